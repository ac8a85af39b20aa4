"""Finds what is close to a rendering of the glossary and is none: slips of the pen, derived words, other particles.

A rendering is compared by its *full* words, those of more than three letters. Where all of them stand in a text in
their order and only short words differ, or where all but one do and that one resembles the word that is missing, the
text comes close.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from re import Match as Word

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Prefix

from guidebook.language.inflection import text_keys
from guidebook.language.lemmas import lemma
from guidebook.language.locales import language_data
from guidebook.language.term_matcher import Pattern, PatternWord, RenderingStatus, TermMatcher

_LONGEST_SHORT_WORD = 3
_SHORTEST_SINGLE_WORD = 7
"""Letters of a rendering of one word from which on a slip in it is told from another word."""
_FEWEST_WORDS = 3
"""Full words from which on a rendering is recognised by the others, whatever known word stands in the place of one."""
_FAINTEST_LIKENESS = 0.7
"""Share of the letters that two words have in common, from which on one is thought of at the other."""
_ENDING = 2
"""Letters at the end of a word that may be an ending."""
_SHORTEST_STEM = 5
"""Letters of a word in which a slip is told from another word without the help of the words beside it."""
_LONG_WORD = 9
"""Letters of a word in which two slips are."""
_AGREED = frozenset((RenderingStatus.PREFERRED, RenderingStatus.ALLOWED))


@dataclass(frozen=True, slots=True)
class NearRendering:
    """Words of a text that come close to an agreed rendering."""

    term: str
    """Id of the term, or a name as the source spells it."""
    rendering: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _FullWords:
    pattern: Pattern
    words: tuple[PatternWord, ...]
    short: tuple[str, ...]
    """The short words, in their order."""


class NearRenderingFinder:
    """Finds what comes close to the renderings of one locale; made once, then used for any number of texts."""

    def __init__(self, matcher: TermMatcher) -> None:
        self._matcher = matcher
        self._locale = matcher.locale
        self._by_key: dict[str, list[tuple[_FullWords, int]]] = defaultdict(list)
        self._single: dict[str, list[Pattern]] = defaultdict(list)
        """Renderings of one word, by their first letter."""
        self._by_word: dict[str, tuple[tuple[_FullWords, int], ...]] = {}
        self._slips: dict[str, Pattern | None] = {}
        for pattern in matcher.patterns:
            if pattern.status in _AGREED:
                self._add(pattern)

    def _add(self, pattern: Pattern) -> None:
        full = tuple(word for word in pattern.words if len(word.written) > _LONGEST_SHORT_WORD)
        short = tuple(word.written for word in pattern.words if len(word.written) <= _LONGEST_SHORT_WORD)
        if len(full) > 1:
            entry = _FullWords(pattern, full, short)
            for place, word in enumerate(full):
                for key in word.keys:
                    self._by_key[key].append((entry, place))
        elif len(pattern.words) == 1 and full and len(full[0].word) >= _SHORTEST_SINGLE_WORD:
            self._single[full[0].word[0]].append(pattern)

    def find(self, text: str) -> Iterator[NearRendering]:
        """What comes close to a rendering and is no part of a match, in the order of the text."""
        words = self._matcher.words(text)
        full = [index for index, word in enumerate(words) if len(word[0]) > _LONGEST_SHORT_WORD]
        found = [*self._phrases(text, words, full), *self._slips_in(words, full)]
        if not found:
            return
        taken = [(match.start, match.end) for match in self._matcher.find(text)]
        for near in sorted(found, key=lambda near: (near.start - near.end, near.start)):
            if all(near.end <= start or end <= near.start or _is_inside((start, end), near) for start, end in taken):
                taken.append((near.start, near.end))
                yield near

    def _phrases(self, text: str, words: Sequence[Word[str]], full: Sequence[int]) -> Iterator[NearRendering]:
        hits: dict[tuple[int, int], set[int]] = defaultdict(set)
        entries: dict[int, _FullWords] = {}
        for number, index in enumerate(full):
            for entry, place in self._entries(words[index][0]):
                entries[id(entry)] = entry
                hits[id(entry), number - place].add(place)
        for (identity, start), places in hits.items():
            entry = entries[identity]
            size = len(entry.words)
            if len(places) < size - 1 or start < 0 or start + size > len(full):
                continue
            window = full[start : start + size]
            if self._comes_close(entry, places, [words[index][0] for index in window]) and _is_phrase(
                entry, text, words[window[0] : window[-1] + 1], len(places) == size
            ):
                pattern = entry.pattern
                yield NearRendering(pattern.term, pattern.rendering, words[window[0]].start(), words[window[-1]].end())

    def _comes_close(self, entry: _FullWords, places: set[int], written: Sequence[str]) -> bool:
        odd = next((place for place in range(len(entry.words)) if place not in places), None)
        if odd is None:
            return bool(entry.short) or len(entry.words) >= _FEWEST_WORDS
        keys = text_keys(written[odd], self._locale)
        wanted = entry.words[odd].word
        if len(entry.words) < _FEWEST_WORDS:
            return _is_slip(keys, wanted, in_stem=True) and not self._is_known(written[odd])
        return _is_slip(keys, wanted) or any(_have_one_stem(key, wanted) for key in _spellings(keys))

    def _entries(self, word: str) -> tuple[tuple[_FullWords, int], ...]:
        known = self._by_word.get(word)
        if known is None:
            keys = text_keys(word, self._locale) & self._by_key.keys()
            found = {(id(entry), place): (entry, place) for key in keys for entry, place in self._by_key[key]}
            known = self._by_word[word] = tuple(found.values())
        return known

    def _slips_in(self, words: Sequence[Word[str]], full: Sequence[int]) -> Iterator[NearRendering]:
        for index in full:
            word = words[index]
            if word[0] not in self._slips:
                self._slips[word[0]] = self._slip(word[0])
            pattern = self._slips[word[0]]
            if pattern is not None:
                yield NearRendering(pattern.term, pattern.rendering, word.start(), word.end())

    def _slip(self, word: str) -> Pattern | None:
        """The rendering of one word that a word was meant to be, where it is no other."""
        if len(word) < _SHORTEST_SINGLE_WORD - 1:
            return None
        keys = text_keys(word, self._locale)
        for key in _spellings(keys):
            for pattern in self._single.get(key[:1], ()):
                wanted = pattern.words[0]
                if abs(len(wanted.word) - len(key)) <= 1 and _is_slip(frozenset((key,)), wanted.word, in_stem=True):
                    return None if wanted.admits(keys) or self._is_known(word) else pattern
        return None

    def _is_known(self, word: str) -> bool:
        language = language_data(self._locale).lemmas
        keys = text_keys(word, self._locale)
        return not language or any(lemma(key, language) for key in _spellings(keys))


def _spellings(keys: frozenset[str]) -> Iterator[str]:
    """The keys that are words, not stems."""
    return (key for key in keys if "-" not in key and "~" not in key)


def likeness(word: str, locale: str, wanted: PatternWord) -> float:
    """How much a word of a text looks like a word of a rendering: 1 for a form of it, 0 for another word."""
    keys = text_keys(word, locale)
    if wanted.admits(keys):
        return 1
    best = max((fuzz.ratio(key, wanted.word) / 100 for key in _spellings(keys)), default=0.0)
    return best if best >= _FAINTEST_LIKENESS else 0


def _is_slip(keys: frozenset[str], wanted: str, *, in_stem: bool = False) -> bool:
    """Whether one slip of the pen, in a long word two, makes one word of the other.

    `in_stem`: before the last letters, where it can be no ending that the tables of the language lack.
    """
    slips = (not in_stem or len(wanted) >= _SHORTEST_STEM) + (len(wanted) >= _LONG_WORD)
    return any(
        0 < OSA.distance(key, wanted, score_cutoff=slips) <= slips
        and not (in_stem and Prefix.similarity(key, wanted) >= len(wanted) - _ENDING)
        for key in _spellings(keys)
    )


def _have_one_stem(one: str, other: str) -> bool:
    """Whether two words begin so much alike that one may be derived from the other."""
    return Prefix.similarity(one, other) >= max(4, 0.6 * max(len(one), len(other)))


def _is_phrase(entry: _FullWords, text: str, words: Sequence[Word[str]], has_all: bool) -> bool:
    """Whether words of a text stand together as those of a rendering do, and are not the rendering itself."""
    for before, after in pairwise(words):
        if text[before.end() : after.start()].strip() not in ("", "-", "–"):
            return False
    short = tuple(word[0].casefold() for word in words if len(word[0]) <= _LONGEST_SHORT_WORD)
    if len(short) > len(entry.short) + 1:
        return False
    return not has_all or short != entry.short or len(entry.words) >= _FEWEST_WORDS


def _is_inside(match: tuple[int, int], near: NearRendering) -> bool:
    """Whether a match is but a part of what comes close to a longer rendering."""
    return near.start <= match[0] and match[1] <= near.end and match != (near.start, near.end)
