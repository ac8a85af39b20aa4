"""What the words of an edition may be forms of by their keys, those that find the terms of the glossary."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from guidebook.language.genders import keys_of_either_gender
from guidebook.language.inflection import (
    guessed_keys,
    is_acronym,
    normalise,
    rendering_keys,
    text_keys,
    unmarked,
    verb_keys,
)
from guidebook.language.locales import LanguageData, language_data
from guidebook.language.rendering_parts import Part
from guidebook.language.search_forms import form_of
from guidebook.language.word_patterns import definite_prefixes

_NOT_A_WORD = frozenset("-~+?")
"""What stands in keys that are no words: numbers of paradigms, verbs, clitics, doubts."""


class KeyRelation:
    """Forms of an edition that share keys; `spellings` are how each is written."""

    def __init__(self, spellings: Mapping[str, Collection[str]], locale: str) -> None:
        self._locale = locale
        self._spellings = spellings
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._words: set[str] = set()
        """Keys that are words: base forms, whether the edition has them or not."""
        self._unfit = {form: _keys_of_construct(form, spellings, locale) for form in spellings}
        for form, several in spellings.items():
            for word in several:
                for key in _found_keys(word, locale) - self._unfit[form]:
                    self._by_key[key].add(form)
                    if _NOT_A_WORD.isdisjoint(key):
                        self._words.add(key)

    def sought(self, form: str) -> set[str]:
        """The forms that a query for a form of the edition seeks."""
        return _sought(self._spellings[form], self._by_key, self._locale, self._unfit[form])

    def sought_by_others(self) -> dict[str, set[str]]:
        """By form that the edition does not have: the forms that it seeks."""
        data = language_data(self._locale)
        written: dict[str, set[str]] = defaultdict(set)
        for word in _irregular_forms(self._locale, self._by_key):
            # As it is written, too: الوان might be وان with the article.
            written[normalise(word, data)].add(unmarked(word))
        others = (self._words | written.keys()) - self._spellings.keys() - {""}
        return {
            form: _sought({*_possible_spellings(form, data), *written.get(form, ())}, self._by_key, self._locale)
            for form in sorted(others)
        }


@lru_cache(maxsize=100_000)
def _found_keys(word: str, locale: str) -> frozenset[str]:
    if is_acronym(form := form_of(word, locale)):
        return frozenset((form,))
    keys = (text_keys(word, locale) | verb_keys(word, locale)) - guessed_keys(word, locale)
    sure = frozenset(key for key in keys if not key.startswith("?"))
    return sure | keys_of_either_gender(sure, locale)


def _sought(words: Iterable[str], by_key: Mapping[str, set[str]], locale: str, unfit: Collection[str] = ()) -> set[str]:
    """The forms that a query for any of these spellings seeks; `unfit` are keys that the words do not have."""
    several = tuple(words)
    keys = {key for word in several for key in rendering_keys(word, locale, is_action=True, part=Part.GOVERNS)}
    irregular = language_data(locale).irregular
    for word in several:
        # وديان is no dual of ودي.
        for base in irregular.get(word, word).split():
            keys |= keys_of_either_gender(_found_keys(base, locale), locale)
    return {form for key in keys.difference(unfit) for form in by_key.get(key, ())}


def _keys_of_construct(form: str, forms: Collection[str], locale: str) -> frozenset[str]:
    """The keys that a form has as a dual or plural before a genitive, where it is none.

    What has the article is none, nor what the edition has with the article or as a feminine: beside الاجتماعي,
    اجتماعي is "social", not "two meetings of".
    """
    if not form.endswith(tuple(ending for ending, _ in _constructs(locale))):
        return frozenset()
    data = language_data(locale)
    definite = definite_prefixes(data)
    feminine = [data.fold(one.endings[0]) for one in data.narrow_paradigms if one.gender == "feminine"]
    found: set[str] = set()
    for prefix in ("", *data.prefixes):
        core = form.removeprefix(prefix)
        others = [core + ending for ending in feminine]
        prefixed = (before + other for before in definite for other in (core, *others))
        if form.startswith(prefix) and (prefix in definite or any(other in forms for other in (*others, *prefixed))):
            found |= {f"{core.removesuffix(end)}-{number}" for end, number in _constructs(locale) if core.endswith(end)}
    return frozenset(found)


@cache
def _constructs(locale: str) -> tuple[tuple[str, int], ...]:
    """The endings before a genitive, each with the number of its paradigm."""
    data = language_data(locale)
    paradigms = enumerate(data.narrow_paradigms, start=len(data.paradigms))
    return tuple(
        (ending, number)
        for number, one in paradigms
        if one.is_governing
        for ending in map(data.fold, one.endings)
        if ending
    )


def _possible_spellings(form: str, data: LanguageData) -> Iterator[str]:
    """How a form may be written, as far as its last letter tells: مدينة and مدينه."""
    yield form
    yield from (form[:-1] + letter for letter, fold in data.folds.items() if form.endswith(fold))


def _irregular_forms(locale: str, by_key: Mapping[str, set[str]]) -> Iterator[str]:
    """Irregular forms, as they are written, of the edition's words; they may not be in it."""
    data = language_data(locale)
    for form, keys in _keys_of_irregular(locale).items():
        if any(key in by_key for key in keys):
            yield form
    for paradigm in data.closed_paradigms:
        for stem in paradigm.stems:
            forms = [data.fold(stem + ending) for ending in paradigm.endings]
            if any(form in by_key for form in forms):
                yield from forms


@cache
def _keys_of_irregular(locale: str) -> Mapping[str, frozenset[str]]:
    """By irregular form: the keys of its base forms, with which the edition may have them inflected: مسجدا of مساجد."""
    data = language_data(locale)
    found: dict[str, frozenset[str]] = {}
    for form, bases in data.irregular.items():
        several = bases.split()
        keys = frozenset[str]().union(*(_found_keys(base, locale) for base in several))
        sure = (key for base in several for key in (*rendering_keys(base, locale), data.fold(base)))
        found[form] = frozenset(sure) | keys_of_either_gender(keys, locale)
    return found
