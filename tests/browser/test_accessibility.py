"""No violation that axe-core finds: WCAG 2.2 AA, every kind of page, both languages, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import DESKTOP, PHONE, Opener

PAGES = {
    "home": "/",
    "chapter": "/chapters/coordinate/",
    "case study": "/case-studies/kumanovo-cat-lap/",
    "resource": "/resources/nlc-toolkit/",
    "update": "/updates/fifth-global-summit/",
    "list": "/case-studies/",
    "glossary": "/glossary/",
    "chapters": "/chapters/",
    "route": "/routes/coordinator/",
    "about": "/about/",
    "search": "/search/?q=a",
    "404": "/no-such-page/",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_no_violation(
    open_page: Opener, kind: str, edition: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(edition + PAGES[kind], color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
    if kind == "search":
        page.locator("[data-search-state=done]").wait_for()

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_axe_finds_no_violation_in_a_tooltip_opened_by_keyboard(open_page: Opener, edition: str, scheme: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/", color_scheme=scheme, reduced_motion="reduce")
    page.locator("article a.term[aria-describedby]").first.focus()
    page.locator("[role=tooltip]:visible").wait_for()

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_axe_finds_no_violation_in_a_tooltip_opened_by_touch(open_page: Opener, edition: str, scheme: str) -> None:
    touch = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    page = open_page(f"{edition}/chapters/coordinate/", color_scheme=scheme, reduced_motion="reduce", **touch)
    page.locator("article a.term[aria-describedby]").first.tap()
    page.locator(".term-tip a:visible").wait_for()

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()
