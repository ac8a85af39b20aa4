"""Words of running text that ought to be a link: whether they are one, and the edit that makes them one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Block, Prose, Span
from guidebook.content.page import Page
from guidebook.content.references import LEADS_TO_A_PAGE, Outcome
from guidebook.content.targets import is_plain, way_to
from guidebook.translation.revision import LEAD

_EMPHASIS = "*_"


@dataclass(frozen=True, slots=True)
class UnlinkedWords:
    """Words that lead to another page, but are no link."""

    page: Page
    block: Block
    start: int
    end: int
    """Their place is `start:end` in the block's prose."""
    key: str
    """Key of the page they lead to."""
    is_certain: bool

    @property
    def text(self) -> str:
        """The words as they are read."""
        return self.block.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the source."""
        return self.block.prose.source_span(self.start, self.end)

    @property
    def path(self) -> str:
        """The way to the other page."""
        return way_to(self.key, self.page.key)

    @property
    def hint(self) -> str:
        """What to write."""
        write = f"Write '[{self.text}]({self.path})'." if is_plain(self.path) else f"Link it to '{self.path}'."
        return write if self.is_certain else f"If this guide is meant: {write[0].lower()}{write[1:]}"

    def edits(self) -> tuple[Edit, ...]:
        """What makes them a link; nothing where that is uncertain, or markup in or before them would change it."""
        text, span = self.page.source.text, self.span
        written = text[span.start : span.end]
        is_as_read = " ".join(written.split()) == " ".join(self.text.split())
        is_behind_markup = text[max(0, span.start - 1) : span.start] in ("!", "\\", "]")
        if not self.is_certain or not is_as_read or is_behind_markup or not is_plain(self.path):
            return ()
        return (Edit(span, f"[{written}]({self.path})"),)


def is_linked(page: Page, span: Span) -> bool:
    """Whether some of a span of the source stands in a link already."""
    return any(span.overlaps(link.span) for link in page.document.links)


def has_link_to(catalogue: Catalogue, page: Page, span: Span, key: str) -> bool:
    """Whether a link within a span of the source leads to the page with this key, or to a section of it."""
    return any(
        resolution.key == key and resolution.outcome in LEADS_TO_A_PAGE
        for reference, resolution in catalogue.references.of(page)
        if reference.link and reference.link.span.overlaps(span)
    )


def is_behind_another_work(catalogue: Catalogue, page: Page, prose: Prose, place: int) -> bool:
    """Whether another work's title stands directly before a place in the prose: in italics, or as a link elsewhere."""
    before = prose.text[:place].rstrip(" ,،([")
    if not before:
        return False
    text = page.source.text
    end = prose.source_span(len(before) - 1, len(before)).end
    mark, next_mark = text[end : end + 1], text[end + 1 : end + 2]
    if mark and mark in _EMPHASIS and mark != next_mark:
        return True
    return any(
        reference.link and end - 1 in reference.link.span
        for reference, resolution in catalogue.references.of(page)
        if resolution.outcome is Outcome.EXTERNAL
    )


def link_fits_counterparts(
    catalogue: Catalogue, words: UnlinkedWords, unlinked: Callable[[Page], Iterable[UnlinkedWords]]
) -> bool:
    """Whether the pages of all locales have the same references when words become a link.

    The section leads there already; or in each other locale it does, or has such words too, as `unlinked` finds them.
    """
    section = _section(catalogue, words.page, words.block.section)
    if words.key in _targets(catalogue, words.page, section):
        return True
    for locale in catalogue.locales:
        other = catalogue.page(locale, words.page.key)
        if other is None or other is words.page or section not in (LEAD, *catalogue.section_ids(other)):
            continue
        if words.key not in _targets(catalogue, other, section) and not any(
            one.key == words.key and _section(catalogue, other, one.block.section) == section and one.edits()
            for one in unlinked(other)
        ):
            return False
    return True


def _section(catalogue: Catalogue, page: Page, index: int) -> str:
    return LEAD if index in (-1, page.title_index) else catalogue.section_ids(page)[index]


def _targets(catalogue: Catalogue, page: Page, section: str) -> frozenset[str]:
    """Keys of the pages, not of their sections, to which links of a section lead."""
    return frozenset(
        resolution.key
        for reference, resolution in catalogue.references.of(page)
        if reference.link
        and not resolution.fragment
        and resolution.outcome in LEADS_TO_A_PAGE
        and _section(catalogue, page, reference.link.section) == section
    )
