"""A table has no header.

Why: a screen reader reads out a figure with the header of its column; without one, readers who cannot see the table
hear figures only, and the others must guess what a column holds.

Example: a first row of empty cells, `| | |`, or a `<table>` without any `<th>`.

How to fix: write into the first row what each column holds. In HTML, make the cells that say it `<th>`; a table that
only places things is to be marked `<table role="presentation">`.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.content.reader import read_blocks
from guidebook.content.scanning.html_tags import Tag, tags_in
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import Node, walk

_BLANK = r"(?:[\s|\u00a0]|&nbsp;|<br\s*/?>)"
_EMPTY = re.compile(f"{_BLANK}*", re.IGNORECASE)
_EMPTY_ROW = re.compile(rf"^[ >]*(?=.*\|){_BLANK}+$", re.IGNORECASE | re.MULTILINE)
_IS_HEADER = re.compile(r"(?:column|row)header", re.IGNORECASE)
_IS_NONE = re.compile(r"presentation|none", re.IGNORECASE)


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at tables in Markdown with an empty first row, and at HTML tables without header cells."""
    text = page.source.text
    has_html = "<table" in text.casefold()
    if not has_html and not _EMPTY_ROW.search(text):
        return
    root, state = read_blocks(text, page.front_matter_text.end, catalogue.options.dialect)
    for node in walk(root):
        cells = node.children[0].children if node.tag == "table" and node.children else []
        if cells and cells[0].text is not None and all(map(_is_empty_header, cells)):
            span = _line(text, cells[0].text.source(0))
            yield _fault(page, span, "Write into the first row what each column holds.")
    for piece in state.raw if has_html else ():
        for span in () if piece.is_code else _without_header(piece.html):
            yield _fault(page, span, "Make the cells that say what a column holds '<th>'.")


def _fault(page: Page, span: Span, hint: str) -> Fault:
    cells = (block for block in page.document.blocks if block.kind is BlockKind.TABLE_CELL)
    first = next((cell.prose.text for cell in cells if cell.span.start >= span.start), "")
    message = f"the table that begins with '{first}' has no header" if first else "the table has no header"
    return fault_at(page.source, span, message, hint)


def _is_empty_header(cell: Node) -> bool:
    return cell.tag == "th" and not cell.children and _EMPTY.fullmatch(cell.text.text if cell.text else "") is not None


def _line(text: str, offset: int) -> Span:
    """The row of a table at an offset, without what stands before it in its line."""
    start = text.index("|", text.rfind("\n", 0, offset) + 1)
    end = text.find("\n", start)
    return Span(start, start + len(text[start : end if end >= 0 else len(text)].rstrip()))


def _without_header(html: Traced) -> Iterator[Span]:
    """Where the tags stand that open tables with cells and without header cells."""
    open_tables: list[tuple[Tag, set[str]]] = []
    for tag in tags_in(html.text):
        role = (tag.get("role") or ("",))[0]
        if tag.name == "table" and not tag.is_closing:
            open_tables.append((tag, {"th"} if _IS_NONE.fullmatch(role) else set()))
        elif tag.name == "table" and open_tables:
            opening, cells = open_tables.pop()
            if "td" in cells and "th" not in cells:
                yield Span(html.source(opening.start), html.source_end(opening.end))
        elif open_tables and tag.name in ("td", "th"):
            open_tables[-1][1].add("th" if _IS_HEADER.fullmatch(role) else tag.name)


RULE = Rule("PAGE016", "table-without-header", Severity.WARNING, check_page=check)
