"""`check --fix`: only what is certain, and nothing twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.checks.fixing import edits_between
from guidebook.content.edit import apply_edits
from mini_site import MiniSite, SiteMaker

FILES: dict[str, str | bytes] = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n",
    "docs/en/chapters/people.md": (
        "---\naliases: [chapters/team.md, {crew: staff}]\n---\n# People\n\n## Staff { #staff }\n"
    ),
    "docs/assets/map.png": b"png",
}


def mended(site: MiniSite, path: str) -> str:
    """The file after `check --fix`, which a second run leaves as it is."""
    site.run("check", "--fix")
    text = (site.root / path).read_bytes()
    site.run("check", "--fix")
    assert (site.root / path).read_bytes() == text
    return text.decode()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[a](chapters/Plan.md)", "[a](chapters/plan.md)"),
        ("[a](Chapters/plan.md#steps)", "[a](chapters/plan.md#steps)"),
        ("[a](chapters/plan.md#Steps)", "[a](chapters/plan.md#steps)"),
        ("[a](chapters/plan.md?x=1#Steps)", "[a](chapters/plan.md?x=1#steps)"),
        ("[a](plan.md)", "[a](chapters/plan.md)"),
        ("[a](chapters/plann.md)", "[a](chapters/plan.md)"),
        ("[a](chapters/plan.md#step)", "[a](chapters/plan.md#steps)"),
        ("[a](chapters/team.md)", "[a](chapters/people.md)"),
        ("[a](chapters/people.md#crew)", "[a](chapters/people.md#staff)"),
        ("[a](../en/chapters/plan.md)", "[a](../en/chapters/plan.md)"),
        ("[a](../ar/chapters/plan.md)", "[a](chapters/plan.md)"),
        ("![a](../assets/Map.png)", "![a](../assets/map.png)"),
        ("![a](map.png)", "![a](../assets/map.png)"),
        ("[a][p]\n\n[p]: plan.md 'Plan'", "[a][p]\n\n[p]: chapters/plan.md 'Plan'"),
        ("[a](<chapters/Plan.md>)", "[a](<chapters/plan.md>)"),
        ("<a href='plan.md'>a</a>", "<a href='chapters/plan.md'>a</a>"),
        ("## Local models", "## Local models { #local-models }"),
        # Nothing is certain here.
        ("[a](chapters/budget.md)", "[a](chapters/budget.md)"),
        ("[a](chapters/plan.md#costs)", "[a](chapters/plan.md#costs)"),
        ("`[a](plan.md)`", "`[a](plan.md)`"),
    ],
)
def test_what_is_certain_is_mended(mini_site: SiteMaker, written: str, meant: str) -> None:
    site = mini_site({**FILES, "docs/en/index.md": f"# Home\n\n{written}\n"})
    assert mended(site, "docs/en/index.md") == f"# Home\n\n{meant}\n"


def test_id_of_a_translated_heading_is_that_of_its_source(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/ar/chapters/plan.md": "# الخطة\n\n## الخطوات\n"})
    assert mended(site, "docs/ar/chapters/plan.md") == "# الخطة\n\n## الخطوات { #steps }\n"


def test_id_lost_in_the_source_is_that_of_its_translations(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n## Local models\n",
        "docs/ar/index.md": "# الدليل\n\n## نماذج { #models }\n",
    }
    assert mended(mini_site(files), "docs/en/index.md") == "# Home\n\n## Local models { #models }\n"


def test_several_faults_of_one_line_are_all_mended(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/index.md": "# Home\n\n[a](Chapters/plan.md#step) [b](plan.md)\n"})
    assert mended(site, "docs/en/index.md") == "# Home\n\n[a](chapters/plan.md#steps) [b](chapters/plan.md)\n"


def test_line_ends_byte_order_mark_and_everything_else_stay(mini_site: SiteMaker) -> None:
    text = "\ufeff# Home\r\n\r\n[a](plan.md)  \r\nend"
    site = mini_site({**FILES, "docs/en/index.md": text.encode()})
    assert mended(site, "docs/en/index.md") == text.replace("plan.md", "chapters/plan.md")


def test_diff_shows_what_would_change_and_changes_nothing(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/index.md": "# Home\n\n[a](plan.md)\n"})
    result = site.run("check", "--fix", "--diff")
    assert result.stdout.splitlines() == [
        "--- docs/en/index.md",
        "+++ docs/en/index.md",
        "@@ -1,3 +1,3 @@",
        " # Home",
        " ",
        "-[a](plan.md)",
        "+[a](chapters/plan.md)",
    ]
    assert (site.root / "docs/en/index.md").read_text() == "# Home\n\n[a](plan.md)\n"


def test_only_what_is_asked_for_is_mended(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/index.md": "# Home\n\n## Why\n\n[a](plan.md)\n"})
    site.run("check", "--fix", "--select", "missing-section-id")
    assert (site.root / "docs/en/index.md").read_text() == "# Home\n\n## Why { #why }\n\n[a](plan.md)\n"


def test_suppressed_finding_is_not_mended(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore unknown-page -->\n[a](plan.md)\n"
    assert mended(mini_site({**FILES, "docs/en/index.md": text}), "docs/en/index.md") == text


def test_diff_without_fix_is_a_usage_error(mini_site: SiteMaker) -> None:
    result = mini_site(FILES).run("check", "--diff")
    assert (result.exit_code, result.stderr) == (2, "Error: --diff shows what --fix would change. Give both.\n")


@given(st.text("ab\n", max_size=30), st.text("ab\n", max_size=30))
def test_edits_between_two_texts_make_one_the_other(old: str, new: str) -> None:
    assert apply_edits(old, edits_between(old, new)) == new
