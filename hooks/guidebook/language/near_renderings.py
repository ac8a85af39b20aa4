"""Finds what is close to a rendering of the glossary and is none: slips of the pen, derived words, other particles.

A rendering is compared by its *full* words: all but the prepositions, or what has three letters at most in a language
whose prepositions are not listed. A text comes close where all full words but one stand in their order and that one
resembles the word that is missing; or where all of three or more do and only the short words between them differ.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from re import Match as Word

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Prefix

from guidebook.language.clitics import readings
from guidebook.language.disjoint_spans import DisjointSpans
from guidebook.language.inflection import text_keys, unmarked
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
_SHORTEST_SAME = 4
"""Letters that two words of one stem have in common at least, and the share of the longer one that they are."""
_SAME_SHARE = 0.6
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


@lru_cache(maxsize=16)  # catalogues of one guide follow one another, with the same matchers
def near_finder(matcher: TermMatcher) -> "NearRenderingFinder":
    """The finder beside a matcher."""
    return NearRenderingFinder(matcher)


class NearRenderingFinder:
    """Finds what comes close to the renderings of one locale; made once, then used for any number of texts."""

    def __init__(self, matcher: TermMatcher) -> None:
        self._matcher = matcher
        self._locale = matcher.locale
        self._data = language_data(matcher.locale)
        self._by_first_key: dict[str, list[_FullWords]] = defaultdict(list)
        self._places: dict[str, list[tuple[_FullWords, int]]] = defaultdict(list)
        """By word of a rendering: where it stands in renderings."""
        self._by_word: dict[str, tuple[tuple[_FullWords, int, int], ...]] = {}
        """By word of a text: the renderings that it may belong to, its place in each, that of the odd word or -1."""
        self._is_short: dict[str, bool] = {}
        """The words of texts that have been looked up."""
        for pattern in matcher.patterns:
            if pattern.status in _AGREED:
                self._add(pattern)
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        """Words of renderings, by their first letter and how many they have."""
        self._by_beginning: dict[str, list[str]] = defaultdict(list)
        """Words of renderings, by their first letters."""
        for word in self._places:
            self._by_length[word[0], len(word)].append(word)
            self._by_beginning[word[:_SHORTEST_SAME]].append(word)

    def _add(self, pattern: Pattern) -> None:
        full = tuple(word for word in pattern.words if not _is_short(word.written, self._locale))
        short = tuple(word.written for word in pattern.words if _is_short(word.written, self._locale))
        is_single = len(pattern.words) == 1 and full and len(full[0].word) >= _SHORTEST_SINGLE_WORD
        if len(full) < 2 and not is_single:
            return
        entry = _FullWords(pattern, full, short)
        if short and len(full) >= _FEWEST_WORDS:
            for key in full[0].keys:
                self._by_first_key[key].append(entry)
        for place, word in enumerate(full):
            self._places[word.word].append((entry, place))

    def find(
        self, text: str, words: Sequence[Word[str]], matches: Sequence[tuple[int, int]]
    ) -> Iterator[NearRendering]:
        """What comes close to a rendering, in the order of the text, whose words are those that the matcher finds.

        `matches` is where renderings stand in the text: what is a part of one comes close to nothing.
        """
        hits: list[tuple[int, tuple[tuple[_FullWords, int, int], ...]]] = []
        for index, word in enumerate(words):
            known = self._by_word.get(word[0])
            if known is None:
                self._is_short[word[0]] = _is_short(word[0], self._locale)
                known = self._by_word[word[0]] = self._look_up(word[0])
            if known:
                hits.append((index, known))
        if not hits:
            return
        matched, taken = DisjointSpans(matches), DisjointSpans()
        for near in sorted(self._found(text, words, hits), key=lambda near: (near.start - near.end, near.start)):
            span = near.start, near.end
            is_free = all(_is_inside(match, near) for match in matched.overlapping(span))
            if is_free and not any(True for _ in taken.overlapping(span)):
                taken.add(span)
                yield near

    def _found(
        self,
        text: str,
        words: Sequence[Word[str]],
        hits: Sequence[tuple[int, tuple[tuple[_FullWords, int, int], ...]]],
    ) -> Iterator[NearRendering]:
        full: list[int] = []
        for index, known in hits:
            for entry, place, odd in known:
                if not self._has_neighbour(entry, place, words, index):
                    continue  # most often: told before anything else is looked at
                full = full or [at for at, word in enumerate(words) if not self._is_short[word[0]]]
                start, size = bisect_left(full, index) - place, len(entry.words)
                if start < 0 or start + size > len(full):
                    continue
                window = full[start : start + size]
                first, last = window[0], window[-1]
                if self._comes_close(entry, odd, words, window) and _is_phrase(
                    entry, text, words[first : last + 1], self._locale
                ):
                    pattern = entry.pattern
                    yield NearRendering(pattern.term, pattern.rendering, words[first].start(), words[last].end())

    def _has_neighbour(self, entry: _FullWords, place: int, words: Sequence[Word[str]], index: int) -> bool:
        """Whether the full word beside one is that of the rendering too; so it is beside a rendering of one word."""
        if len(entry.words) == 1:
            return True
        step = 1 if place + 1 < len(entry.words) else -1
        index += step
        while 0 <= index < len(words):
            if not self._is_short[words[index][0]]:
                return entry.words[place + step].admits(self._matcher.keys(words[index][0]))
            index += step
        return False

    def _comes_close(self, entry: _FullWords, odd: int, words: Sequence[Word[str]], window: Sequence[int]) -> bool:
        """Whether words are those of a rendering, but for the odd one, which is known to resemble its own."""
        for place, index in enumerate(window):
            if place != odd and not entry.words[place].admits(self._matcher.keys(words[index][0])):
                return False
        return True

    def _look_up(self, word: str) -> tuple[tuple[_FullWords, int, int], ...]:
        """The renderings that begin with a word, and those in which it may stand in the place of one it resembles."""
        if _is_short(word, self._locale):
            return ()
        begun = self._matcher.keys(word) & self._by_first_key.keys()
        found = {id(entry): entry for key in begun for entry in self._by_first_key[key]}
        plain = self._data.in_own_script(unmarked(word))
        spellings = {self._data.fold(self._data.respell(reading.word)) for reading in readings(plain, self._locale)}
        spellings.discard("")  # of a word that is nothing but marks
        resembles = any(wanted for spelling in spellings for wanted in self._resembled(spelling))
        # Of most words no more than this need be known.
        alike = self._resembling(text_keys(word, self._locale)) if resembles else ()
        return (*((entry, 0, -1) for entry in found.values()), *((entry, place, place) for entry, place in alike))

    def _resembled(self, spelling: str) -> Iterator[str]:
        """The words of renderings that a word may be a slip for, or share the stem with."""
        most = 1 + (len(spelling) >= _LONG_WORD - 1)
        for length in range(len(spelling) - most, len(spelling) + most + 1):
            for wanted in self._by_length.get((spelling[0], length), ()):
                if OSA.distance(spelling, wanted, score_cutoff=most) <= most:
                    yield wanted
        for wanted in self._by_beginning.get(spelling[:_SHORTEST_SAME], ()):
            if _have_one_stem(spelling, wanted):
                yield wanted

    def _resembling(self, keys: frozenset[str]) -> Iterator[tuple[_FullWords, int]]:
        is_known: bool | None = None
        for key in set(_spellings(keys)):
            for wanted in set(self._resembled(key)):
                for entry, place in self._places[wanted]:
                    if entry.words[place].admits(keys):
                        continue
                    if len(entry.words) >= _FEWEST_WORDS:
                        if _is_slip(key, wanted) or _have_one_stem(key, wanted):
                            yield entry, place
                    elif _is_slip(key, wanted, in_stem=True):
                        is_known = self._is_known(keys) if is_known is None else is_known
                        if not is_known:
                            yield entry, place

    def _is_known(self, keys: frozenset[str]) -> bool:
        language = self._data.lemmas
        return not language or any(lemma(key, language) for key in _spellings(keys))


def _spellings(keys: frozenset[str]) -> Iterator[str]:
    """The keys that are words: no stems, and nothing that is told of a word besides."""
    return filter(str.isalpha, keys)


def likeness(word: str, locale: str, wanted: PatternWord) -> float:
    """How much a word of a text looks like a word of a rendering: 1 for a form of it, 0 for another word."""
    keys = text_keys(word, locale)
    if wanted.admits(keys):
        return 1
    best = max((fuzz.ratio(key, wanted.word) / 100 for key in _spellings(keys)), default=0.0)
    return best if best >= _FAINTEST_LIKENESS else 0


def _is_slip(key: str, wanted: str, *, in_stem: bool = False) -> bool:
    """Whether one slip of the pen, in a long word two, makes one word of the other.

    `in_stem`: before the last letters, where it can be no ending that the tables of the language lack.
    """
    if in_stem and Prefix.similarity(key, wanted) >= len(wanted) - _ENDING:
        return False
    slips = (not in_stem or len(wanted) >= _SHORTEST_STEM) + (len(wanted) >= _LONG_WORD)
    return 0 < OSA.distance(key, wanted) <= slips


def _have_one_stem(one: str, other: str) -> bool:
    """Whether two words begin so much alike that one may be derived from the other."""
    return Prefix.similarity(one, other) >= max(_SHORTEST_SAME, _SAME_SHARE * max(len(one), len(other)))


def _is_short(word: str, locale: str) -> bool:
    prepositions = _prepositions(locale)
    return word.casefold() in prepositions if prepositions else len(word) <= _LONGEST_SHORT_WORD


@cache
def _prepositions(locale: str) -> frozenset[str]:
    return frozenset(language_data(locale).prepositions)


def _is_phrase(entry: _FullWords, text: str, words: Sequence[Word[str]], locale: str) -> bool:
    """Whether words of a text stand together as those of a rendering do, one short word more at most."""
    for before, after in pairwise(words):
        if text[before.end() : after.start()].strip() not in ("", "-", "–"):
            return False
    return sum(_is_short(word[0], locale) for word in words) <= len(entry.short) + 1


def _is_inside(match: tuple[int, int], near: NearRendering) -> bool:
    """Whether a match is but a part of what comes close to a longer rendering."""
    return near.start <= match[0] and match[1] <= near.end and match != (near.start, near.end)
