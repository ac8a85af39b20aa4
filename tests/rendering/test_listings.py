"""Pages listed on other pages as cards."""

from guidebook.rendering.addresses import Way
from guidebook.rendering.listings import Listings
from mini_site import MiniSite, SiteMaker

FACTS = "---\nthemes: [youth, trust]\nchapters: [../chapters/plan.md]\n---\n"
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\nnumber: 1\n---\n# Plan\n\n[b](../case-studies/d.md)\n",
    "docs/en/chapters/act.md": "---\nnumber: 2\n---\n# Act\n",
    "docs/en/case-studies/index.md": "# What cities did\n\nText.\n",
    **{f"docs/en/case-studies/{name}.md": f"{FACTS}# {name}\n" for name in "abcd"},
    "docs/ar/chapters/plan.md": "# الخطة\n",
}


def listings(site: MiniSite, edition: str = "ar") -> Listings:
    """The listings of an edition."""
    return Listings(site.guide(), edition)


def related(site: MiniSite, key: str) -> tuple[str, list[str]] | None:
    """The heading and the titles of the related pages."""
    listing = listings(site).related(key, Way(f"ar/{key}"))
    return (listing.title, [card.title for card in listing.cards]) if listing else None


def test_typed_folders_own_page_lists_what_stands_in_the_folder(mini_site: SiteMaker) -> None:
    (listing,) = listings(mini_site(FILES), "en").of("case-studies/index.md", Way("case-studies/"))
    assert (listing.title, [(card.title, card.url) for card in listing.cards]) == (
        "What cities did",
        [("a", "a/"), ("b", "b/"), ("c", "c/"), ("d", "d/")],
    )


def test_home_features_the_case_studies_that_most_chapters_lead_to_or_are_named_by(mini_site: SiteMaker) -> None:
    files = {
        **FILES,
        "docs/en/chapters/act.md": "# Act\n\n[c](../case-studies/c.md), [d](../case-studies/d.md)\n",
        "docs/en/case-studies/a.md": "# a\n",
        "docs/ar/chapters/plan.md": "# الخطة\n\n[a](../case-studies/a.md)\n",
    }
    chapters, studies = listings(mini_site(files)).of("index.md", Way("ar/"))
    assert [card.title for card in chapters.cards] == ["الخطة", "Act"]
    # Chapters that speak of each or are named by it: a none, b one, c and d two.
    assert [card.title for card in studies.cards] == ["c", "d", "b"]
    assert studies.url == "case-studies/"


def test_ordinary_page_lists_nothing(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/about/index.md": "# About\n", "docs/en/about/team.md": "# Team\n"})
    assert listings(site).of("about/index.md", Way("ar/about/")) == ()
    assert related(site, "about/index.md") is None


def test_related_pages_are_not_those_before_and_after(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    assert related(site, "case-studies/b.md") == ("صفحات ذات صلة", ["d"])
    assert related(site, "case-studies/a.md") == ("صفحات ذات صلة", ["c", "d"])


ABOUT = {f"docs/en/about/{name}.md": f"# {name}\n" for name in ("one", "two", "three")}
ALL_THREE = "[1](../about/one.md), [2](../about/two.md), [3](../about/three.md)"


def test_related_pages_of_a_case_study_are_neither_its_chapters_nor_those_that_cite_it(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **FILES,
            **ABOUT,
            "docs/en/case-studies/d.md": f"{FACTS}# d\n\n{ALL_THREE}\n",
            "docs/en/chapters/plan.md": "# Plan\n\n[1](../about/one.md)\n",
            "docs/en/resources/citing.md": "# Citing\n\n[2](../about/two.md), [d](../case-studies/d.md)\n",
            "docs/en/resources/other.md": "# Other\n\n[3](../about/three.md)\n",
        }
    )
    assert related(site, "case-studies/d.md") == ("صفحات ذات صلة", ["a", "b", "Other"])
    assert related(site, "resources/citing.md") == ("صفحات ذات صلة", ["d"])


def test_related_pages_of_a_chapter_are_neither_chapters_nor_its_case_studies(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **FILES,
            **ABOUT,
            "docs/en/chapters/plan.md": f"---\nnumber: 1\n---\n# Plan\n\n{ALL_THREE}\n",
            "docs/en/chapters/third.md": "---\nnumber: 3\n---\n# Third\n\n[1](../about/one.md)\n",
            "docs/en/case-studies/a.md": f"{FACTS}# a\n\n[2](../about/two.md)\n",
            "docs/en/resources/other.md": "# Other\n\n[3](../about/three.md)\n",
        }
    )
    assert related(site, "chapters/plan.md") == ("صفحات ذات صلة", ["Other"])


def test_chapter_lists_first_of_its_case_studies_what_it_speaks_of_and_leads_to_all(mini_site: SiteMaker) -> None:
    (listing,) = listings(mini_site(FILES)).of("chapters/plan.md", Way("ar/chapters/plan/"))
    assert (listing.title, [card.title for card in listing.cards]) == ("دراسات حالة لهذا الفصل", ["d", "a", "b"])
    assert listing.url == "../../case-studies/chapter/plan/"
