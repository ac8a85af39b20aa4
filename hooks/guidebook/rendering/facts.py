"""The box of facts on case studies and resources, in the reader's language."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from guidebook.content.front_matter import CaseStudy, Resource
from guidebook.content.page import Page
from guidebook.content.references import Outcome, resolve
from guidebook.language.locales import language_name
from guidebook.language.numbers_and_dates import in_digits
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import other_language, source_facts, years_text
from guidebook.rendering.guide import Guide
from guidebook.rendering.places import place_text
from guidebook.rendering.references import destination
from guidebook.rendering.times import time_element
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import Fact, LinkText, SourceText


def facet_label(guide: Guide, facet: str, value: str, edition: str) -> LinkText:
    """What a value of a controlled list is called: from `strings.po` (context: the list's name), or the bare value.

    Where the edition has no word for it, the default locale's is told, marked with its language.
    """
    words = guide.words[edition]
    if words.has(value, facet):
        return LinkText(words(value, facet))
    default = guide.catalogue.default_locale
    has_word = guide.words[default].has(value, facet)
    text = guide.words[default](value, facet) if has_word else value.replace("-", " ")
    return LinkText(text, None, other_language(guide, default, edition))


def facts_of(guide: Guide, page: Page, edition: str, way: Way) -> Iterator[Fact]:
    """The facts of a case study or a resource, each with its label; nothing for other pages."""
    facts = source_facts(guide, page)
    words = guide.words[edition]

    def fact(label: str, *values: str | LinkText) -> Iterator[Fact]:
        shown = tuple(LinkText(value) if isinstance(value, str) else value for value in values if value)
        if shown:
            yield Fact(words(label), shown)

    def labels(facet: str, *values: str | None) -> tuple[LinkText, ...]:
        return tuple(facet_label(guide, facet, value, edition) for value in values if value)

    if isinstance(facts, CaseStudy):
        yield from fact("Place", place_text(guide, facts, edition))
        yield from fact("Years", years_text(guide, facts, edition))
        yield from fact("Mechanism", *labels("mechanism", facts.mechanism))
        yield from fact("Level", *labels("level", facts.level))
        yield from fact("Themes", *labels("themes", *facts.themes))
        yield from fact("Evidence", *labels("evidence", facts.evidence))
        yield from fact("As of", time_element(facts.as_of, edition) if facts.as_of else "")
        yield from fact("Chapters", *_chapters(guide, page, facts, edition, way))
    if isinstance(facts, Resource):
        yield from fact("Kind", *labels("kind", facts.kind))
        yield from fact("Publisher", guide.name(facts.publisher or "", edition))
        yield from fact("Year", in_digits(str(facts.year), edition) if facts.year else "")
        yield from fact("Languages", *(language_name(language, edition) for language in facts.languages))
        yield from fact("Web address", LinkText(urlsplit(facts.url).netloc, facts.url) if facts.url else "")


def _chapters(guide: Guide, page: Page, facts: CaseStudy, edition: str, way: Way) -> Iterator[LinkText]:
    """The chapters a case study belongs to, each once."""
    source = guide.catalogue.source_of(page) or page
    keys: dict[str, None] = {}
    for target in facts.chapters:
        resolution = resolve(guide.catalogue, source.locale, source.key, target)
        if resolution.outcome in (Outcome.PAGE, Outcome.MISSING_IN_LOCALE):
            keys.setdefault(resolution.key)
    for key in keys:
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
