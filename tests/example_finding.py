"""One finding, for tests of what is made of findings."""

from dataclasses import replace
from typing import Any

from guidebook.checks.finding import Finding, Severity

_EXAMPLE = Finding(
    path="docs/ar/chapters/coordinate.md",
    line=41,
    column=18,
    end_line=41,
    end_column=45,
    code="REF002",
    rule="unknown-section",
    severity=Severity.ERROR,
    locale="ar",
    message="no page 'x.md'",
)


def example_finding(message: str = _EXAMPLE.message, hint: str | None = None, **changes: Any) -> Finding:
    """The example, with these fields of it changed."""
    return replace(_EXAMPLE, message=message, hint=hint, **changes)
