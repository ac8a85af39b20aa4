"""On paper: a sheet for a brief and for a worksheet, links written out, everything shown and nothing cut off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.conftest import Opener, served
from browser.printed import on_paper, sheets
from built_site import build
from long_chapters import long_chapter
from mini_site import make_site

CHAPTERS = ("understand", "plan", "act", "coordinate", "people", "learn")
SHEETS = tuple(
    f"resources/{name}"
    for name in (
        "mapping-worksheet",
        "action-plan-checklist",
        "activity-check",
        "learning-sheet",
        "information-agreement",
        "tabletop-exercise",
    )
)
PAGES = (
    "/",
    "/chapters/coordinate/",
    "/case-studies/kumanovo-cat-lap/",
    "/case-studies/",
    "/glossary/",
    "/search/?q=youth",
    "/briefs/coordinate/",
)
AFTER = "element => getComputedStyle(element, '::after').content"
SIZES = [(8, 7, 8, 3), (8, 12, 3, 1), (20, 4, 8, 0), (40, 12, 20, 3), (60, 30, 0, 0), (3, 0, 30, 3)]
BOXES = """\
# Boxes

??? note "Folded"
    Inside.

=== "Town"

    In town.

=== "Village"

    In the village.

[Out](https://example.org/a?b=c) and [the plan](chapters/c1.md#s-0), [](chapters/c1.md)

| A | B |
| --- | --- |
| a | b |
"""


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Chapters of many sizes, and a page with every kind of box; gives the address."""
    files = {
        f"docs/{locale}/chapters/c{at}.md": long_chapter(locale, *size[:3], number=at, worksheet=size[3])
        for locale in ("en", "ar")
        for at, size in enumerate(SIZES, 1)
    }
    site = make_site(tmp_path_factory.mktemp("long"), {**files, "docs/en/boxes.md": BOXES})
    build(site)
    with served(site.root / "site") as address:
        yield address


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_brief_is_one_sheet(open_page: Opener, chapter: str, edition: str) -> None:
    assert sheets(open_page(f"{edition}/briefs/{chapter}/")) == 1


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_the_brief_of_a_long_chapter_is_one_sheet_too(browser: Browser, long_site: str, edition: str) -> None:
    page = browser.new_page()
    found = {}
    for at in range(1, len(SIZES) + 1):
        page.goto(f"{long_site}{edition}/briefs/c{at}/")
        found[SIZES[at - 1]] = sheets(page)
    page.close()

    assert found == dict.fromkeys(SIZES, 1)


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_a_worksheet_is_one_sheet_with_its_heading(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")
    page.evaluate(
        "() => { for (const part of document.querySelectorAll('.prose > *, .article > :not(.prose), .notices, "
        ".colophon, footer')) if (!part.matches('.worksheet, h2:has(+ * + .worksheet), :has(+ .worksheet), .prose')) "
        "part.remove(); }"
    )

    assert sheets(page) == 1


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
@pytest.mark.parametrize("path", [*(f"chapters/{name}" for name in CHAPTERS), *SHEETS])
def test_worksheets_are_printed_alone_each_on_a_sheet(open_page: Opener, path: str, edition: str) -> None:
    page = open_page(f"{edition}/{path}/")
    page.evaluate("window.print = () => {}")
    page.locator("[data-print=worksheet]").click()

    assert page.locator("html").get_attribute("data-only") == "worksheet"
    assert sheets(page) == page.locator(".worksheet").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("html").get_attribute("data-only") is None


def test_a_worksheet_longer_than_a_sheet_goes_on_without_covering_what_follows(
    browser: Browser, long_site: str
) -> None:
    page = browser.new_page()
    page.goto(f"{long_site}/chapters/c6/")
    on_paper(page)

    heights = page.locator(".worksheet").evaluate("box => [box.scrollHeight, box.clientHeight]")
    assert heights[0] <= heights[1]
    page.close()


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_at_the_edges(open_page: Opener, path: str, edition: str) -> None:
    page = open_page(edition + path)
    if "search" in path:
        page.locator("[data-search-state=done]").wait_for()
    on_paper(page)

    over = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter(element => {"
        "const box = element.getBoundingClientRect();"
        "return element.checkVisibility() && !element.closest('.visually-hidden') && box.width && "
        "(box.left < -1 || box.right > document.documentElement.clientWidth + 1 || "
        "element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible');"
        "}).map(element => element.outerHTML.slice(0, 80))"
    )
    assert over == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_is_black_on_white_whatever_the_scheme(open_page: Opener, scheme: str) -> None:
    page = open_page("/chapters/coordinate/", color_scheme=scheme)
    page.evaluate("document.documentElement.dataset.palette = 'dark'")
    on_paper(page)

    colours = "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"
    for selector in (".article__head h1", ".prose p", ".worksheet"):
        colour, background = page.locator(selector).first.evaluate(colours)
        assert colour == "rgb(0, 0, 0)"
        assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_only_what_is_read_is_printed(open_page: Opener) -> None:
    page = on_paper(open_page("/ar/chapters/coordinate/"))

    ways = (".site-header", ".breadcrumb", ".toc", ".pager", ".keep", ".chapter-steps ol", ".after")
    for selector in (*ways, "[role=tooltip]", ".section-link", ".colophon__ways", "[data-key-switch]"):
        assert [found for found in page.locator(selector).all() if found.is_visible()] == [], selector
    for selector in (".notice--machine", ".chapter-steps .label", ".article__head", ".sources", ".worksheet"):
        assert page.locator(selector).first.is_visible(), selector


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_a_list_is_printed_without_its_filters_and_map(open_page: Opener, edition: str) -> None:
    page = on_paper(open_page(f"{edition}/case-studies/"))

    for selector in (".facets", ".map"):
        assert page.locator(selector).count() == 1
        assert not page.locator(selector).is_visible(), selector


def test_addresses_and_numbers_of_chapters_are_written_out(open_page: Opener) -> None:
    page = on_paper(open_page("/chapters/coordinate/"))

    trust = page.locator(".prose a[href='../people/#trust']").first
    assert "data-chapter" in trust.evaluate(AFTER) or "Chapter 5" in trust.evaluate(AFTER)
    assert trust.get_attribute("data-chapter") == "Chapter 5"
    source = page.locator(".sources a[href^=http]").first
    assert "http" in source.evaluate(AFTER)


def test_boxes_open_and_tabs_stand_one_after_the_other(browser: Browser, long_site: str) -> None:
    page = browser.new_page()
    page.goto(f"{long_site}/boxes/")
    on_paper(page)

    assert page.get_by_text("Inside.").bounding_box()["height"] > 0  # type: ignore[index]
    for text in ("In town.", "In the village."):
        assert page.get_by_text(text).is_visible()
    titles = page.locator(".tabbed-block").evaluate_all("all => all.map(tab => tab.dataset.title)")
    assert titles == ["Town", "Village"]
    assert not page.locator(".tabbed-labels").is_visible()
    assert "example.org/a?b=c" in page.get_by_role("link", name="Out").evaluate(AFTER)
    page.close()
