"""The tree that the block scanner builds and the inline scanner refines, and what the two share about a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.model import LinkKind
from guidebook.content.scanning.traced_text import Traced, whole

STX = "\x02"
ETX = "\x03"
MARK = re.compile("\x02(?:klzzwxh:([0-9]+)|wzxhzdk:([0-9]+)|([0-9]+))\x03")
"""A mark in a text, in the renderer's spelling (its length matters): something stashed by the inline scanner, a piece
of raw HTML or code, an escaped character."""
END_MARK = "\x02qq3936677670287331zz\x03"
"""The mark for the space before the link back at the end of a footnote."""
HTML_MARK = re.compile("\x02wzxhzdk:([0-9]+)\x03")
MAX_DEPTH = 150
"""How deep blocks may stand in blocks. The renderer's own limit, about 290, depends on who calls it."""

_BLOCK_TAG_NAMES = """
    address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group html iframe li
    legend math map noscript output object option progress script style summary tbody td textarea tfoot th thead
    tr video center
"""
BLOCK_TAGS = frozenset(_BLOCK_TAG_NAMES.split())
"""The tags that the renderer treats as blocks."""
CONTAINER = "container"
"""The role of an element that holds blocks, whatever its tag."""
HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class LinkParts:
    """Where a link or image stands, as the inline scanner found it."""

    kind: LinkKind
    start: int
    end: int
    text_start: int
    text_end: int
    target: str
    target_start: int
    target_end: int
    description: Traced | None = None
    """The image description, None for a link."""


class Node:
    """An element of the page, before it would become HTML."""

    __slots__ = (
        "attributes", "children", "depth", "id_span", "is_atomic", "link", "role", "span", "tag", "tail", "text",
    )  # fmt: skip

    def __init__(self, tag: str, parent: "Node | None" = None, text: Traced | None = None, role: str = "") -> None:
        self.tag = tag
        self.text = text
        self.tail: Traced | None = None
        self.children: list[Node] = []
        self.attributes: dict[str, str | None] = {}
        self.role = role
        """What the element is beyond its tag: `admonition`, its `title`, `tabs` and their number, a `tab`, `code`, a
        `footnote`, `mail`; `atomic tail` for one with a tail to be left alone."""
        self.is_atomic = False
        """Whether the text is left alone by the inline scanner."""
        self.link: LinkParts | None = None
        self.span: tuple[int, int] | None = None
        """Where a heading or an inline element stands, its marks included; where the mark that opens a container is."""
        self.id_span: tuple[int, int] | None = None
        """Where the value of the attribute `id` is written."""
        self.depth = 0
        if parent is not None:
            parent.children.append(self)
            self.depth = parent.depth + 1

    def __repr__(self) -> str:
        return f"<{self.tag} {self.text!r} {self.children!r}>"

    @property
    def last(self) -> "Node | None":
        """The last child, if there is one."""
        return self.children[-1] if self.children else None

    @property
    def css_class(self) -> str:
        """The value of the attribute `class`, empty where there is none."""
        return self.attributes.get("class") or ""


@dataclass(slots=True)
class RawPiece:
    """A piece of raw HTML or of fenced code that a mark in the text stands for."""

    html: Traced
    span: tuple[int, int]
    is_code: bool = False
    is_block: bool = False
    """Whether it is raw HTML that makes a block of its own."""
    element: Node | None = None
    """An HTML element whose content is Markdown, until the block scanner has taken it over."""
    original: list[Traced] = field(default_factory=list)
    """The lines of fenced code, in case it turns out to stand in indented code."""
    indent: int = 0


@dataclass(slots=True)
class Target:
    """The target of a link definition."""

    text: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Include:
    """A text from elsewhere that the page includes; its characters have sources of their own, behind the page's."""

    start: int
    """Where its sources begin."""
    place: tuple[int, int]
    """Where the page asks for it."""


@dataclass(slots=True)
class PageState:
    """What the scanners of one page share."""

    dialect: Dialect = DEFAULT
    is_complete: bool = True
    """Whether all ids of the page are known."""
    possible_ids: frozenset[str] = frozenset()
    """Ids of elements that the reader does not follow, if they are such elements."""
    includes: list[Include] = field(default_factory=list)
    """In the order of their sources."""
    included_files: set[str] = field(default_factory=set)
    raw: list[RawPiece] = field(default_factory=list)
    """The pieces that the marks `wzxhzdk:` number."""
    references: dict[str, Target] = field(default_factory=dict)
    """Link definitions by their label, in lower case."""
    footnotes: dict[str, Traced] = field(default_factory=dict)
    """Footnotes by their label."""
    abbreviations: set[str] = field(default_factory=set)
    """Words for which the page or a text that it includes says what they stand for."""
    anchors: set[str] = field(default_factory=set)
    """Ids that the renderer makes itself or finds outside the tree."""
    tab_sets: int = 0
    generic_tab_sets: int = 0

    def keep(self, piece: RawPiece) -> str:
        """Stashes a piece and returns the mark that stands for it."""
        self.raw.append(piece)
        return f"{STX}wzxhzdk:{len(self.raw) - 1}{ETX}"

    def keep_html(self, html: Traced, span: tuple[int, int]) -> Traced:
        """Stashes raw HTML that stands at `span`; the mark, as text that stands there."""
        return whole(self.keep(RawPiece(html, span)), span[0])


def walk(root: Node) -> Iterator[Node]:
    """The element and all below it, each before its children."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))
