"""Pages as cards: in lists, as previous and next."""

from collections.abc import Iterator

from guidebook.content.catalogue import ReservedKind
from guidebook.content.front_matter import CaseStudy, FrontMatter, PageKind, Resource, Update
from guidebook.content.page import Page
from guidebook.content.partial_date import PartialDate
from guidebook.language.locales import language_name
from guidebook.language.numbers_and_dates import date_text, in_digits, list_text, size_text
from guidebook.rendering.addresses import Way
from guidebook.rendering.facets import facet_label, value_label
from guidebook.rendering.guide import Guide
from guidebook.rendering.places import place_text
from guidebook.rendering.text_language import other_language
from guidebook.rendering.times import time_element
from guidebook.rendering.titles import chapter_number, route_words_locale
from guidebook.rendering.views import Card, DateText, Language, LinkText

KIND_LABELS = {PageKind.CASE_STUDY: "Case study", PageKind.RESOURCE: "Resource", PageKind.UPDATE: "Update"}
"""English labels of the kinds that are not numbered."""


def language_of_title(guide: Guide, edition: str, key: str) -> Language | None:
    """The language that navigation gives a page's title in, where it is not the edition's own."""
    if guide.catalogue.reserved.get(key) is ReservedKind.ROUTE:
        return other_language(guide, route_words_locale(guide, edition, key) or edition, edition)
    shown = None if key in guide.catalogue.reserved else guide.catalogue.shown(edition, key)
    return other_language(guide, shown.locale, edition) if shown else None


def language_of_word(guide: Guide, edition: str, text: str) -> Language | None:
    """The language of a text of the configuration that the edition's words may have in its own: else the default."""
    return (
        None
        if not text or guide.words[edition].has(text)
        else other_language(guide, guide.catalogue.default_locale, edition)
    )


def source_facts(guide: Guide, page: Page) -> FrontMatter:
    """The front matter that holds what does not depend on the language."""
    return (guide.catalogue.source_of(page) or page).front_matter


def label_of(guide: Guide, page: Page, edition: str) -> str:
    """The short line above a page's title: "Chapter 4", "Case study"; empty for an ordinary page."""
    words = guide.words[edition]
    number = chapter_number(page, guide.catalogue)
    if number is not None:
        return words("Chapter {number}", number=number)
    return words(KIND_LABELS[page.kind]) if page.kind in KIND_LABELS else ""


def card_of(guide: Guide, key: str, edition: str, way: Way) -> Card:
    """The card of a page that somebody wrote, as an edition shows it."""
    page = guide.catalogue.shown(edition, key)
    assert page is not None, key
    words = guide.words[edition]
    number = chapter_number(page, guide.catalogue)
    facts = source_facts(guide, page)
    label = label_of(guide, page, edition)
    as_of = date_view(facts.as_of, edition) if isinstance(facts, CaseStudy) else None
    if isinstance(facts, Update):
        label = time_element(facts.date, edition)
    return Card(
        kind=str(page.kind),
        label=label,
        number="" if number is None else words.number(number),
        title=page.title or key,
        summary=page.front_matter.summary or "",
        url=way.to(guide.addresses.page(edition, key)),
        details=tuple(detail for detail in _details(guide, facts, edition) if detail.text),
        language=other_language(guide, page.locale, edition),
        evidence=(
            facet_label(guide, "evidence", facts.evidence, edition)
            if isinstance(facts, CaseStudy) and facts.evidence
            else None
        ),
        as_of=as_of,
        as_of_label=words("{label}:", label=words("As of")) if as_of else "",
    )


def _details(guide: Guide, facts: FrontMatter, edition: str) -> Iterator[LinkText]:
    if isinstance(facts, CaseStudy):
        yield LinkText(place_text(guide, facts, edition))
        yield LinkText(years_text(guide, facts, edition))
    if isinstance(facts, Resource | Update) and facts.kind:
        yield value_label(guide, "kind", facts.kind, edition)
    if isinstance(facts, Resource):
        yield LinkText(guide.name(facts.publisher or "", edition))
        yield LinkText(in_digits(str(facts.year or ""), edition))
        yield LinkText(list_text((language_name(language, edition) for language in facts.languages), edition))
        yield LinkText(facts.format.upper() if facts.format else "")
        yield LinkText(size_text(facts.size, edition) if facts.size else "")


def years_text(guide: Guide, facts: CaseStudy, edition: str) -> str:
    """The years a case study covers: "2019–2020", "since 2019"."""
    if facts.years is None:
        return ""
    words, years = guide.words[edition], facts.years
    start = in_digits(str(years.start), edition)
    if years.end is None:
        return words("since {year}", year=start)
    if years.end == years.start:
        return start
    return words("{start}–{end}", start=start, end=in_digits(str(years.end), edition))


def date_view(date: PartialDate | None, edition: str) -> DateText | None:
    """A date of the front matter for the templates."""
    return DateText(str(date), date_text(date, edition)) if date else None
