"""Routes and the home page in a browser: links lead right in both editions, without JavaScript, on a phone."""

import re

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, Opener

ROUTES = ("new-mayor", "coordinator", "practitioner")
EDITIONS = pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
VIEWPORTS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def numbers(text: str) -> list[int]:
    """The numbers in a text, whatever their digits."""
    return [int(number) for number in re.findall(r"\d+", text.translate(DIGITS))]


def own_links(page: Page) -> list[str]:
    """The addresses that the text of the page links on the site itself."""
    found: list[str] = page.eval_on_selector_all(
        "article a[href]", "links => links.map(link => link.href).filter(url => url.startsWith(location.origin))"
    )
    return list(dict.fromkeys(found))


@EDITIONS
@pytest.mark.parametrize("route", ROUTES)
def test_every_link_of_a_route_leads_to_a_page_with_that_place(open_page: Opener, edition: str, route: str) -> None:
    page = open_page(f"{edition}/routes/{route}/", java_script_enabled=False)
    links = own_links(page)
    assert len(links) > 10
    for link in links:
        response = page.goto(link)  # none within the same page
        assert response is None or response.ok, link
        fragment = link.partition("#")[2]
        assert not fragment or page.locator(f"[id='{fragment}']").count() == 1, link
        assert page.url.partition("/ar/")[1] == ("/ar/" if edition else ""), link


@EDITIONS
@pytest.mark.parametrize("route", ROUTES)
def test_ids_are_unique_and_steps_have_their_time(open_page: Opener, edition: str, route: str) -> None:
    page = open_page(f"{edition}/routes/{route}/")
    ids: list[str] = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    steps = page.locator(".steps__list li")
    assert steps.count() == page.locator("section.step").count() >= 6
    for index in range(steps.count()):
        time = steps.nth(index).locator(".steps__time").inner_text()
        assert time.strip()
        assert 0 not in numbers(time)
    (minutes,) = numbers(page.locator(".meta li").last.inner_text())
    assert minutes > 1


@EDITIONS
def test_a_new_mayor_needs_ten_minutes_at_most(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/")
    route = page.locator(".route").first
    (minutes,) = numbers(route.locator(".route__time").inner_text())
    assert 6 <= minutes <= 10


@EDITIONS
@VIEWPORTS
def test_home_leads_to_each_route_and_a_step_to_its_section(
    open_page: Opener, edition: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{edition}/#routes", viewport=viewport, java_script_enabled=False)
    assert page.locator("#routes").is_visible()
    assert page.locator(".route a").count() == len(ROUTES)
    page.locator(".route").first.click()
    page.wait_for_url(f"**{edition}/routes/new-mayor/")
    page.locator(".steps__list a").nth(1).click()
    title = page.locator("h2:target").inner_text()
    page.locator("section.step").nth(1).locator(".step__on a").click()
    page.wait_for_url(f"**{edition}/chapters/coordinate/#why")
    assert page.locator("h2:target").inner_text() == title


@pytest.mark.parametrize(("edition", "is_on_right"), [("", False), ("/ar", True)], ids=["en", "ar"])
def test_numbers_stand_before_the_titles_and_the_arrow_points_on(
    open_page: Opener, edition: str, is_on_right: bool
) -> None:
    page = open_page(f"{edition}/routes/coordinator/", viewport=PHONE)
    number = page.locator(".step__head .steps__number").first.bounding_box()
    title = page.locator(".step h2").first.bounding_box()
    assert number is not None
    assert title is not None
    assert (number["x"] > title["x"]) is is_on_right
    arrow = page.locator(".step__on .icon").first.evaluate("icon => getComputedStyle(icon).transform")
    assert arrow.startswith("matrix(-1") is is_on_right


@EDITIONS
def test_chapters_are_near_on_a_phone(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/", viewport=PHONE)
    chapters = page.locator(".listing--chapter")
    box, last = chapters.bounding_box(), chapters.locator(".card").last.bounding_box()
    assert box is not None
    assert last is not None
    # Two screens and a bit down; all six of them on one.
    assert box["y"] < 2.5 * PHONE["height"]
    assert last["y"] + last["height"] - box["y"] < PHONE["height"]
    assert chapters.locator(".card__summary").first.is_hidden()


@EDITIONS
def test_printed_route_holds_its_steps_and_no_furniture(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/routes/practitioner/")
    page.emulate_media(media="print")
    assert page.locator(".steps__list").is_visible()
    assert page.locator("section.step").last.is_visible()
    assert page.locator(".after").is_hidden()
