"""Where the layouts of a page in GitHub's preview and on the site part.

One cause gives one difference: what follows from it, in the same list or the same paragraph, is left out. So is every
line of which one of the layouts knows nothing, and what GitHub does not know by design.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from guidebook.content.layouts.layout import Item, Layout, Leaf, LeafKind, Listing
from guidebook.content.layouts.preview import inline_types, preview_layout
from guidebook.content.layouts.site import site_layout
from guidebook.content.model import Source


class DifferenceKind(StrEnum):
    """What the two make differently."""

    ITEM = "item"
    """A list item for one of the two only."""
    LEVEL = "level"
    """A list item at another level."""
    MARK = "mark"
    """A number for one, a bullet for the other."""
    NUMBER = "number"
    CONTENT = "content"
    """A heading, a table, code for one of the two only."""
    END = "end"
    """Code between fences that ends elsewhere."""
    PLACE = "place"
    """The same content in another list item, or below the list."""
    RAW_HTML = "raw html"
    """Markdown inside HTML, which the site leaves as it is."""
    LINE_BREAK = "line break"
    STRIKETHROUGH = "strikethrough"
    CHECKBOX = "checkbox"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, and what both renderers make of its line."""

    kind: DifferenceKind
    line: int
    preview_item: Item | None
    """The item that begins on the line."""
    site_item: Item | None
    preview_leaf: Leaf
    site_leaf: Leaf
    written: str = ""
    """The words that are shown differently, where it is not the line."""


_PLACED = (LeafKind.TEXT, LeafKind.HEADING, LeafKind.TABLE, LeafKind.CODE)
_SHOWN = (LeafKind.HEADING, LeafKind.TABLE, LeafKind.CODE)
_CHECKBOX = re.compile(r"\[[ xX]\](?=\s+\S)")
_ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?=\s*(?:\n|$))", re.IGNORECASE)
_STRUCK = re.compile(r"(?<!~)~~[^~]+~~(?!~)")
_LINE_BREAK = re.compile(r"\\(?=\n)")
_MOST_IN_A_TEXT = 20
"""How many marks of a kind are looked at in one text, because the text is parsed twice for each."""
_PLAIN = frozenset({"text", "softbreak", "hardbreak", "html_inline"})


def differences(source: Source, start: int) -> tuple[Difference, ...]:
    """The differences in the Markdown from the offset `start`, the beginning of a line, on, by line."""
    comparison = _Comparison(preview_layout(source, start), site_layout(source, start))
    return tuple(sorted(comparison.found(), key=lambda difference: difference.line))


class _Comparison:
    """Compares two layouts line by line, and remembers what the differences found so far account for."""

    def __init__(self, preview: Layout, site: Layout) -> None:
        self._preview = preview
        self._site = site
        self._told: set[object] = set()
        """The lists, items and leaves whose difference has been told."""
        self._mixed: set[Listing] = set()
        """The outermost lists in which any difference has been told."""

    def found(self) -> Iterator[Difference]:
        """All differences, in no order."""
        lines = {*self._preview.items, *self._site.items}
        for layout in (self._preview, self._site):
            lines.update(leaf.first_line for leaf in layout.leaves)
        for line in sorted(lines):
            preview, site = self._preview.leaf(line), self._site.leaf(line)
            if preview is None or site is None or site.is_dialect or preview.kind is LeafKind.HTML:
                continue
            if preview in self._told or site in self._told:
                # Where one of the two misses a fence, the next fence is an end for one and a beginning for the other.
                self._told |= {leaf for leaf in (preview, site) if leaf.is_fenced}
            else:
                yield from self._on_line(line, preview, site)
        for preview in self._preview.leaves:
            site = self._site.leaf(preview.first_line)
            if site is not None and not site.is_dialect and site.kind not in (LeafKind.HTML, LeafKind.CODE):
                yield from self._in_text(preview, site)

    def _on_line(self, line: int, preview: Leaf, site: Leaf) -> Iterator[Difference]:
        preview_item, site_item = self._preview.items.get(line), self._site.items.get(line)
        kind: DifferenceKind | None
        if site.kind is LeafKind.HTML:
            kind = DifferenceKind.RAW_HTML if preview_item or _has_markup(preview) else None
            line = site.first_line
        elif preview_item is None and site_item is None:
            kind = self._of_content(line, preview, site) or self._of_places(preview, site)
        else:
            kind = self._of_items(preview_item, site_item) or self._of_content(line, preview, site)
            if kind is None and preview.item is not preview_item and site.item is site_item and preview_item:
                # Only the preview sees a list on the line of an item's mark.
                kind, preview_item, site_item = DifferenceKind.ITEM, preview.item, None
        if kind is None:
            return
        self._told |= {preview, site}
        self._told |= {item.listing for item in (preview_item, site_item) if item}
        if kind is DifferenceKind.PLACE:
            self._told |= {item for item in (preview.item, site.item) if item}
        if preview.item:
            self._mixed.add(preview.item.listing.outermost or preview.item.listing)
        yield Difference(kind, line, preview_item, site_item, preview, site)

    def _of_items(self, preview: Item | None, site: Item | None) -> DifferenceKind | None:
        if not self._told.isdisjoint(item.listing for item in (preview, site) if item):
            return None
        if preview is None or site is None:
            return DifferenceKind.ITEM
        if preview.level != site.level:
            return DifferenceKind.LEVEL
        if preview.listing.is_ordered != site.listing.is_ordered:
            return DifferenceKind.MARK
        is_mixed = (preview.listing.outermost or preview.listing) in self._mixed
        is_number = preview.listing.is_ordered and preview.number != site.number and not is_mixed
        return DifferenceKind.NUMBER if is_number else None

    def _of_content(self, line: int, preview: Leaf, site: Leaf) -> DifferenceKind | None:
        if line not in (preview.first_line, site.first_line):
            return None
        if preview.kind is not site.kind:
            return DifferenceKind.CONTENT if preview.kind in _SHOWN or site.kind in _SHOWN else None
        is_fence = preview.is_fenced and site.is_fenced and preview.first_line == site.first_line
        return DifferenceKind.END if is_fence and preview.last_line != site.last_line else None

    def _of_places(self, preview: Leaf, site: Leaf) -> DifferenceKind | None:
        begins = preview.first_line == site.first_line and preview.kind in _PLACED and preview.kind is site.kind
        if not begins or preview.level == site.level:
            return None
        items = [item for item in (preview.item, site.item) if item]
        is_told = any(item in self._told or item.listing in self._told for item in items)
        return None if is_told else DifferenceKind.PLACE

    def _in_text(self, preview: Leaf, site: Leaf) -> Iterator[Difference]:
        for first_line, text in preview.texts:
            for kind, breaks, written in self._marks(first_line, text, preview):
                line = first_line + breaks
                item, site_item = self._preview.items.get(line), self._site.items.get(line)
                yield Difference(kind, line, item, site_item, preview, site, written)

    def _marks(self, line: int, text: str, leaf: Leaf) -> Iterator[tuple[DifferenceKind, int, str]]:
        """What GitHub makes something of in a text: kind, line breaks before it, how it is written."""
        box = _CHECKBOX.match(text)
        if box and leaf.kind is LeafKind.TEXT and line in self._preview.items:
            item = self._preview.items[line]
            if (item.listing, "boxes") not in self._told:
                self._told.add((item.listing, "boxes"))
                yield DifferenceKind.CHECKBOX, 0, box.group()
        alert = _ALERT.match(text)
        if alert and leaf.in_quotation:
            yield DifferenceKind.ALERT, 0, alert.group()
        if "~~" in text:
            for match in islice(_STRUCK.finditer(text), _MOST_IN_A_TEXT):
                if _is_marked(text, match, "s_open"):
                    yield DifferenceKind.STRIKETHROUGH, text.count("\n", 0, match.start()), match.group()
        for match in islice(_LINE_BREAK.finditer(text), _MOST_IN_A_TEXT):
            if _is_marked(text, match, "hardbreak"):
                yield DifferenceKind.LINE_BREAK, text.count("\n", 0, match.start()), "\\"
                return


def _has_markup(leaf: Leaf) -> bool:
    return leaf.kind is not LeafKind.TEXT or any(set(inline_types(text)) - _PLAIN for _, text in leaf.texts)


def _is_marked(text: str, match: re.Match[str], token_type: str) -> bool:
    """Whether GitHub makes something of the match: without its marks there is less of it."""
    without = text[: match.start()] + match.group().strip("~\\") + text[match.end() :]
    return inline_types(text).count(token_type) > inline_types(without).count(token_type)
