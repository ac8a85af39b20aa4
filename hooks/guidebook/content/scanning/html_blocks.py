"""HTML elements with the attribute `markdown`, whose content is Markdown."""

from guidebook.content.scanning.block_scanner import Blocks, BlockScanner
from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import HTML_MARK, MAX_DEPTH, Node, RawPiece, walk


def html_element(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """An HTML element with the attribute `markdown`."""
    match = HTML_MARK.match(blocks[0].text)
    if match is None or int(match.group(1)) >= len(scanner.page.raw):
        return False
    piece = scanner.page.raw[int(match.group(1))]
    if piece.element is None:
        return False
    block = blocks.popleft()
    parent.children.append(piece.element)
    _parse_element(scanner, parent.depth, piece)
    if match.end() < len(block):
        blocks.appendleft(block.cut(match.end()))
    return True


def _parse_element(scanner: BlockScanner, depth: int, piece: RawPiece) -> None:
    """Parses the content of an HTML element as its attribute `markdown` says."""
    element = piece.element
    if element is None:
        return
    # Nothing is left for the mark to stand for.
    piece.element, piece.html = None, whole("", piece.span[0])
    _parse_content(scanner, depth, element)


def _parse_content(scanner: BlockScanner, depth: int, element: Node) -> None:
    element.depth = depth + 1
    state = element.attributes.pop("markdown", "off")
    text, element.text = element.text, None
    if state == "block" and element.depth < MAX_DEPTH:
        if text:
            scanner.parse_chunk(element, text.rstrip("\n"))
    elif state == "span" and element.depth < MAX_DEPTH:
        if text:
            _parse_inline_content(scanner, element, text)
    else:
        # Nothing in it is Markdown.
        element.text = text
        for inner in walk(element):
            inner.is_atomic = True
            if inner is not element:
                inner.role = "atomic tail"


def _parse_inline_content(scanner: BlockScanner, element: Node, text: Traced) -> None:
    """Gives the text to the element, and to the tails of the HTML elements that stand in it."""
    start = 0
    for match in HTML_MARK.finditer(text.text):
        number = int(match.group(1))
        piece = scanner.page.raw[number] if number < len(scanner.page.raw) else None
        _append_text(element, text.cut(start, match.start()))
        if piece is not None and piece.element is not None:
            element.children.append(piece.element)
            _parse_element(scanner, element.depth, piece)
        start = match.start()
    _append_text(element, text.cut(start))


def _append_text(element: Node, text: Traced) -> None:
    if not text.text:
        return
    if element.last is None:
        element.text = joined([element.text, text]) if element.text else text
    else:
        element.last.tail = joined([element.last.tail, text]) if element.last.tail else text
