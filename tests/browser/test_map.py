"""The map on the list of the case studies, as readers see and use it."""

import pytest

from browser.conftest import DESKTOP, PHONE, Opener

LISTS = ("/case-studies/", "/ar/case-studies/")
each_list = pytest.mark.parametrize("path", LISTS)


@each_list
def test_each_point_is_a_named_link_that_can_be_touched(open_page: Opener, path: str) -> None:
    page = open_page(path, viewport=PHONE, has_touch=True)
    points = page.locator(".map__point")

    assert points.count() >= 3
    for point in points.all():
        box = point.locator(".map__target").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
        name = point.locator("title").text_content() or ""
        assert page.get_by_role("link", name=name, exact=True).count() == 1
        assert len(name) > 10
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_points_lead_to_their_case_study_or_to_the_list_below(open_page: Opener) -> None:
    page = open_page("/case-studies/", viewport=PHONE, has_touch=True)

    several = page.locator(".map__point--several").first
    count = several.locator("text").text_content()
    several.tap()
    page.wait_for_url("**/case-studies/#map-1")
    assert str(page.locator(".map__several li:target a").count()) == count

    one = page.locator(".map__point:not(.map__point--several)").first
    target = one.evaluate("link => new URL(link.href.baseVal, document.baseURI).href")
    one.tap()
    page.wait_for_url(target)


def test_map_is_not_mirrored(open_page: Opener) -> None:
    places = []
    for path in LISTS:
        page = open_page(path, viewport=DESKTOP)
        frame = page.locator(".map__frame").bounding_box()
        points = [circle.bounding_box() for circle in page.locator(".map__dot").all()]
        assert frame
        places.append([round(box["x"] - frame["x"]) for box in points if box])

    assert places[0] == pytest.approx(places[1], abs=1)


@each_list
@pytest.mark.parametrize("forced_colors", ["none", "active"])
def test_focus_on_a_point_is_seen(open_page: Opener, path: str, forced_colors: str) -> None:
    page = open_page(path, forced_colors=forced_colors)
    point = page.locator(".map__point").first
    ring = point.locator(".map__target")
    before = ring.evaluate("circle => getComputedStyle(circle).stroke")

    page.locator(".card__title a").last.focus()
    page.keyboard.press("Tab")

    assert point.evaluate("link => link === document.activeElement")
    assert before == "none"
    assert ring.evaluate("circle => getComputedStyle(circle).stroke") != "none"
