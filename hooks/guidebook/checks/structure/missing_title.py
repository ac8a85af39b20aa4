"""A page has no title.

Why: the title is what navigation, search, links and the browser's tab show.

Example: a page that begins with `## The setting`, without a line `# Kumanovo` above it.

How to fix: write one line `# Title` below the front matter.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Span
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults on pages with neither an H1 with text nor a `title` in the front matter."""
    if page.title and page.title.strip():
        return
    index = page.title_index
    start = page.front_matter_text.end
    span = Span(start, start) if index is None else page.document.headings[index].span
    message = "the page has no title" if index is None else "the page's title is empty"
    yield fault_at(page.source, span, message, "Write a line '# Title' below the front matter.")


RULE = Rule("PAGE002", "missing-title", Severity.ERROR, check_page=check)
