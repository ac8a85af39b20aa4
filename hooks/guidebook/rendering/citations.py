"""Who speaks of a page: the pages of an edition whose text leads to it."""

from collections.abc import Iterator

from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.front_matter import CaseStudy, PageKind
from guidebook.content.page import Page
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.navigation import in_reading_order, is_listed, listed_folder
from guidebook.rendering.text_language import other_language
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import LinkText

CITED_KINDS = frozenset((PageKind.CASE_STUDY, PageKind.RESOURCE))
"""The kinds of page that say who speaks of them; chapters and updates are read for themselves."""


def citing_keys(guide: Guide, edition: str, key: str) -> tuple[str, ...]:
    """Keys of the pages that lead to a page in their text, as the edition shows them, in reading order.

    Home and lists lead everywhere and are left out. The chapters that a case study names in its front matter stand in
    its own box of facts.
    """
    catalogue = guide.catalogue
    found = []
    for locale, other in catalogue.references.to(key):
        shown = catalogue.shown(edition, other)
        if shown is None or shown.locale != locale or other == HOME_KEY or listed_folder(other):
            continue
        if is_listed(catalogue, other) and _leads_there(catalogue, shown, key):
            found.append(other)
    return in_reading_order(catalogue, found)


def _leads_there(catalogue: Catalogue, page: Page, key: str) -> bool:
    if not isinstance(page.front_matter, CaseStudy) or not page.front_matter.chapters:
        return True
    return any(
        reference.link is not None and resolution.key == key for reference, resolution in catalogue.references.of(page)
    )


def cited_by(guide: Guide, edition: str, key: str, way: Way) -> Iterator[LinkText]:
    """Links to the pages that speak of a case study or a resource."""
    for other in citing_keys(guide, edition, key):
        page = guide.catalogue.shown(edition, other)
        assert page is not None, other
        title = full_title(page, guide.catalogue, guide.words[page.locale])
        yield LinkText(title, way.to(guide.addresses.page(edition, other)), other_language(guide, page.locale, edition))
