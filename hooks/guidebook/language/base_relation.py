"""What the words of an edition may be forms of by the dictionary, and by what the data know besides."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from guidebook.language.further_bases import further_bases, further_forms
from guidebook.language.inflection import is_acronym, unmarked
from guidebook.language.lemmas import forms_by_base, lemma
from guidebook.language.locales import language_data
from guidebook.language.search_forms import form_of

_MOST_OF_ANOTHER = 3
"""How many times as much of the text as a word's own forms another word's may be to be sought with them on doubt: for
`lire` what is spelt as `lit` and its plural, unless the text is about beds."""


class BaseRelation:
    """Forms of an edition that have a base form in common; `spellings` are how each is written."""

    def __init__(self, spellings: Mapping[str, Collection[str]], locale: str) -> None:
        self._locale = locale
        self._bases = {
            form: frozenset[str]().union(*(_bases(word, locale) for word in several))
            for form, several in spellings.items()
        }
        self._by_base: dict[str, set[str]] = defaultdict(set)
        self._by_doubtful: dict[str, set[str]] = defaultdict(set)
        """By base form: the forms that may be of it, and are of another word as well."""
        for form, several in spellings.items():
            for base in self._bases[form]:
                self._by_base[base].add(form)
            for word in several:
                for base in _doubtful_bases(word, locale):
                    self._by_doubtful[base].add(form)

    @property
    def doubtful(self) -> set[str]:
        """Forms that are spelt like those of another word."""
        return set().union(*self._by_doubtful.values())

    def sought(self, form: str) -> set[str]:
        """The forms that a query for a form of the edition seeks."""
        return set().union(*(self._by_base[base] for base in self._bases[form]))

    def sought_by_others(self, own: Collection[str]) -> dict[str, set[str]]:
        """By form that is none of the edition's `own`: the forms that it seeks, perhaps none but on doubt."""
        found: dict[str, set[str]] = {}
        for word, base in _known_forms({*self._by_base, *self._by_doubtful}, self._locale):
            form = form_of(word, self._locale)
            if form and form not in own:
                found[form] = found.get(form, set()) | self._by_base.get(base, set())
                self._bases[form] = self._bases.get(form, frozenset()) | {base}
        return found

    def is_of_two(self, form: str, sought: Mapping[str, set[str]]) -> bool:
        """Whether a form is of one word by the dictionary and by its ending of another that the dictionary knows."""
        own = self._bases[form]
        mates = self.sought(form)
        return any(
            self._bases[other] and not self._bases[other] & own and not mates <= sought[other]
            for other in sought[form] - mates
        )

    def homonyms(
        self, by_word: Mapping[str, int], frequency: Mapping[str, int], masses: Mapping[int, int]
    ) -> dict[str, list[int]]:
        """By form: the families of words spelt like one of its own, unless these are most likely other words.

        `by_word` is the family of each form of the edition, `frequency` how often it occurs, `masses` how often the
        words of each family do.
        """
        found: dict[str, list[int]] = defaultdict(list)
        likely: dict[str, list[int]] = {}
        for base, forms in self._by_doubtful.items():
            own = self._by_base.get(base, set())
            mass = 1 + sum(frequency[form] for form in own)
            families = sorted({by_word[form] for form in forms})
            likely[base] = [number for number in families if masses[number] <= _MOST_OF_ANOTHER * mass]
            of_own = sorted({by_word[form] for form in own})
            for form in forms:
                if masses[by_word[form]] <= mass:
                    found[form] += [*of_own, *likely[base]]
        for form, several in self._bases.items():
            for base in several:
                found[form] += likely.get(base, ())
        return found


@lru_cache(maxsize=100_000)
def _bases(word: str, locale: str) -> frozenset[str]:
    """The base forms of a word, whichever it may be looked for by; an acronym is none of its words."""
    if not (plain := _in_dictionary(word, locale)):
        return frozenset()
    data = language_data(locale)
    base = lemma(plain, data.search_lemmas)
    # And the base form of that: starog of stari, which is of star.
    further = lemma(base, data.search_lemmas) if base else None
    return further_bases(plain, locale).sure | {found for found in (base, further) if found}


def _doubtful_bases(word: str, locale: str) -> frozenset[str]:
    plain = _in_dictionary(word, locale)
    return further_bases(plain, locale).doubtful if plain else frozenset()


def _in_dictionary(word: str, locale: str) -> str:
    """A word as the dictionary may have it; nothing of an acronym, or where no dictionary is asked."""
    data = language_data(locale)
    return data.in_own_script(unmarked(word)) if data.search_lemmas and not is_acronym(form_of(word, locale)) else ""


def _known_forms(bases: Collection[str], locale: str) -> Iterator[tuple[str, str]]:
    """The forms of these base forms, each with one of its base forms."""
    yield from forms_by_base(bases, language_data(locale).search_lemmas)
    for base in sorted(bases):
        yield from ((form, base) for form in further_forms(base, locale) if base in further_bases(form, locale).sure)
