"""Brackets and quotation marks in running text."""

from collections.abc import Iterator
from dataclasses import dataclass

_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_QUOTES = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
CLOSING_QUOTES = "»”“›\"'’"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A pair of brackets or quotation marks; what stands between them is `start:end`."""

    start: int
    end: int
    is_bracket: bool


def enclosures(text: str, start: int, end: int) -> Iterator[Enclosure]:
    """The pairs of marks round a place in a text, the innermost first; a mark without its counterpart is none."""
    opened: list[tuple[str, int]] = []
    for index, mark in enumerate(text):
        # What was opened between the two marks of a pair, and not closed there, was no opening mark.
        place = next((number for number in range(len(opened) - 1, -1, -1) if mark in opened[number][0]), -1)
        if place >= 0 and (mark in _BRACKETS.values() or place == len(opened) - 1):
            inside = opened[place][1]
            is_bracket = text[inside - 1] in _BRACKETS
            del opened[place:]
            if inside <= start and end <= index:
                yield Enclosure(inside, index, is_bracket)
        elif mark in _BRACKETS or mark in _QUOTES:
            opened.append((_BRACKETS.get(mark) or _QUOTES[mark], index + 1))
