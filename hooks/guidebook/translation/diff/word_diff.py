"""What changed between two texts, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

_WITHOUT_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han (Unicode)."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903"
    "\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that belong to the letter before them and are no letters to Python: accents, vowel signs, joiners."""
_WORD = rf"(?:(?![{_WITHOUT_SPACES}])[\w{_MARKS}])"
_TOKEN = re.compile(rf"\]\([^\s()]*\)|https?://[^\s<>()]+|{_WORD}+(?:['’]{_WORD}+)*|\s+|.[{_MARKS}]*", re.DOTALL)
"""A link's target, an address, a word, white space, or one character with its marks."""
_HAS_WORD = re.compile(r"\w")
_LARGEST = 4_000_000
"""Pairs of words; what would take more is shown as replaced. Two texts of 2,000 words take about a second."""
_LEAST_ALIKE = 0.3
"""Texts that share fewer of their words are shown as replaced: islands of `the` and `of` tell nobody anything."""


class Kind(StrEnum):
    """What became of a piece."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that stayed, went or came together."""

    kind: Kind
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that lead from one text to the other, what went before what came.

    All but the inserted ones give the old text, all but the deleted ones the new one, to the character.
    """
    if old == new:
        return (Piece(Kind.SAME, old),) if old else ()
    joined = _joined(_without_islands(_joined(_pieces(_words(old), _words(new)))))
    return tuple(_runs(_with_shared_ends([*joined])))


def likeness(old: str, new: str) -> float:
    """How much of their words two texts share, from 0 to 1; of long ones only roughly."""
    return _matcher([word for word, _ in _words(old)], [word for word, _ in _words(new)]).quick_ratio()


def _words(text: str) -> Sequence[tuple[str, str]]:
    """The words and marks of a text, each with the white space behind it."""
    found: list[tuple[str, str]] = []
    for token in _TOKEN.findall(text):
        if token.isspace() and found:
            found[-1] = (found[-1][0], found[-1][1] + token)
        else:
            found.append((token, ""))
    return found


def _matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, old, new, autojunk=False)


def _pieces(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    shared = 0
    while shared < min(len(old), len(new)) and old[shared][0] == new[shared][0]:
        shared += 1
    behind = 0
    while behind < min(len(old), len(new)) - shared and old[-1 - behind][0] == new[-1 - behind][0]:
        behind += 1
    yield from _same(old[:shared], new[:shared])
    yield from _middle(old[shared : len(old) - behind], new[shared : len(new) - behind], shared + behind)
    yield from _same(old[len(old) - behind :], new[len(new) - behind :])


def _middle(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], around: int) -> Iterator[Piece]:
    matcher = _matcher([word for word, _ in old], [word for word, _ in new])
    is_small = len(old) * len(new) <= _LARGEST
    blocks = matcher.get_matching_blocks() if is_small else ()
    alike = around + sum(block.size for block in blocks)
    if not is_small or 2 * alike < _LEAST_ALIKE * (len(old) + len(new) + 2 * around):
        blocks = ()
    at_old = at_new = 0
    for block in blocks:
        yield Piece(Kind.DELETED, _text(old[at_old : block.a]))
        yield Piece(Kind.INSERTED, _text(new[at_new : block.b]))
        at_old, at_new = block.a + block.size, block.b + block.size
        yield from _same(old[block.a : at_old], new[block.b : at_new])
    yield Piece(Kind.DELETED, _text(old[at_old:]))
    yield Piece(Kind.INSERTED, _text(new[at_new:]))


def _same(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    """Words that stayed; the white space behind them may be another one."""
    for (word, old_space), (_, new_space) in zip(old, new, strict=True):
        if old_space == new_space:
            yield Piece(Kind.SAME, word + old_space)
        else:
            yield Piece(Kind.SAME, word)
            yield Piece(Kind.DELETED, old_space)
            yield Piece(Kind.INSERTED, new_space)


def _text(words: Iterable[tuple[str, str]]) -> str:
    return "".join(word + space for word, space in words)


def _without_islands(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What stayed without a word in it, between two changes, goes and comes again with them: it reads better."""
    found = list(pieces)
    for index, piece in enumerate(found):
        between = 0 < index < len(found) - 1
        if piece.kind is Kind.SAME and between and not _HAS_WORD.search(piece.text):
            yield Piece(Kind.DELETED, piece.text)
            yield Piece(Kind.INSERTED, piece.text)
        else:
            yield piece


def _with_shared_ends(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """White space behind both what went and what came has stayed."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        came = pieces[index] if index < len(pieces) and piece.kind is Kind.DELETED else None
        if came is None or came.kind is not Kind.INSERTED:
            yield piece
            continue
        index += 1
        end = _shared_space(piece.text, came.text)
        yield Piece(Kind.DELETED, piece.text.removesuffix(end))
        yield Piece(Kind.INSERTED, came.text.removesuffix(end))
        yield Piece(Kind.SAME, end)


def _shared_space(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length].isspace() and one[-1 - length] == other[-1 - length]:
        length += 1
    return one[len(one) - length :]


def _runs(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one."""
    for kind, run in groupby((piece for piece in pieces if piece.text), lambda piece: piece.kind):
        yield Piece(kind, "".join(piece.text for piece in run))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one; between two that stayed, what went stands before what came."""
    filled = (piece for piece in pieces if piece.text)
    for is_same, run in groupby(filled, lambda piece: piece.kind is Kind.SAME):
        parts = list(run)
        kinds = (Kind.SAME,) if is_same else (Kind.DELETED, Kind.INSERTED)
        for kind in kinds:
            text = "".join(part.text for part in parts if part.kind is kind)
            if text:
                yield Piece(kind, text)
