"""The Markdown of a page as it is handed to the renderer: the source with all edits made."""

from collections.abc import Iterator
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
    terms = tuple(term_links(guide, page, edition))
    links = tuple(link for _, link in terms)
    references = tuple(reference_edits(guide, page, edition))
    isolation = tuple(isolation_wraps(page, references, links))
    edits = (
        Edit(Span(0, page.front_matter_text.end), ""),
        *references,
        *full_references(page, isolation, references),
        *anchor_edits(guide.catalogue, page),
        *wrapping_edits((*isolation, *links)),
        *_id_edits(guide, page),
    )
    title = _title_edit(page)
    if title is not None:
        # What was to be changed in the title goes with it.
        edits = (title, *(edit for edit in edits if not title.span.start <= edit.span.start <= title.span.end))
    start = page.front_matter_text.end
    markers = tuple(marker_edits(guide, page, edition))
    # Those of sections stand behind what is added to a heading, that of the lead before what is added to the text.
    edits = (
        *(marker for marker in markers if marker.span.start == start),
        *edits,
        *(marker for marker in markers if marker.span.start != start),
    )
    # Links of one definition make the same edit of it.
    return PreparedMarkdown(apply_edits(page.source.text, dict.fromkeys(edits)), tuple(term for term, _ in terms))


def _id_edits(guide: Guide, page: Page) -> Iterator[Edit]:
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
