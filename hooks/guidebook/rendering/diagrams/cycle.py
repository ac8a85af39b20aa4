"""The steps of a cycle: numbered cards on a circle, with an arrow from each to the next.

Where the words need more room the circle becomes an oval: no two cards overlap, however long their words are.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

from guidebook.rendering.diagrams.canvas import WIDTH, Box, Canvas, Point
from guidebook.rendering.diagrams.labels import set_label, set_well
from guidebook.rendering.diagrams.rows import Row, rows_of

_MIDDLE = WIDTH / 2
_EDGE = 1
"""Round the drawing, for the half of a line that stands outside."""
_PADDING = 10
_BADGE = 13
"""Radius of a step's number, which stands on the upper edge of its card."""
_GAP = 26
"""Between two rows, for the arrow."""
_LEAST = 76
"""Width of a card."""
_LARGEST = 134
"""Radius of the circle."""
_ROOMS = (94, 112, 132)
"""How wide the words of a step may be: the narrowest in which they stand well is taken, for a rounder ring."""

Curve = tuple[Point, Point, Point, Point]


def draw_cycle(canvas: Canvas, texts: Sequence[str], numbers: Sequence[str]) -> None:
    """Draw the steps with their numbers."""
    for room in _ROOMS:
        labels, is_well = set_well(texts, [room] * len(texts), canvas.face, 3)
        if is_well:
            break
    width = max(*(label.width + _PADDING * 2 for label in labels), _LEAST)
    rows = rows_of(len(texts))
    heights = [max(labels[index].height for index in row) + _BADGE * 2 + _PADDING for row in rows]
    steps = dict(_steps(rows, width, heights))
    ring = tuple(_ring([_middle(steps[index]) for index in range(len(texts))]))
    canvas.path([("M", ring[0][:1]), *(("C", curve[1:]) for curve in ring), ("Z", ())], class_="diagram__ring")
    heads = (_head(curve, steps[index], steps[(index + 1) % len(texts)]) for index, curve in enumerate(ring))
    canvas.path((part for head in heads if head for part in (("M", head), ("Z", ()))), class_="diagram__heads")
    for index, label in enumerate(labels):
        step = steps[index]
        x, top = _middle(step)[0], step.top + _BADGE
        canvas.box(step.left, step.top, step.right, step.bottom)
        canvas.rectangle(step.left, top, width, step.bottom - top, 10)
        canvas.circle(x, top, _BADGE)
        canvas.label(set_label(numbers[index], width, canvas.face), x, top, class_="diagram__number")
        canvas.label(label, x, (top + _BADGE + step.bottom - _PADDING / 2) / 2)
    lowest = max(_on(curve, share / 24)[1] for curve in ring for share in range(25))
    canvas.height = max(lowest + _BADGE / 2, *(step.bottom for step in steps.values())) + _EDGE


def _steps(rows: Iterable[Row], width: float, heights: Sequence[float]) -> Iterator[tuple[int, Box]]:
    """The card of each step with its number, by the step's index: on a circle, as far as there is room."""
    rows = tuple(rows)
    turn = math.tau / sum(map(len, rows))
    broadest = max(math.sin(row[0] * turn) for row in rows)
    radius = min((_MIDDLE - width / 2 - _EDGE) / broadest, _LARGEST)
    top = y = heights[0] / 2 + _EDGE
    aside = 0.0
    for number, row in enumerate(rows):
        before, aside = aside, max(radius * math.sin(row[0] * turn), width / 2 + _PADDING) if len(row) > 1 else 0
        if number:
            stands_clear = abs(aside - before) >= width + _PADDING
            below = y if stands_clear else y + (heights[number - 1] + heights[number]) / 2 + _GAP
            y = max(top + radius * (1 - math.cos(row[0] * turn)), below)
        for index, x in zip(row, (_MIDDLE + aside, _MIDDLE - aside), strict=False):
            yield index, Box(x - width / 2, y - heights[number] / 2, x + width / 2, y + heights[number] / 2)


def _middle(box: Box) -> Point:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _ring(places: Sequence[Point]) -> Iterator[Curve]:
    """A closed line through all places, in pieces from each to the next: a circle where they stand on one.

    For the length of the handles see https://pomax.github.io/bezierinfo/#circles_cubic.
    """
    count = len(places)
    turn = math.tau / count
    share = 2 / 3 * math.tan(turn / 4) / math.sin(turn)
    for index, start in enumerate(places):
        end, before, after = places[(index + 1) % count], places[index - 1], places[(index + 2) % count]
        yield start, _moved(start, before, end, share), _moved(end, after, start, share), end


def _moved(point: Point, start: Point, end: Point, share: float) -> Point:
    return point[0] + (end[0] - start[0]) * share, point[1] + (end[1] - start[1]) * share


def _head(curve: Curve, start: Box, end: Box) -> tuple[Point, ...]:
    """The head of an arrow on the middle of what is seen of a piece of the ring; nothing where it is not seen."""
    points = [_on(curve, step / 48) for step in range(49)]
    seen = [index for index, point in enumerate(points) if not (start.holds(point) or end.holds(point))]
    if not seen:
        return ()
    middle = seen[len(seen) // 2]
    (x, y), before, after = points[middle], points[middle - 1], points[middle + 1]
    angle = math.atan2(after[1] - before[1], after[0] - before[0])
    corners = ((7, 0), (7.5, 2.3), (7.5, -2.3))
    return tuple((x + far * math.cos(angle + aside), y + far * math.sin(angle + aside)) for far, aside in corners)


def _on(curve: Curve, share: float) -> Point:
    """A point of a Bézier curve."""
    weights = [math.comb(3, power) * share**power * (1 - share) ** (3 - power) for power in range(4)]
    x = sum(weight * point[0] for weight, point in zip(weights, curve, strict=True))
    return x, sum(weight * point[1] for weight, point in zip(weights, curve, strict=True))
