"""The end of a page and its headings: links to share, a citation to copy, the device's own sheet where it has one."""

import pytest
from playwright.sync_api import Page

from browser.conftest import PHONE, Opener

CHAPTER = "/chapters/coordinate/"
SITE = "https://cities-guidebook.example"
SHEET = "navigator.share = async (what) => { window.shared = what; };"
each_edition = pytest.mark.parametrize(("edition", "copied"), [("", "Copied"), ("/ar", "تم النسخ")], ids=["en", "ar"])


def with_clipboard(open_page: Opener, address: str, path: str) -> Page:
    """A page that may write to the clipboard and read it."""
    page = open_page(path)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.locator("[data-copy=link]").wait_for()
    return page


@each_edition
def test_link_and_citation_are_copied_and_that_is_told(
    open_page: Opener, address: str, edition: str, copied: str
) -> None:
    page = with_clipboard(open_page, address, edition + CHAPTER)

    page.locator("[data-copy=link]").click()
    page.get_by_role("status").filter(has_text=copied).wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == f"{SITE}{edition}{CHAPTER}"

    page.locator("[data-copy=citation]").click()
    page.locator("[data-copy=citation][data-done]").wait_for()
    citation = page.evaluate("navigator.clipboard.readText()")
    assert citation == " ".join(page.locator(".citation").inner_text().split())
    assert citation.endswith(f" {SITE}{edition}{CHAPTER}")


@each_edition
def test_a_headings_link_leads_to_its_section_and_is_copied(
    open_page: Opener, address: str, edition: str, copied: str
) -> None:
    page = with_clipboard(open_page, address, edition + CHAPTER)
    link = page.locator("a.section-link[href='#models']")

    link.focus()
    page.keyboard.press("Enter")

    page.locator(f"a.section-link[data-done='{copied}']").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{SITE}{edition}{CHAPTER}#models"
    assert page.url == f"{address}{edition}{CHAPTER}#models"


def test_a_headings_link_is_named_by_its_heading_and_the_heading_by_itself_alone(open_page: Opener) -> None:
    page = open_page(CHAPTER)
    heading = page.locator("#models").inner_text()

    assert page.get_by_role("link", name=f"Link to this section: {heading}", exact=True).count() == 1
    assert page.get_by_role("heading", name=heading, exact=True).count() == 1


@each_edition
def test_a_headings_link_shows_when_it_is_pointed_at_or_focused(open_page: Opener, edition: str, copied: str) -> None:
    page = open_page(edition + CHAPTER, reduced_motion="reduce")
    link = page.locator("a.section-link[href='#models']")
    shown = "link => Number(getComputedStyle(link).opacity)"

    assert link.evaluate(shown) == 0
    page.locator("#models").hover()
    assert link.evaluate(shown) == 1
    page.mouse.move(0, 0)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate(shown) == 1
    box = link.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


def test_on_a_touch_screen_headings_links_always_show(open_page: Opener) -> None:
    page = open_page(CHAPTER, viewport=PHONE, has_touch=True, is_mobile=True)

    opacities = page.eval_on_selector_all(".section-link", "all => all.map(one => getComputedStyle(one).opacity)")
    assert {*opacities} == {"1"}


def test_the_sheet_of_the_device_is_offered_where_it_has_one(open_page: Opener, address: str) -> None:
    page = open_page(CHAPTER)
    page.locator("[data-copy=link]").wait_for()
    if not page.evaluate("Boolean(navigator.share)"):
        assert page.locator("[data-share]").is_hidden()

    page.context.add_init_script(SHEET)
    page.reload()
    page.locator("[data-share]").click()

    shared = page.evaluate("window.shared")
    assert shared == {"title": page.title(), "url": f"{SITE}{CHAPTER}"}


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
def test_without_scripts_there_are_plain_links_and_no_dead_button(open_page: Opener, edition: str) -> None:
    page = open_page(edition + CHAPTER, java_script_enabled=False)

    assert page.locator(".colophon__ways a").get_attribute("href") == f"{SITE}{edition}{CHAPTER}"
    assert page.locator(".colophon button:visible, [data-key-switch]:visible").count() == 0
    page.locator("a.section-link[href='#models']").click()
    page.wait_for_url("**#models")


def test_the_key_that_leads_to_the_search_can_be_switched_off_for_good(open_page: Opener) -> None:
    page = open_page(CHAPTER)
    field = page.locator("#site-search")
    switch = page.locator("[data-key-switch] input")
    switch.wait_for()
    assert switch.is_checked()
    assert "/" in (field.get_attribute("aria-keyshortcuts") or "").split()

    switch.uncheck()
    page.reload()
    switch.wait_for()

    assert not switch.is_checked()
    assert (field.get_attribute("aria-keyshortcuts") or "").split() == ["Control+K"]
    assert page.locator(".search-form__key:visible").count() == 0
    page.locator("main").press("/")
    assert not field.evaluate("field => field === document.activeElement")
    page.locator("main").press("Control+k")
    assert field.evaluate("field => field === document.activeElement")

    switch.check()
    page.reload()
    switch.wait_for()
    page.locator("main").press("/")
    assert field.evaluate("field => field === document.activeElement")
