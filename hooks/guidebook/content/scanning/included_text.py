"""What of a page stands in the page itself, and what in texts that it includes."""

from bisect import bisect_right
from collections.abc import Iterable

from guidebook.content.model import Link, Prose, Span
from guidebook.content.scanning.found import Found, FoundBlock
from guidebook.content.scanning.prose import FoundLink
from guidebook.content.scanning.tree import Include, PageState


class _Includes:
    """The texts that a page includes, by their sources."""

    def __init__(self, includes: Iterable[Include]) -> None:
        self._includes = list(includes)
        self._starts = [include.start for include in self._includes]

    def holds(self, offset: int) -> bool:
        """Whether what has this source stands in an included text."""
        return bool(self._starts) and offset >= self._starts[0]

    def place(self, offset: int) -> tuple[int, int]:
        """Where the page asks for the included text that holds the offset."""
        return self._includes[bisect_right(self._starts, offset) - 1].place

    def own_span(self, start: int, end: int) -> tuple[int, int]:
        """The part of a span that stands in the page; its start does, and an included end is where it is asked for."""
        return (start, max(start, self.place(end - 1)[1])) if end > start and self.holds(end - 1) else (start, end)

    def own_prose(self, prose: Prose) -> Prose:
        """The prose without what stands in included texts."""
        if not any(self.holds(source) for _, source in prose.pieces):
            return prose
        text, pieces = "", []
        ends = [offset for offset, _ in prose.pieces[1:]] + [len(prose.text)]
        for (offset, source), end in zip(prose.pieces, ends, strict=True):
            if not self.holds(source):
                pieces.append((len(text), source))
                text += prose.text[offset:end]
        kept = text.rstrip()
        return Prose(kept, tuple(piece for piece in pieces if piece[0] < len(kept)))


def take_out_included(found: Found, page: PageState) -> tuple[tuple[Link, ...], str | None]:
    """Leaves only what stands in the page itself. Returns the links of what it includes, and the first title in it.

    The ids of included headings become anchors of the page.
    """
    includes = _Includes(page.includes)
    included = [heading for heading in found.headings if includes.holds(heading.span[0])]
    page.anchors.update(heading.rendered_id for heading in included)
    title = next((heading.title for heading in included if heading.node.tag == "h1"), None)
    _keep_own_text(found, includes)
    links = []
    kept = {id(block): block for block in found.blocks}
    own_links: list[tuple[FoundLink, FoundBlock | None]] = []
    for link, block in found.links:
        place = _place_if_included(link, includes)
        if place is None:
            own_links.append((link, kept.get(id(block))))
        else:
            span = Span(*place)
            links.append(Link(link.parts.kind, span, link.text, span, link.parts.target, span, -1, -1))
    found.links = own_links
    return tuple(sorted(links, key=lambda link: link.span)), title


def _keep_own_text(found: Found, includes: _Includes) -> None:
    own = [not includes.holds(heading.span[0]) for heading in found.headings]
    blocks = []
    for block in found.blocks:
        if includes.holds(block.span[0]) or (block.heading >= 0 and not own[block.heading]):
            continue
        block.span = includes.own_span(*block.span)
        block.prose = includes.own_prose(block.prose)
        block.heading = sum(own[: block.heading]) if block.heading >= 0 else -1
        blocks.append(block)
    found.blocks = blocks
    found.headings = [heading for heading, is_own in zip(found.headings, own, strict=True) if is_own]
    for heading in found.headings:
        heading.node.span = includes.own_span(*heading.node.span) if heading.node.span else None
        heading.text_span = includes.own_span(*heading.text_span)
    found.comments = [comment for comment in found.comments if not includes.holds(comment[0])]
    found.coverable = [includes.own_span(*span) for span in found.coverable if not includes.holds(span[0])]


def _place_if_included(link: FoundLink, includes: _Includes) -> tuple[int, int] | None:
    """Where the page asks for a link that stands in another text, or whose target does; None for one of its own."""
    parts = link.parts
    if includes.holds(parts.start):
        return includes.place(parts.start)
    if any(includes.holds(offset) for offset in (parts.end - 1, parts.text_end, parts.target_start)):
        return includes.own_span(parts.start, parts.end)
    return None
