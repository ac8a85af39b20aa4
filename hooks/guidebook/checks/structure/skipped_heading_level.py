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
from guidebook.content.model import Span
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
            certain = _level_in_source(catalogue, page, index, above + 1)
            wanted = certain or above + 1
            marks = _MARKS.match(page.source.text, heading.span.start)
            if marks is None:  # underlined
                yield fault_at(page.source, heading.span, message, f"Make it a heading of level {wanted}.")
            else:
                written = marks[0][: wanted - heading.level]
                fix = (Edit(Span(*marks.span()), written),) if certain else ()
                yield fault_at(page.source, heading.span, message, f"Begin the line with '{written}'.", fix)
        above = heading.level


def _level_in_source(catalogue: Catalogue, page: Page, index: int, most: int) -> int | None:
    """The level of a heading's counterpart, where a translation has the source's sections and it is not too deep."""
    source = catalogue.source_of(page)
    if source is None or _ids(catalogue, page) != _ids(catalogue, source):
        return None
    level = source.headings[index].level
    return level if 1 < level <= most else None


def _ids(catalogue: Catalogue, page: Page) -> list[str]:
    ids = list(catalogue.section_ids(page))
    if page.title_index is not None:
        ids[page.title_index] = ""
    return ids


RULE = Rule("PAGE012", "skipped-heading-level", Severity.WARNING, check_page=check)
