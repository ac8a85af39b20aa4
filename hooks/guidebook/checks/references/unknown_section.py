"""A link leads to a section that its page does not have.

Why: the browser opens the page at its top, and the reader looks in vain for what the text promised.

Example: `[the ten lessons](coordinate.md#ten-lesson)`, where the heading is `## Ten lessons { #ten-lessons }`.

How to fix: write the id as it stands in braces behind the heading of the page the link leads to.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.references import Outcome, Resolution, nearest, resolve


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at targets whose page exists, but neither it nor its source has the section."""
    for page in catalogue.pages.values():
        for reference in page.references():
            resolution = resolve(catalogue, page.locale, page.key, reference.target)
            if resolution.outcome is Outcome.UNKNOWN_SECTION:
                message = f"no section '{resolution.fragment}' in {resolution.key}"
                yield fault_at(page.source, reference.target_span, message, _guess(catalogue, resolution))


def _guess(catalogue: Catalogue, resolution: Resolution) -> str | None:
    shown = catalogue.shown(resolution.locale, resolution.key)
    if shown is None:
        candidates = catalogue.anchors(resolution.locale, resolution.key)
        titles: dict[str, str] = {}
    else:
        candidates = frozenset(catalogue.section_ids(shown))
        titles = dict(
            zip((heading.title for heading in shown.document.headings), catalogue.section_ids(shown), strict=True)
        )
    near = nearest(resolution.fragment, candidates)
    if near is None:
        title = nearest(resolution.fragment.replace("-", " "), titles)
        near = titles[title] if title else None
    return f"Did you mean '{near}'?" if near else None


RULE = Rule("REF002", "unknown-section", Severity.ERROR, check)
