"""What a figure in a text says, and all that it may mean."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

SPACE = " \u00a0\u202f\u2009\u2007"
"""The spaces that group digits."""
_SPACES = re.compile(f"[{SPACE}]")
_SIGN = re.compile("[.,']")
_SIGNS = {"٫": ".", "٬": ",", "٪": "%", "’": "'", "‑": "-"}
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_HOUR_AND_MINUTE = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_LARGEST_DENOMINATOR = 10
_MOST_DIGITS = 20


@dataclass(frozen=True, slots=True)
class Month:
    """A month as a part of a date, in words or in digits."""

    number: int


Value = Decimal | Month
Reading = frozenset[Value]


class FigureKind(StrEnum):
    """What a figure says."""

    NUMBER = "figure"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in digits, with what belongs to it."""

    start: int
    end: int
    kind: FigureKind
    readings: tuple[Reading, ...]
    """What it may mean, the likeliest first; at least one."""
    supplies: Reading
    """The values that a text has with it, generously."""
    scale: Decimal | None = None
    """What a word behind it multiplies it by."""
    has_named_month: bool = False
    is_part_of_name: bool = False
    """Whether it is written together with letters before it: `G7`."""
    is_doubtful: bool = False
    """Whether another language may well say it without any number: `1 coordinator`."""
    is_decade: bool = False

    @property
    def amount(self) -> Decimal | None:
        """What it comes to, where it is a single number that one can count with."""
        value = next(iter(self.readings[0])) if len(self.readings[0]) == 1 else None
        return value if isinstance(value, Decimal) and value.adjusted() < _MOST_DIGITS else None


def in_ascii_digits(text: str) -> str:
    """A text with the digits and the signs of numbers of any script as European ones; as long as it was."""
    if text.isascii():
        return text
    for sign, ascii_sign in _SIGNS.items():
        text = text.replace(sign, ascii_sign)
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def date_of(start: int, end: int, month: int, day: str | None, year: str | None) -> Figure:
    """The figure of a date whose month is named."""
    values: Reading = frozenset((Month(month), *(Decimal(one) for one in (day, year) if one)))
    return Figure(start, end, FigureKind.DATE, (values,), values, has_named_month=True)


def same_hours(hour: int) -> tuple[int, ...]:
    """The hour on the clock of 24 and of 12."""
    if hour in (0, 12, 24):
        return (hour, 0, 12, 24)
    return (hour, hour - 12) if hour > 12 else (hour,)


def decade_by_century(year: int) -> Reading:
    """A decade by its century: the 2010s are the second decade of the 21st, the 1990s the last of the 20th."""
    decade, century = Decimal(year % 100 // 10 + 1), Decimal(year // 100 + 1)
    return frozenset((century,) if decade == 10 else (decade, century))


def fraction_readings(one: int, other: int) -> Iterator[Reading]:
    """What `3/4` may be said with: with words that are its parts, as `0.75`, as 75 per cent."""
    if 0 < one < other <= _LARGEST_DENOMINATOR:
        value = Decimal(one) / Decimal(other)
        yield frozenset((value,))
        yield frozenset((value * 100,))


def readings_of(written: str, is_list_comma: bool) -> Iterator[Reading]:
    """What a number with separators may mean."""
    if written.isdecimal():
        yield frozenset((Decimal(written),))
        return
    spaced = _SPACES.split(written)
    joined = "".join(spaced)
    parts, signs = _SIGN.split(joined), _SIGN.findall(joined)
    is_grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if not signs:
        yield frozenset((Decimal(joined),))
    elif len(set(signs)) == 1 and is_grouped:
        yield frozenset((Decimal("".join(parts)),))
        if len(signs) == 1 and signs[0] != "'":
            yield frozenset((Decimal(f"{parts[0]}.{parts[1]}"),))
    elif len(signs) == 1 and signs[0] != "'":
        yield frozenset((Decimal(f"{parts[0]}.{parts[1]}"),))
        if signs[0] == "." and _HOUR_AND_MINUTE.fullmatch(joined):
            yield from (frozenset(map(Decimal, (hour, int(parts[1])))) for hour in same_hours(int(parts[0])))
        if signs[0] == "," and is_list_comma:
            yield frozenset(map(Decimal, parts))
    elif len(set(signs)) == 2 and signs.count(signs[-1]) == 1 and all(len(part) == 3 for part in parts[1:-1]):
        yield frozenset((Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"),))
    else:
        yield frozenset(map(Decimal, parts))
    if len(spaced) > 1:
        yield frozenset(Decimal(part.replace(",", ".")) for part in spaced if re.fullmatch(r"\d+(?:[.,]\d+)?", part))
