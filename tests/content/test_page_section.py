"""Sections of a page as pieces of its text."""

import pytest

from guidebook.content.page_section import has_section, section_of
from mini_site import SiteMaker

PAGE = """\
# Plan

Lead.

## Models { #models }

One.

### Small { #small }

Two.

Costs { #costs }
-----

Three[^1].

> ## Quoted { #quoted }
>
> Four.

[^1]: Note.
"""


@pytest.mark.parametrize(
    ("section", "level", "body", "headings"),
    [
        ("models", 2, "\n\nOne.\n\n### Small { #small }\n\nTwo.\n\n", [1, 2]),
        ("small", 3, "\n\nTwo.\n\n", [2]),
        ("costs", 2, "\n\nThree[^1].\n\n", [3]),
        ("quoted", 2, "\n>\n> Four.\n\n[^1]: Note.\n", [4]),
    ],
)
def test_section_goes_on_to_the_next_of_its_level(
    mini_site: SiteMaker, section: str, level: int, body: str, headings: list[int]
) -> None:
    catalogue = mini_site({"docs/en/plan.md": PAGE}).catalogue()
    page = catalogue.pages["en", "plan.md"]
    found = section_of(catalogue, page, section)
    assert found is not None
    assert (found.level, page.source.text[found.body.start : found.body.end]) == (level, body)
    assert list(found.headings) == headings


def test_words_of_a_section_are_those_of_its_heading_and_all_below(mini_site: SiteMaker) -> None:
    catalogue = mini_site({"docs/ar/plan.md": "# الخطة\n\n## النماذج { #m }\n\nنص **مهم**.\n"}).catalogue()
    page = catalogue.pages["ar", "plan.md"]
    found = section_of(catalogue, page, "m")
    assert found is not None
    assert found.prose(page) == "النماذج نص مهم."


@pytest.mark.parametrize("section", ["plan", "nowhere", "fn:1", ""])
def test_title_and_other_anchors_are_no_sections(mini_site: SiteMaker, section: str) -> None:
    catalogue = mini_site({"docs/en/plan.md": PAGE}).catalogue()
    page = catalogue.pages["en", "plan.md"]
    assert not has_section(catalogue, page, section)
    assert section_of(catalogue, page, section) is None
