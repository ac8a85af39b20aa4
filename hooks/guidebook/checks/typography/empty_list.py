"""A list item or a row of a table holds nothing.

Why: readers see a dot without words and take it that something is missing; a screen reader counts an item and reads
none. A heading over such a list promises what is not there.

Example: `-` alone on a line, `## Resources` with nothing but `-` below it, `| | |` between two rows of a table.

How to fix: write the item or the row, or delete the line; `--fix` deletes one among others. Numbers without words, and
empty rows at the end of a table, are taken for lines to fill in on paper.
"""

import re
from collections.abc import Iterator, Sequence

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Block, BlockKind, Document, Span
from guidebook.content.page import Page
from guidebook.content.reader import read_document

_ITEM = re.compile(r"^(?P<indent>[ \t>]*)(?P<mark>[-*+]|\d{1,3}\.)[ \t]*$", re.MULTILINE)
_ROW = re.compile(r"^[ \t>]*(?P<mark>\|)(?:[ \t]*\|)+[ \t]*$", re.MULTILINE)
_ROW_BELOW = re.compile(r"\n[ \t>]*\|(?=[^\n]*[^\s|:-])")
_BELOW = re.compile(r"\n(?:[ \t>]*\n)*(?P<indent>[ \t>]*)(?=\S)")
_PROBE = "\ue000"
"""A letter of nobody's: behind a mark it shows whether that makes an item or a cell, and whether more is in it."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at items without content, and at rows without content that others follow."""
    text, start = page.source.text, page.front_matter_text.end
    items = list(_ITEM.finditer(text, start))
    rows = [row for row in _ROW.finditer(text, start) if _ROW_BELOW.match(text, row.end())]
    if not items and not rows:
        return
    marks = sorted((*items, *rows), key=lambda match: match.start())
    probed, places = _probed(text, marks)
    document = read_document(probed, start, catalogue.options.dialect)
    found = {block.span.start: block for block in document.blocks if block.prose.text == _PROBE}
    for match, place in zip(marks, places, strict=True):
        block = found.get(place)
        if match in rows and block and block.kind is BlockKind.TABLE_CELL:
            fix = (Edit(_line(text, match), ""),)
            hint = "Fill it, or delete the line."
            yield fault_at(
                page.source, Span(match.start("mark"), match.end()), "a row of the table is empty", hint, fix
            )
        elif match in items and block and block.kind is BlockKind.LIST_ITEM and not _goes_on(text, match):
            yield from _empty_item(page, document, match, block)


def _probed(text: str, marks: Sequence[re.Match[str]]) -> tuple[str, list[int]]:
    """The text with a letter behind each mark, and where these letters are."""
    parts: list[str] = []
    places = []
    done = size = 0
    for match in marks:
        end = match.end("mark")
        parts += (text[done:end], " ", _PROBE)
        size += end - done + 2
        places.append(size - 1)
        done = end
    return "".join((*parts, text[done:])), places


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether something is indented below an item: it belongs to it."""
    below = _BELOW.match(text, match.end())
    return below is not None and len(below["indent"]) > len(match["indent"]) + 1


def _empty_item(page: Page, document: Document, match: re.Match[str], block: Block) -> Iterator[Fault]:
    span = Span(match.start("mark"), match.end("mark"))
    others = [one for one in document.blocks if one.section == block.section and one.kind is not BlockKind.HEADING]
    if any(one.kind is BlockKind.LIST_ITEM and one.prose.text != _PROBE for one in others):
        fix = (Edit(_line(page.source.text, match), ""),)
        yield fault_at(page.source, span, f"the list item '{match['mark']}' is empty", "Write it, or delete it.", fix)
    elif all(one.prose.text == _PROBE for one in others) and block.section >= 0:
        title = document.headings[block.section].title
        message = f"the list under '{title}' is empty"
        yield fault_at(page.source, span, message, "Fill the list, or delete it with its heading.")
    elif not match["mark"][0].isdigit():
        yield fault_at(page.source, span, f"the list item '{match['mark']}' is empty", "Write it, or delete it.")


def _line(text: str, match: re.Match[str]) -> Span:
    """A whole line, with its end."""
    return Span(match.start(), min(match.end() + 1, len(text)))


RULE = Rule("TYPO012", "empty-list", Severity.WARNING, check_page=check)
