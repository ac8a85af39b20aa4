"""The command `status`: arguments in, lines out."""

import os
import sys
from pathlib import Path

import click

from guidebook.command_line import config_option, known_locales, locale_option
from guidebook.content.tree import read_catalogue
from guidebook.settings import load_settings
from guidebook.translation.status import guide_status
from guidebook.translation.status_reports import REPORTS
from guidebook.translation.status_reports.text import report_text


@click.command()
@config_option
@locale_option
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True)
def status(config_path: Path, locales: tuple[str, ...], form: str) -> None:
    """Tell how far the translations are: what is current, outdated, unfinished or missing.

    As text, every page that needs work comes with the next command. JSON is a list of objects, one a locale and page,
    with the keys locale, page, state, made, since, changed, words, words_done, title and path.
    """
    settings = load_settings(config_path)
    wanted = known_locales(settings, locales)
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    found = [each for each in guide_status(catalogue).locales if not wanted or each.locale in wanted]
    if form == "text":
        is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        click.echo(report_text(found, is_coloured), nl=False)
    else:
        click.echo(REPORTS[form](found), nl=False)
