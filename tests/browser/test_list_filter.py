"""Lists that narrow as one chooses, in a real Chromium: with and without a script, by keyboard, in both directions."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import DESKTOP, PHONE, served
from built_site import build
from mini_site import make_site

HOSTILE = ["<img src=x onerror=alert(1)>", '"][data=x', "مدن آمنة"]
STUDIES = {
    "a": ("MK", "western-balkans", "youth, schools", "{start: 2019, end: 2020}"),
    "b": ("MK", "western-balkans", "trust", "{start: 2020, end: 2020}"),
    "c": ("NO", "europe", "youth, trust", "{start: 2021, end: 2021}"),
    "d": ("US", "north-america", ", ".join(f"'{value}'" for value in HOSTILE), "{start: 2021, end: 2021}"),
}
FILES = {
    "docs/en/index.md": "# Home\n",
    **{
        f"docs/en/case-studies/{name}.md": (
            f"---\nsummary: About {name}.\nplace: {{country: {country}, region: {region}}}\nthemes: [{themes}]\n"
            f"years: {years}\nas_of: 2024\n---\n# Study {name}\n"
        )
        for name, (country, region, themes, years) in STUDIES.items()
    },
    **{f"docs/en/updates/{year}.md": f"---\nsummary: S\ndate: {year}\n---\n# In {year}\n" for year in (2022, 2023)},
}
CARDS = ".cards > li:visible .card__title a"
COUNT = "[data-list-count]"
CLEAR = "[data-list-clear]"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def list_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a guide of four case studies is served."""
    site = make_site(tmp_path_factory.mktemp("lists"), FILES)
    build(site)
    with served(site.root / "site") as found:
        yield found


@pytest.fixture
def open_list(browser: Browser, list_address: str) -> Iterator[Open]:
    """Opens a page of it; scripts that fail or put something into the page fail the test."""
    contexts, wrong = [], []

    def open_one(path: str = "/case-studies/", **options: object) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.goto(list_address + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert wrong == []


def box(page: Page, facet: str, text: str) -> Locator:
    """The checkbox of a value."""
    return page.locator(f'[data-facet="{facet}"] label', has_text=text).locator("input")


def shown(page: Page) -> list[str]:
    """The last letters of the titles of the cards that are there."""
    return [title[-1] for title in page.locator(CARDS).all_inner_texts()]


def numbers(page: Page, facet: str) -> dict[str, str]:
    """The numbers of a facet's values that can be chosen; of others, in brackets."""
    found = {}
    for label in page.locator(f'[data-facet="{facet}"] label').all():
        text, number = label.locator("span").all_inner_texts()
        found[text] = number if label.locator("input").is_enabled() else f"({number})"
    return found


def asked(page: Page) -> dict[str, list[str]]:
    """What the address asks for."""
    return parse_qs(page.evaluate("location.search.slice(1)"))


def test_without_a_script_values_are_links_to_their_pages(open_list: Open) -> None:
    page = open_list(java_script_enabled=False)
    assert page.locator("main input").count() == 0
    page.locator('[data-facet="region"] a', has_text="western balkans").click()
    page.wait_for_url("**/case-studies/region/western-balkans/")
    assert page.locator("h1").inner_text() == "Case studies: western balkans"
    assert shown(page) == ["a", "b"]
    page.locator(".other-values a", has_text="europe").click()
    page.wait_for_url("**/case-studies/region/europe/")
    assert shown(page) == ["c"]
    assert page.locator(".whole-list__combine").is_hidden()


def test_without_a_script_facets_fold_on_a_phone(open_list: Open) -> None:
    page = open_list(java_script_enabled=False, viewport=PHONE)
    link = page.locator('[data-facet="region"] a').first
    assert link.is_hidden()
    page.locator('[data-facet="region"] summary').click()
    assert link.is_visible()


def test_values_of_one_facet_widen_and_facets_narrow(open_list: Open) -> None:
    page = open_list()
    assert (shown(page), page.locator(COUNT).inner_text()) == (["a", "b", "c", "d"], "4 case studies")

    box(page, "theme", "youth").check()
    assert (shown(page), page.locator(COUNT).inner_text()) == (["a", "c"], "2 case studies of 4")
    box(page, "theme", "trust").check()
    assert shown(page) == ["a", "b", "c"]
    box(page, "year", "2020").check()
    assert shown(page) == ["a", "b"]
    box(page, "country", "North Macedonia").check()
    box(page, "theme", "youth").uncheck()
    assert (shown(page), page.locator(COUNT).inner_text()) == (["b"], "1 case study of 4")
    assert page.locator('[data-facet="theme"] summary').inner_text() == "Themes (1)"


def test_numbers_are_those_that_a_choice_would_leave(open_list: Open) -> None:
    page = open_list()
    assert numbers(page, "region") == {"europe": "1", "north america": "1", "western balkans": "2"}
    box(page, "theme", "youth").check()
    assert numbers(page, "region") == {"europe": "1", "north america": "(0)", "western balkans": "1"}
    # Another value of the same facet would widen the list: its number is that of its own cards.
    assert numbers(page, "theme")["trust"] == "2"
    box(page, "region", "europe").check()
    assert numbers(page, "theme") == {
        "youth": "1",
        "trust": "1",
        "schools": "(0)",
        **dict.fromkeys(HOSTILE, "(0)"),
    }
    assert numbers(page, "region") == {"europe": "1", "north america": "(0)", "western balkans": "1"}


def test_choice_stands_in_the_address(open_list: Open) -> None:
    page = open_list()
    box(page, "theme", "youth").check()
    box(page, "theme", "trust").check()
    box(page, "region", "europe").check()
    assert asked(page) == {"region": ["europe"], "theme": ["trust", "youth"]}

    page.reload()
    assert (shown(page), box(page, "region", "europe").is_checked()) == (["c"], True)
    page.go_back()
    expect(page.locator(COUNT)).to_have_text("3 case studies of 4")
    assert (shown(page), box(page, "region", "europe").is_checked()) == (["a", "b", "c"], False)
    page.go_forward()
    expect(page.locator(COUNT)).to_have_text("1 case study of 4")
    page.locator(CARDS).click()
    page.wait_for_url("**/case-studies/c/")
    page.go_back()
    expect(page.locator(COUNT)).to_have_text("1 case study of 4")
    assert shown(page) == ["c"]


@pytest.mark.parametrize(
    "query",
    [
        "?region=nowhere&theme=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "?__proto__=x&constructor=y&theme=",
        "?region=" + "x" * 5000,
        "?%E0%A4%A=%",
    ],
)
def test_address_that_asks_for_what_is_not_there_narrows_nothing(open_list: Open, query: str) -> None:
    page = open_list(f"/case-studies/{query}")
    assert (len(shown(page)), page.locator(COUNT).inner_text()) == (4, "4 case studies")
    assert page.locator(CLEAR).is_hidden()


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_can_be_chosen_like_any_other(open_list: Open, value: str) -> None:
    page = open_list()
    page.get_by_role("checkbox", name=value).check()
    assert shown(page) == ["d"]
    page.reload()
    assert shown(page) == ["d"]


def test_nothing_left_says_how_many_there_are_without_filters(open_list: Open) -> None:
    page = open_list("/case-studies/?region=north-america&theme=youth")
    assert shown(page) == []
    assert page.locator(COUNT).inner_text() == (
        "Nothing fits all that you have chosen. Without filters: 4 case studies."
    )
    # What is chosen can be undone, though it leaves nothing.
    assert box(page, "theme", "youth").is_enabled()


def test_all_filters_are_removed_at_once(open_list: Open) -> None:
    page = open_list("/case-studies/?region=europe&theme=youth")
    page.locator(CLEAR).click()
    assert (len(shown(page)), asked(page), page.locator(CLEAR).is_hidden()) == (4, {}, True)
    assert page.locator('[data-facet="region"] summary').evaluate("own => own === document.activeElement")
    page.go_back()
    expect(page.locator(COUNT)).to_have_text("1 case study of 4")


def test_count_is_told_to_screen_readers_once(open_list: Open) -> None:
    page = open_list()
    assert page.locator("[role=status]").count() == 1
    page.evaluate(
        """() => {
          const status = document.querySelector("[role=status]");
          window.told = [];
          new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true, subtree: true });
        }"""
    )
    box(page, "theme", "youth").check()
    expect(page.locator(COUNT)).to_have_text("2 case studies of 4")
    assert page.evaluate("told") == ["2 case studies of 4"]


def test_keyboard_reaches_and_chooses_every_facet(open_list: Open) -> None:
    page = open_list(viewport=PHONE)
    page.locator('[data-facet="region"] summary').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert asked(page) == {"region": ["europe"]}
    focused = page.evaluate("document.activeElement.value")
    assert (focused, shown(page)) == ("europe", ["c"])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_facets_have_their_names_for_screen_readers(open_list: Open) -> None:
    page = open_list()
    assert page.get_by_role("group", name="Narrow the list").count() == 1
    assert page.get_by_role("group", name="Region", exact=True).get_by_role("checkbox").count() == 3


@pytest.mark.parametrize("path", ["/case-studies/", "/ar/case-studies/", "/ar/case-studies/theme/youth/"])
def test_nothing_overflows_on_a_phone(open_list: Open, path: str) -> None:
    page = open_list(path, viewport={"width": 320, "height": 740}, has_touch=True, is_mobile=True)
    for summary in page.locator("main summary").all():
        summary.tap()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for target in page.locator("main summary, .facet label, .other-values a").all():
        size = target.bounding_box()
        assert size is not None
        assert size["height"] >= 24, target.inner_text()


def test_arabic_list_is_counted_in_its_own_words(open_list: Open) -> None:
    page = open_list("/ar/case-studies/")
    assert page.locator(COUNT).inner_text() == "٤ دراسات حالة"
    box(page, "year", "٢٠٢٠").check()
    assert page.locator(COUNT).inner_text() == "دراستا حالة من أصل ٤"
    assert asked(page) == {"year": ["2020"]}
    first, count = page.locator('[data-facet="region"] label').first.locator("span").all()
    left, right = first.bounding_box(), count.bounding_box()
    assert left
    assert right
    assert left["x"] > right["x"]


def test_years_of_updates_go_with_their_cards(open_list: Open) -> None:
    page = open_list("/updates/?year=2022")
    assert page.locator(".whole-list__year:visible").all_inner_texts() == ["2022"]


def test_facet_page_leads_on_to_the_list_with_its_value_chosen(open_list: Open) -> None:
    page = open_list("/case-studies/region/western-balkans/")
    page.get_by_role("link", name="Combine with other filters").click()
    page.wait_for_url("**/case-studies/?region=western-balkans")
    assert (shown(page), box(page, "region", "western balkans").is_checked()) == (["a", "b"], True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "path", ["/case-studies/?theme=youth&year=2019", "/ar/updates/", "/ar/case-studies/theme/youth/"]
)
def test_axe_finds_no_violation_with_filters_open(
    open_list: Open, path: str, viewport: dict[str, int], scheme: str
) -> None:
    page = open_list(path, viewport=viewport, color_scheme=scheme)
    page.evaluate("for (const facet of document.querySelectorAll('main details')) facet.open = true")
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert results.violations_count == 0, results.generate_report()
