"""Who speaks of a page."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.citations import cited_by, citing_keys
from guidebook.rendering.views import Language, LinkText
from mini_site import MiniSite, SiteMaker

STUDY = "case-studies/kumanovo.md"
LINK = "[it](../case-studies/kumanovo.md)"
FILES = {
    "docs/en/index.md": "# Home\n\n[it](case-studies/kumanovo.md)\n",
    "docs/en/case-studies/index.md": "# Cities\n\n[it](kumanovo.md)\n",
    "docs/en/case-studies/kumanovo.md": "# Kumanovo\n\n## Steps { #steps }\n\n[up](#steps), [me](kumanovo.md)\n",
    "docs/en/chapters/plan.md": f"---\nnumber: 2\n---\n# Plan\n\n{LINK} and {LINK}\n",
    "docs/en/chapters/act.md": "---\nnumber: 10\n---\n# Act\n\n[](../case-studies/kumanovo.md#steps)\n",
    "docs/en/chapters/learn.md": "---\nnumber: 1\n---\n# Learn\n",
    "docs/en/chapters/old.md": f"---\nstatus: withdrawn\n---\n# Old\n\n{LINK}\n",
    "docs/en/chapters/new.md": f"---\nstatus: draft\n---\n# New\n\n{LINK}\n",
    "docs/en/updates/a.md": f"---\ndate: 2023\n---\n# News\n\n{LINK}\n",
    "docs/en/about/index.md": f"# About\n\n{LINK}\n",
    "docs/en/about/else.md": "# Else\n\n`[it](../case-studies/kumanovo.md)`\n",
    "docs/ar/chapters/plan.md": "# الخطة\n",
    "docs/ar/chapters/learn.md": f"# التعلّم\n\n{LINK}\n",
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide in which much leads to one case study."""
    return mini_site(FILES)


def test_pages_that_lead_there_in_their_text_stand_in_reading_order(site: MiniSite) -> None:
    assert citing_keys(site.guide(), "en", STUDY) == (
        "chapters/plan.md",
        "chapters/act.md",
        "updates/a.md",
        "about/index.md",
    )


def test_what_counts_is_the_page_that_the_edition_shows(site: MiniSite) -> None:
    assert citing_keys(site.guide(), "ar", STUDY) == (
        "chapters/learn.md",
        "chapters/act.md",
        "updates/a.md",
        "about/index.md",
    )


def test_links_are_full_titles_marked_with_their_language(site: MiniSite) -> None:
    english = Language("en", "English", "ltr")
    assert list(cited_by(site.guide(), "ar", STUDY, Way("ar/case-studies/kumanovo/")))[:2] == [
        LinkText("الفصل ١: التعلّم", "../../chapters/learn/"),
        LinkText("Chapter 10: Act", "../../chapters/act/", english),
    ]


@pytest.mark.parametrize(("text", "citing"), [("", ()), (LINK, ("case-studies/other.md",))])
def test_front_matter_of_a_case_study_is_no_text(mini_site: SiteMaker, text: str, citing: tuple[str, ...]) -> None:
    files = {
        "docs/en/case-studies/kumanovo.md": "# Kumanovo\n",
        "docs/en/case-studies/other.md": f"---\nchapters: [kumanovo.md]\n---\n# Other\n\n{text}\n",
    }
    assert citing_keys(mini_site(files).guide(), "ar", STUDY) == citing


def test_nobody_speaks_of_a_page_that_nothing_leads_to(site: MiniSite) -> None:
    assert citing_keys(site.guide(), "en", "chapters/learn.md") == ()
