"""The footnotes of a page as the list at its end, or where the page has the renderer's place marker."""

from guidebook.content.scanning.block_scanner import BlockScanner
from guidebook.content.scanning.traced_text import joined, whole
from guidebook.content.scanning.tree import END_MARK, Node, PageState


def add_footnotes(scanner: BlockScanner, root: Node, page: PageState) -> None:
    """Parses the footnotes found so far and puts their list into the tree."""
    if not page.footnotes:
        return
    section = Node("div")
    section.attributes["class"] = "footnote"
    section.depth = 1
    listing = Node("ol", section)
    surrogate = Node("div")
    surrogate.depth = listing.depth + 1
    for label in list(page.footnotes):
        item = Node("li", listing, role="footnote")
        item.attributes["id"] = f"fn{page.dialect.footnote_separator}{label}"
        scanner.parse_chunk(surrogate, page.footnotes[label])
        item.children, surrogate.children = surrogate.children, []
        # The renderer puts a space and the link back at the end of the last paragraph.
        last = item.last if item.last is not None and item.last.tag == "p" else Node("p", item)
        if last.text:
            last.text = joined([last.text, whole(END_MARK, last.text.source_end(len(last.text)))])
        Node("a", last)
    _place(root, section, page.dialect.footnote_marker)


def _place(root: Node, section: Node, marker: str) -> None:
    stack = [root]
    while stack:
        parent = stack.pop()
        for number, child in enumerate(parent.children):
            if child.text is not None and marker in child.text.text:
                parent.children[number] = section
                return
            if child.tail is not None and marker in child.tail.text:
                parent.children.insert(number + 1, section)
                child.tail = None
                return
        stack.extend(reversed(parent.children))
    root.children.append(section)
