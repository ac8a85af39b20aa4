"""Which blocks of a translated section stand for which of its source where the two have not the same blocks.

The blocks of both keep their order; two of one kind may belong together, the more so if they link to the same places,
hold the same figures and are about as long. That is a guess, told as one.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidebook.translation.exchange.inline_text import Key, Role
from guidebook.translation.exchange.sections import PlacedBlock

_MOST = 40_000
"""Pairs of blocks that are compared at most; a larger section is not guessed at."""
_SAME_KIND, _SAME_LENGTH, _SAME_CONTENT, _OTHER_CONTENT = 1.0, 0.5, 2.0, -0.6


@dataclass(frozen=True, slots=True)
class _Features:
    kind: str
    size: int
    marks: frozenset[Key]
    figures: frozenset[str]


def guess(source: Sequence[PlacedBlock], translation: Sequence[PlacedBlock]) -> Mapping[int, int]:
    """Numbers of the blocks of a translated section by those of its source that they seem to stand for."""
    if not translation or len(source) * len(translation) > _MOST:
        return {}
    ours, theirs = [_features(placed) for placed in source], [_features(placed) for placed in translation]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row in range(len(ours) - 1, -1, -1):
        for column in range(len(theirs) - 1, -1, -1):
            together = best[row + 1][column + 1] + _likeness(ours[row], theirs[column])
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    found: dict[int, int] = {}
    row = column = 0
    while row < len(ours) and column < len(theirs):
        here = best[row][column]
        if here == best[row + 1][column]:
            row += 1
        elif here == best[row][column + 1]:
            column += 1
        else:
            found[row] = column
            row, column = row + 1, column + 1
    return found


def _features(placed: PlacedBlock) -> _Features:
    tokens = placed.text.tokens if placed.text else ()
    marks = frozenset(token.key for token in tokens if token.role is not Role.TEXT)
    return _Features(placed.block.kind, len(placed.block.prose.text), marks, _figures(placed.block.prose.text))


def _figures(text: str) -> frozenset[str]:
    digits = (str(unicodedata.digit(sign, " ")) if sign.isdigit() else " " for sign in text)
    return frozenset("".join(digits).split())


def _likeness(one: _Features, other: _Features) -> float:
    if one.kind != other.kind:
        return -1.0
    found = _SAME_KIND + _SAME_LENGTH * (min(one.size, other.size) + 1) / (max(one.size, other.size) + 1)
    for ours, theirs in ((one.marks, other.marks), (one.figures, other.figures)):
        if ours or theirs:
            shared = len(ours & theirs) / len(ours | theirs)
            found += _SAME_CONTENT * shared if shared else _OTHER_CONTENT
    return found
