"""The words of an edition for the browser: from what a reader types to the keys of the index, in small pieces.

Each piece is a packed text, a line for each form: the form; for each family that it seeks the key, the places where its
words stand (`places_code`) and how common it is; and how the form is mostly written, if otherwise. Pieces follow one
another in the order of the loose spelling, so that what is misspelt or lacks its marks is mostly found in the same
piece as the word that is meant.
"""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_letters, digits

from guidebook.build.search.packing import pack
from guidebook.language.locales import LanguageData

FOLDER = "words"
_FORMS_A_PIECE = 1_000
"""About 6 kB packed: a query of two words then loads less than the piece of the index that it needs."""
_CODE = ascii_letters + digits + "-_"
"""Letters for the numbers from 0 to 63."""


@dataclass(frozen=True, slots=True)
class Family:
    """What the browser is told of a family of words."""

    key: str
    places: int
    """As `places_code` gives them."""
    count: int
    """How often its words occur in the edition."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The pieces of a lexicon."""

    files: Mapping[str, bytes]
    """By path below the folder of the index."""
    index: Sequence[tuple[str, str]]
    """Of each piece: the first loose spelling in it, and the name of its file."""


def loose(form: str, data: LanguageData) -> str:
    """A form as it is typed without the marks of its letters."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", form) if not unicodedata.combining(sign))
    for letter, written in data.search.loose:
        plain = plain.replace(letter, written)
    return plain.lower()


def write_lexicon(entries: Mapping[str, Sequence[Family]], spelling: Mapping[str, str], data: LanguageData) -> Lexicon:
    """The pieces of a lexicon; `entries` are families by form, the likeliest first, `spelling` how one is written."""
    ordered = sorted((loose(form, data), form) for form in entries)
    files: dict[str, bytes] = {}
    index: list[tuple[str, str]] = []
    start = 0
    while start < len(ordered):
        end = min(start + _FORMS_A_PIECE, len(ordered))
        # Forms with one loose spelling stay together.
        while end < len(ordered) and ordered[end][0] == ordered[end - 1][0]:
            end += 1
        lines = (
            " ".join((form, "".join(map(coded, entries[form])), spelling.get(form, ""))).rstrip()
            for _, form in ordered[start:end]
        )
        text = "\n".join(lines).encode()
        index.append((ordered[start][0], pack(files, FOLDER, text)))
        start = end
    return Lexicon(files, index)


def coded(family: Family) -> str:
    """A family as the lexicon has it."""
    return f"{family.key}{_CODE[family.places]}{_CODE[min(int(math.log2(family.count)), 63)]}"
