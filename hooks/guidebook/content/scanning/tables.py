"""Tables with pipes."""

import re

from guidebook.content.scanning.block_scanner import Blocks, BlockScanner
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import Node

_TICKS_AND_PIPES = re.compile(r"(?:(\\\\)|(\\`+)|(`+)|(\\\|)|(\|))")
_END_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|$")
_SEPARATOR_CHARACTERS = frozenset("|:- ")


def table(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A table: a row of cells, a row of dashes, and the rows below."""
    if "|" not in blocks[0].text:
        return False
    header, line_break, rest = blocks[0].text.partition("\n")
    header = header.strip(" ")
    if not line_break or "|" not in header:
        return False
    dashes = rest.partition("\n")[0].strip(" ")
    has_border = header.startswith("|") or _END_BORDER.search(header) is not None
    columns = len(_cells(header, has_border))
    if columns == 1 and not (has_border and all(_has_pipe(row.strip(" ")) for row in rest.split("\n"))):
        return False
    separator = _cells(dashes, has_border)
    if len(separator) != columns or not set("".join(dashes[a:b] for a, b in separator)) <= _SEPARATOR_CHARACTERS:
        return False
    node = Node("table", parent)
    rows = blocks.popleft().split("\n")
    _add_row(node, rows[0], "th", columns, has_border)
    for row in rows[2:]:
        _add_row(node, row, "td", columns, has_border)
    return True


def _has_pipe(row: str) -> bool:
    return row.startswith("|") or _END_BORDER.search(row) is not None


def _add_row(node: Node, row: Traced, tag: str, columns: int, has_border: bool) -> None:
    parent = Node("tr", node)
    row = row.strip(" ")
    for start, end in _cells(row.text, has_border)[:columns]:
        Node(tag, parent, row.cut(start, end).strip(" "))


def _cells(row: str, has_border: bool) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end in it; pipes in code and escaped pipes part nothing."""
    start, end = 0, len(row)
    if has_border:
        if row.startswith("|"):
            start = 1
        border = _END_BORDER.search(row, start)
        if border:
            end = border.start()
    pipes: list[int] = []
    ticks: list[tuple[int, int, int, int]] = []
    for match in _TICKS_AND_PIPES.finditer(row, start, end):
        if match.group(2):
            ticks.append((len(match.group(2)) - 1, match.start(), match.end() - 1, 1))
        elif match.group(3):
            ticks.append((len(match.group(3)), match.start(), match.end() - 1, 0))
        elif match.group(5):
            pipes.append(match.start())
    found = []
    regions = iter(_code_regions(ticks) if pipes else [])
    region = next(regions, None)
    for pipe in pipes:
        while region is not None and region[1] < pipe:
            region = next(regions, None)
        if region is None or pipe < region[0]:
            found.append((start, pipe))
            start = pipe + 1
    found.append((start, end))
    return found


def _code_regions(ticks: list[tuple[int, int, int, int]]) -> list[tuple[int, int]]:
    """Where code spans begin and end, from the runs of backticks: (length, first, last, length of the escape)."""
    following: dict[int, list[int]] = {}
    for number in range(len(ticks) - 1, -1, -1):
        following.setdefault(ticks[number][0], []).append(number)
    regions = []
    at = 0
    while at < len(ticks):
        length, first, _, escape = ticks[at]
        size = length - escape
        candidates = following.get(size, [])
        while candidates and candidates[-1] <= at:
            candidates.pop()
        if size and candidates:
            closing = candidates[-1]
            regions.append((first, ticks[closing][2]))
            at = closing + 1
        else:
            at += 1
    return regions
