"""Lists, definition lists and what is indented below their items."""

import re

from guidebook.content.scanning.block_scanner import (
    INDENT,
    Blocks,
    BlockScanner,
    detabbed,
    loosely_detabbed,
)
from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined
from guidebook.content.scanning.tree import MAX_DEPTH, Node

_ORDERED = re.compile(r"^[ ]{0,3}\d+\.[ ]+(.*)")
_UNORDERED = re.compile(r"^[ ]{0,3}[*+-][ ]+(.*)")
_ITEM = re.compile(r"^[ ]{0,3}((\d+\.)|[*+-])[ ]+(.*)")
_INDENTED_ITEM = re.compile(r"^[ ]{4,7}((\d+\.)|[*+-])[ ]+.*")
_INDENTS = re.compile(r"^(([ ]{4})+)")
_DEFINITION = re.compile(r"(^|\n)[ ]{0,3}:[ ]{1,3}(.*?)(\n|$)")
_NOT_INDENTED = re.compile(r"^[ ]{0,3}[^ :]")
_SANE_ITEMS = {
    "ol": re.compile(r"^[ ]{0,3}((\d+\.))[ ]+(.*)"),
    "ul": re.compile(r"^[ ]{0,3}(([*+-]))[ ]+(.*)"),
}
"""The first line of an item, where a list holds items of one kind only."""
_LISTS = ("ol", "ul")


def wrap_text(item: Node) -> None:
    """Puts the text of a list item into a paragraph of its own, before its other children."""
    if item.text:
        inner = Node("p", None, item.text)
        inner.depth = item.depth + 1
        item.text = None
        item.children.insert(0, inner)


def below_item(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """What is indented below an item of a list."""
    return _below_item(scanner, parent, blocks, ("li",), _LISTS, "li")


def below_definition(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """What is indented below a definition."""
    return _below_item(scanner, parent, blocks, ("dd", "li"), ("dl", "ol", "ul"), "dd")


def _below_item(
    scanner: BlockScanner, parent: Node, blocks: Blocks, items: tuple[str, ...], lists: tuple[str, ...], new_item: str
) -> bool:
    if not blocks[0].text.startswith(INDENT) or scanner.is_in("detabbed") or parent.depth >= MAX_DEPTH:
        return False
    if parent.tag not in items and not (parent.last is not None and parent.last.tag in lists):
        return False
    level, sibling = _level(scanner, parent, blocks[0].text, items, lists)
    if sibling.depth >= MAX_DEPTH:
        return False
    block = loosely_detabbed(blocks.popleft(), level)
    if parent.tag in items:
        inner = parent.last if parent.last is not None and parent.last.tag in lists else parent
        scanner.parse_within("detabbed", inner, block)
    elif sibling.tag in items:
        scanner.parse_within("detabbed", sibling, block)
    elif sibling.last is not None and sibling.last.tag in items:
        wrap_text(sibling.last)
        scanner.parse_within("detabbed", sibling.last, *block.split("\n\n"))
    else:
        scanner.parse_within("detabbed", Node(new_item, sibling), block)
    return True


def _level(
    scanner: BlockScanner, parent: Node, text: str, items: tuple[str, ...], lists: tuple[str, ...]
) -> tuple[int, Node]:
    """How many indents of the text belong to lists, and the innermost list or item that they lead to."""
    match = _INDENTS.match(text)
    indents = len(match.group(1)) // TAB_LENGTH if match else 0
    level = 1 if scanner.is_in("list") else 0
    while indents > level:
        child = parent.last
        if child is None or (child.tag not in lists and child.tag not in items):
            break
        if child.tag in lists:
            level += 1
        parent = child
    return level, parent


def ordered_list(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A list with numbers."""
    if not blocks[0].text.lstrip(" ")[:1].isdigit() or not _ORDERED.match(blocks[0].text):
        return False
    return _list(scanner, parent, blocks, "ol")


def unordered_list(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A list with bullets."""
    if blocks[0].text.lstrip(" ")[:1] not in ("*", "+", "-") or not _UNORDERED.match(blocks[0].text):
        return False
    return _list(scanner, parent, blocks, "ul")


def _list(scanner: BlockScanner, parent: Node, blocks: Blocks, tag: str) -> bool:
    if parent.depth >= MAX_DEPTH:
        return False
    is_sane = scanner.page.dialect.has_sane_lists
    items = _items(blocks.popleft(), _SANE_ITEMS[tag] if is_sane else _ITEM)
    sibling = parent.last
    if sibling is not None and sibling.tag in ((tag,) if is_sane else _LISTS):
        target = sibling
        if target.last is not None:
            wrap_text(target.last)
            child = target.last.last
            if child is not None and child.tail:
                Node("p", target.last, child.tail.lstrip())
                child.tail = None
        scanner.parse_within("looselist", Node("li", target), items.pop(0))
    elif parent.tag in _LISTS:
        target = parent
    else:
        target = Node(tag, parent)
    scanner.states.append("list")
    for item in items:
        into = target.children[-1] if item.text.startswith(INDENT) and target.children else Node("li", target)
        scanner.parse_blocks(into, type(blocks)([item]))
    scanner.states.pop()
    return True


def _items(block: Traced, first_line: re.Pattern[str]) -> list[Traced]:
    """The text of each item; items indented below another stay together, with their indent."""
    spans: list[list[int]] = []
    at = 0
    text = block.text
    for line in text.split("\n"):
        end = at + len(line)
        match = first_line.match(line)
        if match:
            spans.append([at + match.start(3), end])
        elif spans and _INDENTED_ITEM.match(line) and not text.startswith(INDENT, spans[-1][0]):
            spans.append([at, end])
        elif spans:
            spans[-1][1] = end
        at = end + 1
    return [block.cut(start, end) for start, end in spans]


def definition(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A definition, with the terms before it."""
    if ": " not in blocks[0].text or parent.depth >= MAX_DEPTH:
        return False
    match = _DEFINITION.search(blocks[0].text)
    if match is None:
        return False
    block = blocks[0]
    terms = [term.strip() for term in block.cut(0, match.start()).split("\n") if term.text.strip()]
    sibling = parent.last
    if not terms and sibling is None:
        return False
    blocks.popleft()
    body, rest = block.cut(match.end()), None
    if not _NOT_INDENTED.match(body.text):
        body, rest = detabbed(body)
    text = block.cut(*match.span(2))
    if body.text:
        text = joined([text, body], "\n")
    state = "list"
    if not terms and sibling is not None and sibling.tag == "p":
        state = "looselist"
        terms = sibling.text.split("\n") if sibling.text else []
        parent.children.pop()
        sibling = parent.last
    if sibling is not None and sibling.tag == "dl":
        target = sibling
        if not terms and target.last is not None and target.last.tag == "dd" and target.last.children:
            state = "looselist"
    else:
        target = Node("dl", parent)
    for term in terms:
        Node("dt", target, term)
    scanner.parse_within(state, Node("dd", target), text)
    if rest is not None and rest.text:
        blocks.appendleft(rest)
    return True
