"""Nobody has looked for a year whether the address of a resource still works.

Why: pages of ministries and forums move, mostly without a trace; a resource whose link is dead is of no use.

Example: `link_checked: 2023-05-04` in the front matter of a page in `resources/`.

How to fix: open the address; if it leads to the resource, write the day in `link_checked`, else the address it has now.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import Resource
from guidebook.content.page import Page

_LONGEST_DAYS = 365


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at a `link_checked` whose last possible day is more than a year ago."""
    front_matter = page.front_matter
    if not isinstance(front_matter, Resource) or not front_matter.url or front_matter.link_checked is None:
        return
    year, month, day = front_matter.link_checked.last_possible
    last_day = date(year, month, min(day, monthrange(year, month)[1]))
    if (catalogue.today - last_day).days > _LONGEST_DAYS:
        span = page.front_matter_text.yaml.span("link_checked")
        message = f"the address was last tried more than a year ago: '{front_matter.link_checked}'"
        hint = f"Open '{front_matter.url}', then write 'link_checked: {catalogue.today}'."
        yield fault_at(page.source, span, message, hint)


RULE = Rule("REF021", "stale-link-check", Severity.WARNING, check_page=check)
