"""Diagrams as they are drawn: the words stay in their shapes, and the round goes as one reads."""

import pytest
from playwright.sync_api import Page

from browser.conftest import PHONE, Opener
from browser.test_accessibility import ALL_RULES, violations

PAGES = {"en": "/about/design/", "ar": "/ar/about/design/"}
KINDS = ("cycle", "pyramid", "levels", "table")
each_edition = pytest.mark.parametrize("edition", PAGES)
TEXTS_OUTSIDE = """svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < frame.left || right > frame.right || top < frame.top - 1 || bottom > frame.bottom + 1;
  }).map((text) => text.textContent);
}"""
CORNERS_OUTSIDE = """svg => {
  const shapes = [...svg.querySelectorAll("rect, path:not([class]), circle")];
  const holds = (shape, x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
    return shape.isPointInFill(point);
  };
  return [...svg.querySelectorAll("text")].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return !shapes.some((shape) => holds(shape, left, middle) && holds(shape, right, middle));
  }).map((text) => text.textContent);
}"""
"""The words that leave the shape they stand in."""
OVERLAPS = """svg => {
  const boxes = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
  const inner = (box) => ({ top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 });
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) =>
    one.left < other.right && other.left < one.right
    && inner(one).top < inner(other).bottom && inner(other).top < inner(one).bottom)).length;
}"""


def opened(open_page: Opener, edition: str) -> Page:
    """The page that shows every kind, on a phone, with its faces."""
    page = open_page(PAGES[edition], viewport=PHONE, reduced_motion="reduce")
    page.evaluate("document.fonts.ready.then(() => true)")
    return page


@each_edition
@pytest.mark.parametrize("kind", KINDS)
def test_words_stay_in_the_drawing_and_in_their_shapes(open_page: Opener, edition: str, kind: str) -> None:
    drawing = opened(open_page, edition).locator(f".diagram--{kind} svg").first

    assert drawing.locator("text").count() >= 3
    assert drawing.evaluate(TEXTS_OUTSIDE) == []
    assert drawing.evaluate(OVERLAPS) == 0
    if kind != "table":
        assert drawing.evaluate(CORNERS_OUTSIDE) == []


@each_edition
def test_words_can_be_read_on_a_phone(open_page: Opener, edition: str) -> None:
    page = opened(open_page, edition)

    for text in page.locator(".diagram svg text").all():
        assert text.evaluate("t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a") >= 13
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@each_edition
@pytest.mark.parametrize(("kind", "selector"), [("cycle", "rect"), ("table", "circle")])
def test_the_round_goes_as_one_reads(open_page: Opener, edition: str, kind: str, selector: str) -> None:
    items = opened(open_page, edition).locator(f".diagram--{kind} svg {selector}").all()
    boxes = [box for item in items if (box := item.bounding_box())]
    first, second, last = boxes[0], boxes[1], boxes[-1]

    assert first["y"] < second["y"]
    assert (second["x"] > first["x"] > last["x"]) == (edition == "en")
    assert (second["x"] < first["x"] < last["x"]) == (edition == "ar")


@each_edition
def test_the_words_of_a_drawing_are_found_once_in_the_text(open_page: Opener, edition: str) -> None:
    figure = opened(open_page, edition).locator(".diagram--cycle").first

    labels = [label.removesuffix(".") for label in figure.locator("li > strong").all_inner_texts()]
    assert labels == figure.locator("svg text:not([class])").all_text_contents()
    described = figure.locator("svg desc").text_content() or ""
    assert all(label in described for label in labels)


@each_edition
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_diagrams(open_page: Opener, edition: str, scheme: str) -> None:
    page = open_page(PAGES[edition], color_scheme=scheme, reduced_motion="reduce")

    assert [*violations(page, ALL_RULES, "diagrams")] == []
