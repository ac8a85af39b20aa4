"""Words in the one spelling in which search compares them."""

import re

from guidebook.language.inflection import is_acronym, normalise
from guidebook.language.known_acronyms import known_acronyms
from guidebook.language.locales import language_data

INVISIBLE = re.compile(r"[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069]")
"""What may be in a word and is not seen: soft hyphens, joiners, marks of direction (Unicode, category Cf)."""
_LONGEST_UNKNOWN_ACRONYM = 3
"""Letters up to which a word in capitals is an acronym though nobody has listed it: `CAT`; `HUBS` may be a heading."""
_INFLECTED_ACRONYM = re.compile(r"([A-Z][A-Z0-9]+)['’]?s")
"""The plural and the possessive of an acronym: `CATs`, `CAT's`."""


def form_of(word: str, locale: str) -> str:
    """A word in the one spelling in which search compares it; an acronym stays in capitals."""
    acronym = match[1] if (match := _INFLECTED_ACRONYM.fullmatch(word)) else word
    if is_acronym(acronym) and (len(acronym) <= _LONGEST_UNKNOWN_ACRONYM or acronym in known_acronyms(locale)):
        return acronym
    return plain_digits(normalise(word, language_data(locale)))


def plain_digits(word: str) -> str:
    """A word with ASCII's digits for those of other scripts."""
    if word.isascii() or not any(map(str.isdecimal, word)):
        return word
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in word)
