"""The words of an edition in families: all that search takes for one word.

A text is asked what each of its words may be a form of (`text_keys`), a query what it seeks (`rendering_keys`): the
same keys that find the terms of the glossary. This relation is not transitive: فرق is a form of فريق, "team", and of
فرقة, "troupe", which are no forms of each other. An index wants one family for each word, though. So a word's family is
that of the word which stands for the most of the text, and a query seeks every family of which it may mean the greater
part.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from guidebook.language.base_relation import BaseRelation
from guidebook.language.inflection import is_acronym, normalise
from guidebook.language.key_relation import KeyRelation
from guidebook.language.locales import language_data
from guidebook.language.search_forms import form_of
from guidebook.language.verb_relation import VerbRelation

_LEAST_SHARE = 0.5
"""The part of a family's occurrences that a query must mean to seek the family."""


@dataclass(frozen=True, slots=True)
class WordFamilies:
    """Families by number, from 0 on."""

    count: int
    """How many there are."""
    frequency: tuple[int, ...]
    """By number: how often their words occur."""
    spelling: Mapping[str, str]
    """By form: how the edition mostly writes it, where that is another spelling."""
    by_word: Mapping[str, int]
    """The family of each word of the edition, by its form (`form_of`)."""
    by_query: Mapping[str, tuple[int, ...]]
    """The families that a form seeks, the likeliest first: of each word of the edition, of others known to be forms of
    those, and of the keys of its verbs (`conjugation_keys`), which are no words."""


def find_families(counts: Mapping[str, int], locale: str) -> WordFamilies:
    """The families of an edition's words.

    `counts` tells how often each word occurs, as it is written.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        spellings[form_of(word, locale)][word] += count
    frequency = {form: sum(several.values()) for form, several in spellings.items()}
    keys = KeyRelation(spellings, locale)
    bases = BaseRelation(spellings, locale)
    verbs = VerbRelation(spellings, locale)
    by_keys = {form: keys.sought(form) for form in spellings}
    sought = {form: {form} | own | bases.sought(form) | verbs.sought(form) for form, own in by_keys.items()}
    of_two = {form for form in spellings if bases.is_of_two(form, sought)}
    by_word = _grouped(sought, frequency, of_two.union(verbs.or_nouns(by_keys), bases.doubtful))
    masses = Counter(dict.fromkeys(by_word.values(), 0))
    for form, number in by_word.items():
        masses[number] += frequency[form]
    others = keys.sought_by_others()
    for form, own in bases.sought_by_others(spellings).items():
        others[form] = others.get(form, set()) | own
    sought |= others | verbs.sought_by_keys()
    # Who types `cat` may mean the CAT; who types `cats` does not.
    for form in filter(is_acronym, spellings):
        small = normalise(form, language_data(locale))
        sought[small] = sought.get(small, set()) | {form}
    homonyms = bases.homonyms(by_word, frequency, masses)
    seeks = {
        form: dict.fromkeys((*_families_of(form, forms, by_word, frequency, masses), *homonyms.get(form, ())))
        for form, forms in sought.items()
    }
    spelling = {form: most for form, several in spellings.items() if (most := _commonest(several)) != form}
    return WordFamilies(
        count=len(masses),
        frequency=tuple(masses[number] for number in range(len(masses))),
        spelling=spelling,
        by_word=by_word,
        by_query={form: tuple(found) for form, found in seeks.items() if found},
    )


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda word: (-spellings[word], word))


def _grouped(sought: Mapping[str, set[str]], frequency: Mapping[str, int], alone: Collection[str]) -> dict[str, int]:
    """The number of each form's family: the form that seeks the most text takes what it seeks, then the next.

    Those that are known to be two words stand `alone`: плати is a form of плата, "pay", and of плати, "he pays". It
    seeks both, and would otherwise bring both together.
    """
    mass = {form: sum(frequency[other] for other in forms) for form, forms in sought.items()}
    by_word = {form: number for number, form in enumerate(sorted(alone))}
    count = len(by_word)
    for form in sorted(sought, key=lambda form: (-mass[form], form)):
        if form not in by_word:
            by_word.update({other: count for other in sought[form] if other not in by_word})
            count += 1
    return by_word


def _families_of(
    form: str, forms: Iterable[str], by_word: Mapping[str, int], frequency: Mapping[str, int], masses: Mapping[int, int]
) -> Iterator[int]:
    shares: Counter[int] = Counter()
    for other in forms:
        shares[by_word[other]] += frequency[other]
    own = by_word.get(form)
    for number, mass in sorted(shares.items(), key=lambda share: (-share[1], share[0])):
        if number == own or mass >= _LEAST_SHARE * masses[number]:
            yield number
