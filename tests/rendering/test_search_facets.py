"""What narrows the results of an edition's search, and the order of pages that are found equally well."""

from collections.abc import Mapping

import pytest

from conftest import SiteMaker
from guidebook.language.interface_words import shipped_words
from guidebook.rendering.guide import Guide
from guidebook.rendering.search_facets import facets_of, searched_pages
from guidebook.rendering.searched_page import Facet, SearchedPage
from guidebook.translation.revision import page_revision
from interface_msgids import PROJECT
from mini_site import MiniSite

HOME = {"docs/en/index.md": "# Home", "docs/ar/index.md": "# الرئيسية"}
SETTINGS = """
extra:
  guidebook:
    facets:
      themes: [youth, schools]
      place.region: [western-balkans, europe]
"""
LABELS = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "place.region"
msgid "europe"
msgstr "أوروبا"

msgctxt "place.region"
msgid "western-balkans"
msgstr "غرب البلقان"
"""


def study(country: str, region: str, themes: str = "", title: str = "T") -> str:
    """A case study."""
    place = f"place: {{country: {country}, region: {region}}}"
    return f"---\nsummary: S\n{place}\nthemes: [{themes}]\nas_of: 2025\n---\n# {title}\n"


STUDIES = {
    **HOME,
    "docs/en/case-studies/oslo.md": study("NO", "europe", "schools, youth"),
    "docs/en/case-studies/kumanovo.md": study("MK", "western-balkans", "youth"),
    "docs/en/case-studies/pristina.md": study("XK", "western-balkans"),
    "docs/ar/case-studies/oslo.md": "---\nsummary: س\n---\n# أوسلو\n",
    "docs/ar/case-studies/kumanovo.md": "---\nsummary: س\n---\n# كومانوفو\n",
    "docs/ar/strings.po": LABELS,
}


def values(guide: Guide, edition: str, *keys: str) -> dict[str, Mapping[str, object]]:
    """The values of each page, by its file."""
    return {page.file: page.facets for page in searched_pages(guide, edition, keys)}


def facets(guide: Guide, edition: str, *keys: str) -> dict[str, Facet]:
    """The facets of these pages, by name."""
    return {facet.name: facet for facet in facets_of(guide, edition, searched_pages(guide, edition, keys))}


def of_studies(site: MiniSite, edition: str) -> dict[str, Facet]:
    """The facets of an edition's case studies."""
    guide = site.guide()
    return facets(guide, edition, *(page.key for page in guide.catalogue.pages_of(edition)))


def test_kinds_are_told_in_the_words_of_the_edition_in_the_order_of_their_worth(mini_site: SiteMaker) -> None:
    files = {
        **HOME,
        "docs/en/updates/a.md": "---\nsummary: S\ndate: 2025\n---\n# U\n",
        "docs/en/about/a.md": "# A",
        "docs/en/resources/a.md": "---\nsummary: S\n---\n# R\n",
        "docs/en/case-studies/a.md": study("NO", "europe"),
        "docs/en/chapters/a.md": "---\nsummary: S\nnumber: 1\n---\n# C\n",
        "docs/en/glossary.yml": "terms:\n  team: {preferred: team}\n",
    }
    files |= {path.replace("/en/", "/ar/"): "# ت" for path in files if "/a.md" in path}
    guide = mini_site(files).guide()
    keys = [page.key for page in guide.catalogue.pages_of("en")]

    assert list(facets(guide, "en", *keys, "glossary.md")["kind"].values.items()) == [
        ("chapter", "Chapter"),
        ("case-study", "Case study"),
        ("resource", "Resource"),
        ("glossary", "Glossary"),
        ("page", "Page"),
        ("update", "Update"),
    ]
    assert list(facets(guide, "ar", *keys, "glossary.md")["kind"].values.values()) == [
        "فصل",
        "دراسة حالة",
        "مورد",
        "مسرد المصطلحات",
        "صفحة",
        "مستجد",
    ]


def test_chapters_go_before_all_others_and_the_home_page_behind_them(mini_site: SiteMaker) -> None:
    files = {
        **HOME,
        "docs/en/about/index.md": "# A",
        "docs/en/case-studies/index.md": "# Studies",
        "docs/en/case-studies/a.md": study("NO", "europe"),
        "docs/en/chapters/a.md": "---\nsummary: S\nnumber: 1\n---\n# C\n",
        "docs/en/glossary.yml": "terms:\n  team: {preferred: team}\n",
        "docs/en/resources/a.md": "---\nsummary: S\n---\n# R\n",
        "docs/en/updates/a.md": "---\nsummary: S\ndate: 2025\n---\n# U\n",
    }
    guide = mini_site(files).guide()
    pages = searched_pages(guide, "en", [*guide.catalogue.keys, "glossary.md"])

    assert [page.file for page in sorted(pages, key=lambda page: (page.rank, page.file))] == [
        "chapters/a/index.html",
        "case-studies/a/index.html",
        "resources/a/index.html",
        "glossary/index.html",
        "about/index.html",
        "case-studies/index.html",
        "updates/a/index.html",
        "index.html",
    ]


def test_a_home_page_called_readme_is_the_last_too(mini_site: SiteMaker) -> None:
    guide = mini_site({"docs/en/README.md": "# Home", "docs/en/a.md": "# A"}, locales="en").guide()

    home, page = searched_pages(guide, "en", ("README.md", "a.md"))

    assert home.rank > page.rank


def test_place_and_themes_stand_in_addresses_as_in_the_front_matter(mini_site: SiteMaker) -> None:
    guide = mini_site(STUDIES, extra=SETTINGS).guide()

    assert values(guide, "en", "case-studies/oslo.md", "case-studies/pristina.md", "index.md") == {
        "case-studies/oslo/index.html": {
            "kind": ("case-study",),
            "region": ("europe",),
            "country": ("NO",),
            "theme": ("schools", "youth"),
            "status": ("original",),
        },
        "case-studies/pristina/index.html": {
            "kind": ("case-study",),
            "region": ("western-balkans",),
            "country": ("XK",),
            "status": ("original",),
        },
        "index.html": {"kind": ("page",), "status": ("original",)},
    }


def test_values_stand_in_the_order_of_the_settings_and_countries_in_that_of_the_alphabet(mini_site: SiteMaker) -> None:
    found = of_studies(mini_site(STUDIES, extra=SETTINGS), "en")

    assert list(found) == ["kind", "region", "country", "theme"]
    assert list(found["region"].values.items()) == [("western-balkans", "western balkans"), ("europe", "europe")]
    assert list(found["country"].values.items()) == [("XK", "Kosovo"), ("MK", "North Macedonia"), ("NO", "Norway")]
    assert list(found["theme"].values) == ["youth", "schools"]


def test_a_translation_has_the_facts_of_its_source_in_its_own_words(mini_site: SiteMaker) -> None:
    found = of_studies(mini_site(STUDIES, extra=SETTINGS), "ar")

    assert [found[name].label for name in ("region", "country", "theme")] == ["المنطقة", "البلد", "الموضوعات"]
    assert found["region"].values == {"western-balkans": "غرب البلقان", "europe": "أوروبا"}
    assert found["country"].values == {"MK": "مقدونيا الشمالية", "NO": "النرويج"}  # Pristina is not translated.


def test_countries_stand_in_the_order_of_the_alphabet_of_the_edition(mini_site: SiteMaker) -> None:
    guide = mini_site(HOME).guide()
    pages = [SearchedPage(code, facets={"country": (code,)}) for code in ("DE", "MK", "JO", "NO")]

    orders = {edition: list(facets_of(guide, edition, pages)[1].values) for edition in ("en", "ar")}

    # الأردن and ألمانيا stand under the same letter: the article does not count.
    assert orders == {"en": ["DE", "JO", "MK", "NO"], "ar": ["JO", "DE", "MK", "NO"]}


def test_without_lists_in_the_settings_values_stand_in_the_order_of_the_alphabet(mini_site: SiteMaker) -> None:
    assert list(of_studies(mini_site(STUDIES), "en")["region"].values) == ["europe", "western-balkans"]


def test_what_all_pages_have_in_common_is_no_facet(mini_site: SiteMaker) -> None:
    files = {
        **HOME,
        "docs/en/case-studies/a.md": study("NO", "europe", "youth, schools"),
        "docs/en/case-studies/b.md": study("NO", "europe", "schools, youth"),
    }
    guide = mini_site(files).guide()

    assert list(facets(guide, "en", *guide.catalogue.keys)) == ["kind"]
    assert facets(guide, "en", "index.md")["kind"].values == {"page": "Page"}


def test_pages_without_front_matter_have_their_kind_only(mini_site: SiteMaker) -> None:
    guide = mini_site({"docs/en/index.md": "# Home", "docs/en/case-studies/a.md": "# A"}, locales="en").guide()

    assert list(facets(guide, "en", *guide.catalogue.keys)) == ["kind"]
    assert facets(guide, "en", *guide.catalogue.keys)["kind"].values == {"case-study": "Case study", "page": "Page"}


def test_an_edition_without_pages_has_no_values(mini_site: SiteMaker) -> None:
    assert facets(mini_site(HOME).guide(), "en")["kind"].values == {}


def test_translations_say_what_their_readers_are_told_of_them(mini_site: SiteMaker) -> None:
    human, machine = "method: human", "method: machine"
    stamped, old = "source: {revision}", "source: r1-000000000000"
    methods = {
        "current": f"{human}, {stamped}",
        "outdated": f"{human}, {old}",
        "unstamped": human,
        "machine": f"{machine}, {stamped}",
        "machine-outdated": f"{machine}, {old}",
        "machine-reviewed": f"method: machine-reviewed, {stamped}",
    }
    names = (*methods, "bare")
    site = mini_site({**HOME, **{f"docs/en/{name}.md": "# A\n\nText.\n" for name in names}})
    source = site.catalogue().page("en", "current.md")
    assert source is not None
    for name in names:
        front = methods.get(name, "").replace("{revision}", page_revision(source))
        site.write(f"docs/ar/{name}.md", (f"---\ntranslation: {{{front}}}\n---\n" if front else "") + "# أ\n\nنص.\n")
    site.write("docs/ar/born.md", "---\nsource_locale: ar\n---\n# هنا\n")
    guide = site.guide()

    found = values(guide, "ar", *(f"{name}.md" for name in (*names, "born")))
    told = {file.removesuffix("/index.html"): facts.get("status") for file, facts in found.items()}

    assert told == {
        "current": ("current",),
        "outdated": ("outdated",),
        "unstamped": ("unstamped",),
        "machine": ("machine",),
        "machine-outdated": ("machine",),
        "machine-reviewed": ("current",),
        "bare": ("unstamped",),
        "born": ("original",),
    }
    status = facets(guide, "ar", *(f"{name}.md" for name in (*names, "born")))["status"]
    assert (status.label, list(status.values.items())) == (
        "حالة الترجمة",
        [
            ("original", "مكتوبة بهذه اللغة"),
            ("current", "محدَّثة"),
            ("outdated", "أقدم من المصدر"),
            ("unstamped", "مترجمة من نسخة غير معروفة"),
            ("machine", "آلية لم تُراجَع"),
        ],
    )


def test_a_translation_that_has_lost_its_source_says_nothing(mini_site: SiteMaker) -> None:
    guide = mini_site({**HOME, "docs/ar/guides/a.md": "# أ\n"}).guide()

    assert values(guide, "ar", "guides/a.md") == {"guides/a/index.html": {"kind": ("page",)}}


def test_pages_may_be_files(mini_site: SiteMaker) -> None:
    site = mini_site({**HOME, "docs/ar/guides/a.md": "# أ", "docs/en/guides/a.md": "# A"})
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", f"use_directory_urls: false\n{text}")

    assert list(values(site.guide(), "ar", "guides/a.md")) == ["guides/a.html"]


@pytest.mark.parametrize("language", [file.stem for file in (PROJECT / "hooks/guidebook/language/data").glob("*.po")])
def test_every_language_shipped_has_a_word_for_a_page_found(language: str) -> None:
    shipped = shipped_words(language)

    assert shipped is not None
    assert shipped.translations.get(("search", "Page"))
