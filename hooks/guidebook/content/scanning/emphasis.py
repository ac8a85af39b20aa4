"""Emphasis by `*` and `_`, paired as the renderer pairs them.

The renderer pairs many delimiters at once and hands the pairs out one by one, while the text around them changes. Where
delimiters without a partner stand between, it hands them out displaced; so that headings get the same ids, this happens
here too. `Pairing` holds what the renderer keeps between calls.
"""

import re
from collections.abc import Callable

from guidebook.content.scanning.delimiters import Delimiter, Opening, Region, delimiters
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import Node

TOKEN = re.compile(r"[*_]")
_RUN = re.compile(r"\*+|_+")
_MAX_LOOK_BACK = 500
"""How many open delimiters are looked at for one that may pair; only hostile texts have more."""

Cut = Callable[[int, int], Traced]


def _breaks_rule_of_three(opener: int, closer: int) -> bool:
    """Whether an ambiguous delimiter may not pair, by the original lengths of the two runs."""
    return (opener + closer) % 3 == 0 and (opener % 3 != 0 or closer % 3 != 0)


class Pairing:
    """The pairs found and not yet handed out."""

    def __init__(self) -> None:
        self.delimiters = delimiters()
        self.regions: list[Region] = []
        self.unpaired: list[Opening] = []
        self.next_region = 0
        self.next_place = 0

    def match(self, place: int, text: str, cut: Cut) -> tuple[Node | None, int, int]:
        """What becomes of the delimiter at `place`: an element or None, and where it begins and ends in the text.

        `cut` gives a part of the text as it is now, with its place in the source.
        """
        if self.regions:
            return self._handed_out(place, cut)
        found = self._boundary(text, place)
        if found is None or found.lastgroup == "end":
            run = found or self.delimiters[text[place]].run.match(text, place)
            return None, place, run.end() if run else place + 1
        self._pair(text, found)
        for delimiter in self.delimiters.values():
            self.unpaired += delimiter.stack
        self.unpaired.sort(key=lambda opening: opening.start)
        if self.regions:
            self.regions.sort(key=lambda region: region.start)
            start, end = self.regions[0].start, self.regions[0].end
            node, count = self._element(cut, 0, 0)
            self._advance(start, count)
            return node, start, end
        end = self.unpaired[-1].end if self.unpaired else place + 1
        self._reset()
        return None, place, end

    def _reset(self) -> None:
        for delimiter in self.delimiters.values():
            delimiter.stack.clear()
        self.regions.clear()
        self.unpaired.clear()
        self.next_region = self.next_place = 0

    def _handed_out(self, place: int, cut: Cut) -> tuple[Node, int, int]:
        region = self.regions[self.next_region]
        offset = place - (self.next_place if place != self.next_place else region.start)
        node, count = self._element(cut, self.next_region, offset)
        self._advance(region.start, count)
        return node, region.start + offset, region.end + offset

    def _advance(self, start: int, count: int) -> None:
        """Moves on to the next pair, or to a delimiter without a partner that stands before it."""
        self.next_region += count
        if self.next_region >= len(self.regions):
            self._reset()
            return
        self.next_place = self.regions[self.next_region].start
        for number, opening in enumerate(self.unpaired):
            if start < opening.start <= self.next_place:
                self.next_place = opening.start
                del self.unpaired[: number + 1]
                return
        self.unpaired.clear()

    def _boundary(self, text: str, place: int) -> re.Match[str] | None:
        for delimiter in self.delimiters.values():
            found = delimiter.boundary.match(text, place)
            if found is not None:
                return found
        return None

    def _next(self, text: str, place: int) -> re.Match[str] | None:
        # Where the first character of a run is no boundary, neither are the others.
        for token in _RUN.finditer(text, place):
            delimiter = self.delimiters[text[token.start()]]
            found = delimiter.boundary.match(text, token.start())
            if found is not None and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None

    def _add_region(self, opening_start: int, opening_end: int, closing_start: int, size: int) -> None:
        region = Region(opening_start, opening_end, closing_start, closing_start + size, size)
        self.regions.append(region)
        for delimiter in self.delimiters.values():
            while delimiter.stack and max(delimiter.stack[-1].start, region.start) <= min(
                delimiter.stack[-1].start, region.end - 1
            ):
                delimiter.stack.pop()

    def _others_open(self, delimiter: Delimiter) -> bool:
        return any(other.stack for other in self.delimiters.values() if other is not delimiter)

    def _pair(self, text: str, found: re.Match[str] | None) -> None:
        """Pairs delimiters from the opening one found on, until none is open or the text ends."""
        if found is None:
            return
        start, end = found.span()
        delimiter = self.delimiters[text[start]]
        delimiter.stack.append(Opening(start, end, found.lastgroup != "start", end - start, end - start))
        while any(each.stack for each in self.delimiters.values()):
            found = self._next(text, end)
            if found is None:
                return
            start, end = found.span()
            delimiter = self.delimiters[text[start]]
            if not self._close_or_open(delimiter, found):
                return

    def _close_or_open(self, delimiter: Delimiter, found: re.Match[str]) -> bool:
        """Deals with one delimiter; whether to go on."""
        stack = delimiter.stack
        start, end = found.span()
        current = end - start
        is_start: bool = found.lastgroup != "end"
        is_end: bool = found.lastgroup != "start"
        is_ambiguous = is_start and is_end
        last = stack[-1].size if stack else 0
        if stack and is_ambiguous and current != last and _breaks_rule_of_three(stack[-1].original, current):
            for opening in reversed(stack[-1 - _MAX_LOOK_BACK : -1]):
                if opening.size == current and not _breaks_rule_of_three(opening.original, current):
                    last = current
                    break
        if (
            stack
            and is_end
            and (
                (current > last and (not is_ambiguous or not _breaks_rule_of_three(stack[-1].original, current)))
                or current == last
                or current >= 3
            )
        ):
            is_start = False
            original = current
            while stack and current and last <= current:
                opening = stack.pop()
                size = min(opening.size, 1 if opening.size == 3 else 2)
                self._add_region(opening.end - size, opening.end, start, size)
                start += size
                current -= size
                if size < opening.size:
                    left = opening.size - size
                    stack.append(
                        Opening(opening.start, opening.end - size, opening.is_ambiguous, opening.original, left)
                    )
                if not stack:
                    if self._others_open(delimiter):
                        stack.clear()
                        continue
                    is_end = False
                    break
                last = stack[-1].size
            if original >= 3 and current and is_ambiguous:
                stack.append(Opening(found.start() + original - current, end, False, original, current))
                is_end = False
            else:
                is_end = bool(current and stack and last > current)
        if stack and is_end and (last >= 3 or not is_ambiguous) and last > current:
            opening = stack.pop()
            while stack and opening.size != 3 and opening.is_ambiguous:
                opening = stack.pop()
                last = opening.size
            if opening.is_ambiguous and opening.size != 3:
                stack.clear()
                return self._others_open(delimiter)
            is_start = False
            opening_end = opening.end
            while current:
                size = min(current, 1 if current == 3 else 2)
                self._add_region(opening.start + last - size, opening_end, start, size)
                start += size
                current -= size
                last -= size
                opening_end -= size
            if last:
                stack.append(Opening(opening.start, opening_end, False, opening.original, last))
        if is_start:
            stack.append(Opening(start, end, is_ambiguous, current, current))
        return True

    def _element(self, cut: Cut, first: int, offset: int) -> tuple[Node, int]:
        """The element for a region with those inside it, and how many regions that are."""
        regions = self.regions
        previous = regions[first]
        root = last = _node(previous, cut, offset)
        outer = [(root, previous)]
        number = first
        for number in range(first + 1, len(regions)):
            region = regions[number]
            if region.start >= regions[first].end:
                number -= 1
                break
            node = _node(region, cut, offset)
            owner, owner_region = outer[-1]
            if last.text is None:
                last.text = cut(previous.inner_start + offset, min(previous.inner_end, region.start) + offset)
            if last is not owner and last.tail is None:
                if region.start < owner_region.end:
                    last.tail = cut(previous.end + offset, region.start + offset)
                else:
                    last.tail = cut(previous.end + offset, owner_region.inner_end + offset)
                    owner.tail = cut(owner_region.end + offset, region.start + offset)
            while len(outer) > 1 and region.end > outer[-1][1].end:
                outer.pop()
            outer[-1][0].children.append(node)
            if number + 1 < len(regions) and region.end > regions[number + 1].end:
                outer.append((node, region))
            last, previous = node, region
        count = number - first + 1
        while outer:
            owner, owner_region = outer.pop()
            if last.text is None:
                last.text = cut(previous.inner_start + offset, previous.inner_end + offset)
            if last is not owner and last.tail is None:
                last.tail = cut(previous.end + offset, owner_region.inner_end + offset)
            last, previous = owner, owner_region
        return root, count


def _node(region: Region, cut: Cut, offset: int) -> Node:
    node = Node("strong" if region.size == 2 else "em")
    whole = cut(region.start + offset, region.end + offset)
    node.span = (whole.source(0), max(whole.source(0), whole.source_end(len(whole))))
    return node
