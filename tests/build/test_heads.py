"""What a page's head tells search engines and other sites: in the edition's language, and only of real translations."""

from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from built_site import build, html, one
from conftest import SiteMaker
from guidebook.language.interface_words import InterfaceWords
from many_languages import FACETS, every_kind_of_page
from mini_site import MiniSite, make_site

SITE = "https://mini.example/"
LANGUAGES = ("en", "ar", "fr", "mk")
EDITIONS = {language: "" if language == "en" else f"{language}/" for language in LANGUAGES}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site with every kind of page."""
    locales = " ".join(LANGUAGES)
    made = make_site(
        tmp_path_factory.mktemp("heads"),
        every_kind_of_page(locales),
        locales=locales,
        extra=f"site_description: A guide\n{FACETS}",
    )
    build(made)
    return made


def alternates(page: BeautifulSoup) -> dict[str, str]:
    """The addresses of a page's alternates below the site's, by language."""
    links = page.select("link[rel=alternate][hreflang]")
    return {str(link["hreflang"]): str(link["href"]).removeprefix(SITE) for link in links}


def meta(page: BeautifulSoup, name: str) -> str:
    """The content of a `<meta>` element."""
    return str(one(page, f"meta[name='{name}'], meta[property='{name}']")["content"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "msgid"),
    [("404.html", "Page not found"), ("search/index.html", "Search"), ("glossary/index.html", "Glossary")],
)
def test_made_pages_have_title_and_description_in_the_language_of_their_edition(
    site: MiniSite, language: str, path: str, msgid: str
) -> None:
    words, page = InterfaceWords(language, None), html(site, EDITIONS[language] + path)
    name = words("Home") if language != "en" else "Home"

    assert one(page, "title").get_text() == f"{words(msgid)} – {name}"
    assert meta(page, "og:title") == words(msgid)
    assert meta(page, "og:site_name") == name
    assert meta(page, "og:locale") == language
    assert meta(page, "description") == meta(page, "og:description") == words("Search the guidebook")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["404.html", "search/index.html", "rules/index.html"])
def test_pages_that_no_search_engine_is_to_keep_have_no_alternates(site: MiniSite, language: str, path: str) -> None:
    page = html(site, EDITIONS[language] + path)

    assert meta(page, "robots") == "noindex"
    assert alternates(page) == {}
    assert not page.select("link[rel=canonical]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translated_page_is_canonical_and_the_alternate_of_the_others(site: MiniSite, language: str) -> None:
    words = InterfaceWords(language, None)
    page = html(site, f"{EDITIONS[language]}chapters/a/index.html")

    assert one(page, "link[rel=canonical]")["href"] == f"{SITE}{EDITIONS[language]}chapters/a/"
    assert meta(page, "og:url") == f"{SITE}{EDITIONS[language]}chapters/a/"
    assert one(page, "title").get_text() == f"{words('This page in other languages')} – {words('Home')}"
    assert meta(page, "description") == words("There is nothing here yet.")
    assert alternates(page) == {"x-default": "chapters/a/"} | {
        other: f"{edition}chapters/a/" for other, edition in EDITIONS.items()
    }


def test_where_a_page_is_shared_it_tells_its_dates_and_other_languages(site: MiniSite) -> None:
    page = html(site, "ar/chapters/a/index.html")

    others = [str(tag["content"]) for tag in page.select("meta[property='og:locale:alternate']")]
    assert (meta(page, "og:locale"), others) == ("ar", ["en", "fr", "mk"])
    assert meta(page, "og:type") == "article"
    for name, label in (("article:published_time", "Published"), ("article:modified_time", "Updated")):
        shown = one(page, f".meta li:-soup-contains('{InterfaceWords('ar', None)(label)}') time")
        assert meta(page, name) == shown["datetime"]


def test_a_page_without_a_paragraph_has_a_description(mini_site: SiteMaker) -> None:
    site = mini_site(
        {"docs/en/index.md": "# Home\n", "docs/en/a.md": "# A\n\n- First **point**\n- Second\n"}, locales="en"
    )
    build(site)

    assert meta(html(site, "a/index.html"), "description") == "First point"
    assert meta(html(site, "rules/bare-url/index.html"), "description").startswith("REF")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_page_not_yet_translated_names_the_source_and_is_no_alternate(site: MiniSite, language: str) -> None:
    shown = html(site, f"{EDITIONS[language]}chapters/b/index.html")

    assert one(shown, "link[rel=canonical]")["href"] == f"{SITE}chapters/b/"
    assert meta(shown, "og:locale") == "en"
    assert alternates(shown) == {}
    assert alternates(html(site, "chapters/b/index.html")) == {"x-default": "chapters/b/", "en": "chapters/b/"}


PAGE_TYPES = {
    "home": "index.html",
    "chapter": "chapters/a/index.html",
    "case-study": "case-studies/a/index.html",
    "resource": "resources/a/index.html",
    "withdrawn": "resources/b/index.html",
    "update": "updates/a/index.html",
    "page": "about/index.html",
    "not translated": "chapters/b/index.html",
    "list": "case-studies/index.html",
    "glossary": "glossary/index.html",
    "status": "about/translations/index.html",
    "search": "search/index.html",
    "rules": "rules/index.html",
    "error": "404.html",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_every_page_tells_browsers_of_the_search_of_its_edition(site: MiniSite, language: str, path: str) -> None:
    address = EDITIONS[language] + path

    link = one(html(site, address), "head link[rel=search]")

    assert link["type"] == "application/opensearchdescription+xml"
    assert urljoin(SITE + address, str(link["href"])) == f"{SITE}{EDITIONS[language]}opensearch.xml"
    described = ElementTree.parse(site.root / f"site/{EDITIONS[language]}opensearch.xml").getroot()
    assert link["title"] == described.findtext("{http://a9.com/-/spec/opensearch/1.1/}ShortName")


BORN_ELSEWHERE = {
    "docs/en/index.md": "# Home",
    "docs/ar/index.md": "# الرئيسية",
    "docs/mk/index.md": "# Почетна",
    "docs/mk/guides/a.md": "---\nsource_locale: mk\n---\n# Прва\n",
    "docs/ar/guides/a.md": "---\nsource_locale: mk\n---\n# الأولى\n",
}


def test_the_default_is_the_source_where_the_default_locale_has_no_page(mini_site: SiteMaker) -> None:
    site = mini_site(BORN_ELSEWHERE, locales="en ar mk")

    build(site)

    expected = {"x-default": "mk/guides/a/", "ar": "ar/guides/a/", "mk": "mk/guides/a/"}
    assert alternates(html(site, "ar/guides/a/index.html")) == expected
    assert alternates(html(site, "mk/guides/a/index.html")) == expected
    assert alternates(html(site, "guides/a/index.html")) == {}
    assert one(html(site, "guides/a/index.html"), "link[rel=canonical]")["href"] == f"{SITE}mk/guides/a/"


def test_the_sitemap_tells_the_same_alternates_as_the_pages(mini_site: SiteMaker) -> None:
    site = mini_site(BORN_ELSEWHERE, locales="en ar mk")
    build(site)
    told = {}
    for url in ElementTree.parse(site.root / "site/sitemap.xml").getroot():
        address = next(str(child.text) for child in url if child.tag.endswith("}loc"))
        links = [child for child in url if child.tag.endswith("}link")]
        told[address.removeprefix(SITE)] = {
            str(link.get("hreflang")): str(link.get("href")).removeprefix(SITE) for link in links
        }

    assert sorted(address for address in told if "translations" not in address) == [
        "",
        "ar/",
        "ar/guides/a/",
        "mk/",
        "mk/guides/a/",
    ]
    for address, links in told.items():
        assert alternates(html(site, f"{address}index.html")) == links


def test_without_a_site_address_there_is_nothing_to_lead_to(mini_site: SiteMaker) -> None:
    site = mini_site(BORN_ELSEWHERE, locales="en ar mk")
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", text.replace(f"site_url: {SITE}\n", ""))

    build(site)

    page = html(site, "ar/guides/a/index.html")
    assert alternates(page) == {}
    assert not page.select("link[rel=canonical], [type='application/atom+xml'], link[rel=search]")
