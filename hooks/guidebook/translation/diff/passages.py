"""The passages of a page by section: what the revisions of sections are made of, as it is compared and shown."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.translation.revision import LEAD, pieces_of

MARKUP = "markup"
"""The kind of what is no block: code, raw HTML, definitions of links."""
_MARK_OF_LIST = re.compile(r"(?<!\S)1\.(?!\S)")
_HAS_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or something with words between two blocks."""

    kind: str
    """A `BlockKind`, or `MARKUP`."""
    text: str
    """With its inline markup, in NFC, white space as single spaces."""
    line: int
    """Where it begins in its file, 1-based."""


def passages(page: Page, section_ids: tuple[str, ...]) -> Mapping[str, tuple[Passage, ...]]:
    """The passages of each section of a page, `lead` first, by id; `section_ids` as the catalogue gives them."""
    found: dict[str, list[Passage]] = {LEAD: [*_summary(page)]}
    for section_id in section_ids:
        found.setdefault(section_id, [])
    if page.title_index is not None and section_ids.count(section_ids[page.title_index]) == 1:
        found.pop(section_ids[page.title_index])
    headings = page.document.headings
    kinds = {block.span: str(block.kind) for block in page.document.blocks}
    kinds.update({heading.span: str(BlockKind.HEADING) for heading in headings})
    section = -1
    for span, text in pieces_of(page):
        while section + 1 < len(headings) and headings[section + 1].span.start <= span.start:
            section += 1
        name = LEAD if section in (-1, page.title_index) else section_ids[section]
        passage = _passage(page, kinds.get(span, MARKUP), span, text)
        if passage is not None:
            found[name].append(passage)
    return {name: tuple(parts) for name, parts in found.items()}


def _summary(page: Page) -> Iterator[Passage]:
    for block in page.blocks:
        if block.kind is BlockKind.SUMMARY:
            line, _ = page.source.position(block.span.start)
            yield Passage(str(block.kind), unicodedata.normalize("NFC", block.prose.text), line)


def _passage(page: Page, kind: str, span: Span, text: str) -> Passage | None:
    """None for marks alone: those of lists and tables say nothing that their blocks do not."""
    if kind == MARKUP and not _HAS_WORD.search(_MARK_OF_LIST.sub("", text)):
        return None
    written = page.source.text[span.start : span.end]
    start = span.start + len(written) - len(written.lstrip())
    return Passage(kind, unicodedata.normalize("NFC", text), page.source.position(start)[0])
