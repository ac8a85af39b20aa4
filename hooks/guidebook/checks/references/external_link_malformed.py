"""A link to another site has an address that no browser can open.

Why: readers press it and nothing happens, or they land on a page of this site that does not exist.

Example: `[The forum](https//thegctf.org)`, `[The forum](https://the gctf.org)`, `[Write to us](mailto:city-office)`.

How to fix: open the page you mean in a browser and copy its address from there.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.external_references import external_references
from guidebook.content.page import Page
from guidebook.content.targets import target_edits
from guidebook.content.web_address import malformation


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at addresses that name nothing; a slip in the scheme of a link is mended."""
    for reference in external_references(catalogue, page):
        found = malformation(reference.target)
        if found is None:
            continue
        message = f"the address '{reference.target}' {found.reason}"
        if found.meant is None or malformation(found.meant):
            yield fault_at(page.source, reference.target_span, message)
        else:
            fix = target_edits(page, reference, found.meant) if reference.link else ()
            yield fault_at(page.source, reference.target_span, message, f"Did you mean '{found.meant}'?", fix)


RULE = Rule("REF019", "external-link-malformed", Severity.ERROR, check_page=check)
