"""PAGE007: a `guide: ignore` comment silences nothing."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unused-suppression"


def says(name: str) -> tuple[str, str]:
    """Message and hint about one name of a comment."""
    return f"nothing is found here that 'guide: ignore {name}' would silence", f"Delete '{name}' from the comment."


def test_finding_stands_at_the_comment(mini_site: SiteMaker) -> None:
    text = "# Home\n\n⟦<!-- guide: ignore REF001 -->⟧\n\n[Home](index.md)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says("REF001"))


def test_every_name_is_looked_at_alone(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001, ⟦⟧TERM unknown-page -->\n\n[x](lost.md)\n".replace("⟦⟧", "")
    found = mini_site({"docs/en/index.md": text}).of_rule(RULE)
    assert [(one["line"], one["message"], one["hint"]) for one in found] == [(3, *says("TERM"))]


@pytest.mark.parametrize("name", ["REF001", "unknown-page", "REF"])
def test_comment_may_name_a_code_a_rule_or_a_family(mini_site: SiteMaker, name: str) -> None:
    text = f"# Home\n\n<!-- guide: ignore {name} -->\n\n[x](lost.md)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_name_of_no_rule_is_found(mini_site: SiteMaker) -> None:
    text = "# Home\n\n⟦<!-- guide: ignore REF01 -->⟧\n\n[x](lost.md)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says("REF01"))


def test_comment_at_the_end_of_a_page_is_found(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[x](lost.md)\n\n⟦<!-- guide: ignore REF001 -->⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says("REF001"))


def test_comment_that_a_nearer_one_makes_needless_is_not_blamed(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001 -->\n<!-- guide: ignore REF -->\n\n[x](lost.md)\n"
    found = mini_site({"docs/en/index.md": text}).findings()
    assert [one["rule"] for one in found if one["severity"] == "error"] == []


@pytest.mark.parametrize(
    "text",
    [
        "<!-- guide -->",
        "<!-- a note on guide: ignore -->",
        "`<!-- guide: ignore REF001 -->`",
        "```\n<!-- guide: ignore REF001 -->\n```",
    ],
)
def test_other_comments_and_code_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n\nText.\n"})


def test_yaml_comment_is_found_in_front_matter_and_glossary(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": "---\n⟦# guide: ignore PAGE001⟧\nnumber: 4\n---\n# Plan\n",
        "docs/ar/glossary.yml": "terms:\n  ⟦# guide: ignore TERM⟧\n  mayor:\n    preferred: رئيس البلدية\n",
    }
    assert_finds(mini_site, RULE, files, says("TERM"), says("PAGE001"))


def test_comment_in_strings_is_found(mini_site: SiteMaker) -> None:
    text = 'msgid ""\nmsgstr ""\n\n⟦# guide: ignore PAGE010⟧\nmsgid "Search"\nmsgstr "بحث"\n'
    assert_finds(mini_site, RULE, {"docs/ar/strings.po": text}, says("PAGE010"))


def test_arabic_page_gets_its_column_in_code_points(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n- بندٌ\n\n    ⟦<!-- guide: ignore REF001 -->⟧\n\n    نصٌّ.\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, says("REF001"))


def test_rule_that_is_switched_off_leaves_its_comments_unused(mini_site: SiteMaker) -> None:
    text = "# Home\n\n⟦<!-- guide: ignore REF001 -->⟧\n\n[x](lost.md)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, extra="extra: {guidebook: {rules: {REF001: off}}}\n")


def test_rules_that_are_not_asked_for_still_use_their_comments(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n\n<!-- guide: ignore REF001 -->\n\n[x](lost.md)\n"}, locales="en")
    assert site.findings("--ignore", "REF001") == []
    assert site.findings("--select", "PAGE") == []


def test_it_can_be_switched_off(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF001 -->\n\n[Home](index.md)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, extra="extra: {guidebook: {rules: {PAGE007: off}}}\n")
