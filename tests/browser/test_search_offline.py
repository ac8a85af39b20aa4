"""Search without a connection, after it was used once; and a site that is published anew while a reader has it open."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import served

STATUS = "[data-search-status]"
HIT = "[data-search-state=done] a[data-search-result]"
IS_KEPT = "async () => (await caches.keys()).length > 0 && !!(await caches.match(new URL('.', location.href)))"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    context = browser.new_context()
    yield context
    context.close()


def searched(context: BrowserContext, address: str) -> Page:
    """A results page whose search has ended, after which all that it has loaded is kept."""
    page = context.new_page()
    page.goto(address)
    page.locator(HIT).first.wait_for()
    for _ in range(100):
        if page.evaluate(IS_KEPT):
            break
        page.wait_for_timeout(100)
    return page


def look_for(page: Page, words: str) -> None:
    page.locator("main input[type=search]").fill(words)
    page.keyboard.press("Enter")


def test_words_that_were_found_before_are_found_without_a_connection(context: BrowserContext, address: str) -> None:
    page = searched(context, f"{address}/ar/search/?q=الوقاية")
    # A word on so few pages that all of them are shown: whatever narrows it down shows none that is not loaded.
    look_for(page, "تانغايل")
    expect(page.locator(STATUS)).to_contain_text("تانغايل")
    expect(page.locator("[data-search-state=done]")).to_have_count(1)
    context.set_offline(True)

    for words in ("الوقاية", "تانغايل الوقاية"):
        look_for(page, words)

        expect(page.locator(STATUS)).to_contain_text(words)
        page.locator(HIT).first.wait_for()


def test_what_is_not_loaded_yet_is_said_to_be_out_of_reach_and_found_later(
    context: BrowserContext, address: str
) -> None:
    page = searched(context, f"{address}/search/?q=prevention")
    context.set_offline(True)

    look_for(page, "zzzz violence wrong")
    expect(page.locator("[data-search-state=failed]")).to_have_count(1)
    assert page.locator("[data-search-status]").inner_text()
    look_for(page, "prevention")
    page.locator(HIT).first.wait_for()
    context.set_offline(False)

    look_for(page, "violence")
    page.locator(HIT).first.wait_for()


def test_the_search_page_opens_again_without_a_connection(context: BrowserContext, address: str) -> None:
    page = searched(context, f"{address}/ar/search/?q=الوقاية")
    before = page.locator(HIT).evaluate_all("links => links.map(link => link.href)")
    page.close()
    context.set_offline(True)

    page = context.new_page()
    page.goto(f"{address}/ar/search/?q=الوقاية&again")

    page.locator(HIT).first.wait_for()
    assert page.locator(HIT).evaluate_all("links => links.map(link => link.href)") == before


def test_one_edition_keeps_nothing_of_another_and_no_page_but_its_own(context: BrowserContext, address: str) -> None:
    page = searched(context, f"{address}/ar/search/?q=الوقاية")

    kept = page.evaluate("async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({url}) => url)")
    scopes = page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope)")

    assert scopes == [f"{address}/ar/search/"]
    assert not [url for url in kept if url.startswith(f"{address}/pagefind/") or "?" in url]
    assert [url for url in kept if url.endswith("/")] == [f"{address}/ar/search/"]


def test_a_site_below_a_folder_published_anew_is_searched_anew(browser: Browser, site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "host" / "guide"
    shutil.copytree(site, folder)
    shutil.copy(site / "404.html", folder.parent)
    context = browser.new_context()
    with served(tmp_path / "host") as address:
        page = searched(context, f"{address}/guide/search/?q=prevention")
        shutil.rmtree(folder / "pagefind")
        shutil.copytree(site / "ar" / "pagefind", folder / "pagefind")
        # Copies keep their dates, and this server tells by whole seconds whether a file is a newer one.
        os.utime(folder / "pagefind" / "search.json", (time.time() + 2,) * 2)

        page.goto(f"{address}/guide/search/?q=الوقاية")

        page.locator(HIT).first.wait_for()
    context.close()
