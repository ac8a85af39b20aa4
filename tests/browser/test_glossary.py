"""The glossary page: its alphabet, its acronyms, and the entry that a link leads to."""

import pytest
from playwright.sync_api import expect

from browser.conftest import DESKTOP, PHONE, Opener

EDITIONS = pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])


@EDITIONS
def test_a_letter_and_an_acronym_lead_to_what_they_name(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/glossary/", reduced_motion="reduce")
    letter = page.locator(".letters a").nth(3)
    name = letter.inner_text()

    letter.click()

    assert page.locator("h2:target").inner_text() == name
    page.locator(".letters__acronyms a").click()
    acronym = page.locator(".acronyms__list > div", has_text="CAT")
    acronym.get_by_role("link").first.click()
    assert page.locator("h3:target").get_attribute("id") == "community-action-team"
    assert page.locator("h3:target").is_visible()


@EDITIONS
def test_letters_stand_in_the_direction_of_reading(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/glossary/")
    first, second = (page.locator(".letters li").nth(number).bounding_box() for number in (0, 1))
    assert first is not None
    assert second is not None
    assert (first["x"] > second["x"]) is bool(edition)
    assert first["y"] == second["y"]


@EDITIONS
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}, PHONE, DESKTOP], ids=["320", "phone", "desktop"])
def test_the_page_fits_every_screen(open_page: Opener, edition: str, viewport: dict[str, int]) -> None:
    page = open_page(f"{edition}/glossary/", viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@EDITIONS
def test_where_a_term_is_used_is_told_without_javascript(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/glossary/#community-action-team", java_script_enabled=False)
    entry = page.locator(".entry:has(#community-action-team)")
    assert page.evaluate("document.querySelectorAll('.entry__pages').length") > 10

    entry.locator("summary").click()

    name = entry.locator("h3 a").inner_text()
    entry.locator("details a").first.click()
    expect(page.locator("article")).to_contain_text(name)
