"""A route is made from a section that is not there.

Why: the step is left out of the route's page, in every language, and what follows it may not be understood.

Example: `sections: [chapters/plan.md#mandates]` in a route of the settings, where the heading is
`## Authority to act { #mandate }`.

How to fix: write the page key and the id of the section as they are in the source page; or take the step out of
`extra.guidebook.routes`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Outline
from guidebook.content.page_section import has_section
from guidebook.content.references import Outcome, Resolution
from guidebook.content.suggestions import suggest_section


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults in the configuration at steps whose source has no such section."""
    configuration = catalogue.options.configuration
    if configuration is None:
        return
    for route in catalogue.options.routes:
        for step in route.steps:
            if not catalogue.is_shown(step.key):
                message = f"there is no page '{step.key}' for the route '{route.id}'"
                yield fault_at(configuration, step.span, message, "Write the page, or take the step out.")
                continue
            source = catalogue.source_outline(step.key)
            if not has_section(catalogue, source, step.section_id):
                message = f"no section '{step.section_id}' in {step.key} for the route '{route.id}'"
                yield fault_at(configuration, step.span, message, _hint(catalogue, source, step.section_id))


def _hint(catalogue: Catalogue, source: Outline, section_id: str) -> str:
    moved_to = catalogue.section_aliases(source.key).get(section_id)
    if moved_to:
        return f"It is now '{moved_to}': write that."
    near = suggest_section(catalogue, Resolution(Outcome.UNKNOWN_SECTION, source.locale, source.key, section_id))
    return f"Did you mean '{near.name}'?" if near else "Write the id of a section, or take the step out."


RULE = Rule("REF023", "unknown-route-section", Severity.ERROR, check_guide=check)
