"""Findings -> text for people."""

import re
from collections.abc import Sequence

from guidebook.checks.finding import Finding, Severity
from guidebook.checks.reporters.whereabouts import UNKNOWN, Whereabouts

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
"""The blocks of Hebrew, Arabic and the scripts between them (Unicode)."""
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_TO_ISOLATE = re.compile(
    rf"(?<=(?<!\w)')[^']*{_RIGHT_TO_LEFT}[^']*(?='(?!\w))|{_RIGHT_TO_LEFT}(?:[^A-Za-z']*{_RIGHT_TO_LEFT})?"
)


def report_text(findings: Sequence[Finding], whereabouts: Whereabouts = UNKNOWN) -> str:
    """One line a finding, then the count; an empty text when there is none.

    Right-to-left text is isolated, so that the line reads in any terminal.
    """
    lines = [line_of(finding) for finding in findings]
    return "\n".join([*lines, count_of(findings), ""]) if findings else ""


def line_of(finding: Finding) -> str:
    """`docs/ar/chapters/coordinate.md:41:18: error REF002 no section 'ten-lesson' in …. Did you mean 'ten-lessons'?`"""
    place = f"{finding.path}:{finding.line}:{finding.column}: "
    return place + f"{finding.severity} {finding.code} " + isolated(message_of(finding))


def message_of(finding: Finding) -> str:
    """Message and hint as sentences on one line: `no section 'ten-lesson' in …. Did you mean 'ten-lessons'?`

    Characters that a terminal obeys, and those that turn the rest of the line, are written as `\\u202e`.
    """
    message = finding.message if finding.message.endswith((".", "?")) else f"{finding.message}."
    line = " ".join((message if finding.hint is None else f"{message} {finding.hint}").split())
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def count_of(findings: Sequence[Finding]) -> str:
    """`3 errors, 1 warning in 2 files`"""
    counts = []
    for severity, singular, plural in (
        (Severity.ERROR, "error", "errors"),
        (Severity.WARNING, "warning", "warnings"),
        (Severity.INFO, "info", "infos"),
    ):
        number = sum(finding.severity is severity for finding in findings)
        if number:
            counts.append(f"{number} {singular if number == 1 else plural}")
    files = len({finding.path for finding in findings})
    return f"{', '.join(counts)} in {files} {'file' if files == 1 else 'files'}"


def isolated(text: str) -> str:
    """Each quoted value with right-to-left letters, and each run of them elsewhere, in an isolate of its own.

    So a line that begins left to right reads in its order wherever people read it.
    """
    return _TO_ISOLATE.sub(lambda match: f"{_FIRST_STRONG_ISOLATE}{match[0]}{_POP_ISOLATE}", text)
