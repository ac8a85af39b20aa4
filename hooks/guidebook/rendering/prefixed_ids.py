"""Ids of a piece of HTML made different from those of all other pieces that stand on the same page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from markupsafe import Markup

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import Span

_ATTRIBUTE = re.compile(
    r"""(?P<before>\s(?P<name>id|name|for|href|headers|list|aria-[a-z]+)\s*=\s*)(?P<quote>["']?)(?P<value>[^"'>]*?)(?P=quote)(?=[\s/>])""",
    re.IGNORECASE,
)
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
    ids = {match["value"] for _, _, text in written for match in _ATTRIBUTE.finditer(text) if _gives_an_id(match)}
    edits = list(_edits(written, ids, prefix, shift))
    return Markup(apply_edits(html, edits))  # what the renderer made


def _gives_an_id(match: re.Match[str]) -> bool:
    return match["name"].lower() in ("id", "name")


def _edits(written: list[tuple[str, Span, str]], ids: set[str], prefix: str, shift: int) -> Iterator[Edit]:
    for tag, span, text in written:

        def renamed(match: re.Match[str], tag: str = tag) -> str:
            name, value = match["name"].lower(), match["value"]
            if name == "href":
                new = f"#{prefix}{value[1:]}" if value.startswith("#") and value[1:] in ids else value
            elif name == "name":
                new = prefix + value if tag in _NAMED else value
            else:
                new = " ".join(prefix + one if one in ids else one for one in value.split(" "))
            return f"{match['before']}{match['quote']}{new}{match['quote']}"

        new = _ATTRIBUTE.sub(renamed, text)
        if shift:
            new = _HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) + shift)}", new)
        if new != text:
            yield Edit(span, new)
