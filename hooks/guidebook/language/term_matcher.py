"""Finds the renderings of glossary terms in running text: inflected, prefixed, across line breaks, longest first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from guidebook.language.glossary import Glossary
from guidebook.language.inflection import WORD, rendering_keys, text_keys
from guidebook.language.locales import cldr

_BETWEEN = re.compile(r"[\s\u00a0]*[-–‑—]?[\s\u00a0]*")
"""What may stand between two words of one rendering: space, a line break, a hyphen or a dash."""


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
    """The rendering as the glossary writes it."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    term: str
    status: RenderingStatus | None
    """None for what holds no term: the name of a country."""
    rendering: str
    words: tuple[frozenset[str], ...]


class TermMatcher:
    """Matches one locale's glossary against texts; made once, then used for any number of texts."""

    def __init__(self, glossary: Glossary) -> None:
        self._locale = glossary.locale
        self._by_first_key: dict[str, list[_Pattern]] = defaultdict(list)
        self._by_word: dict[str, tuple[_Pattern, ...]] = {}
        for pattern in _patterns(glossary):
            for key in pattern.words[0]:
                self._by_first_key[key].append(pattern)

    def find(self, text: str) -> Iterator[Match]:
        """Matches in the order of the text; where several begin or overlap, the longest, then the leftmost, wins."""
        words = list(WORD.finditer(text))
        candidates: list[tuple[int, int, _Pattern]] = []
        for index, word in enumerate(words):
            for pattern in self._beginning_with(word[0]):
                if self._goes_on(pattern, words, index, text):
                    candidates.append((word.start(), words[index + len(pattern.words) - 1].end(), pattern))
        taken: list[tuple[int, int]] = []
        found: list[Match] = []
        for start, end, pattern in sorted(candidates, key=lambda candidate: _rank(candidate, text)):
            if all(end <= other_start or other_end <= start for other_start, other_end in taken):
                taken.append((start, end))
                if pattern.status is not None:
                    found.append(Match(pattern.term, pattern.status, pattern.rendering, start, end))
        return iter(sorted(found, key=lambda match: match.start))

    def _beginning_with(self, word: str) -> tuple[_Pattern, ...]:
        """The patterns whose first word this may be; most words of a text are asked for again and again."""
        known = self._by_word.get(word)
        if known is None:
            keys = text_keys(word, self._locale) & self._by_first_key.keys()
            known = self._by_word[word] = tuple(pattern for key in keys for pattern in self._by_first_key[key])
        return known

    def _goes_on(self, pattern: _Pattern, words: list[re.Match[str]], index: int, text: str) -> bool:
        """Whether the words behind the first are those of the pattern."""
        if index + len(pattern.words) > len(words):
            return False
        for step, keys in enumerate(pattern.words[1:], start=index + 1):
            if not keys & text_keys(words[step][0], self._locale, inside=True):
                return False
            if not _BETWEEN.fullmatch(text, words[step - 1].end(), words[step].start()):
                return False
        return True


_PRECEDENCE = (*RenderingStatus, None)


def _rank(candidate: tuple[int, int, _Pattern], text: str) -> tuple[int, int, bool, int]:
    """The longest first; of two spellings that count as the same, the one that is written."""
    start, end, pattern = candidate
    is_other_spelling = not text.endswith(pattern.rendering, start, end)
    return start - end, start, is_other_spelling, _PRECEDENCE.index(pattern.status)


def _patterns(glossary: Glossary) -> Iterator[_Pattern]:
    for name in cldr(glossary.locale).territories.values():
        # "The United States" are no state that a glossary speaks of.
        words = tuple(rendering_keys(word, glossary.locale) for word in WORD.findall(name))
        if len(words) > 1:
            yield _Pattern(name, None, name, words)
    for term in (*glossary.terms.values(), *glossary.names.values()):
        renderings = [
            *((RenderingStatus.PREFERRED, text) for text in (term.preferred, *term.forms) if text),
            *((RenderingStatus.ALLOWED, text) for text in term.allowed),
            *((RenderingStatus.ACRONYM, text) for text in (term.acronym,) if text),
            *((RenderingStatus.FORBIDDEN, text) for text in term.forbidden),
        ]
        for status, text in renderings:
            written = text.replace("|", "")
            words = tuple(rendering_keys(word, glossary.locale) for word in WORD.findall(written))
            if words:
                yield _Pattern(term.id, status, written, words)
