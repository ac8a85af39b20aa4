"""A page uses a rendering that the glossary forbids.

Why: it is known to be wrong, and often names something else altogether: the Community Action Team (CAT) of a town has
been printed as the Convention Against Torture.

Example: «اتفاقية مناهضة التعذيب» on a page about Kumanovo.

How to fix: write the rendering that the glossary prefers. If the words are right where they stand, because the page
really speaks of that other thing, put `<!-- guide: ignore forbidden-rendering -->` on a line above the paragraph.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.term_matcher import RenderingStatus, written_as


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at forbidden renderings in any block, the summary included, through prefixes and line breaks."""
    glossary = catalogue.glossaries[page.locale]
    for use in catalogue.term_uses.of(page):
        if use.match.status is RenderingStatus.FORBIDDEN:
            preferred = written_as(glossary.record(use.match.term).preferred)
            message = f"'{use.text}' is a forbidden rendering of '{use.match.term}'"
            yield fault_at(page.source, use.span, message, f"Write '{preferred}'." if preferred else None)


RULE = Rule("TERM001", "forbidden-rendering", Severity.ERROR, check_page=check)
