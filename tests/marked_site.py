"""Marked sites: mini sites in which `⟦…⟧` stands round everything that one rule must find.

A finding that is missing fails, and so does one too many. `⟦⟧` marks a finding without extent.
"""

import textwrap
from collections.abc import Mapping
from typing import Any

from guidebook.checks.finding import Severity
from guidebook.checks.rules import all_rules
from mini_site import SiteMaker

_OPENING, _CLOSING = "⟦", "⟧"

Place = tuple[int, int, int, int]
"""Line, column, end line and end column, 1-based, in code points."""


def take_marks(text: str) -> tuple[str, list[Place]]:
    """The text without its marks, and what they stand round."""
    plain, places, start = "", [], (0, 0)
    for character in text:
        if character == _OPENING:
            start = _position(plain)
        elif character == _CLOSING:
            places.append((*start, *_position(plain)))
        else:
            plain += character
    return plain, places


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def assert_finds(
    make: SiteMaker,
    rule_name: str,
    files: Mapping[str, str | bytes],
    *says: tuple[str, str | None],
    locales: str = "en ar",
    extra: str = "",
    severity: Severity | None = None,
) -> None:
    """Assert that a rule finds what is marked and nothing else, whole findings with code, severity and locale.

    `says` are the messages and hints, in the order of the findings; without any, they are not looked at. `severity` is
    what the findings have where it is not the rule's own.
    """
    rule = next(rule for rule in all_rules() if rule.name == rule_name)
    plain: dict[str, str | bytes] = {}
    marks: list[tuple[str, Place]] = []
    for path, text in files.items():
        if isinstance(text, str):
            plain[path], places = take_marks(textwrap.dedent(text).lstrip("\n"))
            marks += [(path, place) for place in places]
        else:
            plain[path] = text
    findings = make(plain, locales=locales, extra=extra).of_rule(rule_name)
    assert [(finding["path"], place_of(finding)) for finding in findings] == sorted(marks)
    for finding in findings:
        assert (finding["code"], finding["rule"], finding["severity"]) == (
            rule.code,
            rule.name,
            str(severity or rule.severity),
        )
        parts = finding["path"].split("/")
        assert finding["locale"] == (parts[1] if parts[0] == "docs" else None)
    if says:
        assert [(finding["message"], finding["hint"]) for finding in findings] == list(says)


def place_of(finding: dict[str, Any]) -> Place:
    """Where a finding stands."""
    return finding["line"], finding["column"], finding["end_line"], finding["end_column"]
