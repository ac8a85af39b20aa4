"""The front matter has a field that this page does not use.

Why: it is mostly a slip of the pen (`sumary`), or a field that lives once, in the source page.

Example: `number: 4` in the front matter of the Arabic translation of Chapter 4.

How to fix: mend the name; in a translation, delete what the source page says already.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import TRANSLATION_FIELDS, PageKind, model_of
from guidebook.content.page import Page
from guidebook.content.suggestions import nearest


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at fields of typed pages and of translations that are not theirs."""
    fields = frozenset(model_of(page.kind).model_fields)
    source = catalogue.source_of(page)
    if source is None and page.kind is PageKind.PAGE:
        return  # other tools may keep fields of their own there
    for name in page.front_matter_text.yaml.values:
        span = page.front_matter_text.yaml.key_spans[name,]
        if name not in fields:
            if page.kind is not PageKind.PAGE:
                near = nearest(name, fields)
                hint = f"Did you mean '{near}'?" if near else "Delete it."
                yield fault_at(page.source, span, f"there is no field '{name}' here", hint)
        elif source is not None and name not in TRANSLATION_FIELDS:
            message = f"'{name}' belongs in the source page, not in a translation"
            yield fault_at(page.source, span, message, "Delete it here.")


RULE = Rule("PAGE009", "unknown-field", Severity.WARNING, check_page=check)
