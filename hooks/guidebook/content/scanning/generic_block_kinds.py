"""The kinds of generic blocks: what each accepts, and the elements it makes."""

import re
from dataclasses import dataclass
from typing import Any

from pymdownx.blocks.block import type_html_attribute_dict, type_html_identifier
from pymdownx.blocks.html import VALID_MODES, parse_selectors

from guidebook.content.dialect import GenericBlock
from guidebook.content.scanning.tab_sets import add_tab, tab_set
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import CONTAINER, Node, PageState, walk

_HEADING = re.compile(r"^(?P<level>#{1,6})(?P<header>(?:\\.|[^\\])*?)#*$")
_SANE_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ ])(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")
_FIGURE_NUMBER = re.compile(r"^(\^)?([1-9][0-9]*(?:\.[1-9][0-9]*)*)(?= |$)")
_FLAGS = {"details": ("open",), "tab": ("new", "select")}


@dataclass(slots=True)
class OpenBlock:
    """A block whose end has not been found."""

    parent: Node
    element: Node
    content: Node
    """Where its content goes."""
    mode: str = "auto"
    """How its content is read: as `block`, `inline`, `raw`, `html`, or by the tag (`auto`)."""
    kind: str = ""
    length: int = 3
    """How many slashes it was opened with."""
    is_hungry: bool = False
    """Whether what follows in `parent` belongs to it."""


def is_valid(kind: GenericBlock, argument: Traced | None, options: dict[str, Any]) -> bool:
    """Whether the renderer accepts a block with this argument and these options."""
    written = argument.text if argument is not None else ""
    if kind.kind in ("html", "tab") and not written:
        return False
    if kind.kind == "define" and written:
        return False
    try:
        if kind.kind == "html":
            parse_selectors(written)
        elif kind.kind == "caption":
            _caption_attributes(written)
        for name, value in options.items():
            _check_option(kind, name, value)
    except ValueError:
        return False
    return True


def _check_option(kind: GenericBlock, name: str, value: Any) -> None:
    """Raises `ValueError` for an option that the renderer refuses."""
    if name == "attrs":
        type_html_attribute_dict(value)
    elif name == "type" and kind.kind in ("admonition", "details") and kind.default_title is None:
        type_html_identifier(value)
    elif name == "markdown" and kind.kind == "html":
        if not isinstance(value, str) or value.lower() not in VALID_MODES:
            raise ValueError(value)
    elif name not in _FLAGS.get(kind.kind, ()) or not isinstance(value, bool) or _is_named(kind):
        raise ValueError(name)


def _is_named(kind: GenericBlock) -> bool:
    """Whether the configuration gives the block a name of its own, which leaves it without options."""
    return kind.default_title is not None


def make_element(
    page: PageState, parent: Node, name: str, kind: GenericBlock, argument: Traced | None, options: dict[str, Any]
) -> OpenBlock:
    """Adds the element of a valid block to its parent."""
    if kind.kind == "html":
        made = _html(parent, kind, argument, options)
    elif kind.kind == "tab":
        made = _tab(page, parent, argument, options)
    elif kind.kind == "define":
        element = Node("dl", parent)
        made = OpenBlock(parent, element, element)
    elif kind.kind == "caption":
        made = _caption(page, parent, name, kind, argument, options)
    else:
        made = _titled(page, parent, kind, argument, options)
    made.kind = kind.kind
    if kind.kind != "caption":
        _set_attributes(made.element, type_html_attribute_dict(options.get("attrs", {})))
    return made


def _set_attributes(element: Node, attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        if name == "class":
            element.attributes["class"] = " ".join([element.css_class, *value]).strip()
        else:
            element.attributes[name] = value


def _titled(
    page: PageState, parent: Node, kind: GenericBlock, argument: Traced | None, options: dict[str, Any]
) -> OpenBlock:
    """An admonition or details."""
    is_details = kind.kind == "details"
    element = Node("details" if is_details else "div", parent, role="admonition")
    if not is_details:
        element.attributes["class"] = "admonition"
    has_type = kind.default_title is not None or bool(options.get("type"))
    if argument is None and not has_type:
        return OpenBlock(parent, element, element)
    if argument is not None and not argument.text:
        return OpenBlock(parent, element, element)
    pattern = _SANE_HEADING if page.dialect.has_sane_headings else _HEADING
    heading = pattern.match(argument.text) if argument is not None else None
    holder = Node("summary", element) if is_details else element
    if argument is not None and heading is not None:
        inner = Node(f"h{len(heading.group('level'))}", holder, argument.cut(*heading.span("header")).strip())
        inner.span = (argument.source(0), argument.source_end(len(argument)))
    elif is_details:
        holder.text, holder.role = argument, "title"
    else:
        Node("p", holder, argument, role="title")
    return OpenBlock(parent, element, element)


def _html(parent: Node, kind: GenericBlock, argument: Traced | None, options: dict[str, Any]) -> OpenBlock:
    tag, attributes = parse_selectors(argument.text if argument is not None else "")
    element = Node(tag.lower(), parent)
    element.attributes.update(attributes)
    mode = str(options.get("markdown", "auto")).lower()
    if mode == "auto":
        mode = kind.modes.get(tag.lower(), mode)
    if mode == "block":
        element.role = CONTAINER
    return OpenBlock(parent, element, element, mode)


def _tab(page: PageState, parent: Node, argument: Traced | None, options: dict[str, Any]) -> OpenBlock:
    group = parent.last
    if group is None or not group.role.startswith("tabs ") or options.get("new"):
        page.generic_tab_sets += 1
        group = tab_set(parent, page.generic_tab_sets)
    return OpenBlock(parent, group, add_tab(group, argument))


def _caption_attributes(written: str) -> tuple[dict[str, Any], bool | None, bool]:
    """The attributes in a caption's argument; whether it goes first (None: as configured) and is numbered by hand."""
    goes_first = {">": False, "<": True}.get(written[:1])
    if goes_first is not None:
        written = written[1:].lstrip()
    number = _FIGURE_NUMBER.match(written)
    if number:
        written = written[number.end() :].lstrip()
    attributes = parse_selectors(written, require_tag=False)[1] if written else {}
    return attributes, goes_first, number is not None


def _caption(
    page: PageState,
    parent: Node,
    name: str,
    kind: GenericBlock,
    argument: Traced | None,
    options: dict[str, Any],
) -> OpenBlock:
    """A caption of the element before it, with which it becomes a figure."""
    attributes, goes_first, has_number = _caption_attributes(argument.text if argument is not None else "")
    before = parent.last
    if before is not None and before.tag == "figure" and all(child.tag != "figcaption" for child in before.children):
        figure = before
    else:
        if before is not None and any(node.role.startswith("figure ") for node in walk(before)):
            page.is_complete = False  # figures in figures are numbered in ways not followed here
        parent.children[-1:] = []
        figure = Node("figure", parent)
        figure.children += [before] if before is not None else []
    caption = Node("figcaption")
    caption.depth = figure.depth + 1
    is_first = kind.goes_first if goes_first is None else goes_first
    figure.children.insert(0 if is_first else len(figure.children), caption)
    attributes = {key: value for key, value in attributes.items() if key != "class"}
    _set_attributes(figure, {**attributes, **type_html_attribute_dict(options.get("attrs", {}))})
    if kind.is_numbered and "id" not in figure.attributes:
        figure.role = f"figure {name}"
    if has_number:
        page.is_complete = False
    return OpenBlock(parent, figure, caption)


def close(block: OpenBlock) -> None:
    """What a block does at its end: a definition list makes terms of paragraphs and definitions of items."""
    if block.kind != "define":
        return
    found: list[Node] = []
    for child in block.element.children:
        if child.tag in ("ul", "ol"):
            for item in child.children:
                item.tag = "dd"
                found.append(item)
        elif child.tag == "p":
            child.tag = "dt"
            found.append(child)
        elif child.tag in ("dt", "dd"):
            found.append(child)
        else:
            term = Node("dt")
            term.depth = block.element.depth + 1
            term.children.append(child)
            found.append(term)
    block.element.children[:] = found
