"""Two headings of a page have the same id.

Why: a link to the id leads to the first of them; the second can never be reached.

Example: `## Training { #training }` and, further down, `### Training for teachers { #training }`.

How to fix: give the second heading another id, in every locale.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at explicit ids that an earlier heading of the page has already."""
    lines: dict[str, int] = {}
    for heading in page.document.headings:
        if heading.explicit_id is None or heading.id_span is None:
            continue
        line, _ = page.source.position(heading.span.start)
        first = lines.setdefault(heading.explicit_id, line)
        if first != line:
            message = f"the id '{heading.explicit_id}' is already that of the heading in line {first}"
            yield fault_at(page.source, heading.id_span, message, "Give this heading another id.")


RULE = Rule("PAGE003", "duplicate-section-id", Severity.ERROR, check_page=check)
