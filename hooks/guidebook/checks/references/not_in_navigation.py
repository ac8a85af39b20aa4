"""A page is missing from the navigation that the configuration asks for.

Why: readers find it by search or by a link only.

Example: `docs/en/about/team.md`, while `nav` in the configuration lists `about/index.md` alone.

How to fix: add the page to `nav`, or name it under `not_in_nav` if it is left out on purpose. Without `nav` the
navigation follows the folders and holds every page.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_in_file
from guidebook.content.catalogue import Catalogue
from guidebook.content.nav import pages_left_out


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults on source pages that `nav` does not name."""
    for key in pages_left_out(catalogue):
        source = catalogue.source_outline(key)
        hint = f"Add '{key}' to 'nav', or to 'not_in_nav'."
        yield fault_in_file(source.path, source.locale, "the page is not in the navigation", hint)


RULE = Rule("REF012", "not-in-navigation", Severity.INFO, check_guide=check)
