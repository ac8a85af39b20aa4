"""Old ids of sections: an anchor in the heading that each belongs to now, so that old addresses still lead there."""

import re
from collections.abc import Iterator, Mapping

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.page import Page

_NOT_IN_ID = re.compile(r"[\s\0]")
"""What an id cannot hold (HTML, section 3.2.6)."""
_WRITTEN_PLAIN = re.compile(r"[^\w.:-]")


def old_ids(catalogue: Catalogue, page: Page) -> Mapping[str, tuple[str, ...]]:
    """By section id: the ids it had before, sorted, without those that the page uses for something else now."""
    aliases = catalogue.section_aliases(page.key)
    taken = catalogue.anchors(page.locale, page.key) if aliases else frozenset()
    found: dict[str, list[str]] = {}
    for old, new in sorted(aliases.items()):
        if old and old not in taken and not _NOT_IN_ID.search(old):
            found.setdefault(new, []).append(old)
    return {new: tuple(olds) for new, olds in found.items()}


def anchor_edits(catalogue: Catalogue, page: Page) -> Iterator[Edit]:
    """Empty anchors at the beginning of headings: nothing to see, to read out, to copy or to list in contents."""
    wanted = old_ids(catalogue, page)
    if not wanted:
        return
    for heading, section_id in zip(page.document.headings, catalogue.section_ids(page), strict=True):
        if heading.title:
            start = heading.text_span.start
            for old in wanted.get(section_id, ()):
                yield Edit(Span(start, start), f'<a id="{_written(old)}"></a>')


def _written(text: str) -> str:
    """A value of an attribute in which Markdown finds no mark of its own."""
    return _WRITTEN_PLAIN.sub(lambda match: f"&#{ord(match[0])};", text)
