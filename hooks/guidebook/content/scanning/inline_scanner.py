"""Finds what stands inside the texts of a page: code, links, images, tags, emphasis.

The renderer replaces what it finds by marks, pattern after pattern, and then builds elements from the marks. Some of
these it looks through a second time. This is done here in the same order, so that the same links come out.
"""

import re
from collections import deque

from guidebook.content.scanning.emphasis import TOKEN, Pairing
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.inline_patterns import CODE_SPANS, PATTERNS, Pattern
from guidebook.content.scanning.maths import formulas
from guidebook.content.scanning.traced_text import Traced, joined, replaced, whole
from guidebook.content.scanning.tree import Node, PageState

_ANYTHING = re.compile(r"[`\\\[<&*_\x02]|  \n")
_ANYTHING_MORE = re.compile(r"[`\\\[<&*_$\n\x02]")
_LINE_BREAK = re.compile("\n")
_STASHED = re.compile("\x02klzzwxh:([0-9]+)\x03")


def scan_inline(root: Node, page: PageState) -> None:
    """Takes the texts of the elements below `root` apart; what is found becomes children of the elements."""
    _InlineScanner(page).run(root)


class _InlineScanner:
    def __init__(self, page: PageState) -> None:
        self.context = InlineContext(page)
        self.pairing = Pairing()
        self.patterns: tuple[tuple[str, Pattern], ...] = PATTERNS
        dialect = page.dialect
        self.breaks_lines = dialect.breaks_lines
        if dialect.inline_maths is not None:
            self.patterns = (*PATTERNS[: CODE_SPANS + 1], ("", formulas), *PATTERNS[CODE_SPANS + 1 :])
        self.anything = _ANYTHING_MORE if self.breaks_lines or len(self.patterns) > len(PATTERNS) else _ANYTHING

    def run(self, root: Node) -> None:
        queue = deque([root])
        while queue:
            current = queue.popleft()
            inserts: list[tuple[Node, list[Node]]] = []
            number = 0
            while number < len(current.children):
                child = current.children[number]
                number += 1
                if child.text and not child.is_atomic and self.anything.search(child.text.text):
                    text = self._scanned(child.text, 0)
                    child.text, nodes = self._placed(text)
                    queue.extend(nodes)
                    inserts.append((child, nodes))
                if child.tail and child.role != "atomic tail" and self.anything.search(child.tail.text):
                    child.tail, nodes = self._placed(self._scanned(child.tail, 0))
                    current.children[number:number] = nodes
                if child.children:
                    queue.append(child)
            for child, nodes in inserts:
                child.children[0:0] = nodes

    def _scanned(self, text: Traced, first: int) -> Traced:
        """The text with marks in place of what the patterns from `first` on find in it."""
        if not self.anything.search(text.text):
            return text
        for index in range(first, len(self.patterns)):
            sign, pattern = self.patterns[index]
            if sign not in text.text:
                continue
            changes = []
            for start, end, item in pattern(self.context, text):
                if isinstance(item, Node):
                    self._scan_element(item, index)
                changes.append((start, end, self.context.keep(item)))
            if changes:
                text = replaced(text, changes)
        if first <= len(self.patterns) and TOKEN.search(text.text):
            text = self._emphasised(text)
        if self.breaks_lines and "\n" in text.text:
            text = self._with_line_breaks(text)
        return text

    def _with_line_breaks(self, text: Traced) -> Traced:
        """The text with a mark in place of each line break."""
        changes = []
        for match in _LINE_BREAK.finditer(text.text):
            node = Node("br")
            node.span = (text.source(match.start()), text.source(match.start()) + 1)
            changes.append((*match.span(), self.context.keep(node)))
        return replaced(text, changes)

    def _scan_element(self, node: Node, index: int) -> None:
        """Goes on with the later patterns in the texts of an element just found."""
        if node.is_atomic:
            return
        for child in (node, *node.children):
            if child.text:
                child.text = self._scanned(child.text, index + 1)
            if child.tail:
                child.tail = self._scanned(child.tail, index)

    def _emphasised(self, text: Traced) -> Traced:
        """The text with marks in place of emphasis."""
        done: list[Traced] = []
        done_size = 0
        rest = text
        data = text.text
        at = 0

        def cut(start: int, end: int) -> Traced:
            start, end, _ = slice(start, end).indices(len(data))
            if start >= done_size:
                return rest.cut(start - done_size, max(start, end) - done_size)
            return joined([*done, rest]).cut(start, end)

        while match := TOKEN.search(data, at):
            node, start, end = self.pairing.match(match.start(), data, cut)
            if node is None:
                at = end
                continue
            self._scan_element(node, len(self.patterns))
            mark = self.context.keep(node)
            start, end, _ = slice(start, end).indices(len(data))
            if min(start, end) < done_size:
                done, rest, done_size = [], joined([*done, rest]), 0
            done.append(rest.cut(0, start - done_size))
            source = rest.source(start - done_size)
            rest = rest.cut(end - done_size)
            done.append(whole(mark, source))
            data = data[:start] + mark + data[end:]
            at = done_size = start + len(mark)
        return joined([*done, rest]) if done else text

    def _placed(self, text: Traced) -> tuple[Traced | None, list[Node]]:
        """The text before the first element whose mark stands in `text`, and the elements with their tails."""
        lead: Traced | None = None
        nodes: list[Node] = []
        parts: list[Traced] = []
        at = 0
        for match in _STASHED.finditer(text.text):
            item = self.context.stashed(match.group(1))
            if item is None:
                continue
            if match.start() > at:
                parts.append(text.cut(at, match.start()))
            at = match.end()
            if isinstance(item, Traced):
                parts.append(item)
                continue
            if nodes:
                nodes[-1].tail = _together(nodes[-1].tail, parts)
            else:
                lead = _together(None, parts)
            parts = []
            self._place_inside(item)
            nodes.append(item)
        if at < len(text.text):
            parts.append(text.cut(at) if at else text)
        if nodes:
            nodes[-1].tail = _together(nodes[-1].tail, parts)
        else:
            lead = _together(None, parts)
        return lead, nodes

    def _place_inside(self, node: Node) -> None:
        """Resolves the marks in the texts of an element and its children."""
        for child in (node, *node.children):
            if child.tail and _STASHED.search(child.tail.text):
                child.tail, nodes = self._placed(child.tail)
                place = node.children.index(child) + 1 if child is not node else 0
                node.children[place:place] = nodes
            if child.text and _STASHED.search(child.text.text):
                child.text, nodes = self._placed(child.text)
                child.children[0:0] = nodes


def _together(text: Traced | None, parts: list[Traced]) -> Traced | None:
    if not parts:
        return text
    return joined([text, *parts]) if text else joined(parts)
