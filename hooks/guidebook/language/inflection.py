"""Words as the matcher compares them: normalised, and with the affixes of their language taken off."""

import re
import unicodedata
from functools import lru_cache

from guidebook.language.locales import LanguageData, language_data

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Combining marks of Latin and Arabic script (Unicode blocks, tashkeel included)."""
WORD = re.compile(rf"[^\W_](?:[\w{MARKS}\u0640]|['’](?=\w))*")
"""A word, its combining marks, tatweel and inner apostrophes included."""
DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
"""Tashkeel and tatweel: they change the look of an Arabic word, not the word."""
_INFLECTED_ACRONYM = re.compile(r"([A-Z][A-Z0-9]+)['’]?s")
"""The plural and the possessive of an acronym: `CATs`, `CAT's`."""


def normalise(word: str, data: LanguageData) -> str:
    """A word in NFC, case-folded, with one spelling for letters that vary."""
    word = DROPPED.sub("", unicodedata.normalize("NFC", word)).casefold().replace("’", "'")
    if data.folds:
        word = "".join(data.folds.get(letter, letter) for letter in word)
    return word


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: two capitals or more and no small letter (`CAT`, `CSOs` is not)."""
    return len(word) > 1 and word.isupper() and word.isascii()


@lru_cache(maxsize=200_000)
def text_keys(word: str, locale: str, inside: bool = False) -> frozenset[str]:
    """What a word of running text may stand for: itself, and itself without affixes.

    `inside` a rendering of several words nothing but the article goes before a word: "a council and prevention" is no
    "council of prevention".
    """
    if is_acronym(word):
        return frozenset((word, normalise(word, language_data(locale))))
    data = language_data(locale)
    plain = normalise(word, data)
    inflected = _INFLECTED_ACRONYM.fullmatch(word)
    keys = {plain, inflected[1]} if inflected else {plain}
    for prefix in (data.article,) if inside and data.article else data.prefixes:
        # One letter is more often the root's than a clitic: more of the word must be left.
        smallest = data.smallest_stem + (len(prefix) == 1)
        if plain.startswith(prefix) and len(plain) - len(prefix) >= smallest:
            keys.add(plain[len(prefix) :])
    for key in tuple(keys):
        for ending, base in data.suffixes:
            if key.endswith(ending) and len(key) - len(ending) + len(base) >= data.smallest_stem:
                keys.add(key[: len(key) - len(ending)] + base)
    return frozenset(keys)


def rendering_keys(word: str, locale: str) -> frozenset[str]:
    """What a word of an agreed rendering is: itself, with and without the article.

    An acronym is compared as it is written, so that `CAT` is not a cat.
    """
    if is_acronym(word):
        return frozenset((word,))
    data = language_data(locale)
    plain = normalise(word, data)
    keys = {plain}
    if data.article and plain.startswith(data.article) and len(plain) - len(data.article) >= data.smallest_stem:
        keys.add(plain[len(data.article) :])
    return frozenset(keys)
