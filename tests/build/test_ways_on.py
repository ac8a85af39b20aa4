"""Whole builds of mini sites: where readers get from a page, and from an address that is no more."""

import gzip
import json
import posixpath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from built_site import build, digests, html, mkdocs, one
from guidebook.build.publish import PublishError, verify
from guidebook.build.theme_files import inline_script
from mini_site import MiniSite, SiteMaker

MOVED = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/en/chapters/coordinate.md": """
        ---
        number: 4
        summary: S
        aliases: [chapters/cooperate.md, {local-models: models, start: coordinate}]
        ---
        # Coordinate { #coordinate }

        ## Local models { #models }

        Text about models.
        """,
    "docs/ar/chapters/coordinate.md": "# التنسيق\n\n## النماذج المحلية { #models }\n\nنص عن النماذج.\n",
}
OLD = "chapters/cooperate/index.html"


@pytest.mark.parametrize(
    ("edition", "language", "title"), [("", "en", "Chapter 4: Coordinate"), ("ar/", "ar", "الفصل ٤: التنسيق")]
)
def test_an_old_address_leads_to_the_page_in_every_edition(
    mini_site: SiteMaker, edition: str, language: str, title: str
) -> None:
    site = mini_site(MOVED)

    build(site)

    page = html(site, f"{edition}{OLD}")
    assert (one(page, "html")["lang"], one(page, "html")["dir"]) == (language, "rtl" if edition else "ltr")
    link = one(page, "main a")
    assert (link["href"], link.get_text()) == ("../coordinate/", title)
    assert one(page, "noscript meta[http-equiv=refresh]")["content"] == "0; url=../coordinate/"
    assert one(page, "link[rel=canonical]")["href"] == f"https://mini.example/{edition}chapters/coordinate/"
    assert one(page, "meta[name=robots]")["content"] == "noindex"
    assert one(page, "meta[name=guidebook-checked]")["content"].startswith("moved ")
    for script in page.select("script[src]"):
        file = (site.root / "site" / f"{edition}{OLD}").parent / script["src"]
        assert file.resolve().is_file()
        assert not script.get_text()
    palette = inline_script("palette.js")
    assert [script.get_text() for script in page.select("script:not([src])")] == [palette.text]
    policy = one(page, "meta[http-equiv=Content-Security-Policy]")["content"]
    assert f"script-src 'self' '{palette.source}';" in policy
    assert "unsafe" not in policy


def test_an_old_address_stands_in_no_sitemap_no_index_and_no_navigation(mini_site: SiteMaker) -> None:
    site = mini_site(MOVED)

    build(site)

    assert not html(site, OLD).select("[data-pagefind-body]")
    for file in (site.root / "site").rglob("*"):
        if file.is_file() and file != site.root / "site" / OLD and file != site.root / "site/ar" / OLD:
            assert b"cooperate" not in file.read_bytes()
    assert [fragment["url"] for fragment in fragments(site)] == ["/chapters/coordinate/", "/"]


def fragments(site: MiniSite, edition: str = "") -> list[dict[str, Any]]:
    """What the search knows of each page of an edition."""
    files = sorted((site.root / "site" / edition / "pagefind/fragment").iterdir())
    found = [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]
    return sorted(found, key=lambda fragment: fragment["url"], reverse=True)


def test_plain_mkdocs_makes_the_same_pages_at_old_addresses(mini_site: SiteMaker) -> None:
    site = mini_site(MOVED)
    build(site)

    done = mkdocs(site, "--site-dir", "plain")

    assert done.returncode == 0, done.stderr
    assert (site.root / "plain" / OLD).is_file()
    assert digests(site.root / "plain") == digests(site.root / "site")


def test_an_old_address_is_a_file_where_addresses_are_files(mini_site: SiteMaker) -> None:
    site = mini_site(MOVED, extra="use_directory_urls: false\n")

    build(site)

    assert one(html(site, "ar/chapters/cooperate.html"), "main a")["href"] == "coordinate.html"


def test_a_site_without_its_old_addresses_is_not_published(mini_site: SiteMaker) -> None:
    site = mini_site(MOVED)
    build(site)
    output, guide = site.root / "site", site.guide()
    verify(output, guide, ["en", "ar"])

    (output / "ar" / OLD).unlink()

    with pytest.raises(PublishError, match=r"no page for 'chapters/cooperate\.md' in 'ar'"):
        verify(output, guide, ["en", "ar"])


@pytest.mark.parametrize(("edition", "title"), [("", "Local models"), ("ar/", "النماذج المحلية")])
def test_an_old_id_is_an_anchor_that_contents_and_search_do_not_show(
    mini_site: SiteMaker, edition: str, title: str
) -> None:
    site = mini_site(MOVED)

    build(site)

    page = html(site, f"{edition}chapters/coordinate/index.html")
    assert str(one(page, "article h2")) == f'<h2 id="models"><a id="local-models"></a>{title}</h2>'
    assert [(link.get_text(), link["href"]) for link in page.select(".toc a")] == [(title, "#models")]
    found = next(fragment for fragment in fragments(site, edition) if "coordinate" in fragment["url"])
    assert "local-models" not in found["content"]
    # Pagefind makes sub-results of headings with a text.
    texts = {anchor["id"]: anchor["text"] for anchor in found["anchors"]}
    assert (texts["models"], texts["local-models"]) == (title, "")


def test_an_old_id_of_the_title_stands_in_the_title(mini_site: SiteMaker) -> None:
    site = mini_site(MOVED)

    build(site)

    title = one(html(site, "chapters/coordinate/index.html"), "h1")
    assert str(title) == '<h1 id="coordinate"><a id="start"></a>Coordinate</h1>'


BARE = {
    "docs/en/index.md": "# Home\n",
    "docs/en/page.md": "# Page\n",
    "docs/en/guides/first.md": "# First\n",
    "docs/en/guides/deep/down/second.md": "# Second\n",
    "docs/en/about/index.md": "# About\n",
    "docs/en/about/team.md": "# Team\n",
    "docs/en/about/people/one.md": "# One\n",
    "docs/en/chapters/plan.md": "---\nsummary: S\nnumber: 1\n---\n# Plan\n",
    "docs/en/case-studies/index.md": "# Studies\n\n## How { #how }\n\nText.\n",
    "docs/en/case-studies/a.md": "---\nsummary: S\nplace: {country: MK, region: x}\nas_of: 2020\n---\n# A\n",
    "docs/en/updates/README.md": "# News\n",
    "docs/en/updates/b.md": "---\nsummary: S\ndate: 2020\n---\n# B\n",
    "docs/ar/guides/third.md": "# الثالث\n",
    **{f"docs/en/notes/{number}.md": "# Note\n" for number in range(40)},
}


LANGUAGES = ["languages", "site-footer__languages"]
"""The links that lead to another edition."""


@pytest.mark.parametrize("edition", ["", "ar/"])
def test_every_page_can_be_reached_from_home_without_a_script(mini_site: SiteMaker, edition: str) -> None:
    site = mini_site(BARE)
    build(site)
    output = site.root / "site"

    reached = {f"{edition}index.html"}
    ahead = [*reached]
    while ahead:
        here = ahead.pop()
        for link in BeautifulSoup((output / here).read_text(encoding="utf-8"), "html.parser").select(
            "a[href]:not([type])"
        ):
            target = urlsplit(str(link["href"]))
            if not target.scheme and not link.find_parent(class_=LANGUAGES) and target.path:
                there = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(target.path)))
                there = there if there.endswith(".html") else posixpath.join(there, "index.html").removeprefix("./")
                if there not in reached:
                    reached.add(there)
                    ahead.append(there)

    pages = {page.relative_to(output).as_posix() for page in (output / edition).rglob("*.html")}
    own = {page for page in pages if edition or not page.startswith("ar/")}
    for_others = {page for page in own if page.startswith((f"{edition}rules/", f"{edition}404.html"))}
    assert own - reached - for_others == set()


def test_a_typed_folders_own_page_shows_its_text_and_its_cards(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site)

    page = html(site, "case-studies/index.html")
    assert one(page, "h1").get_text() == "Studies"
    assert one(page, "article h2").get_text() == "How"
    assert [(link.get_text(), link["href"]) for link in page.select(".card a")] == [("A", "a/")]
    assert one(html(site, "updates/index.html"), ".card a")["href"] == "b/"


def test_a_case_study_says_who_speaks_of_it(mini_site: SiteMaker) -> None:
    site = mini_site({**BARE, "docs/en/chapters/plan.md": "# Plan\n\n[a](../case-studies/a.md)\n"})

    build(site)

    for path, heading in (("", "Cited by"), ("ar/", "صفحات تشير إلى هذه الصفحة")):
        section = one(html(site, f"{path}case-studies/a/index.html"), "section[aria-labelledby=cited-by-title]")
        assert one(section, "h2").get_text() == heading
        assert [(link.get_text(), link["href"]) for link in section.select("a")] == [("Plan", "../../chapters/plan/")]
    assert not html(site, "updates/b/index.html").select("#cited-by-title")
