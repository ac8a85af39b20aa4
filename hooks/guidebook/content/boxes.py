"""Where the boxes of a page stand in its source: admonitions, `!!! note`, and folding details, `??? note`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.content.model import Span

_OPENING = re.compile(r"^(?P<indent> *)(?:!!!|\?\?\?\+?) *(?P<kind>[\w-]+)[^\n]*$", re.MULTILINE)

DIAGRAMS: Mapping[str, range] = {
    "diagram-cycle": range(3, 11),
    "diagram-pyramid": range(2, 7),
    "diagram-levels": range(2, 7),
    "diagram-table": range(3, 13),
}
"""The kinds of admonitions whose list is drawn, with how many items it may have."""
LONGEST_LABEL = 60
"""Characters of what an item of such a list begins with in bold."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with everything in it."""

    kind: str
    """`key-numbers`, in small letters."""
    span: Span
    """From the line with its kind to the end of its last line."""


def boxes_of(text: str) -> Iterator[Box]:
    """The boxes of a Markdown text in their order; those within a box stand behind it.

    What only looks like a box, in a block of code, is given too: no block of the reader's stands in it.
    """
    for opening in _OPENING.finditer(text):
        end = opening.end()
        within = " " * (len(opening["indent"]) + 4)
        while end < len(text):
            next_end = text.find("\n", end + 1)
            next_end = len(text) if next_end < 0 else next_end
            line = text[end + 1 : next_end]
            if line.strip() and not line.startswith(within):
                break
            end = next_end
        yield Box(opening["kind"].lower(), Span(opening.start(), end))
