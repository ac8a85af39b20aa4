"""Images as readers' browsers load them: with their size told, late where they stand late, and in a small form.

A browser that knows an image's size keeps its room, so that text does not jump while it is read; images below the first
are loaded when the reader comes near them. Both as HTML describes them: https://html.spec.whatwg.org/#the-img-element.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from guidebook.content.edit import Edit
from guidebook.content.model import Link, LinkKind, Span
from guidebook.content.page import Page
from guidebook.rendering.addresses import relative

IMAGE_KINDS = (LinkKind.IMAGE, LinkKind.IMAGE_REFERENCE)
TEXT_WIDTH = 656
"""Pixels of CSS that the text of a page is wide, at most: `--measure` of the stylesheet."""
_MARKUP = re.compile(r"[\\`*_\[\]{}|!]")
_SIZES = f"(min-width: {TEXT_WIDTH + 48}px) {TEXT_WIDTH}px, 100vw"


@dataclass(frozen=True, slots=True)
class SmallForm:
    """An image once more, in a form that browsers load faster."""

    address: str
    """Below the site's root."""
    width: int
    """In pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of an image file of the guide."""

    width: int
    height: int
    """Of the file, in pixels."""
    small_forms: tuple[SmallForm, ...] = ()
    """The narrowest first; none where the file itself is the smallest."""


def is_image(page: Page, link: Link) -> bool:
    """Whether a link of a page is an image, in Markdown or as a tag."""
    return link.kind in IMAGE_KINDS or (
        link.kind is LinkKind.HTML and page.source.text.startswith("<img", link.span.start)
    )


def image_attributes(picture: Picture | None, address: str, here: str, is_first: bool) -> Mapping[str, str]:
    """The attributes of an image that a page at `here` shows; `address` is its file's, relative to the page."""
    attributes = {"src": address, "decoding": "async"}
    if not is_first:
        attributes["loading"] = "lazy"
    if picture is not None:
        attributes |= {"width": str(picture.width), "height": str(picture.height)}
        if picture.small_forms:
            forms = [(relative(form.address, here), form.width) for form in picture.small_forms]
            attributes["src"] = forms[-1][0]
        if picture.small_forms[1:]:
            attributes |= {"srcset": ", ".join(f"{form} {width}w" for form, width in forms), "sizes": _SIZES}
    return attributes


def image_edits(
    page: Page, link: Link, attributes: Mapping[str, str], title: str, written: Span | None
) -> Iterator[Edit]:
    """Edits that give an image its attributes; `written` is the place of the attribute list that somebody gave it."""
    text = page.source.text
    if link.kind is LinkKind.HTML:
        tag = text[link.span.start : link.span.end]
        new = {name: value for name, value in attributes.items() if not re.search(rf"\s{name}\s*=", tag, re.IGNORECASE)}
        yield Edit(link.target_span, attributes["src"])
        place = link.span.start + len("<img")
        yield Edit(Span(place, place), _written(new))
    elif written is not None:
        listed = text[written.start : written.end]
        new = {name: value for name, value in attributes.items() if f"{name}=" not in listed and name != "src"}
        yield Edit(link.target_span, attributes["src"])
        yield Edit(Span(written.end - 1, written.end - 1), f"{_written(new)} ")
    else:
        more = {"title": title} if title else {}
        yield Edit(link.span, f"<img{_written({**attributes, 'alt': link.text, **more})}>")


def _written(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{_value(value)}"' for name, value in sorted(attributes.items()))


def _value(text: str) -> str:
    # What Markdown would read as its own is written in numbers: not all of its marks leave tags alone.
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", str(escape(" ".join(text.split()))))
