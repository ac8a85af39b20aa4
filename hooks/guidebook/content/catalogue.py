"""The catalogue: all pages of all locales, with counterparts, section ids, reserved pages and glossaries; read-only."""

import datetime
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TypeVar

from guidebook.content.acronym_uses import AcronymUses
from guidebook.content.claims import Claim, find_claims
from guidebook.content.facet_pages import FacetPage, facet_pages, list_of
from guidebook.content.front_matter import FOLDERS, PageKind, Status
from guidebook.content.guide_options import GuideOptions
from guidebook.content.link_answer import Answer
from guidebook.content.model import Source
from guidebook.content.page import Outline, Page
from guidebook.content.page_keys import ERROR_KEY as ERROR_KEY
from guidebook.content.page_keys import GLOSSARY_KEY as GLOSSARY_KEY
from guidebook.content.page_keys import html_file
from guidebook.content.references import References
from guidebook.content.term_uses import TermUses
from guidebook.content.unfinished import is_unfinished
from guidebook.language.glossary import Glossary, Term, read_glossary
from guidebook.language.interface_words import InterfaceWordsFile
from guidebook.language.term_matcher import TermMatcher

_Name = TypeVar("_Name", bound=Hashable)


class ReservedKind(StrEnum):
    """The pages that the build makes."""

    LIST = "list"
    FACET = "facet"
    """What stands in a folder and has one value of a facet: the case studies of one region."""
    GLOSSARY = "glossary"
    SEARCH = "search"
    ERROR = "error"
    RULES = "rules"
    """The documentation of the checks: the list of all rules, and a page for each."""
    STATUS = "status"
    """How far the translations into each language are."""
    BRIEF = "brief"
    """A chapter on one sheet of paper. It stands in no list and no search: the chapter does."""
    ROUTE = "route"
    """A way through the guide for one kind of reader, made from sections of its pages."""


FOR_READERS = (ReservedKind.LIST, ReservedKind.FACET, ReservedKind.GLOSSARY, ReservedKind.STATUS, ReservedKind.ROUTE)
"""The made pages that readers come to by themselves; the others are for machines and for contributors."""
HOME_KEY = "index.md"
SEARCH_KEY = "search.md"
RULES_KEY = "rules/index.md"
STATUS_KEY = "about/translations.md"


ROUTES_ID = "routes"
"""The id of the list of routes on the home page."""


def route_key(route_id: str) -> str:
    """The key of the page that the build makes of a route."""
    return f"routes/{route_id}.md"


def step_id(number: int) -> str:
    """The id of a step on the page of a route; the first step has number 1."""
    return f"step-{number}"


def rule_key(name: str) -> str:
    """The key of the page that documents a rule."""
    return f"rules/{name}.md"


def brief_key(chapter: str) -> str:
    """The key of the page that has a chapter on one sheet."""
    return f"briefs/{chapter.partition('/')[2]}"


def briefed_chapter(key: str) -> str:
    """The key of the chapter of a brief."""
    return f"chapters/{key.partition('/')[2]}"


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


@dataclass(frozen=True)
class Catalogue:
    """All there is to know of the guide's content."""

    options: GuideOptions
    outlines: Mapping[tuple[str, str], Outline]
    """By locale and page key. A page read in full is its own outline."""
    source_locales: Mapping[str, str]
    """By page key: the locale the page is translated from."""
    glossaries: Mapping[str, Glossary]
    """By locale; a locale without a glossary file has an empty one."""
    interface_words: Mapping[str, InterfaceWordsFile]
    """By locale, where a `strings.po` stands."""
    assets: Mapping[str, str]
    """Paths below the docs folder of all files that are not pages: in NFC, and as they are on disk."""
    file_faults: tuple[FileFault, ...] = ()
    ledger: Source | None = None
    """The file of published addresses."""
    used_terms: Mapping[str, frozenset[str]] | None = None
    """By locale: what its pages speak of, as `TermUses.named_on` gives it; None where it is to be looked up."""

    @property
    def locales(self) -> tuple[str, ...]:
        """The default locale first."""
        return self.options.locales

    @property
    def default_locale(self) -> str:
        """The source locale of a page that names none, and the edition at the site's root."""
        return self.locales[0]

    @property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Controlled lists of the settings, by field."""
        return self.options.facets

    @property
    def site_url(self) -> str | None:
        """Address of the published site with a last slash, or None."""
        return self.options.site_url

    @property
    def link_answers(self) -> Mapping[str, Answer] | None:
        """What came of asking for addresses of other sites, by `WebAddress.request`; None where nobody has asked."""
        return self.options.link_answers

    @property
    def today(self) -> datetime.date:
        """The day of the check."""
        return self.options.today

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all pages somebody wrote, in any locale, sorted."""
        return tuple(sorted(self.source_locales))

    @cached_property
    def shown_keys(self) -> tuple[str, ...]:
        """The keys of the pages that every edition shows, its own or the source's, sorted."""
        return tuple(key for key in self.keys if self.is_shown(key))

    @cached_property
    def pages(self) -> Mapping[tuple[str, str], Page]:
        """The pages that were read in full, by locale and page key."""
        return {place: page for place, page in self.outlines.items() if isinstance(page, Page)}

    @cached_property
    def reserved(self) -> Mapping[str, ReservedKind]:
        """The pages that the build makes in every edition, by key; a page somebody wrote takes their place."""
        found = {SEARCH_KEY: ReservedKind.SEARCH, ERROR_KEY: ReservedKind.ERROR}
        if any(glossary.terms for glossary in self.glossaries.values()):
            found[GLOSSARY_KEY] = ReservedKind.GLOSSARY
        found.update(dict.fromkeys((RULES_KEY, *map(rule_key, self.options.rule_names)), ReservedKind.RULES))
        for folder in FOLDERS:
            if any(key.startswith(f"{folder}/") for key in self.keys):
                found[f"{folder}/index.md"] = ReservedKind.LIST
        found.update(dict.fromkeys(self.facet_pages, ReservedKind.FACET))
        if len(self.locales) > 1:
            found[STATUS_KEY] = ReservedKind.STATUS
        found.update((brief_key(key), ReservedKind.BRIEF) for key in self.of_kind(PageKind.CHAPTER))
        found.update((route_key(route.id), ReservedKind.ROUTE) for route in self.options.routes)
        # Another key can have the same address: a folder's `README.md` that of its `index.md`.
        written = {html_file(key, self.options.directory_urls) for key in self.keys}
        return {key: kind for key, kind in found.items() if html_file(key, self.options.directory_urls) not in written}

    @cached_property
    def facet_pages(self) -> Mapping[str, FacetPage]:
        """The pages that list what has one value of a facet, by key, where no page somebody wrote takes their place."""
        return facet_pages(self)

    @cached_property
    def references(self) -> References:
        """Where the targets on every page lead, and what leads to a page."""
        return References(self)

    @cached_property
    def term_uses(self) -> TermUses:
        """Which terms stand where on every page."""
        return TermUses(self, self.used_terms)

    @cached_property
    def acronym_uses(self) -> AcronymUses:
        """Which acronyms stand where on every page."""
        return AcronymUses(self)

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """By old page key: the key of the page that answers there now.

        A value that nothing has any more leads to the list of all: nobody is to mourn its page by hand.
        """
        found: dict[str, str] = {}
        for key in self.keys:
            for alias in page_aliases(self.source_outline(key)):
                if alias not in self.source_locales and alias not in self.reserved:
                    found.setdefault(alias, key)
        for old in self._former_facet_pages():
            index = self.index_of(list_of(old) or "")
            if index and old not in self.source_locales and old not in self.reserved:
                found.setdefault(old, index)
        return found

    def _former_facet_pages(self) -> Iterator[str]:
        for line in self.ledger.text.split("\n") if self.ledger else ():
            if list_of(line.strip()):
                yield line.strip()

    def index_of(self, folder: str) -> str | None:
        """The key of the page that stands for a folder: its `index.md` or `README.md`, or the list that is made."""
        keys = (f"{folder}/index.md", f"{folder}/README.md")
        return next((key for key in keys if self.is_shown(key) or key in self.reserved), None)

    @cached_property
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        """What is to be published at an address, by the HTML file below an edition's root, in lower case."""
        return find_claims(self)

    @cached_property
    def matchers(self) -> Mapping[str, TermMatcher]:
        """The matchers of the glossaries, by locale.

        The default locale's also knows the names of which only other locales' glossaries tell how they spell them.
        """
        names = frozenset(name for other in self.glossaries.values() for name in other.names)
        return {
            locale: _matcher(locale, glossary.source, names if locale == self.default_locale else frozenset())
            for locale, glossary in self.glossaries.items()
        }

    def outline(self, locale: str, key: str) -> Outline | None:
        """The locale's own page, as others see it; None where it has none."""
        return self.outlines.get((locale, key))

    def source_outline(self, key: str) -> Outline:
        """The source page with this key, as others see it."""
        return self.outlines[self.source_locales[key], key]

    def page(self, locale: str, key: str) -> Page | None:
        """The locale's own page, where it was read in full; None where it has none."""
        found = self.outlines.get((locale, key))
        return found if isinstance(found, Page) else None

    def pages_of(self, locale: str) -> Iterator[Page]:
        """The locale's own pages, sorted by key."""
        return (self.pages[locale, key] for key in self.keys if (locale, key) in self.pages)

    def source_of(self, page: Outline) -> Page | None:
        """The page this one is a translation of; None when it is the source itself or the source is missing."""
        source_locale = self.source_locales[page.key]
        return None if source_locale == page.locale else self.page(source_locale, page.key)

    def for_readers(self) -> "Catalogue":
        """The guide without translations that are not finished: their editions show the source instead."""
        kept = {
            place: page
            for place, page in self.outlines.items()
            if place[0] == self.source_locales[place[1]] or not (isinstance(page, Page) and is_unfinished(page))
        }
        return self if len(kept) == len(self.outlines) else replace(self, outlines=kept)

    def is_shown(self, key: str) -> bool:
        """Whether editions show a page under this key: not a draft outside a preview."""
        if key not in self.source_locales:
            return False
        return self.options.with_drafts or self.source_outline(key).status is not Status.DRAFT

    def shown(self, locale: str, key: str) -> Page | None:
        """The page an edition shows under a key: its own, or else the source.

        None where there is neither, and for a draft outside a preview.
        """
        if not self.is_shown(key):
            return None
        return self.page(locale, key) or self.page(self.source_locales[key], key)

    def section_ids(self, page: Outline) -> tuple[str, ...]:
        """The id of each heading of the page, in order.

        A heading of a translation without an id of its own has that of the source's heading at its place, provided
        the two pages have the same levels of headings.
        """
        place = (page.locale, page.key)
        if place not in self._section_ids:
            self._section_ids[place] = self._find_section_ids(page)
        return self._section_ids[place]

    @cached_property
    def _section_ids(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    def section_aliases(self, key: str) -> Mapping[str, str]:
        """By old section id: the id that answers for it now, on the page somebody wrote with this key."""
        pairs = section_alias_pairs(self.source_outline(key))
        found = {}
        for old, new in pairs.items():
            seen = {old}
            while new in pairs and new not in seen:
                seen.add(new)
                new = pairs[new]
            if new not in seen:
                found[old] = new
        return found

    def anchors(self, locale: str, key: str) -> frozenset[str]:
        """Everything a fragment can lead to on the locale's own page or on a reserved page."""
        page = self.outline(locale, key)
        if page is not None:
            made = {ROUTES_ID} if key == HOME_KEY and self.options.routes else ()
            return page.anchors.union(self.section_ids(page), made)
        if self.reserved.get(key) is ReservedKind.GLOSSARY:
            return frozenset(self.glossaries[locale].terms) | frozenset(self.glossaries[self.default_locale].terms)
        if self.reserved.get(key) is ReservedKind.ROUTE:
            steps = next(route.steps for route in self.options.routes if route_key(route.id) == key)
            return frozenset(step_id(number) for number in range(1, len(steps) + 1))
        return frozenset()

    def section_title(self, page: Outline, section_id: str) -> str | None:
        """The title of the section with this id."""
        ids = self.section_ids(page)
        return page.headings[ids.index(section_id)].title if section_id in ids else None

    def of_kind(self, kind: PageKind) -> tuple[str, ...]:
        """Keys of all published pages of a kind: chapters by number, updates newest first, others by key."""
        if kind not in self._keys_by_kind:
            self._keys_by_kind[kind] = self._find_of_kind(kind)
        return self._keys_by_kind[kind]

    @cached_property
    def _keys_by_kind(self) -> dict[PageKind, tuple[str, ...]]:
        return {}

    @cached_property
    def chapter_keys(self) -> Mapping[int, str]:
        """By number: the key of the published chapter; a number that two of them have is left out."""
        return _unique((self.source_outline(key).number, key) for key in self.of_kind(PageKind.CHAPTER))

    @cached_property
    def keys_by_title(self) -> Mapping[str, Mapping[str, str]]:
        """By locale, then by the title of a published page in that locale: its key; a title of several is left out."""
        return {
            locale: _unique(
                (outline.title, outline.key)
                for outline in self.outlines.values()
                if outline.locale == locale and self._is_published(outline.key)
            )
            for locale in self.locales
        }

    def _is_published(self, key: str) -> bool:
        return self.source_outline(key).status is Status.PUBLISHED

    def _find_of_kind(self, kind: PageKind) -> tuple[str, ...]:
        sources = ((key, self.source_outline(key)) for key in self.keys)
        found = [key for key, source in sources if source.kind is kind and source.status is Status.PUBLISHED]
        if kind is PageKind.CHAPTER:
            found.sort(key=lambda key: (_place(self.source_outline(key).number), key))
        if kind is PageKind.UPDATE:
            found.sort(key=lambda key: _date(self.source_outline(key)), reverse=True)
        return tuple(found)

    def _find_section_ids(self, page: Outline) -> tuple[str, ...]:
        own = tuple(heading.rendered_id for heading in page.headings)
        source = self.source_outline(page.key)
        if source.locale == page.locale or all(heading.explicit_id for heading in page.headings):
            return own
        theirs = source.headings
        if [heading.level for heading in page.headings] != [heading.level for heading in theirs]:
            return own
        ids = [heading.explicit_id or other.rendered_id for heading, other in zip(page.headings, theirs, strict=True)]
        return tuple(ids) if len(set(ids)) == len(ids) else own


@lru_cache(maxsize=64)  # catalogues of one guide follow one another
def _matcher(locale: str, source: Source | None, names: frozenset[str]) -> TermMatcher:
    """The matcher of a glossary file; `names` are known besides those of the file, in their own spelling."""
    glossary = read_glossary(source) if source else Glossary(locale)
    written = {name: Term(id=name, preferred=name) for name in sorted(names)}
    return TermMatcher(replace(glossary, names=written | dict(glossary.names)))


def page_aliases(source: Outline) -> Iterator[str]:
    """Old keys of a page, as its source's front matter lists them."""
    return (alias for alias in source.aliases if isinstance(alias, str))


def section_alias_pairs(source: Outline) -> Mapping[str, str]:
    """Old section ids of a page and what they are called now, as its source's front matter lists them."""
    found: dict[str, str] = {}
    for alias in source.aliases:
        if not isinstance(alias, str):
            found.update(alias)
    return found


def leads_round(pairs: Mapping[str, str], old: str) -> bool:
    """Whether an old section id leads back to itself."""
    seen: set[str] = set()
    section_id = old
    while section_id in pairs and section_id not in seen:
        seen.add(section_id)
        section_id = pairs[section_id]
    return section_id == old


def _unique(pairs: Iterable[tuple[_Name | None, str]]) -> Mapping[_Name, str]:
    """Keys by what only one of them is called."""
    keys: dict[_Name, set[str]] = {}
    for name, key in pairs:
        if name is not None:
            keys.setdefault(name, set()).add(key)
    return {name: found.pop() for name, found in keys.items() if len(found) == 1}


def _place(number: int | None) -> int:
    """Where a chapter stands among the others; one without a number is the last."""
    return 1000 if number is None else number


def _date(page: Outline) -> tuple[tuple[int, int, int], str]:
    return (page.date.last_possible if page.date else (0, 0, 0)), page.key
