"""Fenced code, at any depth of quotes, lists and indentation, as the superfences extension finds it.

Fences are found before blocks are. Each becomes one line, its indentation and quote marks followed by a mark; the block
scanner takes it back (`original_lines`) where it turns out to stand in indented code.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidebook.content.dialect import Dialect
from guidebook.content.scanning.attribute_lists import parsed_attributes
from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import PageState, RawPiece

_PREFIX = re.compile("[> ]*")
_OPENING = re.compile(
    r"(?P<fence>~{3,}|`{3,})(?:[ ]*\.?[\w#.+-]++(?=[ ]|$))?"
    r"(?:[ ]*\{(?P<attributes>[^\n]*)\}|"
    r"(?P<options>(?:[ ]*[a-zA-Z][a-zA-Z0-9_]*+(?:=(?:\"[^\"]*+\"|'[^']*+'))?(?=[ ]|$))++))?[ ]*$"
)
_RELAXED_OPENING = re.compile(
    r"(?P<fence>~{3,}|`{3,})(?:[ ]*\.?[\w#.+-]++(?=[ ]|$))?(?:(?:[ ]*[^\s]++(?=[ ]|$))++)?[ ]*$"
)
_LANGUAGE = re.compile(r"(?:~{3,}|`{3,})[ ]*\{?[ ]*\.?([\w#.+-]+)")
_OPTION = re.compile(r"(?P<key>[a-zA-Z][a-zA-Z0-9_]*)(?:=(?P<quote>[\"'])(?P<value>.*?)(?P=quote))?")
_LINES_TO_MARK = re.compile(r"^\d+(?:-\d+)?(?:[ \t]+\d+(?:-\d+)?)*$")
_LINE_NUMBERS = re.compile(r"\d+")
_FENCE_LINE = re.compile("^([> ]*)\x02wzxhzdk:([0-9]+)\x03$")


@dataclass(slots=True)
class _Fence:
    """A fence, open from the line `start` to the line before `end`."""

    mark: str
    identifier: str
    title: str
    start: int = 0
    end: int = 0
    width: int = 0
    """How many characters of indentation and quote marks stand before the mark."""
    quotes: int = 0
    empty_lines: int = 0


def without_fences(text: Traced, page: PageState) -> Traced:
    """The text with each fenced code block replaced by one line that holds a mark."""
    if "```" not in text.text and "~~~" not in text.text:
        return text
    lines = text.split("\n")
    kept: list[Traced] = []
    at = 0
    for fence in _fences(lines, page.dialect):
        kept += lines[at : fence.start]
        first, last = lines[fence.start], lines[fence.end - 1]
        span = (first.source(fence.width), last.source_end(len(last)))
        code = joined([whole("", span[0]), *lines[fence.start + 1 : fence.end - 1]], "\n")
        code = joined([whole(fence.title, span[0]), code.cut(1)])
        original = lines[fence.start : fence.end]
        piece = RawPiece(code, span, is_code=True, original=original, indent=fence.width)
        kept.append(joined([first.cut(0, fence.width), whole(page.keep(piece), span[0])]))
        if fence.identifier:
            page.anchors.add(fence.identifier)
        if page.dialect.filled_in_fences and _language(first.text, fence.width) in page.dialect.filled_in_fences:
            page.is_complete = False
        at = fence.end
    return joined(kept + lines[at:], "\n")


def original_lines(block: Traced, page: PageState) -> Traced:
    """The block with the fences in it turned back into the lines they were found in, once each."""
    if "\x02wzxhzdk:" not in block.text:
        return block
    lines: list[Traced] = []
    for line in block.split("\n"):
        match = _FENCE_LINE.match(line.text)
        piece = page.raw[int(match.group(2))] if match and int(match.group(2)) < len(page.raw) else None
        if match and piece is not None and piece.original:
            # The renderer cuts with Python's own slices, so a deeper quote counts from the end of the line.
            lines += [original.cut(piece.indent - len(match.group(1))) for original in piece.original]
            piece.original = []
        else:
            lines.append(line)
    return joined(lines, "\n")


def _language(text: str, width: int) -> str:
    match = _LANGUAGE.match(text, width)
    return match.group(1) if match else ""


def _fences(lines: Sequence[Traced], dialect: Dialect) -> Iterator[_Fence]:
    """The fenced code blocks; a fence that is never closed is none."""
    fence: _Fence | None = None
    for number, line in enumerate(lines):
        if fence is None:
            fence = _opened(line.text, number, dialect) if "```" in line.text or "~~~" in line.text else None
        elif not _goes_on(fence, line.text, dialect):
            fence = None
        elif fence.end:
            fence.end = number + 1
            yield fence
            fence = None


def _goes_on(fence: _Fence, text: str, dialect: Dialect) -> bool:
    """Whether the line belongs to the fenced code; sets `fence.end` if it closes it."""
    width = min(_prefix_width(text), fence.width)
    content = text[width:]
    level = text.count(">", 0, width)
    is_end = content.startswith(fence.mark) and not content[len(fence.mark) :].strip(" ")
    if fence.quotes:
        if level > fence.quotes or (dialect.has_own_quotes and level != fence.quotes):
            return False
        if not content:
            fence.empty_lines += 1
            return True
        if width < fence.width or (fence.empty_lines and level < fence.quotes):
            return False
        fence.empty_lines = 0
    elif level:
        return False
    elif not text.strip():
        return True
    elif width != fence.width and content:
        return False
    fence.end = int(is_end)
    return True


def _prefix_width(text: str) -> int:
    match = _PREFIX.match(text)
    return match.end() if match else 0


def _opened(text: str, number: int, dialect: Dialect) -> _Fence | None:
    """The fence that the line opens, if its options are such as the extension accepts."""
    fence = _opened_with_options(text, number)
    if fence is None and (dialect.has_relaxed_fences or dialect.filled_in_fences):
        width = _prefix_width(text)
        match = _RELAXED_OPENING.match(text, width)
        if match and (dialect.has_relaxed_fences or _language(text, width) in dialect.filled_in_fences):
            return _Fence(match.group("fence"), "", "", number, width=width, quotes=text.count(">", 0, width))
    return fence


def _opened_with_options(text: str, number: int) -> _Fence | None:
    width = _prefix_width(text)
    match = _OPENING.match(text, width)
    if match is None:
        return None
    fence = _Fence(match.group("fence"), "", "", number, width=width, quotes=text.count(">", 0, width))
    if match.group("attributes") is not None:
        for key, value, _ in parsed_attributes(match.group("attributes"))[0]:
            if key == "id":
                fence.identifier = value or ""
            elif key == "title":
                fence.title = value or ""
            elif key in ("hl_lines", "linenums") and value is None:
                return None
        return fence
    for option in _OPTION.finditer(match.group("options") or ""):
        key, value = option.group("key"), option.group("value")
        value = key if value is None else value
        if key == "title":
            fence.title = value
        elif not (
            key == "title_mode"
            or (key == "hl_lines" and _LINES_TO_MARK.match(value))
            or (key == "linenums" and _LINE_NUMBERS.match(value))
        ):
            return None
    return fence
