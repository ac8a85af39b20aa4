"""TERM012: a term of the glossary that no page speaks of."""

import pytest

from guidebook.checks import checking
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unused-term"
RECORD = "mayor: {preferred: mayor, allowed: [burgomaster], acronym: HM, forms: [chief], forbidden: [boss]}"
UNUSED = f"terms:\n  ⟦mayor⟧: {RECORD.partition(': ')[2]}\n"
USED = f"terms:\n  {RECORD}\n"


def test_finding_stands_at_the_id(mini_site: SiteMaker) -> None:
    files = {"docs/en/glossary.yml": UNUSED, "docs/en/index.md": "# Home\n\nA town.\n"}
    assert_finds(mini_site, RULE, files, ("no page in 'en' speaks of 'mayor'", None))


@pytest.mark.parametrize(
    "text",
    [
        "The mayors met.",
        "The burgomaster spoke.",
        "The HM spoke.",
        "The chief spoke.",
        "[she](term:mayor)",
        "[she](glossary.md#mayor)",
        "[](glossary.md#mayor)",
        "![The mayor](map.png)",
        "| Mayor |\n|---|\n| x |",
    ],
)
def test_every_use_counts(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": USED, "docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    "text", ["The boss spoke.", "`mayor`", "<!-- mayor -->", "[x](mayor.md)", "mayoral", "[x](term:mayoress)"]
)
def test_what_is_no_use_does_not_count(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": UNUSED, "docs/en/index.md": f"# Home\n\n{text}\n"})


def test_being_named_by_another_record_is_no_use(mini_site: SiteMaker) -> None:
    glossary = (
        "terms:\n  ⟦mayor⟧: {preferred: mayor}\n  town: {preferred: town, see_also: [mayor], distinguish: [mayor]}\n"
    )
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": glossary, "docs/en/index.md": "# Home\n\nA town.\n"})


def test_summary_and_draft_count(mini_site: SiteMaker) -> None:
    page = "---\nstatus: draft\nsummary: The mayor.\n---\n# Home\n"
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": USED, "docs/en/plan.md": page})


def test_translation_is_not_asked_about_terms_of_the_default_locale(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n  ⟦town⟧: {preferred: town}\n",
        "docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس}\n  town: {preferred: بلدة}\n",
        "docs/en/index.md": "# Home\n\nThe mayor.\n",
        "docs/ar/index.md": "# الدليل\n\nوالبلدة.\n",
    }
    assert_finds(mini_site, RULE, files)


def test_term_of_one_translation_alone_must_be_used_there(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/glossary.yml": """
            terms:
              ⟦mayor⟧: {preferred: رئيس}
              town: {preferred: بلدة}
              village: {preferred: قرية}
            """,
        "docs/fr/glossary.yml": "terms:\n  village: {preferred: village}\n",
        "docs/ar/index.md": "# الدليل\n\nفي البلدة.\n",
        "docs/en/index.md": "# Home\n",
    }
    says = ("no page in 'ar' speaks of 'mayor'", None)
    assert_finds(mini_site, RULE, files, says, locales="en ar fr")


def test_names_may_be_agreed_before_they_are_used(mini_site: SiteMaker) -> None:
    assert_finds(
        mini_site, RULE, {"docs/en/glossary.yml": "names:\n  Kumanovo: Kumanovo\n", "docs/en/index.md": "# Home\n"}
    )


def test_locale_without_pages_is_left_alone(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": USED, "docs/ar/index.md": "# الدليل\n"})


def test_pages_of_a_large_guide_count(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "LARGE", 0)
    glossary = "terms:\n  mayor: {preferred: mayor}\n  ⟦town⟧: {preferred: town}\n"
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": glossary, "docs/en/index.md": "# Home\n\nThe mayor.\n"})


def test_comment_silences_the_next_record_only(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  # guide: ignore TERM012\n  mayor: {preferred: mayor}\n  ⟦town⟧: {preferred: town}\n"
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": glossary, "docs/en/index.md": "# Home\n"})
