"""Words as the matcher compares them: by what each may be a form of.

A word stands for several *keys*; two words may be forms of one when they share a key. The keys are the word itself in
one spelling, its base form in the dictionary, and, for each paradigm of its language that has an ending of the word,
the stem with the number of the paradigm: `mrežom` and `mreži` share `mrež` of the paradigm that has both endings,
`mrežni` does not. What is written together with a word, such as the article and the prepositions of Arabic, is taken
off first.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from guidebook.language.lemmas import lemma
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
    return _folded(_plain(word), data)


def _plain(word: str) -> str:
    return DROPPED.sub("", unicodedata.normalize("NFC", word)).casefold().replace("’", "'")


def _folded(word: str, data: LanguageData) -> str:
    return "".join(data.folds.get(letter, letter) for letter in word) if data.folds else word


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: two capitals or more and no small letter (`CAT`, `CSOs` is not)."""
    return len(word) > 1 and word.isupper() and word.isascii()


def is_latin(word: str) -> bool:
    """Whether a word begins with a letter of the Latin script."""
    return unicodedata.name(word[:1], "").startswith("LATIN")


@lru_cache(maxsize=200_000)
def text_keys(word: str, locale: str, inside: bool = False) -> frozenset[str]:
    """What a word of running text may be a form of.

    `inside` a rendering of several words nothing but the article goes before a word: "a council and prevention" is no
    "council of prevention".
    """
    data = language_data(locale)
    if is_acronym(word):
        return frozenset((word, normalise(word, data)))
    plain = _plain(word)
    keys: set[str] = set()
    if inflected := _INFLECTED_ACRONYM.fullmatch(word):
        keys.add(inflected[1])
    for bare in (plain, *_without_prefixes(plain, _articles(data) if inside else data.prefixes, data)):
        keys.update(_own_keys(bare, locale))
        base = _base(bare, data)
        if base:
            keys.add(f"{base}~" if _is_derived(bare, base, data) else base)
    return frozenset(keys)


@lru_cache(maxsize=20_000)
def rendering_keys(word: str, locale: str, is_action: bool = False) -> frozenset[str]:
    """What a word of an agreed rendering may be a form of, with the article and without.

    An acronym is compared as it is written, so that `CAT` is not a cat. Only where a rendering names an action are the
    forms of a verb forms of its words: `prevent` is one of `preventing violent extremism`, `plans` is none of
    `spatial planning`.
    """
    if is_acronym(word):
        return frozenset((word,))
    data = language_data(locale)
    plain = _plain(word)
    keys: set[str] = set()
    for bare in (plain, *_without_prefixes(plain, _articles(data), data)):
        keys.update(_own_keys(bare, locale))
        base = _base(bare, data)
        if base and not _is_derived(bare, base, data):
            keys.add(base)
        elif base and is_action:
            keys.update((base, f"{base}~"))
    return frozenset(keys)


def names_an_action(word: str, locale: str) -> bool:
    """Whether a rendering that begins with this word names an action: `preventing`."""
    data = language_data(locale)
    plain = _plain(word)
    base = _base(plain, data)
    return base is not None and _is_derived(plain, base, data)


def _articles(data: LanguageData) -> tuple[str, ...]:
    return (data.article,) if data.article else ()


def _without_prefixes(plain: str, prefixes: tuple[str, ...], data: LanguageData) -> Iterator[str]:
    for prefix in prefixes:
        # One letter is more often the root's than a clitic: more of the word must be left.
        smallest = data.smallest_stem + (len(prefix) == 1)
        if plain.startswith(prefix) and len(plain) - len(prefix) >= smallest:
            yield plain[len(prefix) :]


def _own_keys(plain: str, locale: str) -> Iterator[str]:
    """A word, and its stem in each paradigm that it may belong to."""
    data = language_data(locale)
    folded = _folded(plain, data)
    yield folded
    by_ending = _paradigms(locale)
    for length in range(min(len(folded) - data.smallest_stem, max(map(len, by_ending), default=-1)) + 1):
        stem = folded[: len(folded) - length]
        for paradigm in by_ending.get(folded[len(stem) :], ()):
            yield f"{stem}-{paradigm}"


@cache
def _paradigms(locale: str) -> Mapping[str, tuple[int, ...]]:
    """By ending: the numbers of the paradigms that have it."""
    data = language_data(locale)
    found: dict[str, list[int]] = {}
    for number, endings in enumerate(data.paradigms):
        for ending in endings:
            found.setdefault(_folded(ending, data), []).append(number)
    return {ending: tuple(numbers) for ending, numbers in found.items()}


def _base(plain: str, data: LanguageData) -> str | None:
    """The word's base form in the dictionary."""
    if not data.lemmas or len(plain) < data.smallest_stem:
        return None
    base = lemma(plain, data.lemmas)
    return _folded(base, data) if base else None


def _is_derived(plain: str, base: str, data: LanguageData) -> bool:
    """Whether a word is more than an inflected form of its base: `planning`, of `plan`."""
    return plain.endswith(data.derivations) and _folded(plain, data) != base
