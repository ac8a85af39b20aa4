"""What a diagram is drawn on: shapes and words as elements of SVG, mirrored where one reads from right to left.

Layouts reckon from left to right. Places are mirrored one by one, so that letters never are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from guidebook.rendering.diagrams.labels import Face, Label

WIDTH = 360
"""Units of every drawing: on a narrow phone, a unit is a little less than a pixel."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """An element of SVG."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """The room that an item takes up with its label."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share more than an edge."""
        apart = 0.01
        is_beside = self.right <= other.left + apart or other.right <= self.left + apart
        return not (is_beside or self.bottom <= other.top + apart or other.bottom <= self.top + apart)

    def holds(self, point: Point) -> bool:
        """Whether a point stands in the box."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


@dataclass(slots=True)
class Canvas:
    """A drawing in the making."""

    face: Face
    is_rtl: bool = False
    height: float = 0
    marks: list[Mark] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    """Of the items, in their order."""

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        """Tell where the next item stands."""
        left, right = sorted((self._x(left), self._x(right)))
        self.boxes.append(Box(left, top, right, bottom))

    def rectangle(self, left: float, top: float, width: float, height: float, radius: float, **more: str) -> None:
        """Draw a rectangle with round corners."""
        left = WIDTH - left - width if self.is_rtl else left
        self._add("rect", {"x": left, "y": top, "width": width, "height": height, "rx": radius}, more)

    def circle(self, x: float, y: float, radius: float, **more: str) -> None:
        """Draw a circle."""
        self._add("circle", {"cx": self._x(x), "cy": y, "r": radius}, more)

    def path(self, parts: Iterable[tuple[str, tuple[Point, ...]]], **more: str) -> None:
        """Draw a line or a shape: letters of SVG's language of paths, each with its points."""
        written = "".join(
            letter + " ".join(f"{short(self._x(x))} {short(y)}" for x, y in points) for letter, points in parts
        )
        self._add("path", {}, {"d": written, **more})

    def label(self, label: Label, x: float, y: float, anchor: str = "middle", **more: str) -> None:
        """Write a label, its middle at the height `y`; `x` is its middle, or the beginning or the end of its lines."""
        first = y - (len(label.lines) - 1) * label.pitch / 2 + label.size * label.base
        if anchor != "middle":
            more["text-anchor"] = anchor
        for number, line in enumerate(label.lines):
            places = {"x": self._x(x), "y": first + number * label.pitch}
            smaller = {"font-size": label.size} if label.size != self.face.size else {}
            self._add("text", places | smaller, more, line)

    def _x(self, x: float) -> float:
        return WIDTH - x if self.is_rtl else x

    def _add(self, tag: str, numbers: dict[str, float], more: dict[str, str], text: str = "") -> None:
        named = {name.rstrip("_").replace("_", "-"): value for name, value in more.items()}
        written = {name: short(number) for name, number in numbers.items()} | named
        self.marks.append(Mark(tag, tuple(written.items()), text))


def short(number: float) -> str:
    """A number with one decimal at most."""
    return f"{round(number, 1):g}"
