"""The pages of briefs: where they lead, and what they are not."""

from guidebook.rendering.page_views import EditionRenderer
from mini_site import SiteMaker

FILES = {
    "docs/en/chapters/plan.md": "---\nnumber: 1\nsummary: x\n---\n# Plan\n\nText.\n",
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# البيت\n",
}
KEY = "briefs/plan.md"


def test_a_brief_stands_below_its_chapter_and_in_no_search(mini_site: SiteMaker) -> None:
    renderer = EditionRenderer(mini_site(FILES).guide(), "en", "x.css")

    view = renderer.reserved_view(KEY, renderer.way_from(KEY))

    assert [(step.text, step.url) for step in view.breadcrumbs] == [
        ("Home", "../../"),
        ("Chapters", "../../chapters/"),
        ("Chapter 1: Plan", "../../chapters/plan/"),
    ]
    assert (view.robots, view.canonical, view.searchable) == ("noindex", None, False)


def test_a_brief_without_translation_is_the_sources_and_says_so(mini_site: SiteMaker) -> None:
    renderer = EditionRenderer(mini_site(FILES).guide(), "ar", "x.css")

    view = renderer.reserved_view(KEY, renderer.way_from(KEY))

    assert view.language.code == "en"
    assert [notice.kind for notice in view.notices] == ["not-translated"]
    assert [(other.language.code, other.is_translated) for other in view.alternates] == [("en", True), ("ar", False)]


def test_only_chapters_lead_to_a_brief(mini_site: SiteMaker) -> None:
    renderer = EditionRenderer(mini_site(FILES).guide(), "en", "x.css")

    chapter = renderer.page_view("chapters/plan.md", renderer.way_from("chapters/plan.md"), "", (), ())
    home = renderer.page_view("index.md", renderer.way_from("index.md"), "", (), ())

    assert (chapter.brief_url, home.brief_url) == ("../../briefs/plan/", None)
