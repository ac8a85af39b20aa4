"""Writes a translator's text as Markdown: tags as the markup that they stand for, and text so that it stays text.

How a text must be written depends on what stands round it. So there are several ways, the most readable first, and
whoever changes a page reads it again and takes the first way in which it says what the translator's file says.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from guidebook.content.model import BlockKind
from guidebook.translation.exchange.inline_text import Role
from guidebook.translation.exchange.tags import Piece, Tag, Tags

WAYS = 4
"""In how many ways a text can be written."""
_BACKSLASH = frozenset("\\`*_{}[]()>#+-.!|")
"""What a backslash escapes in this guide's Markdown; another character is written by its number."""
_NAMED = {"<": "&lt;", "&": "&amp;", '"': "&quot;"}
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]{1,32};)")
_SIGNS = re.compile(r"[`\[\]{}#!<>&|$~=^+/\":]|\\(?![*_\\])")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BARE_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_OPENINGS = re.compile(
    r"#{1,6}|[-+*](?=\s|$)|\d+(?P<after>[.)])(?=\s|$)|>|:(?=\s)|!!!|\?\?\?|={3}|`{3}|~{3}|/{3}|\$\$|\*?\[[^\]]*\]:|"
    r"[-*_=](?=[-*_= ]*$)|\||\{"
)
"""What may begin something else than a paragraph at the beginning of a line."""
_ONE_LINERS = frozenset(
    {
        BlockKind.TABLE_CELL,
        BlockKind.HEADING,
        BlockKind.IMAGE_DESCRIPTION,
        BlockKind.ADMONITION_TITLE,
        BlockKind.TAB_TITLE,
        BlockKind.SUMMARY,
    }
)
"""Blocks that do not begin a line of their own."""


def write(pieces: Sequence[Piece], tags: Tags, kind: BlockKind, way: int, original: Callable[[Tag], str]) -> str:
    """A returned text as Markdown, on one line but for the line breaks that are tags.

    `way` is a number below `WAYS`. `original` gives the Markdown of what stands alone.
    """
    if kind is BlockKind.SUMMARY:
        return "".join(piece.text if piece.role is Role.TEXT else original(tags[piece.number]) for piece in pieces)
    return "".join(_written(pieces, tags, kind, way, original)).strip(" ")


def _written(
    pieces: Sequence[Piece], tags: Tags, kind: BlockKind, way: int, original: Callable[[Tag], str]
) -> Iterator[str]:
    for index, piece in enumerate(pieces):
        if piece.role is Role.TEXT:
            text = piece.text.lstrip(" ") if index == 0 else piece.text
            yield _escaped(text, kind, way, is_first=index == 0)
            continue
        tag = tags[piece.number]
        if piece.role is Role.ALONE:
            yield original(tag)
        elif piece.role is Role.OPEN:
            yield tag.open.original
        elif way > 0 and tag.key[0] == "link" and tag.close is not None and tag.close.original.startswith("]["):
            yield f"]({inline_target(tag.key[1])})"
        else:
            yield tag.close.original if tag.close is not None else ""


def inline_target(target: str) -> str:
    """A link's target as it is written in parentheses."""
    return f"<{target}>" if re.search(r"[\s()]", target) else target


def _escaped(text: str, kind: BlockKind, way: int, *, is_first: bool) -> str:
    if way == WAYS - 1:
        return _PUNCTUATION.sub(lambda match: _escape(match[0]), _ESCAPED.sub(r"\1", text))
    opening = _OPENINGS.match(text) if is_first and kind not in _ONE_LINERS else None
    start, rest = "", text
    if opening:
        place = opening.start("after") if opening["after"] else 0
        start, rest = text[:place] + _escape(text[place]), text[place + 1 :]
    if way == WAYS - 2:
        return start + _SIGNS.sub(lambda match: _escape(match[0]), rest)
    if kind is BlockKind.TABLE_CELL:
        rest = _BARE_PIPE.sub(r"\1\\|", rest)
    return start + _TAG_START.sub(lambda match: _NAMED[match[0]], rest)


def _escape(sign: str) -> str:
    return f"\\{sign}" if sign in _BACKSLASH else _NAMED.get(sign, f"&#{ord(sign)};")
