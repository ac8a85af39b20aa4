"""A page calls one term by an agreed rendering and also by another that the glossary does not allow.

Why: readers take two names for two things. Machines change the word for one concept from paragraph to paragraph.

Example: an Arabic page writes «فريق العمل المجتمعي» first and «فريق الفعل المجتمعي» further down.

How to fix: call the term the same throughout the page, as it is called where the message says. Two renderings may
stand on one page where the glossary has both: one as `preferred`, the other among `allowed`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.term_uses import NearUse, TermUse
from guidebook.language.term_matcher import RenderingStatus

_AGREED = frozenset((RenderingStatus.PREFERRED, RenderingStatus.ALLOWED))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at forbidden renderings, and at what comes close to an agreed one, of terms that are rightly named too."""
    uses = catalogue.term_uses.of(page)
    agreed: dict[str, TermUse] = {}
    for use in uses:
        if use.match.status in _AGREED:
            agreed.setdefault(use.match.term, use)
    forbidden = [(use.match.term, use) for use in uses if use.match.status is RenderingStatus.FORBIDDEN]
    others: list[tuple[str, TermUse | NearUse]] = [*forbidden]
    others += [(near.near.term, near) for near in catalogue.term_uses.near(page)]
    for term, other in others:
        if term in agreed:
            line, _ = page.source.position(agreed[term].span.start)
            message = f"'{other.text}' stands for '{term}' here, '{agreed[term].text}' in line {line}"
            yield fault_at(page.source, other.span, message, "Call it the same throughout the page.")


RULE = Rule("TERM006", "inconsistent-rendering", Severity.WARNING, check_page=check)
