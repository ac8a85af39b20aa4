"""The layout of a page: which list items and which pieces of content a renderer sees, and on which lines of the file.

Lines are 1-based and count from the start of the file, front matter included.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class LeafKind(StrEnum):
    """What a piece of content is shown as."""

    TEXT = "text"
    HEADING = "a heading"
    TABLE = "a table"
    CODE = "code"
    RULE = "a line across"
    HTML = "HTML"


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A list; two of them are never equal."""

    is_ordered: bool
    outermost: "Listing | None" = None
    """The list that the lists round it stand in, None where it stands in no other."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One item of a list."""

    listing: Listing
    level: int
    """1 in a list that stands in no other."""
    number: int
    """The number that a reader sees, or would see, were the list ordered."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A piece of content that holds no others: a paragraph, a heading, a table, code, raw HTML."""

    kind: LeafKind
    first_line: int
    last_line: int
    item: Item | None
    """The innermost list item round it."""
    is_dialect: bool = False
    """Whether it stands in what GitHub does not know by design: an admonition, a tab, a definition, a footnote."""
    is_fenced: bool = False
    """Whether it is code between fences."""
    in_quotation: bool = False
    """Whether it stands in a quotation."""
    texts: tuple[tuple[int, str], ...] = ()
    """The Markdown of its text with the line it begins on, in a preview: one text, or one for each cell of a table."""

    @property
    def level(self) -> int:
        """How many list items stand round it."""
        return self.item.level if self.item else 0


@dataclass(slots=True)
class Layout:
    """What one renderer makes of a page."""

    items: dict[int, Item] = field(default_factory=dict)
    """The outermost item that begins on a line."""
    leaves: list[Leaf] = field(default_factory=list)
    _of_line: dict[int, Leaf] = field(default_factory=dict)

    def add_item(self, line: int, item: Item) -> None:
        """Notes the line an item begins on; of two items on a line the outer one counts."""
        if line not in self.items or item.level < self.items[line].level:
            self.items[line] = item

    def add_leaf(self, leaf: Leaf) -> None:
        """Notes a leaf; on a line of two leaves the first one counts."""
        self.leaves.append(leaf)
        for line in range(leaf.first_line, leaf.last_line + 1):
            self._of_line.setdefault(line, leaf)

    def leaf(self, line: int) -> Leaf | None:
        """The leaf that the line is part of; None on a blank line, and where nothing is known of it."""
        return self._of_line.get(line)
