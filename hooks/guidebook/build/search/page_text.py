"""The part of a page that search looks through: the HTML that Pagefind is given of it, and its text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

_MARKUP = re.compile(
    r"""<!--(?:-?>|.*?(?:-->|--!>|\Z))"""
    r"""|<(?P<raw>script|style|textarea)\b.*?</(?P=raw)\s*>"""
    r"""|<(?P<slash>/?)(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:[^=>]|=\s*+(?:"[^"]*"|'[^']*')?)*+)>"""
    r"""|<[!?][^>]*>""",
    re.DOTALL | re.IGNORECASE,
)
"""Markup as browsers tell it from text (HTML Living Standard, 13.2.5): `a < b` is none, nor is what a script holds."""
_QUOTED = re.compile(r"""=\s*("[^"]*"|'[^']*')""")
_BODY = re.compile(r"\sdata-pagefind-body(?![^\s=/])")
_IGNORED = re.compile(r"\sdata-pagefind-ignore(?![^\s=/])")
_FOOTNOTE_MARK = re.compile(r"""\sclass=["']?footnote-(?:back)?ref\b""")
"""A number in the middle of a sentence, or an arrow: no word, and none with the word before it."""
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements without an end tag (HTML Living Standard, void elements)."""
_UNREAD = frozenset(
    ["audio", "canvas", "datalist", "iframe", "noscript", "object", "select", "svg", "template", "video"]
)
"""Elements whose text readers do not see, or see in part; besides those that `_MARKUP` takes whole."""
_NOT_READ_BY_PAGEFIND = {"footer": "div", "form": "div", "label": "span", "nav": "div"}
"""Elements that Pagefind leaves out with their text, and what they are for it: a tab's label is a label."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BLOCK_NAMES = """
    address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption
    figure footer form header hgroup hr html iframe label legend li main menu nav ol p pre search section select summary
    table tbody td tfoot th thead tr ul video
"""
_BLOCKS = HEADINGS.union(_BLOCK_NAMES.split())
"""Elements whose text is apart from that around them (HTML Living Standard, 15.3)."""
_NO_BLANKS = str.maketrans({"\ufeff": "", **dict.fromkeys("\x1c\x1d\x1e\x1f\x85", " ")})
"""What Python, Pagefind and browsers do not all take for a blank, or not for a blank."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag, or the text between two tags."""

    text: str
    """The tag as HTML; the text as readers see it."""
    tag: str = ""
    """The name of the tag in small letters, with a slash before it where it ends an element; empty for text."""


def searchable_pieces(html: str) -> Iterator[Piece]:
    """The tags and texts of the elements that carry `data-pagefind-body`, without those that are to be ignored.

    What readers see as one word is in one piece, that in which it begins, whatever tags are within it.
    """
    return _with_whole_words(_parts(html))


def _with_whole_words(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with what goes on behind a tag, up to the next blank, in the piece in which it begins."""
    waiting: list[Piece] = []
    """A text that may go on, and the tags behind it."""
    for piece in pieces:
        if not piece.tag:
            if waiting and not piece.text[0].isspace():
                more, *rest = re.split(r"(?=\s)", piece.text, maxsplit=1)
                waiting[0] = Piece(waiting[0].text + more)
                if not rest:
                    continue
                piece = Piece(rest[0])
            yield from waiting
            waiting = [piece]
            if piece.text[-1].isspace():
                yield from waiting
                waiting = []
        elif waiting:
            waiting.append(piece)
        else:
            yield piece
        if piece.tag.removeprefix("/") in _BLOCKS:
            yield from waiting
            waiting = []
    yield from waiting


def _parts(html: str) -> Iterator[Piece]:
    """What is searched, as it stands, with a blank wherever a block begins or ends."""
    body, ignored = _Inside(), _Inside()
    end = 0
    for match in _MARKUP.finditer(html):
        if body.depth and not ignored.depth and match.start() > end:
            yield from _text(html[end : match.start()])
        end = match.end()
        if not match["name"]:
            continue
        name, attributes = match["name"].lower(), match["attributes"]
        is_end = bool(match["slash"])
        if not body.depth:
            if "data-pagefind-body" in attributes and not is_end and _has(attributes, _BODY):
                body.begin(name)
                yield Piece(match[0], name)
            continue
        is_whole = name in _VOID or (name == "svg" and attributes.endswith("/"))
        if not is_whole:
            body.step(name, is_end)
            if not body.depth:
                # Whatever has not been ended within it ends with it.
                ignored.depth = 0
            elif ignored.depth:
                ignored.step(name, is_end)
                continue
            elif not is_end and (name in _UNREAD or _is_ignored(attributes)):
                ignored.begin(name)
                if name in _BLOCKS:
                    yield Piece(" ")
                continue
        if ignored.depth:
            continue
        if name in _BLOCKS and not is_end:
            yield Piece(" ")
        seen = _NOT_READ_BY_PAGEFIND.get(name, name)
        tag = f"{match['slash']}{seen}"
        yield Piece(match[0] if seen == name else f"<{tag}{attributes}>", tag)
        if name in _BLOCKS and (is_end or name in _VOID):
            yield Piece(" ")
    if body.depth and not ignored.depth and end < len(html):
        yield from _text(html[end:])


def _text(html: str) -> Iterator[Piece]:
    if text := unescape(html).translate(_NO_BLANKS):
        yield Piece(text)


def _is_ignored(attributes: str) -> bool:
    if "data-pagefind-ignore" in attributes and _has(attributes, _IGNORED):
        return True
    return "footnote-" in attributes and bool(_FOOTNOTE_MARK.search(attributes))


def _has(attributes: str, attribute: re.Pattern[str]) -> bool:
    """Whether a tag has an attribute: it may stand in the value of another one, too."""
    return bool(attribute.search(_QUOTED.sub("=", attributes)))


class _Inside:
    """Whether one is inside an element of a kind: counts the elements of its name that are open within it."""

    def __init__(self) -> None:
        self._name = ""
        self.depth = 0

    def begin(self, name: str) -> None:
        self._name, self.depth = name, 1

    def step(self, name: str, is_end: bool) -> None:
        if name == self._name:
            self.depth += -1 if is_end else 1
