"""TRAN012: a translation has none of the agreed spellings of a name that its source uses."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds, take_marks
from mini_site import SiteMaker

RULE = "name-mismatch"
ENGLISH = """
    terms:
      mayor: {preferred: mayor}
    names:
      Kumanovo: Kumanovo
      North Macedonia: North Macedonia
      Saida: {preferred: Saida, allowed: [Sidon]}
      Strong Cities: Strong Cities
      Tetovo: Tetovo
    """
ARABIC = """
    terms:
      mayor: {preferred: رئيس البلدية}
    names:
      Kumanovo: {preferred: كومانوفو, allowed: [قومانوفو], forbidden: [كامانوفو]}
      North Macedonia: مقدونيا الشمالية
      Saida: صيدا
      Strong Cities: Strong Cities
    """
MACEDONIAN = """
    names:
      Kumanovo: Куманово
      Saida: Саида
    """
ALBANIAN = """
    names:
      Kumanovo: {preferred: Kumanova}
    """
GLOSSARIES = {
    "docs/en/glossary.yml": ENGLISH,
    "docs/ar/glossary.yml": ARABIC,
    "docs/mk/glossary.yml": MACEDONIAN,
    "docs/sq/glossary.yml": ALBANIAN,
}


def pages(english: str, other: str, locale: str = "ar") -> dict[str, str | bytes]:
    """A page and its translation, with the glossaries."""
    return {
        **GLOSSARIES,
        "docs/en/page.md": f"# Page\n\n{english}\n",
        f"docs/{locale}/page.md": f"# ص\n\n{other}\n",
    }


def test_message_names_the_source_and_what_probably_stands_for_it(mini_site: SiteMaker) -> None:
    message = (
        "the name 'Kumanovo' (docs/en/page.md:3) is not written here as 'كومانوفو'; probably 'كومنوفو' stands for it"
    )
    says = (message, "Write 'كومانوفو', inflected as needed.")
    assert_finds(mini_site, RULE, pages("In Kumanovo.", "في ⟦كومنوفو⟧."), says)


def test_name_that_is_gone_is_found_at_the_block(mini_site: SiteMaker) -> None:
    says = (
        "the name 'North Macedonia' (docs/en/page.md:3) is not written here as 'مقدونيا الشمالية'",
        "Write 'مقدونيا الشمالية', inflected as needed.",
    )
    assert_finds(mini_site, RULE, pages("A town in North Macedonia.", "⟦بلدة في المنطقة.⟧"), says)


@pytest.mark.parametrize(
    ("english", "other", "locale"),
    [
        ("In Kumanovo.", "في ⟦Kumanovo⟧.", "ar"),
        ("In Sidon.", "في ⟦Sidon⟧.", "ar"),
        ("In Kumanovo.", "Во ⟦Kumanovo⟧.", "mk"),
        ("In Kumanovo.", "Në ⟦Kumanovo⟧.", "sq"),
        ("## In Kumanovo { #k }", "## ⟦في البلدة⟧ { #k }", "ar"),
        ("| a | Kumanovo |\n|---|---|\n| c | d |", "| أ | ⟦البلدة⟧ |\n|---|---|\n| ت | ث |", "ar"),
        # Not what the source says here, but nobody can read it.
        ("In the town.", "في ⟦Kumanovo⟧ أمس.", "ar"),
        ("In the town.", "Во ⟦Saida⟧ вчера.", "mk"),
    ],
)
def test_wrong_spelling_is_found(mini_site: SiteMaker, english: str, other: str, locale: str) -> None:
    assert_finds(mini_site, RULE, pages(english, other, locale), locales=f"en {locale}")


@pytest.mark.parametrize(
    ("english", "other", "locale"),
    [
        ("In Kumanovo.", "في كومانوفو.", "ar"),
        ("In Kumanovo.", "وبقومانوفو.", "ar"),
        ("Kumanovo’s team.", "Кумановскиот тим од Куманово.", "mk"),
        ("In Kumanovo.", "Në Kumanovë, pra në Kumanova.", "sq"),
        # Both, for those who look for it on a map.
        ("In Kumanovo.", "في كومانوفو (Kumanovo).", "ar"),
        # A longer text in the source's letters: a title, an address.
        ("A town.", "انظر Kumanovo Local Action Plan هنا.", "ar"),
        ("A town.", "نُشر في Kumanovo: UNDP عام ٢٠١٩.", "ar"),
        ("A town.", "انظر `Kumanovo` هنا.", "ar"),
        # A page in the other script of its language.
        ("In the town of Kumanovo.", "Vo gradot Kumanovo se sretnaa.", "mk"),
        # Its own spelling is in Latin letters.
        ("Strong Cities met.", "اجتمعت Strong Cities.", "ar"),
        # No spelling is agreed; a forbidden one has a finding of its own; a term is the other rule's.
        ("In Tetovo.", "في البلدة.", "ar"),
        ("In Kumanovo.", "في كامانوفو.", "ar"),
        ("The mayor.", "العمدة.", "ar"),
    ],
)
def test_right_spelling_is_left_alone(mini_site: SiteMaker, english: str, other: str, locale: str) -> None:
    assert_finds(mini_site, RULE, pages(english, other, locale), locales=f"en {locale}")


def test_name_is_reported_by_one_rule(mini_site: SiteMaker) -> None:
    text = take_marks("في ⟦كومنوفو⟧.")[0]
    found = mini_site(pages("The mayor of Kumanovo.", text)).findings("--locale", "ar", "--select", "TERM004,TRAN012")
    assert [finding["rule"] for finding in found] == ["missing-rendering", "name-mismatch"]


def test_translation_of_an_older_source_is_only_warned_of(mini_site: SiteMaker) -> None:
    stamped = "---\ntranslation: {method: human, source: r1-000000000000}\n---\n# صفحة\n\n⟦نص⟧\n"
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nKumanovo.\n", "docs/ar/page.md": stamped}
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


def test_page_without_a_source_owes_nothing(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nKumanovo.\n", "docs/ar/other.md": "# ص\n\nفي Kumanovo أمس\n"}
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_block(mini_site: SiteMaker) -> None:
    ignored = "<!-- guide: ignore name-mismatch -->\nفي كومنوفو."
    assert_finds(mini_site, RULE, pages("In Kumanovo.", ignored))


def test_form_of_a_language_without_data_is_no_mistake(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "names: {The Hague: The Hague}\n",
        "docs/ru/glossary.yml": "names: {The Hague: Гаага}\n",
        "docs/en/page.md": "# Page\n\nIn The Hague.\n\nTo The Hague.\n",
        "docs/ru/page.md": "# Страница\n\nВ Гааге.\n\n⟦В Голландию.⟧\n",
    }
    assert_finds(mini_site, RULE, files, locales="en ru")
