"""What the renderer looks for inside a text before emphasis: code, escapes, links, images, tags, entities.

Each pattern is a generator over a text as the patterns before it have left it. It yields what it finds in order: start,
end, and an element or, for what stays text, the text to put there.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from guidebook.content.model import LinkKind
from guidebook.content.scanning.inline_context import InlineContext, unescaped
from guidebook.content.scanning.link_syntax import inline_links, reference_links
from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import ETX, STX, LinkParts, Node

Found = Iterator[tuple[int, int, Node | Traced]]
Pattern = Callable[[InlineContext, Traced], Found]

_BACKTICKS = re.compile(r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<!\\)`)")
_TICK_RUN = re.compile("`+")
_FOOTNOTE = re.compile(r"\[\^([^\]]*)\]")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*://[^<>]*)>")
_AUTOMAIL = re.compile(r"<([^<> !]+@[^@<> ]+)>")
_LINE_BREAK = re.compile("  \n")
TAG = re.compile(
    r"""(<(\/?+[a-zA-Z][^\s"'<>@]*+(?:\s+[^\s"'=<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+\s*+/?|"""
    r"""!--(?:(?!<!--|-->).)*--|[?](?:(?!<[?]|[?]>).)*[?]|!\[CDATA\[(?:(?!<!\[CDATA\[|\]\]>).)*\]\])>)""",
    re.DOTALL,
)
_ENTITY = re.compile(r"(&(?:\#[0-9]+|\#x[0-9a-fA-F]+|[a-zA-Z0-9]+);)")


def code_spans(context: InlineContext, text: Traced) -> Found:
    """Code between backticks, and pairs of backslashes before backticks."""
    data = text.text
    ticks = _Ticks(data)
    at = 0
    while match := _BACKTICKS.search(data, at):
        start, at = match.span()
        if match.group(1):
            yield start, at, joined([escaped("\\", text.source(place)) for place in range(start, at, 2)])
            # The renderer has put a mark there by now, so that the backtick is not escaped.
            start = at
        content, closing = ticks.code_span(start)
        if closing is None:
            at = content
            continue
        at = closing + content - start
        code = Node("code", None, text.cut(content, closing).strip())
        code.is_atomic = True
        code.span = (text.source(start), text.source_end(at))
        yield start, at, code


class _Ticks:
    """The runs of backticks in a text."""

    def __init__(self, data: str) -> None:
        self.data = data
        self.starts: list[int] = []
        self.by_length: dict[int, list[int]] = {}
        lengths: list[int] = []
        for run in _TICK_RUN.finditer(data):
            self.starts.append(run.start())
            lengths.append(run.end() - run.start())
            self.by_length.setdefault(lengths[-1], []).append(run.start())
        self.longest_after: list[int] = [0] * (len(lengths) + 1)
        for number in range(len(lengths) - 1, -1, -1):
            self.longest_after[number] = max(self.longest_after[number + 1], lengths[number])

    def code_span(self, start: int) -> tuple[int, int | None]:
        """Where the code of a span that opens at `start` begins and ends; (where to go on, None) if there is none."""
        run = _TICK_RUN.match(self.data, start)
        end = run.end() if run else start
        length = end - start
        closing = self._first_after(length, end)
        if closing is not None:
            return end, closing
        longest = self.longest_after[bisect_right(self.starts, end - 1)]
        if 0 < longest < length:
            return start + longest, self._first_after(longest, end)
        # The renderer skips as many characters again as there are backticks.
        return end + length, None

    def _first_after(self, length: int, place: int) -> int | None:
        starts = self.by_length.get(length, [])
        number = bisect_right(starts, place - 1)
        return starts[number] if number < len(starts) else None


def escaped(character: str, source: int) -> Traced:
    """A character that means nothing, as a mark."""
    return whole(f"{STX}{ord(character)}{ETX}", source)


def escapes(context: InlineContext, text: Traced) -> Found:
    """Characters escaped by a backslash."""
    data = text.text
    pattern = context.page.dialect.escape
    at = 0
    while (at := data.find("\\", at)) >= 0:
        match = pattern.match(data, at)
        if match:
            yield at, at + 2, escaped(match.group(1), text.source(at))
        at += 2


def footnote_references(context: InlineContext, text: Traced) -> Found:
    """References to footnotes that exist."""
    separator = context.page.dialect.footnote_separator
    for match in _FOOTNOTE.finditer(text.text, 0, text.text.rfind("]") + 1):
        label = match.group(1)
        if label in context.page.footnotes:
            node = Node("sup")
            node.span = (text.source(match.start()), text.source_end(match.end()))
            uses = context.footnote_uses[label] = context.footnote_uses.get(label, 0) + 1
            node.attributes["id"] = f"fnref{uses if uses > 1 else ''}{separator}{label}"
            number = list(context.page.footnotes).index(label) + 1
            Node("a", node, whole(str(number), text.source(match.start())))
            yield match.start(), match.end(), node


def references(context: InlineContext, text: Traced) -> Found:
    """Links by `[text][label]`."""
    return reference_links(context, text, LinkKind.REFERENCE, is_short=False)


def links(context: InlineContext, text: Traced) -> Found:
    """Links by `[text](target)`."""
    return inline_links(context, text, LinkKind.INLINE)


def images(context: InlineContext, text: Traced) -> Found:
    """Images by `![description](target)`."""
    return inline_links(context, text, LinkKind.IMAGE)


def image_references(context: InlineContext, text: Traced) -> Found:
    """Images by `![description][label]`."""
    return reference_links(context, text, LinkKind.IMAGE_REFERENCE, is_short=False)


def short_references(context: InlineContext, text: Traced) -> Found:
    """Links by `[label]`."""
    return reference_links(context, text, LinkKind.REFERENCE, is_short=True)


def short_image_references(context: InlineContext, text: Traced) -> Found:
    """Images by `![label]`."""
    return reference_links(context, text, LinkKind.IMAGE_REFERENCE, is_short=True)


def autolinks(context: InlineContext, text: Traced) -> Found:
    """Addresses in angle brackets."""
    for match in _AUTOLINK.finditer(text.text):
        yield match.start(), match.end(), _autolink(text, match, context.written_out(match.group(1)))


def automails(context: InlineContext, text: Traced) -> Found:
    """E-mail addresses in angle brackets."""
    for match in _AUTOMAIL.finditer(text.text):
        address = context.written_out(match.group(1)).removeprefix("mailto:")
        # The renderer writes each character as a reference, which browsers do not resolve for control characters.
        target = unescaped("".join(f"&#{ord(character)};" for character in "mailto:" + address))
        node = _autolink(text, match, target)
        node.role = "mail"
        yield match.start(), match.end(), node


def _autolink(text: Traced, match: re.Match[str], target: str) -> Node:
    node = Node("a", None, text.cut(*match.span(1)))
    node.is_atomic = True
    start, end = text.source(match.start()), text.source_end(match.end())
    inner = (text.source(match.start(1)), end - 1)
    node.link = LinkParts(LinkKind.AUTOLINK, start, end, inner[0], inner[0], target, *inner)
    node.span = (start, end)
    return node


def line_breaks(context: InlineContext, text: Traced) -> Found:
    """Two spaces at the end of a line."""
    for match in _LINE_BREAK.finditer(text.text):
        node = Node("br")
        node.span = (text.source(match.start()), text.source(match.end() - 1) + 1)
        yield match.start(), match.end(), node


def tags(context: InlineContext, text: Traced) -> Found:
    """HTML tags and comments inside a text."""
    for match in TAG.finditer(text.text):
        yield match.start(), match.end(), _kept(context, text, match)


def entities(context: InlineContext, text: Traced) -> Found:
    """Character references."""
    for match in _ENTITY.finditer(text.text):
        yield match.start(), match.end(), _kept(context, text, match)


def _kept(context: InlineContext, text: Traced, match: re.Match[str]) -> Traced:
    span = (text.source(match.start()), text.source_end(match.end()))
    return context.page.keep_html(context.as_html(text.cut(*match.span())), span)


PATTERNS: tuple[tuple[str, Pattern], ...] = (
    ("`", code_spans),
    ("\\", escapes),
    ("[^", footnote_references),
    ("]", references),
    ("](", links),
    ("![", images),
    ("![", image_references),
    ("[", short_references),
    ("![", short_image_references),
    ("://", autolinks),
    ("@", automails),
    ("  \n", line_breaks),
    ("<", tags),
    ("&", entities),
)
"""In the renderer's order, each with what a text must hold for it to find anything. Emphasis comes after them."""

CODE_SPANS = 0
"""Where code spans stand among the patterns: formulas come after them."""
