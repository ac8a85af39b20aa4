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
from functools import cache, lru_cache

from guidebook.language.clitics import Reading, has_article, readings, without_enclitics
from guidebook.language.known_acronyms import known_acronyms
from guidebook.language.lemmas import lemma
from guidebook.language.locales import LanguageData, language_data
from guidebook.language.marks import keys_of_capitals, keys_without_marks, may_lack_marks
from guidebook.language.paradigms import is_closed, is_person, of_either_gender, stems
from guidebook.language.rendering_parts import Part

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Combining marks of Latin and Arabic script (Unicode blocks, tashkeel included)."""
WORD = re.compile(rf"[^\W_](?:[\w{MARKS}\u0640]|['’](?=\w))*")
"""A word, its combining marks, tatweel and inner apostrophes included."""
DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
"""Tashkeel and tatweel: they change the look of an Arabic word, not the word."""
_INFLECTED_ACRONYM = re.compile(r"([A-Z][A-Z0-9]+)['’]?s")
"""The plural and the possessive of an acronym: `CATs`, `CAT's`."""
_SHORTEST_IN_CAPITALS = 4
"""Letters of a word in capitals that may be a form of a word: that of a heading (`HUBS`)."""


def normalise(word: str, data: LanguageData) -> str:
    """A word in NFC, case-folded, in one script and one of its spellings, with one for letters that vary."""
    return data.fold(data.respell(data.in_own_script(unmarked(word))))


def unmarked(word: str) -> str:
    """A word in NFC, case-folded, without marks that change its look only."""
    return DROPPED.sub("", unicodedata.normalize("NFC", word)).casefold().replace("’", "'")


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: two capitals or more and no small letter (`CAT`, `CSOs` is not)."""
    return len(word) > 1 and word.isupper()


def is_latin(word: str) -> bool:
    """Whether a word begins with a letter of the Latin script."""
    return _is_latin_letter(word[:1])


@lru_cache(maxsize=2_000)
def _is_latin_letter(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(maxsize=2_000)  # a matcher remembers what came of it
def text_keys(word: str, locale: str, inside: bool = False) -> frozenset[str]:
    """What a word of running text may be a form of.

    `inside` a rendering of several words nothing but the article goes before a word: "a council and prevention" is no
    "council of prevention". What else stands there goes before the keys as well, in texts and in renderings.
    """
    data = language_data(locale)
    keys = set(keys_of_capitals(word, normalise(word, data), locale))
    if is_acronym(word):
        keys.add(word)
        # AIDS is no aid.
        if len(word) < _SHORTEST_IN_CAPITALS or word in known_acronyms(locale):
            return frozenset((*keys, normalise(word, data)))
    if inflected := _INFLECTED_ACRONYM.fullmatch(word):
        keys.add(inflected[1])
    for plain in _spellings(word, data):
        for reading in readings(plain, locale):
            found = _form_keys(reading.word, locale, reading.is_definite)
            if inside:
                found = _behind(reading.clitic, found)
            elif reading.is_doubtful:
                found = doubtful(found)
            keys.update(found)
        for ending in data.phrase_endings:
            if plain.endswith(ending):
                keys.update(f"{key}{ending}" for key in _form_keys(plain.removesuffix(ending), locale, False))
    return frozenset(keys)


@lru_cache(maxsize=1_000)
def rendering_keys(
    word: str, locale: str, is_action: bool = False, part: Part = Part.NONE, is_last: bool = True
) -> frozenset[str]:
    """What a word of an agreed rendering may be a form of, with the article and without.

    An acronym is compared as it is written, so that `CAT` is not a cat. Only where a rendering names an action are the
    forms of a verb forms of its words: `prevent` is one of `preventing violent extremism`, `plans` is none of
    `spatial planning`. `part` is what the word does in its rendering; `is_last`, whether it ends that.
    """
    if is_acronym(word):
        return frozenset((word,))
    data = language_data(locale)
    keys: set[str] = set()
    for plain in _spellings(word, data):
        for reading in _rendering_readings(plain, locale):
            found = _agreed_keys(reading.word, locale, is_action, part)
            keys.update(_behind(reading.clitic, found))
            if reading.clitic and not reading.is_definite:
                # بأسره, بأسرها: "as a whole", of a word of either gender.
                cores = frozenset(data.fold(core) for core in without_enclitics(reading.word, data))
                keys.update(_behind(reading.clitic, cores))
        keys.update(keys_without_marks(plain, locale, _is_base(plain, locale)))
    for ending in data.phrase_endings:
        if unmarked(word).endswith(ending):
            without = rendering_keys(word[: -len(ending)], locale, is_action, part, is_last=False)
            keys.update(f"{key}{ending}" for key in without)
        elif is_last:
            keys.update({f"{key}{ending}" for key in keys})
    return frozenset(keys)


def agreeing_keys(word: str, locale: str) -> frozenset[str]:
    """The keys that an adjective of a rendering has besides, in agreement with a word of either gender."""
    numbers = of_either_gender(locale)
    return frozenset(
        f"{reading.clitic}{_BEHIND if reading.clitic else ''}{stem}-{number}"
        for reading in (_rendering_readings(unmarked(word), locale) if numbers else ())
        for form in (reading.word, *_sure_bases(reading.word, locale))
        for stem, paradigm in stems(form, locale)
        if paradigm.gender and not paradigm.is_loose
        for number in numbers
    )


def genitive_keys(word: str, locale: str) -> frozenset[str]:
    """The keys inside a rendering of its genitive behind a preposition: للبلدية for البلدية; none without one."""
    clitic = language_data(locale).genitive_clitic
    keys = rendering_keys(word, locale) if clitic else ()
    return frozenset(f"{clitic}{_BEHIND}{key}" for key in keys if _BEHIND not in key)


def names_an_action(word: str, locale: str) -> bool:
    """Whether a rendering that begins with this word names an action: `preventing`."""
    data = language_data(locale)
    plain = unmarked(word)
    return plain.endswith(data.actions) and _base(plain, locale) is not None


def beginnings(word: str, locale: str) -> Iterator[str]:
    """What all keys of a word of a text begin with, but for those of another kind: it and its base forms, folded.

    Without what is taken off its front: for a language that writes nothing together with the next word.
    """
    data = language_data(locale)
    yield word.casefold()
    for plain in _spellings(word, data):
        yield data.fold(plain)
        yield data.strip_marks(data.fold(plain))
        yield from map(data.fold, _sure_bases(plain, locale))
        if is_closed(plain, locale):
            # Such as people and person, which have no letter in common: a stem may be empty.
            yield from (f"{stem}-{paradigm.number}" for stem, paradigm in stems(plain, locale))
        if not data.has_only_verbs and (base := _base(plain, locale)):
            yield base


@lru_cache(maxsize=1_000)
def verb_keys(word: str, locale: str) -> frozenset[str]:
    """The keys of a word of a text as a form of a verb, in a language whose dictionary is asked for nothing else.

    Only a rendering that names an action has such keys.
    """
    data = language_data(locale)
    plain = data.in_own_script(unmarked(word))
    base = _base(plain, locale) if data.has_only_verbs else None
    return frozenset((f"{base}~",)) if base and base != data.fold(plain) else frozenset()


@lru_cache(maxsize=1_000)
def guessed_keys(word: str, locale: str) -> frozenset[str]:
    """From the keys of a word of a text those of which its letters tell, though the dictionary has it as a base form.

    مماثل, "similar", looks like a plural of ممثل. None in a language without broken plurals.
    """
    data = language_data(locale)
    if not data.broken_forms:
        return frozenset()
    return frozenset(
        data.fold(base)
        for reading in readings(unmarked(word), locale)
        if lemma(reading.word, data.lemmas) == reading.word
        for base in _possible_bases(reading.word, locale)
    )


def doubtful(keys: frozenset[str]) -> frozenset[str]:
    """Keys of a word that is more likely another: the first of several words may have them, which the next confirm."""
    return frozenset(f"{_DOUBTFUL}{key}" for key in keys)


_BEHIND = "+"
_DOUBTFUL = "?"


def _spellings(word: str, data: LanguageData) -> Iterator[str]:
    """A word as it is written, and in the one of its spellings that is compared."""
    plain = data.in_own_script(unmarked(word))
    yield plain
    if (other := data.respell(plain)) != plain:
        yield other


def _rendering_readings(plain: str, locale: str) -> tuple[Reading, ...]:
    """The ways to take a word of a rendering apart; one that has the article is not taken for whole."""
    found = readings(plain, locale)
    is_whole = all(reading.clitic for reading in found[1:]) or not has_article(plain, locale)
    return found if is_whole else found[1:]


def _behind(clitic: str, keys: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{clitic}{_BEHIND}{key}" for key in keys) if clitic else keys


@lru_cache(maxsize=1_000)
def _form_keys(plain: str, locale: str, is_definite: bool) -> frozenset[str]:
    """The keys of a word of a text without what goes before it; what has the article has no pronoun and no genitive."""
    keys = set(_keys(plain, locale, not is_definite))
    if not is_definite:
        for core in without_enclitics(plain, language_data(locale)):
            keys.update(_keys(core, locale, is_governing=False))
    return frozenset(keys)


def _keys(plain: str, locale: str, is_governing: bool) -> Iterator[str]:
    data = language_data(locale)
    is_unmarked = may_lack_marks(plain, locale)
    for word in (plain, *_sure_bases(plain, locale)):
        yield data.fold(word)
        for stem, paradigm in stems(word, locale, is_unmarked=is_unmarked):
            if is_governing or not paradigm.is_governing:
                yield f"{stem}-{paradigm.number}"
    yield from map(data.fold, _possible_bases(plain, locale))
    if not data.has_only_verbs and (base := _base(plain, locale)):
        yield f"{base}~" if _is_derived(plain, base, data) else base


@lru_cache(maxsize=1_000)
def _agreed_keys(plain: str, locale: str, is_action: bool, part: Part) -> frozenset[str]:
    """The keys of a word of a rendering without what goes before it."""
    data = language_data(locale)
    keys: set[str] = set()
    # What the dictionary has as a base form is none that is broken.
    is_broken = bool(data.broken_forms) and lemma(plain, data.lemmas) != plain
    possible = _possible_bases(plain, locale) if is_broken else ()
    is_base = _is_base(plain, locale)
    for word in (plain, *_sure_bases(plain, locale), *possible):
        keys.add(data.fold(word))
        for stem, paradigm in stems(word, locale, is_base):
            if not paradigm.is_loose and (Part.GOVERNS in part or not paradigm.is_governing):
                keys.add(f"{stem}-{paradigm.number}")
            if Part.AGREES not in part and is_person(stem, paradigm, locale):
                keys.update(f"{stem}-{number}" for number in of_either_gender(locale))
    base = _base(plain, locale) if is_action or not data.has_only_verbs else None
    if base and is_action and plain.endswith(data.actions):
        keys.update((base, f"{base}~"))
    elif base and not _is_derived(plain, base, data):
        keys.add(base)
    return frozenset(keys)


@lru_cache(maxsize=1_000)
def _sure_bases(plain: str, locale: str) -> tuple[str, ...]:
    """Base forms to trust like the word itself: those that the data have, or those of the dictionary they vouch for."""
    data = language_data(locale)
    irregular = _irregular(locale)
    for form in without_case(plain, data):
        if own := irregular.get(form):
            return own
        if data.trusted_lemmas:
            words, pairs = _trusted(locale)
            folded = data.fold(form)
            base = lemma(form, data.lemmas) if words.fullmatch(folded) else None
            if base and base != form and any(pair.fullmatch(f"{folded} {data.fold(base)}") for pair in pairs):
                return (base,)
    return ()


@lru_cache(maxsize=1_000)
def _possible_bases(plain: str, locale: str) -> tuple[str, ...]:
    """What the base form of a word may be by its letters, where that is not known for sure: شريحة of شرائح."""
    data = language_data(locale)
    if _sure_bases(plain, locale):
        return ()
    return tuple(
        match.expand(base)
        for form in without_case(plain, data)
        for pattern, bases in _broken(locale)
        if (match := pattern.fullmatch(form))
        for base in bases
    )


def without_case(plain: str, data: LanguageData) -> Iterator[str]:
    """A word in small letters, and what it is without each ending of case that it may have: خطط of خططا."""
    yield plain
    for ending in data.case_endings:
        if plain.endswith(ending):
            yield plain.removesuffix(ending)


@cache
def _broken(locale: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(pattern), tuple(bases)) for pattern, *bases in language_data(locale).broken_forms)


@cache
def _irregular(locale: str) -> Mapping[str, tuple[str, ...]]:
    data = language_data(locale)
    # As they ought to be written, and with all hamzas left out: إحياء, "revival", and قوي, "strong", are none of أحياء
    # and قوى. Nor does a word with the article lack its hamza: السنة, "the year", is none of ألسنة.
    listed = {base for bases in data.irregular.values() for base in bases.split()}
    definite = {f"{data.article}{base}" for base in listed}
    folded = {data.fold(form[:-1]) + form[-1]: bases for form, bases in data.irregular.items()}
    folded = {form: bases for form, bases in folded.items() if form not in definite}
    forms = folded | data.irregular
    return {form: tuple(bases.split()) for form, bases in forms.items()}


@cache
def _trusted(locale: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What words look like that the dictionary is asked for, and what they look like together with their base form."""
    pairs = language_data(locale).trusted_lemmas
    return re.compile("|".join(pair.split(" ")[0] for pair in pairs)), tuple(map(re.compile, pairs))


def _base(plain: str, locale: str) -> str | None:
    """The word's base form in the dictionary."""
    data = language_data(locale)
    if not data.lemmas or data.trusted_lemmas or len(plain) < data.smallest_stem or is_closed(plain, locale):
        return None
    listed = _irregular(locale).get(plain)
    base = listed[0] if listed else lemma(plain, data.lemmas)
    return data.fold(base) if base else None


def _is_base(plain: str, locale: str) -> bool:
    """Whether a word is known to be a base form though it ends like an inflected one."""
    data = language_data(locale)
    if plain.endswith(data.own_suffixes):
        return True
    return plain.endswith(data.own_endings) and _base(plain, locale) == data.fold(plain)


def _is_derived(plain: str, base: str, data: LanguageData) -> bool:
    """Whether a word is more than an inflected form of its base: `planning`, of `plan`."""
    return plain.endswith(data.derivations) and data.fold(plain) != base and plain not in data.irregular
