"""A page stands where the build would list all that has one value of a facet.

Why: readers who follow "Western Balkans" on a case study, or on the list of them, come to that address. While another
page has it, the value is offered nowhere, and links from other sites to the list lead to something else.

Example: `docs/en/case-studies/region/western-balkans.md`, while case studies have `region: western-balkans`.

How to fix: move the page out of that folder. `guide.py rename` mends the references to it.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_in_file
from guidebook.content.catalogue import Catalogue
from guidebook.content.page_keys import html_file


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults on source pages that have the address of a facet's page."""
    hidden = {html_file(key, catalogue.options.directory_urls): key for key in catalogue.facet_pages}
    for key in catalogue.keys:
        found = hidden.get(html_file(key, catalogue.options.directory_urls))
        if found is not None:
            page, source = catalogue.facet_pages[found], catalogue.source_outline(key)
            message = f"this page stands in the place of the list of all with '{page.value}' as {page.facet}"
            hint = f"Move the file out of the folder '{page.folder}/{page.facet}'."
            yield fault_in_file(source.path, source.locale, message, hint)


RULE = Rule("PAGE020", "hidden-facet-page", Severity.WARNING, check_guide=check)
