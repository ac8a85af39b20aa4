"""Text of a translation made from its source: everything in place, and what is not translated behind the mark.

Ids of headings are written out, for they are the same in every locale. References, lists, tables and code stay as they
are. Before the first block of a section that is to be translated stand the agreed terms, in a comment:
readers never see it, no rule or revision looks at it.
"""

from collections.abc import Callable, Iterator, Sequence

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.headings import id_edit
from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.content.unfinished import MARK
from guidebook.translation.exchange.block_units import PageUnits
from guidebook.translation.exchange.sections import PlacedBlock, extents_of
from guidebook.translation.exchange.term_notes import hints_of_section
from guidebook.translation.revision import LEAD
from guidebook.translation.terms_exchange.yaml_values import block_value

HINTS = "terms:"
"""The first word of a comment with agreed terms."""
Written = Callable[[PlacedBlock], str | None]
"""The Markdown that takes the place of a block's text; None where it stays, behind the mark if it has words."""


def new_page(catalogue: Catalogue, units: PageUnits, locale: str, summary: str | None, written: Written) -> str:
    """The text of a new translation; `summary` is the translated one, None where it is to be translated."""
    source = units.source
    start = source.front_matter_text.end
    hints = _hint_edits(catalogue, units, locale, written)
    edits = [*hints, *block_edits(source, document_blocks(units), written), *_id_edits(catalogue, source)]
    edits = [edit for edit in edits if edit.span.start >= start]
    body = apply_edits(source.source.text, edits)
    body = body[start:].lstrip("\n") if start else body
    return _front_matter(catalogue, source, summary) + body


def section_text(catalogue: Catalogue, units: PageUnits, section: str, written: Written) -> str:
    """The text of one section of the source with its blocks written anew, without line breaks at its end.

    The section must be one of `extents_of` the source.
    """
    source = units.source
    extent = extents_of(catalogue, source)[section]
    edits = [*block_edits(source, units.source_sections[section], written), *_id_edits(catalogue, source)]
    inside = [
        Edit(Span(edit.span.start - extent.start, edit.span.end - extent.start), edit.replacement)
        for edit in edits
        if extent.start <= edit.span.start and edit.span.end <= extent.end
    ]
    return apply_edits(source.source.text[extent.start : extent.end], inside).rstrip("\n")


def document_blocks(units: PageUnits) -> list[PlacedBlock]:
    """The blocks of the source but its summary, in the order of the text."""
    placed = (placed for section in units.source_sections.values() for placed in section)
    return sorted(
        (each for each in placed if each.block.kind is not BlockKind.SUMMARY), key=lambda each: each.block.span
    )


def block_edits(page: Page, blocks: Sequence[PlacedBlock], written: Written) -> Iterator[Edit]:
    """The edits that write blocks anew; what stands inside a block that is written anew is its affair."""
    done = -1
    for placed in sorted(blocks, key=lambda each: each.block.span):
        if placed.text is None or placed.text.start < done:
            continue
        text = written(placed)
        if text is not None:
            yield Edit(Span(placed.text.start, placed.text.end), text)
            done = placed.text.end
        elif placed.is_exchanged:
            yield Edit(Span(placed.text.start, placed.text.start), f"{MARK} ")


def _id_edits(catalogue: Catalogue, page: Page) -> Iterator[Edit]:
    for index, (heading, section_id) in enumerate(
        zip(page.document.headings, catalogue.section_ids(page), strict=True)
    ):
        if heading.explicit_id is None and index != page.title_index:
            yield id_edit(page.source, heading, section_id)


def _front_matter(catalogue: Catalogue, source: Page, summary: str | None) -> str:
    lines = []
    if source.locale != catalogue.default_locale and source.front_matter.source_locale != source.locale:
        # Where nobody says it, the page of an earlier locale would be the source as soon as it is there.
        lines.append(f"source_locale: {block_value(source.locale)}\n")
    if source.title and source.title_index is None and source.front_matter.title:
        lines.append(f"title: {block_value(source.front_matter.title)}\n")
    if source.front_matter.summary:
        text = f"{MARK} {' '.join(source.front_matter.summary.split())}" if summary is None else summary
        lines.append(f"summary: {block_value(text)}\n")
    return "".join(["---\n", *lines, "translation:\n  method: human\n---\n\n"])


def _hint_edits(catalogue: Catalogue, units: PageUnits, locale: str, written: Written) -> Iterator[Edit]:
    """The comments with agreed terms, below the headings of their sections."""
    source, text = units.source, units.source.source.text
    for section, extent in extents_of(catalogue, source).items():
        blocks = units.source_sections.get(section, ())
        todo = [placed.block for placed in blocks if placed.is_exchanged and written(placed) is None]
        line = hints_of_section(catalogue, source, todo, locale)
        if not line:
            continue
        at = extent.start
        heading = next((each for each in source.document.headings if each.span.start == at), None)
        if section == LEAD and source.title_index == 0:
            heading = source.document.headings[0]
        before = after = "\n"
        if heading is not None:
            at = text.find("\n", heading.span.end) + 1
            if at == 0:
                at, before = len(text), "\n\n"
            after = "\n" if text.startswith("\n", at) else "\n\n"
        yield Edit(Span(at, at), f"{before}<!-- {HINTS} {line} -->{after}")
