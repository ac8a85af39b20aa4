"""Words come close to an agreed rendering and are none.

Why: a slip in one word of a term, or a word of the same root in its place, makes another name of it: readers do not
find it in the glossary, and it is not linked to its explanation.

Example: "Local Preventive Network" where the glossary has "Local Prevention Network"; "Country Action Plan" for
"County Action Plan".

How to fix: write the rendering as the glossary has it. If something else is meant, and rightly called so, put
`<!-- guide: ignore near-rendering -->` on a line above the paragraph, or add the words to the glossary: as `allowed`,
among `forms`, or as a term of their own.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at words of any block that resemble a preferred or allowed rendering."""
    for use in catalogue.term_uses.near(page):
        message = f"'{use.text}' is close to '{use.near.rendering}' ('{use.near.term}'), and is not it"
        hint = f"Did you mean '{use.near.rendering}'?"
        yield fault_at(page.source, use.span, message, hint)


RULE = Rule("TERM005", "near-rendering", Severity.WARNING, check_page=check)
