"""The texts of XLIFF 2.0: tags of units as inline codes, and back from whatever codes a tool writes in their place.

A pair is `pc`, what stands alone is `ph`; their `id` is the number of the tag. What only looks like a tag, because it
closes nothing or because its number comes twice, stays text: the standard gives an `id` once to a text.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from lxml import etree

from guidebook.translation.exchange.unit import INLINE_TAG

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"

_NAMESPACES = re.compile(r"urn:oasis:names:tc:xliff:document:2\.[0-9]+")
"""That of 2.0, which 2.1 shares, and of later minor versions, whose core is the same."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NUMBER = re.compile(r"[1-9][0-9]*", re.ASCII)
_BLANKS = re.compile(r"[ \t\r\n]+")
_PROTECTED = {"canCopy": "no", "canDelete": "no"}
"""Tools shall not offer to double a tag or to take it away."""


class UnreadableTextError(Exception):
    """A text cannot be told; the message says what its unit has, with one action."""


def element_name(element: etree._Element) -> str:
    """The name of an element of the standard, empty for one of another namespace."""
    return _name_of_tag(element.tag)


@lru_cache(maxsize=256)
def _name_of_tag(tag: str) -> str:
    name = etree.QName(tag)
    return name.localname if is_of_standard(name.namespace or "") else ""


def is_of_standard(namespace: str) -> bool:
    """Whether a namespace is that of XLIFF 2."""
    return bool(_NAMESPACES.fullmatch(namespace))


def add_element(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    """Add an element of the standard."""
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)


def add_originals(unit: etree._Element, originals: Sequence[tuple[str, str]]) -> None:
    """Add to a unit what its tags stand for, if anything is known."""
    if originals:
        data = add_element(unit, "originalData")
        for tag, original in dict(originals).items():
            add_element(data, "data", id=_reference(tag)).text = original


def add_text(segment: etree._Element, name: str, text: str, originals: Mapping[str, str]) -> None:
    """Add a `source` or `target`; `originals` is what is written by `add_originals`."""
    element = add_element(segment, name)
    element.set(_SPACE, "preserve")
    opened = [element]
    position = 0
    for tag, number in _codes(text):
        _append(opened[-1], text[position : tag.start()])
        position = tag.end()
        if tag["closes"]:
            opened.pop()
        elif tag["opens"]:
            references = {"dataRefStart": tag[0], "dataRefEnd": f"</a{number}>"}
            opened.append(add_element(opened[-1], "pc", id=number, **_PROTECTED, **_known(references, originals)))
        else:
            add_element(opened[-1], "ph", id=number, **_PROTECTED, **_known({"dataRef": tag[0]}, originals))
    _append(element, text[position:])


def text_of_element(element: etree._Element) -> str:
    """The text of a `source` or `target`; blanks count only where the file says so.

    Raises `UnreadableTextError` for a code that is not of our making.
    """
    text = _text(element)
    return text if keeps_blanks(element) else _BLANKS.sub(" ", text)


def keeps_blanks(element: etree._Element) -> bool:
    """Whether the blanks of an element belong to its text."""
    written = (node.get(_SPACE) for node in (element, *element.iterancestors()))
    return next((space for space in written if space), "default") == "preserve"


def _codes(text: str) -> list[tuple[re.Match[str], str]]:
    """The tags of a text that become codes, with their numbers."""
    codes: dict[int, tuple[re.Match[str], str]] = {}
    open_tags: list[re.Match[str]] = []
    used: set[str] = set()
    for tag in INLINE_TAG.finditer(text):
        if tag["opens"]:
            open_tags.append(tag)
            continue
        tags = [tag]
        if tag["closes"]:
            depth = max((i for i, open_tag in enumerate(open_tags) if open_tag["opens"] == tag["closes"]), default=None)
            if depth is None:
                continue
            tags.append(open_tags[depth])
            del open_tags[depth:]
        number = tag["closes"] or tag["stands"]
        if number not in used:
            used.add(number)
            codes |= {code.start(): (code, number) for code in tags}
    return [codes[start] for start in sorted(codes)]


def _append(element: etree._Element, text: str) -> None:
    """Text behind all that an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _known(references: Mapping[str, str], originals: Mapping[str, str]) -> dict[str, str]:
    return {attribute: _reference(tag) for attribute, tag in references.items() if tag in originals}


def _reference(tag: str) -> str:
    """The id of a tag's original: `open1`, `close1`, `alone2`."""
    match = INLINE_TAG.fullmatch(tag)
    if not match:
        raise ValueError(f"{tag!r} is not a tag of a unit")
    kind = "open" if match["opens"] else "close" if match["closes"] else "alone"
    return f"{kind}{match['opens'] or match['closes'] or match['stands']}"


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts += (_code(child), child.tail or "")
    return "".join(parts)


def _code(element: etree._Element) -> str:
    match element_name(element):
        case "ph":
            return f"<x{_number(element, 'id')}/>"
        case "pc":
            number = _number(element, "id")
            return f"<a{number}>{_text(element)}</a{number}>"
        case "sc":
            return f"<a{_number(element, 'id')}>"
        case "ec":
            return f"</a{_number(element, 'startRef' if element.get('startRef') else 'id')}>"
        case "cp":
            return _character(element.get("hex", ""))
        case _:  # an annotation, whose words belong to the text
            return _text(element)


def _number(element: etree._Element, attribute: str) -> str:
    written = element.get("copyOf") or element.get(attribute) or ""
    if not _NUMBER.fullmatch(written):
        raise UnreadableTextError(f"holds the inline code '{written}', which is not of the page. Delete it.")
    return str(written)


def _character(written: str) -> str:
    try:
        return chr(int(written, 16))
    except (ValueError, OverflowError):
        raise UnreadableTextError(f"has the character '{written}', which does not exist. Delete its 'cp'.") from None
