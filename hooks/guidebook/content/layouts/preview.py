"""The layout of a page as GitHub's preview shows it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from guidebook.content.layouts.layout import Item, Layout, Leaf, LeafKind, Listing
from guidebook.content.model import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LEAVES = {
    "paragraph_open": LeafKind.TEXT,
    "heading_open": LeafKind.HEADING,
    "table_open": LeafKind.TABLE,
    "fence": LeafKind.CODE,
    "code_block": LeafKind.CODE,
    "hr": LeafKind.RULE,
    "html_block": LeafKind.HTML,
}
_CLOSINGS = frozenset({"paragraph_close", "heading_close", "table_close"})


def preview_layout(source: Source, start: int) -> Layout:
    """The layout of the Markdown from the offset `start`, the beginning of a line, on."""
    first_line, _ = source.position(start)
    return _Walk(_block_parser().parse(source.text[start:]), first_line).layout


def inline_types(text: str) -> list[str]:
    """The kinds of what stands in the Markdown of one paragraph, in markdown-it's words, breaks of lines included."""
    (inline,) = _inline_parser().parseInline(text)
    return [token.type for token in inline.children or ()]


def _new_parser() -> MarkdownIt:
    # Imported here because only a page that may differ needs it, and a check of a small guide takes half a second.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


@cache
def _block_parser() -> MarkdownIt:
    return _new_parser().disable("inline")


@cache
def _inline_parser() -> MarkdownIt:
    return _new_parser()


class _Walk:
    """Goes through the parser's tokens."""

    def __init__(self, tokens: list[Token], first_line: int) -> None:
        self.layout = Layout()
        self._first_line = first_line
        self._lists: list[tuple[Listing, int]] = []
        """The open lists, each with the number of its next item."""
        self._items: list[Item] = []
        self._quotations = 0
        row = 0
        texts: list[tuple[int, str]] = []
        opened: Token | None = None
        for token in tokens:
            if token.type in _LEAVES:
                opened, texts = token, []
                if not token.nesting:
                    self._add_leaf(token, texts)
            elif token.type == "tr_open":
                row = self._lines(token)[0]
            elif token.type == "inline":
                texts.append((self._lines(token)[0] if token.map else row, token.content))
            elif token.type in _CLOSINGS and opened is not None:
                self._add_leaf(opened, texts)
            else:
                self._open_or_close(token)

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                outermost = self._lists[0][0] if self._lists else None
                listing = Listing(token.type == "ordered_list_open", outermost)
                self._lists.append((listing, int(token.attrGet("start") or 1) if listing.is_ordered else 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                listing, number = self._lists.pop()
                self._lists.append((listing, number + 1))
                item = Item(listing, len(self._lists), number)
                self._items.append(item)
                self.layout.add_item(self._lines(token)[0], item)
            case "list_item_close":
                self._items.pop()
            case "blockquote_open":
                self._quotations += 1
            case "blockquote_close":
                self._quotations -= 1

    def _add_leaf(self, token: Token, texts: list[tuple[int, str]]) -> None:
        item = self._items[-1] if self._items else None
        first, last = self._lines(token)
        self.layout.add_leaf(
            Leaf(
                _LEAVES[token.type],
                first,
                last,
                item,
                is_fenced=token.type == "fence",
                in_quotation=self._quotations > 0,
                texts=tuple(texts),
            )
        )

    def _lines(self, token: Token) -> tuple[int, int]:
        first, end = token.map or [0, 1]
        return self._first_line + first, self._first_line + max(first, end - 1)
