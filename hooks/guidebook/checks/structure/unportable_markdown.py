r"""Markdown that GitHub's preview shows otherwise than the site.

Why: pull requests are reviewed in GitHub's preview, so what looks right there and is wrong on the site is seen by
nobody before readers see it. What the guidebook has beyond GitHub (boxes, tabs, attribute lists, definition lists,
links to terms) is no finding.

Example: a list right below a line of text, or nested by two spaces, is a list on GitHub and text on the site; `#Title`
without a space is a heading on the site only; `1)`, `~~struck~~`, `- [ ]` and a `\` at the end of a line are GitHub's.

How to fix: put an empty line above every list, table and code block, and indent whatever belongs to a list item, inner
lists too, by four spaces.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.preview_wording import wording
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.layouts.differences import differences
from guidebook.content.layouts.suspects import may_differ
from guidebook.content.page import Page


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the lines where the two part, one for each cause."""
    if catalogue.options.dialect.revision:
        return  # what the site shows is known for the guidebook's own dialect only
    start = page.front_matter_text.end
    if may_differ(page.source.text, start):
        for difference in differences(page.source, start):
            words = wording(page.source, start, difference)
            yield fault_at(page.source, words.span, words.message, words.hint)


RULE = Rule("PAGE011", "unportable-markdown", Severity.INFO, check_page=check)
