"""TRAN005: a section of a translation has fewer or more blocks than its source."""

from functools import partial

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "block-mismatch"
assert_warns = partial(assert_finds, severity=Severity.WARNING)
"""Pages that do not say that they are translations may be written freely."""
MORE, FEWER = "Give it the blocks of its source.", "Translate what is missing."
TOO_MANY = "Delete it, or join it with the block that it is a part of."
SOURCE = """
    # Plan

    A plan has an aim.

    ## Why { #why }

    Without one nobody acts.

    - First, ask the mayor in 2024.
    - Then ask [the council](council.md).
    - Then wait.
    """
LEAD = "# الخُطّة\n\nللخطة هدف.\n\n"
WHY = "## لماذا { #why }\n\n"
ITEMS = "- أولا اسأل العمدة في ٢٠٢٤.\n- ثم اسأل [المجلس](council.md).\n- ثم انتظر.\n"


def with_translation(text: str, source: str = SOURCE) -> dict[str, str]:
    """The source page and a translation."""
    return {"docs/en/plan.md": source, "docs/ar/plan.md": text}


def test_block_that_is_missing_is_named(mini_site: SiteMaker) -> None:
    text = f"{LEAD}⟦{WHY.strip()}⟧\n\n{ITEMS}"
    message = (
        "the section 'why' has 3 blocks, its source 4 (docs/en/plan.md:5): no counterpart here has the paragraph "
        "'Without one nobody acts.' (docs/en/plan.md:7)"
    )
    assert_warns(mini_site, RULE, with_translation(text), (message, FEWER))


@pytest.mark.parametrize(("left_out", "named"), [(0, "First, ask the mayor in 2024."), (1, "Then ask the council.")])
def test_item_of_a_list_is_known_by_numbers_and_links(mini_site: SiteMaker, left_out: int, named: str) -> None:
    items = ITEMS.splitlines(keepends=True)
    del items[left_out]
    text = f"{LEAD}⟦{WHY.strip()}⟧\n\nبلا خطة لا يعمل أحد.\n\n{''.join(items)}"
    message = (
        "the section 'why' has 3 blocks, its source 4 (docs/en/plan.md:5): no counterpart here has the list item "
        f"'{named}' (docs/en/plan.md:{9 + left_out})"
    )
    assert_warns(mini_site, RULE, with_translation(text), (message, FEWER))


def test_nothing_is_named_where_it_cannot_be_told(mini_site: SiteMaker) -> None:
    source = "# Plan\n\n- one\n- two\n- three\n"
    message = "the lead has 2 blocks, its source 3 (docs/en/plan.md:1)"
    assert_warns(mini_site, RULE, with_translation("⟦# الخُطّة⟧\n\n- واحد\n- اثنان\n", source), (message, FEWER))
    message = "the lead has 1 block, its source 3 (docs/en/plan.md:1)"
    assert_warns(mini_site, RULE, with_translation("⟦# الخُطّة⟧\n\nواحد واثنان وثلاثة.\n", source), (message, FEWER))


def test_block_too_many_is_found_where_it_stands(mini_site: SiteMaker) -> None:
    text = f"{LEAD}{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}\n⟦هذا ليس في الأصل.⟧\n"
    message = (
        "the section 'why' has 5 blocks, its source 4 (docs/en/plan.md:5): nothing in the source stands for the "
        "paragraph 'هذا ليس في الأصل.'"
    )
    assert_warns(mini_site, RULE, with_translation(text), (message, TOO_MANY))


def test_parted_paragraph_is_found_at_the_heading(mini_site: SiteMaker) -> None:
    text = f"⟦# الخُطّة⟧\n\nللخطة.\n\nهدف.\n\n{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}"
    message = "the lead has 2 blocks, its source 1 (docs/en/plan.md:1)"
    assert_warns(mini_site, RULE, with_translation(text), (message, MORE))


def test_page_without_a_title_has_a_lead(mini_site: SiteMaker) -> None:
    files = with_translation("⟦نصٌّ.⟧\n\nنصّ.\n", "Text.\n")
    assert_warns(mini_site, RULE, files, ("the lead has 2 blocks, its source 1 (docs/en/plan.md:1)", MORE))


def test_summary_that_only_the_source_has_is_missing(mini_site: SiteMaker) -> None:
    files = {"docs/en/about/us.md": "---\nsummary: Us.\n---\n# Us\n", "docs/ar/about/us.md": "⟦⟧# نحن\n"}
    message = "the summary of the source (docs/en/about/us.md:2) is missing here"
    hint = "Write 'summary: …' in the front matter."
    assert_warns(mini_site, RULE, files, (message, hint))


def test_summaries_have_one_block_whatever_their_pages_have(mini_site: SiteMaker) -> None:
    source = "---\nsummary: A plan.\n---\n# Plan\n\nOne.\n\nTwo.\n"
    files = with_translation("---\nsummary: خطة.\n---\n⟦# الخطة⟧\n\nواحد.\n", source)
    assert_warns(mini_site, RULE, files, ("the lead has 1 block, its source 2 (docs/en/plan.md:4)", FEWER))


def test_summary_is_not_missed_where_the_front_matter_cannot_be_read(mini_site: SiteMaker) -> None:
    broken = "---\nsummary: نحن\nsummary: نحن\n---\n# نحن\n"
    files = {"docs/en/about/us.md": "---\nsummary: Us.\n---\n# Us\n", "docs/ar/about/us.md": broken}
    assert_warns(mini_site, RULE, files)


def test_summary_of_a_typed_page_is_left_to_the_rule_on_fields(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/us.md": "---\nsummary: Us.\n---\n# Us\n", "docs/ar/chapters/us.md": "# نحن\n"}
    assert_warns(mini_site, RULE, files)


def test_footnotes_are_counted_for_the_whole_page(mini_site: SiteMaker) -> None:
    source = "# Plan\n\nText.[^a]\n\n[^a]: One.\n\n## Why { #why }\n\nText.[^b]\n\n[^b]: Two.\n"
    moved = "# الخطة\n\nنص.[^a]\n\n## لماذا { #why }\n\nنص.[^b]\n\n[^a]: واحد.\n\n[^b]: اثنان.\n"
    assert_warns(mini_site, RULE, with_translation(moved, source))
    one = "# الخطة\n\nنص.[^a]\n\n## لماذا { #why }\n\nنص.\n\n[^a]: ⟦واحد.⟧\n"
    assert_warns(
        mini_site,
        RULE,
        with_translation(one, source),
        ("the page has 1 footnote, its source 2 (docs/en/plan.md:5)", FEWER),
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}",
        f"---\ntitle: الخطة\n---\nللخطة هدف.\n\n{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}",
        f"{LEAD}{WHY}- بلا خطة لا يعمل أحد.\n{ITEMS}",
        f"{LEAD}{WHY}بلا خطة\nلا يعمل أحد.\n\n\n<!-- تعليق -->\n\n{ITEMS}",
        f"---\nsummary: خطة\n---\n{LEAD}{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}",
    ],
)
def test_as_many_blocks_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_warns(mini_site, RULE, with_translation(text))


def test_title_of_a_box_and_description_of_a_picture_may_be_added(mini_site: SiteMaker) -> None:
    source = "# Plan\n\n!!! note\n\n    Text.\n\n![](a.png)\n"
    titled = '# الخطة\n\n!!! note "ملاحظة"\n\n    نص.\n\n![صورة](a.png)\n'
    assert_warns(mini_site, RULE, with_translation(titled, source))
    message = "the lead has 1 block, its source 2 (docs/en/plan.md:1)"
    told = "no counterpart here has the admonition title 'A note' (docs/en/plan.md:3)"
    files = with_translation("⟦# الخطة⟧\n\n!!! note\n\n    نص.\n", '# Plan\n\n!!! note "A note"\n\n    Text.\n')
    assert_warns(mini_site, RULE, files, (f"{message}: {told}", FEWER))


@pytest.mark.parametrize(
    "text",
    [
        # Lost with its heading, or with the heading alone.
        LEAD,
        f"{LEAD}بلا خطة لا يعمل أحد.\n\n{ITEMS}",
        # A heading too many in the middle of a section.
        f"{LEAD}{WHY}بلا خطة لا يعمل أحد.\n\n## المزيد {{ #more }}\n\n{ITEMS}",
        f"{LEAD}{WHY.replace('why', 'how')}{ITEMS}",
        f"{LEAD}{WHY}نص.\n\n{WHY}{ITEMS}",
    ],
)
def test_what_comes_of_other_sections_is_left_to_the_rule_on_sections(mini_site: SiteMaker, text: str) -> None:
    assert_warns(mini_site, RULE, with_translation(text))


def test_page_born_in_arabic_is_the_measure(mini_site: SiteMaker) -> None:
    files = {"docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n\nنصٌّ.\n", "docs/en/amman.md": "⟦# Amman⟧\n"}
    message = (
        "the lead has 0 blocks, its source 1 (docs/ar/amman.md:4): no counterpart here has the paragraph 'نصٌّ.' "
        "(docs/ar/amman.md:6)"
    )
    assert_warns(mini_site, RULE, files, (message, FEWER))


def test_difference_from_a_later_source_is_a_warning(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human, source: r1-000000000000}}\n---\n⟦# الخُطّة⟧\n\n{WHY}نص.\n\n{ITEMS}"
    assert_warns(mini_site, RULE, with_translation(text))


def test_comment_silences_the_next_heading(mini_site: SiteMaker) -> None:
    text = f"⟦# الخُطّة⟧\n\n<!-- guide: ignore block-mismatch -->\n\n{WHY}{ITEMS}"
    assert_warns(mini_site, RULE, with_translation(text))


def test_page_that_says_it_is_a_translation_must_have_the_blocks_of_its_source(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human}}\n---\n{LEAD}{WHY}بلا خطة لا يعمل أحد.\n\n{ITEMS}"
    site = mini_site({**with_translation(text), "docs/en/council.md": "# Council\n"})
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    stamped = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write("docs/ar/plan.md", stamped.replace("بلا خطة لا يعمل أحد.\n\n", ""))
    assert [found["severity"] for found in site.of_rule(RULE)] == ["error"]
    site.write("docs/en/plan.md", f"# Plan\n\nA plan has an aim.\n\n## Why {{ #why }}\n\nOne.\n\nTwo.\n\n{ITEMS}")
    assert [found["severity"] for found in site.of_rule(RULE)] == ["warning"]
