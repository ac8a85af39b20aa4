"""Blocks of a translation stand for blocks of its source by section id and position."""

import pytest

from guidebook.translation.alignment import align
from mini_site import SiteMaker


def aligned(make: SiteMaker, source: str, translation: str) -> list[tuple[str, list[str], list[str]]]:
    """Section, texts of the source and texts of the translation of each part."""
    catalogue = make({"docs/en/p.md": source, "docs/ar/p.md": translation}).catalogue()
    page, original = catalogue.pages["ar", "p.md"], catalogue.pages["en", "p.md"]
    return [
        (part.section, [block.prose.text for block in part.source], [block.prose.text for block in part.translation])
        for part in align(catalogue, page, original)
    ]


def test_blocks_of_equal_sections_go_one_by_one(mini_site: SiteMaker) -> None:
    source = "---\nsummary: S\n---\n# T\n\nOne.\n\n## A { #a }\n\n- two\n- three\n"
    translation = "---\nsummary: م\n---\n# ع\n\nواحد.\n\n## أ { #a }\n\n- اثنان\n- ثلاثة\n"
    assert aligned(mini_site, source, translation) == [
        ("(summary)", ["S"], ["م"]),
        ("lead", ["T"], ["ع"]),
        ("lead", ["One."], ["واحد."]),
        ("a", ["A"], ["أ"]),
        ("a", ["two"], ["اثنان"]),
        ("a", ["three"], ["ثلاثة"]),
    ]


def test_section_with_other_blocks_is_one_part(mini_site: SiteMaker) -> None:
    assert aligned(mini_site, "# T\n\n## A { #a }\n\nOne.\n\nTwo.\n", "# ع\n\n## أ { #a }\n\nواحد واثنان.\n") == [
        ("lead", ["T"], ["ع"]),
        ("a", ["A", "One.", "Two."], ["أ", "واحد واثنان."]),
    ]


def test_sections_are_found_by_id_whatever_their_order(mini_site: SiteMaker) -> None:
    source, translation = "# T\n\n## A { #a }\n\n## B { #b }\n", "# ع\n\n## ب { #b }\n\n## أ { #a }\n"
    assert [(theirs, ours) for _, theirs, ours in aligned(mini_site, source, translation)] == [
        (["T"], ["ع"]),
        (["B"], ["ب"]),
        (["A"], ["أ"]),
    ]


@pytest.mark.parametrize("translation", ["# ع\n", "# ع\n\n## ج { #c }\n\nنص.\n"])
def test_what_only_one_has_is_left_out(mini_site: SiteMaker, translation: str) -> None:
    assert aligned(mini_site, "# T\n\n## A { #a }\n\nOne.\n", translation) == [("lead", ["T"], ["ع"])]


def test_headings_without_ids_have_those_of_the_source(mini_site: SiteMaker) -> None:
    assert aligned(mini_site, "# T\n\n## A\n\nOne.\n", "# ع\n\n## أ\n\nواحد.\n")[-1] == ("a", ["One."], ["واحد."])


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("# T\n\n## A { #a }\n\n## B { #a }\n", "# ع\n\n## أ { #a }\n"),
        ("# T\n\n## A { #a }\n", "# ع\n\n## أ { #a }\n\n## ب { #a }\n"),
    ],
)
def test_section_whose_id_stands_twice_is_left_out(mini_site: SiteMaker, source: str, translation: str) -> None:
    assert aligned(mini_site, source, translation) == [("lead", ["T"], ["ع"])]
