"""The chapter page: what stands at its head, the ways from it, its designed parts, in both directions."""

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, Opener

EDITIONS = pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])


@EDITIONS
def test_the_steps_lead_to_every_chapter_and_say_which_is_shown(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")
    steps = page.locator(".chapter-steps a")

    assert steps.count() == 6
    current = page.locator(".chapter-steps [aria-current]")
    assert current.count() == 1
    centres = steps.evaluate_all(
        "all => all.map(a => a.getBoundingClientRect()).map(box => (box.left + box.right) / 2)"
    )
    assert centres == sorted(centres, reverse=bool(edition))
    steps.nth(4).click()
    page.wait_for_url("**/chapters/people/")


@EDITIONS
def test_the_text_of_a_chapter_begins_early_on_a_phone(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/", viewport=PHONE)

    box = page.locator(".prose > p").first.bounding_box()
    assert box is not None
    assert box["y"] < 1.6 * PHONE["height"]


@EDITIONS
def test_try_this_leads_to_the_worksheet_and_the_brief_to_its_chapter(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")

    page.locator(".keep a").first.click()
    expect(page.locator(".worksheet:target")).to_have_count(1)
    page.locator(".keep a").nth(1).click()
    page.wait_for_url(f"**{edition}/briefs/coordinate/")
    page.locator(".keep a").first.click()
    page.wait_for_url(f"**{edition}/chapters/coordinate/")


def test_without_scripts_there_is_no_button_to_print(open_page: Opener) -> None:
    page = open_page("/chapters/coordinate/", java_script_enabled=False)

    assert [button for button in page.locator("[data-print]").all() if button.is_visible()] == []
    assert page.locator(".keep a").count() == 2


def test_with_scripts_the_button_prints(open_page: Opener) -> None:
    page = open_page("/chapters/coordinate/")
    page.evaluate("window.print = () => { document.title = 'printed'; }")

    page.get_by_role("button", name="Print this page").click()
    assert page.title() == "printed"


@EDITIONS
def test_the_terms_of_the_page_lead_to_their_entries(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")
    targets = page.locator(".ways--terms a").evaluate_all("all => all.map(a => a.hash.slice(1))")
    linked = page.locator(".prose a.term").evaluate_all("all => all.map(a => a.dataset.term)")

    assert len(targets) == len(set(targets))
    assert {*targets} == {*linked}
    page.locator(".ways--terms a").first.click()
    expect(page.locator(f"#{targets[0]}")).to_have_count(1)


@EDITIONS
def test_key_numbers_stand_in_columns_from_the_side_the_text_begins_at(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")
    boxes = page.locator(".key-numbers li").evaluate_all("all => all.map(li => li.getBoundingClientRect().toJSON())")

    first_row = [box["x"] for box in boxes if abs(box["y"] - boxes[0]["y"]) < 1]
    assert 2 <= len(first_row) <= 4
    assert first_row == sorted(first_row, reverse=bool(edition))
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    number = page.locator(".figure__number").first
    assert number.evaluate(size) >= 1.8 * page.locator(".key-numbers li").first.evaluate(size)
    digits = "٠١٢٣٤٥٦٧٨٩" if edition else "0123456789"
    assert {*"".join(page.locator(".figure__number").all_text_contents())} <= {*digits, ".", "٫"}


@EDITIONS
def test_lessons_have_their_number_large(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")

    numbers = page.locator(".lesson .lesson__number").all_text_contents()
    assert len(numbers) == 10
    assert numbers[9] == ("١٠" if edition else "10")


@EDITIONS
def test_a_brief_says_in_which_language_its_words_are(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/briefs/coordinate/")

    assert page.locator("article.brief").get_attribute("lang") == (edition.strip("/") or "en")
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator("article.brief h1").count() == 1
