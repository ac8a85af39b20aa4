"""What Python-Markdown makes of a page, reduced to what the reader must agree with."""

import html
import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown

from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.content.scanning.html_tags import anchors_of, tags_in

_ATTRIBUTE = re.compile(
    r"""[ \t\n\r\f/]*([^ \t\n\r\f/>=][^ \t\n\r\f/>=]*)"""
    r"""(?:[ \t\n\r\f]*=[ \t\n\r\f]*(?:("[^"]*"|'[^']*'|[^ \t\n\r\f>"'][^ \t\n\r\f>]*)|(?=>)))?"""
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,4000}|#x[0-9a-f]{1,4000}|[0-9a-z]+);", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile("h[1-6]")
_CODE_LINE = re.compile("__(?:codelineno|span)-")
_MADE_LINKS = ("footnote-ref", "footnote-backref", "headerlink", "twemoji")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered page."""

    html: str
    headings: list[tuple[int, str]]
    """Level and id of each heading, in the order of the HTML."""
    targets: list[str]
    """`href` of each link and `src` of each image, in the order of the HTML, without those that the renderer makes
    itself: of footnotes, headings, lines of code and addresses in the text."""

    @property
    def ids(self) -> frozenset[str]:
        """Every id and anchor name but those of lines of code."""
        return frozenset(
            found
            for tag in tags_in(_SCRIPT.sub("", self.html))
            for found in anchors_of(tag)
            if not _CODE_LINE.match(found)
        )


@cache
def _renderer() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)


def render(text: str, site_renderer: markdown.Markdown | None = None) -> Rendered:
    """The page as Python-Markdown renders it, in the guidebook's dialect or with the extensions of a site.

    Raises whatever the renderer raises.
    """
    renderer = site_renderer or _renderer()
    renderer.reset()
    try:
        output = renderer.convert(text)
    except BaseException:
        _renderer.cache_clear()
        raise
    return Rendered(output, list(_flat(renderer.toc_tokens)), targets_in(output))  # type: ignore[attr-defined]


def _flat(tokens: list[dict[str, Any]]) -> Any:
    for token in tokens:
        yield token["level"], token["id"]
        yield from _flat(token["children"])


def headings_in(output: str) -> list[tuple[int, str]]:
    """Level and id of each heading in HTML, whoever made it."""
    tags = (tag for tag in tags_in(output) if _HEADING.fullmatch(tag.name) and not tag.is_closing)
    return [(int(tag.name[1]), next(anchors_of(tag), "")) for tag in tags]


def unescaped(text: str) -> str:
    """The text with the character references that end in a semicolon resolved."""
    return _REFERENCE.sub(lambda match: html.unescape(match.group()), text)


def targets_in(output: str) -> list[str]:
    """The targets of the links and images in HTML."""
    collector = _Collector()
    collector.feed(_SCRIPT.sub("", output))
    collector.close()
    return collector.targets


class _Collector(HTMLParser):
    CDATA_CONTENT_ELEMENTS = ()

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.targets: list[str] = []
        self.contents_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = dict(reversed(self._written()))
        if tag == "div" and (self.contents_depth or written.get("class") == "toc"):
            self.contents_depth += 1
        name = {"a": "href", "img": "src"}.get(tag)
        if name not in written or self.contents_depth or written.get("class", "").startswith("magiclink"):
            return
        if written.get("class") not in _MADE_LINKS and not _CODE_LINE.match(written[name].removeprefix("#")):
            self.targets.append(unescaped(written[name]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self.contents_depth:
            self.contents_depth -= 1

    def _written(self) -> list[tuple[str, str]]:
        text = self.get_starttag_text() or ""
        at = re.match(r"<[^ \t\n\r\f/>]*", text)
        found = []
        place = at.end() if at else 0
        while attribute := _ATTRIBUTE.match(text, place):
            value = attribute.group(2) or ""
            found.append((attribute.group(1).lower(), value[1:-1] if value[:1] in "\"'" and value else value))
            place = attribute.end()
        return found
