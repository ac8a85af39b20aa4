"""Pages as cards."""

import pytest

from guidebook.content.partial_date import PartialDate
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import card_of, date_view
from guidebook.rendering.text_language import language_view, other_language
from guidebook.rendering.views import Card, DateText, Language, LinkText
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/chapters/plan.md": "---\nsummary: How to plan.\nnumber: 2\n---\n# Plan\n",
    "docs/ar/chapters/plan.md": "---\nsummary: كيف نخطّط.\n---\n# الخطة\n",
    "docs/en/case-studies/kumanovo.md": """
        ---
        summary: A town.
        place: {city: Kumanovo, area: Northeast, country: MK, region: western-balkans}
        years: {start: 2019, end: 2020}
        as_of: 2024
        evidence: reported
        ---
        # Kumanovo
        """,
    "docs/en/case-studies/skopje.md": "---\nplace: {country: MK, region: x}\nyears: {start: 2019}\n---\n# Skopje\n",
    "docs/en/case-studies/bitola.md": "---\nyears: {start: 2019, end: 2019}\n---\n# Bitola\n",
    "docs/en/resources/kit.md": "---\npublisher: Strong Cities Network\nyear: 2020\n---\n# Kit\n",
    "docs/en/updates/hub.md": "---\ndate: 2023-09-12\n---\n# Hub\n",
    "docs/en/about.md": "# About\n",
    "docs/en/untitled.md": "Text.\n",
    "docs/ar/glossary.yml": """
        terms:
          network: {preferred: شبكة المدن القوية}
        names:
          Kumanovo: كومانوفو
        """,
    "docs/en/glossary.yml": "terms:\n  network: {preferred: Strong Cities Network}\n",
}
ENGLISH = Language("en", "English", "ltr")


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide with a page of every kind."""
    return mini_site(FILES)


def card(site: MiniSite, key: str, edition: str) -> Card:
    """The card of a page on the edition's home page."""
    guide = site.guide()
    return card_of(guide, key, edition, Way(guide.addresses.edition(edition)))


def test_chapter_has_its_number_in_the_editions_digits(site: MiniSite) -> None:
    assert card(site, "chapters/plan.md", "ar") == Card(
        kind="chapter",
        label="الفصل ٢",
        number="٢",
        title="الخطة",
        summary="كيف نخطّط.",
        url="chapters/plan/",
        details=(),
        language=None,
    )


def test_page_that_is_not_translated_is_marked_with_its_language(site: MiniSite) -> None:
    shown = card(site, "case-studies/kumanovo.md", "ar")
    assert (shown.title, shown.summary, shown.language) == ("Kumanovo", "A town.", ENGLISH)


@pytest.mark.parametrize(
    ("key", "edition", "label", "details"),
    [
        ("case-studies/kumanovo.md", "en", "Case study", ("Kumanovo, Northeast, North Macedonia", "2019–2020")),
        ("case-studies/kumanovo.md", "ar", "دراسة حالة", ("كومانوفو، Northeast، مقدونيا الشمالية", "٢٠١٩–٢٠٢٠")),
        ("case-studies/skopje.md", "en", "Case study", ("North Macedonia", "since 2019")),
        ("case-studies/skopje.md", "ar", "دراسة حالة", ("مقدونيا الشمالية", "منذ عام ٢٠١٩")),
        ("case-studies/bitola.md", "en", "Case study", ("2019",)),
        ("resources/kit.md", "en", "Resource", ("Strong Cities Network", "2020")),
        ("resources/kit.md", "ar", "مورد", ("شبكة المدن القوية", "٢٠٢٠")),
        ("updates/hub.md", "en", '<time datetime="2023-09-12">12 September 2023</time>', ()),
        ("updates/hub.md", "ar", '<time datetime="2023-09-12">١٢ سبتمبر ٢٠٢٣</time>', ()),
        ("about.md", "en", "", ()),
    ],
)
def test_label_and_details_are_written_for_the_reader(
    site: MiniSite, key: str, edition: str, label: str, details: tuple[str, ...]
) -> None:
    shown = card(site, key, edition)
    assert (shown.label, tuple(detail.text for detail in shown.details)) == (label, details)


def test_case_study_says_what_it_rests_on_and_until_when_it_is_known(site: MiniSite) -> None:
    known, unknown = card(site, "case-studies/kumanovo.md", "ar"), card(site, "case-studies/skopje.md", "ar")
    assert (known.evidence, known.as_of_label, known.as_of) == (
        LinkText("reported", None, ENGLISH),
        "المعلومات حتى:",
        DateText("2024", "٢٠٢٤"),
    )
    assert (unknown.evidence, unknown.as_of_label, unknown.as_of) == (None, "", None)


def test_resource_tells_its_kind_languages_and_file(mini_site: SiteMaker) -> None:
    facts = "kind: toolkit\nlanguages: [en, ar, fr]\nformat: pdf\nsize: 1.4 MB\n"
    site = mini_site({"docs/en/resources/kit.md": f"---\n{facts}---\n# Kit\n"})
    assert card(site, "resources/kit.md", "en").details == tuple(
        map(LinkText, ("toolkit", "English, Arabic and French", "PDF", "1.4 MB"))
    )
    assert card(site, "resources/kit.md", "ar").details == (
        LinkText("toolkit", None, ENGLISH),
        *map(LinkText, ("الإنجليزية والعربية والفرنسية", "PDF", "١٫٤ م.ب")),
    )


def test_page_without_a_title_is_called_by_its_key(site: MiniSite) -> None:
    assert card(site, "untitled.md", "en").title == "untitled.md"


def test_language_has_its_own_name_unless_the_settings_give_one(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n"})
    assert language_view(site.guide(), "ar") == Language("ar", "العربية", "rtl")
    configuration = (site.root / "mkdocs.yml").read_text().replace("name: ar", "name: Arabic")
    (site.root / "mkdocs.yml").write_text(configuration)
    assert language_view(site.guide(), "ar").name == "Arabic"


def test_language_is_told_only_where_it_is_another(site: MiniSite) -> None:
    guide = site.guide()
    assert (other_language(guide, "en", "en"), other_language(guide, "en", "ar")) == (None, ENGLISH)


def test_date_is_given_to_machines_and_to_readers() -> None:
    assert date_view(PartialDate(2023, 9), "ar") == DateText("2023-09", "سبتمبر ٢٠٢٣")
    assert date_view(None, "ar") is None
