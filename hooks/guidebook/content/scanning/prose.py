"""What a reader reads of the text and the inline elements of one block, with the way back to the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from guidebook.content.model import LinkKind, Prose
from guidebook.content.scanning.html_tags import RAW_TEXT_TAGS, Tag, anchors_of, link_target, place_of, tags_in
from guidebook.content.scanning.inline_context import ENTITY, unescaped
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import LinkParts, Node, PageState, RawPiece

OBJECT = "\ufffc"
_SPECIAL = re.compile(
    "\x02(?:klzzwxh:([0-9]+)|wzxhzdk:([0-9]+)|([0-9]+))\x03|[ \n]*\n[ \n]*"
    # The space at the end of a footnote, and what displaced emphasis leaves of other marks.
    "|\x02qq[0-9]+zz\x03|(?:klzzwxh:|wzxhzdk:)?[0-9]{0,6}\x03|\x02[klzwxhd:0-9]{0,13}"
)

Item = Traced | Node


@dataclass(slots=True)
class FoundLink:
    """A link in a block; `text` is what is read of it."""

    parts: LinkParts
    text: str = ""


class ProseReader:
    """Collects the prose of one block from its items."""

    def __init__(self, page: PageState) -> None:
        self.page = page
        self.links: list[FoundLink] = []
        self.descriptions: list[tuple[tuple[int, int], Prose]] = []
        """The image descriptions: where they stand, and their prose."""
        self.comments: list[tuple[int, int, str]] = []
        """HTML comments: where they stand, and their text."""
        self.raw_blocks: list[int] = []
        """Numbers of the raw HTML blocks and fenced code that stand among the text."""
        self.start = -1
        self.end = -1
        self.has_text = False
        """Whether there is anything but raw HTML blocks, comments and white space."""
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int]] = []
        self._ahead = -1
        """By how much the source of the last piece is ahead of the prose; -1 before the first piece."""
        self._size = 0
        self._read: list[str] = []
        self._script_at = -1
        """How many links there were when a script opened: those inside it are none."""
        self._open_links: list[tuple[FoundLink, int]] = []

    def read(self, items: list[Item]) -> None:
        """Adds the items, texts and inline elements, in order."""
        if len(items) == 1 and isinstance(items[0], Traced):
            self._add_text(items[0])
            return
        stack: list[Item | tuple[FoundLink, int]] = list(reversed(items))
        while stack:
            item = stack.pop()
            if isinstance(item, Traced):
                self._add_text(item)
            elif isinstance(item, tuple):
                link, start = item
                link.text = _collapsed("".join(self._read[start:]))
            else:
                self._enter(item, stack)

    def prose(self) -> Prose:
        """The prose so far, without white space at its ends."""
        text = "".join(self._parts)
        kept = text.strip(" ")
        pieces = self._pieces
        if len(kept) < len(text):
            lead = len(text) - len(text.lstrip(" "))
            if lead and pieces:
                at = bisect_right(pieces, lead, key=_offset_of) - 1
                offset, source = pieces[at]
                pieces = [(0, source + lead - offset), *((place - lead, there) for place, there in pieces[at + 1 :])]
            pieces = pieces[: bisect_left(pieces, len(kept), key=_offset_of)]
        return Prose(kept, tuple(pieces))

    def reading(self) -> str:
        """What is read of the block: as the prose, with the text of code in place."""
        return _collapsed("".join(self._read))

    def _enter(self, node: Node, stack: list[Item | tuple[FoundLink, int]]) -> None:
        if node.tail is not None:
            stack.append(node.tail)
        if node.span is not None:
            self._extend(*node.span)
            self.has_text = True
        if node.tag == "code":
            self._put(OBJECT, node.span[0] if node.span else 0, node.text.text if node.text else "")
        elif node.tag == "br":
            self._put_space(node.span[0] if node.span else 0)
        elif node.tag == "img" and node.link is not None:
            self._add_image(node.link)
        elif node.tag != "sup":
            if node.link is not None:
                link = FoundLink(node.link)
                self.links.append(link)
                stack.append((link, len(self._read)))
            for child in reversed(node.children):
                stack.append(child)
            if node.text is not None:
                stack.append(node.text)

    def _add_image(self, parts: LinkParts) -> None:
        description = ""
        if parts.description is not None:
            reader = ProseReader(self.page)
            reader.read_description(parts.description)
            prose = reader.prose()
            description = reader.reading()
            if prose.text:
                self.descriptions.append(((reader.start, reader.end), prose))
        self.links.append(FoundLink(parts, description))
        self._put(OBJECT, parts.start, description)

    def read_description(self, text: Traced) -> None:
        """Adds an image description, in which only escapes and character references are resolved."""
        at = 0
        for match in ENTITY.finditer(text.text):
            self._add_text(text.cut(at, match.start()))
            place = text.source(match.start())
            character = unescaped(match.group())
            self._put(character, place, character)
            self._extend(place, text.source_end(match.end()))
            at = match.end()
        self._add_text(text.cut(at))

    def _extend(self, start: int, end: int) -> None:
        self.start = start if self.start < 0 else min(self.start, start)
        self.end = max(self.end, end)

    def _put(self, text: str, source: int, read: str) -> None:
        """Adds text all of which stands for one source character."""
        self._add_pieces((number, source) for number in range(len(text)))
        self._parts.append(text)
        self._size += len(text)
        self._read.append(read)

    def _add_pieces(self, pieces: Iterable[tuple[int, int]]) -> None:
        size = self._size
        for offset, source in pieces:
            ahead = source - offset - size
            if ahead != self._ahead:
                self._ahead = ahead
                self._pieces.append((size + offset, source))

    def _put_space(self, source: int) -> None:
        if not (self._parts and self._parts[-1].endswith(" ")):
            self._put(" ", source, " ")
        else:
            self._read.append(" ")

    def _add_text(self, text: Traced) -> None:
        data = text.text
        stripped = data.strip(" \n")
        if not stripped:
            if data:
                self._put_space(text.source(0))
            return
        if "\x02" not in data and "\x03" not in data and ("\n" not in data or _has_plain_line_breaks(data)):
            self._add_pieces(text.runs())
            data = data.replace("\n", " ")
            self._parts.append(data)
            self._read.append(data)
            self._size += len(data)
            self.has_text = self.has_text or not data.isspace()
            lead = len(data) - len(data.lstrip(" "))
            self._extend(text.source(lead), text.source_end(lead + len(stripped)))
            return
        at = 0
        for match in _SPECIAL.finditer(data):
            if match.start() > at:
                self._add_text(text.cut(at, match.start()))
            at = match.end()
            source = text.source(match.start())
            if match.group(3):
                self._put(chr(int(match.group(3))), source + 1, chr(int(match.group(3))))
                self._extend(source, source + 2)
                self.has_text = True
            elif match.group(2):
                self._add_raw(int(match.group(2)))
            elif "\n" in match.group():
                self._put_space(text.source(match.start() + match.group().index("\n")))
        if at < len(data):
            self._add_text(text.cut(at))

    def _add_raw(self, number: int) -> None:
        """Adds an entity, a tag, a comment, or a block of raw HTML or code."""
        piece = self.page.raw[number] if number < len(self.page.raw) else None
        if piece is None or (not piece.html.text and not piece.is_code and piece.element is None):
            return
        raw = piece.html.text
        start, end = piece.span
        if raw.startswith("&") and not piece.is_block and not piece.is_code:
            character = unescaped(raw)
            self._put(character, start, character)
            self._extend(start, end)
            self.has_text = True
            return
        if piece.is_block or piece.is_code or piece.element is not None:
            self.raw_blocks.append(number)
            self._put(OBJECT, start, "")
            return
        if raw.startswith("<!--"):
            self.comments.append((start, end, raw[4:-3].strip()))
            return
        self._extend(start, end)
        self.has_text = True
        self._put(OBJECT, start, "")
        for tag in tags_in(raw):
            self._add_tag(tag, piece)

    def _add_tag(self, tag: Tag, piece: RawPiece) -> None:
        self.page.anchors.update(anchors_of(tag))
        if tag.name in RAW_TEXT_TAGS:
            if tag.is_closing and self._script_at >= 0:
                del self.links[self._script_at :]
            self._script_at = -1 if tag.is_closing else len(self.links)
        start, end = piece.span
        if tag.is_closing and tag.name == "a" and self._open_links:
            link, at = self._open_links.pop()
            link.text = _collapsed("".join(self._read[at:]))
            link.parts.end, link.parts.text_end = end, max(start, link.parts.text_start)
        target = link_target(tag)
        if target is None:
            return
        description = tag.get("alt") if tag.name == "img" else None
        text_place = place_of(piece.html, *description[1:], piece.span) if description else (end, end)
        target_place = place_of(piece.html, *target[1:], piece.span)
        parts = LinkParts(LinkKind.HTML, start, end, *text_place, target[0], *target_place)
        self.links.append(FoundLink(parts, description[0] if description else ""))
        if tag.name == "a":
            self._open_links.append((self.links[-1], len(self._read)))


def _has_plain_line_breaks(text: str) -> bool:
    """Whether each line break is one space to a reader: none stands beside white space or at an end."""
    return not (" \n" in text or "\n " in text or "\n\n" in text or text[0] == "\n" or text[-1] == "\n")


def _offset_of(piece: tuple[int, int]) -> int:
    return piece[0]


def _collapsed(text: str) -> str:
    return " ".join(text.split())
