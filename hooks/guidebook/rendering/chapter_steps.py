"""How far through the guide a chapter stands, with ways to all others; nothing is remembered of the reader."""

from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import PageKind
from guidebook.content.page import Page
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import card_of
from guidebook.rendering.guide import Guide
from guidebook.rendering.views import ChapterSteps

MOST = 20
"""With more chapters than these the steps would be a page of their own."""


def chapter_steps(guide: Guide, edition: str, key: str, way: Way) -> ChapterSteps | None:
    """The steps above a chapter; None where the chapters are one, many, or not numbered from 1 on."""
    keys = guide.catalogue.of_kind(PageKind.CHAPTER)
    if key not in keys or not 1 < len(keys) <= MOST or not _are_counted(guide.catalogue, keys):
        return None
    words = guide.words[edition]
    text = words("Chapter {number} of {total}", number=keys.index(key) + 1, total=len(keys))
    return ChapterSteps(text, tuple(card_of(guide, chapter, edition, way) for chapter in keys))


def chapter_labels(guide: Guide, page: Page, edition: str, way: Way) -> dict[str, str]:
    """What the other chapters are called in the page's language, "Chapter 4", by the way to each from the page."""
    words = guide.words[page.locale]
    return {
        way.to(guide.addresses.page(edition, key)): words("Chapter {number}", number=number)
        for number, key in guide.catalogue.chapter_keys.items()
        if key != page.key
    }


def _are_counted(catalogue: Catalogue, keys: tuple[str, ...]) -> bool:
    return [catalogue.source_outline(key).number for key in keys] == [*range(1, len(keys) + 1)]
