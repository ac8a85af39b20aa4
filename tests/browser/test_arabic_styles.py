"""Computed styles of the Arabic edition (rules AR02 to AR06, AR17 and AR29), and text spacing (WCAG 1.4.12)."""

import pytest
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, Opener

PAGES = {
    "home": "/",
    "chapter": "/chapters/coordinate/",
    "case study": "/case-studies/kumanovo-cat-lap/",
    "list": "/case-studies/",
    "resource": "/resources/nlc-toolkit/",
    "update": "/updates/fifth-global-summit/",
    "glossary": "/glossary/",
    "search": "/search/?q=a",
    "translations": "/about/translations/",
    "about": "/about/",
    "404": "/no-such-page/",
}
WORDS = {"": "prevention", "/ar": "الوقاية"}
SMALLEST_LEADING, READING_LEADING, ROUNDING = 1.3, 1.7, 0.01
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
"""What a reader may set by WCAG 2.2, success criterion 1.4.12."""

FAULTS = """() => [...document.querySelectorAll("body *")].flatMap(element => {
  const isArabic = [...element.childNodes].some(node => node.nodeType === 3 && /[\\u0621-\\u064a]/.test(node.data))
  if (!isArabic || !element.checkVisibility()) return []
  const style = getComputedStyle(element), name = `${element.localName}.${element.className}`
  const wrong = {
    "letter-spacing": !["normal", "0px"].includes(style.letterSpacing),
    "font-style": style.fontStyle !== "normal",
    "text-align": !["start", "center", "end"].includes(style.textAlign),
    "hyphens": style.hyphens !== "none",
    "text-transform": style.textTransform !== "none",
    "font-family": !/^"?Guidebook Arabic/.test(style.fontFamily),
    "line-height": !(parseFloat(style.lineHeight) / parseFloat(style.fontSize) >= 1.29),
  }
  return Object.keys(wrong).filter(key => wrong[key]).map(key => `${name}: ${key}: ${style.getPropertyValue(key)}`)
})"""
CLIPPED = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element)
  const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  const isHidden = style.clipPath !== "none" || parseFloat(style.inlineSize) <= 1
  const cuts = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY)
  return hasText && cuts && !isHidden && element.checkVisibility() && (
    element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
}).map(element => `${element.localName}.${element.className}`)"""
OVERLAPS = """() => {
  const scrolls = element => !/visible|clip/.test(getComputedStyle(element).overflowY)
  const shown = (element, box) => {
    for (let above = element.parentElement; above !== document.body; above = above.parentElement) {
      if (!scrolls(above)) continue
      const { top, bottom } = above.getBoundingClientRect()
      const from = Math.max(box.top, top)
      return new DOMRect(box.x, from, box.width, Math.max(0, Math.min(box.bottom, bottom) - from))
    }
    return box
  }
  const lines = []
  for (const element of document.querySelectorAll("main :is(p, li, h1, h2, h3, dt, dd, td, th), header a, footer a")) {
    const isBlock = element.checkVisibility() && !element.querySelector("p, li, h1, h2, h3, dt, dd, td, ul, ol, div")
    const style = getComputedStyle(element)
    if (!isBlock || style.position === "absolute" || style.clipPath !== "none" || !element.textContent.trim()) continue
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement.closest(".visually-hidden")) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      for (const whole of range.getClientRects()) {
        const box = shown(element, whole)
        if (box.width > 1 && box.height > 1) lines.push([element, box])
      }
    }
  }
  const found = []
  lines.forEach(([one, a], number) => lines.slice(number + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    if (across > 2 && down > 6 && !one.contains(other)) found.push(`${one.textContent} / ${other.textContent}`)
  }))
  return found
}"""


def _open(open_page: Opener, edition: str, kind: str, **options: object) -> Page:
    path = PAGES[kind].replace("q=a", f"q={WORDS[edition]}")
    page = open_page(edition + path, **options)
    if kind == "search":
        page.locator("[data-search-state=done]").wait_for()
    return page


@pytest.mark.parametrize("kind", PAGES)
def test_letters_join_stand_upright_and_have_room(open_page: Opener, kind: str) -> None:
    assert _open(open_page, "/ar", kind).evaluate(FAULTS) == []


@pytest.mark.parametrize("kind", ["chapter", "case study", "resource", "update", "about"])
def test_body_has_more_room_between_lines_than_headings(open_page: Opener, kind: str) -> None:
    page = _open(open_page, "/ar", kind)

    assert _leading(page, "article .prose > p") >= READING_LEADING - ROUNDING
    assert _leading(page, "article h1") >= SMALLEST_LEADING - ROUNDING


def _leading(page: Page, selector: str) -> float:
    script = "one => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize)"
    return float(page.locator(selector).first.evaluate(script))


@pytest.mark.parametrize("selector", ["article .prose > p", "article h1", "article .prose h2", ".meta", ".breadcrumb"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_arabic_is_set_a_little_larger_for_the_same_role(
    open_page: Opener, selector: str, viewport: dict[str, int]
) -> None:
    sizes = []
    for edition in ("", "/ar"):
        page = _open(open_page, edition, "chapter", viewport=viewport)
        size = page.locator(selector).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        sizes.append(float(size))

    assert 1.1 <= sizes[1] / sizes[0] <= 1.25


def test_numbers_of_lists_are_those_of_the_edition(open_page: Opener) -> None:
    for edition, wanted in (("", "decimal"), ("/ar", "arabic-indic")):
        page = open_page(f"{edition}/chapters/learn/")
        script = "lists => lists.map(list => getComputedStyle(list).listStyleType)"
        assert {*page.locator("article .prose ol").evaluate_all(script)} <= {wanted}


def test_the_face_that_is_loaded_is_ours(open_page: Opener) -> None:
    page = _open(open_page, "/ar", "chapter")

    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)")
    assert any("guidebook arabic" in family.casefold() for family in loaded)
    assert page.evaluate("document.fonts.check('16px \"Guidebook Arabic\"', 'لا')")


@pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", PAGES)
def test_spacing_that_a_reader_sets_cuts_off_and_overlaps_nothing(
    open_page: Opener, kind: str, edition: str, viewport: dict[str, int]
) -> None:
    page = _open(open_page, edition, kind, viewport=viewport, bypass_csp=True)
    overlaps = {*page.evaluate(OVERLAPS)}
    page.add_style_tag(content=SPACING)

    assert page.evaluate(CLIPPED) == []
    assert {*page.evaluate(OVERLAPS)} <= overlaps
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
