"""The commands `terms export` and `terms import`: arguments in, files and lines out."""

import os
from pathlib import Path

import click

from guidebook.content.file_changes import FileChange, write_changes
from guidebook.content.guide_files import read_files
from guidebook.content.model import Source
from guidebook.exchanged_files import make_folder, read_import, refuse_published_place, report, write_export
from guidebook.language.glossary import GLOSSARY_FILE, Glossary, read_glossary
from guidebook.settings import Settings, load_settings
from guidebook.translation.terms_exchange.exchange import FORMATS, Format, export_terms, import_terms
from guidebook.translation.terms_exchange.records import ExchangeError

_CONFIG = click.option("--config", "config_path", type=click.Path(path_type=Path), help="The configuration file.")
_FORMAT = click.option("--format", "form", type=click.Choice(FORMATS), required=True)
_LOCALE = click.option("--locale", required=True, metavar="L", help="The locale of the glossary.")


@click.group()
@_CONFIG
@click.pass_context
def terms(context: click.Context, config_path: Path | None) -> None:
    """Exchange a locale's glossary with spreadsheets (CSV) and translation tools (TBX)."""
    context.obj = config_path


@terms.command("export")
@_CONFIG
@_FORMAT
@_LOCALE
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def export_command(
    general: Path | None, config_path: Path | None, form: Format, locale: str, file: Path | None
) -> None:
    """Write a locale's terms and names to FILE, or to standard output.

    Beside them stand the source's preferred rendering and definition, for the translator to read.
    """
    settings = _settings(config_path or general, locale)
    refuse_published_place(settings, file)
    glossary, source = _glossaries(settings, locale)
    export = export_terms(form, glossary, source)
    write_export(file, export.content)
    report(export.refusals)


@terms.command("import")
@_CONFIG
@_FORMAT
@_LOCALE
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def import_command(general: Path | None, config_path: Path | None, form: Format, locale: str, file: Path) -> None:
    """Bring a locale's glossary up to date with FILE.

    Only what differs is changed; a record that FILE lacks stays. What cannot be taken is named, all else is taken.
    """
    settings = _settings(config_path or general, locale)
    glossary, source = _glossaries(settings, locale)
    outcome = import_terms(form, str(file), read_import(file), glossary, source)
    path = glossary.source.path if glossary.source else _new_path(settings, locale)
    if outcome.edits:
        if glossary.source is None:
            make_folder(settings.root / path)
        changed = glossary.source or Source(path, locale, GLOSSARY_FILE, "")
        write_changes(settings.root, [FileChange(changed, outcome.edits, is_new=glossary.source is None)])
    records = "record" if outcome.changed == 1 else "records"
    counts = f"{outcome.changed} {records} changed, {outcome.new} new"
    report(outcome.refusals, (f"{path}: {counts if outcome.edits else 'nothing changed'}",))


def _settings(config_path: Path | None, locale: str) -> Settings:
    settings = load_settings(config_path or Path("mkdocs.yml"))
    if locale not in settings.locales:
        raise ExchangeError(f"there is no locale '{locale}'. The locales are: {', '.join(settings.locales)}.")
    return settings


def _glossaries(settings: Settings, locale: str) -> tuple[Glossary, Glossary]:
    """The glossary of the locale and that of the default one; empty where there is no file."""
    files = read_files(settings.root, settings.docs_dir, settings.guide_options)
    sources = [files.glossaries.get(name) for name in (locale, settings.default_locale)]
    for source in sources:
        for fault in files.faults:
            if source is not None and fault.path == source.path:
                raise ExchangeError(f"{fault.path}:{fault.line}:{fault.column}: {fault.message}. {fault.hint}")
    own, default = (
        read_glossary(source) if source else Glossary(name)
        for source, name in zip(sources, (locale, settings.default_locale), strict=True)
    )
    return own, default


def _new_path(settings: Settings, locale: str) -> str:
    docs = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    return f"{docs}/{locale}/{GLOSSARY_FILE}"
