"""The commands `export` and `import`: arguments in, files and lines out."""

import os
from pathlib import Path

import click

from guidebook.command_line import config_option, known_locales, translation_locale_option
from guidebook.content.file_changes import write_changes
from guidebook.content.tree import read_catalogue
from guidebook.exchanged_files import make_folder, read_import, refuse_published_place, report, write_export
from guidebook.settings import load_settings
from guidebook.translation.exchange.exchange import FORMATS, Format, export_pages, import_pages

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
    refuse_published_place(settings, file)
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    export = export_pages(form, catalogue, locale, settings.site_name)
    write_export(file, export.content)
    report(export.refusals)


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
    raw = read_import(file)
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    docs_path = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    outcome = import_pages(form, str(file), raw, catalogue, locale, docs_path)
    for change in outcome.changes:
        if change.is_new:
            make_folder(settings.root / change.source.path)
    write_changes(settings.root, outcome.changes)
    report(outcome.refusals, outcome.lines or ("nothing changed",))
