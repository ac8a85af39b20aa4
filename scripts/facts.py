#!/usr/bin/env python3
"""Holds a guide's pages against a fact sheet; see `facts.py --help`."""

import sys
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from factsheet.checking import SheetCheck
from factsheet.entries import Entry
from factsheet.sheet import read_sheet
from guidebook.command_line import CommandError, config_option, page_of
from guidebook.content.tree import read_catalogue
from guidebook.settings import SettingsError, load_settings


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sheet", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("page_keys", metavar="[PAGE_KEY]...", nargs=-1)
@click.option("--explained", is_flag=True, help="List also what a source of the page explains, with its title.")
@config_option
def main(sheet: Path, page_keys: tuple[str, ...], explained: bool, config_path: Path) -> None:
    """List the numbers, dates, names and places of the pages that a fact sheet does not contain.

    SHEET is a Markdown file. Read are the home page, chapters, case studies, resources and updates in the guide's first
    language; or the pages that you name, such as chapters/act.md. Mend what is listed, add it to the sheet, or name it
    in the title of one of the page's sources. A source 'Guidance by the editors …' explains the page's own numbers:
    in worksheets, on resources that the guide publishes itself, and lengths of time in a sentence without a name.
    """
    try:
        settings = load_settings(config_path)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    locale = settings.default_locale
    check = SheetCheck(catalogue, read_sheet(sheet.read_text(encoding="utf-8"), locale), settings.site_name)
    pages = [page_of(catalogue, locale, key) for key in page_keys] or [*check.pages()]
    entries = [entry for page in pages for entry in check.entries(page)]
    left = [entry for entry in entries if not entry.explanation]
    for entry in entries if explained else left:
        click.echo(_line(entry))
    click.echo(_count(len(left), len(entries) - len(left), len(pages)))
    sys.exit(1 if left else 0)


def _line(entry: Entry) -> str:
    line = f"{entry.path}:{entry.line}:{entry.column}: {entry.kind} '{entry.value}'"
    return f"{line} explained by the source '{entry.explanation}'" if entry.explanation else line


def _count(left: int, explained: int, pages: int) -> str:
    return f"{left} not in the sheet, {explained} explained by a source, in {pages} pages"


if __name__ == "__main__":
    main(prog_name="facts.py")
