"""Two dates of a page cannot both be right.

Why: readers judge by the dates how far they may trust a page; one that was updated before it was published, or whose
facts are younger than its last update, tells them something false.

Example: `published: 2024-05` and `updated: 2024-04-30`; a change of 2025 on a page last updated in 2024.

How to fix: correct the date that is wrong; after a change, `updated` is the day of that change or a later one. Dates
that are known less exactly are compared by what they can mean: 2023 is neither before nor after 2023-09.
"""

from collections.abc import Iterator
from itertools import pairwise

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import CaseStudy, Change, PageKind, Update
from guidebook.content.page import Page
from guidebook.content.partial_date import PartialDate


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at dates of the front matter; an error only where readers of a typed page are shown both of them."""
    facts = page.front_matter
    published, updated = facts.published, facts.updated
    if published and updated and _is_before(updated, published):
        severity = Severity.WARNING if page.kind is PageKind.PAGE else None
        message = f"'updated' ({updated}) is before 'published' ({published})"
        yield _fault(page, ("updated",), message, "Correct one of the two dates.", severity)
    if isinstance(facts, CaseStudy) and facts.as_of and updated and _is_before(updated, facts.as_of):
        message = f"'as_of' ({facts.as_of}) is after 'updated' ({updated})"
        yield _fault(page, ("as_of",), message, "Correct one of the two dates.")
    if isinstance(facts, Update) and published and _is_before(published, facts.date):
        message = f"'date' ({facts.date}) is after 'published' ({published})"
        yield _fault(page, ("date",), message, "Correct one of the two dates.")
    for index, change in enumerate(facts.changes if updated else ()):
        if updated and _is_before(updated, change.date):
            message = f"the change of '{change.date}' is after 'updated' ({updated})"
            yield _fault(page, ("changes", index, "date"), message, f"Write 'updated: {change.date}'.")
    index = _out_of_order(facts.changes)
    if index:
        message = f"the change of '{facts.changes[index].date}' is out of order"
        yield _fault(page, ("changes", index, "date"), message, "Put the changes in the order of their dates.")


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date is before another one whatever days they mean."""
    return one.last_possible < other.first_possible


def _out_of_order(changes: tuple[Change, ...]) -> int:
    """The number of the first change that leaves the order of those before it, oldest or newest first; 0 for none."""
    order = 0
    for index, (one, other) in enumerate(pairwise(changes), start=1):
        step = _is_before(one.date, other.date) - _is_before(other.date, one.date)
        if step and order and step != order:
            return index
        order = order or step
    return 0


def _fault(
    page: Page, path: tuple[str | int, ...], message: str, hint: str, severity: Severity | None = Severity.WARNING
) -> Fault:
    return fault_at(page.source, page.front_matter_text.yaml.span(*path), message, hint, severity=severity)


RULE = Rule("PAGE017", "date-order", Severity.ERROR, check_page=check)
