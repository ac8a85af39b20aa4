"""Freshness: whether a translation says that it was made from its source as it is now, whole and by section."""

from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.unfinished import is_unfinished
from guidebook.translation.alignment import SUMMARY
from guidebook.translation.revision import LEAD, page_revision, section_revisions


@dataclass(frozen=True, slots=True)
class Freshness:
    """What there is to know of a translation and its source, without a history."""

    page: Page
    source: Page
    is_outdated: bool
    """Whether the source has changed since the revision that the translation names."""
    changed: tuple[str, ...]
    """Sections of the source that are new or have changed since, `lead` included, in its order; all of them where the
    translation does not name the revisions of sections."""
    removed: tuple[str, ...]
    """Sections that the translation was made from and the source no longer has."""
    is_unfinished: bool
    """Whether blocks are still to be translated: readers are shown the source."""


def freshness(catalogue: Catalogue, page: Page) -> Freshness | None:
    """The freshness of a translation; None for a page that is none."""
    source = catalogue.source_of(page)
    if source is None:
        return None
    outdated = is_outdated(page, source)
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    translation = page.front_matter.translation
    if outdated and translation is not None:
        named, present = translation.sections, section_revisions(source, catalogue.section_ids(source))
        changed = tuple(section for section in present if named.get(section) != present[section])
        removed = tuple(section for section in named if section not in present)
    return Freshness(page, source, outdated, changed, removed, is_unfinished(page))


def is_outdated(page: Page, source: Page) -> bool:
    """Whether the source has changed since the revision that a translation says it was made from."""
    translation = page.front_matter.translation
    return bool(translation and translation.source and translation.source != page_revision(source))


def is_current(catalogue: Catalogue, page: Page, source: Page, section: str) -> bool:
    """Whether a translation says that it was made from a section of the source as it is now."""
    translation = page.front_matter.translation
    if translation is None or translation.source is None:
        return False
    if not is_outdated(page, source):
        return True
    name = LEAD if section == SUMMARY else section
    present = section_revisions(source, catalogue.section_ids(source))
    return name in translation.sections and translation.sections[name] == present.get(name)


def is_outdated_section(catalogue: Catalogue, page: Page, source: Page, section: str) -> bool:
    """Whether a translation says that it was made from an older form of a section; one that names none was not."""
    return is_outdated(page, source) and not is_current(catalogue, page, source, section)
