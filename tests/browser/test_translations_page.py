"""The page on the translations in a browser: it fits, it reads in the right direction, and axe finds nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import DESKTOP, PHONE, Opener, served
from browser.test_accessibility import TAGS
from built_site import build
from mini_site import make_site

SOURCE = "---\nupdated: 2026-02-03\n---\n# Plan together\n\n## Models { #models }\n\nThree models.\n"
TRANSLATION = "---\ntranslation: {method: machine}\n---\n# خطّطوا معا\n\n## النماذج { #models }\n\nثلاثة نماذج.\n"
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "---\ntranslation: {method: human, reviewer: سلمى}\n---\n# الرئيسية\n",
    "docs/en/chapters/plan.md": SOURCE,
    "docs/ar/chapters/plan.md": TRANSLATION,
    "docs/en/about/index.md": "# About this guidebook and the people who wrote it together\n",
    "docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n\nنص.\n",
}
EDITIONS = pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
VIEWPORTS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
ADDRESS = "/about/translations/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide with translations in every state, built."""
    site = make_site(tmp_path_factory.mktemp("states"), FILES)
    assert site.run("stamp", "chapters/plan.md", "--locale", "ar").exit_code == 0
    site.write("docs/en/chapters/plan.md", SOURCE.replace("Three", "Four") + "\n## A new section { #new }\n\nText.\n")
    build(site)
    return site.root / "site"


@pytest.fixture(scope="module")
def address(published: Path) -> Iterator[str]:
    """Where the small guide is served."""
    with served(published) as address:
        yield address


@EDITIONS
@VIEWPORTS
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(open_page: Opener, edition: str, viewport: dict[str, int], scheme: str) -> None:
    page = open_page(edition + ADDRESS, viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    results = Axe().run(page, options={"runOnly": TAGS})
    assert results.violations_count == 0, results.generate_report()


@EDITIONS
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, PHONE, DESKTOP], ids=["320", "phone", "desktop"])
def test_the_page_fits_every_screen_without_javascript(
    open_page: Opener, edition: str, viewport: dict[str, int]
) -> None:
    page = open_page(edition + ADDRESS, viewport=viewport, java_script_enabled=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert page.locator("progress").count() == 2
    assert page.locator("tbody tr").first.is_visible()


@VIEWPORTS
def test_arabic_rows_begin_on_the_right_and_the_bar_fills_from_there(
    open_page: Opener, viewport: dict[str, int]
) -> None:
    page = open_page(f"/ar{ADDRESS}", viewport=viewport)
    row, cell = page.locator("tbody tr").nth(1), page.locator("tbody tr").nth(1).locator("th")
    link = cell.locator("a").bounding_box()
    box = row.bounding_box()
    assert link is not None
    assert box is not None
    assert abs(link["x"] + link["width"] - box["x"] - box["width"]) < 2
    assert page.locator("progress").first.evaluate("bar => getComputedStyle(bar).direction") == "rtl"


@VIEWPORTS
def test_rows_and_bars_are_told_to_those_who_listen(open_page: Opener, viewport: dict[str, int]) -> None:
    page = open_page(ADDRESS, viewport=viewport)
    assert page.get_by_role("progressbar", name="العربية Arabic").count() == 1
    assert page.get_by_role("table", name="Page by page: English").get_by_role("row").count() == 2
    assert page.get_by_role("rowheader", name="عمّان").count() == 1
    assert page.get_by_role("cell", name="Not translated yet").count() == 1


def test_a_changed_section_leads_to_it_and_a_new_one_to_the_source(open_page: Opener) -> None:
    page = open_page(f"/ar{ADDRESS}")
    page.get_by_role("link", name="النماذج").click()
    assert page.locator("h2:target").inner_text() == "النماذج"
    page.go_back()
    page.get_by_role("link", name="A new section").click()
    assert page.locator("h2:target").inner_text() == "A new section"
    assert page.locator("html").get_attribute("lang") == "en"
