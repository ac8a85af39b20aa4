"""How grave it is that a translation differs from its source."""

from guidebook.checks.finding import Severity
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.freshness import is_current, is_outdated_section


def severity_of_mismatch(catalogue: Catalogue, page: Page, source: Page, section: str) -> Severity | None:
    """The severity of a difference in a section, as a fault takes it.

    None, the rule's own, where the translation is held to the present source, because it names that or nothing; a
    warning where it was made from an older one.
    """
    return Severity.WARNING if is_outdated_section(catalogue, page, source, section) else None


def severity_unless_current(catalogue: Catalogue, page: Page, source: Page, section: str) -> Severity | None:
    """The severity of a difference in form, such as a block more, a link less or a block left as it was, for a fault.

    A page that does not say what it was made from may have been written freely: an error, the rule's own severity, only
    where the translation names the section as it is now.
    """
    return None if is_current(catalogue, page, source, section) else Severity.WARNING
