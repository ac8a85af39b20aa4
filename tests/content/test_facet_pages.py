"""Facet pages: which values have one, what it is called, and what it lists."""

import pytest

from guidebook.content.catalogue import Catalogue, ReservedKind
from guidebook.content.facet_pages import FacetPage, facet_page_of, list_of, years_covered
from guidebook.content.front_matter import Years
from guidebook.content.partial_date import PartialDate
from guidebook.content.references import Outcome, resolve
from mini_site import MiniSite, SiteMaker

STUDY = """
---
place: {country: MK, region: western-balkans}
themes: [youth, youth, trust]
mechanism: team
level: municipal
years: {start: 2019}
as_of: 2020-02
chapters: [../chapters/plan.md#who, ../chapters/plan.md, ../chapters/none.md, ../about/a.md]
---
# Kumanovo
"""
FILES = {
    "docs/en/about/a.md": "# About\n",
    "docs/en/chapters/plan.md": "# Plan\n",
    "docs/en/case-studies/kumanovo.md": STUDY,
    "docs/en/case-studies/bitola.md": "---\nthemes: [trust]\n---\n# Bitola\n",
    "docs/en/resources/kit.md": "---\nkind: toolkit\nyear: 2020\nlanguages: [en, ar]\npublisher: P\n---\n# Kit\n",
    "docs/en/updates/hub.md": "---\ndate: 2023-09-12\nkind: event\n---\n# Hub\n",
    "docs/ar/case-studies/kumanovo.md": "---\nthemes: [other]\n---\n# كومانوفو\n",
}


def names(catalogue: Catalogue) -> list[str]:
    """The keys of the facet pages without their ending, sorted."""
    return sorted(key.removesuffix(".md") for key, kind in catalogue.reserved.items() if kind is ReservedKind.FACET)


def themes(site: MiniSite) -> dict[str, str]:
    """The values of themes, by the name of their pages."""
    return {page.name: page.value for page in site.catalogue().facet_pages.values() if page.facet == "theme"}


def study(*values: str) -> str:
    """A case study with themes, each in quotes."""
    return "---\nthemes: [" + ", ".join(f'"{value}"' for value in values) + "]\n---\n# S\n"


def test_every_value_in_use_has_a_page(mini_site: SiteMaker) -> None:
    assert names(mini_site(FILES).catalogue()) == [
        "case-studies/chapter/plan",
        "case-studies/country/mk",
        "case-studies/level/municipal",
        "case-studies/mechanism/team",
        "case-studies/region/western-balkans",
        "case-studies/theme/trust",
        "case-studies/theme/youth",
        "case-studies/year/2019",
        "case-studies/year/2020",
        "resources/kind/toolkit",
        "resources/language/ar",
        "resources/language/en",
        "resources/year/2020",
        "updates/kind/event",
        "updates/year/2023",
    ]


def test_case_study_of_several_countries_is_listed_under_each(mini_site: SiteMaker) -> None:
    place = "---\nplace: {country: [AL, MK], region: western-balkans}\n---\n# Hub\n"
    pages = mini_site(FILES | {"docs/en/case-studies/hub.md": place}).catalogue().facet_pages
    both = ("case-studies/hub.md", "case-studies/kumanovo.md")
    assert pages["case-studies/country/al.md"].listed == both[:1]
    assert pages["case-studies/country/mk.md"].listed == both


def test_page_lists_what_has_the_value_each_once(mini_site: SiteMaker) -> None:
    catalogue = mini_site(FILES).catalogue()
    both = ("case-studies/bitola.md", "case-studies/kumanovo.md")
    assert catalogue.facet_pages["case-studies/theme/trust.md"] == FacetPage(
        "case-studies", "theme", "trust", "trust", both
    )
    assert facet_page_of(catalogue, "case-studies", "chapter", "chapters/plan.md") == FacetPage(
        "case-studies", "chapter", "chapters/plan.md", "plan", ("case-studies/kumanovo.md",)
    )
    assert facet_page_of(catalogue, "case-studies", "theme", "other") is None


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_is_not_published_is_listed_nowhere(mini_site: SiteMaker, status: str) -> None:
    site = mini_site({"docs/en/case-studies/a.md": f"---\nstatus: {status}\nthemes: [youth]\n---\n# A\n"})
    assert names(site.catalogue()) == []


@pytest.mark.parametrize(
    ("years", "as_of", "covered"),
    [
        (None, "2020", ()),
        ((2019, 2021), None, (2019, 2020, 2021)),
        ((2019, 2021), "2025", (2019, 2020, 2021)),
        ((2019, None), "2021-03-04", (2019, 2020, 2021)),
        ((2019, None), None, (2019,)),
        ((2019, None), "2015", (2019,)),
        ((1960, 1999), None, tuple(range(1960, 2000))),
        ((1960, 2000), None, (1960, 2000)),
        ((1000, 9999), None, (1000, 9999)),
        ((1000, None), "2020", (1000, 2020)),
    ],
)
def test_study_covers_its_years_up_to_what_is_known(
    years: tuple[int, int | None] | None, as_of: str | None, covered: tuple[int, ...]
) -> None:
    written = Years(start=years[0], end=years[1]) if years else None
    assert years_covered(written, PartialDate.parse(as_of) if as_of else None) == covered


def test_names_are_letters_digits_and_hyphens(mini_site: SiteMaker) -> None:
    values = ("Youth Work / Schools", "../../x", "<script>alert(1)</script>", "مدن آمنة", "Ĺ", "a%2fb?c#d", "हिंदी")
    assert themes(mini_site({"docs/en/case-studies/a.md": study(*values)})) == {
        "youth-work-schools": "Youth Work / Schools",
        "x": "../../x",
        "script-alert-1-script": "<script>alert(1)</script>",
        "مدن-آمنة": "مدن آمنة",
        "ĺ": "Ĺ",
        "a-2fb-c-d": "a%2fb?c#d",
        "हिंदी": "हिंदी",
    }


def test_value_of_which_no_name_can_be_made_has_no_page(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/case-studies/a.md": study("...", "Index", "ي" * 130, " ", "\\u202e")})
    assert themes(site) == {}


def test_of_two_values_with_the_same_name_the_first_has_the_page(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/case-studies/a.md": study("youth work", "Youth-Work", "youth-work")})
    catalogue = site.catalogue()
    assert themes(site) == {"youth-work": "Youth-Work"}
    assert facet_page_of(catalogue, "case-studies", "theme", "youth work") is None


def test_written_page_takes_the_place_of_a_facets(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/ar/case-studies/theme/trust/index.md": "# الثقة\n"})
    catalogue = site.catalogue()
    assert "case-studies/theme/trust" not in names(catalogue)
    assert facet_page_of(catalogue, "case-studies", "theme", "trust") is None


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("../case-studies/region/western-balkans.md", Outcome.PAGE),
        ("../../case-studies/region/western-balkans/", Outcome.PAGE),
        ("../case-studies/region/europe.md", Outcome.UNKNOWN_PAGE),
    ],
)
def test_references_to_facet_pages_resolve_like_any_other(mini_site: SiteMaker, target: str, outcome: Outcome) -> None:
    assert resolve(mini_site(FILES).catalogue(), "ar", "chapters/plan.md", target).outcome is outcome


def test_misspelt_page_is_not_taken_for_a_facets_of_the_same_name(mini_site: SiteMaker) -> None:
    site = mini_site(
        {**FILES, "docs/en/chapters/act.md": "# Act\n\n[t](trust.md), [b](../case-studies/theme/trsut.md)\n"}
    )
    assert [finding["hint"] for finding in site.of_rule("REF001") if "act.md" in finding["path"]] == [
        None,
        "Did you mean '../case-studies/theme/trust.md'?",
    ]


def test_page_whose_value_is_gone_leads_to_the_list(mini_site: SiteMaker) -> None:
    ledger = "case-studies/theme/gone.md\ncase-studies/theme/trust.md\nresources/kind/x.md\nupdates/kind/y.md\n"
    site = mini_site(
        {
            "docs/en/case-studies/a.md": study("trust"),
            "docs/en/updates/README.md": "# News\n",
            "published-addresses.txt": ledger,
        }
    )
    assert site.catalogue().aliases == {
        "case-studies/theme/gone.md": "case-studies/index.md",
        "updates/kind/y.md": "updates/README.md",
    }
    assert [finding["message"] for finding in site.of_rule("REF008")] == [
        "the page 'resources/kind/x.md' was published, but nothing answers there now"
    ]


@pytest.mark.parametrize(
    ("key", "folder"),
    [
        ("case-studies/theme/x.md", "case-studies"),
        ("resources/theme/x.md", None),
        ("case-studies/theme/x.md#a", None),
        ("case-studies/theme/x/y.md", None),
        ("case-studies/theme.md", None),
        ("theme/x.md", None),
    ],
)
def test_key_of_a_facet_page_tells_its_list(key: str, folder: str | None) -> None:
    assert list_of(key) == folder
