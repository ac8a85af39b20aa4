"""Puts together what stands in the tree of a page: its headings, blocks, links and comments."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.content.headings import HeadingIds
from guidebook.content.model import Block, BlockKind, Document, Heading, Link, Prose, Span
from guidebook.content.scanning.comments import lone_comments
from guidebook.content.scanning.heading_names import name_of
from guidebook.content.scanning.html_tags import anchors_of, links_in, tags_in
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.prose import FoundLink, Item, ProseReader
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import BLOCK_TAGS, HEADING_TAGS, HTML_MARK, STX, Node, PageState, walk

_PARAGRAPH_KINDS = {
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "dt": BlockKind.DEFINITION,
    "dd": BlockKind.DEFINITION,
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "label": BlockKind.TAB_TITLE,
}
"""The kind of the text in an element, and of the paragraphs in it."""
_COVERABLE = frozenset({"ul", "ol", "dl", "table", "pre", "blockquote", "div", "details"})
_CONTAINERS = BLOCK_TAGS | {"label", "input"}


@dataclass(slots=True)
class _FoundBlock:
    kind: BlockKind
    span: tuple[int, int]
    prose: Prose
    heading: int = -1
    """Index into the headings found, for a heading."""


@dataclass(slots=True)
class _FoundHeading:
    node: Node
    title: str
    text_span: tuple[int, int]
    rendered_id: str


class DocumentBuilder:
    """Walks the tree once, in the renderer's order, and sorts what it finds by place."""

    def __init__(self, text: str, page: PageState, root: Node) -> None:
        self._text = text
        self._page = page
        self._root = root
        self._blocks: list[_FoundBlock] = []
        self._headings: list[_FoundHeading] = []
        self._links: list[tuple[FoundLink, _FoundBlock | None]] = []
        self._comments: list[tuple[int, int, str]] = []
        self._coverable: list[tuple[int, int]] = []
        self._extents: list[list[int]] = [[-1, -1]]
        self._ids = HeadingIds(())

    def document(self) -> Document:
        """The findings, each kind in the order of the text."""
        ids = []
        for node in walk(self._root):
            identifier = node.attributes.get("id")
            if identifier:
                ids.append(identifier)
                if node.tag not in HEADING_TAGS:
                    self._page.anchors.add(self._written(identifier))
        self._ids = HeadingIds(ids)
        self._walk_blocks()
        return self._assembled()

    def _walk_blocks(self) -> None:
        # A task is an element to enter, with the kind of its paragraphs; an element to leave; or a run of its content.
        tasks: list[tuple[Node, BlockKind | None, list[Item] | None]] = [(self._root, BlockKind.PARAGRAPH, None)]
        while tasks:
            node, kind, run = tasks.pop()
            if run is not None:
                self._read_run(node, kind or BlockKind.PARAGRAPH, run)
            elif kind is None:
                self._leave(node)
            else:
                self._extents.append(list(node.span or (-1, -1)))
                tasks.append((node, None, None))
                tasks += reversed(list(_parts_of(node, kind)))

    def _leave(self, node: Node) -> None:
        start, end = self._extents.pop()
        if start < 0:
            return
        self._extend(start, end)
        if node.role == "footnote" or (node.tag in _COVERABLE and node.css_class != "footnote"):
            self._coverable.append((start, end))

    def _extend(self, start: int, end: int) -> None:
        extent = self._extents[-1]
        extent[0] = start if extent[0] < 0 else min(extent[0], start)
        extent[1] = max(extent[1], end)

    def _read_run(self, node: Node, kind: BlockKind, items: list[Item]) -> None:
        """Adds what stands in one run of text and inline elements."""
        reader = ProseReader(self._page)
        reader.read(items)
        block = None
        if node.tag in HEADING_TAGS:
            block = self._add_heading(node, reader)
        elif reader.start >= 0 and not node.is_atomic and (reader.has_text or reader.links):
            prose = reader.prose()
            if prose.text != "[TOC]":
                block = _FoundBlock(kind, (reader.start, reader.end), prose)
        if block is not None:
            self._blocks.append(block)
            self._extend(*block.span)
            self._coverable.append(block.span)
        self._links += [(link, block) for link in reader.links]
        self._comments += reader.comments
        for span, prose in reader.descriptions:
            self._blocks.append(_FoundBlock(BlockKind.IMAGE_DESCRIPTION, span, prose))
        for number in reader.raw_blocks:
            self._add_raw(number)

    def _add_heading(self, node: Node, reader: ProseReader) -> _FoundBlock:
        name = name_of(node, self._page)
        explicit = node.attributes.get("id")
        rendered = self._ids.give(name) if explicit is None else self._written(explicit)
        place = node.text.source(0) if node.text is not None else node.span[1] if node.span else 0
        text_span = (reader.start, reader.end) if reader.start >= 0 else (place, place)
        self._headings.append(_FoundHeading(node, name, text_span, rendered))
        return _FoundBlock(BlockKind.HEADING, text_span, reader.prose(), len(self._headings) - 1)

    def _add_raw(self, number: int) -> None:
        """Adds what stands in a block of raw HTML, and in those inside it."""
        waiting = [number]
        while waiting:
            piece = self._page.raw[waiting.pop()]
            self._extend(*piece.span)
            if piece.is_code:
                self._coverable.append(piece.span)
                continue
            if piece.element is not None:
                for node in walk(piece.element):
                    for text in (node.text, node.tail):
                        if text is not None:
                            waiting += [int(match.group(1)) for match in HTML_MARK.finditer(text.text)]
                piece.element = None
                continue
            self._add_html(piece.html, piece.span)

    def _add_html(self, raw: Traced, span: tuple[int, int]) -> None:
        has_tags = False
        for tag in tags_in(raw.text):
            self._page.anchors.update(anchors_of(tag))
            if tag.name == "!--":
                place = raw.source(tag.start), raw.source_end(tag.end)
                self._comments.append((*place, raw.text[tag.start + 4 : tag.end - 3].strip()))
            else:
                has_tags = True
        if has_tags:
            self._coverable.append(span)
            for link in links_in(raw, span):
                self._links.append((FoundLink(link.parts, link.text), None))

    def _written(self, identifier: str) -> str:
        """An id with its escapes resolved."""
        return InlineContext(self._page).written_out(identifier) if STX in identifier else identifier

    def _assembled(self) -> Document:
        order = sorted(range(len(self._headings)), key=lambda number: _heading_span(self._headings[number]))
        rank = {number: place for place, number in enumerate(order)}
        headings = [_heading(self._headings[number]) for number in order]
        starts = [heading.span.start for heading in headings]
        self._blocks.sort(key=lambda block: block.span)
        blocks = tuple(
            Block(
                block.kind,
                Span(*block.span),
                block.prose,
                bisect_right(starts, block.span[0]) - 1 if block.heading < 0 else rank[block.heading],
            )
            for block in self._blocks
        )
        number_of = {id(block): number for number, block in enumerate(self._blocks)}
        links = [
            _link(link, bisect_right(starts, link.parts.start) - 1, number_of[id(block)] if block is not None else -1)
            for link, block in self._links
        ]
        links.sort(key=lambda link: link.span)
        comments = lone_comments(self._text, self._comments, self._coverable)
        return Document(tuple(headings), blocks, tuple(links), frozenset(self._page.anchors), comments)


def _parts_of(node: Node, kind: BlockKind) -> Iterator[tuple[Node, BlockKind, list[Item] | None]]:
    """The runs of inline content of an element and the blocks in it, in order."""
    inner_kind = _PARAGRAPH_KINDS.get(node.tag, BlockKind.PARAGRAPH)
    if node.role == "footnote":
        inner_kind = BlockKind.FOOTNOTE
    own_kind = BlockKind.ADMONITION_TITLE if node.role == "title" else kind if node.tag == "p" else inner_kind
    run: list[Item] = [node.text] if node.text is not None else []
    for child in node.children:
        if child.tag not in _CONTAINERS:
            run.append(child)
            continue
        if run:
            yield node, own_kind, run
            if node.tag == "li":
                inner_kind = BlockKind.PARAGRAPH if node.role != "footnote" else inner_kind
        yield child, inner_kind, None
        if node.tag == "li" and child.tag == "p" and node.role != "footnote":
            inner_kind = BlockKind.PARAGRAPH
        run = [child.tail] if child.tail is not None else []
    if run or node.tag in HEADING_TAGS:
        yield node, own_kind, run


def _heading_span(heading: _FoundHeading) -> tuple[int, int]:
    start, end = heading.node.span or heading.text_span
    return min(start, heading.text_span[0]), max(end, heading.text_span[1])


def _heading(found: _FoundHeading) -> Heading:
    node = found.node
    explicit = found.rendered_id if node.attributes.get("id") is not None else None
    id_span = Span(*node.id_span) if node.id_span and explicit is not None else None
    return Heading(
        int(node.tag[1]),
        found.title,
        Span(*_heading_span(found)),
        Span(*found.text_span),
        explicit,
        id_span,
        found.rendered_id,
    )


def _link(found: FoundLink, section: int, block: int) -> Link:
    parts = found.parts
    return Link(
        parts.kind,
        Span(parts.start, parts.end),
        found.text,
        Span(parts.text_start, parts.text_end),
        parts.target,
        Span(parts.target_start, parts.target_end),
        section,
        block,
    )
