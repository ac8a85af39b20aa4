"""The layout of a page as the site shows it."""

import re
from collections.abc import Iterator

from guidebook.content.layouts.layout import Item, Layout, Leaf, LeafKind, Listing
from guidebook.content.model import Source
from guidebook.content.reader import read_blocks
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import HEADING_TAGS, HTML_MARK, Node, PageState, RawPiece

_LISTS = ("ul", "ol")
_BARE_MARK = re.compile(r"[ >]*(?:[*+-]|\d+\.) *")
_TRANSPARENT = frozenset({"p", "ul", "ol", "li", "blockquote"})


def site_layout(source: Source, start: int) -> Layout:
    """The layout of the Markdown from the offset `start` on."""
    root, page = read_blocks(source.text, start)
    walk = _Walk(source, page)
    walk.enter(root, None, None, is_dialect=False, in_quotation=False)
    return walk.layout


class _Walk:
    """Goes through the tree of blocks; nesting is bounded by the scanner."""

    def __init__(self, source: Source, page: PageState) -> None:
        self.layout = Layout()
        self._source = source
        self._page = page

    def enter(
        self, node: Node, listing: Listing | None, item: Item | None, *, is_dialect: bool, in_quotation: bool
    ) -> int:
        """Notes what stands in the element; the first line of it, or 0 where nothing does."""
        lines: list[int] = []

        def add(kind: LeafKind, first: int, last: int, is_fenced: bool = False) -> None:
            self.layout.add_leaf(Leaf(kind, first, last, item, is_dialect, is_fenced, in_quotation))
            lines.append(first)

        if node.tag in HEADING_TAGS or node.tag == "hr" or node.role == "code":
            kind = LeafKind.HEADING if node.tag in HEADING_TAGS else LeafKind.CODE if node.role else LeafKind.RULE
            if node.span:
                add(kind, *self._lines(*node.span))
        elif node.tag == "table":
            texts = [cell.text for row in node.children for cell in row.children if cell.text is not None]
            add(LeafKind.TABLE, self._line(texts[0].source(0)), self._line(texts[-1].source(0)))
        else:
            for part in self._parts(node):
                if isinstance(part, Node):
                    inside = self._inside(part, listing, item, is_dialect, in_quotation)
                    if inside:
                        lines.append(inside)
                else:
                    add(*part)
        return min(lines, default=0)

    def _inside(
        self, node: Node, listing: Listing | None, item: Item | None, is_dialect: bool, in_quotation: bool
    ) -> int:
        # A paragraph has no place of its own in the tree, unless it is an HTML element with the attribute `markdown`.
        is_known = node.tag in _TRANSPARENT and node.span is None
        is_leaf = node.tag in HEADING_TAGS or node.tag in ("hr", "table") or node.role == "code"
        is_dialect = is_dialect or not (is_known or is_leaf)
        in_quotation = in_quotation or node.tag == "blockquote"
        if node.tag in _LISTS:
            around = item.listing if item else None
            listing = Listing(node.tag == "ol", (around.outermost or around) if around else None)
            return self._list(node, listing, item, is_dialect, in_quotation)
        return self.enter(node, listing, item, is_dialect=is_dialect, in_quotation=in_quotation)

    def _list(self, node: Node, listing: Listing, around: Item | None, is_dialect: bool, in_quotation: bool) -> int:
        first = 0
        for number, child in enumerate(node.children, start=1):
            item = Item(listing, around.level + 1 if around else 1, number)
            line = self.enter(child, listing, item, is_dialect=is_dialect, in_quotation=in_quotation)
            if line:
                self.layout.add_item(line - self._is_below_bare_mark(line), item)
                first = first or line
        return first

    def _parts(self, node: Node) -> Iterator[Node | tuple[LeafKind, int, int, bool]]:
        """The texts of an element as leaves, and the elements in it, in order."""
        if node.text is not None:
            yield from self._leaves(node.text)
        for child in node.children:
            yield child
            if child.tail is not None:
                yield from self._leaves(child.tail)

    def _leaves(self, text: Traced) -> Iterator[tuple[LeafKind, int, int, bool]]:
        at = 0
        for match in HTML_MARK.finditer(text.text):
            yield from self._text(text.cut(at, match.start()))
            at = match.end()
            if int(match.group(1)) < len(self._page.raw):
                yield from self._raw(self._page.raw[int(match.group(1))])
        yield from self._text(text.cut(at))

    def _raw(self, piece: RawPiece) -> Iterator[tuple[LeafKind, int, int, bool]]:
        if not piece.is_code:
            # Fenced code is shown as code inside HTML, too.
            for match in HTML_MARK.finditer(piece.html.text):
                inner = self._page.raw[int(match.group(1))]
                if inner.is_code:
                    yield from self._raw(inner)
        yield LeafKind.CODE if piece.is_code else LeafKind.HTML, *self._lines(*piece.span), piece.is_code

    def _text(self, text: Traced) -> Iterator[tuple[LeafKind, int, int, bool]]:
        text = text.strip()
        if text.text:
            yield LeafKind.TEXT, *self._lines(text.source(0), text.source_end(len(text.text))), False

    def _is_below_bare_mark(self, line: int) -> bool:
        """Whether the text of an item begins on the line after its mark."""
        starts = self._source.line_starts
        return line > 1 and _BARE_MARK.fullmatch(self._source.text, starts[line - 2], starts[line - 1] - 1) is not None

    def _lines(self, start: int, end: int) -> tuple[int, int]:
        return self._line(start), self._line(max(start, end - 1))

    def _line(self, offset: int) -> int:
        return self._source.position(offset)[0]
