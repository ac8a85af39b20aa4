"""A section of a page as a piece of its text: its heading and all up to the next of the same or a higher level."""

from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Span
from guidebook.content.page import Outline, Page


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section that is shown by itself."""

    title: str
    level: int
    body: Span
    """What stands below the heading, in the source."""
    headings: range
    """Indexes into `Document.headings`: its own heading, then those below it."""

    def prose(self, page: Page) -> str:
        """The words of the section, its title included."""
        return " ".join(block.prose.text for block in page.document.blocks if block.section in self.headings)


def has_section(catalogue: Catalogue, page: Outline, section_id: str) -> bool:
    """Whether a heading of the page, other than its title, has this id."""
    ids = catalogue.section_ids(page)
    return section_id in ids and ids.index(section_id) != page.title_index


def section_of(catalogue: Catalogue, page: Page, section_id: str) -> PageSection | None:
    """The section with this id; None where the page has none."""
    if not has_section(catalogue, page, section_id):
        return None
    headings, text = page.document.headings, page.source.text
    first = catalogue.section_ids(page).index(section_id)
    heading = headings[first]
    end = next((i for i in range(first + 1, len(headings)) if headings[i].level <= heading.level), len(headings))
    stop = text.rfind("\n", 0, headings[end].span.start) + 1 if end < len(headings) else len(text)
    body = Span(heading.span.end, max(heading.span.end, stop))
    return PageSection(heading.title, heading.level, body, range(first, end))
