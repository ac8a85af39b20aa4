#!/usr/bin/env python3
"""Tells how long the sentences of a guide's pages are; see `readability.py --help`."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from guidebook.checks.structure.sentence_too_long import KINDS
from guidebook.command_line import CommandError, config_option, known_locales, page_of
from guidebook.content.page import Page
from guidebook.content.tree import read_catalogue
from guidebook.language.numbers_and_dates import count_words
from guidebook.language.segmentation import sentences
from guidebook.settings import SettingsError, load_settings

AIM = 20
"""Words of the median sentence, in English; a language with other words has another measure."""
_HEADINGS = ("page", "words", "sentences", "median", "90 %", "longest", "at")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a page."""

    words: int
    place: str
    """`path:line:column`."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of a page, or of all of them."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def lengths(self) -> list[int]:
        """Words of each sentence."""
        return [sentence.words for sentence in self.sentences]

    @property
    def median(self) -> float:
        """Words of the sentence in the middle."""
        return median(self.lengths) if self.sentences else 0

    @property
    def ninetieth(self) -> float:
        """Words that nine sentences in ten do not exceed."""
        lengths = self.lengths
        return quantiles(lengths, n=10, method="inclusive")[-1] if len(lengths) > 1 else self.median

    @property
    def longest(self) -> Sentence:
        """The longest sentence, the first of several."""
        return max(self.sentences, key=lambda sentence: sentence.words, default=Sentence(0, ""))

    def cells(self) -> tuple[str, ...]:
        """The row in words."""
        longest = self.longest
        numbers = (sum(self.lengths), len(self.sentences), f"{self.median:g}", f"{self.ninetieth:g}", longest.words)
        return (self.name, *map(str, numbers), longest.place)


def sentences_of(page: Page) -> Iterator[Sentence]:
    """The sentences that the rule on long sentences looks at, as it counts them; those without a word are none."""
    for block in page.blocks:
        if block.kind in KINDS:
            text = block.prose.text
            for start, end in sentences(text, page.locale):
                words = count_words(text[start:end], page.locale)
                if words:
                    line, column = page.source.position(block.prose.source_span(start, end).start)
                    yield Sentence(words, f"{page.path}:{line}:{column}")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("page_keys", metavar="[PAGE_KEY]...", nargs=-1)
@click.option("--locale", metavar="L", help="The pages of this locale.  [default: the source language]")
@config_option
def main(page_keys: tuple[str, ...], locale: str | None, config_path: Path) -> None:
    """Tell of each page, and of all: words, sentences, the median and the 90th percentile of words in a sentence, and
    the longest one with its place.
    """
    try:
        settings = load_settings(config_path)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    chosen = next(iter(known_locales(settings, (locale,) if locale else ())), settings.default_locale)
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    pages = [page_of(catalogue, chosen, key) for key in page_keys] or [*catalogue.pages_of(chosen)]
    rows = [Row(page.key, tuple(sentences_of(page))) for page in pages]
    whole = Row("all", tuple(sentence for row in rows for sentence in row.sentences))
    if sys.stdout.isatty():
        click.echo(_table([*rows, whole]))
    else:
        for row in (*rows, whole):
            click.echo(_line(row))
    if chosen.replace("_", "-").split("-")[0] == "en":
        is_within = "within" if whole.median <= AIM else "above"
        click.echo(f"The median sentence has {whole.median:g} words: {is_within} the aim of {AIM}.")


def _line(row: Row) -> str:
    name, *cells = row.cells()
    told = (f"{label} {cell}" for label, cell in zip(_HEADINGS[1:-1], cells[:-1], strict=True))
    return f"{name}: {', '.join(told)} ({cells[-1]})" if row.sentences else f"{name}: no sentence"


def _table(rows: Sequence[Row]) -> str:
    """The rows in columns, the numbers to the right."""
    lines = [_HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at in (0, len(cells) - 1) else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in lines
    )


if __name__ == "__main__":
    main(prog_name="readability.py")
