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
from guidebook.content.model import Heading, Source
from guidebook.content.page import Page

_ATTRIBUTES = re.compile(r"\{:?([^}\n]*)\}\s*$")
_WITHOUT_MEANING = re.compile(r"_\d+")


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at headings without an explicit id, but for the page's title."""
    title_index = page.title_index
    for index, (heading, section_id) in enumerate(
        zip(page.document.headings, catalogue.section_ids(page), strict=True)
    ):
        if heading.explicit_id is None and index != title_index:
            message = f"the heading '{heading.title}' has no id"
            yield fault_at(page.source, heading.span, message, _hint(page.source, heading, section_id))


def _hint(source: Source, heading: Heading, section_id: str) -> str:
    is_meant = not _WITHOUT_MEANING.fullmatch(section_id)
    written = source.text[heading.text_span.start : heading.text_span.end]
    listed = _ATTRIBUTES.search(source.text[heading.text_span.end : heading.span.end])
    attributes = " ".join([f"#{section_id if is_meant else '…'}", *(listed[1].split() if listed else ())])
    line = f"{'#' * heading.level} {written} {{ {attributes} }}"
    return f"Write '{line}'." if is_meant else f"Write '{line}' with a short name in Latin letters for '…'."


RULE = Rule("PAGE004", "missing-section-id", Severity.WARNING, check_page=check)
