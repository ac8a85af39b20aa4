"""What a bad machine makes of sentences about terms is found; what a careful translator makes of them passes.

The pairs stand in `pairs.ar.yml`, with the glossaries of the guide itself; each is a page of its own.
"""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from mini_site import make_site

_HERE = Path(__file__).parent
_DOCS = _HERE.parents[3] / "docs"
PAIRS: list[dict[str, Any]] = yaml.safe_load((_HERE / "pairs.ar.yml").read_text(encoding="utf-8"))
RULE_OF = {
    "forbidden": "forbidden-rendering",
    "missing": "missing-rendering",
    "dropped": "missing-rendering",
    "kept": "source-acronym-kept",
}
BAD = [number for number, pair in enumerate(PAIRS) if "bad" in pair]
Findings = dict[int, list[dict[str, Any]]]


def findings(root: Path, field: str) -> Findings:
    """By number of the pair: what the rules on terms, names and numbers find on its Arabic page."""
    files: dict[str, str | bytes] = {
        f"docs/{locale}/glossary.yml": (_DOCS / locale / "glossary.yml").read_bytes() for locale in ("en", "ar")
    }
    for number, pair in enumerate(PAIRS):
        if field in pair:
            files[f"docs/en/pair-{number}.md"] = f"# Page\n\n{pair['en']}\n"
            files[f"docs/ar/pair-{number}.md"] = f"# صفحة\n\n{pair[field]}\n"
    found: Findings = defaultdict(list)
    for finding in make_site(root, files).findings("--locale", "ar", "--select", "TERM,TRAN011,TRAN012"):
        if "pair-" in finding["path"]:
            found[int(finding["path"].rpartition("-")[2].removesuffix(".md"))].append(finding)
    return found


@pytest.fixture(scope="module")
def in_bad(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    return findings(tmp_path_factory.mktemp("bad"), "bad")


@pytest.fixture(scope="module")
def in_good(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    return findings(tmp_path_factory.mktemp("good"), "good")


def test_there_are_enough_pairs() -> None:
    assert len(BAD) >= 60
    assert {PAIRS[number]["error"] for number in BAD} == set(RULE_OF)


@pytest.mark.parametrize("number", BAD)
def test_error_of_the_machine_is_found(in_bad: Findings, number: int) -> None:
    pair = PAIRS[number]
    found = [finding for finding in in_bad[number] if finding["rule"] == RULE_OF[pair["error"]]]
    for term in pair["term"]:
        # An acronym may belong to several terms, so that its rule names none.
        named = [finding for finding in found if f"'{term}'" in finding["message"] or pair["error"] == "kept"]
        assert named, (pair["bad"], in_bad[number])


@pytest.mark.parametrize("number", range(len(PAIRS)))
def test_correct_sentence_passes(in_good: Findings, number: int) -> None:
    assert in_good[number] == [], PAIRS[number]["good"]
