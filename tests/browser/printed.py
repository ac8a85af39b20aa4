"""Pages on paper: what Chromium prints."""

import re

from playwright.sync_api import Page

A4_WIDTH = 794 - 2 * 68
"""Pixels between the margins that `90-print.css` sets."""


def sheets(page: Page) -> int:
    """How many sheets of A4 a page fills."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def on_paper(page: Page) -> Page:
    """The page as it is laid out for paper, without its cut into sheets."""
    page.set_viewport_size({"width": A4_WIDTH, "height": 900})
    page.emulate_media(media="print")
    return page
