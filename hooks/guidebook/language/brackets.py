"""Brackets and quotation marks in running text."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_QUOTES = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
_CLOSING_BRACKETS = frozenset(_BRACKETS.values())
_MARK = re.compile('[()\\[\\]（）«»“”„‹›"]')
CLOSING_QUOTES = "»”“›\"'’"
_READ = 1000
"""Characters before and behind a place in which its marks are looked for."""
_DEEPEST = 20
"""Marks that may be open at once; of more, the outer ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A pair of brackets or quotation marks; what stands between them is `start:end`."""

    start: int
    end: int
    is_bracket: bool


def enclosures(text: str, start: int, end: int) -> Iterator[Enclosure]:
    """The pairs of marks round a place in a text, the innermost first; a mark without its counterpart is none."""
    opened: deque[tuple[str, int]] = deque(maxlen=_DEEPEST)
    for match in _MARK.finditer(text, max(0, start - _READ), end + _READ):
        mark, index = match[0], match.start()
        # What was opened between the two marks of a pair, and not closed there, was no opening mark.
        place = next((number for number in range(len(opened) - 1, -1, -1) if mark in opened[number][0]), -1)
        if place >= 0 and (mark in _CLOSING_BRACKETS or place == len(opened) - 1):
            inside = opened[place][1]
            while len(opened) > place:
                opened.pop()
            if inside <= start and end <= index:
                yield Enclosure(inside, index, text[inside - 1] in _BRACKETS)
        elif mark in _BRACKETS or mark in _QUOTES:
            opened.append((_BRACKETS.get(mark) or _QUOTES[mark], index + 1))
