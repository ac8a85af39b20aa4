"""Whole builds of mini sites: routes, as HTML."""

import pytest
from bs4 import BeautifulSoup

from built_site import build, digests, html, one
from guidebook.rendering.section_links import LABEL_ID
from mini_site import MiniSite, SiteMaker

EXTRA = """\
    extra:
      guidebook:
        facets: {audience: [mayor]}
        routes:
          - id: new-mayor
            audience: mayor
            sections: [chapters/plan.md#means, chapters/act.md#schools, chapters/act.md#levels]
          - id: teacher
            sections: [chapters/act.md#schools]
    """
PLAN = """\
---
summary: How to plan.
number: 1
---
# Plan

## Means { #means }

The mayor reads[^1] [](#costs) and [the schools](act.md#schools).

=== "One"

    First.

=== "Two"

    Second.

![A picture](../../assets/a.svg)

## Costs { #costs }

Text.

[^1]: A note.
"""
ACT = """\
---
number: 2
---
# Act

## Schools { #schools }

The mayor[^1] of [a city](../case-studies/x.md).

=== "One"

    Third.

### Levels { #levels }

Text[^2].

#### Deep { #deep }

Text.

[^1]: Another note.
[^2]: A third.
"""
ARABIC = """\
# خطّطوا

## الوسائل { #means }

نص[^1] [](#costs).

## الكلفة { #costs }

نص.

[^1]: حاشية.
"""
FILES = {
    "docs/en/index.md": "# Home\n\n[Where to begin](#routes), [the second step](routes/new-mayor.md#step-2).\n",
    "docs/en/chapters/plan.md": PLAN,
    "docs/en/chapters/act.md": ACT,
    "docs/en/case-studies/x.md": "# A city\n",
    "docs/en/glossary.yml": "terms: {mayor: {preferred: mayor}}\n",
    "docs/assets/a.svg": "<svg/>\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/ar/chapters/plan.md": ARABIC,
}
ROUTE = "routes/new-mayor/index.html"


@pytest.fixture
def built(mini_site: SiteMaker) -> MiniSite:
    site = mini_site(FILES, extra=EXTRA)
    build(site)
    return site


def ids(page: BeautifulSoup) -> list[str]:
    return [str(element["id"]) for element in page.select("[id]")]


def test_ids_are_unique_and_every_link_on_the_page_leads_to_one(built: MiniSite) -> None:
    for edition in ("", "ar/"):
        page = html(built, edition + ROUTE)
        assert len(ids(page)) == len(set(ids(page)))
        assert {"step-1", "step-2", "step-3", "step-2-levels", "step-3-deep"} <= {*ids(page)}
        for link in page.select("a[href^='#']"):
            assert str(link["href"])[1:] in ids(page), link
        for label in page.select("label[for]"):
            assert label["for"] in ids(page)
        groups = [str(button["name"]) for button in page.select("input[type=radio]")]
        assert len(set(groups)) == (2 if edition == "" else 1)


def test_links_to_sections_have_their_names_on_the_page(built: MiniSite) -> None:
    page = html(built, "routes/new-mayor/index.html")
    named = [name for link in page.select("[aria-labelledby]") for name in str(link["aria-labelledby"]).split()]

    assert all(page.find(id=name) for name in (LABEL_ID, *named))


def test_links_and_images_lead_to_files_of_the_site(built: MiniSite) -> None:
    for edition in ("", "ar/"):
        page = html(built, edition + ROUTE)
        folder = (built.root / "site" / edition / ROUTE).parent
        for element, attribute in ((each, name) for name in ("href", "src") for each in page.select(f"main [{name}]")):
            path = str(element[attribute]).partition("#")[0]
            if path and "://" not in path:
                target = folder / path
                assert (target / "index.html" if path.endswith("/") else target).is_file(), element


def test_sections_are_shown_with_their_footnotes_and_terms_linked_once(built: MiniSite) -> None:
    page = html(built, ROUTE)
    assert [step.h2.get_text() for step in page.select("section.step") if step.h2] == ["Means", "Schools", "Levels"]
    first = page.select("section.step")[0]
    assert [one(step, "h2")["id"] for step in page.select("section.step")] == ["step-1", "step-2", "step-3"]  # type: ignore[arg-type]
    assert one(first, ".footnote li")["id"] == "step-1-fn:1"  # type: ignore[arg-type]
    assert [term.get_text() for term in page.select("article .term")] == ["mayor"]
    assert [note.get_text(" ", strip=True)[:12] for note in page.select(".footnote li")] == [
        "A note. ↩",
        "Another note",
        "A third. ↩",
        "A third. ↩",
    ]
    # The section of a deeper level stands under a step's heading.
    assert [str(each.name) for each in page.select("#step-2-levels, #step-3-deep")] == ["h3", "h3"]


def test_page_is_told_once_to_search_and_engines(built: MiniSite) -> None:
    page = html(built, "ar/" + ROUTE)
    assert not page.select("[data-pagefind-body]")
    assert one(page, "link[rel=canonical]")["href"] == "https://mini.example/ar/routes/new-mayor/"
    assert (built.root / "site/sitemap.xml").read_text("utf-8").count("<loc>https://mini.example/ar/routes/") == 2
    assert "routes/new-mayor.md\n" in (built.root / "published-addresses.txt").read_text("utf-8")
    assert len(page.select("link[hreflang=en]")) == 1


def test_untranslated_step_is_marked(built: MiniSite) -> None:
    own, foreign, _ = html(built, "ar/" + ROUTE).select("section.step")
    assert (own.select(".prose")[0]["lang"], own.select(".notice")) == ("ar", [])
    assert (foreign.select(".prose")[0]["lang"], foreign.select(".prose")[0]["dir"]) == ("en", "ltr")
    assert foreign.select("h2")[0]["lang"] == "en"
    assert foreign.select(".notice")[0].get_text(strip=True) == ("لم يُترجم هذا القسم بعد، وهو معروض هنا بالإنجليزية.")


def test_every_page_leads_to_the_routes(built: MiniSite) -> None:
    for path in ("index.html", "404.html", "chapters/plan/index.html", "ar/case-studies/index.html"):
        footer = html(built, path).select(".site-footer__nav a[href*='routes/']")
        assert [link.get_text() for link in footer] == ["New mayor", "Teacher"]
    home = html(built, "index.html")
    assert [link["href"] for link in home.select("#routes ~ ul a")] == ["routes/new-mayor/", "routes/teacher/"]
    assert [link["href"] for link in home.select(".home__intro a")] == ["#routes", "routes/new-mayor/#step-2"]


def test_same_input_gives_the_same_bytes(built: MiniSite) -> None:
    first = digests(built.root / "site")
    build(built)
    assert digests(built.root / "site") == first


def test_guide_without_routes_has_none(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n\nText.\n"}, locales="en")
    build(site)
    home = html(site, "index.html")
    assert not home.select(".routes, .site-footer__routes, .cover__languages, .listing, #routes")
    assert not (site.root / "site/routes").exists()
