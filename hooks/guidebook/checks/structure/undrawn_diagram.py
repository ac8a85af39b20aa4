"""A list that is meant to be drawn cannot be.

Why: readers get a plain box where the writer, or the page that was translated, has a drawing.

Example: `!!! diagram-cycle` with a list of two steps, or with an item that does not begin in bold.

How to fix: begin each item with a label of a few words in bold, `- **Schools.** They see changes first.`, and keep to
the number of items that the kind of diagram has room for.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.boxes import DIAGRAMS, LONGEST_LABEL
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.content.reader import read_blocks
from guidebook.content.scanning.tree import Node, walk

_LABEL = re.compile(r"\s*(\*\*|__)(?=\S)(?P<label>.+?)(?<=\S)\1", re.DOTALL)
_MARKUP = re.compile(r"[\[<`\\\x02]")
"""What makes a label shorter than it is written."""
_SHOWN = 30
"""Characters of an item that a message quotes."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """One fault at most for each box of a kind that is drawn."""
    text = page.source.text
    if "diagram-" not in text:
        return
    root, _ = read_blocks(text, page.front_matter_text.end, catalogue.options.dialect)
    for node in walk(root):
        kinds = [name for name in node.css_class.split() if name in DIAGRAMS] if node.tag == "div" else []
        if node.role == "admonition" and node.span and kinds:
            fault = _what_is_wrong(kinds[0], node)
            if fault:
                start = node.span[0]
                span = Span(start, start + len(text[start:].split("\n", 1)[0].rstrip()))
                yield fault_at(page.source, span, f"'{kinds[0]}' is not drawn: {fault[0]}", fault[1])


def _what_is_wrong(kind: str, box: Node) -> tuple[str, str] | None:
    """What is wrong with a box, and the action that mends it."""
    items = next((part.children for part in box.children if part.tag in ("ol", "ul")), [])
    fewest, most = DIAGRAMS[kind][0], DIAGRAMS[kind][-1]
    if len(items) not in DIAGRAMS[kind]:
        return f"its list has '{len(items)}' items", f"Write {fewest} to {most} items."
    for item in map(_text, items):
        label = _LABEL.match(item)
        if label is None:
            beginning = " ".join(item.split())[:_SHOWN]
            return f"the item '{beginning}' does not begin in bold", "Begin each item like this: '**Label.** Text.'."
        if len(label["label"]) > LONGEST_LABEL + 1 and not _MARKUP.search(label["label"]):
            return f"the label '{label['label']}' is too long", f"Shorten it to {LONGEST_LABEL} characters."
    return None


def _text(item: Node) -> str:
    """The text that an item of a list begins with."""
    first = item.children[0] if item.children and not (item.text and item.text.text.strip()) else item
    return first.text.text if first.text else ""


RULE = Rule("PAGE021", "undrawn-diagram", Severity.WARNING, check_page=check)
