"""Tooltips of glossary terms: by keyboard, mouse and touch, in both directions."""

import pytest

from browser.conftest import PHONE, Opener

CHAPTERS = ["/chapters/coordinate/", "/ar/chapters/coordinate/"]
TERM = "article a.term[aria-describedby]"
"""A term whose tooltip is ready: the script is loaded after the page."""
PLAIN_TERM = "article a.term"


@pytest.mark.parametrize("path", CHAPTERS)
def test_a_tooltip_opens_by_keyboard_describes_its_term_and_closes_with_escape(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term = page.locator(TERM).first
    tip = page.locator(f"#term-tip-{term.get_attribute('data-term')}")
    assert not tip.is_visible()

    term.focus()

    tip.wait_for(state="visible")
    assert tip.get_attribute("role") == "tooltip"
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    assert len(tip.inner_text()) > 20

    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.dataset.term") == term.get_attribute("data-term")


@pytest.mark.parametrize("path", CHAPTERS)
def test_a_tooltip_opens_under_the_mouse_and_stays_while_the_mouse_is_on_it(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term = page.locator(TERM).first
    tip = page.locator(f"#term-tip-{term.get_attribute('data-term')}")

    term.hover()
    tip.wait_for(state="visible")
    tip.hover()
    page.wait_for_timeout(600)

    assert tip.is_visible()


@pytest.mark.parametrize("path", CHAPTERS)
def test_a_tooltip_opened_by_touch_stays_within_a_small_screen(open_page: Opener, path: str) -> None:
    page = open_page(path, viewport=PHONE, has_touch=True, is_mobile=True)
    term = page.locator(TERM).first
    tip = page.locator(f"#term-tip-{term.get_attribute('data-term')}")

    term.tap()

    tip.wait_for(state="visible")
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert page.url.endswith(path)


@pytest.mark.parametrize("edition", ["", "/ar"])
def test_a_term_leads_to_its_entry_in_the_glossary_without_javascript(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/", java_script_enabled=False)
    term = page.locator(PLAIN_TERM).first
    name = term.get_attribute("data-term")

    term.click()

    assert page.url.endswith(f"{edition}/glossary/#{name}")
    assert page.locator(f"#{name}").count() == 1
