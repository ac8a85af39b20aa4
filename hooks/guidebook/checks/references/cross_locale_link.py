"""A link leads out of its own locale into another one.

Why: a reader of one language is suddenly in another. The language switcher is there for that; a page that is not
translated yet is shown in its source language by itself.

Example: `[Plan](../../en/chapters/plan.md)` on an Arabic page.

How to fix: link to the page of the same name in the page's own locale: `plan.md`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.targets import retargeted, target_edits, way_to


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets below another locale's folder; the page of the same key in the own locale is certain."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is Outcome.CROSS_LOCALE:
            message = f"the link '{reference.target}' leads from '{page.locale}' to '{resolution.locale}'"
            hint: str | None = None
            fix: tuple[Edit, ...] = ()
            if catalogue.is_shown(resolution.key) or resolution.key in catalogue.reserved:
                path = way_to(resolution.key, page.key)
                target = retargeted(reference.target, path=path)
                hint, fix = f"Write '{target}'.", target_edits(page, reference, target)
            yield fault_at(page.source, reference.target_span, message, hint, fix)


RULE = Rule("REF004", "cross-locale-link", Severity.ERROR, check_page=check)
