"""A heading stands more than one level below the heading before it.

Why: screen readers list the headings by their level, and readers move from one to the next; a level that is left out
looks like a section that is missing. Whoever wanted smaller letters gets them in print and on the phone only.

Example: `## The setting`, and below it `#### The network`.

How to fix: give the heading the next level, `### The network`, and those below it theirs. In a translation whose source
is right, `--fix` does it.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Heading, Span
from guidebook.content.page import Page

_MARKS = re.compile(r"#+")
_RAW_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at headings whose level is left out above them; nothing where headings may stand that are not read."""
    if not page.document.is_complete or page.document.included_files or _RAW_HEADING.search(page.source.text):
        return
    # The page's title is shown above all, wherever it is written, and in the place of one that is not.
    above, title_index = 1, page.title_index
    for index, heading in enumerate(page.document.headings):
        if index == title_index:
            continue
        if heading.level > above + 1:
            message = f"the heading '{heading.title}' is of level {heading.level}, right below one of level {above}"
            fix = _fix(catalogue, page, index, above + 1)
            yield fault_at(page.source, heading.span, message, _hint(page, heading, above + 1), fix)
        above = heading.level


def _hint(page: Page, heading: Heading, level: int) -> str:
    marks = _MARKS.match(page.source.text, heading.span.start)
    if marks is None:  # underlined
        return f"Make it a heading of level {level}."
    return f"Begin the line with '{marks[0][: level - heading.level]}'."


def _fix(catalogue: Catalogue, page: Page, index: int, level: int) -> tuple[Edit, ...]:
    """The edit that gives a heading of a translation the level of its counterpart, where that leaves out none."""
    source, heading = catalogue.source_of(page), page.document.headings[index]
    marks = _MARKS.match(page.source.text, heading.span.start)
    if source is None or marks is None or catalogue.section_ids(source) != catalogue.section_ids(page):
        return ()
    wanted = source.headings[index].level
    if not 1 < wanted <= level:
        return ()
    return (Edit(Span(*marks.span()), marks[0][: wanted - heading.level]),)


RULE = Rule("PAGE012", "skipped-heading-level", Severity.WARNING, check_page=check)
