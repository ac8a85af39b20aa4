"""The outlines of the land in one frame of the map, as the data of an SVG path."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from guidebook.rendering.projection import projected

Point = tuple[float, float]
_LAND = Path(__file__).parent / "data" / "land.txt"
_MARGIN = 8
"""Units outside the frame at which the land is cut off, so that the cut does not show."""
_TOLERANCE = 0.8
"""Units that a simplified coast may lie beside the true one."""
_SMALLEST_EXTENT = 1.5
"""Units; what is smaller in both directions is left out."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a map shows."""

    meridian: float
    """Longitude of the middle."""
    left: float
    top: float
    """Of the frame in the plane of the projection."""
    scale: float
    """Units of the map for one of the plane."""
    width: int
    height: int
    """In units of the map."""

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point is on the map, in its units from the left and the top; it may lie outside."""
        east, south = projected(longitude - self.meridian, latitude)
        return (east - self.left) * self.scale, (south - self.top) * self.scale


@cache
def land_path(frame: Frame) -> str:
    """The land in the frame, for `fill-rule: evenodd`: whole units, each point relative to the one before it."""
    parts: list[str] = []
    for ring in _rings():
        for turn in (-360, 0, 360):
            moved = [(longitude + turn, latitude) for longitude, latitude in ring]
            parts += _part(moved, frame)
    return "".join(parts)


def _part(ring: Sequence[Point], frame: Frame) -> Iterator[str]:
    # The map ends half a turn from its middle: no land is shown twice.
    ring = _cut(ring, 0, frame.meridian - 180, 1)
    ring = _cut(ring, 0, frame.meridian + 180, -1)
    points: Sequence[Point] = [frame.place(*point) for point in ring]
    for axis, edge, side in (
        (0, -_MARGIN, 1),
        (0, frame.width + _MARGIN, -1),
        (1, -_MARGIN, 1),
        (1, frame.height + _MARGIN, -1),
    ):
        points = _cut(points, axis, edge, side)
    if len(points) < 3 or max(_extent(points, 0), _extent(points, 1)) < _SMALLEST_EXTENT:
        return
    whole = [(round(x), round(y)) for x, y in _simplified(points)]
    steps = [
        (x - before_x, y - before_y)
        for (before_x, before_y), (x, y) in pairwise(whole)
        if (x, y) != (before_x, before_y)
    ]
    if len(steps) > 1:
        first, *rest = steps
        yield f"M{_pair(*whole[0])}l{_pair(*first)}{''.join(_next(*step) for step in rest)}z"


def _pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def _next(x: int, y: int) -> str:
    return _pair(x, y) if x < 0 else f" {_pair(x, y)}"


def _extent(points: Iterable[Point], axis: int) -> float:
    values = [point[axis] for point in points]
    return max(values) - min(values)


def _cut(ring: Sequence[Point], axis: int, edge: float, side: int) -> Sequence[Point]:
    """What of a ring lies on one side of a straight line; `side` is 1 for larger values (Sutherland and Hodgman)."""
    is_inside: Callable[[Point], bool] = lambda point: (point[axis] - edge) * side >= 0  # noqa: E731
    if all(map(is_inside, ring)):
        return ring
    kept: list[Point] = []
    for before, point in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        if is_inside(before) != is_inside(point):
            share = (edge - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if is_inside(point):
            kept.append(point)
    return kept


def _simplified(points: Sequence[Point]) -> list[Point]:
    """The points without those that the line hardly needs (Douglas and Peucker); the first and the last stay."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (x, y), (end_x, end_y) = points[first], points[last]
        along_x, along_y = end_x - x, end_y - y
        length = (along_x**2 + along_y**2) ** 0.5
        furthest, at = 0.0, 0
        for index in range(first + 1, last):
            across_x, across_y = points[index][0] - x, points[index][1] - y
            away = (
                abs(across_x * along_y - across_y * along_x) / length if length else (across_x**2 + across_y**2) ** 0.5
            )
            if away > furthest:
                furthest, at = away, index
        if furthest > _TOLERANCE:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [points[index] for index in sorted(keep)]


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple(_points(map(int, line.split()))) for line in _LAND.read_text(encoding="ascii").splitlines())


def _points(numbers: Iterator[int]) -> Iterator[Point]:
    longitude = latitude = 0
    for east, north in zip(numbers, numbers, strict=True):
        longitude, latitude = longitude + east, latitude + north
        yield longitude / 100, latitude / 100
