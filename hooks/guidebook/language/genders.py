"""Words that are one word in either gender, for search: adjectives and persons."""

import re
from collections.abc import Iterable
from functools import cache

from guidebook.language.locales import LanguageData, language_data
from guidebook.language.paradigms import of_either_gender

_STEM = re.compile(r"([^+?~-]+)-(\d+)")
"""A key of a paradigm; behind a preposition or in doubt it is none."""


def keys_of_either_gender(keys: Iterable[str], locale: str) -> frozenset[str]:
    """From the keys of a word (`text_keys`) those that it shares with its forms of the other gender.

    طبيبة and طبيب have one, and صحية and صحي; مكتبة and مكتب have none. None in a language without such data.
    """
    pattern = _pattern(locale)
    if not pattern:
        return frozenset()
    numbers = {str(number) for number in of_either_gender(locale)}
    matches = filter(None, map(_STEM.fullmatch, keys))
    return frozenset(f"{match[1]}-*" for match in matches if match[2] in numbers and pattern.fullmatch(match[1]))


def stems_of_either_gender(data: LanguageData) -> str:
    """The pattern of the stems of such words; empty in a language without such data."""
    return "|".join((*data.persons, *data.search.adjectives)) if data.search.adjectives else ""


@cache
def _pattern(locale: str) -> re.Pattern[str] | None:
    stems = stems_of_either_gender(language_data(locale))
    return re.compile(stems) if stems else None
