"""The engine: which rules run, what is silenced, and in which order findings stand."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_site import MiniSite, SiteMaker, make_site, places

FILES = {
    "docs/en/index.md": "# Home\n\n## Models\n\n[a](lost.md) [b](#nowhere) ![c](lost.png)\n",
    "docs/en/chapters/plan.md": "# Plan\n\n[a](lost.md)\n",
    "docs/en/chapters/act.md": "# Act\n",
    "docs/ar/index.md": "# الدليل\n\n[أ](chapters/plan.md) [ب](../en/index.md)\n",
    "docs/ar/glossary.yml": "terms:\n  mayor: {colour: red}\n",
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide in which several rules find something."""
    return mini_site(FILES)


def codes(findings: list[dict[str, Any]]) -> list[str]:
    """The code of each finding, each once, sorted."""
    return sorted({finding["code"] for finding in findings})


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ("REF001", ["REF001"]),
        ("unknown-page", ["REF001"]),
        ("REF", ["REF001", "REF002", "REF003", "REF004", "REF005"]),
        ("REF001,TERM", ["REF001", "TERM003"]),
    ],
)
def test_select_takes_codes_names_and_families(site: MiniSite, select: str, expected: list[str]) -> None:
    assert codes(site.findings("--select", select)) == expected


def test_select_may_be_given_more_than_once(site: MiniSite) -> None:
    assert codes(site.findings("--select", "REF001", "--select", "glossary-record")) == ["REF001", "TERM003"]


@pytest.mark.parametrize("ignore", ["REF001", "unknown-page"])
def test_ignore_leaves_the_rest(site: MiniSite, ignore: str) -> None:
    whole = site.findings()
    assert site.findings("--ignore", ignore) == [finding for finding in whole if finding["code"] != "REF001"]


def test_ignore_counts_more_than_select(site: MiniSite) -> None:
    assert codes(site.findings("--select", "REF", "--ignore", "REF001,REF005")) == ["REF002", "REF003", "REF004"]


@pytest.mark.parametrize("name", ["REF001", "unknown-page", "REF"])
def test_severity_is_set_by_code_name_or_family(mini_site: SiteMaker, name: str) -> None:
    site = mini_site(FILES, extra=f"extra: {{guidebook: {{rules: {{{name}: info}}}}}}\n")
    assert {finding["severity"] for finding in site.findings("--select", "REF001")} == {"info"}


def test_most_exact_setting_counts(mini_site: SiteMaker) -> None:
    rules = "{REF: off, unknown-page: info, REF001: warning, unknown-section: error}"
    site = mini_site(FILES, extra=f"extra: {{guidebook: {{rules: {rules}}}}}\n")
    found = site.findings("--select", "REF")
    assert {(finding["code"], finding["severity"]) for finding in found} == {("REF001", "warning"), ("REF002", "error")}


@pytest.mark.parametrize("off", ["off", "'off'"])
def test_rule_that_is_off_finds_nothing(mini_site: SiteMaker, off: str) -> None:
    site = mini_site(FILES, extra=f"extra: {{guidebook: {{rules: {{REF: {off}}}}}}}\n")
    assert not {finding["code"] for finding in site.findings()} & {"REF001", "REF002", "REF003", "REF004", "REF005"}


def test_findings_are_sorted_by_path_line_and_column(site: MiniSite) -> None:
    found = places(site.findings())
    assert found == sorted(found)
    assert found[0][0] == "docs/ar/glossary.yml"


@pytest.mark.parametrize(
    "paths",
    [
        ["docs/en/index.md"],
        ["docs/en"],
        ["docs/en/"],
        ["docs/en/chapters", "docs/ar"],
        ["docs/ar/glossary.yml"],
        ["."],
    ],
)
def test_paths_show_what_a_whole_run_finds_there(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch, paths: list[str]
) -> None:
    monkeypatch.chdir(site.root)
    whole = site.findings()
    prefixes = tuple(path.rstrip("/.") for path in paths)
    expected = [finding for finding in whole if finding["path"].startswith(prefixes)]
    assert site.findings(*paths) == expected
    assert expected


def test_path_does_not_take_in_a_name_that_begins_alike(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/plan.md": "[a](lost.md)\n", "docs/en/plan.mdx/a.md": "[a](lost.md)\n"})
    found = site.findings(str(site.root / "docs/en/plan.md"))
    assert {finding["path"] for finding in found} == {"docs/en/plan.md"}


def test_paths_may_be_given_from_the_present_folder(site: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.root / "docs" / "en")
    assert {finding["path"] for finding in site.findings("index.md")} == {"docs/en/index.md"}


def test_paths_may_be_absolute(site: MiniSite) -> None:
    found = site.findings(str(site.root / "docs" / "ar"))
    assert {finding["locale"] for finding in found} == {"ar"}


def test_locale_shows_what_a_whole_run_finds_there(site: MiniSite) -> None:
    expected = [finding for finding in site.findings() if finding["locale"] == "ar"]
    assert site.findings("--locale", "ar") == expected
    assert len(expected) > 1


def test_settings_leave_paths_out(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra="extra: {guidebook: {ignore: ['docs/en/*']}}\n")
    assert {finding["locale"] for finding in site.findings()} == {"ar"}


def silenced_lines(mini_site: SiteMaker, block: str) -> list[int]:
    """Lines of dead links that a comment above a block does not silence."""
    text = f"# Home\n\n<!-- guide: ignore REF001 -->\n\n{block}\n\nAfter [x](lost.md).\n"
    return [finding["line"] for finding in mini_site({"docs/en/index.md": text}).of_rule("unknown-page")]


@pytest.mark.parametrize(
    "block",
    [
        "A [x](lost.md) and\na [x](lost.md).",
        "- a [x](lost.md)\n- b\n    - c [x](lost.md)\n\n    d [x](lost.md)",
        "1. a [x](lost.md)\n2. b [x](lost.md)",
        "| [x](lost.md) | b |\n|---|---|\n| c | [x](lost.md) |",
        "> a [x](lost.md)\n>\n> b [x](lost.md)",
        "!!! note\n    a [x](lost.md)\n\n    b [x](lost.md)",
        '??? note "More"\n    a [x](lost.md)',
        '=== "A"\n\n    a [x](lost.md)\n\n=== "B"\n\n    b [x](lost.md)',
        "Term\n:   a [x](lost.md)\n:   b [x](lost.md)",
        "## A [x](lost.md) { #a }",
        "A [x](lost.md)\n--------------",
        '<div markdown="1">\n\na [x](lost.md)\n\n</div>',
    ],
)
def test_comment_covers_the_whole_block_below_and_no_more(mini_site: SiteMaker, block: str) -> None:
    last_line = 4 + block.count("\n") + 1 + 2
    assert silenced_lines(mini_site, block) == [last_line]


def test_comment_in_a_list_item_covers_the_next_block_of_the_item(mini_site: SiteMaker) -> None:
    block = "- a\n\n    <!-- guide: ignore REF001 -->\n\n    b [x](lost.md)\n\n    c [x](lost.md)"
    site = mini_site({"docs/en/index.md": f"# Home\n\n{block}\n"})
    assert [finding["line"] for finding in site.of_rule("unknown-page")] == [9]


def test_two_comments_may_stand_above_one_block(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001 -->\n<!-- guide: ignore REF002 -->\n[x](lost.md) [y](#nowhere)\n"
    assert mini_site({"docs/en/index.md": text}, locales="en").findings() == []


def test_comment_may_hold_several_names(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001, unknown-section -->\n[x](lost.md) [y](#nowhere)\n"
    assert mini_site({"docs/en/index.md": text}, locales="en").findings() == []


def test_comment_silences_only_what_it_names(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001 -->\n[x](lost.md) [y](#nowhere)\n"
    assert codes(mini_site({"docs/en/index.md": text}, locales="en").findings()) == ["REF002"]


def test_yaml_comment_covers_the_next_entry_with_all_below_it(mini_site: SiteMaker) -> None:
    glossary = """
        # guide: ignore glossary-record
        terms:
          a: {colour: red}
          b: {colour: red}
        words: {}
        """
    found = mini_site({"docs/en/glossary.yml": glossary}).findings()
    assert [(finding["line"], finding["code"]) for finding in found] == [(5, "TERM003")]


def test_checking_a_guide_changes_nothing_in_it(site: MiniSite) -> None:
    def content() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in site.root.rglob("*") if path.is_file()}

    before = content()
    site.findings()
    assert content() == before


FRONT_MATTER = [
    "---\n",
    "summary: القطط\n",
    "number: x\n",
    "chapters: [lost.md]\n",
    "status: draft\n",
    "source_locale: ar\n",
]
BLOCKS = [
    "# Title\n",
    "## Models { #models }\n",
    "## النماذج\n",
    "\n",
    "- ",
    "> ",
    "    ",
    "```\n",
    "!!! note\n",
    "<div>",
]
LINKS = [
    "[x](lost.md)",
    "[](#nowhere) ",
    "[y][r] ",
    "\n[r]: ../en/index.md\n",
    "![z](lost.png)\n",
    "[t](term:nobody)\n",
]
OTHERS = [
    "القطط ",
    "<!-- guide: ignore REF -->\n",
    "# guide: ignore TERM001\n",
    "`",
    "| a |\n|---|\n",
    "\u202e",
    "\x00",
]
PAGES = st.lists(st.sampled_from([*FRONT_MATTER, *BLOCKS, *LINKS, *OTHERS]), max_size=12).map("".join)
GLOSSARY = "terms:\n  team: {preferred: فريق, forbidden: [القطط], see_also: [x]}\n"


@given(english=PAGES, arabic=PAGES)
def test_any_pages_are_checked_and_every_finding_stands_inside_its_file(english: str, arabic: str) -> None:
    files = {"docs/en/page.md": english, "docs/ar/page.md": arabic, "docs/ar/glossary.yml": GLOSSARY}
    with TemporaryDirectory() as folder:
        site = make_site(Path(folder), {path: text.encode() for path, text in files.items()})
        for finding in site.findings():
            lines = files[finding["path"]].split("\n")
            assert (finding["line"], finding["column"]) <= (finding["end_line"], finding["end_column"])
            for line, column in ((finding["line"], finding["column"]), (finding["end_line"], finding["end_column"])):
                assert 1 <= line <= len(lines)
                assert 1 <= column <= len(lines[line - 1]) + 1
        assert site.run("check").exit_code in (0, 1)
