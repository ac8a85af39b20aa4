"""Findings as SARIF logs: what the schema asks, and what it cannot ask."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from example_finding import example_finding
from guidebook.checks.documentation import documentation_of
from guidebook.checks.finding import Finding, Severity
from guidebook.checks.reporters.sarif import report_sarif
from guidebook.checks.reporters.whereabouts import UNKNOWN, Whereabouts
from guidebook.checks.rules import all_rules
from mini_site import SiteMaker

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
"""Whose it is: `sarif-2.1.0-rtm.5.txt`."""


def run_of(*findings: Finding, whereabouts: Whereabouts = UNKNOWN) -> dict[str, Any]:
    """The one run of a log, once the log has been found valid."""
    log = json.loads(report_sarif(findings, whereabouts))
    Draft4Validator(SCHEMA).validate(log)
    run: dict[str, Any]
    (run,) = log["runs"]
    return run


def rules_of(run: dict[str, Any]) -> list[dict[str, Any]]:
    """The rules that a run describes."""
    rules: list[dict[str, Any]] = run["tool"]["driver"]["rules"]
    return rules


def fingerprints(*findings: Finding) -> list[str]:
    """The fingerprint of each finding."""
    return [result["partialFingerprints"]["messageHash/v1"] for result in run_of(*findings)["results"]]


def test_schema_refuses_what_is_no_log() -> None:
    assert not Draft4Validator(SCHEMA).is_valid({"version": "2.1.0", "runs": [{"results": []}]})


def test_result_is_whole() -> None:
    run = run_of(example_finding("no section 'ten-lesson' in plan.md", "Did you mean 'ten-lessons'?"))
    (result,) = run["results"]
    assert rules_of(run)[result.pop("ruleIndex")]["id"] == "REF002"
    assert result == {
        "ruleId": "REF002",
        "level": "error",
        "message": {"text": "no section 'ten-lesson' in plan.md. Did you mean 'ten-lessons'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/ar/chapters/coordinate.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 41, "startColumn": 18, "endLine": 41, "endColumn": 45},
                }
            }
        ],
        "partialFingerprints": {"messageHash/v1": "ef25249912872f9a:1"},
    }


def test_columns_are_code_points_and_paths_relative_to_a_root_without_an_address() -> None:
    run = run_of()
    assert run["columnKind"] == "unicodeCodePoints"
    assert [list(base) for base in run["originalUriBaseIds"].values()] == [["description"]]


def test_nothing_found_is_an_empty_list_of_results_with_all_rules() -> None:
    run = run_of()
    assert run["results"] == []
    assert [rule["id"] for rule in rules_of(run)] == [rule.code for rule in all_rules()]


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")]
)
def test_severity_is_the_level(severity: Severity, level: str) -> None:
    (result,) = run_of(example_finding(severity=severity))["results"]
    assert result["level"] == level


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("docs/en/a b.md", "docs/en/a%20b.md"),
        ("docs/en/100%.md", "docs/en/100%25.md"),
        ("docs/en/a#b?c.md", "docs/en/a%23b%3Fc.md"),
        ("a:b/c.md", "a%3Ab/c.md"),
        ("docs/ar/خطة.md", "docs/ar/%D8%AE%D8%B7%D8%A9.md"),
    ],
)
def test_path_is_a_relative_uri(path: str, uri: str) -> None:
    (result,) = run_of(example_finding(path=path))["results"]
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (found, unquote(found)) == (uri, path)


def test_path_is_that_below_the_root_of_the_repository() -> None:
    (result,) = run_of(example_finding(), whereabouts=Whereabouts(folder="my guides/"))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "my%20guides/docs/ar/chapters/coordinate.md"


def test_message_keeps_its_braces_and_isolates_right_to_left_text() -> None:
    (result,) = run_of(example_finding("the heading 'النماذج' has no id", "Write '## A { #a }'."))["results"]
    assert result["message"]["text"] == "the heading '\u2068النماذج\u2069' has no id. Write '## A { #a }'."


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_rule_is_described_by_its_documentation(rule: Any) -> None:
    described = next(one for one in rules_of(run_of()) if one["id"] == rule.code)
    documentation = documentation_of(rule)
    assert described["name"] == rule.name
    assert described["shortDescription"]["text"] == documentation.summary
    assert described["fullDescription"]["text"] == f"{documentation.what}\n\nWhy: {documentation.why}"
    assert described["help"]["text"].endswith(f"\n\nHow to fix: {documentation.how_to_fix}")
    assert f"\n\n**Example:** {documentation.example}\n\n**How to fix:** " in described["help"]["markdown"]
    assert described["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_rule_has_an_address_only_where_the_site_has_one() -> None:
    assert not any("helpUri" in rule for rule in rules_of(run_of()))
    described = rules_of(run_of(whereabouts=Whereabouts("https://mini.example/guide/")))
    assert [rule["helpUri"] for rule in described] == [
        f"https://mini.example/guide/rules/{rule.name}/" for rule in all_rules()
    ]


def test_site_address_of_the_settings_is_used(mini_site: SiteMaker) -> None:
    log = json.loads(mini_site({"docs/en/index.md": "# Home\n"}).run("check", "--format", "sarif").stdout)
    assert rules_of(log["runs"][0])[0]["helpUri"].startswith("https://mini.example/rules/")


def test_fingerprint_stays_when_lines_move() -> None:
    moved = {"line": 90, "column": 3, "end_line": 90, "end_column": 30}
    assert fingerprints(example_finding(hint="Delete it.")) == fingerprints(example_finding(**moved))
    for message in (
        "the id 'a' is that of the heading in line {}",
        "the section 'a' of docs/en/index.md:{} is missing",
    ):
        assert fingerprints(example_finding(message.format(4))) == fingerprints(example_finding(message.format(12)))


def test_fingerprint_tells_findings_of_a_file_apart() -> None:
    twice = fingerprints(example_finding(), example_finding(line=50), example_finding("no page 'y.md'"))
    assert len(set(twice)) == 3
    assert [text.partition(":")[2] for text in twice] == ["1", "2", "1"]


def test_fingerprint_counts_each_file_and_rule_for_itself() -> None:
    findings = [example_finding(), example_finding(path="docs/en/index.md"), example_finding(code="REF001")]
    assert [text.partition(":")[2] for text in fingerprints(*findings)] == ["1", "1", "1"]


def test_log_of_a_guide_is_valid(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n\n[x](lost.md)\n\n## Models\n",
            "docs/ar/index.md": "# الدليل\n\n[x](مفقود.md)\n",
            "docs/ar/صفحة أولى.md": b"\xff",
        }
    )
    result = site.run("check", "--format", "sarif")
    assert result.exit_code == 1
    log = json.loads(result.stdout)
    Draft4Validator(SCHEMA).validate(log)
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == [one["code"] for one in site.findings()]
