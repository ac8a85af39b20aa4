"""Text that remembers where each of its characters came from in the source.

The renderer cuts, joins and re-indents text before it finds anything in it. Every such step here is done on `Traced`
text, so that whatever is found has an exact place in the source.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

TAB_LENGTH = 4
_SPECIAL = re.compile(r"[\x02\x03\r\t]")
_BLANK_LINE = re.compile(r"\n +(?=\n)")


class Traced:
    """A text and, for each of its characters, the offset of the source character it stands for."""

    __slots__ = ("_base", "_offsets", "_sources", "text")

    def __init__(self, text: str, base: int, offsets: Sequence[int], sources: Sequence[int]) -> None:
        """`offsets` and `sources` are the ascending starts of runs, `base` is where `text` begins among `offsets`."""
        self.text = text
        self._base = base
        self._offsets = offsets
        self._sources = sources

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Traced({self.text!r} at {self.source(0)})"

    def source(self, offset: int) -> int:
        """The source offset of the character at `offset`; one past the last character is allowed."""
        at = self._base + offset
        if len(self._offsets) == 1:
            return self._sources[0] + at
        run = bisect_right(self._offsets, at) - 1
        return self._sources[run] + at - self._offsets[run]

    def source_end(self, offset: int) -> int:
        """The source offset just after the character before `offset`."""
        if len(self._offsets) == 1:
            return self._sources[0] + self._base + offset
        return self.source(offset - 1) + 1 if offset else self.source(0)

    def cut(self, start: int, end: int | None = None) -> "Traced":
        """The part from `start` to `end`, with the meaning that a slice of a string has."""
        text = self.text
        if start < 0 or start > len(text) or (end is not None and end < 0):
            start, end, _ = slice(start, end).indices(len(text))
        return Traced(text[start:end], self._base + start, self._offsets, self._sources)

    def runs(self) -> list[tuple[int, int]]:
        """Pairs (offset in the text, offset in the source), ascending: from each on the two advance together."""
        if len(self._offsets) == 1:
            return [(0, self._sources[0] + self._base)]
        base = self._base
        first = bisect_right(self._offsets, base) - 1
        last = max(bisect_left(self._offsets, base + len(self.text)), first + 1)
        found = [(0, self._sources[first] + base - self._offsets[first])]
        found += [(self._offsets[run] - base, self._sources[run]) for run in range(first + 1, last)]
        return found

    def strip(self, characters: str | None = None) -> "Traced":
        """The text without the leading and trailing `characters` (white space when there are none)."""
        return self.lstrip(characters).rstrip(characters)

    def lstrip(self, characters: str | None = None) -> "Traced":
        """The text without the leading `characters` (white space when there are none)."""
        rest = self.text.lstrip(characters)
        return self if len(rest) == len(self.text) else self.cut(len(self.text) - len(rest))

    def rstrip(self, characters: str | None = None) -> "Traced":
        """The text without the trailing `characters` (white space when there are none)."""
        rest = self.text.rstrip(characters)
        return self if len(rest) == len(self.text) else self.cut(0, len(rest))

    def split(self, separator: str) -> list["Traced"]:
        """The parts between occurrences of `separator`, as `str.split` gives them."""
        parts = self.text.split(separator)
        if len(parts) == 1:
            return [self]
        found = []
        at = self._base
        step = len(separator)
        for part in parts:
            found.append(Traced(part, at, self._offsets, self._sources))
            at += len(part) + step
        return found


def whole(text: str, source: int) -> Traced:
    """`text` as it stands in the source from the offset `source` on."""
    return Traced(text, 0, (0,), (source,))


def joined(parts: Iterable[Traced], separator: str = "") -> Traced:
    """The parts one after the other; a separator of one character stands for the source character after its part."""
    parts = list(parts)
    if len(parts) == 1:
        return parts[0]
    offsets: list[int] = []
    sources: list[int] = []
    at = 0
    ahead = -1
    for part in parts:
        if not part.text and not separator:
            continue
        for offset, source in part.runs():
            if source - offset != ahead + at:
                offsets.append(at + offset)
                sources.append(source)
                ahead = source - offset - at
        at += len(part.text) + len(separator)
    return Traced(separator.join(part.text for part in parts), 0, offsets or (0,), sources or (0,))


def replaced(text: Traced, changes: Sequence[tuple[int, int, str]]) -> Traced:
    """`text` with each (start, end, new text) of the ascending `changes` made; the new text stands for its start."""
    parts: list[Traced] = []
    at = 0
    for start, end, new in changes:
        if start > at:
            parts.append(text.cut(at, start))
        parts.append(whole(new, text.source(start)))
        at = end
    if at < len(text.text) or not parts:
        parts.append(text.cut(at))
    return joined(parts)


def normalised(body: Traced) -> Traced:
    """What the renderer makes of the source of a page before it looks for blocks.

    Tabs become spaces up to the next multiple of four columns, lines of spaces become empty, control characters that
    the renderer uses for itself disappear, and two line breaks are added at the end.
    """
    lines = joined([body, whole("\n\n", body.source_end(len(body)))])
    if any(character in body.text for character in "\t\r\x02\x03"):
        lines = _expanded(lines)
    if "\n " not in lines.text:
        return lines
    parts = []
    at = 0
    for match in _BLANK_LINE.finditer(lines.text):
        parts.append(lines.cut(at, match.start() + 1))
        at = match.end()
    return joined([*parts, lines.cut(at)]) if parts else lines


def _expanded(body: Traced) -> Traced:
    """The body with tabs expanded, carriage returns made line breaks and the renderer's control characters gone."""
    text = body.text
    parts: list[Traced] = []
    column = 0
    at = 0
    for match in _SPECIAL.finditer(text):
        place = match.start()
        parts.append(body.cut(at, place))
        line_break = text.rfind("\n", at, place)
        column = place - line_break - 1 if line_break >= 0 else column + place - at
        at = match.end()
        if match.group() == "\t":
            width = TAB_LENGTH - column % TAB_LENGTH
            parts += [whole(" ", body.source(place))] * width
            column += width
        elif match.group() == "\r" and not text.startswith("\n", at):
            parts.append(whole("\n", body.source(place)))
            column = 0
    return joined([*parts, body.cut(at)])
