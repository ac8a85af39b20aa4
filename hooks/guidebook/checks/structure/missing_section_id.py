"""A heading has no id of its own.

Why: an id made from the title changes when the title changes, and every link to the section breaks; and a heading in
Arabic or Cyrillic would get an id without meaning.

Example: `## Local models`.

How to fix: write the id behind the heading, the same in every locale: `## Local models { #local-models }`.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.headings import id_edit
from guidebook.content.model import Heading, Source
from guidebook.content.page import Outline, Page

_ATTRIBUTES = re.compile(r"\{:?([^}\n]*)\}\s*$")
_WITHOUT_MEANING = re.compile(r"_\d+")


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at headings without an explicit id, but for the page's title.

    Certain is the id that the address of the section has already: in a translation the source's; in a source page the
    one that its translations give the heading at this place, where they all agree.
    """
    title_index = page.title_index
    translations = _alike(catalogue, page) if any(heading.explicit_id is None for heading in page.headings) else ()
    for index, (heading, section_id) in enumerate(
        zip(page.document.headings, catalogue.section_ids(page), strict=True)
    ):
        if heading.explicit_id is None and index != title_index:
            theirs = {other.headings[index].explicit_id for other in translations} - {None}
            section_id = next(iter(theirs)) or section_id if len(theirs) == 1 else section_id
            message = f"the heading '{heading.title}' has no id"
            if heading.title and len(theirs) < 2 and not _WITHOUT_MEANING.fullmatch(section_id):
                hint = f"Write '{_line(page.source, heading, section_id)}'."
                yield fault_at(page.source, heading.span, message, hint, (id_edit(page.source, heading, section_id),))
            else:
                hint = f"Write '{_line(page.source, heading, '…')}' with a short name in Latin letters for '…'."
                yield fault_at(page.source, heading.span, message, hint)


def _alike(catalogue: Catalogue, page: Page) -> tuple[Outline, ...]:
    """The translations of a source page that have headings of the same levels."""
    if catalogue.source_of(page) is not None:
        return ()
    levels = [heading.level for heading in page.headings]
    others = (catalogue.outline(locale, page.key) for locale in catalogue.locales if locale != page.locale)
    return tuple(other for other in others if other and [heading.level for heading in other.headings] == levels)


def _line(source: Source, heading: Heading, section_id: str) -> str:
    written = source.text[heading.text_span.start : heading.text_span.end]
    listed = _ATTRIBUTES.search(source.text[heading.text_span.end : heading.span.end])
    attributes = " ".join([f"#{section_id}", *(listed[1].split() if listed else ())])
    return f"{'#' * heading.level} {written} {{ {attributes} }}"


RULE = Rule("PAGE004", "missing-section-id", Severity.WARNING, check_page=check)
