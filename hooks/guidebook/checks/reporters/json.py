"""Findings -> JSON for tools: the keys are a contract."""

import json
from collections.abc import Sequence

from guidebook.checks.finding import Finding
from guidebook.checks.reporters.whereabouts import UNKNOWN, Whereabouts


def report_json(findings: Sequence[Finding], whereabouts: Whereabouts = UNKNOWN) -> str:
    """A list of objects with the keys of the design's contract."""
    return json.dumps([_as_object(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def _as_object(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "locale": finding.locale,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "message": finding.message,
        "hint": finding.hint,
    }
