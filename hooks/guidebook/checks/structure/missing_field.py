"""The front matter lacks a field that readers of this kind of page expect.

Why: the page can be shown without it, but not well: a chapter without a number, a case study without its place.

Example: a page in `case-studies/` without `as_of`, so that nobody knows how old its facts are.

How to fix: add the field to the front matter of the source page; `summary` to every translation too.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import EXPECTED_FIELDS
from guidebook.content.model import Span
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults on pages of the typed folders that lack an expected field."""
    expected = EXPECTED_FIELDS.get(page.kind, ())
    if catalogue.source_of(page) is not None:
        expected = tuple(field for field in expected if field == "summary")
    if page.front_matter_text.yaml.fault:
        return
    for field in expected:
        if not page.front_matter_text.yaml.values.get(field):
            span = Span(0, 3) if page.front_matter_text.present else Span(0, 0)
            hint = f"Write '{field}: …' in the front matter."
            yield fault_at(page.source, span, f"the front matter has no '{field}'", hint)


RULE = Rule("PAGE008", "missing-field", Severity.WARNING, check_page=check)
