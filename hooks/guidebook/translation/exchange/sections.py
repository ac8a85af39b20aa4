"""A page as its sections with their blocks, each taken apart, and where a section stands in the text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, BlockKind, Link, Span
from guidebook.content.page import Page
from guidebook.content.scanning.html_tags import tags_in
from guidebook.translation.alignment import SUMMARY
from guidebook.translation.exchange.inline_markup import block_text
from guidebook.translation.exchange.inline_text import BlockText
from guidebook.translation.revision import LEAD

_CALM = frozenset({"br", "hr", "img", "input", "wbr", "!--"})
"""HTML that needs no end."""


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block of a page."""

    block: Block
    text: BlockText | None
    """None where it cannot be exchanged: it lies across other blocks, or is put together in another order."""

    @property
    def is_exchanged(self) -> bool:
        """Whether there is something to translate."""
        return self.text is not None and self.text.has_words


Sections = Mapping[str, Sequence[PlacedBlock]]
"""By id, in the order of the text; `(summary)` and `lead` are names, too."""


def sections_of(catalogue: Catalogue, page: Page) -> Sections:
    """The blocks of a page by section. Sections of one name are one."""
    text, ids, title_index = page.source.text, catalogue.section_ids(page), page.title_index
    links: dict[int, list[Link]] = {}
    for link in page.document.links:
        links.setdefault(link.block, []).append(link)
    first = len(page.blocks) - len(page.document.blocks)
    breaks_lines = catalogue.options.dialect.breaks_lines
    found: dict[str, list[PlacedBlock]] = {}
    crossed = _crossed(page.blocks)
    for index, block in enumerate(page.blocks):
        name = LEAD if block.section in (-1, title_index) else ids[block.section]
        if block.kind is BlockKind.SUMMARY:
            name = SUMMARY
        own = links.get(index - first, ()) if block.kind is not BlockKind.IMAGE_DESCRIPTION else ()
        taken_apart = None if index in crossed else block_text(text, block, own, breaks_lines=breaks_lines)
        found.setdefault(name, []).append(PlacedBlock(block, taken_apart))
    return found


def are_alike(ours: Sequence[PlacedBlock], theirs: Sequence[PlacedBlock]) -> bool:
    """Whether each block of a section stands for the one at its place: as many, of the same kinds."""
    return [placed.block.kind for placed in ours] == [placed.block.kind for placed in theirs]


def extents_of(catalogue: Catalogue, page: Page) -> Mapping[str, Span]:
    """Where each section stands, from its heading to the next, in the order of the text; the lead begins the text.

    Left out are sections that cannot be taken out as they are: inside a list or a quotation, or with half of an element
    of HTML; or of a name that comes twice.
    """
    text, headings, start = page.source.text, page.document.headings, page.front_matter_text.end
    if page.title_index not in (None, 0):
        return {}
    names = [LEAD, *catalogue.section_ids(page)]
    starts = [start, *(heading.span.start for heading in headings), len(text)]
    if page.title_index == 0:
        names, starts = [LEAD, *names[2:]], [start, *starts[2:]]
    counts = Counter(names)
    found: dict[str, Span] = {}
    for name, (begin, end) in zip(names, pairwise(starts), strict=True):
        is_whole = all(place in (start, len(text)) or text[place - 1] == "\n" for place in (begin, end))
        if is_whole and counts[name] == 1 and _is_balanced(text[begin:end]):
            found[name] = Span(begin, end)
    return found


def _is_balanced(text: str) -> bool:
    opened: list[str] = []
    for tag in tags_in(text) if "<" in text else ():
        if tag.name in _CALM or text[tag.end - 2 : tag.end] == "/>":
            continue
        if not tag.is_closing:
            opened.append(tag.name)
        elif not opened or opened.pop() != tag.name:
            return False
    return not opened


def _crossed(blocks: Sequence[Block]) -> set[int]:
    """Numbers of the blocks that overlap others, descriptions of images in them left aside."""
    found: set[int] = set()
    last, end = -1, -1
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.IMAGE_DESCRIPTION:
            continue
        if block.span.start < end:
            found |= {last, index}
        if block.span.end > end:
            last, end = index, block.span.end
    return found
