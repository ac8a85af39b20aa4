"""What readers see: direction, fonts, languages, width, and nothing fetched from anybody else."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import DESKTOP, PHONE, Opener

PAGES = (
    "/",
    "/chapters/",
    "/chapters/coordinate/",
    "/case-studies/kumanovo-cat-lap/",
    "/resources/nlc-toolkit/",
    "/updates/fifth-global-summit/",
    "/glossary/",
    "/routes/new-mayor/",
    "/about/",
    "/search/?q=prevention",
    "/no-such-page/",
)
SPLIT = """() => [...document.querySelectorAll("bdi")].map((bdi) => bdi.parentElement).filter((box) =>
  /flex|grid/.test(getComputedStyle(box).display) &&
  [...box.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
).map((box) => box.outerHTML)"""
"""Texts with a name in the other script that is set apart, as a part of a row, from the words around it."""
EVERYWHERE = [f"{edition}{page}" for edition in ("", "/ar") for page in PAGES]


@pytest.mark.parametrize(("path", "language", "direction"), [("/", "en", "ltr"), ("/ar/", "ar", "rtl")])
def test_each_edition_has_its_language_and_direction(
    open_page: Opener, path: str, language: str, direction: str
) -> None:
    page = open_page(f"{path}chapters/coordinate/")

    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("dir") == direction
    assert page.evaluate("getComputedStyle(document.querySelector('article')).direction") == direction


def test_arabic_is_set_in_the_arabic_face_of_the_site(open_page: Opener) -> None:
    page = open_page("/ar/chapters/coordinate/")

    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)")
    family = page.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily")
    assert any("guidebook arabic" in name.casefold() for name in loaded)
    assert "Guidebook Arabic" in family


def test_an_english_page_does_not_load_the_arabic_face_for_its_text(open_page: Opener) -> None:
    requests: list[str] = []
    page = open_page("/")
    page.on("request", lambda request: requests.append(request.url))

    page.goto(page.url + "chapters/coordinate/", wait_until="networkidle")

    assert not [url for url in requests if "guidebook-arabic" in url]


@pytest.mark.parametrize("path", ["/chapters/coordinate/", "/case-studies/strumica-lpc/", "/glossary/", "/"])
def test_switching_the_language_keeps_the_page(open_page: Opener, address: str, path: str) -> None:
    page = open_page(path)

    page.locator("a[hreflang=ar]").first.click()

    expect(page).to_have_url(f"{address}/ar{path}")
    assert page.locator("html").get_attribute("lang") == "ar"


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_overflows_the_screen(open_page: Opener, path: str, viewport: dict[str, int]) -> None:
    page = open_page(path, viewport=viewport)

    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_name_in_a_text_is_not_set_apart_from_it(open_page: Opener, path: str) -> None:
    page = open_page(path, viewport=PHONE)

    assert page.evaluate(SPLIT) == []


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_page_asks_another_origin_or_breaks_its_security_policy(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    foreign: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: _note_foreign(request.url, address, foreign))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(address + path, wait_until="networkidle")

    context.close()
    assert foreign == []
    assert [text for text in complaints if "404" not in text] == []


def _note_foreign(url: str, address: str, foreign: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        foreign.append(url)


def test_a_page_without_javascript_can_be_read_and_its_language_switched(open_page: Opener, address: str) -> None:
    page = open_page("/ar/chapters/coordinate/", java_script_enabled=False)

    assert page.locator("h1").inner_text().strip()
    page.locator("a[hreflang=en]").first.click()
    expect(page).to_have_url(f"{address}/chapters/coordinate/")


@pytest.mark.parametrize(("edition", "language"), [("", "en"), ("/ar", "ar")])
def test_each_edition_has_its_own_page_for_an_address_that_is_not_there(
    open_page: Opener, edition: str, language: str
) -> None:
    page = open_page(f"{edition}/deep/down/nothing/")

    assert page.locator("html").get_attribute("lang") == language
    home = page.locator(f"a[href='{edition}/']").first
    home.click()
    expect(page.locator(".kind-home")).to_have_count(1)


@pytest.mark.parametrize(
    ("edition", "previous", "following"),
    [("", "Previous Chapter 3: Prevent", "Next Chapter 5: People"), ("/ar", "السابق الفصل ٣: ", "التالي الفصل ٥: ")],
)
def test_the_pages_before_and_after_are_named(open_page: Opener, edition: str, previous: str, following: str) -> None:
    page = open_page(f"{edition}/chapters/coordinate/")

    assert _text(page, "a[rel=prev]").startswith(previous)
    assert _text(page, "a[rel=next]").startswith(following)


def test_dates_and_reading_time_are_written_for_the_reader(open_page: Opener) -> None:
    page = open_page("/ar/chapters/coordinate/")

    meta = _text(page, "article")
    assert "٢٢ نوفمبر ٢٠٢٦" in meta
    assert "دقيقة للقراءة" in meta or "دقائق للقراءة" in meta


def _text(page: Page, selector: str) -> str:
    return " ".join(page.locator(selector).first.inner_text().split())
