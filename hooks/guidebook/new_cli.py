"""The commands `new …`: files to begin with."""

import os
from pathlib import Path

import click

from guidebook.command_line import (
    CommandError,
    key_guess,
    known_locales,
    page_key_argument,
    translation_locale_option,
)
from guidebook.content.edit import Edit
from guidebook.content.file_changes import FileChange, write_changes
from guidebook.content.model import Source, Span
from guidebook.content.tree import read_catalogue
from guidebook.exchanged_files import make_folder
from guidebook.settings import load_settings
from guidebook.translation.exchange.block_units import page_units
from guidebook.translation.exchange.skeleton import new_page

_CONFIG = click.option("--config", "config_path", type=click.Path(path_type=Path), help="The configuration file.")


@click.group()
@_CONFIG
@click.pass_context
def new(context: click.Context, config_path: Path | None) -> None:
    """Begin a page, with everything in its place that can be known."""
    context.obj = config_path


@new.command()
@_CONFIG
@translation_locale_option
@page_key_argument
@click.pass_obj
def translation(general: Path | None, config_path: Path | None, locale: str, page_key: str) -> None:
    """Begin the translation of a page: everything in place, each block marked to translate.

    PAGE_KEY is the page's path below its locale folder: chapters/coordinate.md. Write the translation in the place of
    each text and delete its mark. Until the last mark is gone, readers are shown the source.
    """
    settings = load_settings(config_path or general or Path("mkdocs.yml"))
    known_locales(settings, (locale,))
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    existing = catalogue.outline(locale, page_key)
    source_locale = catalogue.source_locales.get(page_key)
    source = catalogue.page(source_locale, page_key) if source_locale else None
    if source is None:
        raise CommandError(f"there is no page '{page_key}' to translate.{key_guess(page_key, catalogue.keys)}")
    if source.locale == locale:
        raise CommandError(f"'{source.source.path}' is the source itself. Name the locale of a translation.")
    if existing is not None:
        raise CommandError(f"'{existing.path}' is there already. Edit it, or delete it first.")
    if any(fault.path == source.source.path for fault in catalogue.file_faults):
        raise CommandError(f"'{source.source.path}' is not UTF-8. Save it as UTF-8 first.")
    text = new_page(catalogue, page_units(catalogue, source, None), locale, None, lambda placed: None)
    docs_path = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    path = f"{docs_path}/{locale}/{page_key}"
    make_folder(settings.root / path)
    write_changes(
        settings.root, [FileChange(Source(path, locale, page_key, ""), (Edit(Span(0, 0), text),), is_new=True)]
    )
    click.echo(f"{path}: made, with each block marked to translate")
