"""The command `status`: arguments in, lines out."""

import os
import sys
from pathlib import Path

import click

from guidebook.command_line import CommandError, config_option, known_locales, locale_option
from guidebook.content.guide_files import read_files
from guidebook.content.guide_texts import files_of_texts
from guidebook.content.tree import read_catalogue
from guidebook.settings import Settings, load_settings
from guidebook.translation.history import HistoryError, open_history
from guidebook.translation.status import guide_status
from guidebook.translation.status_changes import changed_since
from guidebook.translation.status_reports import REPORTS
from guidebook.translation.status_reports.since import SINCE_REPORTS, Since
from guidebook.translation.status_reports.text import report_text


@click.command()
@config_option
@locale_option
@click.option("--since", metavar="WHEN", help="Only what has changed since then: 2026-11-01, or a revision of git.")
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True)
def status(config_path: Path, locales: tuple[str, ...], since: str | None, form: str) -> None:
    """Tell how far the translations are: what is current, outdated, unfinished or missing.

    As text, every page that needs work comes with the next command. JSON is a list of objects, one a locale and page,
    with the keys locale, page, state, made, since, changed, words, words_done, title and path.
    """
    settings = load_settings(config_path)
    wanted = known_locales(settings, locales)
    if since is not None:
        click.echo(SINCE_REPORTS[form](_since(settings, wanted, since)), nl=False)
        return
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    found = [each for each in guide_status(catalogue).locales if not wanted or each.locale in wanted]
    if form == "text":
        is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        click.echo(report_text(found, is_coloured), nl=False)
    else:
        click.echo(REPORTS[form](found), nl=False)


def _since(settings: Settings, wanted: frozenset[str], when: str) -> Since:
    """What has changed since a day or a commit, in the locales that were asked for."""
    docs_path = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    try:
        history = open_history(settings.root)
        commit = history.commit_at(when)
        texts = history.texts_at(commit, docs_path) if commit else {}
    except HistoryError as error:
        raise CommandError(f"{error}.") from None
    then = files_of_texts(texts, docs_path, settings.guide_options)
    now = read_files(settings.root, settings.docs_dir, settings.guide_options)
    changes = [change for change in changed_since(then, now) if not wanted or change.locale in wanted]
    return Since(when, commit, changes)
