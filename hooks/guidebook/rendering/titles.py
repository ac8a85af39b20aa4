"""What pages are called where others speak of them."""

import posixpath

from guidebook.content.catalogue import RULES_KEY, Catalogue, ReservedKind
from guidebook.content.front_matter import CaseStudy, Chapter
from guidebook.content.page import Page
from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.facets import facet_title
from guidebook.rendering.guide import Guide
from guidebook.rendering.places import place_text

ROUTE_TITLE = "route"
"""Context, in a `strings.po`, of the titles of routes; their ids are the msgids."""
ROUTE_SUMMARY = "route summary"
"""Context of what is said of a route in a sentence."""
LIST_TITLES = {
    "chapters/index.md": "Chapters",
    "case-studies/index.md": "Cities",
    "resources/index.md": "Resources",
    "updates/index.md": "Updates",
}
"""English titles of the list pages, by reserved key."""
_TITLES = {
    ReservedKind.GLOSSARY: "Glossary",
    ReservedKind.SEARCH: "Search",
    ReservedKind.STATUS: "Translations",
    ReservedKind.BRIEF: "One-page brief",
}
"""English titles of the pages of which an edition has one each, and of briefs."""


def made_title(guide: Guide, edition: str, key: str) -> str:
    """The title of a page that the build makes, in an edition's words."""
    kind = guide.catalogue.reserved[key]
    if kind is ReservedKind.FACET:
        return facet_title(guide, guide.catalogue.facet_pages[key], edition)
    if kind is ReservedKind.ROUTE:
        route = posixpath.basename(key).removesuffix(".md")
        locale = route_words_locale(guide, edition, key)
        return guide.words[locale](route, ROUTE_TITLE) if locale else route.replace("-", " ").capitalize()
    return reserved_title(key, kind, guide.words[edition])


def route_words_locale(guide: Guide, edition: str, key: str, context: str = ROUTE_TITLE) -> str | None:
    """The locale whose `strings.po` gives a route's title or summary: the edition's, else the default one; or none."""
    route = posixpath.basename(key).removesuffix(".md")
    locales = (edition, guide.catalogue.default_locale)
    return next((locale for locale in locales if guide.words[locale].has(route, context)), None)


def reserved_title(key: str, kind: ReservedKind, words: InterfaceWords) -> str:
    """The title of a page that the build makes and that stands for no value of a facet."""
    if kind is ReservedKind.LIST:
        return words(LIST_TITLES[key])
    if kind is ReservedKind.RULES:
        return words("Rules of the checks") if key == RULES_KEY else posixpath.basename(key).removesuffix(".md")
    return words(_TITLES.get(kind, "Page not found"))


def chapter_number(page: Page, catalogue: Catalogue) -> int | None:
    """The number of a chapter, from its source page; None for other pages."""
    source = catalogue.source_of(page) or page
    return source.front_matter.number if isinstance(source.front_matter, Chapter) else None


def full_title(page: Page, catalogue: Catalogue, words: InterfaceWords) -> str:
    """A page's title as navigation writes it: "Chapter 4: Coordinate" for a chapter."""
    number = chapter_number(page, catalogue)
    title = page.title or page.key
    return title if number is None else words("Chapter {number}: {title}", number=number, title=title)


def reference_title(guide: Guide, page: Page) -> str:
    """A page's title as references without a text of their own write it, in the page's language.

    A case study comes with its place, as far as the title does not name it: "One office for all (New York City, United
    States)".
    """
    words = guide.words[page.locale]
    title = full_title(page, guide.catalogue, words)
    facts = (guide.catalogue.source_of(page) or page).front_matter
    place = place_text(guide, facts, page.locale, beside=title) if isinstance(facts, CaseStudy) else ""
    return words("{title} ({place})", title=title, place=place) if place else title


def title_of(guide: Guide, edition: str, key: str) -> str:
    """What navigation calls a page: its full title, in the language it is shown in."""
    catalogue = guide.catalogue
    if key in catalogue.reserved:
        return made_title(guide, edition, key)
    shown = catalogue.shown(edition, key)
    return full_title(shown, catalogue, guide.words[shown.locale]) if shown else key
