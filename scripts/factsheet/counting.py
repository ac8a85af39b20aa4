"""Which numbers are facts: not small ones of the language, nor those that a sentence itself counts out."""

import re
from functools import cache

from factsheet.figures import NumberSaid
from guidebook.language.locales import cldr

_SMALLEST_COUNTED = 2
_SMALLEST_IN_WORDS = 3
"""`Two` nearly always counts what the text itself goes on to tell."""
_LARGEST_OF_LANGUAGE = 10
"""Numbers in words up to this are facts only beside a name or a date."""
_COMMA = re.compile("[,;،؛、]")


def is_fact(number: NumberSaid, has_name: bool) -> bool:
    """Whether a number may be wrong; `has_name` tells whether its sentence has a name or a date."""
    smallest = _SMALLEST_IN_WORDS if has_name else _LARGEST_OF_LANGUAGE + 1
    return number.value >= (smallest if number.is_in_words else _SMALLEST_COUNTED)


def is_counted_out(number: NumberSaid, sentence: str, locale: str) -> bool:
    """Whether so many things follow behind a colon.

    `sentence` is the text from its beginning to the end of the sentence.
    """
    _, colon, things = sentence[number.end :].partition(":")
    return bool(colon) and number.value == _parts(things, locale)


def _parts(things: str, locale: str) -> int:
    """How many things a series names: `a, b and c`."""
    parts = [part for part in _COMMA.split(things) if part.strip()]
    return len(parts) + bool(parts and _and(locale).search(parts[-1]))


@cache
def _and(locale: str) -> re.Pattern[str]:
    """What stands between the last two things of a series, with something before it."""
    pattern: str = cldr(locale).list_patterns["standard"]["2"]
    return re.compile(r"\w" + re.escape(pattern.replace("{0}", "").replace("{1}", "")))
