"""Takes the text of a block apart: what a translator reads, and the markup that is protected.

Emphasis stays as it is written (`**x**`, `*x*`, `_x_`): translators know it, and not every script has it. Everything
else that is no text of its own is markup: links, code, images, raw HTML, footnote references, attribute lists,
references to characters (`&nbsp;`), line breaks that readers see, and prose that reads like the tag of a translator's
file. What is markup is not found anew here: it is what the reader left out of the block's prose.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from guidebook.content.model import Block, BlockKind, Link
from guidebook.translation.exchange.inline_scan import Scan
from guidebook.translation.exchange.inline_text import BLANK_RUN, BlockText, Role, Token
from guidebook.translation.exchange.unit import INLINE_TAG

_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "source", "track", "wbr"})
"""HTML elements without an end."""


def block_text(text: str, block: Block, links: Sequence[Link], *, breaks_lines: bool = False) -> BlockText | None:
    """Takes a block apart; `links` are those that stand in it, `breaks_lines` as `Dialect` has it.

    None for a block whose prose does not stand in the source in its own order.
    """
    if block.kind is BlockKind.SUMMARY:
        shown = block.prose.text
        tokens: Iterable[Token] = [Token(Role.TEXT, shown, shown, block.span.start)]
        return BlockText(tuple(_without_false_tags(tokens, is_markdown=False)), block.span.start, block.span.end)
    scan = Scan.of(text, block, breaks_lines)
    if scan is None:
        return None
    tokens = scan.tokens(links)
    return BlockText(tuple(_without_false_tags(_joined(_paired(list(tokens))))), block.span.start, scan.end)


def _paired(tokens: list[Token]) -> Sequence[Token]:
    """The tokens with HTML tags as pairs where they are; an end that lies across other pairs stands alone."""
    names: list[tuple[int, str]] = []
    for index, token in enumerate(tokens):
        tag = _TAG_NAME.match(token.original) if token.key[:1] == ("html",) else None
        if token.role is Role.OPEN:
            names.append((index, ""))
        elif token.role is Role.CLOSE:
            crossed = next((place for place in range(len(names) - 1, -1, -1) if names[place][1] == ""), None)
            if crossed is not None:
                del names[crossed:]
        elif tag and tag[1]:
            opening = _opening(names, tag[2].casefold())
            if opening is not None:
                key = tokens[opening].key
                tokens[opening] = replace(tokens[opening], role=Role.OPEN)
                tokens[index] = replace(token, role=Role.CLOSE, key=key)
        elif tag and tag[2].casefold() not in _VOID and not token.original.endswith("/>"):
            names.append((index, tag[2].casefold()))
    return tokens


def _opening(names: list[tuple[int, str]], name: str) -> int | None:
    """The open tag with a name, inside the innermost link; it and what was opened in it are open no longer."""
    for place in range(len(names) - 1, -1, -1):
        index, opened = names[place]
        if opened == name:
            del names[place:]
            return index
        if opened == "":
            break
    return None


def _joined(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, neighbouring texts as one."""
    parts: list[Token] = []
    for token in tokens:
        if token.role is not Role.TEXT:
            yield from _one(parts)
            parts = []
            yield token
        else:
            parts.append(token)
    yield from _one(parts)


def _one(parts: list[Token]) -> Iterator[Token]:
    if parts:
        shown = BLANK_RUN.sub(" ", "".join(part.shown for part in parts))
        yield Token(Role.TEXT, shown, "".join(part.original for part in parts), parts[0].start)


def _without_false_tags(tokens: Iterable[Token], *, is_markdown: bool = True) -> Iterator[Token]:
    """The tokens with text that reads like a tag of the translator's file as markup."""
    for token in tokens:
        at = 0
        for match in INLINE_TAG.finditer(token.shown) if token.role is Role.TEXT else ():
            if match.start() > at:
                yield replace(token, shown=token.shown[at : match.start()], original=token.shown[at : match.start()])
            written = f"&lt;{match[0][1:]}" if is_markdown else match[0]
            yield Token(Role.ALONE, "", written, token.start, ("text", match[0]))
            at = match.end()
        if at == 0:
            yield token
        elif at < len(token.shown):
            yield replace(token, shown=token.shown[at:], original=token.shown[at:])
