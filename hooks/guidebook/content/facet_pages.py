"""Facet pages: for every value that case studies, resources and updates have of a facet, a page that lists them.

Their keys are reserved: `case-studies/region/western-balkans.md`. A page that somebody wrote under such a key takes its
place, and a rule says so. A value of which no name can be made has no page; of two with the same name, the first has.
"""

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidebook.content.front_matter import FOLDERS, CaseStudy, FrontMatter, PageKind, Resource, Update, Years
from guidebook.content.page_keys import is_page_key
from guidebook.content.partial_date import PartialDate

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue

FACETS: Mapping[str, tuple[str, ...]] = {
    "case-studies": ("region", "country", "theme", "mechanism", "level", "year", "chapter"),
    "resources": ("kind", "language", "year"),
    "updates": ("year", "kind"),
}
"""The facets of each typed folder, in the order in which they are offered.

Publishers are none: they are free text, so that every other spelling would make a page of its own.
"""
MOST_YEARS = 40
"""A case study that covers more years than these is listed under its first and its last: who writes of a century means
no single year of it, and one slip of the pen must not make a thousand pages."""
_APART = re.compile(r"-{2,}")
_PAGE_NAME = re.compile(r"[^/#]+\.md")


@dataclass(frozen=True, slots=True)
class FacetPage:
    """The page of one value."""

    folder: str
    """The typed folder whose pages it lists."""
    facet: str
    value: str
    """As the front matter writes it; a page key for a chapter."""
    name: str
    """What stands for the value in addresses."""
    listed: tuple[str, ...]
    """The keys of the published pages that have the value, in the order of the folder's list."""

    @property
    def key(self) -> str:
        """The page's reserved key."""
        return f"{self.folder}/{self.facet}/{self.name}.md"


def facet_values(key: str, facts: FrontMatter) -> tuple[tuple[str, str], ...]:
    """The facets that the front matter of a source page gives values of, each value once."""
    return tuple(dict.fromkeys((facet, value) for facet, value in _values(key, facts) if value))


def _values(key: str, facts: FrontMatter) -> Iterator[tuple[str, str]]:
    if isinstance(facts, CaseStudy):
        if facts.place:
            yield "region", facts.place.region
            yield from (("country", country) for country in facts.place.countries)
        yield from (("theme", theme) for theme in facts.themes)
        yield "mechanism", facts.mechanism or ""
        yield "level", facts.level or ""
        yield from (("year", str(year)) for year in years_covered(facts.years, facts.as_of))
        yield from (("chapter", chapter) for chapter in _chapters(key, facts))
    if isinstance(facts, Resource):
        yield "kind", facts.kind or ""
        yield from (("language", language) for language in facts.languages)
        yield "year", str(facts.year or "")
    if isinstance(facts, Update):
        yield "year", str(facts.date.year)
        yield "kind", facts.kind or ""


def years_covered(years: Years | None, as_of: PartialDate | None) -> tuple[int, ...]:
    """The years a case study covers; what goes on is known up to the year of `as_of`."""
    if years is None:
        return ()
    last = years.end if years.end is not None else max(years.start, as_of.year if as_of else years.start)
    if last - years.start >= MOST_YEARS:
        return years.start, last
    return tuple(range(years.start, last + 1))


def _chapters(key: str, facts: CaseStudy) -> Iterator[str]:
    """The keys that the references to chapters name, whether there are such pages or not."""
    for target in facts.chapters:
        path = unicodedata.normalize("NFC", target.partition("#")[0])
        yield posixpath.normpath(posixpath.join(posixpath.dirname(key), path))


def facet_pages(catalogue: "Catalogue") -> Mapping[str, FacetPage]:
    """Every facet page that the content asks for, by key; those are among them whose place a written page takes."""
    found: dict[str, FacetPage] = {}
    chapters = frozenset(catalogue.of_kind(PageKind.CHAPTER))
    for folder, facets in FACETS.items():
        listed: dict[str, dict[str, list[str]]] = {facet: {} for facet in facets}
        for key in catalogue.of_kind(FOLDERS[folder][0]):
            for facet, value in catalogue.source_outline(key).facets:
                listed[facet].setdefault(value, []).append(key)
        for facet, keys in listed.items():
            for value in sorted(keys):
                page = FacetPage(folder, facet, value, _name(facet, value), tuple(keys[value]))
                is_known = facet != "chapter" or value in chapters
                if is_known and page.name not in ("", "index") and is_page_key(page.key, catalogue.locales):
                    found.setdefault(page.key, page)
    return found


def _name(facet: str, value: str) -> str:
    """A value as a part of an address: small letters, digits and hyphens."""
    if facet == "chapter":
        value = value.removeprefix("chapters/").removesuffix(".md")
    small = unicodedata.normalize("NFC", value.casefold())
    kept = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else "-" for char in small)
    return unicodedata.normalize("NFC", _APART.sub("-", kept).strip("-"))


def facet_page_of(catalogue: "Catalogue", folder: str, facet: str, value: str) -> FacetPage | None:
    """The page that lists what has a value; None where the build makes none."""
    key = f"{folder}/{facet}/{_name(facet, value)}.md"
    page = catalogue.facet_pages.get(key)
    return page if page is not None and page.value == value and key in catalogue.reserved else None


def list_of(key: str) -> str | None:
    """The typed folder whose facet page a key is or was; None for other keys."""
    folder, _, rest = key.partition("/")
    facet, _, name = rest.partition("/")
    return folder if facet in FACETS.get(folder, ()) and _PAGE_NAME.fullmatch(name) else None
