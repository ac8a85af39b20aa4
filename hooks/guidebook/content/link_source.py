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
    text = page.source.text
    attributes = _ATTRIBUTE_LIST.match(text, link.span.end)
    tag = text[link.span.start : link.text_span.start] if link.kind is LinkKind.HTML else ""
    return bool(_NAME_FOR_SCREEN_READERS.search(f"{tag} {attributes[0] if attributes else ''}"))


def _written(page: Page, link: Link) -> str:
    return page.source.text[link.span.start : link.span.end]
