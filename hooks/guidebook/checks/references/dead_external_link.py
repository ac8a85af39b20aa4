"""A link leads to an address of another site where nothing is, or that does not answer.

Why: readers look for the source and find an error. Only `check --online` finds this; it asks each address once and
believes what it is told for a week.

Example: `[The toolkit](https://thegctf.org/toolkit-2019)`, where the server says 404.

How to fix: look for the page's new address on that site or in a web archive, or take the link out. Where a server does
not answer, open the address in a browser first: it may be down today.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.external_references import external_references
from guidebook.content.link_answer import AnswerKind
from guidebook.content.page import Page
from guidebook.content.web_address import read_web_address


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at addresses that were asked for in vain: an error where nothing is there, a warning without an answer."""
    if catalogue.link_answers is None:
        return
    for reference in external_references(catalogue, page):
        address = read_web_address(reference.target)
        answer = catalogue.link_answers.get(address.request) if address else None
        if answer is None or answer.kind is AnswerKind.ALIVE:
            continue
        message = f"'{reference.target}' leads nowhere: {answer.detail}"
        if answer.kind is AnswerKind.GONE:
            hint, severity = "Write its new address, or take the link out.", Severity.ERROR
        else:
            hint, severity = "Open it in a browser to see whether it is dead.", Severity.WARNING
        yield fault_at(page.source, reference.target_span, message, hint, severity=severity)


RULE = Rule("REF020", "dead-external-link", Severity.ERROR, check_page=check)
