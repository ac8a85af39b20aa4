"""Texts that a page includes: `--8<-- "file"`, `--8<-- "file:2:5"`, `--8<-- "file:section"` (`pymdownx.snippets`).

What is included takes the place of the line that asks for it, with that line's indentation, before anything else is
read. Its characters have sources of their own, behind those of the page, so that one can tell them apart.
"""

import re
import textwrap
from collections.abc import Iterable

from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined, whole
from guidebook.content.scanning.tree import Include, PageState
from guidebook.content.snippet_files import SnippetFiles

_MARKER = re.compile(
    r"""^(?P<space>[ \t]*)(?P<escape>;*)(?:-+8<-+[ \t]+"""
    r"""(?P<name>"(?:\\"|[^"\n\r])+?"|'(?:\\'|[^'\n\r])+?')(?![ \t])|(?P<block>-+8<-+)(?![ \t]))\r?$"""
)
_SECTION = re.compile(
    r"""^.*?(?<!;)(?!(?<=-)-)(?P<escape>;*)-+8<-+[ \t]+"""
    r"""\[[ \t]*(?P<type>start|end)[ \t]*:[ \t]*(?P<name>[a-z][-_0-9a-z]*)[ \t]*\].*?$""",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?P<path>.*?)(?:(?P<lines>(?::-?[0-9]*){1,2}(?:,(?=[-0-9:])-?[0-9]*(?::-?[0-9]*)?)*)"
    r"|:(?P<section>[a-z][-_0-9a-z]*))?$",
    re.IGNORECASE,
)
_MAX_NAME_LENGTH = 300
_MAX_INCLUDES = 1_000
_MAX_LINES = 200_000
"""How much one page may include; only texts that include each other without end have more."""


def with_snippets(body: Traced, page: PageState, end: int) -> Traced:
    """The body with everything it includes in place; `end` is the end of the page's file."""
    files = page.dialect.snippets
    if files is None or not (files.appended or "8<-" in body.text):
        return body
    lines = body.split("\n")
    if files.appended:
        text = "\n\n-8<-\n" + "\n\n".join(files.appended) + "\n-8<-\n"
        # All of it stands where the file ends.
        lines += [whole(line, end) for line in text.split("\n")]
    return joined(_Includer(files, page, end).included(lines), "\n")


class _Includer:
    def __init__(self, files: SnippetFiles, page: PageState, end: int) -> None:
        self.files = files
        self.page = page
        self.end = end
        self.open_paths: set[str] = set()
        self.next_source = end + 16  # line breaks that the renderer adds stand behind the page's own text
        self.lines_left = _MAX_LINES

    def included(
        self, lines: Iterable[Traced], place: tuple[int, int] | None = None, *, is_section: bool = False
    ) -> list[Traced]:
        """The lines with what they ask for; `place` is where the page asks for them, None for its own lines."""
        found: list[Traced] = []
        is_in_block = False
        for line in lines:
            marker = _MARKER.match(line.text) if "8<-" in line.text else None
            if marker is None and not is_in_block:
                kept = line if is_section or "8<-" not in line.text else _without_section_mark(line)
                found += [kept] if kept is not None else []
            elif marker is not None and marker["escape"]:
                found.append(_without(line, marker.start("escape")))
            elif marker is not None and marker["block"]:
                is_in_block = not is_in_block
            elif marker is None or not is_in_block:
                found += self._asked_for(line, marker, place)
        return found

    def _asked_for(self, line: Traced, marker: re.Match[str] | None, place: tuple[int, int] | None) -> list[Traced]:
        """What one line, or one line between two marks, asks for."""
        text = line.text
        if marker is not None:
            name = marker["name"][1:-1].strip()
        else:
            name = text.strip(" \t").rstrip("\r").strip()
            if not name:
                return [line.cut(0, 0)]
        if name.startswith(";"):
            return []
        start = len(text) - len(text.lstrip(" \t"))
        space = text[:start].expandtabs(TAB_LENGTH)
        own = place or (min(line.source(start), self.end), min(line.source_end(len(text.rstrip())), self.end))
        return [joined([whole(space, one.source(0)), one]) if space else one for one in self._read(name, own)]

    def _read(self, name: str, place: tuple[int, int]) -> list[Traced]:
        part = _PART.match(name) if len(name) <= _MAX_NAME_LENGTH else None
        path = self.files.find(part["path"].strip()) if part is not None and part["path"].strip() else None
        text = self.files.text(path) if path is not None else None
        if part is None or path is None or text is None or len(self.page.includes) >= _MAX_INCLUDES:
            self.page.is_complete = False
            return []
        self.page.included_files.add(path)
        if path in self.open_paths or not text:
            return []
        lines = self._part(text, part)
        self.lines_left -= len(lines)
        if self.lines_left < 0:
            self.page.is_complete = False
            return []
        self.page.includes.append(Include(self.next_source, place))
        traced = []
        for written in lines:
            traced.append(whole(written, self.next_source))
            self.next_source += len(written) + 1
        self.open_paths.add(path)
        found = self.included(traced, place, is_section=part["section"] is not None)
        self.open_paths.discard(path)
        return found

    def _part(self, text: str, part: re.Match[str]) -> list[str]:
        lines = text.split("\n")
        if part["lines"]:
            chosen: list[str] = []
            for numbers in part["lines"][1:].split(","):
                first, _, last = numbers.partition(":")
                chosen += lines[_first(first, len(lines)) : _last(last, len(lines))]
        elif part["section"]:
            chosen = list(_section(lines, part["section"]))
            if not chosen:
                self.page.is_complete = False
        else:
            return lines
        return textwrap.dedent("\n".join(chosen)).split("\n") if self.files.dedents_parts else chosen


def _first(written: str, total: int) -> int:
    number = int(written) if written.strip("-") else 0
    return max(0, total + number) if number < 0 else max(0, number - 1)


def _last(written: str, total: int) -> int:
    number = int(written) if written.strip("-") else total
    return max(0, total + 1 + number) if number < 0 else number


def _section(lines: Iterable[str], name: str) -> Iterable[str]:
    """The lines of a section, between its marks, without the marks of others."""
    is_open = False
    for line in lines:
        match = _SECTION.match(line) if "8<-" in line else None
        if match is not None and match["escape"]:
            line = line[: match.start("escape")] + line[match.start("escape") + 1 :]
        elif match is not None and match["name"] == name:
            if match["type"] == "start" and not is_open:  # the renderer compares the type with its case
                is_open = True
                continue
            if match["type"] == "start":
                continue
            return
        elif match is not None and is_open:
            continue
        if is_open:
            yield line


def _without_section_mark(line: Traced) -> Traced | None:
    """The line, or None where it marks a section."""
    match = _SECTION.match(line.text)
    if match is None:
        return line
    return _without(line, match.start("escape")) if match["escape"] else None


def _without(line: Traced, place: int) -> Traced:
    return joined([line.cut(0, place), line.cut(place + 1)])
