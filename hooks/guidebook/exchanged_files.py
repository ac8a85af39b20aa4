"""Files that go to translators and come back: what the commands `export`, `import`, `terms` and `new` share."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from guidebook.checks.reporters.text import isolated
from guidebook.settings import Settings
from guidebook.translation.terms_exchange.records import ExchangeError


def refuse_published_place(settings: Settings, file: Path | None) -> None:
    """Raise `ExchangeError` for a file in the docs folder; None stands for standard output."""
    if file is not None and Path(os.path.realpath(file)).is_relative_to(os.path.realpath(settings.docs_dir)):
        raise ExchangeError(f"'{file}' stands in the docs folder, which is published. Give another place.")


def write_export(file: Path | None, content: bytes) -> None:
    """Write an export to a file, or to standard output.

    Raises `ExchangeError` where it cannot be written.
    """
    if file is None:
        click.echo(content, nl=False)
        return
    try:
        file.write_bytes(content)
    except OSError as error:
        raise ExchangeError(f"'{file}' cannot be written ({error.strerror}). Give another place.") from None


def read_import(file: Path) -> bytes:
    """What a file holds.

    Raises `ExchangeError` where it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise ExchangeError(f"'{file}' cannot be read ({error.strerror}). Give another file.") from None


def make_folder(path: Path) -> None:
    """Make the folders of a new file.

    Raises `ExchangeError` where that cannot be done.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExchangeError(f"'{path.parent}' cannot be made ({error.strerror}). Make it first.") from None


def report(refusals: Iterable[str], summary: Iterable[str] = ()) -> None:
    """Say what was left out and what was done, one line each; the command fails where something was left out."""
    left_out = tuple(refusals)
    for line in (*left_out, *summary):
        click.echo(isolated(" ".join(line.split())), err=True)
    if left_out:
        sys.exit(1)
