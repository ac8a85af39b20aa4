"""Diagrams of one thing above the other: a pyramid, and levels that speak with their neighbours."""

from collections.abc import Sequence
from itertools import pairwise

from guidebook.rendering.diagrams.canvas import WIDTH, Canvas
from guidebook.rendering.diagrams.labels import set_label, set_well

_PADDING = 13
_SEAM = 4
"""Between two layers of a pyramid."""
_TOPS = range(24, 241, 12)
"""How wide the top of a pyramid may be: the most pointed one that has room for all words is taken."""
_LEAST = 215
"""Height of the whole."""
_TOPMOST = 1.4
"""Height of the topmost layer, in heights of the others: words stand in its lower part."""
_WORDS_BEGIN = 0.4
"""Where they do, from above, in heights of the others."""
_PALEST = 0.74
"""How much of its colour the lowest layer has: white words on it have a contrast of 5."""
_BAR = 300
_REACH = 38
"""Between two levels, where the arrows are."""


def draw_pyramid(canvas: Canvas, texts: Sequence[str]) -> None:
    """Layers one below the other, the first item's on top."""
    parts = len(texts) - 1 + _TOPMOST
    begins = [0, *(index + _TOPMOST for index in range(len(texts)))]
    """Where each layer begins, in heights of a layer."""
    for top in _TOPS:
        wide = (WIDTH - top) / parts
        rooms = [top + wide * (begin or _WORDS_BEGIN) - _PADDING * 2 for begin in begins[:-1]]
        labels, is_well = set_well(texts, rooms, canvas.face, 2)
        if is_well:
            break
    first, *others = labels
    needed = max((first.height + _PADDING) / (_TOPMOST - _WORDS_BEGIN), *(one.height + _PADDING * 2 for one in others))
    height = max(needed, _LEAST / parts)
    for index, (label, (begin, end)) in enumerate(zip(labels, pairwise(begins), strict=True)):
        y, bottom = begin * height, end * height - _SEAM
        upper = (WIDTH - top - wide * begin) / 2
        lower = (WIDTH - top - wide * bottom / height) / 2
        corners = ((upper, y), (WIDTH - upper, y), (WIDTH - lower, bottom), (lower, bottom))
        paleness = (1 - _PALEST) * index / (len(texts) - 1)
        canvas.path([("M", corners), ("Z", ())], fill_opacity=f"{1 - paleness:.2g}")
        canvas.box(lower, y, WIDTH - lower, bottom)
        words_begin = y if index else _WORDS_BEGIN * height
        canvas.label(label, WIDTH / 2, (words_begin + bottom) / 2)
    canvas.height = bottom


def draw_levels(canvas: Canvas, texts: Sequence[str]) -> None:
    """Bars of one width, the first item's on top, with an arrow each way between neighbours."""
    labels = [set_label(text, _BAR - _PADDING * 2, canvas.face) for text in texts]
    height = max(label.height for label in labels) + _PADDING * 2
    left = (WIDTH - _BAR) / 2
    for index, label in enumerate(labels):
        y = 1 + index * (height + _REACH)
        canvas.rectangle(left, y, _BAR, height, 10)
        canvas.box(left, y, left + _BAR, y + height)
        canvas.label(label, WIDTH / 2, y + height / 2)
    for upper, lower in pairwise(canvas.boxes):
        _arrow(canvas, WIDTH / 2 - 16, upper.bottom + 5, lower.top - 5)
        _arrow(canvas, WIDTH / 2 + 16, lower.top - 5, upper.bottom + 5)
    canvas.height = canvas.boxes[-1].bottom + 1


def _arrow(canvas: Canvas, x: float, start: float, end: float) -> None:
    wing = end - 6 if end > start else end + 6
    shaft, head = ((x, start), (x, end)), ((x - 5, wing), (x, end), (x + 5, wing))
    canvas.path([("M", shaft), ("M", head)], class_="diagram__arrow")
