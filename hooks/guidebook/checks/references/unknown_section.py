"""A link leads to a section that its page does not have.

Why: the browser opens the page at its top, and the reader looks in vain for what the text promised.

Example: `[the ten lessons](coordinate.md#ten-lesson)`, where the heading is `## Ten lessons { #ten-lessons }`.

How to fix: write the id as it stands in braces behind the heading of the page the link leads to.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mending import fault_with_suggestion
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.suggestions import Suggestion, suggest_section


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets whose page exists, but neither it nor its source has the section."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.UNKNOWN_SECTION:
            continue
        message = f"no section '{resolution.fragment}' in {resolution.key}"
        suggestion = suggest_section(catalogue, resolution)
        if resolution.moved_to:
            message += f": it is now '{resolution.moved_to}'"
            suggestion = Suggestion(resolution.moved_to, is_certain=True)
        yield fault_with_suggestion(page, reference, message, suggestion, None, suggestion.name if suggestion else None)


RULE = Rule("REF002", "unknown-section", Severity.ERROR, check_page=check)
