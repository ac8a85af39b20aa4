"""What of a page stands in the page itself, and what in texts that it includes."""

from bisect import bisect_right
from collections.abc import Iterable

from guidebook.content.model import Prose
from guidebook.content.scanning.tree import Include


class Includes:
    """The texts that a page includes, by their sources."""

    def __init__(self, includes: Iterable[Include]) -> None:
        self._includes = list(includes)
        self._starts = [include.start for include in self._includes]

    def __bool__(self) -> bool:
        return bool(self._includes)

    def holds(self, offset: int) -> bool:
        """Whether what has this source stands in an included text."""
        return bool(self._starts) and offset >= self._starts[0]

    def place(self, offset: int) -> tuple[int, int]:
        """Where the page asks for the included text that holds the offset."""
        return self._includes[bisect_right(self._starts, offset) - 1].place

    def own_span(self, start: int, end: int) -> tuple[int, int]:
        """The part of a span that stands in the page, from a `start` in it; an included end is where it is called."""
        return (start, max(start, self.place(end - 1)[1])) if end > start and self.holds(end - 1) else (start, end)

    def own_prose(self, prose: Prose) -> Prose:
        """The prose without what stands in included texts."""
        if not any(self.holds(source) for _, source in prose.pieces):
            return prose
        text, pieces = "", []
        ends = [offset for offset, _ in prose.pieces[1:]] + [len(prose.text)]
        for (offset, source), end in zip(prose.pieces, ends, strict=True):
            if not self.holds(source):
                pieces.append((len(text), source))
                text += prose.text[offset:end]
        kept = text.rstrip()
        return Prose(kept, tuple(piece for piece in pieces if piece[0] < len(kept)))
