"""Links and images in brackets: `[text](target "title")`, `[text][label]`, `[label]`, and the same after `!`."""

import re
from collections.abc import Iterator

from guidebook.content.model import LinkKind
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import LinkParts, Node

_LINK = re.compile(r"(?<!\!)\[")
_IMAGE = re.compile(r"\!\[")
_BRACKET = re.compile(r"[\[\]]")
_TARGET = re.compile(r"""\(\s*(?:(<[^<>]*>)\s*(?:('[^']*'|"[^"]*")\s*)?\))?""")
_SIMPLE_TARGET = re.compile(r"[^()'\"]*\)")
_QUOTES_AND_PARENTHESES = re.compile(r"[()'\"]")
_LABEL = re.compile(r"\s?\[([^\]]*)\]")
_WHITE_SPACE = re.compile(r"\s+")
_IMAGES = (LinkKind.IMAGE, LinkKind.IMAGE_REFERENCE)


def inline_links(context: InlineContext, text: Traced, kind: LinkKind) -> Iterator[tuple[int, int, Node]]:
    """The links, or images, whose target follows in parentheses."""
    data = text.text
    opening = _IMAGE if kind in _IMAGES else _LINK
    closings = _closing_brackets(data)
    at = 0
    while match := opening.search(data, at):
        at = match.end()
        closing = closings.get(at - 1)
        found = _target(context, data, closing + 1) if closing is not None else None
        if closing is None or found is None:
            continue
        start, end, after = found
        written = data[start:end]
        start += len(written) - len(written.lstrip())
        end = max(start, end - len(written) + len(written.rstrip()))
        span = (text.source(start), _end(text, end) if end > start else text.source(start))
        target = context.written_out(data[start:end]).strip()
        yield match.start(), after, _node(context, text, kind, (match.start(), at, closing, after), target, span)
        at = after


def reference_links(
    context: InlineContext, text: Traced, kind: LinkKind, *, is_short: bool
) -> Iterator[tuple[int, int, Node]]:
    """The links, or images, whose target is defined elsewhere."""
    data = text.text
    if not context.page.references:
        return
    opening = _IMAGE if kind in _IMAGES else _LINK
    closings = _closing_brackets(data)
    at = 0
    while match := opening.search(data, at):
        at = match.end()
        closing = closings.get(at - 1)
        if closing is None:
            continue
        label, after = data[at:closing].lower(), closing + 1
        if not is_short:
            second = _LABEL.match(data, after)
            if second is None:
                continue
            label, after = second.group(1).lower() or label, second.end()
        definition = context.page.references.get(_WHITE_SPACE.sub(" ", label))
        if definition is not None:
            target = context.written_out(definition.text)
            places = (match.start(), at, closing, after)
            yield match.start(), after, _node(context, text, kind, places, target, definition.span)
        # The renderer looks no further into brackets that define nothing.
        at = after


def _node(
    context: InlineContext,
    text: Traced,
    kind: LinkKind,
    places: tuple[int, int, int, int],
    target: str,
    target_span: tuple[int, int],
) -> Node:
    start, text_start, text_end, end = places
    inner = text.cut(text_start, text_end)
    node = Node("img" if kind in _IMAGES else "a", None, None if kind in _IMAGES else inner)
    node.span = (text.source(start), text.source_end(end))
    text_span = (text.source(text_start), text.source(text_end))
    description = context.plain(inner) if kind in _IMAGES else None
    node.link = LinkParts(kind, *node.span, *text_span, target, *target_span, description)
    return node


def _end(text: Traced, end: int) -> int:
    """The source offset after a target: that of what follows on the line, as a mark may end the target."""
    return text.source(end) if text.text[end - 1] == "\x03" else text.source_end(end)


def _closing_brackets(data: str) -> dict[int, int]:
    """For each `[` that has a partner, where its `]` stands."""
    found = {}
    stack = []
    for match in _BRACKET.finditer(data):
        if match.group() == "[":
            stack.append(match.start())
        elif stack:
            found[stack.pop()] = match.start()
    return found


def _target(context: InlineContext, data: str, start: int) -> tuple[int, int, int] | None:
    """Where the target begins and ends and where the link ends, if a target follows at `start`."""
    match = _TARGET.match(data, start)
    if match is None:
        return None
    if match.group(1):
        return match.start(1) + 1, match.end(1) - 1, match.end()
    start = match.end()
    simple = _SIMPLE_TARGET.match(data, start)
    if simple:
        return start, simple.end() - 1, simple.end()
    return _nested_target(context, data, start)


def _nested_target(context: InlineContext, data: str, start: int) -> tuple[int, int, int] | None:
    """As `_target`, for what has parentheses or quotes in it: the renderer's way of counting them."""
    count = backtrack = 1
    # Where the renderer gives up without having found an end, it takes the text but its last character.
    backtrack_end = len(data) - 1
    quote = other_quote = ""
    quote_start = quote_end = other_start = other_end = -1
    in_title = False
    for match in _QUOTES_AND_PARENTHESES.finditer(data, start):
        context.patience -= 1
        if context.patience < 0:
            return None
        at = match.start()
        character = match.group()
        if character == "(":
            if not in_title:
                count += 1
            elif backtrack > 0:
                backtrack -= 1
        elif character == ")":
            last = data[start:at].rstrip(" ")[-1:]
            closes_quote = quote_end != -1 and quote == last
            closes_other = other_end != -1 and other_quote == last
            if closes_quote or closes_other:
                return start, (quote_start if closes_quote else other_start) - 1, at + 1
            if not in_title:
                count -= 1
                if count == 0:
                    return start, at, at + 1
            elif backtrack > 0:
                backtrack -= 1
                if backtrack == 0:
                    backtrack_end = at + 1
        elif not quote:
            in_title = True
            backtrack, count = count, 1
            quote_start, quote = at + 1, character
        elif character != quote and not other_quote:
            other_start, other_quote = at + 1, character
        elif character == quote:
            quote_end = at + 1
        else:
            other_end = at + 1
    return (start, max(start, backtrack_end - 1), backtrack_end) if backtrack == 0 else None
