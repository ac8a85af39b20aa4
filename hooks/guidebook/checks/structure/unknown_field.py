"""The front matter has a field that this page does not use.

Why: it is mostly a slip of the pen (`sumary`), or a field of another kind of page, and nobody reads what it says.

Example: `sumary: How a city plans.` in the front matter of a chapter.

How to fix: mend the name, or delete the field.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import PageKind, model_of
from guidebook.content.page import Page
from guidebook.content.suggestions import nearest


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at fields of typed pages that no page of their kind has."""
    if page.kind is PageKind.PAGE:
        return  # other tools may keep fields of their own there
    fields = frozenset(model_of(page.kind).model_fields)
    for name in page.front_matter_text.yaml.values:
        if name not in fields:
            near = nearest(name, fields)
            hint = f"Did you mean '{near}'?" if near else "Delete it."
            span = page.front_matter_text.yaml.key_spans[name,]
            yield fault_at(page.source, span, f"there is no field '{name}' here", hint)


RULE = Rule("PAGE009", "unknown-field", Severity.WARNING, check_page=check)
