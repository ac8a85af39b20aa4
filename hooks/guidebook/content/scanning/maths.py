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
    at = 0
    while pattern is not None and (match := pattern.search(text.text, at)):
        start, at = match.span()
        if match["escapes"] or match["more_escapes"]:
            yield start, at, joined([escaped("\\", text.source(place)) for place in range(start, at, 2)])
            # The renderer has put a mark there by now, so that the dollar is not escaped.
            start = at
        formula = pattern.match(text.text[start:])
        if formula is None:
            continue
        at = start + formula.end()
        # To a heading's id it is the text between its marks: those that the renderer puts there are no part of an id.
        first, last = formula.span("dollar") if formula["dollar"] is not None else formula.span("round")
        node = Node("span", None, text.cut(start + first, start + last))
        node.is_atomic = True
        node.span = (text.source(start), text.source_end(at))
        yield start, at, node
