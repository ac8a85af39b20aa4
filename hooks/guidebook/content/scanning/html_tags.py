"""Links, ids and comments in raw HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.content.model import LinkKind
from guidebook.content.scanning.inline_context import unescaped
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import LinkParts

# White space in HTML is less than in Python's patterns.
_MARKUP = re.compile(r"<!--|<(?P<closing>/?)(?P<name>[a-zA-Z][^ \t\n\r\f/>]*)")
_ATTRIBUTE = re.compile(
    r"""[ \t\n\r\f/]*(?P<name>[^ \t\n\r\f/>=][^ \t\n\r\f/>=]*)"""
    r"""(?:[ \t\n\r\f]*=[ \t\n\r\f]*(?:(?P<value>"[^"]*"|'[^']*'|[^ \t\n\r\f>"'][^ \t\n\r\f>]*)|(?=>)))?"""
)
_TAG_END = re.compile(r"[ \t\n\r\f/]*>")
RAW_TEXT_TAGS = ("script", "style")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, or a comment (whose name is `!--`); offsets count in the HTML."""

    name: str
    start: int
    end: int
    is_closing: bool = False
    attributes: tuple[tuple[str, str, int, int], ...] = ()
    """Name, value, start and end of the value as written."""

    def get(self, name: str) -> tuple[str, int, int] | None:
        """The value of an attribute, with the offsets where it is written."""
        return next((each[1:] for each in self.attributes if each[0] == name), None)


@dataclass(frozen=True, slots=True)
class HtmlLink:
    """A link or an image in HTML."""

    parts: LinkParts
    text: str


def tags_in(text: str) -> Iterator[Tag]:
    """The tags and comments of an HTML text, in order; what is no tag is passed over."""
    at = 0
    while match := _MARKUP.search(text, at):
        start = match.start()
        if match.group() == "<!--":
            end = text.find("-->", start + 4)
            if end < 0:
                at = start + 4
                if text.find("-->", at) < 0 and text.find("<", at) < 0:
                    return
                continue
            at = end + 3
            yield Tag("!--", start, at)
            continue
        attributes = []
        at = match.end()
        while attribute := _ATTRIBUTE.match(text, at):
            value = attribute.group("value") or ""
            place = attribute.start("value") if value else attribute.end()
            if value[:1] in ('"', "'"):
                value, place = value[1:-1], place + 1
            attributes.append((attribute.group("name").lower(), unescaped(value), place, place + len(value)))
            at = attribute.end()
        ending = _TAG_END.match(text, at)
        if ending is None:
            at = match.end()
            continue
        at = ending.end()
        name = match.group("name").lower()
        yield Tag(name, start, at, bool(match.group("closing")), tuple(attributes))
        if name in RAW_TEXT_TAGS and not match.group("closing"):
            closing = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
            at = closing.start() if closing else at


def anchors_of(tag: Tag) -> Iterator[str]:
    """The id of a tag and the name of an anchor."""
    for name, value, _, _ in tag.attributes:
        if value and (name == "id" or (name == "name" and tag.name == "a")):
            yield value


def place_of(raw: Traced, start: int, end: int, within: tuple[int, int]) -> tuple[int, int]:
    """Where a part of raw HTML stands in the source, inside the place of the whole.

    Where the renderer has put HTML of its own into a tag, no part of it has an exact place.
    """
    first = min(max(raw.source(start), within[0]), within[1])
    last = raw.source_end(end) if end > start else first
    return first, min(max(last, first), within[1])


def link_target(tag: Tag) -> tuple[str, int, int] | None:
    """The target of a link or image, with the offsets where it is written; None for other tags."""
    if tag.is_closing or tag.name not in ("a", "img"):
        return None
    return tag.get("href" if tag.name == "a" else "src")


def links_in(raw: Traced, within: tuple[int, int]) -> Iterator[HtmlLink]:
    """The links and images of an HTML text that stands at `within`."""
    found = list(tags_in(raw.text))
    for number, tag in enumerate(found):
        target = link_target(tag)
        if target is None:
            continue
        description = tag.get("alt") if tag.name == "img" else None
        last, text, text_start, text_end = tag.end, "", tag.end, tag.end
        if description is not None:
            text, text_start, text_end = description
        elif tag.name == "a":
            closing = next((each for each in found[number + 1 :] if each.is_closing and each.name == "a"), None)
            if closing is not None:
                last, text_end = closing.end, closing.start
                text = _text_between(raw.text, found[number + 1 :], tag.end, closing.start)
        parts = LinkParts(
            LinkKind.HTML,
            *place_of(raw, tag.start, last, within),
            *place_of(raw, text_start, text_end, within),
            target[0],
            *place_of(raw, *target[1:], within),
        )
        yield HtmlLink(parts, text)


def _text_between(text: str, tags: list[Tag], start: int, end: int) -> str:
    parts = []
    for tag in tags:
        if tag.start >= end:
            break
        parts.append(text[start : tag.start])
        start = tag.end
    parts.append(text[start:end])
    return " ".join(unescaped("".join(parts)).split())
