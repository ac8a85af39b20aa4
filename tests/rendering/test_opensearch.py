"""The OpenSearch description of an edition: as OpenSearch 1.1 asks for it, in the edition's language."""

from xml.etree import ElementTree

import pytest

from conftest import SiteMaker
from guidebook.rendering.opensearch import opensearch, opensearch_address, short_name
from mini_site import MiniSite

NAMESPACE = "{http://a9.com/-/spec/opensearch/1.1/}"
HOME = {"docs/en/index.md": "# Home", "docs/ar/index.md": "# الرئيسية"}
STRINGS = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Mini"\nmsgstr "{name}"\n'


def parsed(text: str | None) -> dict[str, ElementTree.Element]:
    """The elements of a description by name, with what OpenSearch 1.1 asks of them; addresses by their type."""
    assert text is not None
    root = ElementTree.fromstring(text)
    assert root.tag == f"{NAMESPACE}OpenSearchDescription"
    found: dict[str, ElementTree.Element] = {}
    for element in root:
        name = element.tag.removeprefix(NAMESPACE)
        name = f"{name} {element.get('type')}" if name == "Url" else name
        assert name not in found
        found[name] = element
    for name, most in (("ShortName", 16), ("Description", 1024), ("LongName", 48)):
        if name in found:
            assert 0 < len(found[name].text or "") <= most, name
    assert {"ShortName", "Description", "Url text/html"} <= found.keys()
    return found


def named(site: MiniSite, name: str) -> MiniSite:
    """The site under another name."""
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", text.replace("site_name: Mini", f"site_name: '{name}'"))
    return site


@pytest.mark.parametrize(
    ("edition", "name", "description", "below"),
    [("en", "Mini", "Search the guidebook", ""), ("ar", "دليل المدن", "ابحث في الدليل", "ar/")],
)
def test_a_description_leads_to_the_results_of_its_edition(
    mini_site: SiteMaker, edition: str, name: str, description: str, below: str
) -> None:
    guide = mini_site({**HOME, "docs/ar/strings.po": STRINGS.format(name="دليل المدن")}).guide()

    found = parsed(opensearch(guide, edition))

    assert {name: element.text for name, element in found.items() if element.text} == {
        "ShortName": name,
        "Description": description,
        "Image": "https://mini.example/assets/images/favicon.svg",
        "Language": edition,
        "InputEncoding": "UTF-8",
    }
    assert found["Url text/html"].attrib == {
        "type": "text/html",
        "template": f"https://mini.example/{below}search/?q={{searchTerms}}",
    }
    assert found["Url application/opensearchdescription+xml"].attrib == {
        "type": "application/opensearchdescription+xml",
        "rel": "self",
        "template": f"https://mini.example/{below}opensearch.xml",
    }
    assert found["Image"].attrib == {"height": "16", "width": "16", "type": "image/svg+xml"}
    assert opensearch_address(guide, edition) == f"{below}opensearch.xml"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Cities Guidebook", "Cities Guidebook"),
        ("Cities Guidebook & more", "Cities Guidebook"),
        ("Guide of the Cities of Europe", "Guide"),
        ("Prevention – a guide", "Prevention"),
        ("Prevention: what a city can do", "Prevention"),
        ("The Internationalisation Guide", "The Internation…"),
        ("Internationalisation", "Internationalis…"),
        ("Préventionprévention".replace("é", "e\u0301"), "Pre\u0301ventionpre\u0301…"),
    ],
)
def test_a_name_that_is_too_long_ends_with_a_whole_word(mini_site: SiteMaker, name: str, short: str) -> None:
    guide = named(mini_site(HOME), name).guide()

    assert short_name(guide, "en") == short
    long_name = parsed(opensearch(guide, "en")).get("LongName")
    assert (long_name.text if long_name is not None else short) == name


def test_a_name_in_another_language_does_not_end_with_its_particles(mini_site: SiteMaker) -> None:
    guide = mini_site(
        {**HOME, "docs/ar/strings.po": STRINGS.format(name="دليل المدينة في الوقاية من الكراهية")}
    ).guide()

    assert short_name(guide, "ar") == "دليل المدينة"


def test_there_is_none_without_a_site_address(mini_site: SiteMaker) -> None:
    site = mini_site(HOME)
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", text.replace("site_url: https://mini.example/\n", ""))

    assert opensearch(site.guide(), "en") is None
    assert opensearch_address(site.guide(), "en") is None


def test_there_is_none_where_another_page_stands_at_the_address_of_the_results(mini_site: SiteMaker) -> None:
    guide = mini_site({**HOME, "docs/en/search.md": "# On searching"}).guide()

    assert opensearch(guide, "en") is None


def test_a_site_in_a_folder_whose_pages_are_files_leads_there(mini_site: SiteMaker) -> None:
    site = mini_site(HOME)
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", "use_directory_urls: false\n" + text.replace("mini.example/", "mini.example/guide/"))

    found = parsed(opensearch(site.guide(), "ar"))

    assert found["Url text/html"].get("template") == "https://mini.example/guide/ar/search.html?q={searchTerms}"


def test_a_language_has_its_tag_and_the_same_content_gives_the_same_bytes(mini_site: SiteMaker) -> None:
    guide = mini_site({"docs/en/index.md": "# Home", "docs/pt_BR/index.md": "# Início"}, locales="en pt_BR").guide()

    assert parsed(opensearch(guide, "pt_BR"))["Language"].text == "pt-BR"
    assert opensearch(guide, "pt_BR") == opensearch(guide, "pt_BR")
