"""A chapter on one sheet of paper: in short, its key numbers, what each section begins with, the worksheet.

What does not fit is left out by rule, whole sentences and whole lines only: first what the steps of the worksheet say
beyond their first sentence, then the steps, then what sections begin with, then what is left of the worksheet and more
than `FEW` key numbers, and at the very last sections beyond `FEW_SECTIONS`.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

import segno
from markupsafe import Markup

from guidebook.content.boxes import boxes_of
from guidebook.content.edit import apply_edits
from guidebook.content.model import Block, BlockKind, Document, Span
from guidebook.content.page import Page
from guidebook.content.reader import read_document
from guidebook.language.locales import direction
from guidebook.language.sentences import first_sentence
from guidebook.rendering.addresses import Way
from guidebook.rendering.components import KEY_NUMBERS, LEADING_NUMBER, WORKSHEET
from guidebook.rendering.guide import Guide
from guidebook.rendering.references import destination, reference_edits
from guidebook.rendering.views import Brief, BriefLine

LINES = {"ltr": 46, "rtl": 40}
"""By direction: lines that a sheet holds between title and foot as `90-print.css` sets it, in the widest of faces."""
WIDTH = {"ltr": 96, "rtl": 118}
"""By direction: characters in a line across the sheet."""
COLUMNS = 4
"""In which key numbers stand."""
FEW = 6
"""Key numbers that are kept where there is no room for all."""
FEW_SECTIONS = 20
LONGEST = 260
"""Characters of a sentence, or of a key number's words, that a brief has room for."""
_HEADING, _GAP = 2.4, 0.2
"""Lines that a heading, and the space between two items, take up."""
_NOTHING = str.maketrans("", "", "\ufffc")
"""What prose has in the place of code, pictures and tags."""


def brief_of(guide: Guide, page: Page, edition: str, way: Way) -> Brief:
    """The brief of a chapter as an edition shows it; `way` begins at the brief.

    The page may be another locale's: then so are the brief's words.
    """
    text = apply_edits(page.source.text, dict.fromkeys(reference_edits(guide, page, edition, way.here)))
    reading = _Reading(
        text, read_document(text, page.front_matter_text.end, guide.catalogue.options.dialect), frozenset(_boxed(text))
    )
    whole = _whole(guide, page, edition, reading, way)
    way_of_writing = direction(page.locale)
    fitting = (
        brief for brief in _ever_shorter(whole) if lines_of(brief, WIDTH[way_of_writing]) <= LINES[way_of_writing]
    )
    return next(fitting, _shortest(whole))


def _boxed(text: str) -> Iterator[Span]:
    return (box.span for box in boxes_of(text))


@dataclass(frozen=True)
class _Reading:
    """A page's text with its references resolved, and what the reader finds in it."""

    text: str
    document: Document
    boxes: frozenset[Span]

    def in_box(self, kind: str) -> list[Block]:
        """The blocks of the first box of a kind, without its title."""
        box = next((box for box in boxes_of(self.text) if box.kind == kind), None)
        return [
            block
            for block in self.document.blocks
            if box and box.span.overlaps(block.span) and block.kind is not BlockKind.ADMONITION_TITLE
        ]

    def line(self, block: Block) -> BriefLine:
        """A block whose beginning may be bold, or a number."""
        words = _prose(block)
        written = self.text[block.span.start : block.span.end]
        lead = written[2:].partition(written[:2])[0] if written[:2] in ("**", "__") else ""
        if not (lead and words.startswith(lead)):
            number = LEADING_NUMBER.match(words)
            lead = number[1] if number else ""
        return BriefLine(lead, words[len(lead) :].strip())

    def beginning(self, start: int, end: int) -> str:
        """The first sentence of the text below the headings from `start` on, before the heading `end`."""
        for block in self.document.blocks:
            if start <= block.section < end and block.kind is BlockKind.PARAGRAPH:
                sentence = "" if any(box.overlaps(block.span) for box in self.boxes) else first_sentence(_prose(block))
                if sentence:
                    return sentence if len(sentence) <= LONGEST else ""
        return ""


def _prose(block: Block) -> str:
    return " ".join(block.prose.text.translate(_NOTHING).split())


def _whole(guide: Guide, page: Page, edition: str, reading: _Reading, way: Way) -> Brief:
    """All there is to say, before anything is left out."""
    sheet = reading.in_box(WORKSHEET)
    is_step = [block.kind is BlockKind.LIST_ITEM for block in sheet]
    first, last = (is_step.index(True), len(sheet) - is_step[::-1].index(True)) if any(is_step) else (len(sheet),) * 2
    numbers = (reading.line(block) for block in reading.in_box(KEY_NUMBERS) if block.kind is BlockKind.LIST_ITEM)
    address = guide.addresses.page(edition, page.key)
    whole_address = guide.site_url + address if guide.site_url else None
    return Brief(
        summary=page.front_matter.summary or "",
        key_numbers=tuple(line for line in numbers if line.lead and len(line.text) <= LONGEST),
        sections=tuple(_sections(guide, page, edition, reading, sheet, way)),
        introduction=tuple(_prose(block) for block in sheet[:first]),
        steps=tuple(map(reading.line, sheet[first:last])),
        closing=tuple(_prose(block) for block in sheet[last:]),
        has_more=False,
        chapter=way.to(address),
        address=whole_address,
        code=_code(whole_address) if whole_address else None,
    )


def _sections(
    guide: Guide, page: Page, edition: str, reading: _Reading, sheet: list[Block], way: Way
) -> Iterator[BriefLine]:
    """The sections below the title, but for the one that holds the worksheet and nothing else."""
    headings = reading.document.headings
    level = min((heading.level for heading in headings if heading.level > 1), default=0)
    starts = [index for index, heading in enumerate(headings) if heading.level == level]
    ids = guide.catalogue.section_ids(page)
    for start, end in pairwise((*starts, len(headings))):
        blocks = [block for block in reading.document.blocks if start <= block.section < end]
        besides = [block for block in blocks if block not in sheet and block.kind is not BlockKind.ADMONITION_TITLE]
        if len(besides) > 1 or not any(block in sheet for block in blocks):  # the heading is one of them
            leads_to = destination(guide, edition, page.key, ids[start]).address
            yield BriefLine(headings[start].title, reading.beginning(start, end), way.to(leads_to))


def _ever_shorter(brief: Brief) -> Iterator[Brief]:
    """The brief with ever less in it, by the rule above."""
    yield brief
    brief = replace(brief, steps=tuple(replace(step, text=_beyond_lead(step)) for step in brief.steps))
    yield brief
    brief = replace(brief, steps=(), closing=(), has_more=bool(brief.steps or brief.closing))
    yield brief
    brief = replace(brief, sections=tuple(replace(section, text="") for section in brief.sections), has_more=True)
    yield brief
    brief = replace(brief, introduction=brief.introduction[:1], key_numbers=brief.key_numbers[:FEW])
    yield brief
    yield _shortest(brief)


def _beyond_lead(step: BriefLine) -> str:
    """Nothing, where what is bold is a sentence of its own; else the first sentence."""
    return "" if step.lead and first_sentence(step.lead) else first_sentence(step.text) or step.text


def _shortest(brief: Brief) -> Brief:
    return replace(
        brief,
        key_numbers=brief.key_numbers[:COLUMNS],
        sections=tuple(replace(section, text="") for section in brief.sections[:FEW_SECTIONS]),
        introduction=(),
        steps=(),
        closing=(),
        has_more=True,
    )


def lines_of(brief: Brief, width: int) -> float:
    """About how many lines a brief takes up on paper, its title and its foot left out; `width` is in characters."""
    lines = _lines(brief.summary, width * 0.88) * 1.125 + 0.5
    if brief.key_numbers:
        heights = [1.8 + _lines(number.text, width / COLUMNS - 3) for number in brief.key_numbers]
        lines += _HEADING + sum(max(heights[row : row + COLUMNS]) + 0.4 for row in range(0, len(heights), COLUMNS))
    lines += _HEADING + _lines_of_all(brief.sections, width)
    if brief.introduction or brief.steps:
        lines += _HEADING + sum(_lines(text, width) + _GAP for text in (*brief.introduction, *brief.closing))
        steps = _lines_of_all(brief.steps, width - 4)
        lines += steps if any(step.text for step in brief.steps) else steps / 2 + 0.5  # names stand in two columns
    return lines + brief.has_more


def _lines_of_all(items: Iterable[BriefLine], width: float) -> float:
    return sum(_lines(f"{item.lead} {item.text}", width) + _GAP for item in items)


def _lines(text: str, width: float) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(bool(unicodedata.combining(character)) for character in text)
    return ceil((len(text) + wide - marks) / width)


def _code(address: str) -> Markup:
    """The address as a QR code, with the quiet zone that ISO/IEC 18004 asks for: dark on light in either scheme."""
    code = segno.make(address, micro=False, error="m")
    return Markup(code.svg_inline(border=4, omitsize=True, svgclass="brief__code", lineclass=None, light="#fff"))
