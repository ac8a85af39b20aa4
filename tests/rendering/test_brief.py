"""What stands on the one sheet of a chapter, and what is left out where there is no room."""

from dataclasses import replace

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.brief import COLUMNS, FEW, FEW_SECTIONS, LINES, WIDTH, brief_of, lines_of
from guidebook.rendering.views import Brief, BriefLine
from long_chapters import long_chapter
from mini_site import SiteMaker

CHAPTER = """\
---
summary: How to plan.
number: 1
---
# Plan

Before.

!!! key-numbers

    - **More than 60** cities
    - 13 practices
    - nothing counted

## Why { #why }

!!! note
    A box. It is not the beginning.

Three reasons:

See [](other.md) first, e.g. on *money*. Then go on.

### More { #more }

Text.

## Empty { #empty }

## Below { #below }

### Within { #within }

Of a section within. More.

## Worksheet { #sheet }

!!! worksheet "By hand"

    Take an hour.

    1. **Draw (5 minutes).** Draw it. Look.
    2. Talk about [it](#why).

    Keep it.
"""
OTHER = "---\nnumber: 2\nsummary: x\n---\n# Act\n"


def brief(make: SiteMaker, files: dict[str, str], edition: str = "en") -> Brief:
    """The brief of the chapter "plan"."""
    guide = make(files).guide()
    page = guide.catalogue.shown(edition, "chapters/plan.md")
    assert page is not None
    return brief_of(guide, page, edition, Way(guide.addresses.page(edition, "briefs/plan.md")))


def test_all_of_a_short_chapter_that_belongs_there(mini_site: SiteMaker) -> None:
    found = brief(mini_site, {"docs/en/chapters/plan.md": CHAPTER, "docs/en/chapters/other.md": OTHER})

    there = "../../chapters/plan/"
    assert replace(found, address=None, code=None) == Brief(
        summary="How to plan.",
        key_numbers=(BriefLine("More than 60", "cities"), BriefLine("13", "practices")),
        sections=(
            BriefLine("Why", "See Chapter 2: Act first, e.g. on money.", f"{there}#why"),
            BriefLine("Empty", "", f"{there}#empty"),
            BriefLine("Below", "Of a section within.", f"{there}#below"),
        ),
        introduction=("Take an hour.",),
        steps=(BriefLine("Draw (5 minutes).", "Draw it. Look."), BriefLine("", "Talk about it.")),
        closing=("Keep it.",),
        has_more=False,
        chapter=there,
        address=None,
        code=None,
    )


def test_a_brief_says_where_the_whole_chapter_is(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": CHAPTER.replace("[](other.md)", "it")}

    found = brief(mini_site, files)

    assert found.address == "https://mini.example/chapters/plan/"
    assert found.code is not None
    assert found.code.startswith("<svg")


def test_an_edition_without_the_chapter_has_the_brief_of_its_source(mini_site: SiteMaker) -> None:
    found = brief(mini_site, {"docs/en/chapters/plan.md": CHAPTER, "docs/en/chapters/other.md": OTHER}, "ar")

    assert found.sections[0].lead == "Why"
    assert found.sections[0].url == "../../chapters/plan/#why"


def test_a_bare_chapter_has_a_brief(mini_site: SiteMaker) -> None:
    found = brief(mini_site, {"docs/en/chapters/plan.md": "Only text.\n"})

    assert (found.summary, found.key_numbers, found.sections, found.steps) == ("", (), (), ())


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize(
    ("sections", "numbers", "steps"), [(4, 3, 3), (8, 6, 8), (8, 12, 8), (20, 0, 8), (30, 12, 20), (60, 30, 0)]
)
def test_what_has_no_room_is_left_out_whole(
    mini_site: SiteMaker, locale: str, sections: int, numbers: int, steps: int
) -> None:
    text = long_chapter(locale, sections, numbers, steps)

    found = brief(mini_site, {f"docs/{locale}/chapters/plan.md": text}, locale)

    way = "rtl" if locale == "ar" else "ltr"
    assert lines_of(found, WIDTH[way]) <= LINES[way]
    assert found.has_more == (len(found.sections) < sections or not found.steps or len(found.key_numbers) < numbers)
    texts = (*found.introduction, *found.closing, *(line.text for line in (*found.sections, *found.steps)))
    assert all(not text or text.endswith(".") for text in texts)


def test_sections_go_last(mini_site: SiteMaker) -> None:
    found = brief(mini_site, {"docs/en/chapters/plan.md": long_chapter("en", 60, 30, 30)})

    assert (len(found.key_numbers), len(found.sections), found.steps) == (COLUMNS, FEW_SECTIONS, ())
    assert COLUMNS <= FEW
