"""A locale is added by configuration and a folder only: Urdu, from right to left, and Turkish, beside English."""

import gzip
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from built_site import build, html, one
from mini_site import MiniSite, make_site

LOCALES = ("en", "tr", "ur")
ENGLISH = {
    "docs/en/index.md": "---\nsummary: A guide for cities.\n---\n# Home\n\n[](chapters/listen.md)\n",
    "docs/en/chapters/listen.md": """\
        ---
        number: 12
        summary: How to listen.
        published: 2026-01-02
        updated: 2026-02-03
        ---
        # Listen

        ## Ask first { #ask }

        Ask before you answer.
        """,
    "docs/en/chapters/bursa.md": """\
        ---
        summary: How Bursa began.
        updated: 2026-03-05
        translation: {method: human}
        ---
        # Bursa

        ## Beginning { #start }

        The city began with the schools.
        """,
}
TURKISH = {
    "docs/tr/index.md": "---\nsummary: Kentler için bir rehber.\n---\n# Başlangıç\n\nKentler için bir rehber.\n",
    "docs/tr/chapters/bursa.md": """\
        ---
        source_locale: tr
        number: 13
        summary: Bursa nasıl başladı.
        published: 2026-03-04
        updated: 2026-03-04
        changes:
          - {date: 2026-03-04, note: Yeni sayfa.}
        ---
        # Bursa

        ## Başlangıç { #start }

        Kent işe ılık çaylarla, okullarla başladı. Bölüm [](listen.md).
        """,
}
URDU = {
    "docs/ur/index.md": "---\nsummary: شہروں کے لیے رہنما۔\n---\n# آغاز\n\nشہروں کے لیے ایک رہنما۔\n",
    "docs/ur/chapters/listen.md": """\
        ---
        summary: سننے کا طریقہ۔
        updated: 2026-02-04
        translation: {method: human}
        ---
        # سنیں

        ## پہلے پوچھیں { #ask }

        جواب دینے سے پہلے پوچھیں۔ دیکھیے [](bursa.md)۔
        """,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The site, built."""
    made = make_site(tmp_path_factory.mktemp("new"), {**ENGLISH, **TURKISH, **URDU}, locales=" ".join(LOCALES))
    build(made)
    return made


def alternates(page: BeautifulSoup) -> dict[str, str]:
    """The addresses of a page's alternates below the site's, by language."""
    links = page.select("link[rel=alternate][hreflang]")
    return {str(link["hreflang"]): str(link["href"]).removeprefix("https://mini.example/") for link in links}


def test_the_checks_find_nothing_wrong_with_it(site: MiniSite) -> None:
    assert [found for found in site.findings() if found["severity"] == "error"] == []


@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [
        ("index.html", "en", "ltr"),
        ("tr/index.html", "tr", "ltr"),
        ("ur/index.html", "ur", "rtl"),
        ("ur/404.html", "ur", "rtl"),
        ("tr/404.html", "tr", "ltr"),
        ("ur/search/index.html", "ur", "rtl"),
        ("ur/chapters/index.html", "ur", "rtl"),
    ],
)
def test_every_page_says_its_language_and_its_direction(
    site: MiniSite, path: str, language: str, direction: str
) -> None:
    root = one(html(site, path), "html")

    assert (root["lang"], root["dir"]) == (language, direction)


def test_names_of_languages_are_their_own(site: MiniSite) -> None:
    names = [link.get_text() for link in html(site, "ur/index.html").select(".languages a")]

    assert names == ["English", "Türkçe", "اردو"]


def test_dates_and_numbers_are_as_cldr_writes_them(site: MiniSite) -> None:
    urdu = html(site, "ur/chapters/listen/index.html")
    turkish = html(site, "tr/chapters/bursa/index.html")

    assert [date.get_text() for date in urdu.select(".meta time")] == ["2 جنوری، 2026", "4 فروری، 2026"]
    assert [date.get_text() for date in turkish.select(".meta time")] == ["4 Mart 2026"]
    assert one(urdu, "p.label").get_text() == "باب 12"
    assert one(turkish, "p.label").get_text() == "Bölüm 13"


def test_a_page_born_in_turkish_is_its_own_source(site: MiniSite) -> None:
    page = html(site, "tr/chapters/bursa/index.html")
    article = one(page, "article")

    assert (article["lang"], article["dir"]) == ("tr", "ltr")
    assert not page.select(".notice")
    assert one(page, "link[rel=canonical]")["href"] == "https://mini.example/tr/chapters/bursa/"
    assert one(page, "article h2")["id"] == "start"


def test_it_is_translated_into_english(site: MiniSite) -> None:
    page = html(site, "chapters/bursa/index.html")

    assert one(page, "article")["lang"] == "en"
    assert "The city began with the schools." in one(page, "article").get_text()
    assert one(page, "p.label").get_text() == "Chapter 13"
    assert one(page, "link[rel=canonical]")["href"] == "https://mini.example/chapters/bursa/"


@pytest.mark.parametrize(
    ("path", "language", "notice"),
    [
        ("ur/chapters/bursa/index.html", "tr", "ترکی"),
        ("tr/chapters/listen/index.html", "en", "İngilizce"),
    ],
)
def test_what_is_not_translated_is_shown_in_its_own_language_and_direction(
    site: MiniSite, path: str, language: str, notice: str
) -> None:
    page = html(site, path)

    article = one(page, "article")
    assert (article["lang"], article["dir"]) == (language, "ltr")
    assert notice in one(page, ".notices").get_text()
    assert not page.select("[data-pagefind-body]")
    assert alternates(page) == {}


def test_alternates_are_real_translations_and_the_default_leads_to_the_default_locale(site: MiniSite) -> None:
    assert alternates(html(site, "tr/chapters/bursa/index.html")) == {
        "x-default": "chapters/bursa/",
        "en": "chapters/bursa/",
        "tr": "tr/chapters/bursa/",
    }
    assert alternates(html(site, "ur/chapters/listen/index.html")) == {
        "x-default": "chapters/listen/",
        "en": "chapters/listen/",
        "ur": "ur/chapters/listen/",
    }


def test_the_sitemap_holds_real_translations_only(site: MiniSite) -> None:
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(site.root / "site/sitemap.xml")

    addresses = [str(loc.text).removeprefix("https://mini.example/") for loc in root.iter(f"{namespace}loc")]

    written = {"": ["bursa", "listen"], "tr/": ["bursa"], "ur/": ["listen"]}
    assert sorted(addresses) == sorted(
        address
        for edition, chapters in written.items()
        for address in (
            edition,
            f"{edition}about/translations/",
            f"{edition}chapters/",
            *(f"{edition}chapters/{chapter}/" for chapter in chapters),
        )
    )


@pytest.mark.parametrize(
    ("edition", "titles"),
    [("", ["Bursa", "Home", "Listen"]), ("tr", ["Başlangıç", "Bursa"]), ("ur", ["آغاز", "سنیں"])],
)
def test_each_edition_has_an_index_of_its_own_pages(site: MiniSite, edition: str, titles: list[str]) -> None:
    assert indexed(site.root / "site" / edition / "pagefind") == titles


def indexed(folder: Path) -> list[str]:
    """The titles of the pages in an index."""
    fragments = (gzip.decompress(file.read_bytes()) for file in folder.glob("fragment/*.packed"))
    return sorted(json.loads(text)["meta"]["title"] for text in fragments)


@pytest.mark.parametrize(
    ("path", "title", "words"),
    [
        ("tr/404.html", "Sayfa bulunamadı – Mini", "Ana sayfaya git"),
        ("ur/404.html", "صفحہ نہیں ملا – Mini", "صفحۂ اول پر جائیں"),
    ],
)
def test_each_edition_has_its_own_404_page(site: MiniSite, path: str, title: str, words: str) -> None:
    page = html(site, path)

    assert one(page, "title").get_text() == title
    assert words in one(page, "main").get_text()


def test_the_feed_tells_what_is_new_in_the_edition(site: MiniSite) -> None:
    atom = "{http://www.w3.org/2005/Atom}"

    def entries(path: str) -> list[tuple[str, str]]:
        root = ElementTree.parse(site.root / "site" / path)
        each = root.iter(f"{atom}entry")
        return [(entry.findtext(f"{atom}title") or "", entry.findtext(f"{atom}summary") or "") for entry in each]

    assert entries("tr/feed.xml") == [("Bölüm 13: Bursa (güncellendi)", "Yeni sayfa.")]
    assert entries("feed.xml") == [("Chapter 13: Bursa (updated)", "How Bursa began.")]
    assert not (site.root / "site/ur/feed.xml").exists()


def test_references_are_told_in_the_words_of_the_page(site: MiniSite) -> None:
    urdu = one(html(site, "ur/chapters/listen/index.html"), ".prose p a")
    turkish = one(html(site, "tr/chapters/bursa/index.html"), ".prose p a")

    assert (urdu.get_text(), urdu["lang"], urdu["hreflang"]) == ("Bölüm 13: Bursa", "tr", "tr")
    assert "(ترکی میں)" in urdu.parent.get_text()
    assert (turkish.get_text(), turkish["lang"]) == ("Chapter 12: Listen", "en")
    assert "(İngilizce)" in turkish.parent.get_text()
