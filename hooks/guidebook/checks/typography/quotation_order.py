"""A quotation begins with the mark that closes one, or ends with the mark that opens one.

Why: the marks point the wrong way. In Arabic, where they are mirrored, «»نص«» is a common slip of a keyboard that shows
them as they look on the page.

Example: `»the council«` in French or Arabic, `”the council”` in English. Each language has its own marks (CLDR):
»these« are right in German and Danish, and »these» in Swedish.

How to fix: exchange the marks, `«the council»`, `“the council”`; `--fix` does.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.page import Page
from guidebook.language.paired_marks import QUOTATION_MARK, lone_marks, reversed_quotations


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at quotations whose marks stand on the wrong side."""
    for text in texts_of_page(page, QUOTATION_MARK):
        yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, QUOTATION_MARK):
        yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    lone = lone_marks(text.text, text.locale)
    for found in reversed_quotations(text.text, text.locale, lone) if len(lone) > 1 else ():
        last = found.end - 1
        written = f"{text.text[found.start]}…{text.text[last]}"
        edits: list[Edit] = []
        for place, mark in ((found.start, found.right[0]), (last, found.right[1])):
            if text.text[place] != mark:
                edits += text.fix(place, place + 1, mark)
        is_whole = len(edits) == sum(a != b for a, b in zip(found.right, (written[0], written[-1]), strict=True))
        message = f"a quotation stands between '{written}'"
        hint = f"Write '{found.right[0]}…{found.right[1]}'."
        yield fault_at(text.source, text.span(found.start, found.end), message, hint, tuple(edits) if is_whole else ())


RULE = Rule("TYPO008", "quotation-order", Severity.WARNING, check_page=check, check_guide=check_data)
