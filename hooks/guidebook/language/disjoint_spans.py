"""Ranges of a text that do not overlap, in order: which of thousands meet another is found without looking at all."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from operator import itemgetter

Span = tuple[int, int]
"""Start and end, the end not included."""


class DisjointSpans:
    """Ranges of one text; those that are added must not overlap."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)

    def add(self, span: Span) -> None:
        """Add a range that overlaps none."""
        insort(self._spans, span)

    def overlapping(self, span: Span) -> Iterator[Span]:
        """The ranges that share a character with another, in their order."""
        at = bisect_right(self._spans, span[0], key=itemgetter(1))
        while at < len(self._spans) and self._spans[at][0] < span[1]:
            yield self._spans[at]
            at += 1
