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
from guidebook.language.term_matcher import RenderingStatus


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at forbidden renderings in any block, the summary included, through prefixes and line breaks."""
    glossary = catalogue.glossaries[page.locale]
    if not any(record.forbidden for record in (*glossary.terms.values(), *glossary.names.values())):
        return
    for block in page.blocks:
        for match in catalogue.matchers[page.locale].find(block.prose.text):
            if match.status is RenderingStatus.FORBIDDEN:
                preferred = glossary.record(match.term).preferred
                written = block.prose.text[match.start : match.end]
                yield fault_at(
                    page.source,
                    block.prose.source_span(match.start, match.end),
                    f"'{written}' is a forbidden rendering of '{match.term}'",
                    f"Write '{preferred}'." if preferred else None,
                )


RULE = Rule("TERM001", "forbidden-rendering", Severity.ERROR, check_page=check)
