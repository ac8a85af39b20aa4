"""PAGE008: the front matter lacks a field that readers of this kind of page expect."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-field"


def test_finding_stands_at_the_first_line_and_says_what_to_write(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": "⟦---⟧\nsummary: Plan.\n---\n# Plan\n"}
    assert_finds(mini_site, RULE, files, ("the front matter has no 'number'", "Write 'number: …' in the front matter."))


@pytest.mark.parametrize(
    ("folder", "fields"),
    [
        ("chapters", ["number", "summary"]),
        ("case-studies", ["as_of", "place", "summary"]),
        ("resources", ["publisher", "summary"]),
        ("updates", ["summary"]),
    ],
)
def test_every_kind_of_page_has_its_expected_fields(mini_site: SiteMaker, folder: str, fields: list[str]) -> None:
    found = mini_site({f"docs/en/{folder}/page.md": "# Page\n"}).of_rule(RULE)
    assert [finding["message"] for finding in found] == [f"the front matter has no '{field}'" for field in fields]
    assert {(finding["line"], finding["column"], finding["end_line"], finding["end_column"]) for finding in found} == {
        (1, 1, 1, 1)
    }


@pytest.mark.parametrize("value", ["", "''", "{}", "[]"])
def test_empty_value_is_as_good_as_none(mini_site: SiteMaker, value: str) -> None:
    files = {"docs/en/updates/hub.md": f"⟦---⟧\ndate: 2024\nsummary: {value}\n---\n# Hub\n"}
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("docs/en/chapters/plan.md", "---\nsummary: Plan.\nnumber: 0\n---\n# Plan\n"),
        ("docs/en/chapters/index.md", "# Chapters\n"),
        ("docs/en/chapters/README.md", "# Chapters\n"),
        ("docs/en/about/index.md", "# About\n"),
        ("docs/en/index.md", "# Home\n"),
        ("docs/en/chapters/broken.md", "---\nsummary: 'a\n---\n# Broken\n"),
    ],
)
def test_complete_and_untyped_pages_are_left_alone(mini_site: SiteMaker, path: str, text: str) -> None:
    assert_finds(mini_site, RULE, {path: text})


def test_arabic_translation_needs_only_its_summary(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": "---\nsummary: Plan.\nnumber: 1\n---\n# Plan\n",
        "docs/ar/chapters/plan.md": "⟦---⟧\nupdated: 2024\n---\n# الخطة\n",
        "docs/en/chapters/act.md": "---\nsummary: Act.\nnumber: 2\n---\n# Act\n",
        "docs/ar/chapters/act.md": "---\nsummary: افعل.\n---\n# الفعل\n",
    }
    assert_finds(
        mini_site, RULE, files, ("the front matter has no 'summary'", "Write 'summary: …' in the front matter.")
    )


def test_settings_silence_it_by_path(mini_site: SiteMaker) -> None:
    files = {"docs/en/updates/old.md": "# Old\n", "docs/en/updates/new.md": "⟦⟧# New\n"}
    assert_finds(mini_site, RULE, files, extra="extra: {guidebook: {ignore: ['docs/en/updates/old.md']}}\n")
