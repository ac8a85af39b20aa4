"""Dates, numbers and reading times, written for the reader of a locale."""

from collections.abc import Iterable
from decimal import Decimal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_percent
from babel.units import format_unit
from icu4py.breakers import WordBreaker

from guidebook.content.partial_date import PartialDate
from guidebook.language.locales import cldr, digits, language_data, numbering_system

_PRIVATE = 0xE000
"""The first of the characters that stand for nothing (Unicode, 23.5)."""


_UNITS = {"kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte"}
"""CLDR's names of the units that sizes of files are written with."""


def in_digits(text: str, locale: str) -> str:
    """A text with its European digits replaced by the locale's."""
    return text.translate(str.maketrans("0123456789", digits(locale)))


def date_text(date: PartialDate, locale: str) -> str:
    """A date as CLDR writes it, month by name, in the locale's digits: `١٢ سبتمبر ٢٠٢٣`, `2023年`."""
    if date.day:
        text = format_date(date.first_day, "long", cldr(locale))
    else:
        text = format_skeleton("yMMMM" if date.month else "y", date.first_day, locale=cldr(locale))
    return in_digits(text, locale)


def percent_text(percent: int, locale: str) -> str:
    """A whole number of percent as CLDR writes it, in the locale's digits and with their sign: `٧١٪`."""
    system = numbering_system(locale)
    text = format_percent(percent / 100, locale=cldr(locale), numbering_system=system)
    sign = cldr(locale).number_symbols.get(system, {}).get("percentSign", "%")
    return in_digits(text.replace("%", sign), locale)


def list_text(parts: Iterable[str], locale: str) -> str:
    """Words as CLDR lists them in a sentence: `العربية والإنجليزية`."""
    return format_list([*parts], locale=cldr(locale))


def size_text(size: str, locale: str) -> str:
    """The size of a file as the front matter has it, `1.4 MB`, with CLDR's number and unit, in the locale's digits."""
    number, _, unit = size.partition(" ")
    name, system = f"digital-{_UNITS[unit]}", numbering_system(locale)
    return in_digits(format_unit(Decimal(number), name, "short", locale=cldr(locale), numbering_system=system), locale)


def list_joints(count: int, locale: str) -> tuple[str, ...]:
    """What stands behind each word of a list of so many in a sentence, for words that need marks of their own."""
    marks = [chr(_PRIVATE + index) for index in range(count)]
    text = list_text(marks, locale)
    ends = [*(text.index(mark) for mark in marks[1:]), len(text)]
    return tuple(text[text.index(mark) + 1 : end] for mark, end in zip(marks, ends[:count], strict=True))


def count_words(text: str, locale: str) -> int:
    """Words of a text by Unicode word segmentation (UAX 29 with the locale's dictionary, through ICU)."""
    return sum(1 for segment in WordBreaker(text, locale.replace("-", "_")) if any(map(str.isalnum, segment)))


def reading_minutes(text: str, locale: str) -> int:
    """Minutes a reader of the locale needs for a text: at least one."""
    return minutes_to_read(((text, locale),))


def minutes_to_read(texts: Iterable[tuple[str, str]]) -> int:
    """Minutes a reader needs for several texts, each with its locale: at least one."""
    minutes = (count_words(text, locale) / language_data(locale).words_per_minute for text, locale in texts)
    return max(1, round(sum(minutes)))
