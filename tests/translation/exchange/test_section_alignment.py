"""Which blocks belong together where a section has not the blocks of its source."""

import pytest

from guidebook.content.reader import read_document
from guidebook.translation.exchange.inline_markup import block_text
from guidebook.translation.exchange.section_alignment import guess
from guidebook.translation.exchange.sections import PlacedBlock


def placed(text: str) -> list[PlacedBlock]:
    """The blocks of a page."""
    document = read_document(text)
    return [
        PlacedBlock(block, block_text(text, block, [link for link in document.links if link.block == index]))
        for index, block in enumerate(document.blocks)
    ]


@pytest.mark.parametrize(
    ("source", "translation", "pairs"),
    [
        ("one\n\ntwo", "", {}),
        ("# A\n\n- b\n- c\n\nd", "# أ\n\n- ب\n\nد", {0: 0, 3: 2}),
        ("new in 2024\n\nheld in 2019", "في ٢٠١٩", {1: 0}),
        ("see [x](x.md)\n\nand [y](y.md)\n\nend", "و[ي](y.md)\n\nنهاية", {1: 0, 2: 1}),
        ("a\n\n- b", "> أ", {}),
    ],
)
def test_blocks_are_paired_by_kind_links_and_figures(source: str, translation: str, pairs: dict[int, int]) -> None:
    found = guess(placed(source), placed(translation))
    assert pairs.items() <= found.items()
    assert len(found) <= len(placed(translation))
