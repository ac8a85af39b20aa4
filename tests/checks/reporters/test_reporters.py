"""What all reporters have in common, seen from the command line."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from guidebook.checks.reporters import REPORTERS, Whereabouts
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n\n[x](lost.md) [y](lost.md)\n\n## Models\n\nText.\n",
    "docs/ar/index.md": "# الدليل\n\n[x](مفقود.md)\n",
}
EXPECTED = [
    ("docs/ar/index.md", 3, "REF001"),
    ("docs/en/index.md", 3, "REF001"),
    ("docs/en/index.md", 3, "REF001"),
    ("docs/en/index.md", 5, "PAGE004"),
]
CLEAN = {"docs/en/index.md": "# Home\n"}


def from_text(text: str) -> list[tuple[str, ...]]:
    """Path, line and code, as an editor's problem matcher reads them."""
    return re.findall(r"^(.+?):(\d+):\d+: \w+ (\w+)", text, re.MULTILINE)


def from_json(text: str) -> list[tuple[Any, ...]]:
    return [(one["path"], one["line"], one["code"]) for one in json.loads(text)]


def from_github(text: str) -> list[tuple[str, ...]]:
    return re.findall(r"^::\w+ file=(.+?),line=(\d+),.*?title=(\w+)", text, re.MULTILINE)


def from_sarif(text: str) -> list[tuple[Any, ...]]:
    (run,) = json.loads(text)["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    return [
        (place["artifactLocation"]["uri"], place["region"]["startLine"], result["ruleId"])
        for place, result in zip(places, run["results"], strict=True)
    ]


READERS: dict[str, Callable[[str], list[tuple[Any, ...]]]] = {
    "text": from_text,
    "json": from_json,
    "github": from_github,
    "sarif": from_sarif,
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide in which four things are wrong."""
    return mini_site(FILES)


def test_every_form_is_tested() -> None:
    assert list(READERS) == list(REPORTERS)


@pytest.mark.parametrize("form", READERS)
def test_every_form_reports_the_same_findings_in_the_same_order(site: MiniSite, form: str) -> None:
    result = site.run("check", "--format", form, "--ignore", "TRAN")
    assert (result.exit_code, result.stderr) == (1, "")
    found = [(path, int(line), code) for path, line, code in READERS[form](result.stdout)]
    assert found == EXPECTED


@pytest.mark.parametrize("form", READERS)
def test_every_form_of_the_same_guide_has_the_same_bytes(site: MiniSite, form: str) -> None:
    assert site.run("check", "--format", form).stdout_bytes == site.run("check", "--format", form).stdout_bytes


@pytest.mark.parametrize(("form", "says"), [("text", ""), ("github", ""), ("json", "[]\n")])
def test_clean_guide_has_nothing_to_report(mini_site: SiteMaker, form: str, says: str) -> None:
    result = mini_site(CLEAN, locales="en").run("check", "--format", form)
    assert (result.exit_code, result.stdout) == (0, says)


@pytest.mark.parametrize("form", ["text", "github"])
def test_count_is_the_last_line_for_people(site: MiniSite, form: str) -> None:
    assert site.run("check", "--format", form, "--ignore", "TRAN").stdout.endswith("\n3 errors, 1 warning in 2 files\n")


@pytest.mark.parametrize("form", ["text", "json"])
def test_paths_for_people_and_scripts_stay_relative_to_the_configuration(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(site.root.parent))
    assert READERS[form](site.run("check", "--format", form).stdout)[0][0] == "docs/ar/index.md"


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_paths_for_github_are_relative_to_the_repository(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def first_path(workspace: str) -> str:
        monkeypatch.setenv("GITHUB_WORKSPACE", workspace)
        path: str = READERS[form](site.run("check", "--format", form).stdout)[0][0]
        return path

    assert first_path(str(site.root.parent)) == f"{site.root.name}/docs/ar/index.md"
    assert first_path(str(site.root)) == "docs/ar/index.md"
    assert first_path(str(site.root / "docs")) == "docs/ar/index.md"
    assert first_path("") == "docs/ar/index.md"


@pytest.mark.parametrize("form", REPORTERS)
def test_reporter_takes_the_whereabouts_whether_it_needs_them_or_not(form: str) -> None:
    assert REPORTERS[form]([], Whereabouts("https://mini.example/", "guide/")) is not None
