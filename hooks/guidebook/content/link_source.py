"""What is written of a link in the source and is not part of its text: its tag, its attribute list."""

import re

from guidebook.content.model import Link, LinkKind
from guidebook.content.page import Page

_IMAGE_KINDS = (LinkKind.IMAGE, LinkKind.IMAGE_REFERENCE)
_ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*[^}\n]*\}")
_NAME_FOR_SCREEN_READERS = re.compile(r"\baria-label(?:ledby)?\s*=", re.IGNORECASE)


def is_image(page: Page, link: Link) -> bool:
    """Whether a link of the page is an image, in Markdown or in HTML."""
    return link.kind in _IMAGE_KINDS or (link.kind is LinkKind.HTML and _written(page, link)[:4].lower() == "<img")


def is_closed(page: Page, link: Link) -> bool:
    """Whether an HTML link has its closing tag, so that its text is known."""
    return link.kind is not LinkKind.HTML or _written(page, link).lower().endswith("</a>")


def has_spoken_name(page: Page, link: Link) -> bool:
    """Whether screen readers are told another name than the text: an `aria-label` in the tag or the attribute list."""
    return bool(_NAME_FOR_SCREEN_READERS.search(attributes_of(page, link)))


def attributes_of(page: Page, link: Link) -> str:
    """The attributes of a link or an image as they are written: in its tag, or in the attribute list behind it."""
    if link.kind is not LinkKind.HTML:
        attributes = _ATTRIBUTE_LIST.match(page.source.text, link.span.end)
        return attributes[0] if attributes else ""
    end = link.span.end if is_image(page, link) else link.text_span.start
    return page.source.text[link.span.start : end]


def _written(page: Page, link: Link) -> str:
    return page.source.text[link.span.start : link.span.end]
