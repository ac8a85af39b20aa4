"""Blocks that hold blocks: quotes, admonitions, details and tabs."""

import re

from guidebook.content.scanning.block_scanner import INDENT, Blocks, BlockScanner, detabbed
from guidebook.content.scanning.tab_sets import add_tab, tab_set
from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined
from guidebook.content.scanning.tree import MAX_DEPTH, Node

_QUOTE = re.compile(r"(^|\n)[ ]{0,3}>[ ]?(.*)")
_QUOTE_MARK = re.compile(r"[ ]{0,3}>[ ]?")
_CALLOUT = re.compile(r"[ ]{0,3}> *\[!(?P<type>[\w-]+)(?: *\| *[\w-]+)*\](?:[-+])?(.*?)(?:\n|$)")
_ADMONITION = re.compile(r'(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *(?:\n|$)')
_DETAILS = re.compile(
    r'(?:^|\n)\?{3}(\+)? ?(?:([\w\-]+(?: +[\w\-]+)*?)?(?: +"(.*?)")|([\w\-]+(?: +[\w\-]+)*?)) *(?:\n|$)'
)
# The renderer's own pattern has a third alternative, `#+(?=[^#\n])`, which adds nothing but exponential time.
_DETAILS_HEADING = re.compile(r"^(?P<level>#{1,6})(?P<header>(?:\\.|[^\\])*?)#*$")
_TAB = re.compile(r'(?:^|\n)={3}(\+|\+!|!\+|!)? +"(.*?)" *(?:\n|$)')
_LISTS = ("ul", "ol", "dl")


def quote(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A quotation; lines without `>` that follow belong to it."""
    if ">" not in blocks[0].text or parent.depth >= MAX_DEPTH:
        return False
    match = _QUOTE.search(blocks[0].text)
    if match is None:
        return False
    block = blocks.popleft()
    if match.start():
        scanner.parse_blocks(parent, type(blocks)([block.cut(0, match.start())]))
    lines = block.cut(match.start()).split("\n")
    if scanner.page.dialect.has_callouts:
        lines = _with_title_apart(lines)
    lines = [_unquoted(line) for line in lines]
    before = parent.last
    is_own = scanner.page.dialect.has_own_quotes or before is None or before.tag != "blockquote"
    target = Node("blockquote", parent) if is_own or before is None else before
    scanner.states.append("blockquote")
    scanner.parse_chunk(target, joined(lines, "\n"))
    scanner.states.pop()
    return True


def _with_title_apart(lines: list[Traced]) -> list[Traced]:
    """The lines of a quotation; where the first with text is `[!type] Title`, with its title as a paragraph."""
    for number, line in enumerate(lines):
        if line.text and line.text.strip() != ">":
            match = _CALLOUT.match(line.text)
            if match is None:
                return lines
            # Where no title is written the renderer makes one of the type, which is nothing that somebody wrote.
            return [*lines[:number], line.cut(*match.span(2)).strip(), line.cut(0, 0), *lines[number + 1 :]]
    return lines


def _unquoted(line: Traced) -> Traced:
    match = _QUOTE_MARK.match(line.text)
    if line.text.strip() == ">":
        return line.cut(len(line.text.rstrip()), len(line.text.rstrip()))
    return line.cut(match.end()) if match else line


def admonition(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """An admonition, `!!! note "Title"`, or what is indented below one."""
    match = _ADMONITION.search(blocks[0].text) if "!!!" in blocks[0].text else None
    if match is None:
        before = parent.last
        if before is None or before.tag != "div" or "admonition" not in before.css_class:
            return False
        return _below(scanner, blocks, *_innermost(before, before.last, blocks[0].text))
    if parent.depth >= MAX_DEPTH:
        return False
    block = _opened(scanner, parent, blocks, match)
    content, rest = detabbed(block.cut(match.end()))
    node = Node("div", parent, role="admonition")
    node.span = _mark_span(block, match)
    node.attributes["class"] = "admonition " + re.sub("  +", " ", match.group(1).lower())
    if match.group(2) != "":
        # Where no title is written the renderer makes one of the type, an element that other text may follow.
        Node("p", node, block.cut(*match.span(2)) if match.group(2) else None, role="title")
    scanner.parse_chunk(node, content)
    if rest.text:
        blocks.appendleft(rest)
    return True


def details(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """Details to unfold, `??? note "Title"`, or what is indented below them."""
    match = _DETAILS.search(blocks[0].text) if "???" in blocks[0].text else None
    if match is None:
        before = parent.last
        if before is None or before.tag != "details":
            return False
        return _below(scanner, blocks, *_innermost(before, before.last, blocks[0].text))
    if parent.depth >= MAX_DEPTH:
        return False
    block = _opened(scanner, parent, blocks, match)
    content, rest = detabbed(block.cut(match.end()))
    node = Node("details", parent, role="admonition")
    node.span = _mark_span(block, match)
    summary = Node("summary", node)
    if not match.group(4):
        title = block.cut(*match.span(3))
        heading = _DETAILS_HEADING.match(title.text)
        if heading:
            inner = Node(f"h{len(heading.group('level'))}", summary, title.cut(*heading.span("header")).strip())
            inner.span = (title.source(0), title.source_end(len(title)))
        else:
            summary.text, summary.role = title, "title"
    scanner.parse_chunk(node, content)
    if rest.text:
        blocks.appendleft(rest)
    return True


def tab(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A tab, `=== "Title"`, or what is indented below one. Tabs that follow each other make a set."""
    match = _TAB.search(blocks[0].text) if "===" in blocks[0].text else None
    before = parent.last
    if match is None:
        if before is None or not before.role.startswith("tabs "):
            return False
        node, indent = _innermost_in_tab(before, blocks[0].text)
        if node is before and before.last is not None:
            return indent > 0 and _below(scanner, blocks, before.last.last, indent)
        return _below(scanner, blocks, node, indent)
    if parent.depth >= MAX_DEPTH:
        return False
    block = _opened(scanner, parent, blocks, match)
    before = parent.last
    content, rest = detabbed(block.cut(match.end()))
    if before is not None and before.role.startswith("tabs ") and "!" not in (match.group(1) or ""):
        group = before
    else:
        scanner.page.tab_sets += 1
        group = tab_set(parent, scanner.page.tab_sets)
        group.span = _mark_span(block, match)
    scanner.parse_chunk(add_tab(group, block.cut(*match.span(2))), content)
    if rest.text:
        blocks.appendleft(rest)
    return True


def _opened(scanner: BlockScanner, parent: Node, blocks: Blocks, match: re.Match[str]) -> Traced:
    """Takes the first block, parses what stands before the match, and returns the whole block."""
    block = blocks.popleft()
    if match.start():
        scanner.parse_blocks(parent, type(blocks)([block.cut(0, match.start())]))
    return block


def _mark_span(block: Traced, match: re.Match[str]) -> tuple[int, int]:
    """Where the mark that opens a container begins."""
    start = block.source(match.start() + match.group().startswith("\n"))
    return start, start + 1


def _innermost(container: Node, child: Node | None, text: str) -> tuple[Node | None, int]:
    """The element below an open container that an indented text belongs to, and the indent to take from it."""
    found: Node | None = container
    indent = 0
    while child is not None and found is not None and text.startswith(INDENT * 2, indent) and child.tag in _LISTS:
        found = child.last
        child = found.last if found is not None else None
        indent += TAB_LENGTH
    if found is None or not text.startswith(INDENT, indent):
        return None, 0
    return found, indent + TAB_LENGTH


def _innermost_in_tab(group: Node, text: str) -> tuple[Node | None, int]:
    """As `_innermost`, for a set of tabs: a list at the end of the last tab's content may hold the text."""
    found: Node | None = group
    child = group.children[-1].last
    style = child.css_class if child is not None else ""
    indent = 0
    while child is not None and found is not None and text.startswith(INDENT * 2, indent):
        is_panel = child.tag == "div" and style == "tabbed-block"
        if child.tag not in _LISTS and not is_panel:
            break
        if is_panel:
            inner = child.last
            if inner is None or inner.tag not in _LISTS:
                break
            child = inner
        found = child.last
        child = found.last if found is not None else None
        style = child.css_class if child is not None else ""
        indent += TAB_LENGTH
    if found is None or not text.startswith(INDENT, indent):
        return None, 0
    return found, indent + TAB_LENGTH


def _below(scanner: BlockScanner, blocks: Blocks, target: Node | None, indent: int) -> bool:
    """Adds the indented lines of the first block to an open container."""
    if target is None or target.depth >= MAX_DEPTH:
        return False
    content, rest = detabbed(blocks.popleft(), indent)
    if target.tag in ("li", "dd") and target.text:
        # Unlike elsewhere, the renderer puts the text behind what the item already holds.
        text, target.text = target.text, None
        Node("p", target, text)
    scanner.parse_chunk(target, content)
    if rest.text:
        blocks.appendleft(rest)
    return True
