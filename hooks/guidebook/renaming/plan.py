"""The plan of a renaming: every file that changes, worked out in memory."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.checks.fixing import edits_between
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.file_changes import FileChange
from guidebook.content.front_matter import read_front_matter
from guidebook.content.guide_options import GuideOptions
from guidebook.content.headings import id_edit
from guidebook.content.ledger import extended, read_ledger
from guidebook.content.model import Source
from guidebook.content.page import Page, read_page
from guidebook.renaming.alias_edits import alias_edits
from guidebook.renaming.configuration_edits import changed_options, configuration_edits
from guidebook.renaming.reference_edits import reference_edits
from guidebook.renaming.renaming import Renaming
from guidebook.renaming.revision_edits import revision_edits

Place = tuple[str, str]
"""Locale and page key, as they are before the renaming."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a renaming changes."""

    renaming: Renaming
    changes: tuple[FileChange, ...]
    options: GuideOptions
    """What the configuration file will say."""
    places: tuple[Place, ...]
    """The pages that change."""
    references: int
    """How many places of links and front matter are mended, on how many pages:"""
    pages_with_references: int
    headings: int
    entries: int
    """Entries of the configuration file that are mended."""
    translations: int
    """Translations whose revisions are written anew, because their source changes."""
    is_alias_kept: bool

    @property
    def texts(self) -> Mapping[str, str | None]:
        """The new texts, by path; None for a path that is left."""
        found: dict[str, str | None] = {}
        for change in self.changes:
            found[change.source.path] = None
        for change in self.changes:
            found[change.moved_to or change.source.path] = apply_edits(change.source.text, change.edits)
        return found


@dataclass(slots=True)
class _Edits:
    by_place: dict[Place, list[Edit]] = field(default_factory=dict)

    def add(self, page: Page, edits: Iterator[Edit] | tuple[Edit, ...]) -> int:
        """Note edits on a page, and say how many they are."""
        new = list(edits)
        if new:
            self.by_place.setdefault((page.locale, page.key), []).extend(new)
        return len(new)


def make_plan(catalogue: Catalogue, renaming: Renaming, docs_path: str) -> Plan:
    """Work out a renaming that nothing speaks against.

    `docs_path` is the docs folder, relative to the folder of the configuration file. Raises `RenameError` when a place
    that must change cannot be edited.
    """
    edits = _Edits()
    counts = [edits.add(page, reference_edits(catalogue, renaming, page)) for page in catalogue.pages.values()]
    headings = sum(edits.add(page, _heading_edits(catalogue, renaming, page)) for page in _renamed(catalogue, renaming))
    translations = 0
    for place in [place for place in edits.by_place if catalogue.source_locales[place[1]] == place[0]]:
        before = catalogue.pages[place]
        after = _after(catalogue, before, edits.by_place[place])
        for translation in (catalogue.page(locale, before.key) for locale in catalogue.locales):
            if translation is not None and translation is not before:
                own = edits.by_place.get((translation.locale, translation.key), [])
                renamed = _after(catalogue, translation, own)
                translations += bool(
                    edits.add(translation, revision_edits(before, after, translation, renamed, renaming))
                )
    source = catalogue.pages[catalogue.source_locales[renaming.key], renaming.key]
    aliases = edits.add(source, alias_edits(catalogue, renaming))
    in_configuration = configuration_edits(catalogue.options, renaming)
    return Plan(
        renaming=renaming,
        changes=(
            *_page_changes(catalogue, renaming, docs_path, edits),
            *_other_changes(catalogue, renaming, in_configuration),
        ),
        options=changed_options(catalogue.options, renaming, in_configuration),
        places=tuple(dict.fromkeys((*edits.by_place, *((p.locale, p.key) for p in _renamed(catalogue, renaming))))),
        references=sum(counts),
        pages_with_references=sum(map(bool, counts)),
        headings=headings,
        entries=len(in_configuration),
        translations=translations,
        is_alias_kept=aliases > 0,
    )


def _renamed(catalogue: Catalogue, renaming: Renaming) -> tuple[Page, ...]:
    """The page of every locale that the renaming is about."""
    return tuple(page for locale in catalogue.locales if (page := catalogue.page(locale, renaming.key)))


def _heading_edits(catalogue: Catalogue, renaming: Renaming, page: Page) -> Iterator[Edit]:
    for heading, section_id in zip(page.document.headings, catalogue.section_ids(page), strict=True):
        if section_id == renaming.section_id:
            if heading.id_span is not None:
                yield Edit(heading.id_span, renaming.new_section_id)
            else:
                yield id_edit(page.source, heading, renaming.new_section_id)


def _after(catalogue: Catalogue, page: Page, edits: list[Edit]) -> Page:
    """A page with edits made."""
    text = apply_edits(page.source.text, edits)
    source = Source(page.source.path, page.locale, page.key, text)
    return read_page(source, read_front_matter(text), is_translation=False, dialect=catalogue.options.dialect)


def _page_changes(catalogue: Catalogue, renaming: Renaming, docs_path: str, edits: _Edits) -> Iterator[FileChange]:
    for (locale, key), page in catalogue.pages.items():
        new_key = renaming.key_of(key)
        moved_to = None if new_key == key else posixpath.normpath(f"{docs_path}/{locale}/{new_key}")
        own = edits.by_place.get((locale, key), ())
        if own or moved_to:
            yield FileChange(page.source, tuple(sorted(own)), moved_to)


def _other_changes(catalogue: Catalogue, renaming: Renaming, edits: tuple[Edit, ...]) -> Iterator[FileChange]:
    """The changes of the configuration file, and of the ledger where it knows the old name."""
    configuration, ledger = catalogue.options.configuration, catalogue.ledger
    if configuration is not None and edits:
        yield FileChange(configuration, tuple(sorted(edits)))
    if ledger is not None:
        names = {renaming.key: renaming.new_key}
        if renaming.section_id is not None:
            names = {f"{renaming.key}#{renaming.section_id}": f"{renaming.key}#{renaming.new_section_id}"}
        known = {line.text for line in read_ledger(ledger.text)}
        text, _ = extended(ledger.text, (new for old, new in names.items() if old in known))
        if text != ledger.text:
            yield FileChange(ledger, tuple(edits_between(ledger.text, text)))
