"""TRAN008: a translation repeats a field that lives once, in the source page."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "source-only-field"
NUMBER = "'number' belongs in the source page, not in a translation"
DELETE = "Delete it here."
PLAN = "---\nsummary: Plan.\nnumber: 1\naudience:\n  - mayor\n  - official\n---\n# Plan\n"


def with_translation(front_matter: str) -> dict[str, str]:
    """A chapter and its Arabic translation with this front matter."""
    text = f"---\nsummary: الخُطّة.\n{front_matter}---\n# الخطة\n"
    return {"docs/en/chapters/plan.md": PLAN, "docs/ar/chapters/plan.md": text}


def test_value_of_the_source_is_found_at_the_key(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, with_translation("⟦number⟧: 1\n"), (NUMBER, DELETE))


def test_other_value_is_found_with_that_of_the_source(mini_site: SiteMaker) -> None:
    message = f"{NUMBER}; the source has '1' (docs/en/chapters/plan.md:3)"
    assert_finds(mini_site, RULE, with_translation("⟦number⟧: 2\n"), (message, DELETE))


def test_field_that_the_source_lacks_is_to_be_moved(mini_site: SiteMaker) -> None:
    message = "'published' belongs in the source page, not in a translation; the source has none"
    hint = "Write it in 'docs/en/chapters/plan.md', and delete it here."
    assert_finds(mini_site, RULE, with_translation("⟦published⟧: 2024\n"), (message, hint))


def test_long_value_is_shortened(mini_site: SiteMaker) -> None:
    files = with_translation("⟦audience⟧: [mayor]\n")
    files["docs/en/chapters/plan.md"] = "---\naudience:\n" + "  - practitioner\n" * 9 + "---\n# Plan\n"
    shown = "- practitioner - practitioner - practitioner - practitioner…"
    message = f"'audience' belongs in the source page, not in a translation; the source has '{shown}'"
    assert_finds(mini_site, RULE, files, (f"{message} (docs/en/chapters/plan.md:2)", DELETE))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("number: 1\n", ""),
        ("number: 1\nupdated: 2024\n", "updated: 2024\n"),
        ("number: '1'  \naudience: [mayor, official]\nupdated: 2024\n", "updated: 2024\n"),
        ("audience:\n- mayor\n- official\nupdated: 2024\n", "updated: 2024\n"),
        ("audience:\n  - mayor\n\n  - official\n", ""),
        ("updated: 2024\n# The number.\nnumber: 1\n", "updated: 2024\n# The number.\n"),
        ("number: 2\n", "number: 2\n"),
        ("number: 1 # as in English\n", "number: 1 # as in English\n"),
    ],
)
def test_fix_deletes_what_the_source_says_in_the_same_words(mini_site: SiteMaker, written: str, left: str) -> None:
    site = mini_site(with_translation(written))
    site.run("check", "--fix", "--select", RULE)
    text = (site.root / "docs/ar/chapters/plan.md").read_text(encoding="utf-8")
    assert text == f"---\nsummary: الخُطّة.\n{left}---\n# الخطة\n"


def test_fix_leaves_front_matter_in_braces(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/chapters/plan.md": PLAN, "docs/ar/chapters/plan.md": "---\n{number: 1}\n---\n# الخطة\n"})
    assert site.run("check", "--fix", "--select", RULE).exit_code == 0
    assert "{number: 1}" in (site.root / "docs/ar/chapters/plan.md").read_text(encoding="utf-8")


def test_page_born_in_arabic_holds_its_own_fields(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/chapters/plan.md": "---\nsource_locale: ar\nsummary: الخطة.\nnumber: 1\n---\n# الخطة\n",
        "docs/en/chapters/plan.md": "---\nsummary: Plan.\n⟦number⟧: 1\n---\n# Plan\n",
    }
    assert_finds(mini_site, RULE, files, (NUMBER, DELETE))


@pytest.mark.parametrize("field", ["title: خطة", "updated: 2024", "translation: {method: human}", "weight: 3", ""])
def test_fields_of_translations_and_unknown_ones_are_left_alone(mini_site: SiteMaker, field: str) -> None:
    assert_finds(mini_site, RULE, with_translation(f"{field}\n"))


def test_source_that_cannot_be_read_is_not_held_against_the_translation(mini_site: SiteMaker) -> None:
    files = {**with_translation("⟦number⟧: 1\n"), "docs/en/chapters/plan.md": "---\nnumber: [\n---\n# Plan\n"}
    assert_finds(mini_site, RULE, files, (NUMBER, DELETE))


def test_comment_silences_the_next_field(mini_site: SiteMaker) -> None:
    written = "# guide: ignore source-only-field\nnumber: 1\n⟦audience⟧: [mayor, official]\n"
    assert_finds(mini_site, RULE, with_translation(written))
