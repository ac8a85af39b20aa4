"""Which blocks of a translation stand for which blocks of its source: by section id, and by position in the section."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, BlockKind
from guidebook.content.page import Page
from guidebook.translation.revision import LEAD

SUMMARY = "(summary)"
"""Names the part that holds the summary of the front matter; no id of a section is written so."""


@dataclass(frozen=True, slots=True)
class AlignedPart:
    """Blocks of a source and those of its translation that stand for them: one and one, or a section's."""

    section: str
    """Id of the section, `lead` for what stands before the first, `(summary)` for that of the front matter."""
    source: tuple[Block, ...]
    translation: tuple[Block, ...]
    """At least one."""


def align(catalogue: Catalogue, page: Page, source: Page) -> Iterator[AlignedPart]:
    """The parts of a translation in the order of its text.

    In a section with as many blocks as its source has, each block stands for the one at its place; another section is
    one part. What only one of the two pages has is left out, and so is what has an id that stands twice on one of them.
    """
    theirs = blocks_by_section(catalogue, source)
    for section, blocks in blocks_by_section(catalogue, page).items():
        others = theirs.get(section, ())
        if len(blocks) == len(others):
            yield from (AlignedPart(section, (other,), (block,)) for other, block in zip(others, blocks, strict=True))
        elif others:
            yield AlignedPart(section, tuple(others), tuple(blocks))


def blocks_by_section(catalogue: Catalogue, page: Page) -> Mapping[str, list[Block]]:
    """The blocks of each section, headings included, in the order of the text; without sections whose id is not unique.

    The names of the parts are those of `AlignedPart.section`.
    """
    ids, title_index = catalogue.section_ids(page), page.title_index
    names = [LEAD if index == title_index else section_id for index, section_id in enumerate(ids)]
    several = {name for name, count in Counter(names).items() if count > 1}
    found: dict[str, list[Block]] = {}
    for block in page.blocks:
        section = LEAD if block.section == -1 else names[block.section]
        if block.kind is BlockKind.SUMMARY:
            found[SUMMARY] = [block]
        elif section not in several:
            found.setdefault(section, []).append(block)
    return found
