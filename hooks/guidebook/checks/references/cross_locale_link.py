"""A link leads out of its own locale into another one.

Why: a reader of one language is suddenly in another. The language switcher is there for that; a page that is not
translated yet is shown in its source language by itself.

Example: `[Plan](../../en/chapters/plan.md)` on an Arabic page.

How to fix: link to the page of the same name in the page's own locale: `plan.md`.
"""

import posixpath
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.references import Outcome, resolve


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at targets below another locale's folder."""
    for page in catalogue.pages.values():
        for reference in page.references():
            resolution = resolve(catalogue, page.locale, page.key, reference.target)
            if resolution.outcome is Outcome.CROSS_LOCALE:
                message = f"the link '{reference.target}' leads from '{page.locale}' to '{resolution.locale}'"
                hint = None
                if catalogue.shown(page.locale, resolution.key) or resolution.key in catalogue.reserved:
                    path = posixpath.relpath(resolution.key, posixpath.dirname(page.key) or ".")
                    hint = f"Write '{path}{'#' + resolution.fragment if resolution.fragment else ''}'."
                yield fault_at(page.source, reference.target_span, message, hint)


RULE = Rule("REF004", "cross-locale-link", Severity.ERROR, check)
