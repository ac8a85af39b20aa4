"""A page has a second heading of the first level.

Why: the first one is the title, which navigation, search and links show; with two of them nobody can tell what the page
is called, and everything below the second seems to be another page.

Example: `# Kumanovo` and, further down, `# What happened`.

How to fix: make it a heading of the second level, `## What happened`, and those below it one level lower, too.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at every H1 but the first."""
    title_index = page.title_index
    for index, heading in enumerate(page.document.headings):
        if heading.level == 1 and index != title_index:
            message = f"'{heading.title}' is a second title of the page"
            yield fault_at(page.source, heading.span, message, "Make it a heading of level 2.")


RULE = Rule("PAGE013", "second-title", Severity.WARNING, check_page=check)
