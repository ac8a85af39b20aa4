"""A link leads to a page or a section that this locale does not have yet.

Why: it is right to keep the link; until the translation comes, the reader is led to the source's page, marked with its
language. This tells translators where that happens.

Example: `[Learn](learn.md)` on an Arabic page, while `docs/ar/chapters/learn.md` is not written yet.

How to fix: nothing is wrong. Translate the page, and the link leads to the translation by itself.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets that only the source of their page has."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.MISSING_IN_LOCALE:
            continue
        if catalogue.outline(page.locale, resolution.key) is None:
            what = f"the page '{resolution.key}'"
        else:
            what = f"the section '{resolution.fragment}' of {resolution.key}"
        message = f"{what} is not in '{page.locale}' yet: readers are led to '{resolution.locale}'"
        yield fault_at(page.source, reference.target_span, message)


RULE = Rule("REF005", "missing-in-locale", Severity.INFO, check_page=check)
