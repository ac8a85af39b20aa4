"""Faults of targets that lead nowhere, with what was meant as hint and, where that is certain, as fix."""

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, fault_at
from guidebook.content.edit import Edit
from guidebook.content.model import Source, Span
from guidebook.content.page import Page, Reference
from guidebook.content.suggestions import Suggestion
from guidebook.content.targets import retargeted, target_edits
from guidebook.content.yaml_scalar import scalar_in_place_of


def fault_with_suggestion(
    page: Page,
    reference: Reference,
    message: str,
    suggestion: Suggestion | None,
    path: str | None,
    section: str | None,
    severity: Severity | None = None,
) -> Fault:
    """A fault at a target.

    `path` or `section` is the suggestion as the target would write it; the other is None, and stays as it is.
    """
    if suggestion is None:
        return fault_at(page.source, reference.target_span, message, severity=severity)
    target = retargeted(reference.target, path, section)
    hint = f"Did you mean '{target if section is None else section}'?"
    fix = target_edits(page, reference, target) if suggestion.is_certain else ()
    return fault_at(page.source, reference.target_span, message, hint, fix, severity)


def mended_scalar(source: Source, span: Span, suggestion: Suggestion | None) -> tuple[Edit, ...]:
    """The edit that puts a suggestion in the place of a key or a value of YAML; none where it is a guess."""
    if suggestion is None or not suggestion.is_certain:
        return ()
    return (Edit(span, scalar_in_place_of(source.text[span.start : span.end], suggestion.name)),)
