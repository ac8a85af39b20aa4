"""How a text must be written to stay the text of a block: tried out in a page of one block.

A page that a file would break tells nothing of which unit breaks it, and reading it once for each unit takes long. In a
page of its own a unit tells at once.
"""

from collections.abc import Sequence

from guidebook.content.dialect import Dialect
from guidebook.content.model import BlockKind
from guidebook.content.reader import read_document
from guidebook.translation.exchange.inline_markup import block_text
from guidebook.translation.exchange.inline_text import Role, Token, comparable_text
from guidebook.translation.exchange.tags import Piece, Tag, Tags, comparable_pieces
from guidebook.translation.exchange.written_markdown import WAYS, write

_PAGES = {
    BlockKind.HEADING: "## {} {{ #i }}\n",
    BlockKind.LIST_ITEM: "- {}\n- b\n",
    BlockKind.TABLE_CELL: "| a | b |\n|---|---|\n| {} | c |\n",
    BlockKind.QUOTATION: "> {}\n> b\n",
    BlockKind.ADMONITION_TITLE: '!!! note "{}"\n    b\n',
    BlockKind.TAB_TITLE: '=== "{}"\n    b\n',
    BlockKind.IMAGE_DESCRIPTION: "![{}](i.png)\n",
    BlockKind.FOOTNOTE: "a[^1]\n\n[^1]: {}\n",
    BlockKind.DEFINITION: "a\n:   {}\n",
}
_PARAGRAPH = "{}\nb\n"
"""What follows below shows whether a line stays a line of text."""


def fitting_way(pieces: Sequence[Piece], kind: BlockKind, dialect: Dialect) -> int:
    """The first way in which a text is read as it is meant, with plain markup for that of the page; else the last."""
    if kind is BlockKind.SUMMARY:
        return 0
    page = _PAGES.get(kind, _PARAGRAPH)
    tags = _plain_tags(pieces)
    with_neighbour = [*pieces, Piece(Role.TEXT, " b")] if _is_below(page) else pieces
    wanted = comparable_pieces(with_neighbour, tags)
    at = page.index("{}")
    for way in range(WAYS - 1):
        text = page.format(write(pieces, tags, kind, way, lambda tag: tag.open.original))
        document = read_document(text, 0, dialect)
        for index, block in enumerate(document.blocks):
            if block.kind is kind and block.span.start == at:
                found = block_text(text, block, [link for link in document.links if link.block == index])
                if found is not None and comparable_text(found) == wanted:
                    return way
    return WAYS - 1


def _is_below(page: str) -> bool:
    """Whether the line below belongs to the same block."""
    return page in (_PARAGRAPH, _PAGES[BlockKind.QUOTATION])


def _plain_tags(pieces: Sequence[Piece]) -> Tags:
    pairs = {piece.number for piece in pieces if piece.role is Role.OPEN}
    return {piece.number: _tag(is_pair=piece.number in pairs) for piece in pieces if piece.role is not Role.TEXT}


def _tag(*, is_pair: bool) -> Tag:
    if not is_pair:
        return Tag(("code", "c"), Token(Role.ALONE, "", "`c`", 0, ("code", "c")), None)
    key = ("link", "u.md")
    return Tag(key, Token(Role.OPEN, "", "[", 0, key), Token(Role.CLOSE, "", "](u.md)", 0, key))
