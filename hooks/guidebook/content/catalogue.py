"""The catalogue: all pages of all locales, with counterparts, section ids, reserved pages and glossaries; read-only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guidebook.content.front_matter import FOLDERS, PageKind, Status
from guidebook.content.page import Page
from guidebook.language.glossary import Glossary
from guidebook.language.interface_words import InterfaceWordsFile


class ReservedKind(StrEnum):
    """The pages that the build makes."""

    LIST = "list"
    GLOSSARY = "glossary"
    SEARCH = "search"
    ERROR = "error"


GLOSSARY_KEY = "glossary.md"
SEARCH_KEY = "search.md"
ERROR_KEY = "404.md"


@dataclass(frozen=True, slots=True)
class FileFault:
    """A file or folder that could not become part of the catalogue."""

    path: str
    locale: str | None
    message: str
    hint: str
    line: int = 1
    column: int = 1
    unknown_folder: bool = False
    """Whether it is a folder of pages that is no configured locale."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All there is to know of the guide's content."""

    locales: tuple[str, ...]
    """The default locale first."""
    pages: Mapping[tuple[str, str], Page]
    """By locale and page key."""
    source_locales: Mapping[str, str]
    """By page key: the locale the page is translated from."""
    glossaries: Mapping[str, Glossary]
    """By locale; a locale without a glossary file has an empty one."""
    interface_words: Mapping[str, InterfaceWordsFile]
    """By locale, where a `strings.po` stands."""
    assets: Mapping[str, str]
    """Paths below the docs folder of all files that are not pages: in NFC, and as they are on disk."""
    file_faults: tuple[FileFault, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Controlled lists of the settings, by field."""
    with_drafts: bool = False
    """Whether drafts are shown: in a preview only."""
    keys: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The keys of all pages somebody wrote, in any locale, sorted."""
    _section_ids: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    _reserved: dict[str, ReservedKind] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keys", tuple(sorted(self.source_locales)))
        for page in self.pages.values():
            self._section_ids[page.locale, page.key] = self._find_section_ids(page)
        self._reserved.update({SEARCH_KEY: ReservedKind.SEARCH, ERROR_KEY: ReservedKind.ERROR})
        if any(glossary.terms for glossary in self.glossaries.values()):
            self._reserved[GLOSSARY_KEY] = ReservedKind.GLOSSARY
        for folder in FOLDERS:
            if any(key.startswith(f"{folder}/") for _, key in self.pages):
                self._reserved[f"{folder}/index.md"] = ReservedKind.LIST
        for _, key in self.pages:
            # A folder's `README.md` has the address of its `index.md`.
            self._reserved.pop(key.replace("/README.md", "/index.md"), None)

    @property
    def default_locale(self) -> str:
        """The source locale of a page that names none, and the edition at the site's root."""
        return self.locales[0]

    @property
    def reserved(self) -> Mapping[str, ReservedKind]:
        """The pages that the build makes in every edition, by key; a page somebody wrote takes their place."""
        return self._reserved

    def page(self, locale: str, key: str) -> Page | None:
        """The page of this locale, or None where it has none of its own."""
        return self.pages.get((locale, key))

    def pages_of(self, locale: str) -> Iterator[Page]:
        """The locale's own pages, sorted by key."""
        return (self.pages[locale, key] for key in self.keys if (locale, key) in self.pages)

    def source_of(self, page: Page) -> Page | None:
        """The page this one is a translation of; None when it is the source itself or the source is missing."""
        source = self.pages.get((self.source_locales[page.key], page.key))
        return None if source is page else source

    def shown(self, locale: str, key: str) -> Page | None:
        """The page an edition shows under a key: its own, or else the source.

        None where there is neither, and for a draft outside a preview.
        """
        if key not in self.source_locales:
            return None
        if self._source(key).front_matter.status is Status.DRAFT and not self.with_drafts:
            return None
        return self.page(locale, key) or self._source(key)

    def section_ids(self, page: Page) -> tuple[str, ...]:
        """The id of each heading of the page, in order.

        A heading of a translation without an id of its own has that of the source's heading at its place, provided
        the two pages have the same levels of headings.
        """
        return self._section_ids[page.locale, page.key]

    def anchors(self, locale: str, key: str) -> frozenset[str]:
        """Everything a fragment can lead to on the locale's own page or on a reserved page."""
        page = self.page(locale, key)
        if page is not None:
            return page.document.anchors | frozenset(self.section_ids(page))
        if self._reserved.get(key) is ReservedKind.GLOSSARY:
            return frozenset(self.glossaries[locale].terms) | frozenset(self.glossaries[self.default_locale].terms)
        return frozenset()

    def section_title(self, page: Page, section_id: str) -> str | None:
        """The title of the section with this id."""
        ids = self.section_ids(page)
        return page.document.headings[ids.index(section_id)].title if section_id in ids else None

    def of_kind(self, kind: PageKind) -> tuple[str, ...]:
        """Keys of all published pages of a kind: chapters by number, updates newest first, others by key."""
        found = [
            key
            for key in self.keys
            if self._source(key).kind is kind and self._source(key).front_matter.status is Status.PUBLISHED
        ]
        if kind is PageKind.CHAPTER:
            found.sort(key=lambda key: (_number(self._source(key)), key))
        if kind is PageKind.UPDATE:
            found.sort(key=lambda key: _date(self._source(key)), reverse=True)
        return tuple(found)

    def _source(self, key: str) -> Page:
        return self.pages[self.source_locales[key], key]

    def _find_section_ids(self, page: Page) -> tuple[str, ...]:
        headings = page.document.headings
        own = tuple(heading.rendered_id for heading in headings)
        source = self.source_of(page)
        if source is None or all(heading.explicit_id for heading in headings):
            return own
        theirs = source.document.headings
        if [heading.level for heading in headings] != [heading.level for heading in theirs]:
            return own
        ids = [heading.explicit_id or other.rendered_id for heading, other in zip(headings, theirs, strict=True)]
        return tuple(ids) if len(set(ids)) == len(ids) else own


def _number(page: Page) -> int:
    number = getattr(page.front_matter, "number", None)
    return number if isinstance(number, int) else 1000


def _date(page: Page) -> tuple[tuple[int, int, int], str]:
    date = getattr(page.front_matter, "date", None) or page.front_matter.published
    return (date.last_possible if date else (0, 0, 0)), page.key
