"""Terms as readers see them: the first use on a page linked to the glossary; where each term is used."""

from collections.abc import Iterator, Mapping

from guidebook.content.catalogue import GLOSSARY_KEY
from guidebook.content.edit import Wrap
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.content.references import Outcome, resolve
from guidebook.language.term_matcher import RenderingStatus
from guidebook.rendering.guide import Guide
from guidebook.rendering.navigation import in_reading_order, is_listed
from guidebook.rendering.references import opening_tag, term_address, term_attributes

_NOT_LINKED = frozenset(
    (BlockKind.SUMMARY, BlockKind.HEADING, BlockKind.TAB_TITLE, BlockKind.ADMONITION_TITLE, BlockKind.IMAGE_DESCRIPTION)
)
"""Blocks whose text is printed as plain text or is a label already."""


def terms_used(guide: Guide, page: Page) -> tuple[str, ...]:
    """Ids of the terms that a page speaks of, in the order of their first use, then of those it links to."""
    terms = guide.catalogue.glossaries[page.locale].terms
    return tuple(name for name in guide.catalogue.term_uses.named_on(page) if name in terms)


def term_links(guide: Guide, page: Page, edition: str) -> Iterator[tuple[str, Wrap]]:
    """For each term the link of its first use that can carry one, with the term's id.

    Links do not nest, and a match broken by markup cannot be wrapped: then a later use is linked.
    """
    if GLOSSARY_KEY not in guide.catalogue.reserved:
        return
    here = guide.addresses.page(edition, page.key)
    terms = guide.catalogue.glossaries[page.locale].terms
    links = [link.span for link in page.document.links]
    text = page.source.text
    # A term marked by hand is linked already.
    seen = {
        resolution.key
        for link in page.document.links
        if (resolution := resolve(guide.catalogue, page.locale, page.key, link.target)).outcome is Outcome.TERM
    }
    for use in guide.catalogue.term_uses.of(page):
        term = use.match.term
        if use.block.kind in _NOT_LINKED or term in seen or term not in terms:
            continue
        if use.match.status is RenderingStatus.FORBIDDEN:
            continue
        span = use.span
        written = text[span.start : span.end]
        if " ".join(written.split()) != use.text or any(span.overlaps(link) for link in links):
            continue
        seen.add(term)
        address = term_address(guide, edition, term, here)
        yield term, Wrap(span, opening_tag(address, term_attributes(term)), "</a>")


def pages_by_term(guide: Guide, edition: str) -> Mapping[str, tuple[Page, ...]]:
    """By term: the pages that use it, as the edition shows them, in reading order; no drafts and no withdrawn pages."""
    catalogue = guide.catalogue
    found: dict[str, list[Page]] = {}
    for key in in_reading_order(catalogue, (key for key in catalogue.keys if is_listed(catalogue, key))):
        page = catalogue.shown(edition, key)
        assert page is not None, key
        for term in terms_used(guide, page):
            found.setdefault(term, []).append(page)
    return {term: tuple(pages) for term, pages in found.items()}
