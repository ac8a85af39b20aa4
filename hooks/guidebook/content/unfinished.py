"""Unfinished translations: blocks that still stand in the source language, behind a mark.

`new translation` and the import of a translation tool's file write the mark; whoever translates a block deletes it. As
long as one block carries it, readers are shown the source page.
"""

from collections.abc import Iterator

from guidebook.content.model import Block, Span
from guidebook.content.page import Page

MARK = "(TRANSLATE)"
"""Stands at the beginning of a block's text, with a space behind it. It means nothing to Markdown, YAML or HTML."""


def marked_blocks(page: Page) -> Iterator[Block]:
    """The blocks that are to be translated, in the order of the text."""
    if MARK in page.source.text:
        yield from (block for block in page.blocks if block.prose.text.startswith(MARK))


def mark_of(block: Block) -> Span:
    """Where the mark of a block stands."""
    return block.prose.source_span(0, len(MARK))


def is_unfinished(page: Page) -> bool:
    """Whether a page still has blocks to translate; only a translation is held to that."""
    return any(True for _ in marked_blocks(page))
