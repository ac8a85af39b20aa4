"""TERM009: an acronym of the glossary before its full form."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unexplained-acronym"
GLOSSARIES = {
    "docs/en/glossary.yml": """
        terms:
          team: {preferred: Community Action Team, allowed: [action team of the community], acronym: CAT}
          plan: {preferred: Local Action Plan, acronym: LAP}
          evaluation: {preferred: monitoring and evaluation, acronym: M&E}
          policy: {preferred: cap, acronym: CAP}
        names:
          UNICEF: UNICEF
        """,
    "docs/ar/glossary.yml": """
        terms:
          team: {preferred: فريق العمل المجتمعي, acronym: CAT, forbidden: [اتفاقية مناهضة التعذيب]}
        names:
          UNICEF: اليونيسف
        """,
    "docs/bs/glossary.yml": """
        terms:
          team: {preferred: akcioni tim zajednice, acronym: ATZ}
        """,
}


def assert_found(make: SiteMaker, text: str, *says: tuple[str, str | None], locale: str = "en") -> None:
    """Assert what is found on a page."""
    assert_finds(make, RULE, {**GLOSSARIES, f"docs/{locale}/page.md": text}, *says, locales="en ar bs")


def test_acronym_before_its_full_form(mini_site: SiteMaker) -> None:
    text = "# Page\n\nThe ⟦CAT⟧ met. It is a Community Action Team (CAT). The CAT again.\n"
    says = ("'CAT' stands before its full form", "Write 'Community Action Team (CAT)'.")
    assert_found(mini_site, text, says)


def test_acronyms_whose_full_form_is_nowhere_one_finding_each(mini_site: SiteMaker) -> None:
    text = "# Page\n\nThe ⟦CATs⟧ and the CAT. Its ⟦M&E⟧, and M&E.\n"
    assert_found(
        mini_site,
        text,
        ("'CATs' stands on a page without its full form", "Write 'Community Action Team (CAT)'."),
        ("'M&E' stands on a page without its full form", "Write 'monitoring and evaluation (M&E)'."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "# ⟦CAT⟧ at work\n\nThe Community Action Team (CAT).\n",
        "---\nsummary: About the ⟦CAT⟧\n---\n# Page\n\nThe Community Action Team (CAT).\n",
        "# Page\n\n| ⟦CAT⟧ | Community Action Team |\n|---|---|\n| a | b |\n",
        "# Page\n\nThe ⟦CAT⟧ met. The Community Action Team is old.\n",
        "# Page\n\nThe Local Action Team and the Community Plan, by the ⟦CAT⟧.\n",
        "# Page\n\nThe council and the ⟦CAT⟧.\n",
        "# Page\n\n`Community Action Team` and the ⟦CAT⟧.\n",
    ],
)
def test_order_is_that_of_reading(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, text)


@pytest.mark.parametrize(
    "text",
    [
        "# Page\n\nThe Community Action Team (CAT). The CAT.\n",
        "# Page\n\nThe Community Action Team. The CAT.\n",
        "# The Community Action Teams\n\nThe CAT.\n",
        "---\nsummary: About the Community Action Team\n---\n# CAT\n\nThe CAT.\n",
        "# Page\n\nAn action team of the community. The CAT.\n",
        "# Page\n\nThe CAT (Community Action Team). The CAT.\n",
        "# Page\n\nThe CAT, short for Community Action Team. The CAT – the Community Action Team.\n",
        "# Page\n\nThe Council of Aged Tailors (CAT). The CAT.\n",
        '# Page\n\nThe <abbr title="Community Action Team">CAT</abbr>. The CAT.\n',
        "# WHAT THE CAT DOES\n\nThe Community Action Team (CAT).\n",
        "# Page\n\nThe `CAT` and https://example.org/CAT/. UNICEF and a cat.\n",
        "# Page\n\nThe cap is red.\n",
    ],
)
def test_acronym_behind_or_beside_its_full_form_is_fine(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, text)


def test_arabic_page_explains_it_in_its_own_words(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nفريق العمل المجتمعي (CAT) في المدينة. ثم CAT واليونيسف وUNICEF.\n"
    assert_found(mini_site, text, locale="ar")
    says = ("'CAT' stands before its full form", "Write 'فريق العمل المجتمعي (CAT)'.")
    assert_found(mini_site, "# الدليل\n\nعقد الـ⟦CAT⟧ اجتماعا. وفريق العمل المجتمعي (CAT) هنا.\n", says, locale="ar")


def test_wrong_words_are_left_to_their_own_rule(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# الدليل\n\nفي اتفاقية مناهضة التعذيب (CAT) هنا.\n", locale="ar")


def test_acronym_of_the_locale_and_that_of_the_source(mini_site: SiteMaker) -> None:
    text = "# Vodič\n\n⟦ATZ-a⟧ i ⟦CAT⟧, plan (LAP) i ⟦M&E⟧.\n"
    assert_found(
        mini_site,
        text,
        ("'ATZ-a' stands on a page without its full form", "Write 'akcioni tim zajednice (ATZ)'."),
        ("'CAT' stands on a page without its full form", "Write 'akcioni tim zajednice (CAT)'."),
        ("'M&E' stands on a page without its full form", None),
        locale="bs",
    )
    assert_found(mini_site, "# Vodič\n\nAkcioni tim zajednice (Community Action Team, CAT), ATZ.\n", locale="bs")


def test_source_form_explains_it_in_a_translation(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# Vodič\n\n„Community Action Team“ (CAT). I CAT.\n", locale="bs")


def test_definition_of_an_abbreviation_explains_it(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nThe CAT and the ⟦LAP⟧.\n\n*[CAT]: Community Action Team\n"}
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [abbr]")


def test_full_form_may_stand_in_a_text_that_the_page_includes(mini_site: SiteMaker) -> None:
    files = {
        **GLOSSARIES,
        "parts/note.md": "The Community Action Team (CAT).\n",
        "docs/en/page.md": '# Page\n\n--8<-- "note.md"\n\nThe CAT met.\n',
    }
    extra = "markdown_extensions:\n  - pymdownx.snippets: {base_path: parts}\n"
    assert_finds(mini_site, RULE, files, extra=extra)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# Page\n\n<!-- guide: ignore unexplained-acronym -->\nThe CAT met.\n\nAnd ⟦LAP⟧.\n")
