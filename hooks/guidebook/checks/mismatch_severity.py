"""How grave it is that a translation differs from its source."""

from guidebook.checks.finding import Severity
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.freshness import is_outdated_section


def severity_of_mismatch(catalogue: Catalogue, page: Page, source: Page, section: str) -> Severity | None:
    """The severity of a difference in a section, as a fault takes it.

    None, the rule's own, where the translation is held to the present source, because it names that or nothing; a
    warning where it was made from an older one.
    """
    return Severity.WARNING if is_outdated_section(catalogue, page, source, section) else None


def severity_unless_free(catalogue: Catalogue, page: Page, source: Page, section: str) -> Severity | None:
    """The severity of a difference in form, such as a block more or a block left as it was, as a fault takes it.

    A page without a `translation` record does not say that it is one, and may have been written freely: a warning.
    """
    if page.front_matter.translation is None:
        return Severity.WARNING
    return severity_of_mismatch(catalogue, page, source, section)
