"""Whether what is written in capitals is used as an acronym, or is a word, a name, a numeral, a code or a unit."""

import re
import unicodedata

from guidebook.language.acronyms import Acronym, is_in_capitals, words_beside
from guidebook.language.lemmas import is_common_word, lemma
from guidebook.language.locales import language_data

_LONGEST = 7
"""Letters: `MINUSMA`; what is longer is a word or a name."""
_ROMAN = re.compile(r"(?:M{1,3}(?:CM|CD|D?C{0,3})(?=..))?(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""Numerals up to 99, and years; to a reader `CD` and `MD` are none."""
_LIKE_LATIN = str.maketrans("ХІѴМСІ", "XIVMCI")
"""Cyrillic letters that numerals are written with."""
_NUMBER_BEHIND = re.compile(r"\s?[-–/.:]?\d")
_NUMBER_BEFORE = re.compile(r"(\d[\d.,٫٬]*)(?P<gap>[\s\u00a0\-–]?)$")
_DATE = re.compile(r",? ?\d")
_YEARS = range(1900, 2100)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \u00a0]$")
_BEFORE_A_SENTENCE = re.compile(r"(?:^|(?<!\b\w)(?<!\b\w\w)[.!?:…\ufffc])\W*$")
_VOWELS = frozenset("aeiouyаеиоуыэюя")
_SHORTEST_NAME = 4


def is_used_as_acronym(text: str, acronym: Acronym, locales: tuple[str, ...]) -> bool:
    """Whether an acronym that `find_acronyms` has found is one, as far as its form and its place show.

    `locales` are those whose words may stand in the text.
    """
    letters = acronym.text
    return not (
        len(letters) > _LONGEST
        or len(set(letters)) == 1
        or _ROMAN.fullmatch(letters.translate(_LIKE_LATIN))
        or _is_beside_a_number(text, acronym)
        or is_in_capitals(text, acronym)
        or any(len(word) == 1 or is_known_word(word, locales) for word in words_beside(text, acronym))
        or _is_name(text, acronym, locales)
    )


def is_known_word(word: str, locales: tuple[str, ...]) -> bool:
    """Whether a word in capitals is in the dictionary of a language: it may be written so for emphasis."""
    return any(lemma(word.casefold(), language) is not None for language in _dictionaries(locales))


def _dictionaries(locales: tuple[str, ...]) -> tuple[str, ...]:
    """simplemma's codes of the languages of some locales that it has."""
    return tuple(dict.fromkeys(language for locale in locales if (language := language_data(locale).lemmas)))


def _is_beside_a_number(text: str, acronym: Acronym) -> bool:
    """Whether it is part of a code (`ISO 9001`) or a unit (`20 MW`); a year before it makes no unit of it."""
    if _NUMBER_BEHIND.match(text, acronym.whole_end):
        return True
    before = _NUMBER_BEFORE.search(text[max(0, acronym.start - 20) : acronym.start])
    if before is None:
        return False
    number = before[1].rstrip(".,")
    is_year = number.isdecimal() and int(number) in _YEARS and before["gap"] == " "
    return not is_year and (number == before[1])


def _is_name(text: str, acronym: Acronym, locales: tuple[str, ...]) -> bool:
    """Whether it is a name as some write it on forms and in French, `Jean DUPONT`, or the place before a date."""
    if not _may_be_spoken(acronym.text):
        return False
    if any(map(_may_be_spoken, words_beside(text, acronym))):
        return True
    if not text[: acronym.start].strip() and _DATE.match(text, acronym.whole_end):
        return True
    before = _WORD_BEFORE.search(text[max(0, acronym.start - 40) : acronym.start])
    given = before[1] if before else ""
    if before is None or not given[0].isupper():
        return False
    begins_sentence = _BEFORE_A_SENTENCE.search(text[: acronym.start - len(before[0])])
    may_be_given = len(acronym.text) > _SHORTEST_NAME and (not begins_sentence or len(given) > _SHORTEST_NAME)
    is_common = any(is_common_word(given.casefold(), language) for language in _dictionaries(locales))
    return len(given) == 1 or (given.istitle() and (may_be_given or not is_common))


def _may_be_spoken(word: str) -> bool:
    plain = unicodedata.normalize("NFD", word.casefold())
    return len(word) >= _SHORTEST_NAME and not _VOWELS.isdisjoint(plain)
