"""The words of an edition in families: all that search takes for one word.

A text is asked what each of its words may be a form of (`text_keys`), a query what it seeks (`rendering_keys`): the
same keys that find the terms of the glossary. This relation is not transitive: فرق is a form of فريق, "team", and of
فرقة, "troupe", which are no forms of each other. An index wants one family for each word, though. So a word's family is
that of the word which stands for the most of the text, and a query seeks every family of which it may mean the greater
part.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from guidebook.language.clitics import without_enclitics
from guidebook.language.further_bases import further_bases, further_forms
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
from guidebook.language.known_acronyms import known_acronyms
from guidebook.language.lemmas import forms_by_base, lemma
from guidebook.language.locales import LanguageData, language_data
from guidebook.language.rendering_parts import Part
from guidebook.language.verbs import conjugation_keys, is_surely_verb, keys_of_bare_form
from guidebook.language.word_patterns import definite_prefixes

INVISIBLE = re.compile(r"[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069]")
"""What may be in a word and is not seen: soft hyphens, joiners, marks of direction (Unicode, category Cf)."""
_LONGEST_UNKNOWN_ACRONYM = 3
"""Letters up to which a word in capitals is an acronym though nobody has listed it: `CAT`; `HUBS` may be a heading."""
_INFLECTED_ACRONYM = re.compile(r"([A-Z][A-Z0-9]+)['’]?s")
"""The plural and the possessive of an acronym: `CATs`, `CAT's`."""
_LEAST_SHARE = 0.5
"""The part of a family's occurrences that a query must mean to seek the family."""
_MOST_OF_ANOTHER = 3
"""How many times as much of the text as a word's own forms another word's may be to be sought with them on doubt: for
`lire` what is spelt as `lit` and its plural, unless the text is about beds."""
_SHORTEST_NOUN = 3
"""Letters of a noun behind a conjunction: وجد is no جد."""
_NOT_A_WORD = frozenset("-~+?")
"""What stands in keys that are no words: numbers of paradigms, verbs, clitics, doubts."""


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


def form_of(word: str, locale: str) -> str:
    """A word in the one spelling in which search compares it; an acronym stays in capitals."""
    acronym = match[1] if (match := _INFLECTED_ACRONYM.fullmatch(word)) else word
    if is_acronym(acronym) and (len(acronym) <= _LONGEST_UNKNOWN_ACRONYM or acronym in known_acronyms(locale)):
        return acronym
    return plain_digits(normalise(word, language_data(locale)))


def plain_digits(word: str) -> str:
    """A word with ASCII's digits for those of other scripts."""
    if word.isascii() or not any(map(str.isdecimal, word)):
        return word
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in word)


def find_families(counts: Mapping[str, int], locale: str) -> WordFamilies:
    """The families of an edition's words.

    `counts` tells how often each word occurs, as it is written.
    """
    data = language_data(locale)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        spellings[form_of(word, locale)][word] += count
    frequency = {form: sum(several.values()) for form, several in spellings.items()}
    by_key: dict[str, set[str]] = defaultdict(set)
    others: set[str] = set()
    unfit = {form: _keys_of_construct(form, spellings, locale) for form in spellings}
    for form, several in spellings.items():
        for word in several:
            for key in _found_keys(word, locale) - unfit[form]:
                by_key[key].add(form)
                if _NOT_A_WORD.isdisjoint(key):
                    others.add(key)
    by_base: dict[str, set[str]] = defaultdict(set)
    by_doubtful: dict[str, set[str]] = defaultdict(set)
    bases = {
        form: frozenset().union(*(_bases(word, locale) for word in several)) for form, several in spellings.items()
    }
    for form, several in spellings.items():
        for base in bases[form]:
            by_base[base].add(form)
        for word in several:
            for base in _doubtful_bases(word, locale):
                by_doubtful[base].add(form)
    verbs, possible_verbs = _verbs(spellings, locale)
    by_verb: dict[str, set[str]] = defaultdict(set)
    for form, keys in verbs.items():
        for key in keys:
            by_verb[key].add(form)
    as_nouns = {form: _sought(several, by_key, locale, unfit[form]) for form, several in spellings.items()}
    sought = {
        form: own.union(
            {form}, *(by_verb[key] for key in verbs.get(form, ())), *(by_base[base] for base in bases[form])
        )
        for form, own in as_nouns.items()
    }
    of_two = {form for form, own in bases.items() if _is_of_two(form, own, sought, bases, by_base)}
    of_two |= set(_verbs_or_nouns(verbs, by_verb, as_nouns))
    by_word = _grouped(sought, frequency, of_two.union(*by_doubtful.values()))
    count = max(by_word.values(), default=-1) + 1
    masses = Counter(dict.fromkeys(range(count), 0))
    for form, number in by_word.items():
        masses[number] += frequency[form]
    written: dict[str, set[str]] = defaultdict(set)
    for word in _irregular_forms(locale, by_key):
        # As it is written, too: الوان might be وان with the article.
        written[normalise(word, data)].add(unmarked(word))
    others |= written.keys()
    known = {
        form: _sought({*_spellings(form, data), *written.get(form, ())}, by_key, locale)
        for form in sorted(others - sought.keys() - {""})
    }
    for word, base in _known_forms({*by_base, *by_doubtful}, locale):
        form = form_of(word, locale)
        if form and form not in sought:
            known[form] = known.get(form, set()) | by_base.get(base, set())
            bases[form] = bases.get(form, frozenset()) | {base}
    for key, forms in _by_unattested_verb(possible_verbs, by_verb).items():
        known[key] = forms
    known |= by_verb
    sought |= known
    homonyms = _homonyms(bases, by_base, by_doubtful, by_word, frequency, masses)
    # Who types `cat` may mean the CAT; who types `cats` does not.
    for form in [form for form in spellings if is_acronym(form)]:
        small = normalise(form, data)
        sought[small] = sought.get(small, set()) | {form}
    seeks = {
        form: dict.fromkeys((*_families_of(form, forms, by_word, frequency, masses), *homonyms.get(form, ())))
        for form, forms in sought.items()
    }
    by_query = {form: tuple(found) for form, found in seeks.items() if found}
    frequencies = tuple(masses[number] for number in range(count))
    spelling = {form: most for form, several in spellings.items() if (most := _commonest(several)) != form}
    return WordFamilies(count, frequencies, spelling, by_word, by_query)


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda word: (-spellings[word], word))


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


def _by_unattested_verb(
    possible: Mapping[str, frozenset[str]], attested: Mapping[str, set[str]]
) -> dict[str, set[str]]:
    """By key of a verb that no sure form of the edition has: the forms that may be of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for form, keys in possible.items():
        for key in keys - attested.keys():
            found[key].add(form)
    return found


def _verbs_or_nouns(
    verbs: Mapping[str, frozenset[str]], by_verb: Mapping[str, set[str]], as_nouns: Mapping[str, set[str]]
) -> Iterator[str]:
    """Forms that are of a verb of the edition and of a noun that is none of its forms: رأينا of رأى and of رأي."""
    for form, keys in verbs.items():
        of_verb = frozenset[str]().union(*(by_verb[key] for key in keys))
        if not as_nouns[form] <= of_verb and not of_verb - {form} <= as_nouns[form]:
            yield form


def _has_noun(word: str, nouns: Collection[str], forms: Collection[str], data: LanguageData) -> bool:
    """Whether a word is a noun of the edition with a pronoun or a case: كتبكم, وزارتها, كتبا."""
    plain = unmarked(word)
    return any(data.fold(core) in nouns for core in _without_cases(plain, data)) or any(
        data.fold(core) in nouns or (core.endswith("ة") and data.fold(core) in forms)
        for core in without_enclitics(plain, data)
    )


def _cores(word: str, data: LanguageData) -> Iterator[str]:
    """A word with and without a conjunction, and without its case or pronoun."""
    plain = unmarked(word)
    without = (plain.removeprefix(one) for one in data.conjunctions if plain.startswith(one))
    for whole in (plain, *(core for core in without if len(core) >= _SHORTEST_NOUN)):
        yield whole
        yield from _without_cases(whole, data)
        yield from without_enclitics(whole, data)


def _without_cases(plain: str, data: LanguageData) -> Iterator[str]:
    yield from (plain.removesuffix(ending) for ending in data.case_endings if plain.endswith(ending))


@cache
def _nouns(locale: str) -> frozenset[str]:
    """Words known to be nouns: a verb may be spelt like one (شرح), but أصل is no form of يصل, nor تاجر of أجر."""
    data = language_data(locale)
    return frozenset(data.fold(base) for bases in data.irregular.values() for base in bases.split())


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


def _homonyms(
    bases: Mapping[str, Collection[str]],
    by_base: Mapping[str, set[str]],
    by_doubtful: Mapping[str, set[str]],
    by_word: Mapping[str, int],
    frequency: Mapping[str, int],
    masses: Mapping[int, int],
) -> dict[str, list[int]]:
    """By form: the families of words that are spelt like one of its own, unless these are most likely other words."""
    found: dict[str, list[int]] = defaultdict(list)
    likely: dict[str, list[int]] = {}
    for base, forms in by_doubtful.items():
        own = by_base.get(base, set())
        mass = 1 + sum(frequency[form] for form in own)
        families = sorted({by_word[form] for form in forms})
        likely[base] = [number for number in families if masses[number] <= _MOST_OF_ANOTHER * mass]
        of_own = sorted({by_word[form] for form in own})
        for form in forms:
            if masses[by_word[form]] <= mass:
                found[form] += [*of_own, *likely[base]]
    for form, several in bases.items():
        for base in several:
            found[form] += likely.get(base, ())
    return found


def _spellings(form: str, data: LanguageData) -> Iterator[str]:
    """How a form may be written, as far as its last letter tells: مدينة and مدينه."""
    yield form
    yield from (form[:-1] + letter for letter, fold in data.folds.items() if form.endswith(fold))


def _is_of_two(
    form: str,
    own: frozenset[str],
    sought: Mapping[str, set[str]],
    bases: Mapping[str, frozenset[str]],
    by_base: Mapping[str, set[str]],
) -> bool:
    """Whether a form is of one word by the dictionary and of another, which the dictionary knows too, by its ending."""
    mates = {other for base in own for other in by_base[base]}
    return any(bases[other] and not bases[other] & own and not mates <= sought[other] for other in sought[form] - mates)


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
