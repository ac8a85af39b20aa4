"""A section of a translation has fewer or more blocks than its source.

Why: what a translator left out or added stays unseen. Blocks stand for one another by their places, so from there on
each is held against the wrong one.

Example: the English section "Local models" has a paragraph and four list items; the Arabic one has three list items.

How to fix: give the section the blocks of its source: translate the one that is missing, join what was parted, part
what was joined. It is a warning where the section has changed in the source since the translation was made, and where
the summary alone is missing.
"""

from collections.abc import Iterator, Sequence

from guidebook.checks.block_names import named
from guidebook.checks.finding import Severity
from guidebook.checks.mismatch_severity import severity_unless_free
from guidebook.checks.rule import Fault, Rule, fault_at, fault_in_file
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import EXPECTED_FIELDS
from guidebook.content.model import Block, BlockKind, Span
from guidebook.content.page import Page
from guidebook.translation.alignment import SUMMARY, blocks_by_section
from guidebook.translation.block_differences import BlockDifference, difference
from guidebook.translation.revision import LEAD

_MOST_NAMED = 3
"""Blocks that a message names."""
_FOOTNOTES = "(footnotes)"
_MAY_BE_ADDED = (BlockKind.ADMONITION_TITLE, BlockKind.IMAGE_DESCRIPTION)
"""`!!! note` has a title in English all the same, and must be given one in another language; a picture may be
described."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the sections that a translation and its source both have, with different numbers of blocks."""
    source = catalogue.source_of(page)
    if source is None or _is_alike(catalogue, page, source):
        return
    if page.document.included_files or source.document.included_files:
        return  # what stands in those files is not seen here
    ours, theirs = _parts(catalogue, page), _parts(catalogue, source)
    may_lack = page.front_matter_text.yaml.fault or "summary" in EXPECTED_FIELDS.get(page.kind, ())
    if SUMMARY in theirs and SUMMARY not in ours and not may_lack:
        yield _without_summary(page, source, theirs[SUMMARY][0])
    for section in ours:
        if section != SUMMARY and section in theirs and not _is_told_elsewhere(section, ours, theirs):
            blocks, others = _without_additions(ours[section], theirs[section])
            if len(blocks) != len(others):
                yield _fault(catalogue, page, source, section, blocks, others)


def _is_alike(catalogue: Catalogue, page: Page, source: Page) -> bool:
    """Whether the two have the same sections with as many blocks each: what is true of nearly all pages, and quick."""
    return (
        len(page.blocks) == len(source.blocks)
        and [block.section for block in page.blocks] == [block.section for block in source.blocks]
        and [block.kind for block in page.blocks] == [block.kind for block in source.blocks]
        and catalogue.section_ids(page) == catalogue.section_ids(source)
    )


def _parts(catalogue: Catalogue, page: Page) -> dict[str, list[Block]]:
    """The blocks below each heading; footnotes apart, since they stand together wherever they are written."""
    found: dict[str, list[Block]] = {LEAD: [], _FOOTNOTES: []}
    for section, blocks in blocks_by_section(catalogue, page).items():
        found[section] = [block for block in blocks if block.kind not in (BlockKind.HEADING, BlockKind.FOOTNOTE)]
        found[_FOOTNOTES] += [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    return found


def _without_additions(blocks: list[Block], others: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of the two without those of a kind that a translation may have and its source need not."""
    for kind in _MAY_BE_ADDED:
        if _count(blocks, kind) > _count(others, kind):
            blocks = [block for block in blocks if block.kind is not kind]
            others = [block for block in others if block.kind is not kind]
    return blocks, others


def _count(blocks: Sequence[Block], kind: BlockKind) -> int:
    return sum(block.kind is kind for block in blocks)


def _is_told_elsewhere(section: str, ours: dict[str, list[Block]], theirs: dict[str, list[Block]]) -> bool:
    """Whether blocks may have come or gone because the heading of the next section is another rule's finding."""
    if section == SUMMARY:
        return False
    if section == _FOOTNOTES:
        return ours.keys() - {SUMMARY} != theirs.keys() - {SUMMARY}
    if len(ours[section]) > len(theirs[section]):
        return _next(section, theirs) not in (None, *ours)
    return _next(section, ours) not in (None, *theirs)


def _next(section: str, parts: dict[str, list[Block]]) -> str | None:
    names = [name for name in parts if name not in (SUMMARY, _FOOTNOTES)]
    place = names.index(section) + 1
    return names[place] if place < len(names) else None


def _without_summary(page: Page, source: Page, summary: Block) -> Fault:
    place = f"{source.path}:{source.source.position(summary.span.start)[0]}"
    message = f"the summary of the source ({place}) is missing here"
    hint = "Write 'summary: …' in the front matter."
    return fault_in_file(page.path, page.locale, message, hint, Severity.WARNING)  # as where it is expected


def _fault(
    catalogue: Catalogue, page: Page, source: Page, section: str, blocks: list[Block], others: list[Block]
) -> Fault:
    found = difference(source, others, page, blocks)
    told = _told(source, found) if len(found.missing) + len(found.added) <= _MOST_NAMED else ""
    place = f"{source.path}:{source.source.position(_span(catalogue, source, section, others).start)[0]}"
    named = {LEAD: "the lead", _FOOTNOTES: "the page"}.get(section, f"the section '{section}'")
    what = "footnote" if section == _FOOTNOTES else "block"
    message = f"{named} has {_counted(blocks, what)}, its source {len(others)} ({place}){told}"
    if len(found.added) == 1 and not found.missing:
        span, hint = found.added[0].span, "Delete it, or join it with the block that it is a part of."
    else:
        span = _span(catalogue, page, section, blocks)
        hint = "Translate what is missing." if len(blocks) < len(others) else "Give it the blocks of its source."
    return fault_at(page.source, span, message, hint, severity=severity_unless_free(catalogue, page, source, section))


def _told(source: Page, found: BlockDifference) -> str:
    parts = []
    for block in found.missing:
        line, _ = source.source.position(block.span.start)
        parts.append(f"no counterpart here has the {named(block)} ({source.path}:{line})")
    for block in found.added:
        parts.append(f"nothing in the source stands for the {named(block)}")
    return f": {'; '.join(parts)}" if parts else ""


def _counted(blocks: Sequence[Block], what: str) -> str:
    return f"{len(blocks)} {what}{'' if len(blocks) == 1 else 's'}"


def _span(catalogue: Catalogue, page: Page, section: str, blocks: Sequence[Block]) -> Span:
    """The heading of a section; where it has none, its first block; else the beginning of the file."""
    ids = catalogue.section_ids(page)
    for index, heading in enumerate(page.document.headings):
        if (section == LEAD and index == page.title_index) or (index != page.title_index and ids[index] == section):
            return heading.span
    return blocks[0].span if blocks else Span(0, 0)


RULE = Rule("TRAN005", "block-mismatch", Severity.ERROR, check_page=check)
