"""Attribute lists, `{ #id .class key=value }`, on headings, blocks and inline elements."""

import re
from collections.abc import Iterator

from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import BLOCK_TAGS, HEADING_TAGS, Node, walk

_BASE = r"\{\:?[ ]*([^\}\n ][^\n]*)\}"
_AT_END = re.compile(rf"[ ]+{_BASE}[ ]*$")
_OWN_LINE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")
_AT_START = re.compile(rf"^{_BASE}")
_BEHIND_MARK = re.compile(r"(?<=[\^~=+:\]$])\{:?[ ]*([^}\n ][^}\n]*)\}")
_ITEM = re.compile(r"""(?P<quoted>[^ =}]+=(?:".*?"|'.*?'))|(?P<plain>[^ =}]+=[^ =}]+)|(?P<word>[^ =}]+)| """)
_LISTS = ("ul", "ol")


def parsed_attributes(text: str) -> tuple[list[tuple[str, str | None, int]], str]:
    """Triples (name, value, offset of the value) of an attribute list, and what of the text is no part of it.

    The name of a class is `.`, the value of a word that stands alone is None.
    """
    found: list[tuple[str, str | None, int]] = []
    at = 0
    while match := _ITEM.match(text, at):
        start, at = match.span()
        item = match.group()
        name, _, value = item.partition("=")
        offset = start + len(name) + 1
        if match.lastgroup == "quoted":
            bare = value.strip(value[0])
            found.append((name, bare, offset + len(value) - len(value.lstrip(value[0]))))
        elif match.lastgroup == "plain":
            found.append((name, value, offset))
        elif match.lastgroup == "word":
            if item[0] in ".#":
                found.append(("." if item[0] == "." else "id", item[1:], start + 1))
            else:
                found.append((item, None, start))
    rest = text[at:]
    brace = rest.find("}")
    return found, rest[brace:] if brace >= 0 else ""


def ids_behind_marks(text: str) -> Iterator[str]:
    """Ids in attribute lists behind what may be the end of an inline element that the reader does not follow."""
    for match in _BEHIND_MARK.finditer(text):
        for name, value, _ in parsed_attributes(match.group(1))[0]:
            if name == "id" and value:
                yield re.sub(r"\\(.)", r"\1", value)


def apply_attribute_lists(root: Node) -> None:
    """Moves the attribute lists in the texts below `root` to the attributes of the elements they belong to."""
    for node in walk(root):
        if node.tag in BLOCK_TAGS:
            _apply_to_block(node)
        elif node.tail is not None and node.tail.text.startswith("{") and node.tag != "br":
            match = _AT_START.match(node.tail.text)
            if match:
                rest = _assign(node, node.tail, match, is_strict=False)
                kept = node.tail.cut(match.end(1) - len(rest), match.end(1))
                node.tail = joined([node.tail.cut(match.end()), kept])


def _apply_to_block(node: Node) -> None:
    is_heading = node.tag in HEADING_TAGS
    holder = _holder(node)
    text = node.text if holder is None else holder.tail
    if text is None or "{" not in text.text:
        return
    if holder is not None and holder.tag == "br":
        # The renderer puts a line break after each `<br>` before it looks for attribute lists.
        text = joined([whole("\n", text.source(0)), text])
    match = (_AT_END if is_heading or node.tag in ("dt", "td", "th") else _OWN_LINE).search(text.text)
    if match is None or _assign(node, text, match, is_strict=True):
        return
    rest = text.cut(0, match.start())
    if is_heading:
        rest = rest.rstrip("#").rstrip()
    if holder is None:
        node.text = rest
    else:
        holder.tail = rest


def _holder(node: Node) -> Node | None:
    """The child whose tail may end in the node's attribute list; None where the node's own text may."""
    if not node.children:
        return None
    if node.tag != "li":
        return node.children[-1] if _has_tail(node.children[-1]) else None
    nested = next((number for number, child in enumerate(node.children) if child.tag in _LISTS), None)
    before = node.children[-1] if nested is None else node.children[nested - 1] if nested else None
    return before if before is not None and _has_tail(before) else None


def _has_tail(node: Node) -> bool:
    """Whether the renderer sees a tail: it puts a line break after each block and `<br>` that has none."""
    return node.tag in BLOCK_TAGS or node.tag == "br" or bool(node.tail)


def _assign(node: Node, text: Traced, match: re.Match[str], *, is_strict: bool) -> str:
    """Gives the attributes in the match's group to the node; returns what the list holds beyond its closing brace."""
    attributes, rest = parsed_attributes(match.group(1))
    if is_strict and rest:
        return rest
    for name, value, offset in attributes:
        if name == "." and value is not None:
            node.attributes["class"] = f"{node.css_class} {value}".strip()
        else:
            node.attributes[name] = value
        if name == "id" and value is not None:
            start = match.start(1) + offset
            node.id_span = (text.source(start), text.source_end(start + len(value)) if value else text.source(start))
    return rest
