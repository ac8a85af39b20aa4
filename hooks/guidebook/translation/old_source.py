"""The source as it was when a translation was made, found in the history by the revisions that this one names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.content.catalogue import Catalogue
from guidebook.content.dialect import Dialect
from guidebook.content.front_matter import read_front_matter
from guidebook.content.model import Source
from guidebook.content.page import Page, read_page
from guidebook.translation.freshness import Freshness
from guidebook.translation.history import Commit, History, HistoryError, Version
from guidebook.translation.revision import REVISION, page_revision, section_revisions


@dataclass(frozen=True, slots=True)
class OldPage:
    """The source page in a commit."""

    commit: Commit
    page: Page

    @property
    def section_ids(self) -> tuple[str, ...]:
        """The id of each heading, in order."""
        return tuple(heading.rendered_id for heading in self.page.headings)

    @property
    def revisions(self) -> Mapping[str, str]:
        """The revision of each section, by id."""
        return section_revisions(self.page, self.section_ids)


@dataclass(frozen=True, slots=True)
class OldSource:
    """What an outdated translation was made from, section by section."""

    changed: tuple[str, ...]
    """Sections of the present source that are other ones now, or new, in its order."""
    new: frozenset[str]
    """Those of them that the translation was made without."""
    removed: tuple[str, ...]
    """Sections that the source no longer has."""
    sections: Mapping[str, OldPage] = field(default_factory=dict)
    """The newest page that has a section as the translation names it; different sections may be of different days."""
    missing: str | None = None
    """Why the old text of the other sections is not known; None where all are."""


def find_source(catalogue: Catalogue, fresh: Freshness, history: Callable[[], History]) -> OldSource:
    """What a translation that is outdated was made from; nothing is raised, what is not found is told.

    `history` opens the history and may raise `HistoryError`.
    """
    translation = fresh.page.front_matter.translation
    named = dict(translation.sections) if translation else {}
    wanted = {name: named[name] for name in (*fresh.changed, *fresh.removed) if name in named}
    page_wanted = (translation.source if translation else None) or ""
    found: dict[str, OldPage] = {}
    whole: OldPage | None = None
    missing: str | None = None
    # An id is named with the revision that it had: another algorithm's can never be found.
    known = {name: revision for name, revision in wanted.items() if REVISION.fullmatch(revision)}
    try:
        opened = history()
        for old in _old_pages(fresh.source, opened, catalogue.options.dialect):
            if whole is None and page_revision(old.page) == page_wanted:
                whole = old
            if known.keys() - found.keys():
                revisions = old.revisions
                found.update({s: old for s, r in known.items() if s not in found and revisions.get(s) == r})
            if not known.keys() - found.keys() and (whole or named):
                break
        missing = opened.what_is_missing
    except HistoryError as error:
        missing = str(error)
    present = section_revisions(fresh.source, catalogue.section_ids(fresh.source))
    if whole is None:
        new = frozenset(fresh.changed) - named.keys() if named else frozenset[str]()
        return _told(OldSource(fresh.changed, new, fresh.removed, found), missing, wanted or fresh.changed, page_wanted)
    then = whole.revisions
    if named:
        found = {name: found.get(name) or whole for name in wanted if name in found or name in then}
        new = frozenset(fresh.changed) - named.keys()
        return _told(OldSource(fresh.changed, new, fresh.removed, found), missing, wanted, page_wanted)
    changed = tuple(name for name, revision in present.items() if then.get(name) != revision)
    removed = tuple(name for name in then if name not in present)
    found = {name: whole for name in (*changed, *removed) if name in then}
    return OldSource(changed, frozenset(changed) - then.keys(), removed, found)


def _told(old: OldSource, missing: str | None, wanted: "Mapping[str, str] | tuple[str, ...]", page: str) -> OldSource:
    """With the reason why not all that was wanted was found."""
    lost = [name for name in wanted if name not in old.sections and name in old.changed]
    if not lost:
        return old
    if missing is None:
        missing = "no commit has the text that the translation names; it may have been squashed, or never committed"
        if not REVISION.fullmatch(page):
            missing = f"'{page}' is no revision that can be looked for"
    which = ", ".join(f"'{name}'" for name in lost)
    why = f"the old text of {which} is not known: {missing}."
    return OldSource(old.changed, old.new, old.removed, old.sections, why)


def _old_pages(source: Page, history: History, dialect: Dialect) -> Iterator[OldPage]:
    for version in history.versions(source.source.path):
        yield read_version(source.source, version, dialect)


def read_version(source: Source, version: Version, dialect: Dialect) -> OldPage:
    """The page that a version of a source page was."""
    old = Source(source.path, source.locale, source.key, version.text)
    return OldPage(version.commit, read_page(old, read_front_matter(version.text), False, dialect))
