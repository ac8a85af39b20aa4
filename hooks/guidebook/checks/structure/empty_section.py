"""A heading has nothing below it.

Why: readers come to it from the contents, from search or by a link, and find nothing; a screen reader reads out the
next heading at once. A heading that has only deeper headings below it is not empty.

Example: `## Sources` at the end of a page, or right above `## Contacts`.

How to fix: write the section, or take its heading out, in every locale.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page

_NOTHING = re.compile(
    r"""
    <!--.*?-->                              # a comment
    | ^[ >]*(?:(?:[-*_][ \t]*){3,})?$       # a rule, the mark of a quotation
    | ^[ >]*\{:?[^{}\n]*\}[ \t]*$           # attributes
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_MAY_BE_NOTHING = "<>-*_{"


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at headings before a heading of the same or a higher level, or before the end; never at the title."""
    headings, text = page.document.headings, page.source.text
    for index, heading in enumerate(headings):
        following = headings[index + 1] if index + 1 < len(headings) else None
        if index == page.title_index or (following is not None and following.level > heading.level):
            continue
        below = text[heading.span.end : following.span.start if following else len(text)].strip()
        if (not below or below[0] in _MAY_BE_NOTHING) and not _NOTHING.sub("", below).strip():
            message = f"the section '{heading.title}' is empty"
            yield fault_at(page.source, heading.span, message, "Write it, or take the heading out.")


RULE = Rule("PAGE014", "empty-section", Severity.WARNING, check_page=check)
