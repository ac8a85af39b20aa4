"""The command `diff`: arguments in, the report out."""

import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from guidebook.command_line import (
    CommandError,
    config_option,
    known_locales,
    no_such_page,
    page_key_argument,
    page_of,
    translation_locale_option,
)
from guidebook.content.guide_files import read_files
from guidebook.content.tree import make_catalogue, read_pages
from guidebook.settings import load_settings
from guidebook.translation.diff.page_diff import page_diff
from guidebook.translation.freshness import freshness
from guidebook.translation.history import open_history


@click.command()
@config_option
@translation_locale_option
@click.option("--html", "is_html", is_flag=True, help="Write a page for a browser to standard output.")
@page_key_argument
def diff(config_path: Path, locale: str, is_html: bool, page_key: str) -> None:
    """Show what has changed in a page's source since its translation was made, section by section.

    PAGE_KEY is the page's path below its locale folder: chapters/coordinate.md. The old texts come from git; where its
    history does not reach back far enough, the present ones are shown.
    """
    settings = load_settings(config_path)
    known_locales(settings, (locale,))
    files = read_files(settings.root, settings.docs_dir, settings.guide_options)
    if (locale, page_key) not in files.pages:
        raise no_such_page(locale, page_key, (key for page_locale, key in files.pages if page_locale == locale))
    # Of a large guide, this one page is all that is needed.
    files = replace(files, glossaries={}, interface_words={})
    catalogue = make_catalogue(files, read_pages(files, (page_key,)))
    page = page_of(catalogue, locale, page_key)
    fresh = freshness(catalogue, page)
    if fresh is None:
        raise CommandError(
            f"'{page.source.path}' is a source page, not a translation. Name the locale of a translation."
        )
    found = page_diff(catalogue, fresh, partial(open_history, settings.root))
    if is_html:
        from guidebook.translation.diff.html import html_of  # the templates take a while to load

        click.echo(html_of(found).encode(), nl=False)
    else:
        from guidebook.translation.diff.text import text_of

        is_coloured = is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        click.echo(text_of(found, is_coloured), nl=False, color=is_coloured)


def is_terminal() -> bool:
    """Whether a person reads the output as it comes."""
    return sys.stdout.isatty()
