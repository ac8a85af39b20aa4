"""A page has no title.

Why: the title is what navigation, search, links and the browser's tab show. A page outside the typed folders is shown
under the name of its file, and this is a warning.

Example: a page that begins with `## The setting`, without a line `# Kumanovo` above it.

How to fix: write one line `# Title` below the front matter.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import PageKind
from guidebook.content.model import Span
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults on pages with neither an H1 with text nor a `title` in the front matter."""
    # What something else fills in may hold a title, and so may a tag.
    if (page.title and page.title.strip()) or not page.document.is_complete or "<h1" in page.source.text.casefold():
        return
    index = page.title_index
    start = page.front_matter_text.end
    span = Span(start, start) if index is None else page.document.headings[index].span
    message = "the page has no title" if index is None else "the page's title is empty"
    # Any other page can be shown under the name of its file.
    severity = Severity.WARNING if page.kind is PageKind.PAGE else None
    hint = "Write a line '# Title' below the front matter."
    yield fault_at(page.source, span, message, hint, severity=severity)


RULE = Rule("PAGE002", "missing-title", Severity.ERROR, check_page=check)
