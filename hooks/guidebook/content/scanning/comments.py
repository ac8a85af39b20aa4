"""HTML comments that stand alone on their lines, and what each of them covers."""

from bisect import bisect_left
from collections.abc import Iterable

from guidebook.content.model import Comment, Span


def lone_comments(
    text: str, comments: Iterable[tuple[int, int, str]], coverable: Iterable[tuple[int, int]]
) -> tuple[Comment, ...]:
    """The comments alone on their lines, in order; list, quote and indentation marks may stand before them.

    `comments` are start, end and text of all comments, `coverable` the places of all blocks, lists, tables and the
    like. A comment covers the next of these; where several begin at the same place, the largest.
    """
    places = sorted(set(coverable), key=_from_start_and_largest)
    found = []
    for start, end, content in sorted(set(comments)):
        line_end = text.find("\n", end)
        before = text[text.rfind("\n", 0, start) + 1 : start]
        after = text[end : line_end if line_end >= 0 else len(text)]
        if before.strip(" \t>") or after.strip():
            continue
        number = bisect_left(places, (end, -len(text)), key=_from_start_and_largest)
        covers = places[number] if number < len(places) else (start, end)
        found.append(Comment(content, Span(start, end), Span(*covers)))
    return tuple(found)


def _from_start_and_largest(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], -place[1]
