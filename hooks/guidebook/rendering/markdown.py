"""The Markdown of a page as it is handed to the renderer: the source with all edits made."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from guidebook.content.edit import Edit, apply_edits, wrapping_edits
from guidebook.content.headings import id_edit
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.rendering.guide import Guide
from guidebook.rendering.isolation import full_references, isolation_wraps
from guidebook.rendering.references import reference_edits
from guidebook.rendering.section_anchors import anchor_edits
from guidebook.rendering.section_markers import marker_edits
from guidebook.rendering.terms import term_links


@dataclass(frozen=True, slots=True)
class PreparedMarkdown:
    """Markdown for the renderer."""

    text: str
    """Without front matter and without the title's heading, which the template prints."""
    terms: tuple[str, ...]
    """Ids of the terms the page links."""


def prepare_markdown(guide: Guide, page: Page, edition: str) -> PreparedMarkdown:
    """Make all edits on a page for an edition; the page may be another locale's, shown until its translation comes."""
    here, whole = guide.addresses.page(edition, page.key), Span(0, len(page.source.text))
    edits, terms = text_edits(guide, page, edition, here, whole, anchors=anchor_edits(guide.catalogue, page))
    edits = (Edit(Span(0, page.front_matter_text.end), ""), *edits)
    title = _title_edit(page)
    if title is not None:
        # What was to be changed in the title goes with it.
        edits = (title, *(edit for edit in edits if not title.span.start <= edit.span.start <= title.span.end))
    start = page.front_matter_text.end
    markers = tuple(marker_edits(guide, page, edition, here))
    # Those of sections stand behind what is added to a heading, that of the lead before what is added to the text.
    edits = (
        *(marker for marker in markers if marker.span.start == start),
        *edits,
        *(marker for marker in markers if marker.span.start != start),
    )
    # Links of one definition make the same edit of it.
    return PreparedMarkdown(apply_edits(page.source.text, dict.fromkeys(edits)), terms)


def text_edits(
    guide: Guide,
    page: Page,
    edition: str,
    here: str,
    within: Span,
    linked: Collection[str] = (),
    anchors: Iterable[Edit] = (),
) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """The edits on a page's text that is shown at the address `here`, and the ids of the terms that they link.

    Terms are linked in the part `within`, but for those of `linked`; `anchors` are edits that are made besides.
    """
    terms = tuple(term_links(guide, page, edition, here, within, linked))
    links = tuple(link for _, link in terms)
    references = tuple(reference_edits(guide, page, edition, here))
    isolation = tuple(isolation_wraps(page, references, links))
    edits = (
        *references,
        *full_references(page, isolation, references),
        *anchors,
        *wrapping_edits((*isolation, *links)),
        *id_edits(guide, page),
    )
    return edits, tuple(term for term, _ in terms)


def id_edits(guide: Guide, page: Page) -> Iterator[Edit]:
    """The catalogue's id for every heading that names none itself."""
    for heading, section_id in zip(page.document.headings, guide.catalogue.section_ids(page), strict=True):
        if heading.explicit_id is None and heading.title:
            yield id_edit(page.source, heading, section_id)


def _title_edit(page: Page) -> Edit | None:
    """Takes out the title's heading, where it is the first heading and begins its line."""
    if page.title_index != 0:
        return None
    heading = page.document.headings[0]
    text = page.source.text
    if heading.span.start and text[heading.span.start - 1] != "\n":
        return None
    return Edit(heading.span, "\n")
