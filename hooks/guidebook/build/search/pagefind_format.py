"""What Pagefind writes, read: the list of an index's pages and pieces, which it packs as CBOR (RFC 8949).

Only the kinds of data that Pagefind 1.5 uses are known here: whole numbers, texts, lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from guidebook.build.search.pagefind_service import SearchIndexError

_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Bytes of a number that follows, by the last five bits of the first byte."""
_ENDLESS_LIST, _END = 0x9F, 0xFF


@dataclass(frozen=True, slots=True)
class IndexPlan:
    """Where an index holds what."""

    pages: Sequence[str]
    """The pages' names, in the order of the numbers by which the pieces refer to them."""
    pieces: Sequence[tuple[str, str]]
    """Of each piece in their order: the first word in it, and the name of its file."""


def index_plan(meta: bytes) -> IndexPlan:
    """The plan in an unpacked file `.pf_meta`, without its signature.

    Raises `SearchIndexError` when the file is not made as that of the Pagefind that this was written for.
    """
    try:
        written, _ = _decoded(meta, 0)
        _, pages, pieces, *_ = _items(written)
        names = [_text(_items(page)[0]) for page in _items(pages)]
        firsts = [(_text(_items(piece)[0]), _text(_items(piece)[2])) for piece in _items(pieces)]
    except (IndexError, ValueError) as error:
        raise SearchIndexError(f"Pagefind has written a list of pages that cannot be read: {error}") from error
    return IndexPlan(names, firsts)


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError("there is no list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("there is no text")
    return value


def _decoded(data: bytes, at: int) -> tuple[object, int]:
    """The value that begins at a byte, and where the next begins."""
    first = data[at]
    kind, number = divmod(first, 32)
    at += 1
    if number in _LENGTHS:
        length = _LENGTHS[number]
        number = int.from_bytes(data[at : at + length])
        at += length
    elif number > 27 and first != _ENDLESS_LIST:
        raise ValueError(f"byte {at - 1} begins nothing known")
    match kind:
        case 0:
            return number, at
        case 1:
            return -1 - number, at
        case 3:
            return data[at : at + number].decode(), at + number
        case 4:
            values: list[object] = []
            while data[at] != _END if first == _ENDLESS_LIST else len(values) < number:
                value, at = _decoded(data, at)
                values.append(value)
            return values, at + (first == _ENDLESS_LIST)
    raise ValueError(f"byte {at - 1} begins nothing known")
