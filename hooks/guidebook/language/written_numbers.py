"""How a figure of one language is written in another."""

import re
from decimal import Decimal
from typing import Literal

from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from guidebook.content.partial_date import PartialDate
from guidebook.language.figures import Figure, FigureKind, Month, in_ascii_digits
from guidebook.language.locales import cldr
from guidebook.language.numbers_and_dates import date_text, in_digits

_FIRST_YEAR = 1000
_ARABIC_SIGNS = str.maketrans({".": "٫", ",": "٬"})
_NUMBER = re.compile(r"\d+(?:[.,:/'\s–-]+\d+)*")


def figure_text(figure: Figure, written: str, locale: str) -> str:
    """A figure, given as it is written in its own text, in the digits and the notation of a locale: `٤٧٫٩`."""
    number = _NUMBER.search(in_ascii_digits(written))
    plain = in_digits(number[0] if number else written, locale)
    if figure.kind is FigureKind.DATE:
        return _date(figure, locale) or plain
    amount = figure.amount
    if figure.kind is FigureKind.TIME or amount is None or number is None:
        return plain
    if figure.scale is not None and figure.scale >= 10**6:
        # Some languages have one form only: the short one of Chinese is as long as can be.
        form: Literal["short", "long"] = "long" if "long" in cldr(locale).compact_decimal_formats else "short"
        return _localised(
            format_compact_decimal(amount, format_type=form, locale=cldr(locale), fraction_digits=3), locale
        )
    if number[0].isdecimal() and figure.scale is None:
        return plain
    return _localised(format_decimal(amount, locale=cldr(locale), decimal_quantization=False), locale)


def _localised(text: str, locale: str) -> str:
    """What CLDR writes in European digits, in those of the locale and with their signs."""
    own = in_digits(text, locale)
    return own.translate(_ARABIC_SIGNS) if in_digits("0", locale) in "٠۰" else own


def _date(figure: Figure, locale: str) -> str | None:
    """The date, where a day or a year stands with a month and no other reading is as likely."""
    values = figure.readings[0]
    month = next((value.number for value in values if isinstance(value, Month)), None)
    numbers = [int(value) for value in values if isinstance(value, Decimal)]
    years = [number for number in numbers if number >= _FIRST_YEAR]
    days = [number for number in numbers if number < _FIRST_YEAR]
    is_certain = sum(any(isinstance(value, Month) for value in reading) for reading in figure.readings) == 1
    if month is None or not is_certain or len(years) > 1 or len(days) > 1:
        return None
    try:
        date = PartialDate.parse("-".join(f"{number:02}" for number in (*(years or [2000]), month, *days)))
    except ValueError:
        return None
    if years:
        return date_text(date, locale)
    return in_digits(format_skeleton("MMMMd", date.first_day, locale=cldr(locale)), locale)
