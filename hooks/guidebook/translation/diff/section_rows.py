"""The rows of one section: the passages that it had and those that it has, beside the translation's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from guidebook.content.model import BlockKind
from guidebook.translation.diff.model import Change, Row
from guidebook.translation.diff.passages import Passage
from guidebook.translation.diff.word_diff import Kind, Piece, likeness, word_diff

_LEAST_ALIKE = 0.4
"""Of two passages of which one became the other."""
_MOST_PAIRS = 2_500
"""Where more are to be compared, passages are paired in their order."""
_ONLY_ONES = (BlockKind.HEADING, BlockKind.SUMMARY)

Pair = tuple[int | None, int | None]
"""Index of an old passage and of a new one."""


def section_rows(
    old: Sequence[Passage], new: Sequence[Passage], translation: Sequence[Passage]
) -> tuple[tuple[Row, ...], bool]:
    """The rows that lead from the old passages to the new ones, and whether the translation's stand beside them.

    They do where it has as many passages, of the same kinds, as the old text or else as the new one.
    """
    by_old, by_new = _stands_for(translation, old), _stands_for(translation, new)
    pairs = list(_pairs(old, new))
    rows: list[Row] = []
    for at_old, at_new in pairs:
        beside: Passage | None = None
        if by_old:
            beside = translation[at_old] if at_old is not None else None
        elif by_new:
            beside = translation[at_new] if at_new is not None else None
        row = _row(None if at_old is None else old[at_old], None if at_new is None else new[at_new])
        rows.append(replace(row, translation=beside))
    return tuple(_folded(_with_moves(rows))), by_old or by_new


def whole_rows(passages: Sequence[Passage], translation: Sequence[Passage], change: Change) -> tuple[Row, ...]:
    """All passages of a section that there is nothing to compare with."""
    is_aligned = _stands_for(translation, passages)
    kind = Kind.INSERTED if change is Change.ADDED else Kind.SAME
    return tuple(
        Row(change, passage.kind, (Piece(kind, passage.text),), passage.line, beside)
        for passage, beside in zip(passages, translation if is_aligned else [None] * len(passages), strict=True)
    )


def _stands_for(translation: Sequence[Passage], others: Sequence[Passage]) -> bool:
    return bool(others) and [passage.kind for passage in translation] == [passage.kind for passage in others]


def _pairs(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Pair]:
    """Every passage once, in the order of the text, one that went before what came in its place."""
    matcher = SequenceMatcher(None, [p.text for p in old], [p.text for p in new], autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(old_start, old_end), range(new_start, new_end), strict=True)
            continue
        at_old, at_new = old_start, new_start
        for pair in (*_become(old, new, range(old_start, old_end), range(new_start, new_end)), (old_end, new_end)):
            yield from ((gone, None) for gone in range(at_old, pair[0]))
            yield from ((None, come) for come in range(at_new, pair[1]))
            if pair != (old_end, new_end):
                yield pair
            at_old, at_new = pair[0] + 1, pair[1] + 1


def _become(old: Sequence[Passage], new: Sequence[Passage], olds: range, news: range) -> list[tuple[int, int]]:
    """The pairs of passages that are most alike, in the order of the text."""
    if len(olds) * len(news) > _MOST_PAIRS:
        return list(zip(olds, news, strict=False))
    best: list[list[float]] = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    alike: dict[tuple[int, int], float] = {}
    for i in reversed(range(len(olds))):
        for j in reversed(range(len(news))):
            score = _score(old[olds[i]], new[news[j]])
            alike[i, j] = score if score >= _LEAST_ALIKE else 0.0
            together = alike[i, j] + best[i + 1][j + 1] if alike[i, j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(olds) and j < len(news):
        if alike[i, j] and best[i][j] == alike[i, j] + best[i + 1][j + 1]:
            pairs.append((olds[i], news[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _score(old: Passage, new: Passage) -> float:
    if old.kind != new.kind:
        return 0.0
    # A section has one heading, and a page one summary: whatever they say, they take each other's place.
    return max(likeness(old.text, new.text), 1.0 if old.kind in _ONLY_ONES else 0.0)


def _row(old: Passage | None, new: Passage | None) -> Row:
    if new is None:
        assert old is not None
        return Row(Change.REMOVED, old.kind, (Piece(Kind.DELETED, old.text),))
    if old is None:
        return Row(Change.ADDED, new.kind, (Piece(Kind.INSERTED, new.text),), new.line)
    if old.text == new.text:
        return Row(Change.SAME, new.kind, (Piece(Kind.SAME, new.text),), new.line)
    return Row(Change.CHANGED, new.kind, word_diff(old.text, new.text), new.line)


def _with_moves(rows: Sequence[Row]) -> Iterator[Row]:
    """A passage that went and came elsewhere with the same words has moved."""
    gone: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        if row.change is Change.REMOVED:
            gone.setdefault(row.pieces[0].text, []).append(index)
    moved: dict[int, Row] = {}
    left_out: set[int] = set()
    for index, row in enumerate(rows):
        if row.change is Change.ADDED and gone.get(row.pieces[0].text):
            origin = gone[row.pieces[0].text].pop(0)
            left_out.add(origin)
            beside = rows[origin].translation or row.translation
            moved[index] = replace(
                row, change=Change.MOVED, pieces=(Piece(Kind.SAME, row.pieces[0].text),), translation=beside
            )
    yield from (moved.get(index, row) for index, row in enumerate(rows) if index not in left_out)


def _folded(rows: Iterator[Row]) -> Iterator[Row]:
    """Unchanged passages in a row as one row that counts them."""
    for is_same, run in groupby(rows, lambda row: row.change is Change.SAME):
        if is_same:
            yield Row(Change.SAME, count=sum(1 for _ in run))
        else:
            yield from run
