"""A walk through every kind of page with the keyboard alone: nothing is left out, unseen, covered or a trap."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import DESKTOP, PHONE, Opener
from browser.site_pages import open_kind, pages_by_kind

WALKS = pytest.mark.parametrize(
    ("edition", "viewport"), [("en", DESKTOP), ("ar", PHONE)], ids=["en-desktop", "ar-phone"]
)
MOST_STEPS = 1500
SETTLED_MS = 350
"""A tip of a term goes so soon after its link has lost the focus."""
CONTROLS = """() => {
  const all = "a[href], button, input, select, textarea, summary, [tabindex]";
  const seen = [...document.querySelectorAll(all)].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) &&
    !(one.type === "radio" && !one.checked));
  seen.forEach((one, number) => one.dataset.walk = number);
  return seen.length;
}"""
"""Everything that Tab has to reach, numbered in the order of the document."""
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const told = `${one.localName}.${one.getAttribute("class")} ${one.textContent.trim().slice(0, 40)}`;
  const chain = [one];
  while (chain.length < 5 && chain.at(-1).parentElement) chain.push(chain.at(-1).parentElement);
  const marks = getComputedStyle(one).opacity === "0" ? [...chain[2].querySelectorAll("*")] : chain;
  const isMarked = marks.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  // An outline of a drawing is square: a point of the map has a ring instead.
  const ring = one.querySelector(".map__target");
  const isRinged =
    ring && getComputedStyle(ring).stroke !== "none" && parseFloat(getComputedStyle(ring).strokeWidth) >= 2;
  const boxes = [...one.getClientRects()].filter(({ width, height }) => width && height);
  const inView = boxes.filter(({ top, bottom, left, right }) =>
    bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
  const isFree = inView.some((box) => {
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return top && [one, ...(one.labels ?? [])].some((own) => own.contains(top) || top.contains(own));
  });
  const number = Number(one.dataset.walk ?? -1);
  return { told, number, isMarked: isMarked || isRinged, isInView: inView.length > 0, isFree };
}"""


def step(page: Page) -> dict[str, Any] | None:
    """Press Tab; what has the focus then, None at the end of the page."""
    page.keyboard.press("Tab")
    focused: dict[str, Any] | None = page.evaluate(FOCUSED)
    if focused and not focused["isFree"]:
        page.wait_for_timeout(SETTLED_MS)
        focused = page.evaluate(FOCUSED)
    return focused


def faults_of_walk(page: Page) -> list[str]:
    """Walk through a page from its beginning; what is wrong on the way."""
    count = page.evaluate(CONTROLS)
    faults: list[str] = []
    visited: list[int] = []
    for _ in range(MOST_STEPS):
        focused = step(page)
        if focused is None or visited[:1] == [focused["number"]]:
            break  # at the end, or at the beginning again
        if focused["number"] >= 0:
            if visited and focused["number"] <= visited[-1]:
                faults.append(f"out of order: {focused['told']}")
            visited.append(focused["number"])
        for fault, is_right in (
            ("focus cannot be seen", focused["isMarked"]),
            ("out of view", focused["isInView"]),
            ("covered", focused["isFree"]),
        ):
            if not is_right:
                faults.append(f"{fault}: {focused['told']}")
    else:
        faults.append("the walk never ends")
    missed = {*range(count)} - {*visited}
    for number in sorted(missed):
        faults.append(
            "never reached: " + page.locator(f"[data-walk='{number}']").first.evaluate("e => e.outerHTML")[:100]
        )
    return [f"{page.url}: {fault}" for fault in faults]


@WALKS
def test_tab_reaches_every_control_in_reading_order_and_its_focus_is_seen(
    browser: Browser, site: Path, address: str, edition: str, viewport: dict[str, int]
) -> None:
    context = browser.new_context(viewport=viewport, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    for kind, path in pages_by_kind(site)[edition].items():
        open_kind(page, address, kind, path)
        page.wait_for_load_state("networkidle")
        faults += faults_of_walk(page)
    context.close()

    assert faults == []


@WALKS
def test_the_first_stop_leads_past_the_head_to_the_text(
    browser: Browser, site: Path, address: str, edition: str, viewport: dict[str, int]
) -> None:
    context = browser.new_context(viewport=viewport, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    for kind, path in pages_by_kind(site)[edition].items():
        open_kind(page, address, kind, path)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", path
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content", path
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)"), path
    context.close()


@pytest.mark.parametrize("path", ["/chapters/coordinate/", "/ar/chapters/coordinate/"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_escape_shuts_a_menu_and_the_focus_stands_where_it_was_opened(
    open_page: Opener, path: str, viewport: dict[str, int]
) -> None:
    page = open_page(path, viewport=viewport, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")

    for menu in page.locator("[data-menu]").all():
        summary = menu.locator("summary").first
        if not summary.is_visible():
            continue
        summary.focus()
        page.keyboard.press("Enter")
        assert menu.get_attribute("open") is not None
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert menu.get_attribute("open") is None
        assert summary.evaluate("one => one === document.activeElement")
