"""What the plain Markdown of boxes, lists and quotations is marked with, so that styles can show it as designed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.treeprocessors import Treeprocessor

NAME = "guidebook.rendering.components"
"""What Python-Markdown loads the extension of this module by."""
KEY_NUMBERS = "key-numbers"
WORKSHEET = "worksheet"
"""Kinds of admonitions, besides those that everybody has; the worksheet's is the id of a page's first one too."""
FEWEST = 3
"""A list or a row of headings is designed from this many on."""
_PRIORITY = 3
"""After headings have their ids and their place in the table of contents, before the tree is written out."""
_DIGITS = r"\d[\d.,٫٬/\u00a0\u202f]*(?<=\d)"
_TAG = "\x02[^\x03]*\x03"
"""What Python-Markdown has in place of a tag until the end, with digits of its own: an isolate round a range, too."""
_AMOUNT = rf"{_DIGITS}(?:\s?(?:{_TAG})?[-–—‑](?:{_TAG})?\s?{_DIGITS})?(?:\s?[%٪])?"
_NUMBER = re.compile(rf"{_TAG}{_AMOUNT}{_TAG}|{_AMOUNT}(?![^\x02]*\x03)")
LEADING_NUMBER = re.compile(rf"\s*({_NUMBER.pattern})(?=\s)")
"""A plain number at the beginning of a key number."""
_COUNTED = re.compile(r"(?P<word>[^\d:]{0,24}?)(?P<number>\d{1,3})(?P<colon>\s?:\s+)(?=\S)")
"""The beginning of a heading that counts: "Lesson 1: ", «الدرس ١: », "3: "."""
_DASH = re.compile(r"\s*[—–―]\s*(?=\S)")


_WORKSHEET_ID = re.compile(rf'<(?:div|details)(?=[^>]*\sclass="[^"]*\b{WORKSHEET}\b)[^>]*\sid="([^"]+)"')


class _Components(Treeprocessor):
    def __init__(self, chapters: Mapping[str, str]) -> None:
        super().__init__()
        self._chapters = chapters

    def run(self, root: Element) -> None:
        """Mark what is designed: nothing is added that a reader would read."""
        numbers = [box for box in root.iter() if _is_box(box, KEY_NUMBERS)]
        for element in list(root.iter()):
            if element.tag == "a" and element.get("href"):
                _mark_chapter(element, self._chapters)
            if element.tag in ("ol", "ul") and not any(element in box for box in numbers):
                _mark_points(element)
            elif element.tag == "blockquote":
                _mark_attribution(element)
            elif element.get("class") == "tabbed-content":
                _mark_tabs(root, element)
            elif _is_box(element, KEY_NUMBERS):
                for item in element.iterfind("ul/li"):
                    _mark_figure(_text_of_item(item))
            elif _is_box(element, WORKSHEET):
                for item in element.iterfind("*/li"):
                    _wrap_text(item)
        _mark_lessons(root)
        first = next((element for element in root.iter() if _is_box(element, WORKSHEET)), None)
        if first is not None and not any(element.get("id") == WORKSHEET for element in root.iter()):
            first.set("id", first.get("id") or WORKSHEET)


def _mark_chapter(link: Element, chapters: Mapping[str, str]) -> None:
    """A link says which chapter it leads to, as far as its text does not: on paper nobody can follow it."""
    label = chapters.get((link.get("href") or "").partition("#")[0])
    if label and label not in "".join(link.itertext()):
        link.set("data-chapter", label)


def _mark_tabs(root: Element, content: Element) -> None:
    """Each tab says what it is called: on paper they stand one after the other."""
    tabs = next((element for element in root.iter() if content in element), None)
    labels = [] if tabs is None else tabs.findall("div[@class='tabbed-labels']/label")
    for tab, label in zip(content, labels, strict=False):
        tab.set("data-title", "".join(label.itertext()))


def _is_box(element: Element, kind: str) -> bool:
    classes = (element.get("class") or "").split()
    return element.tag in ("div", "details") and kind in classes


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())


def _text_of_item(item: Element) -> Element:
    """What holds the text of a list item: its paragraph, or the item itself where the list is tight."""
    return item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item


def _mark_points(items: Element) -> None:
    """A list is one of points where each item begins in bold, and goes on."""
    texts = [_text_of_item(item) for item in items if item.tag == "li"]
    if len(texts) >= FEWEST and all(map(_begins_in_bold, texts)):
        _add_class(items, "points")


def _begins_in_bold(text: Element) -> bool:
    return not (text.text or "").strip() and len(text) > 0 and text[0].tag == "strong" and bool(text[0].tail)


def _mark_figure(text: Element) -> None:
    """What is bold at the beginning of a key number is its figure, and so is a plain number there."""
    if _begins_in_bold(text):
        figure = text[0]
    else:
        found = LEADING_NUMBER.match(text.text or "")
        if not found:
            return
        figure = Element("strong")
        figure.text, figure.tail, text.text = found[1], (text.text or "")[found.end() :], ""
        text.insert(0, figure)
    _add_class(figure, "figure")
    number = _NUMBER.search(figure.text or "")
    if number:
        written = figure.text or ""
        digits = Element("span", {"class": "figure__number"})
        figure.text, digits.text, digits.tail = written[: number.start()], number[0], written[number.end() :]
        figure.insert(0, digits)


def _wrap_text(item: Element) -> None:
    """Put the text of a tight list item into a paragraph: what is written on paper stands below it."""
    if _text_of_item(item) is not item:
        return
    paragraph = Element("p")
    paragraph.text, item.text = item.text, None
    while len(item) and item[0].tag not in ("ul", "ol", "p", "div", "table", "pre"):
        paragraph.append(item[0])
        item.remove(item[0])
    item.insert(0, paragraph)


def _mark_attribution(quotation: Element) -> None:
    """A paragraph that begins with a dash says whose words stand before it; several such are a dialogue.

    Python-Markdown makes one quotation of two that only an empty line parts.
    """
    dashed = [part.tag == "p" and bool(_DASH.match(part.text or "")) for part in quotation]
    for part, before, itself, after in zip(quotation[1:], dashed, dashed[1:], [*dashed[2:], False], strict=False):
        if itself and not (before or after):
            _add_class(part, "attribution")


def _mark_lessons(root: Element) -> None:
    """Headings of one level below one heading that count from 1 on: "Lesson 1: …", "Lesson 2: …"."""
    for row in _rows_of_headings(root):
        counted = [_COUNTED.match(heading.text or "") for heading in row]
        if len(row) >= FEWEST and [found and int(found["number"]) for found in counted] == [*range(1, len(row) + 1)]:
            for heading, found in zip(row, counted, strict=True):
                assert found
                _mark_lesson(heading, found)


def _rows_of_headings(root: Element) -> Iterator[list[Element]]:
    """Runs of headings of one level, each with those below one heading; a last one that does not count is left out."""
    rows: dict[int, list[Element]] = {}
    for element in root:
        if re.fullmatch("h[1-6]", element.tag):
            level = int(element.tag[1])
            for deeper in [other for other in rows if other > level]:
                yield rows.pop(deeper)
            if _COUNTED.match(element.text or ""):
                rows.setdefault(level, []).append(element)
    yield from rows.values()


def _mark_lesson(heading: Element, found: re.Match[str]) -> None:
    _add_class(heading, "lesson")
    label = Element("span", {"class": "lesson__label"})
    label.text = found["word"]
    number = SubElement(label, "span", {"class": "lesson__number"})
    number.text = found["number"]
    SubElement(label, "span", {"class": "visually-hidden"}).text = found["colon"]
    label.tail, heading.text = (heading.text or "")[found.end() :], None
    heading.insert(0, label)


def worksheet_id(html: str) -> str:
    """The id of the first worksheet of a rendered page; empty where there is none."""
    found = _WORKSHEET_ID.search(html)
    return found[1] if found else ""


class Components(markdown.Extension):
    """The extension for Python-Markdown; its option `chapters` is by address."""

    def __init__(self, **options: Any) -> None:
        self.config = {"chapters": [{}, "What readers call each chapter, by the way to it from the page."]}
        super().__init__(**options)

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        md.treeprocessors.register(_Components(self.getConfig("chapters")), "guidebook_components", _PRIORITY)


def makeExtension(**options: Any) -> Components:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return Components(**options)
