"""Revisions: short hashes of the meaning-bearing text of a page and of its sections.

The algorithm `r1` takes the summary of the front matter and the Markdown in Unicode NFC, block by block as the reader
finds them:

- a block is its text with its inline markup (a link's target belongs to it), white space as single spaces and
  without the `>` of quotations: wrapping lines anew or white space at line ends changes nothing;
- a heading is its level and its text; its id is written or left to the renderer alike, and is not hashed with its own
  section: an id names a section and says nothing to a reader;
- what stands between blocks (list marks, raw HTML, code, definitions of links) counts, but not its amount of white
  space, the choice of bullet, the numbers of a list, the width of a table or comments on lines of their own;
- all other front matter counts for nothing: dates, sources and status are no text that a translation repeats.

Each section is hashed, the lead together with the summary; a page's revision is the hash of those of its sections with
their ids, in their order. A hash is BLAKE2b (RFC 7693) of 6 bytes, written `r1-` and 12 hexadecimal digits.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidebook.content.model import Source, Span
from guidebook.content.page import Page

VERSION = "r1"
REVISION = re.compile(rf"{VERSION}-[0-9a-f]{{12}}")
"""How a revision is written."""
LEAD = "lead"
"""Name of what stands before the first section: the summary, the title and the text below it."""

_LINE_BREAK = re.compile(r"\s*\n[\s>]*")
_QUOTE_MARKS = re.compile(r">(\s*>)+")
_BULLET = re.compile(r"(?<!\S)[*+-](?!\S)")
_LIST_NUMBER = re.compile(r"(?<!\S)\d+[.)](?!\S)")
_LONG_LINE = re.compile(r"([-=])\1+")
_CELL_RULE = re.compile(r"\|\s*")
_PAGES_KEPT = 256


@dataclass(frozen=True, slots=True)
class _Hashes:
    page: str
    sections: tuple[str, ...]
    """Of what stands before the first heading and the summary, then of what stands under each heading."""


_known: dict[Source, _Hashes] = {}
"""Hashes of the last pages: several rules ask for those of one source, and so does each of its translations."""


def page_revision(page: Page) -> str:
    """The revision of a whole page: `r1-` and 12 hexadecimal digits."""
    return _hashes(page).page


def section_revisions(page: Page, section_ids: tuple[str, ...]) -> Mapping[str, str]:
    """The revision of the lead and of each section but the title, by id; `section_ids` as the catalogue gives them.

    Sections of one name have one revision together.
    """
    hashes = _hashes(page).sections
    found: dict[str, list[str]] = {LEAD: [hashes[0]]}
    for index, (section_id, digest) in enumerate(zip(section_ids, hashes[1:], strict=True)):
        found.setdefault(LEAD if index == page.title_index else section_id, []).append(digest)
    return {name: _revision(digests) for name, digests in found.items()}


def _hashes(page: Page) -> _Hashes:
    if page.source not in _known:
        if len(_known) >= _PAGES_KEPT:
            _known.clear()
        _known[page.source] = _hash(page)
    return _known[page.source]


def _hash(page: Page) -> _Hashes:
    headings = page.document.headings
    starts = [page.front_matter_text.end, *(heading.span.start for heading in headings)]
    pieces: list[list[str]] = [[] for _ in starts]
    pieces[0].append(" ".join((page.front_matter.summary or "").split()))
    section = 0
    for span, piece in pieces_of(page):
        while section + 1 < len(starts) and starts[section + 1] <= span.start:
            section += 1
        pieces[section].append(piece)
    sections = tuple(_revision(piece) for piece in pieces)
    named = [LEAD, *(LEAD if i == page.title_index else heading.rendered_id for i, heading in enumerate(headings))]
    return _Hashes(_revision([*named, *sections]), sections)


def pieces_of(page: Page) -> Iterator[tuple[Span, str]]:
    """The text of the blocks and what stands between them, each with its place, in the order of the text."""
    text, at = page.source.text, page.front_matter_text.end
    headings = {heading.text_span: heading for heading in page.document.headings}
    left_out = sorted(comment.span for comment in page.document.comments)
    for block in page.document.blocks:
        heading = headings.get(block.span)
        start, end = (heading.span.start, heading.span.end) if heading else (block.span.start, block.span.end)
        if start < at:
            continue  # an image's description is part of its paragraph
        yield from _between(text, at, start, left_out)
        block_text = text[block.span.start : block.span.end]
        marks = f"{'#' * heading.level} " if heading else ""
        yield Span(start, end), marks + " ".join(_LINE_BREAK.sub(" ", block_text).split())
        at = end
    yield from _between(text, at, len(text), left_out)


def _between(text: str, start: int, end: int, left_out: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    piece, at = "", start
    for span in left_out:
        if start <= span.start and span.end <= end:
            piece, at = f"{piece}{text[at : span.start]} ", span.end
    piece = " ".join(f"{piece}{text[at:end]}".split())
    if piece:
        piece = _LIST_NUMBER.sub("1.", _BULLET.sub("-", _QUOTE_MARKS.sub(">", piece)))
        yield Span(start, end), _CELL_RULE.sub("|", _LONG_LINE.sub(r"\1", piece))


def _revision(pieces: Sequence[str]) -> str:
    content = unicodedata.normalize("NFC", "\n".join(pieces))
    return f"{VERSION}-{hashlib.blake2b(content.encode('utf-8'), digest_size=6).hexdigest()}"
