"""Raw HTML blocks, taken out of the text before its blocks are looked for, as the md_in_html extension does it.

What is raw HTML is the renderer's decision: its parser is a patched copy of Python's, whose reading of broken HTML
differs between releases of Python. So that parser itself is run here, over a stand-in for the renderer; what it takes
out and what it leaves is traced back to the source. Only pages with `<` in them come here.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast
from xml.etree.ElementTree import TreeBuilder

from markdown.extensions.md_in_html import HTMLExtractorExtra

from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import BLOCK_TAGS, HTML_MARK, Node, PageState, RawPiece

_UNFINISHED_REFERENCE = re.compile("&#[0-9xX]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_CLOSING_TAG = re.compile(r"</\s*([^\s<>]+)\s*>")
_PIECE = re.compile("\x02t:([0-9]+):([0-9]+)\x03")
_MAX_WASTE = 20_000_000
"""How many characters may be looked at in vain for the ends of tags; after that, the page's other tags are text."""


def without_raw_html(text: Traced, page: PageState) -> Traced:
    """The text with a mark in place of each raw HTML block; the blocks are kept in `page.raw`."""
    if "<" not in text.text and ("&#" not in text.text or not _UNFINISHED_REFERENCE.search(text.text)):
        return text
    extractor = _Extractor(text, page)
    extractor.feed(text.text)
    extractor.close()
    extractor.convert_elements()
    return extractor.traced(extractor.left)


class _Pieces(list[str]):
    """A list of texts that notes where the parser was when each of them was added."""

    def __init__(self, extractor: "_Extractor", items: Iterable[str] = ()) -> None:
        super().__init__(items)
        self.extractor = extractor
        self.places: list[int] = []

    def append(self, item: str) -> None:
        super().append(item)
        self.places.append(self.extractor.place)


class _Builder:
    """Builds elements whose texts name the places they come from."""

    def __init__(self, extractor: "_Extractor") -> None:
        self.extractor = extractor
        self.builder = TreeBuilder()

    def start(self, tag: str, attributes: dict[str, Any]) -> None:
        element = self.builder.start(tag, attributes)
        self.extractor.starts[element] = self.extractor.place

    def data(self, text: str) -> None:
        self.builder.data(self.extractor.named(text))

    def end(self, tag: str) -> None:
        self.builder.end(tag)

    def close(self) -> Any:
        return self.builder.close()


class _Renderer:
    """What the parser asks of the renderer: which tags are blocks, and to keep what it has taken out."""

    def __init__(self, stash: "_Extractor") -> None:
        self.htmlStash = stash
        self.block_level_elements = list(BLOCK_TAGS)

    def is_block_level(self, tag: Any) -> bool:
        return isinstance(tag, str) and tag.lower().rstrip("/") in BLOCK_TAGS


class _Extractor(HTMLExtractorExtra):
    """The renderer's parser, which notes where everything stands."""

    def __init__(self, text: Traced, page: PageState) -> None:
        self.source_text = text
        self.page = page
        self.line_starts = [0]
        for line in text.text.split("\n"):
            self.line_starts.append(self.line_starts[-1] + len(line) + 1)
        self.starts: dict[Any, int] = {}
        self.elements: list[tuple[RawPiece, Any]] = []
        self.waste = 0
        self.paragraph_end = -1
        self.closing_tags: dict[str, int] = {}
        super().__init__(cast(Any, _Renderer(self)))

    def reset(self) -> None:
        super().reset()
        self.left = self.cleandoc = _Pieces(self)
        self.treebuilder = _Builder(self)

    @property
    def place(self) -> int:
        """Where the parser is in the text."""
        line, column = self.getpos()
        return min(self.line_starts[line - 1] + column, len(self.source_text.text))

    @property
    def _cache(self) -> _Pieces:
        return self._pieces

    @_cache.setter
    def _cache(self, items: list[str]) -> None:
        self._pieces = _Pieces(self, items)

    def get_element(self) -> Any:
        element = self.treebuilder.close()
        self.treebuilder = _Builder(self)
        return element

    def store(self, html: Any) -> str:
        """Keeps an HTML text or element (the parser's `htmlStash`); the mark that stands for it."""
        if not isinstance(html, str):
            place = self.starts.get(html, self.place)
            span = (self.source_text.source(place), self.source_text.source_end(self.place) if self.place else 0)
            piece = RawPiece(whole("", span[0]), span, is_block=True)
            self.elements.append((piece, html))
            return self.page.keep(piece)
        pieces = self._pieces if self._pieces and "".join(self._pieces) == html else _Pieces(self)
        if not pieces:
            pieces.append(html)
        traced = self.traced(pieces)
        end = pieces.places[-1] + len(pieces[-1].rstrip("\n"))
        span = (traced.source(0), self.source_text.source_end(min(end, len(self.source_text))))
        return self.page.keep(RawPiece(traced, span, is_block=True))

    def named(self, text: str) -> str:
        """The text with a name for the place in the source in place of what of it stands there."""
        place = self.place
        source = self.source_text.text
        size = len(text)
        if not source.startswith(text, place):
            size = next((at for at in range(size) if not source.startswith(text[at], place + at)), size)
        written = text[:size]
        core = written.strip("\n")
        if not core or "\x02" in text[:1]:
            return text
        lead = size - len(written.lstrip("\n"))
        return f"{text[:lead]}\x02t:{place + lead}:{len(core)}\x03{text[lead + len(core) :]}"

    def convert_elements(self) -> None:
        """Gives the kept elements to their pieces; the parser changes them until it is done."""
        for piece, element in self.elements:
            piece.element = self.node(element)

    def traced(self, pieces: _Pieces) -> Traced:
        """The pieces one after the other, as text that knows its source."""
        source = self.source_text
        parts: list[Traced] = []
        for item, place in zip(pieces, pieces.places, strict=True):
            if source.text.startswith(item, place):
                parts.append(source.cut(place, place + len(item)))
            else:
                parts += self._made(item, place)
        return joined(parts) if parts else source.cut(0, 0)

    def _made(self, text: str, place: int) -> Iterator[Traced]:
        """Text of the parser's own making: marks, line breaks, references to which it has added a semicolon."""
        at = 0
        for match in HTML_MARK.finditer(text):
            if match.start() > at:
                yield whole(text[at : match.start()], self.source_text.source(place))
            yield whole(match.group(), self.page.raw[int(match.group(1))].span[0])
            at = match.end()
        source = self.source_text
        while at < len(text) and source.text.startswith(text[at], place) and text[at] != "\n":
            yield source.cut(place, place + 1)
            at, place = at + 1, place + 1
        if at < len(text):
            yield whole(text[at:], source.source(place))

    def node(self, element: Any) -> Node:
        """An element that the parser has built, as an element of the tree."""
        root = Node(element.tag)
        waiting = [(element, root)]
        while waiting:
            built, node = waiting.pop()
            node.attributes = dict(built.attrib)
            node.text = self._unnamed(built.text)
            for child in built:
                inner = Node(child.tag, node)
                inner.tail = self._unnamed(child.tail)
                waiting.append((child, inner))
        place = self.source_text.source(self.starts.get(element, 0))
        root.span = (place, place + 1)
        return root

    def _unnamed(self, text: str | None) -> Traced | None:
        if text is None:
            return None
        parts: list[Traced] = []
        at = 0
        place = self.place
        for match in _PIECE.finditer(text):
            place, size = int(match.group(1)), int(match.group(2))
            parts += self._made(text[at : match.start()], place)
            parts.append(self.source_text.cut(place, place + size))
            place += size
            at = match.end()
        parts += self._made(text[at:], min(place, len(self.source_text)))
        return joined(parts) if parts else None

    # What follows gives the parser's own answers in bounded time.

    def check_for_whole_start_tag(self, i: int) -> int:
        if self.waste > _MAX_WASTE or self.rawdata.find(">", i) < 0:
            return -1
        end: int = super().check_for_whole_start_tag(i)
        if end < 0:
            self.waste += len(self.rawdata) - i
        return end

    def inline_close_follows(self, text: str) -> bool:
        if not self.inline_stack:
            return False
        start = self.line_offset + self.offset + len(text)
        if start > self.paragraph_end:
            blank = _BLANK_LINE.search(self.rawdata, start)
            self.paragraph_end = blank.start() if blank else len(self.rawdata)
            closing = _CLOSING_TAG.finditer(self.rawdata, start, self.paragraph_end)
            self.closing_tags = {match.group(1).lower(): match.start() for match in closing}
        return any(self.closing_tags.get(tag, -1) >= start for tag in set(self.inline_stack))
