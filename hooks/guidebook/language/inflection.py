"""Words as the matcher compares them: by what each may be a form of.

A word stands for several *keys*; two words may be forms of one when they share a key. The keys are the word itself in
one spelling, its base form in the dictionary, and, for each paradigm of its language that has an ending of the word,
the stem with the number of the paradigm: `mrežom` and `mreži` share `mrež` of the paradigm that has both endings,
`mrežni` does not. What is written together with a word, such as the article, the prepositions and the pronouns of
Arabic, is taken off first.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from guidebook.language.clitics import has_article, readings, without_enclitics
from guidebook.language.lemmas import lemma
from guidebook.language.locales import LanguageData, language_data
from guidebook.language.rendering_parts import Part

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
    return _folded(unmarked(word), data)


def unmarked(word: str) -> str:
    """A word in NFC, case-folded, without marks that change its look only."""
    return DROPPED.sub("", unicodedata.normalize("NFC", word)).casefold().replace("’", "'")


def _folded(word: str, data: LanguageData) -> str:
    return word.translate(data.letters) if data.folds else word


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
    "council of prevention". What else stands there goes before the keys as well, in texts and in renderings.
    """
    data = language_data(locale)
    if is_acronym(word):
        return frozenset((word, normalise(word, data)))
    keys: set[str] = set()
    if inflected := _INFLECTED_ACRONYM.fullmatch(word):
        keys.add(inflected[1])
    for reading in readings(unmarked(word), locale):
        found = _form_keys(reading.word, locale, reading.is_definite)
        keys.update(_behind(reading.clitic, found) if inside else found)
    return frozenset(keys)


@lru_cache(maxsize=20_000)
def rendering_keys(word: str, locale: str, is_action: bool = False, part: Part = Part.NONE) -> frozenset[str]:
    """What a word of an agreed rendering may be a form of, with the article and without.

    An acronym is compared as it is written, so that `CAT` is not a cat. Only where a rendering names an action are the
    forms of a verb forms of its words: `prevent` is one of `preventing violent extremism`, `plans` is none of
    `spatial planning`. `part` is what the word does in its rendering.
    """
    if is_acronym(word):
        return frozenset((word,))
    plain = unmarked(word)
    keys: set[str] = set()
    whole, *others = readings(plain, locale)
    is_whole = all(reading.clitic for reading in others) or not has_article(plain, locale)
    for reading in (whole, *others) if is_whole else others:
        keys.update(_behind(reading.clitic, _agreed_keys(reading.word, locale, is_action, part)))
    return frozenset(keys)


def genitive_keys(word: str, locale: str) -> frozenset[str]:
    """The keys inside a rendering of its genitive behind a preposition: للبلدية for البلدية; none without one."""
    clitic = language_data(locale).genitive_clitic
    keys = rendering_keys(word, locale) if clitic else ()
    return frozenset(f"{clitic}{_BEHIND}{key}" for key in keys if _BEHIND not in key)


def names_an_action(word: str, locale: str) -> bool:
    """Whether a rendering that begins with this word names an action: `preventing`."""
    data = language_data(locale)
    plain = unmarked(word)
    base = _base(plain, data)
    return base is not None and _is_derived(plain, base, data)


_BEHIND = "+"


def _behind(clitic: str, keys: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{clitic}{_BEHIND}{key}" for key in keys) if clitic else keys


@dataclass(frozen=True, slots=True)
class _Paradigm:
    """A paradigm of the data, with its number and a pattern for its stems."""

    number: int
    stems: re.Pattern[str] | None = None
    gender: str = ""
    is_governing: bool = False


@lru_cache(maxsize=100_000)
def _form_keys(plain: str, locale: str, is_definite: bool) -> frozenset[str]:
    """The keys of a word of a text without what goes before it; what has the article has no pronoun and no genitive."""
    keys = set(_keys(plain, locale, not is_definite))
    if not is_definite:
        for core in without_enclitics(plain, language_data(locale)):
            keys.update(_keys(core, locale, is_governing=False))
    return frozenset(keys)


def _keys(plain: str, locale: str, is_governing: bool) -> Iterator[str]:
    data = language_data(locale)
    for word in (plain, *_sure_bases(plain, locale)):
        yield _folded(word, data)
        for stem, paradigm in _stems(word, locale):
            if is_governing or not paradigm.is_governing:
                yield f"{stem}-{paradigm.number}"
    base = _base(plain, data)
    if base:
        yield f"{base}~" if _is_derived(plain, base, data) else base


@lru_cache(maxsize=20_000)
def _agreed_keys(plain: str, locale: str, is_action: bool, part: Part) -> frozenset[str]:
    """The keys of a word of a rendering without what goes before it."""
    data = language_data(locale)
    keys: set[str] = set()
    for word in (plain, *_sure_bases(plain, locale)):
        keys.add(_folded(word, data))
        for stem, paradigm in _stems(word, locale):
            if Part.GOVERNS in part or not paradigm.is_governing:
                keys.add(f"{stem}-{paradigm.number}")
            if paradigm.gender and (Part.AGREES in part or _is_person(stem, paradigm, locale)):
                keys.update(f"{stem}-{number}" for number in _of_genders(locale))
    base = _base(plain, data)
    if base and not _is_derived(plain, base, data):
        keys.add(base)
    elif base and is_action:
        keys.update((base, f"{base}~"))
    return frozenset(keys)


def _stems(plain: str, locale: str) -> Iterator[tuple[str, _Paradigm]]:
    """The stems that a word may have, each with its paradigm."""
    data = language_data(locale)
    by_ending, longest = _paradigms(locale)
    shortest = 1 if plain[-1:] and plain[-1] in data.final_letters else 0
    for length in range(shortest, min(len(plain) - data.smallest_stem, longest) + 1):
        paradigms = by_ending.get(plain[len(plain) - length :])
        if paradigms:
            stem = _folded(plain[: len(plain) - length], data)
            for paradigm in paradigms:
                if paradigm.stems is None or paradigm.stems.fullmatch(stem):
                    yield stem, paradigm


@cache
def _paradigms(locale: str) -> tuple[Mapping[str, tuple[_Paradigm, ...]], int]:
    """By ending: the paradigms that have it; and the letters of the longest ending.

    A text may have the folded spelling of an ending where the paradigm has another one (ه for ة), not the reverse:
    مكتبة is no form of مكتب, though مكتبه, "his office", is.
    """
    data = language_data(locale)
    found: dict[str, dict[int, _Paradigm]] = {}
    paradigms = [(endings, _Paradigm(number)) for number, endings in enumerate(data.paradigms)]
    for number, narrow in enumerate(data.narrow_paradigms, start=len(paradigms)):
        stems = re.compile(narrow.stems) if narrow.stems else None
        paradigms.append((narrow.endings, _Paradigm(number, stems, narrow.gender, narrow.is_governing)))
    for endings, paradigm in paradigms:
        for ending in (*endings, *(_folded(ending, data) for ending in endings)):
            found.setdefault(ending, {})[paradigm.number] = paradigm
    return {ending: tuple(several.values()) for ending, several in found.items()}, max(map(len, found), default=-1)


@cache
def _of_genders(locale: str) -> tuple[int, ...]:
    """The numbers of the paradigms of one gender or the other."""
    several = {paradigm.number: paradigm for some in _paradigms(locale)[0].values() for paradigm in some}
    return tuple(number for number, paradigm in several.items() if paradigm.gender)


def _is_person(stem: str, paradigm: _Paradigm, locale: str) -> bool:
    return paradigm.gender == "masculine" and any(pattern.fullmatch(stem) for pattern in _persons(locale))


@cache
def _persons(locale: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in language_data(locale).persons)


@lru_cache(maxsize=100_000)
def _sure_bases(plain: str, locale: str) -> tuple[str, ...]:
    """Base forms to trust like the word itself: those that the data have, or those of the dictionary they vouch for."""
    data = language_data(locale)
    folded = _folded(plain, data)
    irregular = _irregular(locale)
    own = irregular.get(plain) or next(
        (irregular[bare] for ending in data.case_endings if (bare := plain.removesuffix(ending)) in irregular), None
    )
    if own or not data.trusted_lemmas:
        return own or ()
    words, pairs = _trusted(locale)
    base = lemma(plain, data.lemmas) if words.fullmatch(folded) else None
    if base and base != plain and any(pair.fullmatch(f"{folded} {_folded(base, data)}") for pair in pairs):
        return (base,)
    return ()


@cache
def _irregular(locale: str) -> Mapping[str, tuple[str, ...]]:
    data = language_data(locale)
    # As they ought to be written, and with all hamzas left out: إحياء, "revival", and قوي, "strong", are none of أحياء
    # and قوى.
    folded = {_folded(form[:-1], data) + form[-1]: bases for form, bases in data.irregular.items()}
    forms = folded | data.irregular
    return {form: tuple(bases.split()) for form, bases in forms.items()}


@cache
def _trusted(locale: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What words look like that the dictionary is asked for, and what they look like together with their base form."""
    pairs = language_data(locale).trusted_lemmas
    return re.compile("|".join(pair.split(" ")[0] for pair in pairs)), tuple(map(re.compile, pairs))


def _base(plain: str, data: LanguageData) -> str | None:
    """The word's base form in the dictionary."""
    if not data.lemmas or data.trusted_lemmas or len(plain) < data.smallest_stem:
        return None
    base = lemma(plain, data.lemmas)
    return _folded(base, data) if base else None


def _is_derived(plain: str, base: str, data: LanguageData) -> bool:
    """Whether a word is more than an inflected form of its base: `planning`, of `plan`."""
    return plain.endswith(data.derivations) and _folded(plain, data) != base
