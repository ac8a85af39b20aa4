"""The seats at a table: the table in the middle, a seat for each item round it, the names outside."""

import math
from collections.abc import Sequence

from guidebook.rendering.diagrams.canvas import WIDTH, Canvas, Point
from guidebook.rendering.diagrams.labels import Label, set_well
from guidebook.rendering.diagrams.rows import rows_of

_MIDDLE = WIDTH / 2
_SEAT = 8
"""Radius of a seat."""
_GAP = 5
"""Between table and seat, and between seat and name."""
_WIDTHS = (168, 150, 132, 114, 96, 78, 60)
"""Of the table: the widest beside which the names stand well is taken."""
_END = WIDTH - 20
"""How wide the names at the ends of the table may be."""
_ROW = 46
"""Least height of a pair of seats."""
_INLAY = 8
_BESIDE = 2 * (_SEAT + _GAP)
"""From the table to a name."""


def draw_table(canvas: Canvas, texts: Sequence[str]) -> None:
    """Draw the table, which grows longer with its seats."""
    rows = rows_of(len(texts))
    at_ends = {row[0] for row in rows if len(row) == 1}
    for width in _WIDTHS:
        beside = (WIDTH - width) / 2 - _BESIDE
        rooms = [_END if index in at_ends else beside for index in range(len(texts))]
        labels, is_well = set_well(texts, rooms, canvas.face, 2)
        if is_well:
            break
    pairs = [row for row in rows if len(row) > 1]
    needed = [max(_ROW, *(labels[index].height + _GAP * 2 for index in row)) for row in pairs]
    length = max(sum(needed), width)
    top = labels[0].height + _BESIDE
    canvas.rectangle((WIDTH - width) / 2, top, width, length, width / 2)
    inner = width - _INLAY * 2
    canvas.rectangle((WIDTH - inner) / 2, top + _INLAY, inner, length - _INLAY * 2, inner / 2, class_="diagram__inlay")
    y = top
    seats: dict[int, Point] = {0: (_MIDDLE, top - _GAP - _SEAT)}
    for row in rows[1:]:
        if row in pairs:
            height = needed[pairs.index(row)] * length / sum(needed)
            middle = y + height / 2
            aside = _outline(middle - top, width, length)
            seats |= dict(zip(row, ((_MIDDLE + aside, middle), (_MIDDLE - aside, middle)), strict=False))
            y += height
        else:
            seats[row[0]] = (_MIDDLE, top + length + _GAP + _SEAT)
    for index, label in enumerate(labels):
        canvas.circle(*seats[index], _SEAT)
        _name(canvas, label, *seats[index])
    canvas.height = max(top + length, *(box.bottom for box in canvas.boxes)) + 1


def _name(canvas: Canvas, label: Label, x: float, y: float) -> None:
    """Write a name beyond its seat, on the side away from the table."""
    half, beyond = label.height / 2, _SEAT + _GAP
    if x == _MIDDLE:
        y += beyond + half if canvas.boxes else -beyond - half
        canvas.box(x - label.width / 2, y - half, x + label.width / 2, y + half)
        canvas.label(label, x, y)
    else:
        side = 1 if x > _MIDDLE else -1
        x += side * beyond
        canvas.box(x, y - half, x + side * label.width, y + half)
        canvas.label(label, x, y, "start" if side > 0 else "end")


def _outline(depth: float, width: float, length: float) -> float:
    """How far from the middle the line of seats runs round the table, at a depth below the table's upper end."""
    radius = width / 2
    beyond = max(radius - depth, radius - (length - depth), 0)
    return math.sqrt((radius + _GAP + _SEAT) ** 2 - beyond**2)
