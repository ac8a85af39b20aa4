"""Base forms that a word has for search besides the one that the dictionary gives.

A dictionary has one base form for a word: `fermée` is one of `fermé`, and `ferme` one of itself, though both are forms
of `fermer` too. And it takes a woman for another word than a man of the same trade. Which ending may be a form of what
else is in the data of each language (`search: forms`); the dictionary vouches for the base form.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from guidebook.language.lemmas import lemma
from guidebook.language.locales import language_data


@dataclass(frozen=True, slots=True)
class FurtherBases:
    """What a word may be a form of."""

    sure: frozenset[str] = frozenset()
    """Base forms of the same meaning: of a participle, its verb."""
    doubtful: frozenset[str] = frozenset()
    """Base forms of another word that is spelt alike: `lire` of `lit`, "bed" or "reads"."""


_NONE = FurtherBases()


@lru_cache(maxsize=100_000)
def further_bases(word: str, locale: str) -> FurtherBases:
    """What a word in small letters, in its language's own script, may be a form of besides what the dictionary says."""
    data = language_data(locale)
    if not data.search.forms:
        return _NONE
    base = lemma(word, data.search_lemmas)
    if not data.search.only_themselves.isdisjoint((word, base)):
        return _NONE
    sure = set(_found(word, locale, True))
    if base and base != word:
        # What the dictionary takes for a form of another word has what that has: fermées of fermé, which is of fermer.
        sure = {other for other in sure if other in _whole(locale)} | set(_found(base, locale, True))
    doubtful = set(_found(word, locale, False))
    return FurtherBases(frozenset(sure - {word, base}), frozenset(doubtful - sure - {word, base}))


def further_forms(base: str, locale: str) -> Iterator[str]:
    """The forms of which a base form may be one of the `further_bases`."""
    for forms in language_data(locale).search.forms:
        if base.endswith(forms.base) and re.fullmatch(forms.stems, stem := base.removesuffix(forms.base)):
            yield from (stem + ending for ending in (*forms.sure, *forms.doubtful))


def _found(word: str, locale: str, is_sure: bool) -> Iterator[str]:
    data = language_data(locale)
    by_ending = _by_ending(locale)
    for cut in range(max(0, len(word) - max(map(len, by_ending))), len(word) + 1):
        for before, stems, sure in by_ending.get(word[cut:], ()):
            if sure is is_sure and stems.fullmatch(word[:cut]):
                other = word[:cut] + before
                if lemma(other, data.search_lemmas) == other:
                    yield other


@cache
def _by_ending(locale: str) -> Mapping[str, tuple[tuple[str, re.Pattern[str], bool], ...]]:
    found: dict[str, tuple[tuple[str, re.Pattern[str], bool], ...]] = {}
    for forms in language_data(locale).search.forms:
        stems = re.compile(forms.stems)
        for endings, is_sure in ((forms.sure, True), (forms.doubtful, False)):
            for ending in endings:
                found[ending] = (*found.get(ending, ()), (forms.base, stems, is_sure))
    return found


@cache
def _whole(locale: str) -> frozenset[str]:
    """Base forms whose forms are listed as whole words."""
    return frozenset(forms.base for forms in language_data(locale).search.forms if not forms.stems)
