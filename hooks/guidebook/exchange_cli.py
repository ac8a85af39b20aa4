"""The commands `export` and `import`: arguments in, files and lines out."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from guidebook.checks.reporters.text import isolated
from guidebook.command_line import config_option, known_locales, translation_locale_option
from guidebook.content.file_changes import write_changes
from guidebook.content.tree import read_catalogue
from guidebook.settings import load_settings
from guidebook.translation.exchange.exchange import FORMATS, Format, export_pages, import_pages
from guidebook.translation.terms_exchange.records import ExchangeError

_FORMAT = click.option("--format", "form", type=click.Choice(FORMATS), required=True)


@click.command("export")
@config_option
@_FORMAT
@translation_locale_option
@click.argument("file", required=False, type=click.Path(path_type=Path))
def export_command(config_path: Path, form: Format, locale: str, file: Path | None) -> None:
    """Write a locale's pages to FILE, or to standard output, for a translation tool.

    Each block of a source page is one unit, with its present translation and the agreed terms. A unit is fuzzy where
    the source has changed since. Links, code and the like are tags (<a1>words</a1>, <x2/>): keep each of them.
    """
    settings = load_settings(config_path)
    known_locales(settings, (locale,))
    if file is not None and Path(os.path.realpath(file)).is_relative_to(os.path.realpath(settings.docs_dir)):
        raise ExchangeError(f"'{file}' stands in the docs folder, which is published. Give another place.")
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    export = export_pages(form, catalogue, locale, settings.site_name)
    if file is None:
        click.echo(export.content, nl=False)
    else:
        try:
            file.write_bytes(export.content)
        except OSError as error:
            raise ExchangeError(f"'{file}' cannot be written ({error.strerror}). Give another place.") from None
    _report((), export.refusals)


@click.command("import")
@config_option
@_FORMAT
@translation_locale_option
@click.argument("file", type=click.Path(path_type=Path))
def import_command(config_path: Path, form: Format, locale: str, file: Path) -> None:
    """Bring a locale's pages up to date with FILE, which 'export' wrote and a translator edited.

    Only blocks whose text differs are changed; a page that was not there is made, with the blocks that are not
    translated yet behind a mark. What cannot be taken is named, all else is taken. Then run 'stamp' for each page.
    """
    settings = load_settings(config_path)
    known_locales(settings, (locale,))
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise ExchangeError(f"'{file}' cannot be read ({error.strerror}). Give another file.") from None
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    docs_path = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    outcome = import_pages(form, str(file), raw, catalogue, locale, docs_path)
    for change in outcome.changes:
        if change.is_new:
            make_folder(settings.root / change.source.path)
    write_changes(settings.root, outcome.changes)
    _report(outcome.lines or ("nothing changed",), outcome.refusals)


def make_folder(path: Path) -> None:
    """Make the folders of a new file.

    Raises `ExchangeError` where that cannot be done.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExchangeError(f"'{path.parent}' cannot be made ({error.strerror}). Make it first.") from None


def _report(lines: Sequence[str], refusals: Sequence[str]) -> None:
    """Say what was left out and what was done, one line each; the command fails where something was left out."""
    for line in (*refusals, *lines):
        click.echo(isolated(" ".join(line.split())), err=True)
    if refusals:
        sys.exit(1)
