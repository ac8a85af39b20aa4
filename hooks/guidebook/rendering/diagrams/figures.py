"""Boxes of the kinds `diagram-…` made figures: a drawing of what their list says, above the list itself.

Each item begins in bold: that is drawn. All that the drawing says is read in the list as well, so that whoever does
not see it misses nothing. A box that cannot be drawn stays a box.
"""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from guidebook.content.boxes import DIAGRAMS, LONGEST_LABEL
from guidebook.language.foreign_runs import runs_against
from guidebook.language.locales import digits, direction
from guidebook.language.numbers_and_dates import list_text
from guidebook.rendering.diagrams.canvas import WIDTH, Canvas, short
from guidebook.rendering.diagrams.cycle import draw_cycle
from guidebook.rendering.diagrams.labels import ARABIC, LATIN
from guidebook.rendering.diagrams.stack import draw_levels, draw_pyramid
from guidebook.rendering.diagrams.table import draw_table

NAME = "guidebook.rendering.diagrams.figures"
"""What Python-Markdown loads the extension of this module by."""
DRAWN: Mapping[str, Callable[[Canvas, Sequence[str], Sequence[str]], None]] = {
    "diagram-cycle": draw_cycle,
    "diagram-pyramid": lambda canvas, labels, numbers: draw_pyramid(canvas, labels),
    "diagram-levels": lambda canvas, labels, numbers: draw_levels(canvas, labels),
    "diagram-table": lambda canvas, labels, numbers: draw_table(canvas, labels),
}
"""By kind: what draws labels, and numbers where it needs them."""
_FIGURE = '<figure class="diagram '
_PRIORITY = -1
"""After everything else, when escaped characters are themselves again: nothing else looks into a drawing."""
_END = ".:։۔。"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ISOLATES = {"": "\u2068", "ltr": "\u2066", "rtl": "\u2067"}


def has_diagram(html: str) -> bool:
    """Whether something is drawn on a rendered page."""
    return _FIGURE in html


class _Diagrams(Treeprocessor):
    def __init__(self, md: markdown.Markdown, locale: str) -> None:
        super().__init__(md)
        self._locale = locale

    def run(self, root: Element) -> None:
        """Draw what can be drawn."""
        drawn = 0
        for box in list(root.iter("div")):
            kind = _kind(box)
            if kind is None:
                continue
            _drop_made_title(box, kind)
            items = next((part for part in box if part.tag in ("ol", "ul")), None)
            labels = [] if items is None else self._labels(items)
            is_short = all(0 < len(label) <= LONGEST_LABEL for label in labels)
            if items is not None and is_short and len(labels) in DIAGRAMS[kind]:
                drawn += 1
                self._make_figure(box, kind, items, labels, f"diagram-{drawn}")

    def _labels(self, items: Element) -> list[str]:
        """What each item begins with in bold; empty where it does not."""
        return [self._label(item) for item in items if item.tag == "li"]

    def _label(self, item: Element) -> str:
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        begins = len(holder) and holder[0].tag == "strong" and not (holder.text or "").strip()
        return self._plain(holder[0]).rstrip(_END).rstrip() if begins else ""

    def _plain(self, element: Element) -> str:
        """The text of an element without marks, and without invisible ones that an entity may stand for."""
        assert self.md is not None
        text = html.unescape(strip_tags(render_inner_html(remove_fnrefs(element), self.md)))
        return " ".join(_CONTROL.sub(" ", text).split())

    def _make_figure(self, box: Element, kind: str, items: Element, labels: Sequence[str], name: str) -> None:
        box.tag = "figure"
        box.set("class", f"diagram {kind.replace('-', '--')}")
        title = box[0] if box[0].get("class") == "admonition-title" else None
        if title is not None:
            title.tag = "figcaption"
            del title.attrib["class"]
        if kind == "diagram-cycle":
            items.tag = "ol"  # the steps have numbers in the drawing
        drawing = self._drawing(kind, labels, "" if title is None else self._plain(title), name)
        drawing.tail = "\n"
        box.insert(list(box).index(items), drawing)

    def _drawing(self, kind: str, labels: Sequence[str], title: str, name: str) -> Element:
        is_rtl = direction(self._locale) == "rtl"
        canvas = Canvas(ARABIC if is_rtl else LATIN, is_rtl)
        DRAWN[kind](canvas, labels, self._numbers(len(labels)))
        svg = Element("svg", {"viewBox": f"0 0 {WIDTH} {short(canvas.height)}", "role": "img"})
        svg.set("font-size", short(canvas.face.size))
        if is_rtl:
            svg.set("direction", "rtl")
        named = []
        for tag, text in (("title", title), ("desc", list_text(labels, self._locale))):
            if text:
                SubElement(svg, tag, {"id": f"{name}--{tag}"}).text = self._isolated(text)
                named.append(f"{name}--{tag}")
        svg.set("aria-labelledby", " ".join(named))
        for mark in canvas.marks:
            SubElement(svg, mark.tag, dict(mark.attributes)).text = self._isolated(mark.text)
        return svg

    def _numbers(self, count: int) -> list[str]:
        own = str.maketrans("0123456789", digits(self._locale))
        return [str(number).translate(own) for number in range(1, count + 1)]

    def _isolated(self, text: str) -> str:
        """A text in which words of the other direction are isolated: there are no tags for it in a drawing."""
        pieces, end = [], 0
        is_rtl = direction(self._locale) == "rtl"
        for run in runs_against(is_rtl, text, are_ranges_turned=is_rtl):
            pieces += [text[end : run.start], _ISOLATES[run.direction], text[run.start : run.end], "\u2069"]
            end = run.end
        return "".join((*pieces, text[end:]))


def _kind(box: Element) -> str | None:
    """The kind of diagram that a box is to be."""
    classes = (box.get("class") or "").split()
    return next((name for name in classes[1:] if name in DIAGRAMS), None) if classes[:1] == ["admonition"] else None


def _drop_made_title(box: Element, kind: str) -> None:
    """Take out the title that Python-Markdown made of the kind, where nobody wrote one."""
    if len(box) and box[0].tag == "p" and "".join(box[0].itertext()) == kind.capitalize():
        box.remove(box[0])


class Diagrams(markdown.Extension):
    """The extension for Python-Markdown; its option `locale` is that of the page."""

    def __init__(self, **options: Any) -> None:
        self.config = {"locale": ["en", "The locale of the page."]}
        super().__init__(**options)

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        md.treeprocessors.register(_Diagrams(md, self.getConfig("locale")), "guidebook_diagrams", _PRIORITY)


def makeExtension(**options: Any) -> Diagrams:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return Diagrams(**options)
