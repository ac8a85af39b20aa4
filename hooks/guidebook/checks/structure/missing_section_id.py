"""A heading has no id of its own.

Why: an id made from the title changes when the title changes, and every link to the section breaks; and a heading in
Arabic or Cyrillic would get an id without meaning.

Example: `## Local models`.

How to fix: write the id behind the heading, the same in every locale: `## Local models { #local-models }`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at headings without an explicit id, but for the page's title."""
    for page in catalogue.pages.values():
        title_index = page.title_index
        for index, (heading, section_id) in enumerate(
            zip(page.document.headings, catalogue.section_ids(page), strict=True)
        ):
            if heading.explicit_id is None and index != title_index:
                written = page.source.text[heading.text_span.start : heading.text_span.end]
                message = f"the heading '{heading.title}' has no id"
                hint = f"Write '{'#' * heading.level} {written} {{ #{section_id} }}'."
                yield fault_at(page.source, heading.span, message, hint)


RULE = Rule("PAGE004", "missing-section-id", Severity.WARNING, check)
