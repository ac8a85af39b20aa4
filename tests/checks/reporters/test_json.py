"""Findings as JSON for tools."""

import json

from example_finding import example_finding
from guidebook.checks.reporters.json import report_json


def test_nothing_found_is_an_empty_list() -> None:
    assert report_json([]) == "[]\n"


def test_json_has_exactly_the_keys_of_the_design() -> None:
    (record,) = json.loads(report_json([example_finding("no page 'خطة.md'")]))
    assert record == {
        "code": "REF002",
        "rule": "unknown-section",
        "severity": "error",
        "locale": "ar",
        "path": "docs/ar/chapters/coordinate.md",
        "line": 41,
        "column": 18,
        "end_line": 41,
        "end_column": 45,
        "message": "no page 'خطة.md'",
        "hint": None,
    }


def test_json_keeps_letters_as_they_are_and_adds_no_isolates() -> None:
    text = report_json([example_finding("'القطط' is forbidden")])
    assert "'القطط' is forbidden" in text
