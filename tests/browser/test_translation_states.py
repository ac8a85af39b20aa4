"""What readers see of a translation's state: notices, marks, the switcher, reports, addresses for search engines."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.conftest import DESKTOP, PHONE, served
from browser.test_accessibility import TAGS
from browser.translation_states import make_six_languages_site, make_states_site

SITE = "https://mini.example/"
OUTDATED, FALLBACK, MANY, BOTH, MACHINE = (
    "/ar/chapters/plan/",
    "/ar/chapters/prevent/",
    "/ar/chapters/steps/",
    "/ar/case-studies/town/",
    "/ar/about/",
)
ARABIC_IN_ENGLISH, OUTDATED_IN_ENGLISH = "/about/story/", "/about/lessons/"
MADE = ("/ar/search/", "/ar/chapters/", "/ar/rules/", "/ar/no-such-page/")
EVERY_STATE = (OUTDATED, FALLBACK, MANY, BOTH, MACHINE, ARABIC_IN_ENGLISH, OUTDATED_IN_ENGLISH, *MADE, "/no-such-page/")

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide in English and Arabic with pages in every state, served."""
    site = make_states_site(tmp_path_factory.mktemp("two"))
    with served(site.root / "site") as address:
        yield address


@pytest.fixture(scope="module")
def six_languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide in six languages with a page that two of them have, served."""
    site = make_six_languages_site(tmp_path_factory.mktemp("six"))
    with served(site.root / "site") as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Opener]:
    """Opens an address: `visit(two_languages + "/ar/", viewport=PHONE)`."""
    contexts = []

    def visit_one(url: str, **options: object) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield visit_one
    for context in contexts:
        context.close()


def texts(page: Page, selector: str) -> list[str]:
    """The texts of all elements that a selector finds, with single spaces."""
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


def test_page_that_is_not_translated_stands_in_its_own_language_within_the_edition(
    visit: Opener, two_languages: str
) -> None:
    page = visit(two_languages + FALLBACK)

    assert (page.locator("html").get_attribute("lang"), page.locator("html").get_attribute("dir")) == ("ar", "rtl")
    article = page.locator("article")
    assert (article.get_attribute("lang"), article.get_attribute("dir")) == ("en", "ltr")
    assert article.evaluate("element => getComputedStyle(element).direction") == "ltr"
    assert texts(page, ".notice") == ["لم تُترجم هذه الصفحة بعد، وهي معروضة هنا بالإنجليزية."]
    assert page.locator(".notice").evaluate("element => getComputedStyle(element).direction") == "rtl"
    above = page.locator(".notices").bounding_box()
    title = page.locator("h1").bounding_box()
    assert above is not None
    assert title is not None
    assert above["y"] + above["height"] <= title["y"]
    # The reader's own words around the article stay Arabic.
    for words in (".label", ".toc__title", ".in-short__title", ".meta", ".report", ".pager"):
        assert page.locator(words).first.evaluate("element => element.closest('[lang]').lang") == "ar", words


def test_page_born_in_arabic_stands_from_right_to_left_within_the_english_edition(
    visit: Opener, two_languages: str
) -> None:
    page = visit(two_languages + ARABIC_IN_ENGLISH)

    article = page.locator("article")
    assert (article.get_attribute("lang"), article.get_attribute("dir")) == ("ar", "rtl")
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert texts(page, ".notice") == ["This page has not been translated yet. It is shown in Arabic."]


def test_outdated_page_names_date_and_sections_and_leads_to_them(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + OUTDATED)

    (notice,) = texts(page, ".notice")
    assert notice == (
        "عُدّلت الصفحة بالإنجليزية في ٢٢ نوفمبر ٢٠٢٦، بعد إعداد هذه الترجمة. اقرأ الصفحة بالإنجليزية "
        "تغيّرت ٣ أقسام: المقدمة النماذج المحلية الكلفة "
        "قسم جديد واحد لا يوجد إلا بالإنجليزية: Risks and limits "
        "حُذف قسم واحد من الصفحة بالإنجليزية: الشركاء"
    )
    for name, target in (("المقدمة", "lead"), ("النماذج المحلية", "models"), ("الشركاء", "partners")):
        page.locator(".notice").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"{two_languages}{OUTDATED}#{target}")
        assert page.locator(":target").count() == 1
    new = page.locator(".notice").get_by_role("link", name="Risks and limits")
    assert [new.get_attribute(name) for name in ("lang", "dir", "hreflang")] == ["en", "ltr", "en"]
    new.click()
    page.wait_for_url(f"{two_languages}/chapters/plan/#risks")
    assert page.locator("h2:target").inner_text().strip() == "Risks and limits"


def test_outdated_sections_are_marked_where_they_stand(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + OUTDATED)

    changed = "تغيّر نص هذا القسم بالإنجليزية بعد ترجمته. اقرأ القسم بالإنجليزية"
    assert texts(page, "#models + .section-link + .section-changed") == [changed]
    assert texts(page, "#costs + .section-link + .section-changed") == [changed]
    assert texts(page, "#partners + .section-link + .section-changed") == [
        "حُذف هذا القسم من الصفحة بالإنجليزية. اقرأ الصفحة بالإنجليزية"
    ]
    assert texts(page, ".prose > :first-child") == ["تغيّر نص المقدمة بالإنجليزية بعد ترجمتها. اقرأ الصفحة بالإنجليزية"]
    assert page.locator(".section-changed").count() == 4
    assert texts(page, ".toc__list a") == ["النماذج المحلية", "الشركاء", "الكلفة"]
    page.locator("#costs + .section-link + .section-changed a").click()
    page.wait_for_url(f"{two_languages}/chapters/plan/#costs")
    assert page.locator(".section-changed").count() == 0
    assert page.locator(".notice").count() == 0


def test_names_of_many_sections_fold_away_without_javascript(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + MANY, java_script_enabled=False)

    assert texts(page, ".notice summary") == ["تغيّرت ٧ أقسام"]
    assert not page.locator(".notice li").first.is_visible()
    page.locator(".notice summary").click()
    assert texts(page, ".notice li") == [f"الخطوة {digit}" for digit in "١٢٣٤٥٦٧"]


def test_page_made_by_machine_and_outdated_says_both_and_leads_to_its_source_once(
    visit: Opener, two_languages: str
) -> None:
    page = visit(two_languages + BOTH)

    by_machine, outdated = texts(page, ".notice")
    assert by_machine == "أُعدت هذه الترجمة آليا، ولم يراجعها أحد بعد."
    assert outdated == (
        "عُدّلت الصفحة بالإنجليزية في ٢٠ نوفمبر ٢٠٢٦، بعد إعداد هذه الترجمة. اقرأ الصفحة بالإنجليزية "
        "تغيّر قسم واحد: النتائج"
    )
    page.locator(".notice").get_by_role("link", name="اقرأ الصفحة بالإنجليزية").click()
    page.wait_for_url(f"{two_languages}/case-studies/town/")


def test_page_made_by_machine_says_so(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + MACHINE)
    assert texts(page, ".notice") == ["أُعدت هذه الترجمة آليا، ولم يراجعها أحد بعد. اقرأ الصفحة بالإنجليزية"]


def test_translation_into_english_tells_english_readers(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + OUTDATED_IN_ENGLISH)

    (notice,) = texts(page, ".notice")
    assert notice == (
        "The Arabic page was changed in February 2026, after this translation was made. Read the page in Arabic "
        "1 section has changed: The first"
    )
    assert texts(page, "#first + .section-link + .section-changed") == [
        "The Arabic text of this section has changed since it was translated. Read the section in Arabic"
    ]


@pytest.mark.parametrize("path", [OUTDATED, BOTH, FALLBACK])
def test_notices_leave_room_for_the_title_on_a_phone(visit: Opener, two_languages: str, path: str) -> None:
    page = visit(two_languages + path, viewport=PHONE)

    title = page.locator("h1").bounding_box()
    assert title is not None
    assert title["y"] + title["height"] <= PHONE["height"]


def test_notices_and_marks_are_printed(visit: Opener, two_languages: str) -> None:
    page = visit(two_languages + OUTDATED)
    page.emulate_media(media="print")
    assert page.locator(".notice").is_visible()
    assert page.locator("#models + .section-link + .section-changed").is_visible()


def test_marks_and_notices_are_not_searched(visit: Opener, two_languages: str) -> None:
    page = visit(f"{two_languages}/ar/search/?q=الخطة")
    page.locator("[data-search-state=done]").wait_for()
    assert page.locator("[data-search-result]").count() >= 1

    page.goto(f"{two_languages}/ar/search/?q=ترجمته")
    page.locator("[data-search-state=done]").wait_for()
    assert page.locator("[data-search-result]").count() == 0


def test_two_languages_stand_in_a_row_and_tell_which_of_them_has_the_page(visit: Opener, two_languages: str) -> None:
    page = visit(f"{two_languages}/chapters/prevent/")

    assert texts(page, ".languages li") == ["English", "العربية not translated yet"]
    note = page.locator(".languages .language__missing")
    assert note.is_visible()
    assert (note.get_attribute("lang"), note.get_attribute("dir")) == ("en", "ltr")
    page.get_by_role("link", name="العربية not translated yet").first.click()
    page.wait_for_url(two_languages + FALLBACK)
    assert texts(page, ".languages li") == ["English", "العربية لم تُترجم بعد"]
    page.goto(f"{two_languages}/chapters/plan/")
    assert page.locator(".language__missing").count() == 0


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_six_languages_stand_in_a_menu_that_needs_no_javascript(
    visit: Opener, six_languages: str, viewport: dict[str, int]
) -> None:
    page = visit(f"{six_languages}/ar/plan/", viewport=viewport, java_script_enabled=False)
    page.locator(".languages summary").click()

    missing = "لم تُترجم بعد"
    assert [text.split(" ", 1)[1:] for text in texts(page, ".languages li")] == [[], [], *[[missing]] * 4]
    box = page.locator(".languages__list").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
    page.locator(".languages a", has_text="fr").click()
    page.wait_for_url(f"{six_languages}/fr/plan/")
    assert page.locator("article").get_attribute("lang") == "en"


@pytest.mark.parametrize(
    ("path", "languages"),
    [
        ("/chapters/plan/", {"x-default": "chapters/plan/", "en": "chapters/plan/", "ar": "ar/chapters/plan/"}),
        (OUTDATED, {"x-default": "chapters/plan/", "en": "chapters/plan/", "ar": "ar/chapters/plan/"}),
        ("/chapters/prevent/", {"x-default": "chapters/prevent/", "en": "chapters/prevent/"}),
        (FALLBACK, {}),
        (ARABIC_IN_ENGLISH, {}),
        ("/ar/about/story/", {"x-default": "ar/about/story/", "ar": "ar/about/story/"}),
    ],
)
def test_search_engines_are_told_of_real_translations_only(
    visit: Opener, two_languages: str, path: str, languages: dict[str, str]
) -> None:
    page = visit(two_languages + path)

    found = page.eval_on_selector_all(
        "link[rel=alternate]", "links => links.map(link => [link.hreflang, link.getAttribute('href')])"
    )
    assert dict(found) == {language: SITE + address for language, address in languages.items()}


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        (OUTDATED, "ar/chapters/plan/"),
        (FALLBACK, "chapters/prevent/"),
        (ARABIC_IN_ENGLISH, "ar/about/story/"),
        ("/ar/chapters/", "ar/chapters/"),
    ],
)
def test_address_to_keep_is_that_of_the_page_shown(
    visit: Opener, two_languages: str, path: str, canonical: str
) -> None:
    page = visit(two_languages + path)
    assert page.locator("link[rel=canonical]").get_attribute("href") == SITE + canonical


@pytest.mark.parametrize(
    ("path", "language", "direction", "title", "home"),
    [
        ("/no/such/page/", "en", "ltr", "Page not found", "/"),
        ("/ar/no/such/page/", "ar", "rtl", "الصفحة غير موجودة", "/ar/"),
    ],
)
def test_each_edition_has_its_own_page_for_an_address_that_is_not_there(
    visit: Opener, two_languages: str, path: str, language: str, direction: str, title: str, home: str
) -> None:
    page = visit(two_languages + path)

    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (language, direction)
    assert texts(page, "h1") == [title]
    links = page.eval_on_selector_all("body a[href^='/']", "links => links.map(link => link.getAttribute('href'))")
    assert home in links
    for link in dict.fromkeys(links):
        assert page.request.get(two_languages + link).ok, link
    page.locator(".lost__ways a").first.click()
    page.wait_for_url(two_languages + home)


@pytest.mark.parametrize(
    ("path", "title", "address"),
    [
        (OUTDATED, "chapters/plan.md (ar)", "ar/chapters/plan/"),
        (FALLBACK, "chapters/prevent.md (en, shown in ar)", "ar/chapters/prevent/"),
        ("/ar/", "index.md (ar)", "ar/"),
        ("/ar/chapters/", "chapters/index.md (ar)", "ar/chapters/"),
        ("/ar/search/", "search.md (ar)", "ar/search/"),
        ("/ar/no-such-page/", "404.md (ar)", "ar/404.html"),
        ("/ar/rules/", "rules/index.md (ar)", "ar/rules/"),
        (ARABIC_IN_ENGLISH, "about/story.md (ar, shown in en)", "about/story/"),
    ],
)
def test_error_can_be_reported_on_every_page(
    visit: Opener, two_languages: str, path: str, title: str, address: str
) -> None:
    page = visit(two_languages + path)

    link = page.locator(".report a")
    assert link.count() == 1
    filled = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    shown_at, revision = filled["body"][0].split("\n")
    assert (filled["title"], shown_at) == ([title], SITE + address)
    assert re.fullmatch(r"r1-[0-9a-f]{12}|made [0-9a-f]{12}", revision)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", EVERY_STATE)
def test_axe_finds_no_violation(
    visit: Opener, two_languages: str, path: str, viewport: dict[str, int], scheme: str
) -> None:
    page = visit(two_languages + path, viewport=viewport, color_scheme=scheme)

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_menu_of_languages(visit: Opener, six_languages: str, scheme: str) -> None:
    page = visit(f"{six_languages}/ar/plan/", viewport=PHONE, color_scheme=scheme)
    page.locator(".languages summary").click()

    results = Axe().run(page, options={"runOnly": TAGS})

    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize(("width", "size"), [(360, "100%"), (320, "100%"), (320, "200%")])
@pytest.mark.parametrize("path", ["/chapters/prevent/", FALLBACK, OUTDATED])
def test_head_and_foot_fit_small_phones_and_large_text(
    visit: Opener, two_languages: str, path: str, width: int, size: str
) -> None:
    page = visit(two_languages + path, viewport={"width": width, "height": 640})
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
