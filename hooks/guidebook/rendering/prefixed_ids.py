"""Ids of a piece of HTML made different from those of all other pieces that stand on the same page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from markupsafe import Markup

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import Span

_ATTRIBUTE = re.compile(
    r"""(?P<before>\s(?P<name>[^\s"'>/=]+)\s*=\s*)(?P<quote>["']?)(?P<value>(?<=")[^"]*|(?<=')[^']*|[^\s"'>]+)"""
)
_NAMING = frozenset(
    ("for", "headers", "list", "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns")
)
"""Attributes whose value is the id of something else, or several."""
_NAMED = frozenset(("a", "input", "map"))
"""Elements whose `name` has to be the page's only one, or that of one group."""
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])", re.IGNORECASE)


class _Tags(HTMLParser):
    """Finds where tags stand."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", html))]
        self.found: list[tuple[str, Span]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, self.get_starttag_text() or "")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self._add(tag, f"</{tag}>")

    def _add(self, tag: str, written: str) -> None:
        line, column = self.getpos()
        start = self._line_starts[line - 1] + column
        self.found.append((tag, Span(start, start + len(written))))


def with_prefixed_ids(html: str, prefix: str, shift: int = 0) -> Markup:
    """Rendered HTML with a prefix on every id, on all that names one, and on links to one of them.

    `shift` is added to the levels of its headings.
    """
    tags = _Tags(html).found
    written = [(tag, span, html[span.start : span.end]) for tag, span in tags]
    ids = {
        match["value"]
        for tag, _, text in written
        for match in _ATTRIBUTE.finditer(text)
        if _gives_an_id(tag, match["name"].lower())
    }
    edits = list(_edits(written, ids, prefix, shift))
    return Markup(apply_edits(html, edits))  # what the renderer made


def _gives_an_id(tag: str, attribute: str) -> bool:
    return attribute == "id" or (attribute == "name" and tag in _NAMED)


def _edits(written: list[tuple[str, Span, str]], ids: set[str], prefix: str, shift: int) -> Iterator[Edit]:
    for tag, span, text in written:

        def renamed(match: re.Match[str], tag: str = tag) -> str:
            name, value = match["name"].lower(), match["value"]
            if _gives_an_id(tag, name):
                value = prefix + value
            elif name == "href" and value.startswith("#") and value[1:] in ids:
                value = f"#{prefix}{value[1:]}"
            elif name in _NAMING:
                value = " ".join(prefix + one if one in ids else one for one in value.split(" "))
            return f"{match['before']}{match['quote']}{value}"

        new = _ATTRIBUTE.sub(renamed, text)
        if shift:
            new = _HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) + shift)}", new)
        if new != text:
            yield Edit(span, new)
