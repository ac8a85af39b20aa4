"""Dates and numbers of a text, in digits and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from icu4py.messageformat import MessageFormat

from guidebook.content.partial_date import PartialDate
from guidebook.language.figures import Figure, FigureKind, Month
from guidebook.language.number_words import number_words
from guidebook.language.numbers_in_text import figures_in

_YEARS = range(1900, 2100)
_FIRST_YEAR = 1000
_WHOLE_YEAR = re.compile(r"\d{4}")
_TO_LATER_DAY = re.compile(r"\s*(?:[-–—]|\b[^\W\d_]{1,3}\b)\s*")
"""Between the days of `3–5 December`, `13 and 14 June`, `5 to 6 September`."""
_ITEM_MARKS = re.compile(r"\(\d{1,2}\)|· \d{1,2}(?= [^\W\d_])")


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year; what is not said is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def is_within(self, other: "Date") -> bool:
        """Whether the other one says all that this one does."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(own is None or own == their for own, their in pairs)


def date_of(date: PartialDate) -> Date:
    """The same of a date in the front matter."""
    return Date(date.year, date.month, date.day)


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A date in a text."""

    date: Date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number in a text."""

    value: Decimal
    start: int
    end: int
    is_in_words: bool = False
    is_item_mark: bool = False
    """Whether it counts an item within a sentence: `(1)`, `· 2 identify`."""


def dates_in(text: str, locale: str) -> Iterator[DateSaid]:
    """The dates of a text: every day of a range that is given by its first and its last, and years by themselves."""
    figures = figures_in(text, locale)
    for before, figure in zip([None, *figures], figures, strict=False):
        if figure.kind is FigureKind.DATE:
            date = _date(figure, text)
            if date is None:
                continue
            yield DateSaid(date, figure.start, figure.end)
            first = _first_day(text, before, figure, date)
            if before and first and date.day:
                for day in range(first, date.day):
                    yield DateSaid(Date(date.year, date.month, day), before.start, figure.end)
        elif _is_year(figure, text):
            yield DateSaid(Date(int(text[figure.start : figure.end])), figure.start, figure.end)


def numbers_in(text: str, locale: str) -> Iterator[NumberSaid]:
    """The numbers of a text that are no part of a date; in words only cardinals: not `third`, `both`, `noon`."""
    dated = [(date.start, date.end) for date in dates_in(text, locale)]
    marks = [match.span() for match in _ITEM_MARKS.finditer(text)]
    found: list[tuple[int, int]] = []
    for figure in figures_in(text, locale):
        if any(start <= figure.start < end for start, end in dated):
            continue
        found.append((figure.start, figure.end))
        for value in figure.readings[0]:
            if isinstance(value, Decimal):
                is_mark = any(start < figure.start and figure.end <= end for start, end in marks)
                yield NumberSaid(value, figure.start, figure.end, is_item_mark=is_mark)
    seen: set[tuple[int, int]] = set()
    for spelled in number_words(locale).in_text(text):
        place = (spelled.start, spelled.end)
        is_taken = any(start < spelled.end and spelled.start < end for start, end in (*found, *dated, *seen))
        if not is_taken and _is_cardinal(text[spelled.start : spelled.end], int(spelled.value), locale):
            seen.add(place)
            yield NumberSaid(spelled.value, *place, is_in_words=True)


def _first_day(text: str, before: Figure | None, figure: Figure, date: Date) -> int | None:
    """The first day of a range that a date ends."""
    if before is None or before.kind is not FigureKind.NUMBER or before.amount is None or not date.day:
        return None
    is_range = _TO_LATER_DAY.fullmatch(text[before.end : figure.start]) and 0 < before.amount < date.day
    return int(before.amount) if is_range else None


def _date(figure: Figure, text: str) -> Date | None:
    """The first reading of a figure as a date; None for digits without a whole year, which may be a version."""
    if not figure.has_named_month and not _WHOLE_YEAR.search(text, figure.start, figure.end):
        return None
    reading = figure.readings[0]
    month = next((value.number for value in reading if isinstance(value, Month)), None)
    numbers = [int(value) for value in reading if isinstance(value, Decimal)]
    year = next((number for number in numbers if number >= _FIRST_YEAR), None)
    day = next((number for number in numbers if number < _FIRST_YEAR), None)
    return Date(year, month, day) if month else None


def _is_year(figure: Figure, text: str) -> bool:
    written = text[figure.start : figure.end]
    return figure.kind is FigureKind.NUMBER and len(written) == 4 and written.isdecimal() and int(written) in _YEARS


def _is_cardinal(written: str, value: int, locale: str) -> bool:
    """Whether a number is written with words that ICU spells it with: not `third`, `both`, `noon`."""
    return _last_word(written.casefold()) == _last_word(_spelled(value, locale))


def _last_word(text: str) -> str:
    return re.split(r"[\s-]", text)[-1]


@cache
def _spelled(value: int, locale: str) -> str:
    text: str = MessageFormat("{n,spellout}", locale.replace("-", "_")).format({"n": value})
    return text.casefold()
