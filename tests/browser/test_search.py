"""Search: the results page and the header's box, each edition on its own."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import Opener, served
from built_site import build
from mini_site import SiteMaker

DONE = "[data-search-state=done]"
HITS = "[data-search-state=done] a[data-search-result]"


def hits(page: Page) -> list[str]:
    """The addresses of all hits of a results page, below the site's root, without fragments."""
    page.locator(DONE).wait_for()
    more = page.locator("[data-search-more]")
    while more.is_visible():
        before = page.locator(HITS).count()
        more.click()
        page.locator(HITS).nth(before).wait_for()
    return [
        path.partition("#")[0]
        for path in page.locator(HITS).evaluate_all("links => links.map(link => link.pathname + link.hash)")
    ]


@pytest.mark.parametrize(
    ("bare", "with_article"),
    [("وقاية", "الوقاية"), ("تنسيق", "التنسيق"), ("مدرسة", "المدرسة"), ("ثقة", "الثقة"), ("بلدية", "البلدية")],
)
def test_an_arabic_word_is_found_with_and_without_its_article_on_arabic_pages_only(
    open_page: Opener, bare: str, with_article: str
) -> None:
    without = hits(open_page(f"/ar/search/?q={bare}"))
    articled = hits(open_page(f"/ar/search/?q={with_article}"))

    assert without
    assert set(without) == set(articled)
    assert all(path.startswith("/ar/") for path in without + articled)


def test_an_english_search_finds_english_pages_only(open_page: Opener) -> None:
    found = hits(open_page("/search/?q=prevention"))

    assert "/chapters/act/" in found
    assert not [path for path in found if path.startswith("/ar/")]


@pytest.mark.parametrize("edition", ["", "/ar"])
def test_the_results_page_counts_its_hits_and_says_when_there_is_none(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/search/?q=qqqqzzzz")

    page.locator(DONE).wait_for()

    assert page.locator("[data-search-count]").first.get_attribute("data-search-count") == "0"
    assert "qqqqzzzz" in page.locator("[data-search-status]").inner_text()


def test_the_header_box_shows_hits_as_one_types_and_leads_to_the_results_page(open_page: Opener, address: str) -> None:
    page = open_page("/ar/chapters/plan/")
    box = page.locator("header input[type=search]").first

    box.click()
    box.press_sequentially("التنسيق", delay=20)
    page.locator("header [data-search-box-results] a").first.wait_for(state="visible")
    box.press("Enter")

    page.locator(HITS).first.wait_for()
    assert page.url.startswith(f"{address}/ar/search/?q=")


@pytest.mark.parametrize(
    ("edition", "query", "term"),
    [
        ("", "CAT", "community-action-team"),
        ("", "cat", "community-action-team"),
        ("", "Community Action Team", "community-action-team"),
        ("", "community action teams", "community-action-team"),
        ("", "M&E", "monitoring-and-evaluation"),
        ("", "polarization", "polarisation"),
        ("/ar", "CAT", "community-action-team"),
        ("/ar", "Community Action Team", "community-action-team"),
        ("/ar", "فريق العمل المجتمعي", "community-action-team"),
        ("/ar", "فرق العمل المجتمعي", "community-action-team"),
        ("/ar", "M&E", "monitoring-and-evaluation"),
        ("/ar", "hate crime", "hate-crime"),
        ("/ar", "استقطاب", "polarisation"),
        ("/ar", "التطرّف العنيف", "violent-extremism"),
    ],
)
def test_what_names_a_term_finds_its_entry_first(open_page: Opener, edition: str, query: str, term: str) -> None:
    page = open_page(f"{edition}/search/?q={quote(query)}")

    page.locator(DONE).wait_for()

    first = page.locator(HITS).first
    assert first.evaluate("link => link.pathname + link.hash") == f"{edition}/glossary/#{term}"
    count = int(page.locator("[data-search-count]").first.get_attribute("data-search-count") or 0)
    found = hits(page)
    assert len(found) == len(set(found)) == count
    first.click()
    page.wait_for_url(f"**{edition}/glossary/#{term}")
    assert page.locator(f"#{term}").is_visible()


def test_the_header_box_leads_to_the_entry_of_a_term_too(open_page: Opener) -> None:
    page = open_page("/ar/chapters/plan/")
    box = page.locator("header input[type=search]").first

    box.click()
    box.press_sequentially("LPN", delay=20)

    first = page.locator("header [data-search-box-results] a").first
    first.wait_for(state="visible")
    assert first.evaluate("link => link.pathname + link.hash") == "/ar/glossary/#local-prevention-network"


@pytest.mark.parametrize(("edition", "query"), [("", "prevention"), ("/ar", "الوقاية")])
def test_a_word_of_several_entries_has_the_pages_about_it_early_and_the_glossary_once(
    open_page: Opener, edition: str, query: str
) -> None:
    found = hits(open_page(f"{edition}/search/?q={query}"))

    # Case studies and resources that have the word in their titles may stand before the chapter that is about it.
    assert f"{edition}/chapters/act/" in found[:5]
    assert next(path for path in found if "/chapters/" in path) == f"{edition}/chapters/act/"
    assert found.count(f"{edition}/glossary/") == 1


@pytest.mark.parametrize(("edition", "word"), [("", "mountain"), ("ar/", "جبل")])
def test_both_searches_work_where_addresses_are_files(
    mini_site: SiteMaker, browser: Browser, edition: str, word: str
) -> None:
    pages = {"docs/en/a/b.md": "# B\n\nA mountain.\n", "docs/ar/a/b.md": "# ب\n\nجبل.\n"}
    site = mini_site({**pages, "docs/en/index.md": "# Home\n"}, extra="use_directory_urls: false\n")
    build(site)

    with served(site.root / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}/{edition}search.html?q={quote(word)}")
        assert hits(page) == [f"/{edition}a/b.html"]
        page.goto(f"{address}/{edition}a/b.html")
        page.locator("header input[type=search]").locator("visible=true").fill(word)
        first = page.locator("header [data-search-box-results] a").first
        first.wait_for()
        assert first.evaluate("link => link.pathname") == f"/{edition}a/b.html"
        page.close()
