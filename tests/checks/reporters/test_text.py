"""Findings as text for people."""

from collections.abc import Sequence

import pytest

from example_finding import example_finding
from guidebook.checks.finding import Severity
from guidebook.checks.reporters.text import count_of, line_of, report_text

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def test_line_is_the_one_of_the_design() -> None:
    found = example_finding("no section 'ten-lesson' in chapters/coordinate.md", "Did you mean 'ten-lessons'?")
    assert line_of(found) == (
        "docs/ar/chapters/coordinate.md:41:18: error REF002 "
        "no section 'ten-lesson' in chapters/coordinate.md. Did you mean 'ten-lessons'?"
    )


@pytest.mark.parametrize(
    ("message", "hint", "text"),
    [
        ("the page has no title", None, "the page has no title."),
        ("the page has no title.", None, "the page has no title."),
        ("is this it?", "Delete it.", "is this it? Delete it."),
        ("a value\nover\tlines", None, "a value over lines."),
        ("'\u202ea\x1b[1m' is wrong", None, r"'\u202ea\u001b[1m' is wrong."),
    ],
)
def test_message_is_one_line_and_ends_with_a_full_stop(message: str, hint: str | None, text: str) -> None:
    assert line_of(example_finding(message, hint)) == f"docs/ar/chapters/coordinate.md:41:18: error REF002 {text}"


@pytest.mark.parametrize(
    ("message", "isolated"),
    [
        ("'القطط' is forbidden", "'\u2068القطط\u2069' is forbidden."),
        ("Write '## النماذج { #models }'", "Write '\u2068## النماذج { #models }\u2069'."),
        ("'اتفاقية التعذيب' is of 'CAT'", "'\u2068اتفاقية التعذيب\u2069' is of 'CAT'."),
        ("the page's title is 'خطة'", "the page's title is '\u2068خطة\u2069'."),
        ("'it's خطة' is wrong", "'it's \u2068خطة\u2069' is wrong."),
        ("no section 'x' in فصل/خطة.md", "no section 'x' in \u2068فصل/خطة\u2069.md."),
        ("Use one of: عمدة، موظف.", "Use one of: \u2068عمدة، موظف\u2069."),
        ("'équipe' and 'Скопје' are left to right", "'équipe' and 'Скопје' are left to right."),
    ],
)
def test_right_to_left_text_is_isolated(message: str, isolated: str) -> None:
    assert (
        line_of(example_finding(message)).removeprefix("docs/ar/chapters/coordinate.md:41:18: error REF002 ")
        == isolated
    )


@pytest.mark.parametrize(
    ("severities", "paths", "count"),
    [
        ([ERROR], ["a"], "1 error in 1 file"),
        ([ERROR, ERROR], ["a", "a"], "2 errors in 1 file"),
        ([ERROR, ERROR, ERROR, WARNING], ["a", "a", "b", "b"], "3 errors, 1 warning in 2 files"),
        ([WARNING, WARNING], ["a", "b"], "2 warnings in 2 files"),
        ([INFO, ERROR], ["a", "b"], "1 error, 1 info in 2 files"),
    ],
)
def test_count_names_each_severity_and_the_files(
    severities: Sequence[Severity], paths: Sequence[str], count: str
) -> None:
    findings = [example_finding(severity=severity, path=path) for severity, path in zip(severities, paths, strict=True)]
    assert count_of(findings) == count


def test_text_is_one_line_a_finding_and_the_count() -> None:
    lines = report_text([example_finding(), example_finding("no page 'y.md'")]).split("\n")
    assert lines == [line_of(example_finding()), line_of(example_finding("no page 'y.md'")), "2 errors in 1 file", ""]


def test_nothing_found_is_nothing_said() -> None:
    assert report_text([]) == ""
