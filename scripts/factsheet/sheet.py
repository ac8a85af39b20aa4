"""The fact sheet: a Markdown file whose paragraphs, items and rows of tables hold what is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from factsheet.figures import Date, DateSaid, NumberSaid, dates_in, numbers_in
from factsheet.words import Key, Word, capital_runs, is_ordinary, is_small, joined_runs, keys, words_of
from guidebook.content.model import Block, BlockKind, Document
from guidebook.content.reader import read_document
from guidebook.language.month_names import month_names

_DOUBT = "\ue000"
"""Stands for the sheet's mark of doubt; no text has it."""
_DOUBT_MARK = re.compile(r"`\[\?\]`|\[\?\]")
_LIST_BELOW_TEXT = re.compile(r"^((?![-*] |\s).+\n)(?=[-*] )", re.MULTILINE)
"""Text directly above a list: GitHub reads a list there, our reader wants an empty line."""
_SECTION_LEVEL = 2
"""Of headings: each document of the sheet has one."""
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_ADDRESS = re.compile(r"(?<![\w@./])(?:https?://)?((?:[\w-]+\.)+[a-z]{2,}(?:/[^\s|;,)]*)?)(\s?…)?")


@dataclass(frozen=True, slots=True)
class Address:
    """An address as the sheet writes it."""

    text: str
    """Host and path, as `plain_address` gives them."""
    goes_on: bool
    """Whether dots stand for the rest of it: `example.org/news/…`."""

    def fits(self, plain: str) -> bool:
        """Whether it may be this host and path."""
        return plain.startswith(self.text) if self.goes_on else plain == self.text


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """What the sheet says in one place."""

    text: str
    words: tuple[Word, ...]
    heading_words: tuple[Word, ...]
    """Of the headings that it stands under."""
    dates: tuple[DateSaid, ...]
    bare_months: frozenset[int]
    """Named without a day or a year beside them."""
    numbers: tuple[NumberSaid, ...]
    addresses: tuple["Address", ...]
    opening: "SheetBlock | None"
    """The first block of its section, which tells of the whole document: `Published 12 September 2023`."""

    def says_date(self, date: Date) -> bool:
        """Whether it has the date, or its section opens with it.

        A month may stand apart from its year: `early November (2022)`.
        """
        if self.opening and self.opening.says_date(date):
            return True
        if any(date.is_within(said.date) for said in self.dates):
            return True
        years = {said.date.year for said in self.dates}
        return date.day is None and date.month in self.bare_months and date.year in years


@dataclass(frozen=True)
class FactSheet:
    """All that a fact sheet says."""

    locale: str
    blocks: tuple[SheetBlock, ...]
    doubtful: frozenset[Key]
    """Names directly before a mark of doubt."""

    @cached_property
    def names(self) -> frozenset[Key]:
        """Every name as a whole."""
        found: set[Key] = set()
        for block in self.blocks:
            for run in capital_runs(block.words, block.text):
                found.update(name for name in parts_of_name(run, self.locale))
        return frozenset(found)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words without a capital."""
        return frozenset(word.key for block in self.blocks for word in block.words if not word.is_capital)

    @cached_property
    def words_in_capitals(self) -> frozenset[str]:
        """Words of two letters or more all of which are capitals."""
        found = (word for block in self.blocks for word in block.words)
        return frozenset(word.key for word in found if word.text.isupper() and len(word.text) > 1)

    def has(self, phrase: Key) -> bool:
        """Whether it has these words in this order without doubt; a single one with a capital."""
        return self._count(phrase) > 0 and not self.is_doubtful(phrase)

    def is_doubtful(self, phrase: Key) -> bool:
        """Whether the words are a name that the sheet doubts, or stand in such names alone."""
        if any(has_key(phrase, name) for name in self.doubtful):
            return True
        doubted = sum(self._count(name) for name in self.doubtful if has_key(name, phrase))
        return 0 < doubted >= self._count(phrase)

    def _count(self, phrase: Key) -> int:
        return sum(count(block.words, phrase) for block in self.blocks)

    def has_address(self, address: str) -> bool:
        """Whether it has the host and the path of an address, or the beginning of them with dots behind."""
        plain = plain_address(address)
        return any(known.fits(plain) for block in self.blocks for known in block.addresses)


def plain_address(address: str) -> str:
    """Host and path of an address."""
    return _SCHEME.sub("", address).partition("#")[0].rstrip("/").casefold()


def has_key(words: Sequence[str], phrase: Key) -> bool:
    """Whether words as they are compared stand in this order in others."""
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))


def count(words: Sequence[Word], phrase: Key) -> int:
    """How often a phrase stands in words; a single word counts with a capital."""
    size = len(phrase)
    return sum(
        word.key == phrase[0] and (word.is_capital or size > 1) and keys(words[at : at + size]) == phrase
        for at, word in enumerate(words)
    )


def parts_of_name(run: Sequence[Word], locale: str) -> Iterator[Key]:
    """A run of capitals as a name: whole, and without ordinary words before it such as `Mayor` or `In`."""
    for start, word in enumerate(run):
        rest = run[start:]
        if len(rest) > 1 or not is_ordinary(word.text, locale):
            yield keys(rest)
        if not is_ordinary(word.text, locale):
            return


def read_sheet(text: str, locale: str) -> FactSheet:
    """Read a fact sheet, written in the language of a locale; any Markdown can be read."""
    text = _LIST_BELOW_TEXT.sub(r"\1\n", _DOUBT_MARK.sub(_DOUBT, text.replace("\r\n", "\n")))
    document = read_document(text)
    blocks: list[SheetBlock] = []
    openings: dict[int, SheetBlock] = {}
    for _, parts in groupby(document.blocks, key=lambda block: _place(block, text)):
        group = list(parts)
        heading_words = tuple(
            word for title in _headings_above(document, group[0].section) for word in words_of(title, locale)
        )
        prose = " | ".join(block.prose.text for block in group)
        dates, numbers = tuple(dates_in(prose, locale)), tuple(numbers_in(prose, locale))
        bare_months = frozenset(
            month.number
            for month in month_names(locale).all_in(prose)
            if not any(said.start <= month.start < said.end for said in dates)
        )
        addresses = tuple(_addresses(prose))
        words = words_of(prose, locale)
        section = -1 if group[0].kind is BlockKind.HEADING else _section(document, group[0].section)
        opening = openings.get(section)
        block = SheetBlock(prose, words, heading_words, dates, bare_months, numbers, addresses, opening)
        if section >= 0:
            openings.setdefault(section, block)
        blocks.append(block)
    return FactSheet(locale, tuple(blocks), frozenset(_doubtful(blocks, locale)))


def _place(block: Block, text: str) -> tuple[str, int]:
    """What makes blocks one: the cells of a row stand in one line."""
    if block.kind is BlockKind.TABLE_CELL:
        return "row", text.count("\n", 0, block.span.start)
    return "block", block.span.start


def _addresses(text: str) -> Iterator[Address]:
    for match in _ADDRESS.finditer(text):
        goes_on = bool(match[2]) or match[1].endswith("…")
        written = match[1].rstrip("…")
        yield Address(plain_address(written) + ("/" if goes_on and written.endswith("/") else ""), goes_on)


def _headings_above(document: Document, section: int) -> Iterator[str]:
    level = 7
    for heading in reversed(document.headings[: section + 1]):
        if heading.level < level:
            level = heading.level
            yield heading.title


def _section(document: Document, heading: int) -> int:
    """The index of the heading of level 2 at or above this one; -1 where there is none."""
    levels = [heading.level for heading in document.headings[: heading + 1]]
    return next((at for at in reversed(range(len(levels))) if levels[at] == _SECTION_LEVEL), -1)


def _doubtful(blocks: Iterable[SheetBlock], locale: str) -> Iterator[Key]:
    for block in blocks:
        for run in joined_runs(block.words, block.text, locale):
            if block.text[run[-1].end :].lstrip(' *_"”»').startswith(_DOUBT):
                last = next(part for part in capital_runs(run, block.text) if part[-1] is run[-1])
                yield from list(parts_of_name(last, locale))[-1:]


def content_words(words: Iterable[Word], locale: str) -> list[Word]:
    """Words that say what a text is about: no small words, no figures."""
    return [
        word for word in words if not is_small(word.text, locale) and len(word.key) > 2 and not word.key.isdecimal()
    ]
