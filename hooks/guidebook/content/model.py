"""What the reader finds in a page: frozen facts with exact positions in the source text.

Positions are offsets into `Source.text`, counted in code points, 0-based; `Source.position` turns one into the
1-based line and column that people see.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of a source text."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Source:
    """One text file of the guide, as it was read."""

    path: str
    """Path with `/`, relative to the folder of the configuration file: `docs/ar/chapters/coordinate.md`."""
    locale: str
    """The locale whose folder holds it; empty for a file of no locale."""
    key: str
    """Page key: the path below the locale folder, in NFC."""
    text: str
    """The whole text, front matter included; every line break is a single `\\n`, a byte order mark is dropped."""

    @property
    def line_starts(self) -> Sequence[int]:
        """The offset at which each line begins."""
        return _line_starts(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both 1-based, columns in code points."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=32)
def _line_starts(text: str) -> Sequence[int]:
    # Places are asked for where something is found, in one file after another: most files need none.
    lines = text.split("\n")
    return array("I", chain((0,), accumulate(len(line) + 1 for line in lines[:-1])))


class BlockKind(StrEnum):
    """The kinds of block: the units of alignment and translation."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTATION = "quotation"
    ADMONITION_TITLE = "admonition title"
    TAB_TITLE = "tab title"
    IMAGE_DESCRIPTION = "image description"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, init=False)
class Prose:
    """Text as a reader reads it, without markup, with the way back to the source.

    Line breaks inside a block are single spaces; a code span, an image or a raw HTML tag is one U+FFFC each.
    """

    text: str
    _places: bytes
    """The numbers of `pieces` as machine integers: a guide has some hundred thousand pairs."""

    def __init__(self, text: str, pieces: Iterable[tuple[int, int]]) -> None:
        """`pieces` as the property gives them."""
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "_places", array("I", chain.from_iterable(pieces)).tobytes())

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Pairs (offset in `text`, offset in the source), ascending: from each pair on the two advance together."""
        numbers = memoryview(self._places).cast("I")
        return tuple(zip(numbers[::2], numbers[1::2], strict=True))

    def source_span(self, start: int, end: int) -> Span:
        """The source range that holds the non-empty range `start:end` of the prose."""
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, position: int) -> int:
        numbers = memoryview(self._places).cast("I")
        piece = bisect_right(numbers[::2], position) - 1
        return numbers[2 * piece + 1] + position - numbers[2 * piece]


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of translation."""

    kind: BlockKind
    span: Span
    """The text of the block in the source, its inline markup included, without list marks, `#` or quotes' `>`."""
    prose: Prose
    section: int
    """Index into `Document.headings` of the heading it stands under; -1 in the lead. A heading stands under itself."""


class HeadingName(NamedTuple):
    """What the rest of the guide needs to know of a heading."""

    level: int
    title: str
    """Its text without markup."""
    explicit_id: str | None
    """The id written in an attribute list `{ #id }`, or None."""
    rendered_id: str
    """The id the renderer gives: the explicit one, or a unique slug of the title."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, ATX or setext, wherever the renderer makes one."""

    level: int
    title: str
    """Its text without markup."""
    span: Span
    """From the first `#` to the end of the line; a setext heading's underline is part of it."""
    text_span: Span
    """The heading's text in the source, markup included, without `#` and without the attribute list."""
    explicit_id: str | None
    """The id written in an attribute list `{ #id }`, or None."""
    id_span: Span | None
    """Where the explicit id is written, without `#`."""
    rendered_id: str
    """The id the renderer gives: the explicit one, or a unique slug of the title."""

    @property
    def name(self) -> HeadingName:
        """The heading without its places."""
        return HeadingName(self.level, self.title, self.explicit_id, self.rendered_id)


class LinkKind(StrEnum):
    """The forms of a link."""

    INLINE = "inline"
    REFERENCE = "reference"
    AUTOLINK = "autolink"
    IMAGE = "image"
    IMAGE_REFERENCE = "image reference"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image."""

    kind: LinkKind
    span: Span
    """The whole construct where it is used, from `[`, `![` or `<` to its last character, without an attribute list."""
    text: str
    """What a reader reads: the link text or the image description, without markup."""
    text_span: Span
    """The text between the brackets; empty for an autolink."""
    target: str
    """The target as the renderer writes it, before any rewriting: without angle brackets, title and escapes."""
    target_span: Span
    """Where the target is written: in the link, or in the definition of a reference-style link."""
    section: int
    """Index into `Document.headings` of the heading it stands under; -1 in the lead."""
    block: int
    """Index into `Document.blocks` of the block it stands in; -1 where it stands in none (raw HTML)."""


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment on a line of its own."""

    text: str
    """What stands between `<!--` and `-->`, stripped."""
    span: Span
    covers: Span
    """The block, list or table that follows; the comment's own span where nothing follows."""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything the reader finds in the Markdown of one page, each in the order of the text."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    anchors: frozenset[str]
    """Ids and anchor names other than those of headings: attribute lists, raw HTML, footnotes."""
    comments: tuple[Comment, ...]
    included_links: tuple[Link, ...] = ()
    """Links and images in texts that the page includes, or whose targets are defined there. All their spans are the
    place where the page asks for the text or uses the definition."""
    included_title: str | None = None
    """The first heading of level 1 in a text that the page includes. Ids of included headings are among `anchors`."""
    included_files: frozenset[str] = frozenset()
    """Absolute paths of the files whose texts the page includes."""
    is_complete: bool = True
    """Whether all ids of the page are known: something may fill in more when the site is built."""
    abbreviations: frozenset[str] = frozenset()
    """Words for which the page says what they stand for, `*[ECO]: European Cities Organisation`."""
