"""The paradigms of a language, and the stems that a word may have in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from guidebook.language.lemmas import lemma
from guidebook.language.locales import language_data


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A paradigm of the data, by its number."""

    number: int
    stems: re.Pattern[str] | None = None
    gender: str = ""
    is_governing: bool = False
    is_of_base: bool = False
    """Whether the ending is that of the base form."""
    is_loose: bool = False
    """Whether the ending is a spelling of the base ending that only texts have: ه for ة."""


def stems(
    word: str, locale: str, is_base: bool = False, *, is_unmarked: bool = False
) -> Iterator[tuple[str, Paradigm]]:
    """The stems that a word may have, folded, each with its paradigm.

    `is_base` is whether the word is known to be a base form, which leaves it the paradigms whose base form ends so;
    `is_unmarked`, whether the word may lack its marks, those of its ending included.

    Endings of ordinary paradigms are compared folded; those of narrow ones as they are written: مكتبة, "library", is no
    form of مكتب, though مكتبه, "his office", is. A word that the dictionary has as a base form is no dual or plural:
    ميدان, عنوان.
    """
    data = language_data(locale)
    ordinary, narrow, longest = _without_marks(locale) if is_unmarked else _by_ending(locale)
    folded = data.fold(word)
    if folded in _closed(locale):
        yield from _closed(locale)[folded]
        return
    most = min(len(word) - data.smallest_stem, longest)
    is_known: bool | None = None
    for length in range(most + 1):
        end = len(word) - length
        for paradigm in ordinary.get(folded[end:], ()):
            if paradigm.is_of_base or not is_base:
                yield folded[:end], paradigm
        if not length and word[-1] in data.final_letters:
            continue
        for paradigm in narrow.get(word[end:], ()):
            if paradigm.stems is not None and not paradigm.stems.fullmatch(folded, 0, end):
                continue
            if length > 1 and paradigm.gender:
                is_known = lemma(word, data.lemmas) == word if is_known is None else is_known
                if is_known:
                    continue
            yield folded[:end], paradigm


def stem_keys(word: str, locale: str, is_base: bool = False, *, is_unmarked: bool = False) -> Iterator[str]:
    """A word, and its stems in the paradigms that it may belong to, as keys; for the arguments see `stems`."""
    yield language_data(locale).fold(word)
    for stem, paradigm in stems(word, locale, is_base, is_unmarked=is_unmarked):
        yield f"{stem}-{paradigm.number}"


def is_closed(word: str, locale: str) -> bool:
    """Whether all forms of a word are listed."""
    return language_data(locale).fold(word) in _closed(locale)


@cache
def of_either_gender(locale: str) -> tuple[int, ...]:
    """The numbers of the paradigms of one gender or the other, which adjectives have together."""
    narrow = language_data(locale).narrow_paradigms
    first = len(language_data(locale).paradigms)
    return tuple(number for number, paradigm in enumerate(narrow, first) if paradigm.gender)


def is_person(stem: str, paradigm: Paradigm, locale: str) -> bool:
    """Whether a stem is that of a man's name whose feminine is the same word, such as a profession."""
    persons = _persons(locale)
    return paradigm.gender == "masculine" and persons is not None and persons.fullmatch(stem) is not None


_ByEnding = Mapping[str, tuple[Paradigm, ...]]


@cache
def _by_ending(locale: str) -> tuple[_ByEnding, _ByEnding, int]:
    """By ending: the ordinary paradigms that have it, and the narrow ones; the letters of the longest ending."""
    data = language_data(locale)
    ordinary: dict[str, dict[int, Paradigm]] = {}
    narrow: dict[str, dict[int, Paradigm]] = {}
    for number, endings in enumerate(data.paradigms):
        for ending in endings:
            is_of_base = ending == endings[0]
            ordinary.setdefault(data.fold(ending), {}).setdefault(number, Paradigm(number, is_of_base=is_of_base))
    for number, one in enumerate(data.narrow_paradigms, start=len(data.paradigms)):
        pattern = re.compile("|".join(one.stems)) if one.stems else None
        for ending in one.endings:
            base = one.endings[0]
            is_loose = ending != base and data.fold(ending) == data.fold(base)
            paradigm = Paradigm(number, pattern, one.gender, one.is_governing, ending == base, is_loose)
            narrow.setdefault(ending, {})[number] = paradigm
    longest = max(map(len, (*ordinary, *narrow)), default=-1)
    return _frozen(ordinary), _frozen(narrow), longest


@cache
def _without_marks(locale: str) -> tuple[_ByEnding, _ByEnding, int]:
    """The same for words without marks.

    Narrow paradigms are the same where marks may be left out everywhere: radnice is no radniče that lacks its mark.
    """
    data = language_data(locale)
    ordinary, narrow, longest = _by_ending(locale)
    if data.only_capitals_without_marks:
        narrow = _stripped(narrow, locale)
    return _stripped(ordinary, locale), narrow, longest


def _stripped(by_ending: _ByEnding, locale: str) -> _ByEnding:
    """Paradigms by ending, as it is and without its marks; of stems, too."""
    data = language_data(locale)
    found: dict[str, dict[int, Paradigm]] = {}
    for ending, paradigms in by_ending.items():
        for spelling in (ending, data.strip_marks(ending)):
            for paradigm in paradigms:
                stems = re.compile(data.strip_marks(paradigm.stems.pattern)) if paradigm.stems else None
                found.setdefault(spelling, {}).setdefault(paradigm.number, replace(paradigm, stems=stems))
    return _frozen(found)


@cache
def _closed(locale: str) -> Mapping[str, tuple[tuple[str, Paradigm], ...]]:
    """By word, folded: its stems with their closed paradigms."""
    data = language_data(locale)
    found: dict[str, list[tuple[str, Paradigm]]] = {}
    first = len(data.paradigms) + len(data.narrow_paradigms)
    for number, one in enumerate(data.closed_paradigms, start=first):
        for stem in one.stems:
            for ending in one.endings:
                found.setdefault(data.fold(stem + ending), []).append((stem, Paradigm(number)))
    return {word: tuple(several) for word, several in found.items()}


def _frozen(by_ending: Mapping[str, Mapping[int, Paradigm]]) -> _ByEnding:
    return {ending: tuple(paradigms.values()) for ending, paradigms in by_ending.items()}


@cache
def _persons(locale: str) -> re.Pattern[str] | None:
    persons = language_data(locale).persons
    return re.compile("|".join(persons)) if persons else None
