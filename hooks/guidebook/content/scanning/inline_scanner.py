"""Finds what stands inside the texts of a page: code, links, images, tags, emphasis.

The renderer replaces what it finds by marks, pattern after pattern, and then builds elements from the marks. Some of
these it looks through a second time. This is done here in the same order, so that the same links come out.
"""

import re
from collections import deque

from guidebook.content.scanning.emphasis import TOKEN, Pairing
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.inline_patterns import PATTERNS
from guidebook.content.scanning.traced_text import Traced, joined, replaced, whole
from guidebook.content.scanning.tree import Node, PageState

_ANYTHING = re.compile(r"[`\\\[<&*_]|  \n")
_STASHED = re.compile("\x02klzzwxh:([0-9]+)\x03")


def scan_inline(root: Node, page: PageState) -> None:
    """Takes the texts of the elements below `root` apart; what is found becomes children of the elements."""
    _InlineScanner(page).run(root)


class _InlineScanner:
    def __init__(self, page: PageState) -> None:
        self.context = InlineContext(page)
        self.pairing = Pairing()

    def run(self, root: Node) -> None:
        queue = deque([root])
        while queue:
            current = queue.popleft()
            inserts: list[tuple[Node, list[Node]]] = []
            number = 0
            while number < len(current.children):
                child = current.children[number]
                number += 1
                if child.text and not child.is_atomic:
                    text, child.text = child.text, None
                    nodes = self._placed(self._scanned(text, 0), child, is_text=True)
                    queue.extend(nodes)
                    inserts.append((child, nodes))
                if child.tail:
                    tail = child.tail if child.role == "atomic tail" else self._scanned(child.tail, 0)
                    holder = Node("d")
                    child.tail = None
                    nodes = self._placed(tail, holder, is_text=False)
                    child.tail = holder.tail
                    current.children[number:number] = nodes
                if child.children:
                    queue.append(child)
            for child, nodes in inserts:
                child.children[0:0] = nodes

    def _scanned(self, text: Traced, first: int) -> Traced:
        """The text with marks in place of what the patterns from `first` on find in it."""
        if not _ANYTHING.search(text.text):
            return text
        for index in range(first, len(PATTERNS)):
            changes = []
            for start, end, item in PATTERNS[index](self.context, text):
                if isinstance(item, Node):
                    self._scan_element(item, index)
                changes.append((start, end, self.context.keep(item)))
            if changes:
                text = replaced(text, changes)
        if first <= len(PATTERNS) and TOKEN.search(text.text):
            text = self._emphasised(text)
        return text

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
            self._scan_element(node, len(PATTERNS))
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

    def _placed(self, data: Traced | None, parent: Node, *, is_text: bool) -> list[Node]:
        """The elements whose marks stand in `data`, with the texts between them given to them or to the parent."""
        result: list[Node] = []
        if data is None:
            return result
        parts: list[Traced] = []

        def give() -> None:
            if not parts:
                return
            if result:
                result[-1].tail = joined([result[-1].tail, *parts] if result[-1].tail else parts)
            elif is_text:
                parent.text = joined([parent.text, *parts] if parent.text else parts)
            else:
                parent.tail = joined([parent.tail, *parts] if parent.tail else parts)
            parts.clear()

        at = 0
        for match in _STASHED.finditer(data.text):
            item = self.context.stashed(match.group(1))
            if item is None:
                continue
            if match.start() > at:
                parts.append(data.cut(at, match.start()))
            at = match.end()
            if isinstance(item, Traced):
                parts.append(item)
                continue
            give()
            self._place_inside(item)
            result.append(item)
        if at < len(data):
            parts.append(data.cut(at))
        give()
        return result

    def _place_inside(self, node: Node) -> None:
        """Resolves the marks in the texts of an element and its children."""
        for child in (node, *node.children):
            if child.tail and child.tail.text.strip():
                tail, child.tail = child.tail, None
                nodes = self._placed(tail, child, is_text=False)
                place = node.children.index(child) + 1 if child is not node else 0
                node.children[place:place] = nodes
            if child.text and child.text.text.strip():
                text, child.text = child.text, None
                child.children[0:0] = self._placed(text, child, is_text=True)
