"""Reads the Markdown of one page: headings, blocks, links and comments, each with its exact place in the source.

What is a heading, a link or a block is the renderer's decision (Python-Markdown with the extensions of
`guidebook.content.dialect`). Its steps are taken here in its order, without building HTML; a test renders pages and
compares. Nothing is ever raised for what a page contains.
"""

from collections.abc import Iterator

from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.model import Document
from guidebook.content.scanning.attribute_lists import apply_attribute_lists, ids_behind_marks
from guidebook.content.scanning.block_scanner import (
    BlockScanner,
    Processor,
    empty,
    hash_heading,
    indented_code,
    paragraph,
    rule,
    underlined_heading,
)
from guidebook.content.scanning.container_blocks import admonition, details, quote, tab
from guidebook.content.scanning.definitions import abbreviation, footnote, reference
from guidebook.content.scanning.document_builder import DocumentBuilder
from guidebook.content.scanning.fences import without_fences
from guidebook.content.scanning.footnotes import add_footnotes
from guidebook.content.scanning.html_blocks import html_element
from guidebook.content.scanning.inline_scanner import scan_inline
from guidebook.content.scanning.list_blocks import (
    below_definition,
    below_item,
    definition,
    ordered_list,
    unordered_list,
)
from guidebook.content.scanning.maths import maths_block
from guidebook.content.scanning.metadata import without_metadata
from guidebook.content.scanning.raw_html import without_raw_html
from guidebook.content.scanning.snippets import with_snippets
from guidebook.content.scanning.tables import table
from guidebook.content.scanning.traced_text import normalised, whole
from guidebook.content.scanning.tree import Node, PageState

_PROCESSORS = (
    html_element,
    admonition,
    details,
    tab,
    empty,
    below_item,
    below_definition,
    indented_code,
    table,
    hash_heading,
    underlined_heading,
    rule,
    ordered_list,
    unordered_list,
    definition,
    quote,
    footnote,
    reference,
    paragraph,
)
"""In the renderer's order of priority."""


def _processors(dialect: Dialect) -> Iterator[Processor]:
    """The processors of a dialect, in the renderer's order of priority."""
    generic_block: Processor | None = None
    if dialect.blocks:
        from guidebook.content.scanning.generic_blocks import GenericBlocks  # what it uses takes a while to load

        generic_block = GenericBlocks().process
    before: dict[Processor, Processor | None] = {
        below_definition: generic_block,
        table: maths_block if dialect.maths_block else None,
        reference: abbreviation if dialect.has_abbreviations else None,
    }
    for processor in _PROCESSORS:
        more = before.get(processor)
        if more is not None:
            yield more
        if processor is not indented_code or dialect.has_indented_code:
            yield processor


def read_document(text: str, start: int = 0, dialect: Dialect = DEFAULT) -> Document:
    """Everything found in the Markdown of a page.

    `text` is the whole file and `start` the offset where its Markdown begins, after the front matter. All offsets in
    the result refer to `text`. The span of a setext heading includes the line below its text. Any text can be read.
    """
    scanner, root, page = _scan_blocks(text, start, dialect)
    add_footnotes(scanner, root, page)
    scan_inline(root, page)
    if "{" in text:
        apply_attribute_lists(root)
    return DocumentBuilder(text, page, root).document()


def read_blocks(text: str, start: int = 0, dialect: Dialect = DEFAULT) -> tuple[Node, PageState]:
    """The tree of the blocks alone, without footnotes, and the raw HTML and code that marks in it stand for."""
    _, root, page = _scan_blocks(text, start, dialect)
    return root, page


def _scan_blocks(text: str, start: int, dialect: Dialect) -> tuple[BlockScanner, Node, PageState]:
    page = PageState(dialect)
    root = Node("div")
    scanner = BlockScanner(page, _PROCESSORS if dialect is DEFAULT else tuple(_processors(dialect)))
    if text[start:].strip():
        body = whole(text[start:], start)
        if dialect.snippets is not None:
            body = with_snippets(body, page, len(text))
        body = normalised(body)
        if dialect.has_metadata:
            body = without_metadata(body)
        body = without_fences(body, page)
        if dialect.filled_in is not None:
            page.is_complete = page.is_complete and not dialect.filled_in.search(body.text)
        if dialect.has_more_inline_elements:
            page.possible_ids = frozenset(ids_behind_marks(body.text))
            page.anchors.update(page.possible_ids)
        scanner.parse_chunk(root, without_raw_html(body, page))
    return scanner, root, page
