"""The same page in both directions (AR17 to AR19): what must be mirrored is, what must not be is not."""

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, Opener

CHAPTER = "/chapters/coordinate/"
CENTRE = """(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect()
  return (box.left + box.right) / 2 / document.documentElement.clientWidth
}"""
TURNS = """(icon) => {
  let matrix = new DOMMatrix()
  for (let one = icon; one instanceof Element; one = one.parentElement) {
    const style = getComputedStyle(one)
    const own = new DOMMatrix(style.transform === "none" ? "" : style.transform)
    if (style.rotate !== "none") own.rotateSelf(parseFloat(style.rotate))
    matrix = own.multiply(matrix)
  }
  return [Math.sign(Math.round(matrix.a)), Math.sign(Math.round(matrix.d))]
}"""
"""The direction in which a picture's own right, and its own down, are shown: 1 as drawn, -1 turned round."""


@pytest.fixture
def pair(open_page: Opener) -> tuple[Page, Page]:
    """A chapter in English and in Arabic."""
    return open_page(CHAPTER), open_page(f"/ar{CHAPTER}")


def _centre(page: Page, selector: str) -> float:
    """Where the middle of an element stands across the screen, from 0 on the left to 1 on the right."""
    return float(page.evaluate(CENTRE, selector))


@pytest.mark.parametrize(
    "selector",
    [".brand", ".palette", ".toc", ".article__number", ".pager__link--next", ".pager__link--prev", ".site-nav"],
)
def test_parts_of_the_page_stand_on_the_opposite_side(pair: tuple[Page, Page], selector: str) -> None:
    english, arabic = (_centre(page, selector) for page in pair)

    assert abs(english - 0.5) > 0.02
    assert (english - 0.5) * (arabic - 0.5) < 0


def test_the_way_on_is_at_the_end_of_the_line(pair: tuple[Page, Page]) -> None:
    for page, sign in zip(pair, (1, -1), strict=True):
        there = _centre(page, ".pager__link--next") - _centre(page, ".pager__link--prev")
        assert there * sign > 0


def test_arrows_of_the_pager_point_along_the_direction(pair: tuple[Page, Page]) -> None:
    for page, sign in zip(pair, (1, -1), strict=True):
        # The arrow is drawn to the right.
        assert page.locator(".pager__link--next .icon").evaluate(TURNS)[0] == sign
        assert page.locator(".pager__link--prev .icon").evaluate(TURNS)[0] == -sign


def test_other_icons_and_the_mark_are_as_they_are_drawn(pair: tuple[Page, Page]) -> None:
    for page in pair:
        icons = page.locator("svg.mark, svg.icon:not(.icon--mirrored)")
        assert icons.count() > 3
        assert {tuple(icons.nth(number).evaluate(TURNS)) for number in range(icons.count())} == {(1, 1)}
        assert page.locator(".search-form__button .icon").first.evaluate(TURNS) == [1, 1]


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_lists_are_indented_where_lines_begin(open_page: Opener, viewport: dict[str, int]) -> None:
    script = """list => {
      const outer = list.parentElement.getBoundingClientRect()
      const inner = list.querySelector("li").getBoundingClientRect()
      return [inner.left - outer.left, outer.right - inner.right]
    }"""
    for edition, indented in (("", 0), ("/ar", 1)):
        page = open_page(edition + CHAPTER, viewport=viewport)
        indents = page.locator("article .prose > :is(ul, ol)").first.evaluate(script)
        assert indents[indented] > 10
        assert abs(indents[1 - indented]) < 1


def test_the_edge_of_a_box_is_where_lines_begin(pair: tuple[Page, Page]) -> None:
    script = """box => {
      const style = getComputedStyle(box)
      return [parseFloat(style.borderLeftWidth), parseFloat(style.borderRightWidth)]
    }"""
    for page, heavy in zip(pair, (0, 1), strict=True):
        widths = page.locator("article .prose .example").first.evaluate(script)
        assert widths[heavy] > widths[1 - heavy]


def test_steps_of_the_path_follow_the_direction(pair: tuple[Page, Page]) -> None:
    script = "items => items.map(item => item.getBoundingClientRect().left)"
    for page, sign in zip(pair, (1, -1), strict=True):
        places = page.locator(".breadcrumb li").evaluate_all(script)
        assert len(places) > 1
        assert (places[1] - places[0]) * sign > 0
        # The sign has a mirrored form of its own (Unicode, Bidi_Mirrored): it turns with the text.
        mark = page.locator(".breadcrumb li").nth(1)
        assert "›" in mark.evaluate("one => getComputedStyle(one, '::before').content")
        assert mark.evaluate("one => getComputedStyle(one).direction") == ("ltr" if sign > 0 else "rtl")


def test_numbers_and_code_run_from_left_to_right(open_page: Opener) -> None:
    script = """(text) => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
      for (let node; node = walker.nextNode();) {
        const at = node.data.search(new RegExp(text, "u"))
        if (at < 0 || !node.parentElement.checkVisibility()) continue
        return [0, 1].map(place => {
          const range = document.createRange()
          range.setStart(node, at + place)
          range.setEnd(node, at + place + 1)
          return range.getBoundingClientRect().left
        })
      }
    }"""
    for path, text in ((f"/ar{CHAPTER}", "[٠-٩]{2}"), ("/ar/glossary/", "[A-Z]{2}")):
        first, second = open_page(path).evaluate(script, text)
        assert first < second


def test_text_begins_at_the_edge_that_its_language_asks_for(pair: tuple[Page, Page]) -> None:
    script = """one => {
      const range = document.createRange()
      range.selectNodeContents(one)
      const text = range.getClientRects()[0], box = one.getBoundingClientRect()
      return [text.left - box.left, box.right - text.right]
    }"""
    for page, edge in zip(pair, (0, 1), strict=True):
        assert abs(page.locator("article h1").evaluate(script)[edge]) < 2
        assert abs(page.locator("article .prose > p").first.evaluate(script)[edge]) < 2
