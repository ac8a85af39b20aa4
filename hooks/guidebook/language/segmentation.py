"""Sentences, and how much room a text takes, in the language of a locale (ICU: Unicode Standard Annex 29)."""

import re
import unicodedata
from collections.abc import Iterator

from icu4py.breakers import CharacterBreaker, SentenceBreaker

_MAY_END = re.compile(r"[.!?…؟۔][\"'’”»)\]]*\s+(?=[^\w\s]*[\d\ufffc])")
"""Where ICU goes on because no small or capital letter follows; a sentence may begin with a figure or with code."""


def sentences(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends, without white space at its ends.

    ICU knows the full stops of figures (1.5), of what goes on in small letters (e.g. this) and of other scripts: ؟ ۔ 。
    It takes abbreviations before a capital letter (Dr. Ali) for the end of a sentence, and so do we before a figure: a
    sentence may be longer than it is found here. The exceptions of CLDR are not used, for they join sentences as well:
    English has "on." and "go." among them.
    """
    start = 0
    for segment in SentenceBreaker(text, _icu_locale(locale)):
        at = start
        for match in _MAY_END.finditer(segment):
            yield from _stripped(text, at, start + match.end())
            at = start + match.end()
        start += len(segment)
        yield from _stripped(text, at, start)


def shown_part(text: str, locale: str, most: int) -> str:
    """As much of a text as fits into the room of `most` Latin letters; the whole text where all of it does."""
    room, end = most, 0
    for character in CharacterBreaker(text, _icu_locale(locale)):
        room -= _room(character)
        if room < 0:
            break
        end += len(character)
    return text[:end]


def room_of(text: str, locale: str) -> int:
    """The room a text takes, in Latin letters: marks take none of their own, letters of Chinese or Japanese two."""
    return sum(map(_room, CharacterBreaker(text, _icu_locale(locale))))


def _room(character: str) -> int:
    # Unicode Standard Annex 11: wide and full-width characters.
    return 2 if unicodedata.east_asian_width(character[0]) in ("W", "F") else 1


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _icu_locale(locale: str) -> str:
    return locale.replace("-", "_")
