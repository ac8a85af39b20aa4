"""What Pagefind's files hold: of each page its text, of each word its places."""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_SIGNATURE = b"pagefind_dcd"


def files_of(output: Path) -> dict[str, bytes]:
    """The contents of an index, by path."""
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def fragments_of(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """What the index tells of each page, by the page's address."""
    texts = (_unpacked(content) for name, content in files.items() if name.startswith("fragment/"))
    return {fragment["url"]: fragment for fragment in map(json.loads, texts)}


def locations_of(files: Mapping[str, bytes]) -> dict[str, dict[str, list[int]]]:
    """By word, by the page's name in the index: where the word stands, once for each place of it."""
    (meta,) = (_cbor(_unpacked(content)) for name, content in files.items() if name.endswith(".pf_meta"))
    names = [name for name, _ in meta[1]]
    found: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for name, content in files.items():
        if name.startswith("index/"):
            for word, pages, _ in _cbor(_unpacked(content))[0]:
                page = 0
                for step, places, _ in pages:
                    page += step
                    found[word][names[page]] = sorted(_absolute(places))
    return found


def _absolute(places: list[int]) -> list[int]:
    """Places of one weight follow it, a negative number, each as the distance from the one before."""
    found, last = [], 0
    for place in places:
        last = 0 if place < 0 else last + place
        if place >= 0:
            found.append(last)
    return found


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGNATURE)


def _cbor(content: bytes) -> Any:
    value, end = _item(content, 0)
    assert end == len(content)
    return value


def _item(content: bytes, start: int) -> tuple[Any, int]:
    """The CBOR item at `start` (RFC 8949: integers, texts, arrays), and where it ends."""
    kind, size = content[start] >> 5, content[start] & 31
    start += 1
    if 24 <= size < 28:
        length = 1 << (size - 24)
        size = int.from_bytes(content[start : start + length], "big")
        start += length
    if kind == 3:
        return content[start : start + size].decode(), start + size
    if kind == 4:
        items: list[Any] = []
        while len(items) < size:
            item, start = _item(content, start)
            items.append(item)
        return items, start
    assert kind in (0, 1)
    return (size if kind == 0 else -1 - size), start
