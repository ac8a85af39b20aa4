"""Faults of targets that lead nowhere, with what was meant as hint and, where that is certain, as fix."""

from guidebook.checks.rule import Fault, fault_at
from guidebook.content.page import Page, Reference
from guidebook.content.suggestions import Suggestion
from guidebook.content.targets import retargeted, target_edits


def fault_with_suggestion(
    page: Page, reference: Reference, message: str, suggestion: Suggestion | None, path: str | None, section: str | None
) -> Fault:
    """A fault at a target.

    `path` or `section` is the suggestion as the target would write it; the other is None, and stays as it is.
    """
    if suggestion is None:
        return fault_at(page.source, reference.target_span, message)
    target = retargeted(reference.target, path, section)
    hint = f"Did you mean '{target if section is None else section}'?"
    fix = target_edits(page, reference, target) if suggestion.is_certain else ()
    return fault_at(page.source, reference.target_span, message, hint, fix)
