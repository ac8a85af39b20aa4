"""Formulas, in which nothing is Markdown (`pymdownx.arithmatex`)."""

from guidebook.content.scanning.block_scanner import Blocks, BlockScanner
from guidebook.content.scanning.inline_context import InlineContext
from guidebook.content.scanning.inline_patterns import Found, escaped
from guidebook.content.scanning.traced_text import Traced, joined
from guidebook.content.scanning.tree import Node


def maths_block(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """A formula that is a block of its own."""
    pattern = scanner.page.dialect.maths_block
    if pattern is None or blocks[0].text[:1] not in ("$", "\\") or not pattern.match(blocks[0].text):
        return False
    block = blocks.popleft()
    node = Node("div", parent, role="code")
    node.is_atomic = True
    node.span = (block.source(0), block.source_end(len(block)))
    return True


def formulas(context: InlineContext, text: Traced) -> Found:
    """Formulas inside a text, and pairs of backslashes before them."""
    pattern = context.page.dialect.inline_maths
    for match in pattern.finditer(text.text) if pattern is not None else ():
        start, end = match.span()
        if match["escapes"] or match["more_escapes"]:
            yield start, end, joined([escaped("\\", text.source(place)) for place in range(start, end, 2)])
            continue
        # To a heading's id it is the text between its marks, with the marks `\\(` and `\\)` the renderer puts there.
        content = match.span("dollar") if match["dollar"] is not None else match.span("round")
        node = Node("span", None, text.cut(*content))
        node.is_atomic = True
        node.span = (text.source(start), text.source_end(end))
        yield start, end, node
