"""Words of a text as names are made of them, and as they are compared."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from guidebook.language.lemmas import is_common_word, lemma
from guidebook.language.locales import language_data, shipped_data

Key = tuple[str, ...]
"""Some words one after the other, as they are compared."""

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_JOINTS = re.compile("[ \u00a0\u202f]|[-‐‑/&]| & ")
"""What may stand between two words of a name."""
_HYPHEN = re.compile("[-‐‑]")
_MOST_SMALL_WORDS = 2
"""Small words between the parts of a name: `Office for the Prevention`."""
_OPENING = '"“„«‘(\u005b* \ufffc'
_BEGINNING = re.compile(rf"(?:[.!?:;…|•·–—]\s+|[\"“„«‘(\[])[{re.escape(_OPENING)}]*$")
"""What stands before a word that has a capital because of its place."""
_MARKS = 8
"""Characters that may stand between two sentences."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    text: str
    start: int
    end: int
    key: str
    """As it is compared: its base form in small letters, without marks."""
    is_capital: bool
    is_initial: bool
    """Whether it would have a capital anyhow: it begins a sentence, an item or a quotation."""


def words_of(text: str, locale: str) -> tuple[Word, ...]:
    """The words of a text in its order; the `s` of a possessive is none."""
    plain = _POSSESSIVE.sub(lambda match: "  "[: len(match[0])], text)
    return tuple(
        Word(
            match[0],
            match.start(),
            match.end(),
            key_of(match[0], locale),
            match[0][0].isupper(),
            not text[: match.start()].strip(_OPENING)
            or bool(_BEGINNING.search(text[max(0, match.start() - _MARKS) : match.start()])),
        )
        for match in _WORD.finditer(plain)
    )


@cache
def key_of(word: str, locale: str) -> str:
    """A word as it is compared: its base form in small letters, without marks."""
    if _PLURAL_ACRONYM.fullmatch(word):
        word = word[:-1]
    small = word.casefold()
    if not word.isupper():
        small = lemma(small, _dictionary(locale)) or small
    return "".join(letter for letter in unicodedata.normalize("NFKD", small) if letter.isalnum())


def is_ordinary(word: str, locale: str) -> bool:
    """Whether a word is one of the language, not only a name."""
    return not word.isupper() and bool(_dictionary(locale)) and is_common_word(word.casefold(), _dictionary(locale))


def is_small(word: str, locale: str) -> bool:
    """Whether a word says nothing by itself: `of`, `the`, `with`."""
    return word.casefold() in _small_words(locale)


def capital_runs(words: Sequence[Word], text: str) -> list[Sequence[Word]]:
    """Words with capitals side by side; the rest of a word with a hyphen belongs to it: `Co-operation`."""
    runs: list[list[Word]] = []
    for before, word in zip([None, *words], words, strict=False):
        gap = text[before.end : word.start] if before else ""
        if not word.is_capital and not (runs and before is runs[-1][-1] and _HYPHEN.fullmatch(gap)):
            continue
        if runs and before is runs[-1][-1] and _JOINTS.fullmatch(gap):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [tuple(run) for run in runs]


def joined_runs(words: Sequence[Word], text: str, locale: str) -> list[Sequence[Word]]:
    """The same with runs joined that only one or two small words part: `Office for the Prevention`."""
    index = {word.start: number for number, word in enumerate(words)}
    joined: list[list[Word]] = []
    for run in capital_runs(words, text):
        if joined:
            last = joined[-1][-1]
            between = words[index[last.start] + 1 : index[run[0].start]]
            gap = text[last.end : run[0].start]
            is_small_gap = all(is_small(word.text, locale) for word in between) and len(between) <= _MOST_SMALL_WORDS
            if is_small_gap and re.fullmatch(r"(?: [^\W\d_]+)+ ", gap):
                joined[-1] += [*between, *run]
                continue
        joined.append([*run])
    return [tuple(run) for run in joined]


def keys(words: Iterable[Word]) -> Key:
    """Words as they are compared."""
    return tuple(word.key for word in words)


@cache
def _dictionary(locale: str) -> str:
    return language_data(locale).lemmas


@cache
def _small_words(locale: str) -> frozenset[str]:
    return frozenset((shipped_data("frequent_words.yml") or {}).get(_dictionary(locale), "").split())
