"""A machine made the translation, and nobody has read it yet.

Why: readers are told so at the top of the page, and may not trust it. A reviewer should see what waits for them.

Example: `method: machine` below `translation:` in the front matter of `docs/ar/chapters/plan.md`.

How to fix: read the page against its source and mend it. Then write `method: machine-reviewed`, and the reader's name
behind `reviewer:`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the method of translations that no person has read."""
    translation = page.front_matter.translation
    if translation is not None and translation.method == "machine":
        hint = "When somebody has read it, write 'method: machine-reviewed', and their name behind 'reviewer:'."
        span = page.front_matter_text.yaml.span("translation", "method")
        yield fault_at(page.source, span, "a machine made this translation, and nobody has read it", hint)


RULE = Rule("TRAN010", "machine-unreviewed", Severity.INFO, check_page=check)
