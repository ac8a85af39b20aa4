"""Findings -> SARIF 2.1.0, for code scanning and for editors that show such logs.

The standard, "§" below: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
What GitHub reads of it: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from guidebook.checks.documentation import documentation_of, rule_address
from guidebook.checks.finding import Finding, Severity
from guidebook.checks.reporters.text import isolated, message_of
from guidebook.checks.reporters.whereabouts import UNKNOWN, Whereabouts
from guidebook.checks.rule import Rule
from guidebook.checks.rules import all_rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
ROOT = "%SRCROOT%"
FINGERPRINT = "messageHash/v1"
"""A name with a version (§3.27.17): a change of what is hashed must change it."""
_LINE_NUMBER = re.compile(r"(\blines? |\.(?:md|yml|po):)\d+")
"""Where a message names another place: `in line 12`, `docs/en/index.md:12`."""


def report_sarif(findings: Sequence[Finding], whereabouts: Whereabouts = UNKNOWN) -> str:
    """One log with one run: every rule, and a result for each finding. The same findings give the same bytes."""
    rules = all_rules()
    run = {
        "tool": {
            "driver": {"name": "Cities Guidebook", "rules": [_descriptor(rule, whereabouts.site_url) for rule in rules]}
        },
        # No address of a folder on this machine: logs are the same everywhere (§3.14.14).
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(findings, [rule.code for rule in rules], whereabouts.folder)),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _descriptor(rule: Rule, site_url: str | None) -> dict[str, object]:
    documentation = documentation_of(rule)
    texts = [f"{label}: {part}" if label else part for label, part in documentation.labelled()]
    markdown = [f"**{label}:** {part}" if label else part for label, part in documentation.labelled()]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": documentation.summary},
        "fullDescription": {"text": "\n\n".join(texts[:2])},
        "help": {"text": "\n\n".join(texts), "markdown": "\n\n".join(markdown)},
        **({"helpUri": rule_address(site_url, rule)} if site_url else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _results(findings: Sequence[Finding], codes: Sequence[str], folder: str) -> Iterator[dict[str, object]]:
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = finding.path, finding.code, _fingerprint(finding)
        seen[same] += 1
        yield {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": LEVELS[finding.severity],
            # Braces stay single although §3.11.5 doubles them: where a message has no arguments, readers such as
            # VS Code's show its text as it stands, and a doubled brace in a hint would be copied into the guide.
            "message": {"text": isolated(message_of(finding))},
            "locations": [{"physicalLocation": _physical_location(finding, folder)}],
            "partialFingerprints": {FINGERPRINT: f"{same[-1]}:{seen[same]}"},
        }


def _physical_location(finding: Finding, folder: str) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(folder + finding.path), "uriBaseId": ROOT},
        "region": {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
        },
    }


def _fingerprint(finding: Finding) -> str:
    """A hash of the message without the line numbers in it: it stays the same when lines move.

    The message, because it names the offending value; path and rule are left out, because who reads the log adds them
    (§3.27.17 and appendix B). The number behind it tells equal findings of a file apart, as in CodeQL's
    `primaryLocationLineHash` (github/codeql-action, `src/fingerprints.ts`), which GitHub's upload adds by itself.
    """
    return hashlib.blake2b(_LINE_NUMBER.sub(r"\1", finding.message).encode(), digest_size=8).hexdigest()
