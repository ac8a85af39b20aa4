"""A section that the configuration asks for is missing.

Why: other documents, printed ones too, send readers to it; it must be there in every language.

Example: `required_anchors: [chapters/plan.md#resources]` in the settings, while the Arabic page has no heading with
`{ #resources }`.

How to fix: give the page's heading the id again; or take the entry out of `extra.guidebook.required_anchors`, if
nobody needs it any more.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at, fault_in_file
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults on every locale's own page without the section, and in the configuration where there is no page."""
    configuration = catalogue.options.configuration
    for anchor in catalogue.options.required_anchors:
        wanted = f"the section '{anchor.section_id}', which the configuration asks for"
        if not catalogue.is_shown(anchor.key):
            if configuration is not None:
                message = f"there is no page '{anchor.key}' with {wanted}"
                yield fault_at(configuration, anchor.span, message, "Write the page, or take the entry out.")
            continue
        for locale in catalogue.locales:
            outline = catalogue.outline(locale, anchor.key)
            if outline is not None and anchor.section_id not in catalogue.anchors(locale, anchor.key):
                hint = f"Give its heading the id: '{{ #{anchor.section_id} }}'."
                yield fault_in_file(outline.path, locale, f"the page lacks {wanted}", hint)


RULE = Rule("REF022", "missing-required-anchor", Severity.ERROR, check_guide=check)
