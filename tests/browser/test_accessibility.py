"""No violation that axe-core finds: WCAG 2.2 AA, every kind of page, every edition, light and dark, shut and open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.conftest import DESKTOP, PHONE, Opener
from browser.site_pages import open_kind, pages_by_kind

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"runOnly": TAGS}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What can be otherwise in the other scheme."""
EDITIONS = ["en", "ar"]
OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"
each_edition = pytest.mark.parametrize("edition", EDITIONS)
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
each_viewport = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])


def violations(page: Page, options: dict[str, object], state: str) -> Iterator[str]:
    """What axe-core finds on a page as it is, a line each."""
    for found in Axe().run(page, options=options).response["violations"]:
        for node in found["nodes"]:
            yield f"{page.url} ({state}): {found['id']}: {node['target']} {node['failureSummary']}"


def test_every_edition_of_the_site_is_looked_at(site: Path) -> None:
    assert {*pages_by_kind(site)} == {*EDITIONS}
    for kinds in pages_by_kind(site).values():
        assert {"home", "chapter", "case-study", "resource", "update", "page", "list", "search", "error"} <= {*kinds}


@each_edition
@each_viewport
def test_axe_finds_no_violation_on_any_kind_of_page(
    browser: Browser, site: Path, address: str, edition: str, viewport: dict[str, int]
) -> None:
    context = browser.new_context(viewport=viewport, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    found: list[str] = []
    for kind, path in pages_by_kind(site)[edition].items():
        page.emulate_media(color_scheme="light")
        open_kind(page, address, kind, path)
        found += violations(page, ALL_RULES, "light")
        page.emulate_media(color_scheme="dark")
        found += violations(page, COLOURS, "dark")
        # Menus, filters, contents and everything else that folds.
        page.evaluate(OPEN_ALL)
        found += violations(page, COLOURS, "dark, open")
        page.emulate_media(color_scheme="light")
        found += violations(page, ALL_RULES, "light, open")
    context.close()

    assert found == []


@each_scheme
@each_edition
def test_axe_finds_no_violation_in_a_tooltip_opened_by_keyboard(open_page: Opener, edition: str, scheme: str) -> None:
    page = open_page(_chapter(edition), color_scheme=scheme, reduced_motion="reduce")
    page.locator("article a.term[aria-describedby]").first.focus()
    page.locator("[role=tooltip]:visible").wait_for()

    assert [*violations(page, ALL_RULES, "tooltip")] == []


@each_scheme
@each_edition
def test_axe_finds_no_violation_in_a_tooltip_opened_by_touch(open_page: Opener, edition: str, scheme: str) -> None:
    touch = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    page = open_page(_chapter(edition), color_scheme=scheme, reduced_motion="reduce", **touch)
    page.locator("article a.term[aria-describedby]").first.tap()
    page.locator(".term-tip a:visible").wait_for()

    assert [*violations(page, ALL_RULES, "tooltip")] == []


@each_viewport
@each_scheme
@each_edition
def test_axe_finds_no_violation_in_the_first_hits_of_the_search_box(
    open_page: Opener, edition: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(_chapter(edition), color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
    page.locator(".search-form__input, .site-menu").first.wait_for(state="attached")
    page.keyboard.press("Control+k")
    page.keyboard.type("prevention")
    page.locator("[data-search-box-results] .search-hit").first.wait_for()

    assert [*violations(page, ALL_RULES, "search box")] == []


def _chapter(edition: str) -> str:
    return f"{'' if edition == 'en' else f'/{edition}'}/chapters/coordinate/"
