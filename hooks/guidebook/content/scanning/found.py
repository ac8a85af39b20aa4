"""What is found in the tree of a page, before it is put together."""

from dataclasses import dataclass, field

from guidebook.content.model import BlockKind, Prose
from guidebook.content.scanning.prose import FoundLink
from guidebook.content.scanning.tree import Node


@dataclass(slots=True)
class FoundBlock:
    """A block and where it stands."""

    kind: BlockKind
    span: tuple[int, int]
    prose: Prose
    heading: int = -1
    """Index into the headings found, for a heading."""


@dataclass(slots=True)
class FoundHeading:
    """A heading, its name and where its text stands."""

    node: Node
    title: str
    text_span: tuple[int, int]
    rendered_id: str

    @property
    def span(self) -> tuple[int, int]:
        """Where the whole heading stands."""
        start, end = self.node.span or self.text_span
        return min(start, self.text_span[0]), max(end, self.text_span[1])


@dataclass(slots=True)
class Found:
    """Everything found on a page."""

    blocks: list[FoundBlock] = field(default_factory=list)
    headings: list[FoundHeading] = field(default_factory=list)
    links: list[tuple[FoundLink, FoundBlock | None]] = field(default_factory=list)
    """Links with the blocks they stand in."""
    comments: list[tuple[int, int, str]] = field(default_factory=list)
    """Where HTML comments stand, and their text."""
    coverable: list[tuple[int, int]] = field(default_factory=list)
    """The places of all that a comment may cover."""
