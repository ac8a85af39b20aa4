"""The page of results: its address, keyboard, facets, announcements, and what it does without scripts."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from browser.conftest import DESKTOP, PHONE, Opener
from browser.test_accessibility import TAGS

DONE = "[data-search-state=done]"
HITS = f"{DONE} a[data-search-result]"
ITEMS = f"{DONE} .search-hit"
FIELD = "main input[type=search]"
STATUS = "[data-search-status]"
ANNOUNCEMENT = "[data-search-announcement]"
FACETS = "[data-search-facets]"
SMALL = {"width": 320, "height": 640}
_LISTEN = """() => {
  window.told = [];
  const element = document.querySelector("[data-search-announcement]");
  new MutationObserver(() => element.textContent && window.told.push(element.textContent))
    .observe(element, { childList: true });
}"""


def asked(page: Page) -> dict[str, list[str]]:
    """What the address of a page asks for."""
    return parse_qs(urlsplit(page.url).query)


def plain(text: str | None) -> str:
    """A text without the marks that isolate words."""
    return re.sub("[\u2068\u2069]", "", text or "")


def shown(page: Page) -> list[str]:
    """The addresses of the hits that are shown, once the search has ended."""
    page.locator(DONE).wait_for()
    return page.locator(HITS).evaluate_all("links => links.map(link => link.pathname + link.hash)")


def count(page: Page) -> int:
    """The number of hits, once the search has ended."""
    page.locator(DONE).wait_for()
    return int(page.locator("[data-search-page]").get_attribute("data-search-count") or -1)


def choice(page: Page, facet: str, value: str) -> str:
    """The selector of a value's checkbox."""
    return f"{FACETS} input[name='{facet}'][value='{value}']"


def test_each_hit_has_its_kind_one_link_as_a_result_and_its_excerpt_with_marks(open_page: Opener) -> None:
    page = open_page("/search/?q=coordination")
    page.locator(DONE).wait_for()

    items = page.locator(ITEMS)

    assert items.count() > 2
    for at in range(items.count()):
        item = items.nth(at)
        assert item.locator("a[data-search-result]").count() == item.locator("h2 > a").count() == 1
        assert item.locator(".search-hit__kind").inner_text().strip()
        assert item.locator(".search-hit__others li").count() <= 3
    assert items.locator("mark").count() > 2
    section = page.locator(".search-hit__section a").first
    href = section.get_attribute("href") or ""
    section.click()
    page.wait_for_url(f"**{href}")
    assert page.locator(f"#{href.partition('#')[2]}").is_visible()


def test_what_is_typed_replaces_the_address_and_back_leads_to_the_page_before(open_page: Opener, address: str) -> None:
    page = open_page("/chapters/act/")
    page.goto(f"{address}/search/?q=school")
    page.locator(DONE).wait_for()

    page.locator(FIELD).fill("")
    for word in ("trust", " in", " the"):
        page.locator(FIELD).press_sequentially(word, delay=10)
        page.wait_for_timeout(400)

    page.locator(DONE).wait_for()
    assert asked(page) == {"q": ["trust in the"]}
    page.reload()
    assert shown(page)
    assert page.locator(FIELD).input_value() == "trust in the"
    page.go_back()
    page.wait_for_url("**/chapters/act/")


def test_facets_narrow_the_list_and_stand_in_the_address(open_page: Opener) -> None:
    page = open_page("/search/?q=prevention")
    whole = count(page)
    box = page.locator(choice(page, "kind", "chapter"))
    number = int(box.locator("xpath=..").locator(".facets__count").inner_text())

    box.check()
    page.wait_for_url("**kind=chapter*")

    expect(page.locator("[data-search-page]")).to_have_attribute("data-search-count", str(number))
    assert 0 < number < whole
    assert all(path.startswith("/chapters/") for path in shown(page))
    assert box.evaluate("own => own === document.activeElement")
    page.locator(choice(page, "kind", "case-study")).check()
    page.wait_for_url("**kind=case-study*")
    assert asked(page) == {"q": ["prevention"], "kind": ["chapter", "case-study"]}
    assert number < count(page) < whole

    page.go_back()
    expect(page.locator(choice(page, "kind", "case-study"))).not_to_be_checked()
    assert asked(page) == {"q": ["prevention"], "kind": ["chapter"]}
    assert count(page) == number
    page.reload()
    assert count(page) == number
    assert box.is_checked()
    page.go_back()
    expect(page.locator("[data-search-page]")).to_have_attribute("data-search-count", str(whole))
    assert not box.is_checked()
    page.go_forward()
    expect(page.locator("[data-search-page]")).to_have_attribute("data-search-count", str(number))


def test_a_chosen_value_without_hits_stays_and_all_are_removed_with_one_button(open_page: Opener) -> None:
    page = open_page("/search/?q=Tangail&kind=update&kind=nonsense&nonsense=x")

    assert count(page) == 0
    assert asked(page) == {"q": ["Tangail"], "kind": ["update"]}
    assert page.locator(choice(page, "kind", "update")).is_visible()
    assert "Tangail" in page.locator(STATUS).inner_text()
    page.get_by_role("button", name="Remove all filters").click()
    page.locator(HITS).first.wait_for()

    assert asked(page) == {"q": ["Tangail"]}
    assert page.locator("[data-search-clear]").is_hidden()
    assert page.locator(FIELD).evaluate("own => own === document.activeElement")
    # No facet is offered that would leave the list as it is.
    for fieldset in page.locator(f"{FACETS} fieldset:visible").all():
        assert fieldset.locator("li:visible").count() > 0


def test_facets_fold_on_a_phone_and_stand_beside_the_list_on_the_desktop(open_page: Opener) -> None:
    for edition, after in (("", True), ("/ar", False)):
        page = open_page(f"{edition}/search/?q=CAT", viewport=DESKTOP)
        first = page.locator(ITEMS).first
        first.wait_for()
        facets, hit = page.locator(FACETS).bounding_box(), first.bounding_box()
        assert facets
        assert hit
        assert page.locator(f"{FACETS} input:visible").count() > 0
        assert (facets["x"] + facets["width"] <= hit["x"]) is after
        assert (hit["x"] + hit["width"] <= facets["x"]) is not after

    page = open_page("/search/?q=CAT", viewport=PHONE)
    page.locator(DONE).wait_for()
    assert page.locator(f"{FACETS} input:visible").count() == 0
    page.locator(f"{FACETS} summary").press("Enter")
    boxes = [box.bounding_box() for box in page.locator(f"{FACETS} label:visible").all()]
    assert boxes
    assert all(box and box["height"] >= 24 for box in boxes)


def test_words_that_no_result_holds_are_told_with_the_nearest_words(open_page: Opener) -> None:
    page = open_page("/search/?q=preventoin city&kind=chapter")

    assert count(page) > 0
    advice = page.locator("[data-search-advice]")
    assert "No result holds “preventoin”; it was left out." in plain(advice.inner_text())
    advice.get_by_role("link", name="prevention").click()
    page.wait_for_url("**q=prevention*city*")
    assert asked(page) == {"q": ["prevention city"], "kind": ["chapter"]}
    assert count(page) > 0
    assert page.locator("[data-search-advice]").inner_text() == ""


def test_where_nothing_is_found_each_word_has_its_nearest_words(open_page: Opener) -> None:
    page = open_page("/search/?q=preventoin muncipality")

    assert count(page) == 0
    advice = page.locator("[data-search-advice] p")
    assert [plain(text).partition(",")[0] for text in advice.all_inner_texts()] == [
        "In place of “preventoin”",
        "In place of “muncipality”",
    ]
    advice.nth(1).get_by_role("link").first.click()
    page.wait_for_url("**municipality*")
    assert asked(page)["q"] == ["preventoin municipality"]


def test_all_is_done_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page("/search/")
    page.keyboard.press("/")
    page.keyboard.type("city")
    page.keyboard.press("Enter")
    whole = count(page)
    assert whole > 10
    assert page.locator(HITS).count() == 10

    def tab_to(selector: str) -> None:
        for _ in range(150):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(selector)

    tab_to("[data-search-more]")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(min(20, whole))
    assert page.locator(HITS).nth(10).evaluate("link => link === document.activeElement")
    page.keyboard.press("Control+k")
    tab_to("[data-search-facets] input")
    page.keyboard.press("Space")
    page.wait_for_url("**kind=*")
    assert 0 < count(page) < whole
    tab_to("[data-search-result]")
    href = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)


def test_the_count_is_told_once_for_a_search_that_has_ended_and_not_while_one_types(open_page: Opener) -> None:
    page = open_page("/search/")
    page.evaluate(_LISTEN)

    page.locator(FIELD).press_sequentially("prevention of", delay=400)
    page.wait_for_timeout(1800)

    told = [plain(text) for text in page.evaluate("window.told")]
    assert told == [plain(page.locator(STATUS).text_content())]
    assert re.fullmatch(r"\d+ results for “prevention of”", told[0])
    page.locator(choice(page, "kind", "chapter")).check()
    page.wait_for_url("**kind=chapter*")
    page.wait_for_timeout(600)
    assert len(page.evaluate("window.told")) == 2
    status = page.locator(ANNOUNCEMENT)
    assert status.get_attribute("role") == "status"


@pytest.mark.parametrize(
    ("query", "text"), [("Kumanovo أثر", ""), ("qqqqzzzz", "لم نعثر على نتائج للبحث عن «qqqqzzzz»")]
)
def test_arabic_counts_have_their_own_forms_and_digits(open_page: Opener, query: str, text: str) -> None:
    page = open_page(f"/ar/search/?q={query}")

    number = count(page)
    said = plain(page.locator(STATUS).text_content())

    if text:
        assert said.startswith(text)
    else:
        forms = {1: "نتيجة واحدة", 2: "نتيجتان"}
        digits = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
        few = f"{digits} {'نتائج' if number <= 10 else 'نتيجة'}"
        assert said.startswith(forms.get(number, few))


def test_arabic_hits_run_from_the_right_and_latin_words_in_them_are_isolated(open_page: Opener) -> None:
    page = open_page("/ar/search/?q=CAT")
    excerpt = page.locator(".search-hit__excerpt", has=page.locator("bdi")).first
    excerpt.wait_for()

    assert excerpt.evaluate("own => getComputedStyle(own).direction") == "rtl"
    isolated = excerpt.locator("bdi").first
    assert isolated.evaluate("own => getComputedStyle(own).unicodeBidi") == "isolate"
    assert isolated.evaluate("own => getComputedStyle(own).direction") == "ltr"
    assert not re.search("[\u0600-\u06ff]", isolated.inner_text())
    link, item = page.locator(HITS).first.bounding_box(), page.locator(ITEMS).first.bounding_box()
    assert link
    assert item
    assert abs(link["x"] + link["width"] - item["x"] - item["width"]) < 2


def test_an_empty_query_tells_what_can_be_searched_for_with_examples_that_find_something(open_page: Opener) -> None:
    page = open_page("/ar/search/")
    help_text = page.locator("[data-search-help]")
    help_text.wait_for()
    assert page.locator("[data-search-page]").get_attribute("data-search-state") == "idle"
    assert help_text.get_by_role("link", name="مسرد المصطلحات").count() == 1
    examples = help_text.locator("li a")
    texts = examples.all_inner_texts()
    assert len(texts) == 3

    for text in texts:
        page.locator(FIELD).fill(text)
        page.locator(FIELD).press("Enter")
        expect(page.locator(STATUS)).to_contain_text(text)
        assert count(page) > 0
        assert help_text.is_hidden()

    page.locator(FIELD).fill("")
    help_text.wait_for()
    assert asked(page) == {}


def test_nothing_is_remembered(open_page: Opener) -> None:
    page = open_page("/search/?q=prevention&kind=chapter")
    page.locator(DONE).wait_for()
    page.locator(FIELD).fill("trust")
    page.locator(FIELD).press("Enter")
    page.locator(DONE).wait_for()

    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases().then((found) => found.length)") == 0
    # What the search page has loaded is kept for when there is no connection; the words that it was loaded for are not.
    kept = page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async (name) =>"
        " (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"
    )
    assert not [url for url in kept if "?" in url or "trust" in url]


def test_a_search_that_fails_says_so_and_can_be_tried_again(open_page: Opener) -> None:
    page = open_page("/search/")
    page.route("**/pagefind/**", lambda route: route.abort())
    page.locator(FIELD).fill("prevention")
    page.locator(FIELD).press("Enter")

    page.locator("[data-search-state=failed]").wait_for()
    assert "connection" in page.locator(STATUS).inner_text()
    page.unroute("**/pagefind/**")
    page.get_by_role("button", name="Try again").click()

    assert count(page) > 0
    assert page.locator("[data-search-again]").is_hidden()


def test_an_older_answer_that_comes_later_is_not_shown(open_page: Opener) -> None:
    page = open_page("/search/")
    held: list[Route] = []
    page.route("**/pagefind/fragment/**", lambda route: held.append(route))
    page.locator(FIELD).fill("prevention")
    page.locator(FIELD).press("Enter")
    page.locator("[data-search-state=searching]").wait_for()
    page.wait_for_timeout(500)
    page.locator(FIELD).fill("qqqqzzzz")
    page.locator(FIELD).press("Enter")
    assert count(page) == 0

    for route in held:
        route.continue_()
    page.wait_for_timeout(300)

    assert held
    assert count(page) == 0
    assert page.locator("a[data-search-result]").count() == 0


@pytest.mark.parametrize("edition", ["", "/ar"])
def test_without_a_script_the_page_explains_itself_and_leads_to_every_list(open_page: Opener, edition: str) -> None:
    page = open_page(f"{edition}/search/?q=prevention", java_script_enabled=False)

    main = page.locator("main")
    assert main.locator(".notice p").is_visible()
    for target in ("glossary/", "chapters/", "chapters/act/", "case-studies/", "resources/", "updates/"):
        assert main.locator(f".notice a[href$='/{target}']").first.is_visible(), target
    for hidden in (FIELD, "[data-search-help]", "[data-search-facets]", "[data-search-more]"):
        assert page.locator(hidden).is_hidden(), hidden


def test_with_a_script_the_explanation_is_never_seen(open_page: Opener) -> None:
    page = open_page("/search/?q=prevention")
    page.locator(DONE).wait_for()

    assert page.locator("main .notice").count() == 0


@pytest.mark.parametrize("edition", ["", "/ar"])
@pytest.mark.parametrize("viewport", [SMALL, PHONE, DESKTOP], ids=["320", "360", "1280"])
def test_long_words_do_not_widen_the_page(open_page: Opener, edition: str, viewport: dict[str, int]) -> None:
    page = open_page(f"{edition}/search/?q={'city' * 100} CAT", viewport=viewport)
    page.locator(DONE).wait_for()
    for item in page.locator(f"{FACETS}").all():
        item.evaluate("own => { own.open = true }")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for link in page.locator("main a:visible").all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 24 or box["width"] == 0, link.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "/search/",
        "/search/?q=preventoin+city&kind=chapter",
        "/ar/search/?q=الوقاية&kind=chapter",
        "/ar/search/?q=qqqqzzzz",
    ],
)
def test_axe_finds_no_violation_in_any_state(open_page: Opener, path: str, scheme: str) -> None:
    for viewport in (DESKTOP, PHONE):
        page = open_page(path, color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
        page.locator(DONE if "?" in path else "[data-search-help]").wait_for()
        page.locator(FACETS).evaluate("own => { own.open = true }")

        results = Axe().run(page, options={"runOnly": TAGS})

        assert results.violations_count == 0, results.generate_report()


def test_what_is_chosen_and_marked_can_be_seen_in_forced_colours(open_page: Opener) -> None:
    page = open_page("/search/?q=prevention&kind=chapter", forced_colors="active")
    page.locator(DONE).wait_for()

    assert page.locator(choice(page, "kind", "chapter")).is_visible()
    mark = page.locator(".search-hit__excerpt mark").first
    paper = page.locator(".search-hit__excerpt").first
    background = "own => getComputedStyle(own).backgroundColor"
    assert mark.evaluate(background) != paper.evaluate(background)
