"""Blocks between `/// name | argument` and `///` (`pymdownx.blocks`), with options in indented YAML below.

They may hold anything and stand in anything. The text between the two marks comes in pieces, as other blocks end; until
the end of the innermost one is found, whatever reaches the element it was opened in belongs to it.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from guidebook.content.dialect import GenericBlock
from guidebook.content.scanning.block_scanner import Blocks, BlockScanner, detabbed
from guidebook.content.scanning.fences import original_lines
from guidebook.content.scanning.generic_block_kinds import OpenBlock, close, is_valid, make_element
from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined
from guidebook.content.scanning.tree import BLOCK_TAGS, MAX_DEPTH, Node

_OPENING = re.compile(r"(?:^|\n)[ ]{0,3}(/{3,})[ ]*([\w-]+)[ ]*(?:\|[ ]*(.*?)[ ]*)?(?:\n|$)")
_CLOSING = re.compile(r"(?:^|\n)[ ]{0,3}(/{3,})[ ]*(?:\n|$)", re.MULTILINE)
_OPTIONS = re.compile(r"^(?:[ ]{4,}(?!\s).*?(?:\n|$))+", re.MULTILINE)
_SPAN_TAGS = frozenset(
    ["address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary", "td", "th"]
)
"""Tags in which text is no block."""
_RAW_TAGS = frozenset(["canvas", "math", "option", "pre", "script", "style", "textarea", "code"])
"""Tags in which nothing is Markdown."""
_BLOCK_TAGS = BLOCK_TAGS - _SPAN_TAGS - _RAW_TAGS - {"hr"}


@dataclass(slots=True)
class _Found:
    """The first line of a block and the options below it."""

    name: str
    kind: GenericBlock
    length: int
    argument: Traced | None
    options: dict[str, Any]
    rest: Traced
    match: re.Match[str]


class GenericBlocks:
    """The blocks of one page that are still open."""

    def __init__(self) -> None:
        self.stack: list[OpenBlock] = []

    def process(self, scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
        """A block between `///`, or what belongs to one that is open; a processor of the block scanner."""
        owner = self._hungry_parent(parent) if self.stack else None
        if owner is not None:
            self._go_on(scanner, owner, blocks)
            return True
        found = _found(scanner, blocks[0]) if "///" in blocks[0].text else None
        if found is None or parent.depth >= MAX_DEPTH or not is_valid(found.kind, found.argument, found.options):
            return False
        block = blocks.popleft()
        if found.match.start():
            scanner.parse_blocks(parent, type(blocks)([block.cut(0, found.match.start())]))
        if found.rest.text:
            blocks.appendleft(found.rest)
        if parent.tag in ("li", "dd") and parent.text:
            text, parent.text = parent.text, None
            Node("p", parent, text)
        start = block.source(found.match.start() + found.match.group().startswith("\n"))
        made = make_element(scanner.page, parent, found.name, found.kind, found.argument, found.options)
        made.length = found.length
        if made.element.span is None:
            made.element.span = (start, start + 1)
        self.stack.append(made)
        self._parse(scanner, parent, blocks)
        return True

    def _hungry_parent(self, parent: Node) -> Node | None:
        """The element, at or at the end of `parent`, whose further content belongs to the innermost open block."""
        waiting = self.stack[-1]
        node: Node | None = parent
        while node is not None:
            if waiting.is_hungry and waiting.parent is node:
                return node
            node = node.last
        return None

    def _go_on(self, scanner: BlockScanner, parent: Node, blocks: Blocks) -> None:
        entry = next((each for each in self.stack if each.is_hungry and each.parent is parent), None)
        if entry is None:
            return
        # Admonitions, details and tabs of the older kind may have put an element behind the block.
        last = parent.last
        if last is not None and last is not entry.element:
            parent.children.pop()
            entry.content.children.append(last)
        entry.is_hungry = False
        self._parse(scanner, parent, blocks)

    def _parse(self, scanner: BlockScanner, parent: Node, blocks: Blocks) -> None:
        """Gives the blocks to the innermost open block, until none are left or none is open."""
        while blocks and self.stack:
            entry = self.stack[-1]
            target = entry.content
            items = _items_between(parent, entry.element) if len(self.stack) > 1 else 0
            text, rest = _detabbed(blocks.popleft(), items * TAB_LENGTH)
            if rest.text:
                blocks.appendleft(rest)
            content, after, is_end = _split_at_end(text, entry.length)
            if after is not None:
                blocks.appendleft(after)
            if content is not None:
                self._add(scanner, entry, target, content)
            if is_end:
                close(entry)
                # What the content has opened and not closed stays open, as the renderer has it.
                self.stack.pop()
        if self.stack:
            self.stack[-1].is_hungry = True

    def _add(self, scanner: BlockScanner, entry: OpenBlock, target: Node, content: Traced) -> None:
        mode = entry.mode
        if mode == "block" or (mode == "auto" and target.tag in _BLOCK_TAGS):
            if target.depth < MAX_DEPTH:
                scanner.states.append("blocks")
                scanner.parse_chunk(target, content)
                scanner.states.pop()
            return
        text = original_lines(content, scanner.page).strip("\n")
        if mode == "html":
            scanner.page.is_complete = False
        if mode in ("raw", "html") or (mode == "auto" and target.tag in _RAW_TAGS):
            target.is_atomic = True
            return
        last = target.last
        before = target.text if last is None else last.tail
        if before is not None and before.text:
            text = joined([before, text], "\n\n") if text.text else before
        if last is None:
            target.text = text
        else:
            last.tail = text


def _found(scanner: BlockScanner, block: Traced) -> _Found | None:
    """The block that the text opens, if the first such line has a name that is known and options that can be read."""
    match = _OPENING.search(block.text)
    kind = scanner.page.dialect.blocks.get(match.group(2).lower()) if match else None
    if match is None or kind is None:
        return None
    argument = block.cut(*match.span(3)) if match.group(3) is not None else None
    options, rest = _options(block.cut(match.end()), len(match.group(1)))
    if options is None:
        return None
    return _Found(match.group(2).lower(), kind, len(match.group(1)), argument, options, rest, match)


def _options(block: Traced, length: int) -> tuple[dict[str, Any] | None, Traced]:
    """The options at the beginning of a text, None where they are no mapping; and the text without them."""
    end = _end(block.text, length)
    parts = [] if end is None else [block.cut(end.start())]
    before = block if end is None else block.cut(0, end.start())
    match = _OPTIONS.match(before.text)
    written = textwrap.dedent(match.group()) if match else ""
    if not written.strip():
        return {}, joined([before, *parts], "\n")
    parts.insert(0, before.cut(len(match.group()) if match else 0))
    try:
        options = yaml.safe_load(written)
    except Exception:  # whatever the renderer's YAML makes of it, this is no block
        return None, block
    options = {} if options is None else options
    return (options if isinstance(options, dict) else None), joined(parts, "\n")


def _end(text: str, length: int) -> re.Match[str] | None:
    return next((match for match in _CLOSING.finditer(text) if len(match.group(1)) == length), None)


def _split_at_end(block: Traced, length: int) -> tuple[Traced | None, Traced | None, bool]:
    """What stands before the end of a block and behind it, None where nothing does; whether there is an end."""
    match = _end(block.text, length)
    if match is None:
        return block, None, False
    before, after = block.cut(0, match.start()), block.cut(match.end())
    if before.text.endswith("\n"):
        before = before.cut(0, len(before) - 1)
        return before, after if after.text else None, True
    return before if before.text else None, after if after.text else None, True


def _detabbed(block: Traced, length: int) -> tuple[Traced, Traced]:
    if not length:
        return block, block.cut(len(block))
    first_line = block.text.partition("\n")[0]
    if first_line.strip() and not first_line.startswith(" " * length):
        return block, block.cut(len(block))
    return detabbed(block, length)


def _items_between(top: Node, element: Node) -> int:
    """How many items of lists stand between an element and `top`, both left out."""
    way = _way(top, element)
    return sum(node.tag in ("li", "dd") for node in way)


def _way(top: Node, element: Node) -> list[Node]:
    """The elements above `element` up to `top`; none where it does not stand below."""
    stack: list[tuple[Node, Iterator[Node]]] = [(top, iter(top.children))]
    while stack:
        child = next(stack[-1][1], None)
        if child is None:
            stack.pop()
        elif child is element:
            return [node for node, _ in stack]
        else:
            stack.append((child, iter(child.children)))
    return []
