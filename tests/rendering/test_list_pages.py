"""The lists of case studies, resources and updates, and the pages of the values of their facets."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.list_pages import MOST_CARDS, MOST_VALUES
from guidebook.rendering.listings import Listings
from guidebook.rendering.page_views import EditionRenderer
from guidebook.rendering.views import FacetHead, FacetValue, Language, LinkText, ListFacet, Listing, PageView
from mini_site import MiniSite, SiteMaker

SETTINGS = """
extra:
  guidebook:
    facets:
      themes: [youth, trust]
      place.region: [western-balkans, europe]
"""
LABELS = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "place.region"
msgid "western-balkans"
msgstr "غرب البلقان"
"""
ENGLISH = Language("en", "English", "ltr")


def study(place: str, themes: str, more: str = "") -> str:
    """A case study."""
    return f"---\nplace: {{{place}}}\nthemes: [{themes}]\nlevel: municipal\n{more}---\n# T\n"


FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\nnumber: 1\n---\n# Plan\n",
    "docs/en/case-studies/a.md": study("country: MK, region: western-balkans", "trust, youth"),
    "docs/en/case-studies/b.md": study("country: XK, region: western-balkans", "trust", "years: {start: 2019}\n"),
    "docs/en/case-studies/c.md": study("country: NO, region: europe", "", "chapters: [../chapters/plan.md]\n"),
    "docs/ar/case-studies/a.md": "# أ\n",
    "docs/ar/strings.po": LABELS,
}


def whole(site: MiniSite, folder: str = "case-studies", edition: str = "en") -> Listing:
    """The list of all in a folder."""
    guide = site.guide()
    (found,) = Listings(guide, edition).of(
        f"{folder}/index.md", Way(guide.addresses.page(edition, f"{folder}/index.md"))
    )
    return found


def view(site: MiniSite, key: str, edition: str = "en") -> PageView:
    """A made page."""
    renderer = EditionRenderer(site.guide(), edition, "s.css")
    return renderer.reserved_view(key, renderer.way_from(key))


def offered(listing: Listing) -> dict[str, list[tuple[str, str, str]]]:
    """Text, count and address of the values of each facet."""
    return {
        facet.label: [(value.link.text, value.count, value.link.url or "") for value in facet.values]
        for facet in listing.facets
    }


def test_list_offers_the_facets_that_tell_one_from_another(mini_site: SiteMaker) -> None:
    assert offered(whole(mini_site(FILES, extra=SETTINGS))) == {
        "Region": [("western balkans", "2", "region/western-balkans/"), ("europe", "1", "region/europe/")],
        "Country": [
            ("Kosovo", "1", "country/xk/"),
            ("North Macedonia", "1", "country/mk/"),
            ("Norway", "1", "country/no/"),
        ],
        "Themes": [("youth", "1", "theme/youth/"), ("trust", "2", "theme/trust/")],
        "Years": [("2019", "1", "year/2019/")],
        "Chapters": [("Plan", "1", "chapter/plan/")],
    }


def test_cards_name_their_values_by_their_places_among_all(mini_site: SiteMaker) -> None:
    listing = whole(mini_site(FILES, extra=SETTINGS))
    assert [(card.url, card.values) for card in listing.cards] == [
        ("a/", "0 3 5 6"),
        ("b/", "0 2 6 7"),
        ("c/", "1 4 8"),
    ]
    assert listing.count == "3 case studies"
    assert listing.count_forms == {"one": "{n} case study", "other": "{n} case studies"}


def test_values_are_in_the_words_and_digits_of_the_edition(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTINGS)
    (region, country, *_, year, chapter) = whole(site, edition="ar").facets
    assert region == ListFacet(
        "region",
        "المنطقة",
        (
            FacetValue("western-balkans", LinkText("غرب البلقان", "region/western-balkans/"), "٢"),
            FacetValue("europe", LinkText("europe", "region/europe/", ENGLISH), "١"),
        ),
    )
    assert [value.link.text for value in country.values] == ["كوسوفو", "مقدونيا الشمالية", "النرويج"]
    assert [value.link.text for value in year.values] == ["٢٠١٩"]
    assert chapter.values[0].link == LinkText("Plan", "chapter/plan/", ENGLISH)


def test_bare_pages_are_listed_without_facets(mini_site: SiteMaker) -> None:
    listing = whole(mini_site({"docs/en/case-studies/a.md": "# A\n", "docs/en/case-studies/b.md": "# B\n"}))
    assert (listing.facets, [card.values for card in listing.cards], listing.is_long) == ((), ["", ""], False)


def test_value_whose_place_is_taken_is_not_offered(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/case-studies/theme/trust.md": "# Trust\n"})
    assert [name for name, _, _ in offered(whole(site))["Themes"]] == ["youth"]


@pytest.mark.parametrize(("number", "is_long"), [(MOST_CARDS, False), (MOST_CARDS + 1, True)])
def test_many_are_listed_as_rows(mini_site: SiteMaker, number: int, is_long: bool) -> None:
    assert (
        whole(mini_site({f"docs/en/resources/{n}.md": "# R\n" for n in range(number)}), "resources").is_long is is_long
    )


def test_updates_stand_under_their_years(mini_site: SiteMaker) -> None:
    dates = {"a": "2024-01-05", "b": "2023-02", "c": "2023", "d": "2024"}
    site = mini_site(
        {f"docs/en/updates/{name}.md": f"---\ndate: {date}\n---\n# {name}\n" for name, date in dates.items()}
    )
    listing = whole(site, "updates", "ar")
    assert [(group.title, [card.title for card in group.cards]) for group in listing.groups] == [
        ("٢٠٢٤", ["d", "a"]),
        ("٢٠٢٣", ["c", "b"]),
    ]
    assert (listing.count, offered(listing)["السنوات"]) == (
        "٤ مستجدات",
        [("٢٠٢٤", "٢", "year/2024/"), ("٢٠٢٣", "٢", "year/2023/")],
    )


def test_facet_page_lists_what_has_the_value_and_leads_to_the_others(mini_site: SiteMaker) -> None:
    page = view(mini_site(FILES, extra=SETTINGS), "case-studies/region/western-balkans.md")
    assert (page.kind, page.title, page.html_title) == (
        "facet",
        "Case studies: western balkans",
        "Case studies: western balkans – Mini",
    )
    assert [card.url for card in page.listings[0].cards] == ["../../a/", "../../b/"]
    assert (page.listings[0].count, page.listings[0].facets) == ("2 case studies", ())
    assert [(step.text, step.url) for step in page.breadcrumbs] == [("Home", "../../../"), ("Cities", "../../")]
    assert page.facet == FacetHead(
        "Case studies: ",
        LinkText("western balkans"),
        "",
        ListFacet(
            "region",
            "Region",
            (
                FacetValue("western-balkans", LinkText("western balkans", "./"), "2", current=True),
                FacetValue("europe", LinkText("europe", "../europe/"), "1"),
            ),
        ),
        "../../?region=western-balkans",
    )


def test_facet_page_is_in_every_edition_and_says_so(mini_site: SiteMaker) -> None:
    page = view(mini_site(FILES, extra=SETTINGS), "case-studies/region/western-balkans.md", "ar")
    assert page.title == "دراسات الحالة: غرب البلقان"
    assert page.description == "دراسات الحالة: غرب البلقان – دراستا حالة"
    assert page.canonical == "https://mini.example/ar/case-studies/region/western-balkans/"
    assert [alternate.absolute_url for alternate in page.alternates] == [
        "https://mini.example/case-studies/region/western-balkans/",
        "https://mini.example/ar/case-studies/region/western-balkans/",
    ]


def test_value_without_a_word_of_the_edition_is_marked_in_the_title(mini_site: SiteMaker) -> None:
    head = view(mini_site(FILES), "case-studies/region/europe.md", "ar").facet
    assert head is not None
    assert (head.before, head.value, head.after) == ("دراسات الحالة: ", LinkText("europe", None, ENGLISH), "")


def test_facet_page_leads_to_no_others_where_they_are_too_many(mini_site: SiteMaker) -> None:
    files = {f"docs/en/resources/{n}.md": f"---\nkind: kind-{n}\n---\n# R\n" for n in range(MOST_VALUES + 1)}
    head = view(mini_site(files), "resources/kind/kind-0.md").facet
    assert head is not None
    assert (head.others, head.whole_list) == (None, "../../?kind=kind-0")


def test_chapter_leads_to_the_page_of_its_case_studies(mini_site: SiteMaker) -> None:
    (listing,) = Listings(mini_site(FILES).guide(), "en").of("chapters/plan.md", Way("chapters/plan/"))
    assert listing.url == "../../case-studies/chapter/plan/"
