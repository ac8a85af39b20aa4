"""The navigation of the configuration names a page that does not exist.

Why: the entry would lead nowhere, or vanish without a word.

Example: `nav: [chapters/plann.md]`, where the file is `docs/en/chapters/plan.md`.

How to fix: write the page's path below its locale folder, or take the entry out.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.nav import page_entries
from guidebook.content.suggestions import suggest_page


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at entries of `nav` that name no published page, neither written nor made by the build."""
    configuration = catalogue.options.configuration
    if configuration is None:
        return
    for entry in page_entries(catalogue.options.nav or ()):
        key = entry.target or ""
        if catalogue.is_shown(key) or key in catalogue.reserved:
            continue
        if key in catalogue.source_locales:
            message, hint = f"the page '{key}' is a draft, which is not published", "Publish it, or take the entry out."
        else:
            message = f"the navigation names '{key}', but there is no such page"
            suggestion = suggest_page(catalogue, catalogue.default_locale, "", key)
            hint = f"Did you mean '{suggestion.name}'?" if suggestion else "Mend the path, or take the entry out."
        yield fault_at(configuration, entry.span, message, hint)


RULE = Rule("REF013", "navigation-unknown-page", Severity.ERROR, check_guide=check)
