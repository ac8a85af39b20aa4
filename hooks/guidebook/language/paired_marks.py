"""Brackets and quotation marks that have no partner in a text, and quotations whose marks stand on the wrong side.

Each kind of mark is looked at by itself, so that one slip is one finding: `(a “b)` lacks a quotation mark, no bracket.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from guidebook.language.quotation_marks import FAMILIES, allowed_pairs, own_pairs

BRACKETS = ("()", "[]", "{}", "（）", "【】", "《》", "〈〉")
MARK = re.compile("[()\\[\\]{}（）【】《》〈〉«»“”„‹›「」『』]")
"""What is looked for."""
QUOTATION_MARK = re.compile("[«»“”‹›]")
_OPENS_BEHIND = frozenset("([{（【《〈«»“„‹›「『\"'‘—–-/¿¡")
_CLOSES_BEFORE = frozenset(".,;:!?…)]}）】》〉»«”“›‹」』\"'’،؛؟。、—–-/")


@dataclass(frozen=True, slots=True)
class Lone:
    """A mark without a partner."""

    start: int
    """Its offset in the text."""
    mark: str
    is_opening: bool
    """Whether it would open something: what was opened is never closed."""

    @property
    def family(self) -> str:
        """The marks of its form."""
        return _family_of()[self.mark]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that begins or ends with the wrong one of its two marks."""

    start: int
    """The offset of the first mark."""
    end: int
    """The offset behind the last one."""
    right: str
    """The two marks as they ought to be."""


@cache
def _family_of() -> dict[str, str]:
    return {mark: family for family in (*BRACKETS, *FAMILIES) for mark in family}


def lone_marks(text: str, locale: str) -> tuple[Lone, ...]:
    """The brackets and quotation marks of a text that have no partner, in its order."""
    by_family: dict[str, list[int]] = {}
    for match in MARK.finditer(text):
        by_family.setdefault(_family_of()[match[0]], []).append(match.start())
    found: list[Lone] = []
    for family, places in by_family.items():
        pairs = frozenset((family,)) if family in BRACKETS else allowed_pairs(locale)
        found += _lone(text, places, pairs, by_place=family not in BRACKETS)
    return tuple(sorted(found, key=lambda lone: lone.start))


def _lone(text: str, places: Sequence[int], pairs: frozenset[str], *, by_place: bool) -> Iterator[Lone]:
    """The marks of one form without a partner; `by_place` whether the letters beside a mark tell what it may be."""
    open_marks: list[int] = []
    starts = {pair[0] for pair in pairs}
    for place in places:
        mark = text[place]
        begins, ends = by_place and _begins(text, place), by_place and _ends(text, place)
        may_close = bool(open_marks) and text[open_marks[-1]] + mark in pairs and not begins
        may_open = mark in starts and not ends
        if may_close:
            open_marks.pop()
        elif may_open:
            open_marks.append(place)
        else:
            yield Lone(place, mark, is_opening=mark in starts and not _is_closing(mark, pairs))
    for place in open_marks:
        yield Lone(place, text[place], is_opening=True)


def _is_closing(mark: str, pairs: frozenset[str]) -> bool:
    return any(pair[1] == mark for pair in pairs)


def _begins(text: str, place: int) -> bool:
    """Whether a mark surely stands where a quotation begins: behind a space and before a word."""
    if not text[place + 1 : place + 2].isalnum():
        return False
    before = text[place - 1] if place else " "
    # A word of one letter is written together with the next one in Arabic: و«المدينة».
    is_clitic = before.isalpha() and (place < 2 or text[place - 2] == " " or text[place - 2] in _OPENS_BEHIND)
    return before == " " or before in _OPENS_BEHIND or is_clitic


def _ends(text: str, place: int) -> bool:
    """Whether a mark surely stands where a quotation ends: behind a word or a full stop, and not before one."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return (before.isalnum() or (before != "" and before in ".!?…؟")) and (
        not after or after == " " or after in _CLOSES_BEFORE
    )


def reversed_quotations(text: str, locale: str, lone: Sequence[Lone]) -> Iterator[Quotation]:
    """The quotations of a text whose marks stand on the wrong side, by its lone marks.

    Only of marks that the locale's own quotations open with, and that no other use in it explains.
    """
    own = own_pairs(locale)
    for right in ("«»", "“”", "‹›"):
        if right not in own or any(pair in own for pair in (right[::-1], right[0] * 2, right[1] * 2)):
            continue
        marks = [one for one in lone if one.mark in right]
        at = 0
        while at + 1 < len(marks):
            first, second = marks[at].start, marks[at + 1].start
            if _begins(text, first) and _ends(text, second):
                yield Quotation(first, second + 1, right)
                at += 1
            at += 1
