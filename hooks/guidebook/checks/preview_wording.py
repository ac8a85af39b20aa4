"""What an editor is told of a difference between GitHub's preview and the site: where, what, and what to do."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guidebook.content.layouts.differences import Difference, DifferenceKind
from guidebook.content.layouts.layout import Leaf, LeafKind
from guidebook.content.model import Source, Span

_MARKS_BEFORE = re.compile(r"(?:[ \t]*>)*( ?)([ \t]*)")
_NUMBER = re.compile(r"(?:[*+-] +)*(\d+)([.)])")
_HASHES = re.compile(r"#+")
_FENCE = re.compile(r"`{3,}|~{3,}")
_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)")
_MARKDOWN_TAGS = frozenset({"div", "details", "section", "article", "aside", "main", "header", "footer", "nav"})
"""Tags in which the attribute `markdown` brings everything about, because they hold blocks."""
_LEAST_QUANTITY = 100
"""A number from which on a year or a quantity is meant rather than a place in a list."""
_CONTENT = {LeafKind.TEXT: "paragraph", LeafKind.HEADING: "heading", LeafKind.TABLE: "table", LeafKind.CODE: "code"}
_COUNTS = {4: "four", 8: "eight", 12: "twelve"}
_EMPTY_LINE_ABOVE = "Put an empty line above it."
_EMPTY_LINE_BELOW = "Put an empty line below it."

Words = tuple[str, str | None]
"""A message and a hint."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The place, the message and the hint of a finding."""

    span: Span
    message: str
    hint: str | None = None


def wording(source: Source, start: int, difference: Difference) -> Wording:
    """Words for a difference in the Markdown from `start` on; the hint is None where what is meant cannot be told."""
    line = _Line(source, start, difference.line)
    message, hint = _WORDS[difference.kind](difference, line)
    written = difference.written.partition("\n")[0]
    at = source.text.rfind(written, line.span.start, line.span.end) if written else -1
    return Wording(line.span if at < 0 else Span(at, at + len(written)), message, hint)


class _Line:
    """The line of the source on which a difference stands."""

    def __init__(self, source: Source, first: int, number: int) -> None:
        self.number = number
        self._source = source
        self._before = source.text[first : source.line_starts[number - 1]]
        whole = self.other(number)
        before = _MARKS_BEFORE.match(whole)
        assert before is not None
        self.text = whole[before.end() :].rstrip()
        """The line without its indentation and the marks of quotations."""
        start = source.line_starts[number - 1] + before.end()
        self.span = Span(start, start + len(self.text))
        self.indent = len(before.group(2 if ">" in before.group() else 0).expandtabs(4))
        self.is_below_text = bool(self._before and self.other(number - 1).strip(" \t>"))

    def other(self, number: int) -> str:
        """A line of the source, by its number."""
        starts = self._source.line_starts
        end = starts[number] - 1 if number < len(starts) else len(self._source.text)
        return self._source.text[starts[number - 1] : end]

    def indented(self, level: int, what: str = "it") -> str | None:
        """The hint that puts the line into so many list items; None where it has that indentation."""
        count = 4 * level
        if count == self.indent:
            return None
        return f"Indent {what} by {_COUNTS.get(count, count)} spaces." if count else "Delete the spaces before it."

    def stands_below(self, words: str) -> bool:
        """Whether the words stand on the line or below it, in capitals or not."""
        return words.lower() in self._source.text[self.span.start :].lower()

    def numbered_above(self, number: int) -> bool:
        """Whether an item with this number stands above."""
        return bool(re.search(rf"^[ >]*{number}\. ", self._before, re.MULTILINE))


def _as_shown(leaf: Leaf, line: _Line) -> str:
    """What a renderer makes of a line of the leaf."""
    if leaf.first_line < line.number and leaf.kind in (LeafKind.TEXT, LeafKind.TABLE):
        return f"goes on with the {'text' if leaf.kind is LeafKind.TEXT else 'table'} above"
    return str(leaf.kind)


def _item(difference: Difference, line: _Line) -> Words:
    number = _NUMBER.match(line.text)
    if difference.preview_item is None:
        message = f"the site shows a list here, GitHub {_as_shown(difference.preview_leaf, line)}"
        if number and not number[1].isascii():
            western = "".join(str(int(digit)) for digit in number[1])
            return message, f"Write '{western}.' in place of '{number[1]}.'."
        return message, line.indented(difference.site_item.level - 1) if difference.site_item else None
    message = f"GitHub shows a list here, the site {_as_shown(difference.site_leaf, line)}"
    if number and number[2] == ")":
        return message, f"Write '{number[1]}.' in place of '{number[1]})'."
    if difference.site_leaf.kind is LeafKind.HEADING:
        return message, _EMPTY_LINE_BELOW
    if difference.site_leaf.kind is LeafKind.CODE:
        return message, line.indented(difference.preview_item.level - 1)
    return message, _EMPTY_LINE_ABOVE if line.is_below_text else None


def _level(difference: Difference, line: _Line) -> Words:
    assert difference.preview_item is not None
    assert difference.site_item is not None
    preview, site = difference.preview_item.level, difference.site_item.level
    message = f"GitHub shows this item at level {preview} of its list, the site at level {site}"
    if preview > site:
        return message, line.indented(preview - 1, "the items of this list")
    return message, _EMPTY_LINE_ABOVE if line.is_below_text else None


def _mark(difference: Difference, line: _Line) -> Words:
    is_numbered = difference.preview_item is not None and difference.preview_item.listing.is_ordered
    shown = ("a number", "a bullet") if is_numbered else ("a bullet", "a number")
    hint = "Begin it with a mark of the same kind as the items above."
    return f"GitHub shows this item with {shown[0]}, the site with {shown[1]}", hint


def _number(difference: Difference, line: _Line) -> Words:
    assert difference.preview_item is not None
    assert difference.site_item is not None
    number = difference.preview_item.number
    message = f"GitHub gives this item the number {number}, the site the number {difference.site_item.number}"
    if number >= _LEAST_QUANTITY:
        return message, f"Write '{number}\\.' if no list is meant."
    if line.numbered_above(number - 1):
        return message, "Indent what stands between the items by four spaces."
    return message, None


def _content(difference: Difference, line: _Line) -> Words:
    preview, site = difference.preview_leaf, difference.site_leaf
    if preview.kind is LeafKind.TEXT:
        message = f"the site shows {site.kind} here, GitHub {_as_shown(preview, line)}"
        if site.first_line < line.number:
            return f"GitHub shows {preview.kind} here, the site {_as_shown(site, line)}", _EMPTY_LINE_ABOVE
    else:
        message = f"GitHub shows {preview.kind} here, the site {_as_shown(site, line)}"
    hashes = _HASHES.match(line.text)
    if LeafKind.HEADING in (preview.kind, site.kind):
        return message, _hint_for_heading(difference, line, hashes[0] if hashes else "")
    if preview.kind is LeafKind.TABLE:
        return message, _EMPTY_LINE_ABOVE if line.is_below_text else "Begin and end every row with '|'."
    if preview.kind is LeafKind.CODE:
        fence = _FENCE.match(line.text) if preview.is_fenced else None
        return message, _hint_for_fence(preview, line, fence[0]) if fence else line.indented(site.level)
    return message, line.indented(preview.level) if site.kind is LeafKind.CODE else None


def _hint_for_heading(difference: Difference, line: _Line, hashes: str) -> str | None:
    if difference.site_leaf.kind is LeafKind.HEADING:
        if not hashes:
            return _EMPTY_LINE_BELOW
        if len(hashes) > 6:
            return "Write at most six '#'."
        return f"Put a space behind '{hashes}', or write '\\{hashes}' if no heading is meant."
    if not hashes:
        return "Write the heading on one line that begins with '#' and a space."
    if line.is_below_text and difference.preview_leaf.level:
        return _EMPTY_LINE_ABOVE
    return line.indented(difference.preview_leaf.level)


def _hint_for_fence(code: Leaf, line: _Line, fence: str) -> str:
    behind = line.text.removeprefix(fence).split()
    last = line.other(code.last_line).strip(" \t>") if code.last_line > code.first_line else ""
    if last == fence and len(behind) > 1:
        return f"Write one word at most behind '{fence}'."
    return f"Close it with a line '{fence}', indented like this one."


def _end(difference: Difference, line: _Line) -> Words:
    preview, site = difference.preview_leaf.last_line, difference.site_leaf.last_line
    fence = _FENCE.match(line.text)
    assert fence is not None
    message = f"this code ends in line {preview} on GitHub, in line {site} on the site"
    return message, _hint_for_fence(difference.preview_leaf, line, fence[0])


def _place(difference: Difference, line: _Line) -> Words:
    preview, site = difference.preview_leaf, difference.site_leaf
    what = _CONTENT[preview.kind]
    if not site.level:
        message = f"GitHub shows this {what} inside the list item above, the site below the list"
    elif not preview.level:
        message = f"the site shows this {what} inside the list item above, GitHub below the list"
        return message, _EMPTY_LINE_ABOVE if line.is_below_text else None
    else:
        message = f"GitHub shows this {what} at level {preview.level} of the list, the site at level {site.level}"
    return message, line.indented(preview.level, "all that belongs to the item")


def _raw_html(difference: Difference, line: _Line) -> Words:
    tag = _TAG.match(line.text)
    message = "GitHub reads what stands in this HTML as Markdown, the site prints it as it is"
    if tag is not None and not line.stands_below(f"</{tag[1]}>"):
        return message, f"Close it with '</{tag[1]}>'."
    if tag is None or tag[1].lower() not in _MARKDOWN_TAGS or difference.preview_leaf.kind is LeafKind.CODE:
        return message, None
    return message, f"Write '<{tag[1]} markdown' in place of '<{tag[1]}'."


def _line_break(difference: Difference, line: _Line) -> Words:
    return "GitHub breaks the line at this '\\', the site prints it", "Write '<br>' in place of it."


def _strikethrough(difference: Difference, line: _Line) -> Words:
    words = difference.written.replace("\n", " ")
    hint = f"Write '<del>{words.strip('~')}</del>'."
    return f"GitHub strikes '{words}' through, the site prints the marks", hint


def _checkbox(difference: Difference, line: _Line) -> Words:
    box = difference.written
    message = f"GitHub shows a box to tick here, the site prints '{box}'"
    return message, f"Write '{'☐' if box == '[ ]' else '☑'}' in place of '{box}'."


def _alert(difference: Difference, line: _Line) -> Words:
    kind = difference.written.strip("[!]").lower()
    message = f"GitHub shows a coloured box here, the site a quotation that begins with '{difference.written}'"
    return message, f"Write '!!! {kind}' and below it the text, indented by four spaces."


_WORDS: Mapping[DifferenceKind, Callable[[Difference, _Line], Words]] = {
    DifferenceKind.ITEM: _item,
    DifferenceKind.LEVEL: _level,
    DifferenceKind.MARK: _mark,
    DifferenceKind.NUMBER: _number,
    DifferenceKind.CONTENT: _content,
    DifferenceKind.END: _end,
    DifferenceKind.PLACE: _place,
    DifferenceKind.RAW_HTML: _raw_html,
    DifferenceKind.LINE_BREAK: _line_break,
    DifferenceKind.STRIKETHROUGH: _strikethrough,
    DifferenceKind.CHECKBOX: _checkbox,
    DifferenceKind.ALERT: _alert,
}
