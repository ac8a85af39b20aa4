"""The box of facts on case studies, resources and updates, in the reader's language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from guidebook.content.facet_pages import facet_page_of
from guidebook.content.front_matter import CaseStudy, PageKind, Resource, Update, Years
from guidebook.content.page import Page
from guidebook.content.references import Outcome, resolve
from guidebook.language.interface_words import InterfaceWords
from guidebook.language.numbers_and_dates import in_digits, list_joints, size_text
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import source_facts
from guidebook.rendering.facets import facet_label, value_label
from guidebook.rendering.guide import Guide
from guidebook.rendering.phrases import Phrase, phrase
from guidebook.rendering.places import place_names
from guidebook.rendering.references import destination
from guidebook.rendering.text_language import other_language
from guidebook.rendering.times import time_element
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import Fact, LinkText, SourceText


def facts_of(guide: Guide, page: Page, edition: str, way: Way) -> Iterator[Fact]:
    """The facts of a case study, a resource or an update, each with its label; nothing for other pages.

    Values of facets lead to the pages that list what has them.
    """
    facts = source_facts(guide, page)
    words = guide.words[edition]

    def fact(label: str, *values: str | LinkText | Phrase) -> Iterator[Fact]:
        shown = tuple(_phrase(value) for value in values if value)
        if shown:
            yield Fact(words(label), shown)

    def linked(facet: str, *values: str | None) -> tuple[LinkText, ...]:
        return tuple(_facet_link(guide, page, facet, value, edition, way) for value in values if value)

    def year(number: int) -> Phrase:
        return linked("year", str(number))

    if isinstance(facts, CaseStudy):
        if facts.place:
            yield from fact("Place", _place(guide, facts, edition, linked("country", *facts.place.countries)))
            yield from fact("Region", *linked("region", facts.place.region))
        if facts.years:
            yield from fact("Years", _years(words, facts.years, year))
        yield from fact("Mechanism", *linked("mechanism", facts.mechanism))
        yield from fact("Level", *linked("level", facts.level))
        yield from fact("Themes", *linked("theme", *facts.themes))
        yield from fact("Evidence", facet_label(guide, "evidence", facts.evidence, edition) if facts.evidence else "")
        yield from fact("As of", time_element(facts.as_of, edition) if facts.as_of else "")
        yield from fact("Chapters", *_chapters(guide, page, facts, edition, way))
    if isinstance(facts, Resource):
        yield from fact("Kind", *linked("kind", facts.kind))
        yield from fact("Publisher", guide.name(facts.publisher or "", edition))
        yield from fact("Year", year(facts.year) if facts.year else "")
        yield from fact("Languages", *linked("language", *facts.languages))
        yield from fact("Format", facts.format.upper() if facts.format else "")
        yield from fact("Size", size_text(facts.size, edition) if facts.size else "")
        yield from fact("Web address", LinkText(urlsplit(facts.url).netloc, facts.url) if facts.url else "")
    if isinstance(facts, Update):
        yield from fact("Date", time_element(facts.date, edition))
        yield from fact("Year", year(facts.date.year))
        yield from fact("Kind", *linked("kind", facts.kind))


def _phrase(value: str | LinkText | Phrase) -> Phrase:
    if isinstance(value, str):
        return (LinkText(value),)
    return (value,) if isinstance(value, LinkText) else value


def _facet_link(guide: Guide, page: Page, facet: str, value: str, edition: str, way: Way) -> LinkText:
    """A value of a facet, with a link where there is a page of it."""
    label = value_label(guide, facet, value, edition)
    listing = facet_page_of(guide.catalogue, page.key.partition("/")[0], facet, value)
    return replace(label, url=way.to(guide.addresses.page(edition, listing.key))) if listing else label


def _place(guide: Guide, facts: CaseStudy, edition: str, countries: Phrase) -> Phrase:
    """Town, area and countries, the last of which may be links."""
    joints = list_joints(len(countries), edition)
    listed = ((country, LinkText(joint)) for country, joint in zip(countries, joints, strict=True))
    whole: Phrase = tuple(piece for pair in listed for piece in pair if piece.text)
    for name in place_names(guide, facts, edition)[1:]:
        whole = phrase(guide.words[edition], "{part}, {whole}", part=(LinkText(name),), whole=whole)
    return whole


def _years(words: InterfaceWords, years: Years, year: Callable[[int], Phrase]) -> Phrase:
    """The first and the last year, each a link of its own."""
    if years.end is None:
        return phrase(words, "since {year}", year=year(years.start))
    if years.end == years.start:
        return year(years.start)
    return phrase(words, "{start}–{end}", start=year(years.start), end=year(years.end))


def _chapters(guide: Guide, page: Page, facts: CaseStudy, edition: str, way: Way) -> Iterator[LinkText]:
    """The chapters a case study belongs to, each once, in reading order."""
    source = guide.catalogue.source_of(page) or page
    keys: dict[str, None] = {}
    for target in facts.chapters:
        resolution = resolve(guide.catalogue, source.locale, source.key, target)
        if resolution.outcome in (Outcome.PAGE, Outcome.MISSING_IN_LOCALE):
            keys.setdefault(resolution.key)
    reading_order = guide.catalogue.of_kind(PageKind.CHAPTER)
    for key in sorted(keys, key=lambda key: reading_order.index(key) if key in reading_order else len(reading_order)):
        shown = guide.catalogue.shown(edition, key)
        if shown is not None:
            title = full_title(shown, guide.catalogue, guide.words[shown.locale])
            leads_to = destination(guide, edition, key)
            yield LinkText(title, way.to(leads_to.address), other_language(guide, leads_to.language, edition))


def sources_of(guide: Guide, page: Page, edition: str) -> Iterator[SourceText]:
    """What the page was written from."""
    words = guide.words[edition]
    for entry in source_facts(guide, page).sources:
        year = in_digits(str(entry.year), edition) if entry.year else ""
        publisher = guide.name(entry.publisher, edition) if entry.publisher else ""
        both = words("{part}, {whole}", part=publisher, whole=year) if publisher and year else publisher or year
        written_in = edition if words.has(entry.title) else guide.catalogue.source_locales[page.key]
        yield SourceText(words(entry.title), both, entry.url, other_language(guide, written_in, edition))
