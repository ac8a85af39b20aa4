"""What the words of an edition may be forms of as verbs, in a language whose verbs are conjugated here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from guidebook.language.clitics import without_enclitics
from guidebook.language.inflection import normalise, unmarked, without_case
from guidebook.language.locales import LanguageData, language_data
from guidebook.language.verbs import conjugation_keys, is_surely_verb, keys_of_bare_form
from guidebook.language.word_patterns import definite_prefixes

_SHORTEST_NOUN = 3
"""Letters of a noun behind a conjunction: وجد is no جد."""


class VerbRelation:
    """Forms of an edition that are of one verb; `spellings` are how each is written."""

    def __init__(self, spellings: Mapping[str, Collection[str]], locale: str) -> None:
        self._verbs, possible = _verbs(spellings, locale)
        self._by_verb: dict[str, set[str]] = defaultdict(set)
        for form, keys in self._verbs.items():
            for key in keys:
                self._by_verb[key].add(form)
        self._by_unattested: dict[str, set[str]] = defaultdict(set)
        """By key of a verb that no sure form of the edition has: the forms that may be of it."""
        for form, keys in possible.items():
            for key in keys - self._by_verb.keys():
                self._by_unattested[key].add(form)

    def sought(self, form: str) -> set[str]:
        """The forms that a query for a form of the edition seeks."""
        return set().union(*(self._by_verb[key] for key in self._verbs.get(form, ())))

    def sought_by_keys(self) -> dict[str, set[str]]:
        """By key of a verb (`conjugation_keys`): the forms that a query with this key seeks."""
        return {**self._by_unattested, **self._by_verb}

    def or_nouns(self, as_nouns: Mapping[str, set[str]]) -> Iterator[str]:
        """Forms that are of a verb and of a noun that is none of its forms: رأينا of رأى and of رأي.

        `as_nouns` are the forms that each form seeks otherwise than as a verb.
        """
        for form in self._verbs:
            of_verb = self.sought(form)
            if not as_nouns[form] <= of_verb and not of_verb - {form} <= as_nouns[form]:
                yield form


def _verbs(
    spellings: Mapping[str, Iterable[str]], locale: str
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """By form: the keys of the verbs that it is a form of, and of all verbs that it may be a form of.

    What may be a noun as well is none where it is an irregular plural, where the edition has it with the article, or no
    sure form of the same verb. The last is no reason for a query that is surely a verb: رفض is what يرفض finds.
    """
    data = language_data(locale)
    keys = {
        form: frozenset[str]().union(*(conjugation_keys(word, locale) for word in several))
        for form, several in spellings.items()
    }
    prefixes = tuple(definite_prefixes(data))
    nouns = {form for form in keys if any(prefix + form in keys for prefix in prefixes)}
    nouns |= {normalise(form, data) for form in data.irregular}
    nouns |= {
        form for form, several in spellings.items() if any(_has_noun(word, nouns, keys, data) for word in several)
    }
    for form, several in spellings.items():
        if keys[form]:
            cores = {core for word in several for core in _cores(word, data) if data.fold(core) in _nouns(locale)}
            if cores:
                keys[form] &= frozenset[str]().union(*(keys_of_bare_form(core, locale) for core in cores))
    sure = {
        form
        for form, several in spellings.items()
        if form not in nouns and all(is_surely_verb(word, locale) for word in several)
    }
    attested = frozenset[str]().union(*(keys[form] for form in sure))
    possible = {form: keys[form] for form in keys.keys() - nouns if keys[form]}
    found = {form: own if form in sure else own & attested for form, own in possible.items()}
    return {form: own for form, own in found.items() if own}, possible


def _has_noun(word: str, nouns: Collection[str], forms: Collection[str], data: LanguageData) -> bool:
    """Whether a word is a noun of the edition with a pronoun or a case: كتبكم, وزارتها, كتبا."""
    plain = unmarked(word)
    return any(data.fold(core) in nouns for core in without_case(plain, data)) or any(
        data.fold(core) in nouns or (core.endswith("ة") and data.fold(core) in forms)
        for core in without_enclitics(plain, data)
    )


def _cores(word: str, data: LanguageData) -> Iterator[str]:
    """A word with and without a conjunction, and without its case or pronoun."""
    plain = unmarked(word)
    without = (plain.removeprefix(one) for one in data.conjunctions if plain.startswith(one))
    for whole in (plain, *(core for core in without if len(core) >= _SHORTEST_NOUN)):
        yield from without_case(whole, data)
        yield from without_enclitics(whole, data)


@cache
def _nouns(locale: str) -> frozenset[str]:
    """Words known to be nouns: a verb may be spelt like one (شرح), but أصل is no form of يصل, nor تاجر of أجر."""
    data = language_data(locale)
    return frozenset(data.fold(base) for bases in data.irregular.values() for base in bases.split())
