"""Fenced code, at any depth of quotes, lists and indentation, as the superfences extension finds it.

Fences are found before blocks are. Each becomes one line, its indentation and quote marks followed by a mark; the block
scanner takes it back (`original_lines`) where it turns out to stand in indented code.
"""

import re
from collections.abc import Sequence

from guidebook.content.scanning.attribute_lists import parsed_attributes
from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import PageState, RawPiece

_PREFIX = re.compile("[> ]*")
_OPENING = re.compile(
    r"(?P<fence>~{3,}|`{3,})(?:[ ]*\.?(?P<lang>[\w#.+-]++)(?=[ ]|$))?"
    r"(?:[ ]*\{(?P<attributes>[^\n]*)\}|(?P<options>(?:[ ]*[a-zA-Z][a-zA-Z0-9_]*+(?:=(?:\"[^\"]*+\"|'[^']*+'))?(?=[ ]|$))++))?"
    r"[ ]*$"
)
_OPTION = re.compile(r"(?P<key>[a-zA-Z][a-zA-Z0-9_]*)(?:=(?P<quote>[\"'])(?P<value>.*?)(?P=quote))?")
_LINES_TO_MARK = re.compile(r"^\d+(?:-\d+)?(?:[ \t]+\d+(?:-\d+)?)*$")
_LINE_NUMBERS = re.compile(r"\d+")
_FENCE_LINE = re.compile("^([> ]*)\x02wzxhzdk:([0-9]+)\x03$")


def without_fences(text: Traced, page: PageState) -> Traced:
    """The text with each fenced code block replaced by one line that holds a mark."""
    if "```" not in text.text and "~~~" not in text.text:
        return text
    lines = text.split("\n")
    kept: list[Traced] = []
    at = 0
    for start, end in _fenced(lines, page):
        kept += lines[at:start]
        first = lines[start]
        prefix = _PREFIX.match(first.text)
        width = prefix.end() if prefix else 0
        span = (first.source(width), lines[end - 1].source_end(len(lines[end - 1])))
        code = joined(lines[start + 1 : end - 1], "\n") if end - start > 2 else whole("", span[0])
        piece = RawPiece(code, span, is_code=True, original=lines[start:end], indent=width)
        kept.append(joined([first.cut(0, width), whole(page.keep(piece), span[0])]))
        at = end
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


def _fenced(lines: Sequence[Traced], page: PageState) -> list[tuple[int, int]]:
    """Pairs (first line, line after the last) of the fenced code blocks."""
    found = []
    fence = ""
    start = width = quotes = empty_lines = 0
    identifier = ""
    for number, line in enumerate(lines):
        text = line.text
        if not fence:
            if "```" in text or "~~~" in text:
                width = _prefix_width(text)
                opening = _opening(text, width)
                if opening:
                    fence, identifier = opening
                    start, quotes, empty_lines = number, text.count(">", 0, width), 0
            continue
        depth = min(_prefix_width(text), width)
        content = text[depth:]
        level = text.count(">", 0, depth)
        is_end = content.startswith(fence) and not content[len(fence) :].strip(" \t")
        if quotes:
            if level > quotes:
                fence = ""
            elif not content:
                empty_lines += 1
            elif depth < width or (empty_lines and level < quotes):
                fence = ""
            elif is_end:
                found.append((start, number + 1))
                fence = ""
            else:
                empty_lines = 0
        elif level or (text.strip() and depth != width and content):
            fence = ""
        elif text.strip() and is_end:
            found.append((start, number + 1))
            fence = ""
        if identifier and found and found[-1][1] == number + 1:
            page.anchors.add(identifier)
    return found


def _prefix_width(text: str) -> int:
    match = _PREFIX.match(text)
    return match.end() if match else 0


def _opening(text: str, width: int) -> tuple[str, str] | None:
    """The fence and the id of the code, if the line opens fenced code with options that the extension accepts."""
    match = _OPENING.match(text, width)
    if match is None:
        return None
    if match.group("attributes") is not None:
        identifier = ""
        for key, value, _ in parsed_attributes(match.group("attributes"))[0]:
            if key == "id":
                identifier = value or ""
            elif key in ("hl_lines", "linenums") and value is None:
                return None
        return match.group("fence"), identifier
    for option in _OPTION.finditer(match.group("options") or ""):
        key, value = option.group("key"), option.group("value")
        value = key if value is None else value
        if key in ("title", "title_mode"):
            continue
        if not (key == "hl_lines" and _LINES_TO_MARK.match(value)) and not (
            key == "linenums" and _LINE_NUMBERS.match(value)
        ):
            return None
    return match.group("fence"), ""
