"""Findings -> text for people and forms for tools: one module a form, one signature for all."""

from collections.abc import Callable, Mapping, Sequence

from guidebook.checks.finding import Finding
from guidebook.checks.reporters.github import report_github
from guidebook.checks.reporters.json import report_json
from guidebook.checks.reporters.sarif import report_sarif
from guidebook.checks.reporters.text import report_text
from guidebook.checks.reporters.whereabouts import Whereabouts

Reporter = Callable[[Sequence[Finding], Whereabouts], str]
"""Takes sorted findings and where their guide stands, gives the whole report."""

REPORTERS: Mapping[str, Reporter] = {
    "text": report_text,
    "json": report_json,
    "github": report_github,
    "sarif": report_sarif,
}
"""Every reporter by its name on the command line."""

__all__ = ["REPORTERS", "Reporter", "Whereabouts", "report_github", "report_json", "report_sarif", "report_text"]
