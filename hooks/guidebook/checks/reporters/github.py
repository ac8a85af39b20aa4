"""Findings -> workflow commands, which GitHub shows as annotations in the files of a pull request.

The form: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Mapping, Sequence

from guidebook.checks.finding import Finding, Severity
from guidebook.checks.reporters.text import count_of, isolated, message_of
from guidebook.checks.reporters.whereabouts import UNKNOWN, Whereabouts

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
"""What the runner reads back (actions/runner, `ActionCommand.cs`)."""


def report_github(findings: Sequence[Finding], whereabouts: Whereabouts = UNKNOWN) -> str:
    """One command a finding, then the count as a plain line; an empty text when there is none."""
    lines = [command_of(finding, whereabouts.folder) for finding in findings]
    return "\n".join([*lines, count_of(findings), ""]) if findings else ""


def command_of(finding: Finding, folder: str = "") -> str:
    """`::error file=docs/ar/index.md,line=3,endLine=3,col=5,endColumn=14,title=REF001 unknown-page::no page '…'.`"""
    place: dict[str, int] = {"line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:
        # GitHub drops an annotation that has columns and spans lines (actions/runner, `ValidateLinesAndColumns`).
        place |= {"col": finding.column, "endColumn": finding.end_column}
    title = f"{finding.code} {finding.rule}"
    properties = _properties({"file": folder + finding.path, **place, "title": title})
    return f"::{COMMANDS[finding.severity]} {properties}::{isolated(message_of(finding)).translate(_IN_DATA)}"


def _properties(values: Mapping[str, str | int]) -> str:
    return ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in values.items())
