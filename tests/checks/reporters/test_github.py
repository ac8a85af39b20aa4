"""Findings as GitHub's workflow commands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from example_finding import example_finding
from guidebook.checks.finding import Severity
from guidebook.checks.reporters.github import command_of, report_github
from guidebook.checks.reporters.whereabouts import Whereabouts

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]))


def read_back(line: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message, as `TryParseV2` of GitHub's runner reads them."""
    assert line.startswith("::")
    end = line.index("::", 2)
    command, _, properties = line[2:end].partition(" ")
    values = dict(text.split("=", 1) for text in properties.split(","))
    return (
        command,
        {name: unescaped(value, "%3A:", "%2C,") for name, value in values.items()},
        unescaped(line[end + 2 :]),
    )


def unescaped(text: str, *more: str) -> str:
    """A text with its escapes replaced in the runner's order, the percent sign last."""
    for escape in ("%0D\r", "%0A\n", *more, "%25%"):
        text = text.replace(escape[:3], escape[3:])
    return text


def test_annotation_names_the_place_the_rule_and_what_to_do() -> None:
    found = example_finding("no section 'ten-lesson' in chapters/coordinate.md", "Did you mean 'ten-lessons'?")
    assert command_of(found) == (
        "::error file=docs/ar/chapters/coordinate.md,line=41,endLine=41,col=18,endColumn=45,"
        "title=REF002 unknown-section"
        "::no section 'ten-lesson' in chapters/coordinate.md. Did you mean 'ten-lessons'?"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_severity_is_the_command(severity: Severity, command: str) -> None:
    assert read_back(command_of(example_finding(severity=severity)))[0] == command


def test_finding_over_several_lines_has_no_columns() -> None:
    _, properties, _ = read_back(command_of(example_finding(end_line=43, end_column=2)))
    assert properties == {
        "file": "docs/ar/chapters/coordinate.md",
        "line": "41",
        "endLine": "43",
        "title": "REF002 unknown-section",
    }


def test_finding_about_a_whole_file_stands_at_its_first_character() -> None:
    _, properties, _ = read_back(command_of(example_finding(line=1, column=1, end_line=1, end_column=1)))
    assert [properties[name] for name in ("line", "endLine", "col", "endColumn")] == ["1", "1", "1", "1"]


def test_path_is_that_below_the_root_of_the_repository() -> None:
    report = report_github([example_finding()], Whereabouts(folder="guides/cities/"))
    assert report.startswith("::error file=guides/cities/docs/ar/chapters/coordinate.md,line=41,")


def test_what_has_a_meaning_to_github_is_escaped() -> None:
    line = command_of(example_finding("100% of 'a,b::c'", path="docs/en/100%, a:b.md"))
    assert line.startswith("::error file=docs/en/100%25%2C a%3Ab.md,line=41,")
    assert line.endswith("::100%25 of 'a,b::c'.")


def test_right_to_left_text_is_isolated() -> None:
    assert command_of(example_finding("'القطط' is forbidden")).endswith("::'\u2068القطط\u2069' is forbidden.")


def test_count_is_a_plain_line_behind_the_annotations() -> None:
    *annotations, count, last = report_github([example_finding(), example_finding("no page 'y.md'")]).split("\n")
    assert annotations == [command_of(example_finding()), command_of(example_finding("no page 'y.md'"))]
    assert (count, last) == ("2 errors in 1 file", "")


def test_nothing_found_is_nothing_said() -> None:
    assert report_github([]) == ""


@given(ANYTHING, st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_whatever_a_message_and_a_path_hold_is_read_back(value: str, path: str) -> None:
    line = command_of(example_finding(f"no page {value!r}", "Mend it.", path=path))
    assert "\n" not in line
    assert "\r" not in line
    command, properties, message = read_back(line)
    assert (command, properties["file"], properties["title"]) == ("error", path, "REF002 unknown-section")
    assert message.startswith("no page ")
    assert message.endswith("Mend it.")
