"""What the search's script finds, in which order, and what it leaves out: asked without the page around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.search_site import SearchSite, Text, search_site
from guidebook.rendering.searched_page import Facet, SearchedName, SearchedTerm

TERMS = (
    SearchedTerm("glossary/index.html", "action-team", ("Community Action Team", "CAT"), "People who meet and act."),
    SearchedTerm("glossary/index.html", "hate-crime", ("hate crime",), "A crime out of hate."),
)
KIND = Facet("kind", "Kind", {"chapter": "Chapter", "update": "Update"})
THEME = Facet("theme", "Theme", {"youth": "Youth", "police": "Police", "sport": "Sport"})
ENGLISH = {
    "plan": Text("The action plan", "<p>Towns write a plan.</p><h2 id=budget>Money</h2><p>A budget pays for it.</p>"),
    "paragraph": Text("Paragraphs", "<p>Here an action plan is only mentioned.</p>"),
    "heading": Text("Headings", "<h2 id=act>A plan of action</h2><p>Nothing more.</p>"),
    "apart": Text("Far apart", "<p>A plan comes first, and long after it some other action.</p>"),
    "teams": Text("Teams", "<p>Two Community Action Teams met in Kumanovo. They were glad.</p>"),
    "acronym": Text("Short", "<p>The CAT of Strumica (2019) met.</p>"),
    "cats": Text("Animals", "<p>Stray cats live at the market.</p>"),
    "counter": Text("Hyphens", "<p>Counter-terrorism and a hotline; the co-operation of cities.</p>"),
    "first": Text("Budget rounds", "<p>Rounds of talks.</p>", 1, {"kind": ["update"], "theme": ["police"]}),
    "second": Text("Budget rounds", "<p>Rounds of talks.</p>", 0, {"kind": ["chapter"], "theme": ["youth", "police"]}),
    "long": Text("Long page", "<p>" + "Filler words stand here. " * 80 + "</p><h2 id=end>The end</h2><p>A zebra.</p>"),
}


@pytest.fixture(scope="module")
def english(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    folder = tmp_path_factory.mktemp("english")
    with search_site(browser, folder, "en", ENGLISH, TERMS, (KIND, THEME)) as site:
        yield site


@pytest.fixture(scope="module")
def arabic(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    texts = {
        "cities": Text("المدن", "<p>تعمل المدن على الوقاية مع مدارسها في عام ٢٠٢٤.</p>"),
        "school": Text("في المدرسة", "<p>إنّ المُعلّمين يثقون بالبلديّة، وبمسؤوليها (CAT).</p>"),
        "meeting": Text("لقاء", "<p>ألغي اللقاء بعد إلغاء الالتزام في سكوبيي.</p>"),
    }
    names = ("فريق العمل المجتمعي", "CAT", "Community Action Team")
    terms = (SearchedTerm("glossary/index.html", "team", names, "فريق من أهل المدينة."),)
    place = SearchedName(("سكوبيي", "سكوبيه", "Skopje"))
    with search_site(browser, tmp_path_factory.mktemp("arabic"), "ar", texts, terms, names=(place,)) as site:
        yield site


def other_edition(browser: Browser, folder: Path, locale: str, **texts: str) -> Iterator[SearchSite]:
    pages = {name: Text(name, f"<p>{text}</p>") for name, text in texts.items()}
    with search_site(browser, folder, locale, pages) as site:
        yield site


@pytest.fixture(scope="module")
def bosnian(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    folder = tmp_path_factory.mktemp("bosnian")
    yield from other_edition(browser, folder, "bs", net="U mreži su škole.", pupil="Đaci čitaju.", town="Grad gradi.")


@pytest.fixture(scope="module")
def macedonian(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    folder = tmp_path_factory.mktemp("macedonian")
    yield from other_edition(browser, folder, "mk", net="Мрежата на општините.", people="Луѓето се среќаваат.")


@pytest.fixture(scope="module")
def albanian(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    folder = tmp_path_factory.mktemp("albanian")
    yield from other_edition(browser, folder, "sq", council="Këshilli u mblodh.", people="Njerëzit punojnë.")


@pytest.fixture(scope="module")
def french(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSite]:
    folder = tmp_path_factory.mktemp("french")
    yield from other_edition(browser, folder, "fr", school="L’école s’ouvre.", papers="Les journaux et l'œuvre.")


def test_the_phrase_comes_before_a_heading_and_that_before_the_text(english: SearchSite) -> None:
    assert english.ask("action plan").pages == ["plan", "paragraph", "heading", "apart"]


def test_the_title_comes_before_a_heading_and_that_before_the_text(english: SearchSite) -> None:
    pages = english.ask("plans").pages
    assert pages[:2] == ["plan", "heading"]
    assert sorted(pages[2:]) == ["apart", "paragraph"]


def test_among_equals_the_lower_rank_comes_first(english: SearchSite) -> None:
    assert english.ask("rounds").pages == ["second", "first"]


def test_several_words_narrow_and_a_word_that_would_empty_the_list_is_dropped_and_told(english: SearchSite) -> None:
    assert english.ask("budget money").pages == ["plan"]
    answer = english.ask("budget zebra money")
    assert answer.pages == ["plan"]
    assert [word["word"] for word in answer.dropped] == ["zebra"]
    assert english.ask("zebra Strumica").pages in (["long"], ["acronym"])
    none = english.ask("budget qqqq")
    assert none.pages
    assert [(word["word"], word["nearest"]) for word in none.dropped] == [("qqqq", [])]


def test_a_misspelt_word_is_dropped_with_the_nearest_words_of_the_edition(english: SearchSite) -> None:
    answer = english.ask("bugdet")
    assert answer.count == 0
    assert [word["word"] for word in answer.dropped] == ["bugdet"]
    assert answer.dropped[0]["nearest"][0].lower() == "budget"


def test_a_name_of_a_term_finds_its_entry_first_and_then_the_pages_that_have_another_of_its_names(
    english: SearchSite,
) -> None:
    for query in ("CAT", "Community Action Team", "community action teams"):
        pages = english.ask(query).pages
        assert pages[0] == "glossary/#action-team", query
        assert set(pages[1:]) == {"teams", "acronym"}, query


def test_an_acronym_is_no_word_of_the_same_letters(english: SearchSite) -> None:
    assert english.ask("cats").pages == ["cats"]


def test_the_entries_of_the_glossary_are_one_hit_with_the_others_below_it(english: SearchSite) -> None:
    both = english.ask("glad people crime").hits
    assert len([hit for hit in both if hit["url"].startswith("/glossary/")]) <= 1
    assert [hit["url"] for hit in english.ask("hate crime").hits] == ["/glossary/#hate-crime"]


@pytest.mark.parametrize(
    "query", ["counter-terrorism", "counterterrorism", "counter terrorism", "hot line", "hotline", "cooperation"]
)
def test_compounds_are_found_however_they_are_joined(english: SearchSite, query: str) -> None:
    assert english.ask(query).pages == ["counter"]


def test_a_word_that_is_still_being_typed_finds_what_it_may_become(english: SearchSite) -> None:
    assert english.ask("Kuman").pages == ["teams"]
    assert english.ask("zeb").pages == ["long"]


def test_an_excerpt_shows_the_words_sought_and_the_section_that_they_are_in(english: SearchSite) -> None:
    answer = english.ask("zebra")
    assert answer.hits[0]["section"] == {"title": "The end", "url": "/long/#end"}
    assert "[zebra]." in answer.excerpts[0]
    assert english.ask("budgets money").hits[0]["section"]["url"] == "/plan/#budget"


def test_facets_narrow_and_tell_how_many_hits_each_value_would_leave(english: SearchSite) -> None:
    both = english.ask("rounds")
    assert [(facet["name"], [(v["value"], v["count"]) for v in facet["values"]]) for facet in both.facets] == [
        ("kind", [("chapter", 1), ("update", 1)]),
        ("theme", [("youth", 1), ("police", 2)]),
    ]
    assert english.ask("rounds", kind=["update"]).pages == ["first"]
    assert english.ask("rounds", kind=["update", "chapter"]).count == 2
    none = english.ask("rounds", kind=["update"], theme=["youth"])
    assert none.count == 0
    assert {(v["value"], v["count"], v["isChosen"]) for facet in none.facets for v in facet["values"]} >= {
        ("update", 0, True),
        ("youth", 0, True),
        ("police", 1, False),
    }
    assert english.ask("rounds", kind=["nonsense"]).count == 0


@pytest.mark.parametrize(
    "query",
    [
        "",
        " \t\n",
        '"',
        '""""',
        "***",
        "<script>alert(1)</script>",
        "\x00\x01\x1f",
        "\u202e\u2066",
        "🎉",
        "(" * 500,
        "\\" * 50,
        "%00%ff",
        "__proto__ constructor toString",
        "\ud800",
        "ا\u064b" * 3000,
    ],
)
def test_a_hostile_query_finds_nothing_and_breaks_nothing(english: SearchSite, query: str) -> None:
    english.ask(query)
    assert english.ask("zebra").pages == ["long"]


def test_a_query_of_ten_thousand_letters_is_answered_by_its_first_words(english: SearchSite) -> None:
    assert english.ask("z" * 10_000).count == 0
    assert english.ask("zebra " * 2_000).pages == ["long"]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("مدينة", "cities"),
        ("مدينه", "cities"),
        ("للمدينة", "cities"),
        ("وقاية", "cities"),
        ("مدرسة", "cities"),
        ("2024", "cities"),
        ("٢٠٢٤", "cities"),
        ("معلم", "school"),
        ("مُعَلِّمون", "school"),
        ("بلديات", "school"),
        ("المسئول", "school"),
        ("الغاء", "meeting"),
        ("التزام", "meeting"),
        ("اللقاءات", "meeting"),
    ],
)
def test_an_arabic_word_is_found_in_any_form_and_spelling(arabic: SearchSite, query: str, page: str) -> None:
    assert page in arabic.ask(query).pages


def test_a_term_is_found_by_its_name_in_the_language_of_the_source(arabic: SearchSite) -> None:
    for query in ("Community Action Team", "community action teams", "cat", "فرق العمل المجتمعي"):
        answer = arabic.ask(query)
        assert answer.pages[0] == "glossary/#team", query
        assert "school" in answer.pages, query
    assert arabic.ask("CAT").excerpts[0] == "[فريق] من أهل المدينة."


def test_a_place_is_found_by_any_of_its_spellings_and_they_are_nothing_to_show(arabic: SearchSite) -> None:
    for query in ("Skopje", "skopje", "سكوبيي", "سكوبيه", "بسكوبيه"):
        assert arabic.ask(query).pages == ["meeting"], query


@pytest.mark.parametrize(
    ("query", "page"),
    [("mreza", "net"), ("mreža", "net"), ("MREŽE", "net"), ("мрежа", "net"), ("skola", "net"), ("djak", "pupil")],
)
def test_bosnian_is_found_without_marks_and_in_the_other_script(bosnian: SearchSite, query: str, page: str) -> None:
    assert bosnian.ask(query).pages == [page]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("mreza", "net"),
        ("mrežata", "net"),
        ("opstina", "net"),
        ("opština", "net"),
        ("човек", "people"),
        ("covek", "people"),
    ],
)
def test_macedonian_is_found_in_latin_letters_too(macedonian: SearchSite, query: str, page: str) -> None:
    assert macedonian.ask(query).pages == [page]


@pytest.mark.parametrize(("query", "page"), [("keshill", "council"), ("këshillit", "council"), ("njeri", "people")])
def test_albanian_is_found_without_marks(albanian: SearchSite, query: str, page: str) -> None:
    assert albanian.ask(query).pages == [page]


def test_a_word_without_its_accents_is_found_though_a_name_in_the_source_s_language_is_spelt_so(
    browser: Browser, tmp_path: Path
) -> None:
    texts = {name: Text(name, "<p>La prévention et les préventions.</p>") for name in ("one", "two")}
    terms = (SearchedTerm("glossary/index.html", "term", ("cohésion", "prevention work"), "Un mot."),)
    with search_site(browser, tmp_path, "fr", texts, terms) as site:
        assert {"one", "two"} <= set(site.ask("prevention").pages)
        assert site.ask("prévention").pages == site.ask("préventions").pages == ["one", "two"]


@pytest.mark.parametrize(
    ("query", "page"),
    [("ecole", "school"), ("l'école", "school"), ("ÉCOLES", "school"), ("journal", "papers"), ("oeuvres", "papers")],
)
def test_french_is_found_without_accents_and_behind_apostrophes(french: SearchSite, query: str, page: str) -> None:
    assert french.ask(query).pages == [page]
