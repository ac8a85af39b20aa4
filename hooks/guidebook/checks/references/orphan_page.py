"""Nothing leads to a page: neither the navigation nor a reference on another page.

Why: nobody will find it but by search, and nobody will notice when it grows old.

Example: `docs/en/about/team.md`, which `nav` in the configuration leaves out and no page links to.

How to fix: link to it from the page whose readers need it, or add it to `nav`. A page that is kept at its address
only has `status: withdrawn`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_in_file
from guidebook.content.catalogue import Catalogue
from guidebook.content.nav import pages_left_out


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults on source pages that neither `nav` nor any other page names."""
    for key in pages_left_out(catalogue):
        if not catalogue.references.to(key):
            source = catalogue.source_outline(key)
            hint = "Link to it from another page, or add it to 'nav'."
            message = "nothing leads to this page: no navigation and no reference"
            yield fault_in_file(source.path, source.locale, message, hint)


RULE = Rule("REF011", "orphan-page", Severity.WARNING, check_guide=check)
