"""Puts together what stands in the tree of a page: its headings, blocks, links and comments."""

from bisect import bisect_right
from collections.abc import Iterator

from guidebook.content.headings import HeadingIds
from guidebook.content.model import Block, BlockKind, Document, Heading, Link, Span
from guidebook.content.scanning.comments import lone_comments
from guidebook.content.scanning.found import Found, FoundBlock, FoundHeading
from guidebook.content.scanning.heading_names import name_of
from guidebook.content.scanning.html_tags import anchors_of, links_in, tags_in
from guidebook.content.scanning.included_text import take_out_included
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.prose import FoundLink, Item, ProseReader
from guidebook.content.scanning.tab_sets import ids_of_tabs
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import BLOCK_TAGS, CONTAINER, HEADING_TAGS, HTML_MARK, STX, Node, PageState, walk

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


class DocumentBuilder:
    """Walks the tree once, in the renderer's order, and sorts what it finds by place."""

    def __init__(self, text: str, page: PageState, root: Node) -> None:
        self._text = text
        self._page = page
        self._root = root
        self._found = Found()
        self._extents: list[list[int]] = [[-1, -1]]
        self._ids = HeadingIds(())
        self._figures: dict[str, int] = {}

    def document(self) -> Document:
        """The findings, each kind in the order of the text."""
        ids = []
        for node in walk(self._root):
            identifier = node.attributes.get("id")
            if identifier and not (node.role == "tab entry" and self._page.dialect.tab_ids is not None):
                ids.append(identifier)
                if node.tag not in HEADING_TAGS:
                    self._page.anchors.add(self._written(identifier))
            if node.role.startswith("figure "):
                self._page.anchors.add(self._figure_id(node.role.removeprefix("figure ")))
        self._ids = HeadingIds(ids, self._page.dialect.slug)
        self._walk_blocks()
        by_heading = {id(heading.node): heading.rendered_id for heading in self._found.headings}
        self._page.anchors.update(ids_of_tabs(self._root, self._page, (*ids, *by_heading.values()), by_heading))
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
            self._found.coverable.append((start, end))

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
                block = FoundBlock(kind, (reader.start, reader.end), prose)
        if block is not None:
            self._found.blocks.append(block)
            self._extend(*block.span)
            self._found.coverable.append(block.span)
        self._found.links += [(link, block) for link in reader.links]
        self._found.comments += reader.comments
        for span, prose in reader.descriptions:
            self._found.blocks.append(FoundBlock(BlockKind.IMAGE_DESCRIPTION, span, prose))
        for number in reader.raw_blocks:
            self._add_raw(number)

    def _add_heading(self, node: Node, reader: ProseReader) -> FoundBlock:
        name = name_of(node, self._page)
        explicit = node.attributes.get("id")
        rendered = self._ids.give(name) if explicit is None else self._written(explicit)
        written = self._text[reader.start : reader.end] if reader.start >= 0 else ""
        if explicit is None and self._is_uncertain(rendered, written or name):
            self._page.is_complete = False
        place = node.text.source(0) if node.text is not None else node.span[1] if node.span else 0
        text_span = (reader.start, reader.end) if reader.start >= 0 else (place, place)
        self._found.headings.append(FoundHeading(node, name, text_span, rendered))
        return FoundBlock(BlockKind.HEADING, text_span, reader.prose(), len(self._found.headings) - 1)

    def _is_uncertain(self, rendered_id: str, written: str) -> bool:
        """Whether a heading may get another id, by what is written in it and by what else may have its id."""
        pattern = self._page.dialect.uncertain_titles
        return rendered_id in self._page.possible_ids or (pattern is not None and bool(pattern.search(written)))

    def _add_raw(self, number: int) -> None:
        """Adds what stands in a block of raw HTML, and in those inside it."""
        waiting = [number]
        while waiting:
            piece = self._page.raw[waiting.pop()]
            self._extend(*piece.span)
            if piece.is_code:
                self._found.coverable.append(piece.span)
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
                self._found.comments.append((*place, raw.text[tag.start + 4 : tag.end - 3].strip()))
            else:
                has_tags = True
        if has_tags:
            self._found.coverable.append(span)
            for link in links_in(raw, span):
                self._found.links.append((FoundLink(link.parts, link.text), None))

    def _written(self, identifier: str) -> str:
        """An id with its escapes resolved."""
        return InlineContext(self._page).written_out(identifier) if STX in identifier else identifier

    def _figure_id(self, kind: str) -> str:
        """The id of a figure with a running number."""
        self._figures[kind] = self._figures.get(kind, 0) + 1
        return f"__{kind}_{self._figures[kind]}"

    def _assembled(self) -> Document:
        included_links: tuple[Link, ...] = ()
        included_title = None
        if self._page.includes:
            included_links, included_title = take_out_included(self._found, self._page)
        order = sorted(range(len(self._found.headings)), key=lambda number: self._found.headings[number].span)
        rank = {number: place for place, number in enumerate(order)}
        base_level = self._page.dialect.base_level
        headings = [_heading(self._found.headings[number], base_level) for number in order]
        starts = [heading.span.start for heading in headings]
        self._found.blocks.sort(key=lambda block: block.span)
        blocks = tuple(
            Block(
                block.kind,
                Span(*block.span),
                block.prose,
                bisect_right(starts, block.span[0]) - 1 if block.heading < 0 else rank[block.heading],
            )
            for block in self._found.blocks
        )
        number_of = {id(block): number for number, block in enumerate(self._found.blocks)}
        links = [
            _link(link, bisect_right(starts, link.parts.start) - 1, number_of[id(block)] if block is not None else -1)
            for link, block in self._found.links
        ]
        links.sort(key=lambda link: link.span)
        comments = lone_comments(self._text, self._found.comments, self._found.coverable)
        return Document(
            tuple(headings),
            blocks,
            tuple(links),
            frozenset(self._page.anchors),
            comments,
            included_links,
            included_title,
            frozenset(self._page.included_files),
            self._page.is_complete,
            frozenset(self._page.abbreviations),
        )


def _parts_of(node: Node, kind: BlockKind) -> Iterator[tuple[Node, BlockKind, list[Item] | None]]:
    """The runs of inline content of an element and the blocks in it, in order."""
    inner_kind = _PARAGRAPH_KINDS.get(node.tag, BlockKind.PARAGRAPH)
    if node.role == "footnote":
        inner_kind = BlockKind.FOOTNOTE
    own_kind = BlockKind.ADMONITION_TITLE if node.role == "title" else kind if node.tag == "p" else inner_kind
    run: list[Item] = [node.text] if node.text is not None else []
    for child in node.children:
        if child.tag not in _CONTAINERS and child.role != CONTAINER:
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


def _heading(found: FoundHeading, base_level: int) -> Heading:
    node = found.node
    explicit = found.rendered_id if node.attributes.get("id") is not None else None
    id_span = Span(*node.id_span) if node.id_span and explicit is not None else None
    return Heading(
        min(6, int(node.tag[1]) + base_level - 1),
        found.title,
        Span(*found.span),
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
