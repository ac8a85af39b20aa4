"""Months by name: those of CLDR, inflected, with what a language writes together with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale as BabelLocale
from babel import UnknownLocaleError

from guidebook.language.inflection import normalise, rendering_keys, text_keys
from guidebook.language.locales import cldr, language_data

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_GAP = 4
"""Characters between two words of a name: `كانون الثاني`."""
_SHORTEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month in a text."""

    number: int
    start: int
    end: int


class MonthNames:
    """Finds the months of one locale in any number of texts."""

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._data = language_data(locale)
        self._by_word: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._keys: dict[str, int] = {}
        self._is_capitalised = False
        self._known: dict[str, int] = {}
        self._beginning_with: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {}
        for name, number, is_full in _names(locale):
            words = tuple(normalise(word, self._data) for word in _WORD.findall(name))
            self._by_word.setdefault(words[0], []).append((words, number))
            if is_full and len(words) == 1:
                self._is_capitalised |= name[0].isupper()
                self._keys.update(dict.fromkeys(rendering_keys(words[0], locale), number))
        for names in self._by_word.values():
            names.sort(key=lambda name: -len(name[0]))
        self._beginnings = frozenset(word[:2] for word in self._by_word)

    def all_in(self, text: str) -> Iterator[NamedMonth]:
        """Every word of a text that may be a month."""
        for word in _WORD.finditer(text):
            month = self.at(text, word.start())
            if month is not None:
                yield month

    def at(self, text: str, start: int) -> NamedMonth | None:
        """The month whose name begins at a place; None where none does."""
        first = _WORD.match(text, start)
        if first is None or (self._is_capitalised and first[0][0].islower()):
            return None
        candidates = self._beginning_with.get(first[0])
        if candidates is None:
            # Few words stand beside figures, the same ones again and again.
            candidates = tuple(name for form in self._forms(first[0]) for name in self._by_word.get(form, ()))
            self._beginning_with[first[0]] = candidates
        for names, number in candidates:
            end = self._end_of(text, first.end(), names[1:])
            if end >= 0:
                return NamedMonth(number, start, end)
        number = self._inflected(first[0])
        return NamedMonth(number, start, first.end()) if number else None

    def before(self, text: str, end: int) -> NamedMonth | None:
        """The month whose name ends at a place."""
        starts = [word.start() for word in _WORD.finditer(text, max(0, end - 40), end)][-2:]
        for start in starts:
            if start and text[start - 1].isalpha():
                continue
            month = self.at(text, start)
            if month is not None and month.end == end:
                return month
        return None

    def _forms(self, word: str) -> tuple[str, ...]:
        plain = normalise(word, self._data)
        prefixes = (prefix for prefix in self._data.prefixes if plain.startswith(prefix))
        return (plain, *(plain[len(prefix) :] for prefix in prefixes))

    def _end_of(self, text: str, end: int, words: tuple[str, ...]) -> int:
        for wanted in words:
            word = _WORD.search(text, end, end + _LONGEST_GAP + len(wanted) + 1)
            if word is None or word.start() - end > _LONGEST_GAP or normalise(word[0], self._data) != wanted:
                return -1
            end = word.end()
        return end

    def _inflected(self, word: str) -> int:
        """The month that a word is a form of; 0 for another word."""
        known = self._known.get(word)
        if known is None:
            known = 0
            if normalise(word, self._data)[:2] in self._beginnings and not self._is_capitalised:
                keys = text_keys(word, self._locale)
                known = next((number for key, number in self._keys.items() if key in keys), 0)
            self._known[word] = known
        return known


@cache
def month_names(locale: str) -> MonthNames:
    """The names of months of a locale."""
    return MonthNames(locale)


def _names(locale: str) -> Iterator[tuple[str, int, bool]]:
    """Names with their months, and whether each is a full one."""
    for source in _sources(locale):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in source.months[context][width].items():
                    # `10月` is a figure, which names no month by its letters.
                    if (
                        _WORD.search(name)
                        and not any(map(str.isdigit, name))
                        and (width == "wide" or len(name) >= _SHORTEST_ABBREVIATION)
                    ):
                        yield name, number, width == "wide"


def _sources(locale: str) -> Iterator[BabelLocale]:
    yield cldr(locale)
    for other in language_data(locale).numbers.month_locales:
        try:
            yield BabelLocale.parse(other, sep="-")
        except (UnknownLocaleError, ValueError):  # another release of CLDR
            continue
