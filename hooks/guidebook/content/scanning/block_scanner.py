"""Finds the blocks of a page: the renderer's block processors, in their order, over text that knows its source.

A processor is a function of the scanner, the parent element and the blocks still to come (text between blank lines).
It answers whether it dealt with the first of them; it may put back what it leaves over.
"""

import re
from collections import deque
from collections.abc import Callable

from guidebook.content.scanning.fences import original_lines
from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined
from guidebook.content.scanning.tree import Node, PageState

INDENT = " " * TAB_LENGTH
Blocks = deque[Traced]
Processor = Callable[["BlockScanner", Node, Blocks], bool]

_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")
_SANE_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ ])(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")
_UNDERLINED = re.compile(r"^.*?\n(?:=+|-+)[ ]*(\n|$)")
_RULE = re.compile(
    r"^[ ]{0,3}(?=(?P<atomicgroup>(-+[ ]{0,2}){3,}|(_+[ ]{0,2}){3,}|(\*+[ ]{0,2}){3,}))(?P=atomicgroup)[ ]*$", re.M
)


class BlockScanner:
    """Takes text apart into a tree of elements."""

    def __init__(self, page: PageState, processors: tuple[Processor, ...]) -> None:
        self.page = page
        self.states: list[str] = []
        """What encloses the text at hand, innermost last: `list`, `looselist`, `detabbed`, `blockquote`."""
        self._processors = processors

    def is_in(self, state: str) -> bool:
        """Whether the innermost enclosing state is this one."""
        return bool(self.states) and self.states[-1] == state

    def parse_chunk(self, parent: Node, text: Traced) -> None:
        """Adds what the text holds to the parent; blank lines part its blocks."""
        self.parse_blocks(parent, deque(text.split("\n\n")))

    def parse_blocks(self, parent: Node, blocks: Blocks) -> None:
        """Adds what the blocks hold to the parent and leaves `blocks` empty."""
        processors = self._processors
        while blocks:
            for process in processors:
                if process(self, parent, blocks):
                    break

    def parse_within(self, state: str, parent: Node, *blocks: Traced) -> None:
        """Adds what the blocks hold to the parent, in the given state."""
        self.states.append(state)
        self.parse_blocks(parent, deque(blocks))
        self.states.pop()


def loosely_detabbed(text: Traced, level: int = 1) -> Traced:
    """The text with `level` indents taken from each line that has them."""
    indent = INDENT * level
    if indent not in text.text:
        return text
    return joined([line.cut(len(indent)) if line.text.startswith(indent) else line for line in text.split("\n")], "\n")


def detabbed(text: Traced, length: int = TAB_LENGTH) -> tuple[Traced, Traced]:
    """The leading lines that are indented or blank, without their indent, and the rest."""
    indent = " " * length
    whole = text.text
    taken = []
    at = 0
    while at <= len(whole):
        end = whole.find("\n", at)
        end = len(whole) if end < 0 else end
        if whole.startswith(indent, at):
            taken.append(text.cut(at + length, max(end, at + length)))
        elif not whole[at:end].strip():
            taken.append(text.cut(at, at))
        else:
            break
        at = end + 1
    return (joined(taken, "\n") if taken else text.cut(0, 0)), text.cut(min(at, len(whole)))


def empty(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """Blank lines."""
    text = blocks[0].text
    if text and text[0] != "\n":
        return False
    block = blocks.popleft()
    if len(block) > 1:
        blocks.appendleft(block.cut(1))
    return True


def indented_code(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """Code by indentation."""
    if not blocks[0].text.startswith(INDENT):
        return False
    code, rest = detabbed(original_lines(blocks.popleft(), scanner.page))
    span = (code.source(0), code.source_end(len(code.text.rstrip())))
    before = parent.last
    if before is not None and before.role == "code" and before.span is not None:
        before.span = (before.span[0], max(span[1], before.span[1]))
    else:
        Node("pre", parent, role="code").span = span
    if rest.text:
        blocks.appendleft(rest)
    return True


def hash_heading(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A heading by `#`, on any line of the block."""
    text = blocks[0].text
    if text[:1] != "#" and "\n#" not in text:
        return False
    match = (_SANE_HEADING if scanner.page.dialect.has_sane_headings else _HEADING).search(text)
    if match is None:
        return False
    block = blocks.popleft()
    if match.start():
        scanner.parse_blocks(parent, deque([block.cut(0, match.start())]))
    heading = Node(f"h{len(match.group('level'))}", parent)
    heading.text = block.cut(*match.span("header")).strip()
    heading.span = (block.source(match.start("level")), block.source_end(_line_end(block.text, match.end("header"))))
    if match.end() < len(block.text):
        rest = block.cut(match.end())
        blocks.appendleft(loosely_detabbed(rest) if scanner.is_in("looselist") else rest)
    return True


def underlined_heading(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A heading by a line of `=` or `-` below it."""
    text = blocks[0].text
    line_end = text.find("\n")
    if line_end < 0 or text[line_end + 1 : line_end + 2] not in ("=", "-") or not _UNDERLINED.match(text):
        return False
    block = blocks.popleft()
    heading = Node("h1" if text[line_end + 1] == "=" else "h2", parent)
    heading.text = block.cut(0, line_end).strip()
    end = _line_end(text, line_end + 1)
    heading.span = (heading.text.source(0), block.source_end(end))
    if end < len(text):
        blocks.appendleft(block.cut(end + 1))
    return True


def rule(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A horizontal rule, on any line of the block."""
    text = blocks[0].text
    match = _RULE.search(text) if any(text.count(mark) > 2 for mark in "-*_") else None
    if match is None:
        return False
    block = blocks.popleft()
    before = block.cut(0, match.start()).rstrip("\n")
    if before.text:
        scanner.parse_blocks(parent, deque([before]))
    Node("hr", parent).span = (block.source(match.start()), block.source_end(match.end()))
    after = block.cut(match.end()).lstrip("\n")
    if after.text:
        blocks.appendleft(after)
    return True


def paragraph(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """What nothing else is: a paragraph, or the text of a list item."""
    block = blocks.popleft()
    if not block.text.strip():
        return True
    if not scanner.is_in("list"):
        Node("p", parent, block.lstrip())
    elif parent.last is not None:
        sibling = parent.last
        # A line break parts the text from what stands before it, as the renderer has it.
        sibling.tail = joined([sibling.tail, block], "\n") if sibling.tail else _after_line_break(block)
    elif parent.text:
        parent.text = joined([parent.text, block], "\n")
    else:
        parent.text = block.lstrip()
    return True


def _after_line_break(block: Traced) -> Traced:
    return joined([block.cut(0, 0), block], "\n")


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found
