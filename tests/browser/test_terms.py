"""Tooltips of glossary terms: by keyboard, mouse and touch, in both directions, as WCAG 2.2 asks (1.4.13)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from browser.conftest import DESKTOP, PHONE, Opener, served
from built_site import build
from mini_site import make_site

CHAPTERS = ["/chapters/coordinate/", "/ar/chapters/coordinate/"]
TERM = "article a.term[aria-describedby]"
"""A term whose tooltip is ready: the script is loaded after the page."""
PLAIN_TERM = "article a.term"
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
LONG_ENOUGH_MS = 600
"""A tip that is no longer asked for has gone by then."""

both_directions = pytest.mark.parametrize("path", CHAPTERS, ids=["en", "ar"])


def term_and_tip(page: Page, number: int = 0) -> tuple[Locator, Locator]:
    """A term of the page, and what describes it to a screen reader."""
    term = page.locator(TERM).nth(number)
    return term, page.locator(f"#{term.get_attribute('aria-describedby')}")


def is_focused(page: Page, term: Locator) -> bool:
    """Whether the keyboard is on a term."""
    return bool(term.evaluate("link => link === document.activeElement"))


@both_directions
def test_a_tooltip_opens_by_keyboard_describes_its_term_and_closes_with_escape(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)
    assert not tip.is_visible()

    term.focus()

    tip.wait_for(state="visible")
    assert tip.get_attribute("role") == "tooltip"
    assert len(tip.inner_text()) > 20

    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    assert is_focused(page, term)


@both_directions
def test_the_keyboard_goes_from_tip_to_tip_and_enter_leads_to_the_entry(open_page: Opener, path: str) -> None:
    page = open_page(path)
    first, first_tip = term_and_tip(page)
    second, second_tip = term_and_tip(page, 1)
    first.focus()
    first_tip.wait_for(state="visible")

    page.keyboard.press("Tab")

    second_tip.wait_for(state="visible")
    assert is_focused(page, second)
    assert not first_tip.is_visible()
    name = second.get_attribute("data-term")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/glossary/#{name}")
    assert page.locator(f"#{name}").is_visible()


@both_directions
def test_a_tooltip_opens_under_the_mouse_stays_while_the_mouse_is_on_it_and_goes_with_it(
    open_page: Opener, path: str
) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)

    term.hover()
    tip.wait_for(state="visible")
    tip.hover()
    page.wait_for_timeout(LONG_ENOUGH_MS)
    assert tip.is_visible()

    page.mouse.move(5, 5)
    tip.wait_for(state="hidden")


@both_directions
def test_escape_closes_the_tip_under_a_mouse_that_rests(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)
    term.hover()
    tip.wait_for(state="visible")

    page.keyboard.press("Escape")

    tip.wait_for(state="hidden")
    page.wait_for_timeout(LONG_ENOUGH_MS)
    assert not tip.is_visible()


@both_directions
def test_a_mouse_that_passes_leaves_the_tip_of_the_focused_term_open(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)
    page.keyboard.press("Tab")  # so that the focus to come is a keyboard's
    term.focus()
    tip.wait_for(state="visible")

    term.hover()
    page.mouse.move(5, 5)
    page.wait_for_timeout(LONG_ENOUGH_MS)

    assert tip.is_visible()


@both_directions
def test_the_first_tap_opens_the_tip_and_the_second_follows_the_link(open_page: Opener, path: str) -> None:
    page = open_page(path, **TOUCH)
    term, tip = term_and_tip(page)

    term.tap()
    tip.wait_for(state="visible")
    assert page.url.endswith(path)

    term.tap()
    page.wait_for_url("**/glossary/#*")


@both_directions
def test_the_link_in_a_tip_leads_to_the_entry_in_the_readers_own_edition(open_page: Opener, path: str) -> None:
    page = open_page(path, **TOUCH)
    term, tip = term_and_tip(page)
    name = term.get_attribute("data-term")
    term.tap()
    tip.wait_for(state="visible")

    tip.locator("xpath=..").get_by_role("link").tap()

    page.wait_for_url(f"**{'/ar' if path.startswith('/ar') else ''}/glossary/#{name}")


@both_directions
def test_a_tap_elsewhere_closes_the_tip_and_one_on_another_term_opens_its_own(open_page: Opener, path: str) -> None:
    page = open_page(path, **TOUCH)
    first, first_tip = term_and_tip(page)
    first.tap()
    first_tip.wait_for(state="visible")

    page.locator("h1").tap()
    first_tip.wait_for(state="hidden")

    second, second_tip = term_and_tip(page, 1)
    second.tap()
    second_tip.wait_for(state="visible")
    assert not first_tip.is_visible()


@both_directions
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_no_tip_leaves_the_screen_at_any_width_or_with_text_twice_as_large(
    open_page: Opener, path: str, width: int
) -> None:
    page = open_page(path, viewport={"width": width, "height": 700}, reduced_motion="reduce")
    for size in ("100%", "200%"):
        page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        without_tips = page.evaluate("document.documentElement.scrollWidth")
        for number in range(page.locator(TERM).count()):
            term, tip = term_and_tip(page, number)
            if not term.is_visible():
                continue
            page.keyboard.press("Escape")
            term.focus()
            tip.wait_for(state="visible")
            box = tip.locator("xpath=..").bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            of_link = term.evaluate("link => [...link.getClientRects()].map(({ top, bottom }) => [top, bottom])")
            assert all(box["y"] >= bottom or box["y"] + box["height"] <= top for top, bottom in of_link)
            assert page.evaluate("document.documentElement.scrollWidth") <= max(width, without_tips)


@both_directions
def test_a_tip_moves_with_its_term_when_the_window_changes(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)
    term.focus()
    tip.wait_for(state="visible")

    page.set_viewport_size({"width": 320, "height": 700})

    page.wait_for_timeout(LONG_ENOUGH_MS)
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


@both_directions
def test_no_tip_is_on_paper(open_page: Opener, path: str) -> None:
    page = open_page(path)
    term, tip = term_and_tip(page)
    term.focus()
    tip.wait_for(state="visible")

    page.emulate_media(media="print")

    assert not tip.is_visible()


@both_directions
def test_tips_cause_no_error_and_break_no_rule_of_the_security_policy(open_page: Opener, path: str) -> None:
    page = open_page("/404.html")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(page.url.removesuffix("/404.html") + path)
    term, tip = term_and_tip(page)
    term.hover()
    tip.wait_for(state="visible")
    page.set_viewport_size(PHONE)
    page.keyboard.press("Escape")
    tip.wait_for(state="hidden")
    assert errors == []


@pytest.mark.parametrize("edition", ["", "/ar"])
def test_a_term_leads_to_its_entry_in_the_glossary_without_javascript(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/", java_script_enabled=False)
    term = page.locator(PLAIN_TERM).first
    name = term.get_attribute("data-term")

    term.click()

    assert page.url.endswith(f"{edition}/glossary/#{name}")
    assert page.locator(f"#{name}").count() == 1


@pytest.fixture(scope="module")
def half_translated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide whose page is not translated into Arabic, though its term is."""
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/ar/index.md": "# الرئيسية\n",
        "docs/en/plan.md": "# Plan\n\nThe mayor has a plan.\n",
        "docs/en/glossary.yml": "terms: {mayor: {preferred: mayor, definition: Heads the town.}}",
        "docs/ar/glossary.yml": "terms: {mayor: {preferred: رئيس البلدية, definition: يرأس البلدة.}}",
    }
    folder: Path = tmp_path_factory.mktemp("half")
    site = make_site(folder, files)
    build(site, "--output", str(folder / "published"))
    with served(folder / "published") as found:
        yield found


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_an_arabic_reader_of_a_page_in_english_is_told_in_arabic_from_right_to_left(
    open_page: Opener, half_translated: str, viewport: dict[str, int]
) -> None:
    page = open_page("/", viewport=viewport)
    page.goto(f"{half_translated}/ar/plan/")
    term, tip = term_and_tip(page)

    term.focus()

    tip.wait_for(state="visible")
    assert tip.inner_text().replace(":", " ").split() == ["رئيس", "البلدية", "يرأس", "البلدة."]
    assert tip.evaluate("tip => getComputedStyle(tip).direction") == "rtl"
    assert tip.evaluate("tip => tip.closest('[lang]').lang") == "ar"
    box, of_link = tip.locator("xpath=..").bounding_box(), term.bounding_box()
    assert box is not None
    assert of_link is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
