"""The search box of the header and of the cover: first hits as one types, keys that lead to it, no stale answers."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from browser.conftest import PHONE, Opener
from browser.test_accessibility import TAGS

BOX = "header input[type=search]"
PANEL = "header [data-search-box-results]"
FIRST = f"{PANEL} a[data-search-result]"


def has_focus(page: Page, selector: str) -> bool:
    """Whether the first element of a selector has the focus."""
    return bool(page.locator(selector).first.evaluate("own => own === document.activeElement"))


@pytest.mark.parametrize("key", ["/", "Control+k"])
@pytest.mark.parametrize(
    ("path", "field"),
    [("/ar/chapters/act/", BOX), ("/", ".cover input[type=search]"), ("/search/?q=trust", "#search-words")],
)
def test_keys_lead_to_the_field_of_the_page(open_page: Opener, path: str, field: str, key: str) -> None:
    page = open_page(path)
    page.wait_for_load_state("networkidle")

    page.keyboard.press(key)

    assert has_focus(page, field)
    assert page.locator(field).input_value() == ("trust" if "?q" in path else "")
    assert page.locator(field).get_attribute("aria-keyshortcuts") == "/ Control+K"


def test_keys_that_are_typed_into_a_field_stay_there(open_page: Opener) -> None:
    page = open_page("/chapters/act/")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<textarea id=own></textarea>')")
    page.locator("#own").focus()

    page.keyboard.type("a/b")
    page.keyboard.press("Control+k")

    assert page.locator("#own").input_value() == "a/b"
    assert has_focus(page, "#own")
    page.locator(BOX).focus()
    page.keyboard.type("and/or")
    assert page.locator(BOX).input_value() == "and/or"


def test_keys_of_an_arabic_keyboard_lead_to_the_field_too(open_page: Opener) -> None:
    page = open_page("/ar/chapters/act/")
    page.wait_for_load_state("networkidle")
    send = "init => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))"

    page.evaluate(send, {"key": "ن", "code": "KeyK", "ctrlKey": True})

    assert has_focus(page, BOX)
    page.locator(BOX).blur()
    page.evaluate(send, {"key": "ظ", "code": "Slash"})
    assert has_focus(page, BOX)


def test_a_hint_of_the_key_is_shown_on_a_desktop_and_read_by_no_screen_reader(open_page: Opener) -> None:
    page = open_page("/ar/chapters/act/")
    hint = page.locator("header kbd")

    assert hint.is_visible()
    assert hint.get_attribute("aria-hidden") == "true"
    page.locator(BOX).focus()
    assert hint.is_hidden()
    assert open_page("/chapters/act/", viewport=PHONE).locator("header kbd").is_hidden()


def test_on_a_phone_the_header_has_a_link_to_the_search_page_and_the_key_opens_the_menu(open_page: Opener) -> None:
    page = open_page("/chapters/act/", viewport=PHONE)
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("link", name="Search", exact=True).is_visible()

    page.keyboard.press("/")

    assert has_focus(page, BOX)


def test_first_hits_are_reached_with_arrow_keys_and_closed_with_escape(open_page: Opener) -> None:
    page = open_page("/chapters/act/")
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially("trust", delay=30)
    page.locator(FIRST).first.wait_for()
    assert page.locator(PANEL).get_attribute("role") == "group"
    assert page.locator(f"{PANEL} .search-hit__kind").count() == page.locator(FIRST).count() <= 5

    page.keyboard.press("ArrowDown")
    assert has_focus(page, FIRST)
    page.keyboard.press("ArrowUp")
    assert has_focus(page, BOX)
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.search") == "?q=trust"
    page.keyboard.press("Escape")
    assert has_focus(page, BOX)
    assert page.locator(PANEL).is_hidden()
    assert page.locator(BOX).input_value() == "trust"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=trust")


def test_the_count_is_told_once_when_one_stops_typing(open_page: Opener) -> None:
    page = open_page("/ar/chapters/act/")
    page.locator(BOX).click()
    status = page.locator("header [role=status]")
    status.wait_for(state="attached")
    page.evaluate("""() => {
      window.told = [];
      const element = document.querySelector("header [role=status]");
      new MutationObserver(() => element.textContent && window.told.push(element.textContent))
        .observe(element, { childList: true });
    }""")

    page.locator(BOX).press_sequentially("التنسيق", delay=350)
    expect(status).to_contain_text("التنسيق")
    page.wait_for_timeout(500)

    assert len(page.evaluate("window.told")) == 1


def test_an_older_answer_is_not_shown_when_it_comes_after_a_newer_one(open_page: Opener) -> None:
    page = open_page("/chapters/act/")
    held: list[Route] = []
    page.route("**/pagefind/fragment/**", lambda route: held.append(route))
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially("trust", delay=10)
    # While an answer is long in coming the box says that it is searched for.
    expect(page.locator(PANEL)).to_contain_text("Searching")
    page.locator(BOX).fill("qqqqzzzz")
    expect(page.locator(PANEL)).to_contain_text("Nothing was found")

    for route in held:
        route.continue_()
    page.wait_for_timeout(300)

    assert held
    expect(page.locator(PANEL)).to_contain_text("Nothing was found")
    assert page.locator(FIRST).count() == 0


def test_an_answer_is_not_shown_when_typing_has_gone_on_or_the_field_was_left(open_page: Opener) -> None:
    page = open_page("/chapters/act/")
    held: list[Route] = []
    page.route("**/pagefind/fragment/**", lambda route: held.append(route))
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially("trust", delay=10)
    page.wait_for_timeout(700)
    assert held
    page.locator(BOX).fill("")
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    assert page.locator(PANEL).is_hidden()

    page.unroute("**/pagefind/fragment/**")
    page.locator(BOX).fill("trust")
    page.locator(FIRST).first.wait_for()
    page.locator("h1").click()
    assert page.locator(PANEL).is_hidden()


def test_nearest_words_are_offered_where_nothing_is_found(open_page: Opener) -> None:
    page = open_page("/chapters/act/")
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially("preventoin", delay=10)

    page.locator(PANEL).get_by_role("link", name="prevention").click()

    page.wait_for_url("**/search/?q=prevention")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edition", "word"), [("", "trust"), ("/ar", "CAT"), ("", "qqqqzzzz")])
def test_axe_finds_no_violation_while_first_hits_are_shown(
    open_page: Opener, edition: str, word: str, scheme: str
) -> None:
    page = open_page(f"{edition}/chapters/act/", color_scheme=scheme, reduced_motion="reduce")
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially(word, delay=10)
    page.locator(f"{PANEL} p").first.wait_for()
    page.wait_for_timeout(1100)

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()


def test_the_first_hits_open_on_the_side_of_the_box_and_within_the_page(open_page: Opener) -> None:
    for path in ("/chapters/act/", "/ar/chapters/act/"):
        page = open_page(path)
        page.locator(BOX).click()
        page.locator(BOX).press_sequentially("CAT", delay=10)
        page.locator(FIRST).first.wait_for()

        box, panel = page.locator(BOX).bounding_box(), page.locator(PANEL).bounding_box()

        assert box
        assert panel
        assert panel["x"] >= 0
        assert panel["x"] + panel["width"] <= 1280
        ends = [area["x"] if "/ar/" in path else area["x"] + area["width"] for area in (box, panel)]
        assert abs(ends[0] - ends[1]) < 2
        assert re.match("[\u0600-\u06ff]" if "/ar/" in path else "[A-Z]", page.locator(FIRST).first.inner_text())
