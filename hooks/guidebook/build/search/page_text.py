"""The part of a page that search looks through: the HTML that Pagefind is given of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKUP = re.compile(r"""(<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements without an end tag (HTML Living Standard, void elements)."""
_UNREAD = frozenset(["noscript", "script", "style", "svg", "template"])
"""Elements whose text readers do not see."""
_BODY, _IGNORED = "data-pagefind-body", "data-pagefind-ignore"
_RUN_TOGETHER = frozenset(["address", "blockquote", "caption", "dd", "dt", "figcaption", "pre", "summary", "th"])
"""Blocks that Pagefind would run together with the text that follows."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag, or the text between two tags, as HTML."""

    html: str
    tag: str = ""
    """The name of the tag in small letters, with a slash before it where it ends an element; empty for text."""


def searchable_pieces(html: str) -> Iterator[Piece]:
    """The tags and texts of the elements that carry `data-pagefind-body`, without those that are to be ignored."""
    body, ignored = _Inside(), _Inside()
    for number, part in enumerate(_MARKUP.split(html)):
        match = _TAG.match(part) if number % 2 else None
        if number % 2 and match is None:
            continue
        name = match[2].lower() if match else ""
        if match and name not in _VOID:
            is_end = bool(match[1])
            if not ignored.holds:
                body.step(name, is_end, _BODY in part)
            if body.holds or not is_end:
                ignored.step(name, is_end, body.holds and (name in _UNREAD or _IGNORED in part))
        if not body.holds and not (match and body.has_ended):
            continue
        if ignored.holds or ignored.has_ended:
            continue
        if match is None:
            yield Piece(part)
        else:
            yield Piece(part, match[1] + name)
            if match[1] and name in _RUN_TOGETHER:
                yield Piece(" ")


class _Inside:
    """Whether one is inside an element of a kind: counts the elements of its name that are open within it."""

    def __init__(self) -> None:
        self._name = ""
        self._depth = 0
        self.has_ended = False
        """Whether the last tag was the end of the element."""

    @property
    def holds(self) -> bool:
        return self._depth > 0

    def step(self, name: str, is_end: bool, begins: bool) -> None:
        self.has_ended = False
        if self._depth:
            if name == self._name:
                self._depth += -1 if is_end else 1
                self.has_ended = not self._depth
        elif begins and not is_end:
            self._name, self._depth = name, 1
