"""The ledger of published addresses: what is read from it, what belongs in it, and how it grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.ledger import HEADER, LedgerLine, extended, published_addresses, read_ledger
from guidebook.content.model import Span
from mini_site import SiteMaker


def test_lines_are_read_with_their_places() -> None:
    text = "# what this is\n\nar/\n  plan.md  \nplan.md#models\nمدن.md\nplan\n"
    assert list(read_ledger(text)) == [
        LedgerLine("ar/", Span(16, 19), locale="ar"),
        LedgerLine("plan.md", Span(22, 29), key="plan.md"),
        LedgerLine("plan.md#models", Span(32, 46), key="plan.md", section_id="models"),
        LedgerLine("مدن.md", Span(47, 53), key="مدن.md"),
        LedgerLine("plan", Span(54, 58)),
    ]


@pytest.mark.parametrize("line", ["plan", "<<<<<<< HEAD", "=======", "plan.md#", "plan.md#a b", "a/b/", "/plan.md#x#y"])
def test_line_that_is_no_address_is_malformed(line: str) -> None:
    assert [found.is_malformed for found in read_ledger(line)] == [True]


def test_published_are_pages_sections_editions_and_aliases_but_nothing_that_readers_cannot_be_sent_to(
    mini_site: SiteMaker,
) -> None:
    catalogue = mini_site(
        {
            "docs/en/index.md": "# Home { #home }\n\n## Routes { #routes }\n",
            "docs/en/chapters/plan.md": (
                "---\nnumber: 1\naliases: [chapters/old.md, {forms: models}, {_1: models}]\n---\n"
                "# Plan\n\n## Models { #models }\n\n## نماذج\n"
            ),
            "docs/ar/chapters/plan.md": "# الخطة\n\n## النماذج { #models }\n\n## زيادة { #more }\n",
            "docs/en/draft.md": "---\nstatus: draft\naliases: [older.md]\n---\n# Draft\n\n## A { #a }\n",
            "docs/en/gone.md": "---\nstatus: withdrawn\n---\n# Gone\n",
            "docs/ar/مدن.md": "# مدن\n",
            "docs/en/#odd.md": "# Odd\n",
            "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
        }
    ).catalogue()
    assert sorted(published_addresses(catalogue)) == [
        "about/translations.md",
        "ar/",
        "chapters/index.md",
        "chapters/old.md",
        "chapters/plan.md",
        "chapters/plan.md#forms",
        "chapters/plan.md#models",
        "chapters/plan.md#more",
        "glossary.md",
        "gone.md",
        "index.md",
        "index.md#routes",
        "مدن.md",
    ]


def test_empty_ledger_is_given_its_heading() -> None:
    assert extended("", ["b.md", "a.md"]) == (f"{HEADER}a.md\nb.md\n", 2)


def test_new_addresses_go_to_their_place_and_the_comments_stay_on_top() -> None:
    text = "# ours\nb.md\n# by hand\n\nz\n"
    assert extended(text, ["a.md", "b.md", "c.md"]) == ("# ours\n# by hand\na.md\nb.md\nc.md\nz\n", 2)


@pytest.mark.parametrize("text", ["# x\nb.md\na.md", "b.md\n\na.md\n", "a.md\nb.md\na.md\n"])
def test_ledger_to_which_nothing_is_new_stays_as_it_is(text: str) -> None:
    assert extended(text, ["a.md"]) == (text, 0)


ADDRESSES = st.sets(st.sampled_from(["ar/", "a.md", "a.md#x", "a.md#y", "b/c.md", "مدن.md", "a b.md", "a.md#_x"]))


@given(first=ADDRESSES, second=ADDRESSES)
def test_nothing_is_ever_taken_out_and_order_does_not_matter(first: set[str], second: set[str]) -> None:
    text, _ = extended(extended("", first)[0], second)
    assert {line.text for line in read_ledger(text)} == first | second
    assert extended(extended("", second)[0], first)[0] == text
    assert extended(text, first | second) == (text, 0)
