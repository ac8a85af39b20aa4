"""Facet pages of a built site: links without a script, hostile values, old addresses, the sitemap."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from built_site import build, foreign_scripts
from mini_site import MiniSite, make_site

HOSTILE = ["<script>alert(1)</script>", "../../../etc/passwd", '" onclick="x', "{{ 7*7 }}", "مدن آمنة", "&amp;"]


def study(country: str, themes: str = "", more: str = "") -> str:
    """A case study."""
    return (
        f"---\nsummary: S\nplace: {{country: {country}, region: r}}\nthemes: [{themes}]\nas_of: 2025\n{more}---\n# T\n"
    )


FILES = {
    "docs/en/index.md": "# Home\n\n[](case-studies/theme/youth.md)\n",
    "docs/ar/index.md": "# الرئيسية\n\n[](case-studies/theme/youth.md)\n",
    "docs/en/case-studies/a.md": study("NO", "youth", "evidence: evaluated\n"),
    "docs/en/case-studies/b.md": study("MK", ", ".join(f"'{value}'" for value in HOSTILE)),
    "docs/en/resources/kit.md": "---\nsummary: S\npublisher: P\nyear: 2020\nformat: pdf\nsize: 1.4 MB\n---\n# Kit\n",
    "docs/en/updates/a.md": "---\nsummary: S\ndate: 2024-05\nkind: event\n---\n# U\n",
    "published-addresses.txt": "case-studies/theme/old.md\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site whose editors write what no editor should."""
    made = make_site(tmp_path_factory.mktemp("facet-pages"), FILES)
    build(made)
    return made


def page(site: MiniSite, path: str) -> BeautifulSoup:
    """A built page."""
    return BeautifulSoup((site.root / "site" / path / "index.html").read_text(encoding="utf-8"), "html.parser")


def links(soup: BeautifulSoup, selector: str) -> list[tuple[str, str]]:
    """Texts and addresses of links."""
    return [(link.get_text(), str(link["href"])) for link in soup.select(selector)]


def test_list_has_its_facets_as_links_with_counts(site: MiniSite) -> None:
    soup = page(site, "case-studies")
    assert links(soup, '[data-facet="country"] a') == [
        ("North Macedonia", "country/mk/"),
        ("Norway", "country/no/"),
    ]
    assert [tag.get_text() for tag in soup.select('[data-facet="country"] .facets__count')] == ["1", "1"]
    assert [facet["data-facet"] for facet in soup.select("[data-facet]")] == ["country", "theme"]


@pytest.mark.parametrize("edition", ["", "ar/"])
def test_every_link_of_lists_and_facet_pages_leads_to_a_page(site: MiniSite, edition: str) -> None:
    root = site.root / "site" / edition
    pages = [*root.glob("case-studies/**/index.html"), *root.glob("resources/**/index.html")]
    assert len(pages) > 15
    for file in pages:
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        for link in soup.select("main a[href]"):
            path = str(link["href"]).partition("?")[0].partition("#")[0]
            if not path.startswith(("http", "mailto")):
                assert (file.parent / path / "index.html").is_file(), (file, link)


def test_hostile_values_are_text_and_no_more(site: MiniSite) -> None:
    soup = page(site, "case-studies")
    found = links(soup, '[data-facet="theme"] a')
    assert {text for text, _ in found} == {"youth", *(value.replace("-", " ") for value in HOSTILE)}
    assert dict(found)["<script>alert(1)</script>"] == "theme/script-alert-1-script/"
    for file in (site.root / "site").glob("**/case-studies/**/index.html"):
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        assert foreign_scripts(soup) == []
        assert not soup.select("[onclick]")


def test_headings_are_the_page_title(site: MiniSite) -> None:
    soup = page(site, "ar/case-studies/theme/script-alert-1-script")
    heading = soup.select_one("h1")
    assert isinstance(heading, Tag)
    assert heading.get_text() == "دراسات الحالة: <script>alert(1)</script>"
    assert [span["lang"] for span in heading.select("span")] == ["en"]
    assert links(soup, ".other-values [aria-current]") == [("<script>alert(1)</script>", "./")]


def test_reference_to_a_facet_page_is_given_its_title(site: MiniSite) -> None:
    assert ("Case studies: youth", "case-studies/theme/youth/") in links(page(site, ""), "main a")
    assert ("دراسات الحالة: youth", "case-studies/theme/youth/") in links(page(site, "ar"), "main a")


def test_cards_say_what_a_study_rests_on_and_until_when_it_is_known(site: MiniSite) -> None:
    details = page(site, "case-studies/theme/youth").select_one(".card__details")
    assert isinstance(details, Tag)
    assert [item.get_text() for item in details.select("li")] == ["Norway", "evaluated", "As of: 2025"]
    assert [time["datetime"] for time in details.select("time")] == ["2025"]


def test_updates_lead_to_their_feed(site: MiniSite) -> None:
    assert links(page(site, "updates"), ".whole-list__head a") == [("Feed of updates", "../feed.xml")]


def test_value_that_nothing_has_any_more_leads_to_the_list(site: MiniSite) -> None:
    soup = page(site, "ar/case-studies/theme/old")
    assert links(soup, "main a") == [("المدن", "../../")]
    assert soup.select_one('link[rel="canonical"][href="https://mini.example/ar/case-studies/"]')


def _addresses(site: MiniSite) -> Iterator[str]:
    tree = ElementTree.parse(Path(site.root / "site" / "sitemap.xml"))
    for place in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
        yield (place.text or "").removeprefix("https://mini.example/")


def test_facet_pages_are_in_the_sitemap_and_the_ledger_but_not_in_the_navigation(site: MiniSite) -> None:
    addresses = {*_addresses(site)}
    assert {"case-studies/theme/youth/", "ar/case-studies/theme/youth/", "updates/kind/event/"} <= addresses
    assert "case-studies/theme/youth.md" in (site.root / "published-addresses.txt").read_text(encoding="utf-8")
    assert [url for _, url in links(page(site, ""), ".site-nav a") if "theme" in url] == []


def test_only_lists_with_facets_load_their_script(site: MiniSite) -> None:
    def scripts(path: str) -> list[str]:
        return [str(tag["src"]).rpartition("/")[2] for tag in page(site, path).select("script[src]")]

    assert any(name.startswith("list-filter.") for name in scripts("case-studies"))
    others = scripts("resources") + scripts("case-studies/theme/youth") + scripts("")
    assert not any(name.startswith("list-filter.") for name in others)
