"""Finds the renderings of glossary terms in running text: inflected, prefixed, across line breaks, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from guidebook.language.clitics import has_article, is_definite
from guidebook.language.compounds import Compounds, closed_up
from guidebook.language.disjoint_spans import DisjointSpans
from guidebook.language.glossary import STEM_MARK, Glossary, Term, as_printed
from guidebook.language.inflection import (
    DROPPED,
    MARKS,
    agreeing_keys,
    beginnings,
    doubtful,
    genitive_keys,
    names_an_action,
    normalise,
    rendering_keys,
    text_keys,
    unmarked,
    verb_keys,
)
from guidebook.language.locales import cldr, language_data
from guidebook.language.rendering_parts import Part, parts

_LONGEST_ENDING = 6
"""Letters that may follow a marked stem."""
_BETWEEN = re.compile(r"[\s\u00a0]*[-‐‑–—]?[\s\u00a0]*")
"""What may stand between two words of one rendering: space, a line break, a hyphen or a dash."""
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_BEGINNING = 2
"""Letters by which words are told that begin no rendering."""
_NO_KEYS: frozenset[str] = frozenset()
_MOST_LINKING = 2
"""How many linking words may stand between two words of a rendering."""


class RenderingStatus(StrEnum):
    """What the glossary says of a rendering."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    ACRONYM = "acronym"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Match:
    """A rendering found in a text."""

    term: str
    """Id of the term, or a name as the source spells it."""
    status: RenderingStatus
    rendering: str
    """The rendering as the glossary writes it, without marks of stems."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PatternWord:
    """One word of a rendering, as it is looked for."""

    written: str
    """The word as the rendering has it, in small letters."""
    word: str
    """The word in the spelling of keys, without the article."""
    keys: frozenset[str]
    stem: str = ""
    """The stem that the glossary marks, in the spelling of keys."""
    gap: str = ""
    """The sign that joins it to the word before: `&` in `M&E`; empty where a space, a hyphen or a dash does."""
    is_linked: bool = False
    """Whether it is the first word and a linking word goes before it: `drejta` in `e drejta e informimit`."""
    agreeing_keys: frozenset[str] = frozenset()
    """Other keys that it has in agreement with the word before."""
    genitive_keys: frozenset[str] = frozenset()
    """Other keys that it has as the genitive of a word without the article."""

    def admits(self, keys: frozenset[str]) -> bool:
        """Whether a word of a text with these keys may be a form of it."""
        if not self.keys.isdisjoint(keys):
            return True
        stem = self.stem
        return bool(stem) and any(key.startswith(stem) and len(key) - len(stem) <= _LONGEST_ENDING for key in keys)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rendering, as it is looked for."""

    term: str
    status: RenderingStatus | None
    """None for what holds no term: the name of a country."""
    rendering: str
    words: tuple[PatternWord, ...]
    is_action: bool = False
    """Whether it is told by a verb."""
    second: frozenset[str] | None = None
    """The keys of which a word behind the first has one; None where others may go on too."""


Candidate = tuple[int, int, Pattern]
"""Where a rendering may stand in a text: start, end, pattern."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What may go on behind a word of a text."""

    index: int
    """The last word of it."""
    gap: str
    """The sign between the two; empty for a space, a hyphen or a dash."""
    before: str
    word: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is being read."""

    text: str
    words: Sequence[re.Match[str]]
    compounds: Mapping[int, str]
    """By index of a word: what it may be in one with the next."""
    steps: dict[int, tuple[_Step, ...]] = field(default_factory=dict)
    """By index of a word: what may go on behind it, as far as it has been asked for."""


class TermMatcher:
    """Matches one locale's glossary against texts; made once, then used for any number of texts."""

    def __init__(self, glossary: Glossary) -> None:
        self.locale = glossary.locale
        self._token = token_pattern(glossary.locale)
        self._linking = linking_words(glossary.locale)
        self.patterns = tuple(_patterns(glossary))
        self._compounds = Compounds((word.written for one in self.patterns for word in one.words), glossary.locale)
        self._by_first_key: dict[str, list[Pattern]] = defaultdict(list)
        self._by_first_stem: dict[str, list[Pattern]] = defaultdict(list)
        self._by_word: dict[str, tuple[Pattern, ...]] = {}
        every = tuple(map(_with_second, (*self.patterns, *_closed_up(self.patterns, glossary.locale))))
        for pattern in every:
            for key in pattern.words[0].keys:
                self._by_first_key[key].append(pattern)
            if pattern.words[0].stem:
                self._by_first_stem[pattern.words[0].stem].append(pattern)
        self._has_actions = any(one.is_action for one in self.patterns)
        self._all_keys = frozenset(
            key
            for pattern in every
            for word in pattern.words
            for key in (*word.keys, *word.agreeing_keys, *word.genitive_keys)
        )
        self._first_letters = _first_letters((*self._by_first_key, *self._by_first_stem), self.locale)
        self._all_first_letters = _first_letters(self._all_keys, self.locale)
        self._has_stems = any(word.stem for pattern in every for word in pattern.words)
        self._inside: dict[str, frozenset[str]] = {}
        self._outside: dict[str, frozenset[str]] = {}
        self._stem_lengths = sorted({len(stem) for stem in self._by_first_stem})

    def find(self, text: str, words: Sequence[re.Match[str]] | None = None) -> Iterator[Match]:
        """Matches in the order of the text; where several begin or overlap, the longest, then the leftmost, wins.

        `words` are those of the text, as `words` gives them, where they are at hand.
        """
        taken = DisjointSpans()
        found: list[Match] = []
        for start, end, pattern in sorted(self._candidates(text, words), key=lambda candidate: _rank(candidate, text)):
            if not any(True for _ in taken.overlapping((start, end))):
                taken.add((start, end))
                if pattern.status is not None:
                    found.append(Match(pattern.term, pattern.status, pattern.rendering, start, end))
        return iter(sorted(found, key=lambda match: match.start))

    def find_nested(self, text: str) -> Iterator[Match]:
        """All matches, also those that stand inside longer ones, in no particular order."""
        for start, end, pattern in self._candidates(text):
            if pattern.status is not None:
                yield Match(pattern.term, pattern.status, pattern.rendering, start, end)

    def words(self, text: str) -> list[re.Match[str]]:
        """The words of a text, as they are compared."""
        return list(self._token.finditer(text))

    def _candidates(self, text: str, words: Sequence[re.Match[str]] | None = None) -> list[Candidate]:
        words = self.words(text) if words is None else words
        read = _Text(text, words, self._compounds.in_text(words, text))
        candidates: list[Candidate] = []
        for index, word in enumerate(words):
            patterns = self._by_word.get(word[0])
            if patterns is None:
                patterns = self._beginning_with(word[0])
            if patterns:
                candidates += self._found(patterns, read, index, index)
        for index, compound in read.compounds.items():
            patterns = self._by_word.get(compound)
            if patterns is None:
                patterns = self._beginning_with(compound)
            candidates += self._found(patterns, read, index, index + 1)
        return candidates

    def _found(self, patterns: Sequence[Pattern], read: _Text, first: int, last: int) -> Iterator[Candidate]:
        """Those of the patterns that stand where their first word is, which has one part or two."""
        following = self._following(read, last)
        for pattern in patterns:
            # Most renderings go on in another way: this is told before anything else is looked at.
            if pattern.second is not None and pattern.second.isdisjoint(following):
                continue
            end = self._end_of(pattern, read, last)
            start = self._start_of(pattern, read, first) if end >= 0 else -1
            if start >= 0 and not self._compounds.is_made_another(read.words, first, read.text):
                yield start, end, pattern

    def _has_letters(self, word: str, letters: frozenset[str]) -> bool:
        """Whether a word may have a key that begins with some letters, as far as its own tell; most have none."""
        if language_data(self.locale).prefixes:
            return True
        forms = (*beginnings(word, self.locale), *(verb_keys(word, self.locale) if self._has_actions else ()))
        return any(form[:_BEGINNING] in letters for form in forms)

    def _beginning_with(self, word: str) -> tuple[Pattern, ...]:
        """The patterns whose first word this may be, which are remembered: words of texts are asked for again."""
        if not self._has_letters(word, self._first_letters):
            self._by_word[word] = ()
            return ()
        keys = self.keys(word)
        found = {
            id(pattern): pattern for key in keys & self._by_first_key.keys() for pattern in self._by_first_key[key]
        }
        for length in self._stem_lengths:
            for key in keys:
                for pattern in self._by_first_stem.get(key[:length], ()):
                    if pattern.words[0].admits(keys):
                        found[id(pattern)] = pattern
        self._by_word[word] = tuple(found.values())
        return self._by_word[word]

    def keys(self, word: str, inside: bool = False) -> frozenset[str]:
        """Those of the keys of a word of a text that words of renderings have: of most words, none.

        For `inside` see `text_keys`.
        """
        known = self._inside if inside else self._outside
        if word not in known and not self._has_stems and not self._has_letters(word, self._all_first_letters):
            known[word] = _NO_KEYS
        if word not in known:
            keys = text_keys(word, self.locale, inside)
            if self._has_actions:
                keys |= verb_keys(word, self.locale)
            known[word] = keys if self._has_stems else (keys & self._all_keys or _NO_KEYS)
        return known[word]

    def _start_of(self, pattern: Pattern, read: _Text, index: int) -> int:
        """Where the pattern begins whose first own word is given; -1 where it lacks its linking word."""
        word = read.words[index]
        if not pattern.words[0].is_linked:
            return word.start()
        before = read.words[index - 1] if index else None
        if before is None or not _BETWEEN.fullmatch(read.text, before.end(), word.start()):
            return -1
        return before.start() if self._is_linking(before[0]) else -1

    def _end_of(self, pattern: Pattern, read: _Text, index: int) -> int:
        """Where the pattern ends that begins with a word; -1 where other words follow."""
        at = index
        for wanted in pattern.words[1:]:
            for step in self._steps(read, at):
                if step.gap == wanted.gap and self._continues(wanted, step):
                    at = step.index
                    break
            else:
                return -1
        return read.words[at].end()

    def _following(self, read: _Text, at: int) -> frozenset[str]:
        """The keys of all that may go on behind a word of a text."""
        steps = self._steps(read, at)
        return steps[0].keys if len(steps) == 1 else frozenset().union(*(step.keys for step in steps))

    def _steps(self, read: _Text, at: int) -> tuple[_Step, ...]:
        if at not in read.steps:
            read.steps[at] = tuple(self._find_steps(read, at))
        return read.steps[at]

    def _find_steps(self, read: _Text, at: int) -> Iterator[_Step]:
        """What may go on behind a word of a text: the next word, alone and as a compound, linking words skipped."""
        for index in range(at + 1, min(at + _MOST_LINKING + 2, len(read.words))):
            before, word = read.words[index - 1], read.words[index]
            gap = read.text[before.end() : word.start()]
            gap = "" if gap == " " or _BETWEEN.fullmatch(gap) else gap.strip()
            yield _Step(index, gap, before[0], word[0], self.keys(word[0], inside=True))
            if (compound := read.compounds.get(index)) is not None:
                yield _Step(index + 1, gap, before[0], compound, self.keys(compound, inside=True))
            if gap or not self._is_linking(word[0]):
                return

    def _is_linking(self, word: str) -> bool:
        return bool(self._linking) and normalise(word, language_data(self.locale)) in self._linking

    def _continues(self, wanted: PatternWord, step: _Step) -> bool:
        """Whether a word of a text may be the wanted one behind another."""
        if wanted.admits(step.keys):
            return True
        if not wanted.agreeing_keys.isdisjoint(step.keys):
            is_free = not has_article(unmarked(step.word), self.locale)
            return is_free or is_definite(unmarked(step.before), self.locale)
        return not wanted.genitive_keys.isdisjoint(step.keys) and not has_article(unmarked(step.before), self.locale)


_PRECEDENCE = (*RenderingStatus, None)


def _rank(candidate: Candidate, text: str) -> tuple[int, int, bool, int]:
    """The longest first; of two spellings that count as the same, the one that is written."""
    start, end, pattern = candidate
    is_other_spelling = not DROPPED.sub("", text[start:end]).endswith(DROPPED.sub("", pattern.rendering))
    return start - end, start, is_other_spelling, _PRECEDENCE.index(pattern.status)


def token_pattern(locale: str) -> re.Pattern[str]:
    """Finds the words of a text: one script each (`الـCAT` is two), what is elided apart (`d'action`)."""
    elided = elided_words(locale)
    before = rf"\b(?i:{'|'.join(elided)})['’](?=\w)|" if elided else ""
    return re.compile(
        rf"{before}[{_LATIN}0-9](?:[{_LATIN}0-9_{MARKS}]|['’](?=[{_LATIN}]))*"
        rf"|[^\W_{_LATIN}](?:[^\W{_LATIN}]|[{MARKS}\u0640]|['’](?=\w))*"
    )


def elided_words(locale: str) -> tuple[str, ...]:
    """What stands with an apostrophe before the next word, without the apostrophe."""
    data = language_data(locale)
    return (*data.elided, *(word[:-1] for word in data.linking if word.endswith("'")))


def linking_words(locale: str) -> frozenset[str]:
    """The linking words of a language, in the spelling of keys, with their marks and without."""
    data = language_data(locale)
    words = [normalise(word, data) for word in data.linking]
    return frozenset((*words, *map(data.strip_marks, words)))


def renderings(term: Term) -> Iterator[tuple[RenderingStatus, str]]:
    """Everything that a record says a term is called or must not be called, with what it says of it."""
    yield from ((RenderingStatus.PREFERRED, text) for text in (term.preferred, *term.forms) if text)
    yield from ((RenderingStatus.ALLOWED, text) for text in term.allowed)
    if term.acronym:
        yield RenderingStatus.ACRONYM, term.acronym
    yield from ((RenderingStatus.FORBIDDEN, text) for text in term.forbidden)


def _patterns(glossary: Glossary) -> Iterator[Pattern]:
    locale, beginnings = glossary.locale, set[str]()
    for term in (*glossary.terms.values(), *glossary.names.values()):
        for status, text in renderings(term):
            words = pattern_words(text, locale)
            if words:
                beginnings.update(words[0].keys)
                yield Pattern(term.id, status, as_printed(text), words, _is_action(text, locale))
    for name in cldr(locale).territories.values():
        # "The United States" are no state that a glossary speaks of.
        tokens = token_pattern(locale).findall(name) if beginnings else ()
        if len(tokens) > 1 and not all(beginnings.isdisjoint(text_keys(token, locale)) for token in tokens):
            yield Pattern(name, None, name, pattern_words(name, locale))


def _first_letters(keys: Iterable[str], locale: str) -> frozenset[str]:
    """What keys begin with, marks and clitics left out of account."""
    data = language_data(locale)
    plain = {key.casefold() for key in keys}
    return frozenset(spelling[:_BEGINNING] for key in plain for spelling in (key, data.strip_marks(key)))


def _with_second(pattern: Pattern) -> Pattern:
    if len(pattern.words) == 1 or pattern.words[1].stem:
        return pattern
    word = pattern.words[1]
    return replace(pattern, second=word.keys | word.agreeing_keys | word.genitive_keys)


def _closed_up(patterns: Sequence[Pattern], locale: str) -> Iterator[Pattern]:
    """Patterns for renderings with compounds, as these are written in one."""
    for pattern in patterns:
        rendering = closed_up(pattern.rendering, locale)
        if rendering != pattern.rendering:
            yield replace(pattern, words=pattern_words(rendering, locale))


def _is_action(rendering: str, locale: str) -> bool:
    tokens = token_pattern(locale).findall(as_printed(rendering))
    return len(tokens) > 1 and names_an_action(tokens[0], locale)


def pattern_words(rendering: str, locale: str) -> tuple[PatternWord, ...]:
    """The words of a rendering, linking words left out, as they are looked for."""
    data, linking = language_data(locale), linking_words(locale)
    written = as_printed(rendering)
    stems = _marked_stems(rendering)
    tokens = list(token_pattern(locale).finditer(written))
    is_action = _is_action(written, locale)
    own = [token for token in tokens if normalise(token[0], data) not in linking] or tokens
    found: list[PatternWord] = []
    end = 0
    for token, part in zip(tokens, parts([unmarked(token[0]) for token in tokens], locale), strict=True):
        if token not in own:
            end = token.end()
            continue
        gap = written[end : token.start()].strip() if found else ""
        stem = normalise(written[token.start() : stems[token.start()]], data) if token.start() in stems else ""
        keys = rendering_keys(token[0], locale, is_action, part, token is tokens[-1])
        word = normalise(token[0], data).removeprefix(data.article if len(token[0]) > len(data.article) + 2 else "")
        if data.prefixes and len(tokens) > 1 and not found:
            keys |= doubtful(keys)
        agreeing = agreeing_keys(token[0], locale) if Part.AGREES in part else frozenset()
        genitive = genitive_keys(token[0], locale) if Part.GOVERNED in part else frozenset()
        gap = "" if _BETWEEN.fullmatch(gap) else gap
        is_linked = not found and token is not tokens[0]
        found.append(PatternWord(token[0].casefold(), word, keys, stem, gap, is_linked, agreeing, genitive))
        end = token.end()
    return tuple(found)


def _marked_stems(rendering: str) -> dict[int, int]:
    """Where the marked stems stand in a rendering without its marks: the end of each by its beginning."""
    found: dict[int, int] = {}
    for number, mark in enumerate(re.finditer(re.escape(STEM_MARK), rendering)):
        start = max(rendering.rfind(" ", 0, mark.start()), rendering.rfind("-", 0, mark.start())) + 1
        marks_before = rendering.count(STEM_MARK, 0, start)
        found.setdefault(start - marks_before, mark.start() - number)
    return found
