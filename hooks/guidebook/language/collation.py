"""The order of words in a language: its alphabet, laid over the Unicode Collation Algorithm (UTS #10).

The algorithm's default table (DUCET) orders the letters of all scripts, with accents at the second and capitals at the
third level. What a language does otherwise is the field `alphabet` of its data: a letter that the table takes for two,
or for a variant of another one, gets a place of its own behind the letter before it, as CLDR's tailorings do. Words in
another script than the language's own come after them, what begins with no letter comes last.
"""

import unicodedata
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pyuca
from babel.core import get_global

from guidebook.language.locales import cldr, language_data, shipped_data

OTHER = "#"
"""What stands in an index for everything that does not begin with a letter."""
_DOTTED_CAPITAL = "İ"
_SHARE = 1 / 64
"""Of the way to the next weight of the default table, which are whole numbers: room for 63 letters of one's own."""
_TATWEEL = "\u0640"
_SMALL, _MIXED, _CAPITAL = 2, 5, 8
"""Weights of the third level; the first and the last are the default table's."""

_Element = Sequence[float]
"""Weights of a letter on the three levels (UTS #10, 3.1)."""
SortKey = tuple[int, tuple[float, ...], tuple[float, ...], tuple[float, ...], str]
"""Script, the weights of each level, and the text itself, so that no two texts are equal."""


@dataclass(frozen=True, order=True, slots=True)
class IndexLetter:
    """A letter that words stand under in an index; sorts as they do."""

    script: int
    """0 for the language's own, 1 for others, 2 for what is no letter."""
    weight: float
    text: str
    """As an index shows it: a capital, `Dž`, `#`."""


@dataclass(frozen=True, slots=True)
class _Alphabet:
    letters: tuple[IndexLetter, ...]
    elements: Mapping[str, _Element]
    """What the language orders otherwise, by its small letters in NFKD."""
    longest: int
    """Characters of the longest of them."""


def sort_key(text: str, locale: str) -> SortKey:
    """Where a text stands among others in a locale's lists; the article at its beginning is left out of account."""
    plain = _from_first_letter(text, locale)
    elements = list(_elements(plain, locale))
    first, second, third = (tuple(element[level] for element in elements if element[level]) for level in range(3))
    return _script_rank(plain[:1], locale), first, second, third, text


def index_letter(text: str, locale: str) -> IndexLetter:
    """The letter a text stands under: one of the alphabet, or the text's own first where the alphabet lacks it."""
    plain = _from_first_letter(text, locale)
    script = _script_rank(plain[:1], locale)
    if script == 2:
        return IndexLetter(script, 0, OTHER)
    weight = next((element[0] for element in _elements(plain, locale) if element[0]), 0)
    letters = _alphabet(locale).letters
    place = bisect(letters, weight, key=lambda letter: letter.weight) - 1
    if script == 0 and place >= 0 and letters[place].weight == weight:
        return letters[place]
    return IndexLetter(script, weight, unicodedata.normalize("NFKD", plain)[0].upper()[:1])


def alphabet(locale: str) -> tuple[IndexLetter, ...]:
    """The letters of a locale's alphabet in order; none for a language whose alphabet is not known here."""
    return _alphabet(locale).letters


def _from_first_letter(text: str, locale: str) -> str:
    """A text without its article and without the signs before its first letter or digit; empty if it has neither."""
    data = language_data(locale)
    text = unicodedata.normalize("NFC", text).replace(_TATWEEL, "")
    if data.article:  # vowel signs would hide it
        text = "".join(sign for sign in text if unicodedata.category(sign) != "Mn")
    start = next((place for place, sign in enumerate(text) if unicodedata.category(sign)[0] in "LN"), len(text))
    text = text[start:]
    if data.article and text.startswith(data.article) and not text.startswith(data.begins_like_article):
        rest = text[len(data.article) :]
        return rest if rest[1:2].isalpha() else text
    return text


def _script_rank(letter: str, locale: str) -> int:
    if unicodedata.category(letter or " ")[0] != "L":
        return 2
    return int(unicodedata.name(letter, "").split(" ")[0] != _own_script(locale))


@cache
def _own_script(locale: str) -> str:
    """The script of a locale as names of characters begin with it: `CYRILLIC` (CLDR's likely subtags)."""
    known = cldr(locale)
    likely = get_global("likely_subtags").get(known.language, "").split("_")
    code = known.script or next((part for part in likely[1:] if len(part) == 4), "Latn")
    return str(cldr("en").scripts.get(code, code)).upper()


@cache
def _default_table() -> pyuca.Collator:
    return pyuca.Collator()


@cache
def _further_alphabets() -> Mapping[str, Sequence[str]]:
    """The alphabets of languages without data, by language."""
    found: Mapping[str, Sequence[str]] = shipped_data("alphabets.yml")
    return found


def _has_two_is(locale: str) -> bool:
    """Whether the small letter of I is ı, and the capital of i is İ (Unicode, SpecialCasing.txt)."""
    return cldr(locale).language in ("tr", "az")


@cache
def _alphabet(locale: str) -> _Alphabet:
    """The alphabet of a locale's language, if it is in the script that the locale is written in."""
    letters: list[IndexLetter] = []
    own: dict[str, _Element] = {}
    before = 0.0
    for entry in language_data(locale).alphabet or _further_alphabets().get(cldr(locale).language, ()):
        letter, *variants = (unicodedata.normalize("NFKD", part) for part in entry.split())
        if _script_rank(letter[0], locale):
            return _Alphabet((), {}, 0)
        element, *others = _default_table().collation_elements(letter)
        weight = element[0]
        if others or weight <= before:
            weight = before + _SHARE
            own[letter] = (weight, element[1], element[2])
        for number, variant in enumerate(variants, start=1):
            own[variant] = (weight, element[1] + number, element[2])
        shown = unicodedata.normalize("NFC", letter)
        first = _DOTTED_CAPITAL if _has_two_is(locale) and shown == "i" else shown[0].upper()
        letters.append(IndexLetter(0, weight, first + shown[1:]))
        before = weight
    return _Alphabet(tuple(letters), own, max(map(len, own), default=0))


def _elements(text: str, locale: str) -> Iterator[_Element]:
    """The collation elements of a text: the language's own where it has some, those of the default table elsewhere."""
    if _has_two_is(locale):
        text = text.replace(_DOTTED_CAPITAL, "i").replace("I", "ı")
    own, text = _alphabet(locale), unicodedata.normalize("NFKD", text)
    place = plain_from = 0
    while place < len(text):
        for length in range(own.longest, 0, -1):
            written = text[place : place + length]
            element = own.elements.get(written.lower())
            if element:
                yield from _default_table().collation_elements(text[plain_from:place])
                yield element[0], element[1], element[2] - _SMALL + _case(written)
                place = plain_from = place + length
                break
        else:
            place += 1
    yield from _default_table().collation_elements(text[plain_from:])


def _case(written: str) -> int:
    if written == written.lower():
        return _SMALL
    return _CAPITAL if written == written.upper() else _MIXED
