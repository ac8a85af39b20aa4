"""Unfinished translations: marked blocks, what checks say of them and what readers are shown."""

from guidebook.content.unfinished import is_unfinished, mark_of, marked_blocks
from mini_site import MiniSite, SiteMaker

SOURCE = "---\nsummary: A plan.\n---\n# Plan\n\nText of the [act](act.md).\n\n- One.\n\n| A |\n|---|\n| b |\n"
SKELETON = """
    ---
    summary: (TRANSLATE) A plan.
    translation: {method: human}
    ---
    # (TRANSLATE) Plan

    (TRANSLATE) Text of the [act](lost.md).

    - واحد.

    | (TRANSLATE) A |
    |---|
    | (TRANSLATE) b |
    """


def unfinished(mini_site: SiteMaker) -> MiniSite:
    """A guide whose one translation is not finished."""
    return mini_site({"docs/en/plan.md": SOURCE, "docs/en/act.md": "# Act\n", "docs/ar/plan.md": SKELETON})


def test_marked_blocks_are_found_in_their_order_with_the_places_of_their_marks(mini_site: SiteMaker) -> None:
    page = unfinished(mini_site).catalogue().page("ar", "plan.md")
    assert page is not None
    assert is_unfinished(page)
    blocks = list(marked_blocks(page))
    assert [block.prose.text for block in blocks] == [
        "(TRANSLATE) A plan.",
        "(TRANSLATE) Plan",
        "(TRANSLATE) Text of the act.",
        "(TRANSLATE) A",
        "(TRANSLATE) b",
    ]
    marks = [mark_of(block) for block in blocks]
    assert {page.source.text[mark.start : mark.end] for mark in marks} == {"(TRANSLATE)"}


def test_mark_inside_a_block_is_text(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/plan.md": "# Plan\n", "docs/ar/plan.md": "# الخطة\n\nالعلامة (TRANSLATE) هنا.\n"})
    page = site.catalogue().page("ar", "plan.md")
    assert page is not None
    assert not is_unfinished(page)


def test_readers_are_shown_the_source_of_an_unfinished_page(mini_site: SiteMaker) -> None:
    catalogue = unfinished(mini_site).catalogue()
    for_readers = catalogue.for_readers()
    assert catalogue.page("ar", "plan.md") is not None
    assert for_readers.page("ar", "plan.md") is None
    assert for_readers.shown("ar", "plan.md") == catalogue.page("en", "plan.md")


def test_guide_without_unfinished_pages_is_itself(mini_site: SiteMaker) -> None:
    catalogue = mini_site({"docs/en/plan.md": "# Plan\n\n(TRANSLATE) is the mark.\n"}).catalogue()
    assert catalogue.for_readers() is catalogue


def test_nothing_on_an_unfinished_page_is_an_error(mini_site: SiteMaker) -> None:
    site = unfinished(mini_site)
    site.write("docs/ar/plan.md", SKELETON.replace("واحد.", "[واحد](lost.md)."))
    found = [one for one in site.findings("--locale", "ar") if one["rule"] == "unknown-page"]
    # The dead link of the marked paragraph is the source's business; that of the translated item is a warning.
    assert [(one["line"], one["severity"]) for one in found] == [(9, "warning")]
    assert not [one for one in site.findings() if one["severity"] == "error"]
