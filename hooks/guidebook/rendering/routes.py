"""Routes: which sections each is made from, how long it takes to read, and how it is told of elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.content.catalogue import route_key
from guidebook.content.front_matter import PageKind, Status
from guidebook.content.guide_options import Route
from guidebook.content.page import Page
from guidebook.content.page_section import PageSection, section_of
from guidebook.content.references import LEADS_TO_A_PAGE, resolve
from guidebook.language.numbers_and_dates import minutes_to_read
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import language_of_title
from guidebook.rendering.facets import facet_label
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import other_language
from guidebook.rendering.titles import ROUTE_SUMMARY, made_title, route_words_locale
from guidebook.rendering.views import LinkText, RouteCard


@dataclass(frozen=True, slots=True)
class Step:
    """A section of a route, as an edition shows it."""

    number: int
    section_id: str
    page: Page
    """The edition's own, or the source where that lacks the page or the section."""
    section: PageSection


def made_routes(guide: Guide) -> Iterator[Route]:
    """The routes that the build makes a page of: not those for which somebody wrote one."""
    reserved = guide.catalogue.reserved
    return (route for route in guide.catalogue.options.routes if route_key(route.id) in reserved)


def steps_of(guide: Guide, route: Route, edition: str) -> Iterator[Step]:
    """The steps of a route whose section is published, numbered as the configuration lists them."""
    catalogue = guide.catalogue
    for number, asked in enumerate(route.steps, 1):
        if not catalogue.is_shown(asked.key) or catalogue.source_outline(asked.key).status is Status.WITHDRAWN:
            continue
        for locale in dict.fromkeys((edition, catalogue.source_locales[asked.key])):
            page = catalogue.page(locale, asked.key)
            section = section_of(catalogue, page, asked.section_id) if page else None
            if page and section:
                yield Step(number, asked.section_id, page, section)
                break


def route_card(guide: Guide, route: Route, edition: str, way: Way) -> RouteCard:
    """A route where readers choose one, or above its own text."""
    key, words = route_key(route.id), guide.words[edition]
    described_in = route_words_locale(guide, edition, key, ROUTE_SUMMARY)
    steps = steps_of(guide, route, edition)
    minutes = minutes_to_read((step.section.prose(step.page), step.page.locale) for step in steps)
    return RouteCard(
        link=route_link(guide, route, edition, way),
        audience=facet_label(guide, "audience", route.audience, edition) if route.audience else None,
        summary=LinkText(
            guide.words[described_in](route.id, ROUTE_SUMMARY) if described_in else "",
            None,
            other_language(guide, described_in or edition, edition),
        ),
        reading_time=words.plural("{n} minute to read", "{n} minutes to read", minutes),
    )


def route_link(guide: Guide, route: Route, edition: str, way: Way) -> LinkText:
    """The way to the page of a route."""
    key = route_key(route.id)
    url = way.to(guide.addresses.page(edition, key))
    return LinkText(made_title(guide, edition, key), url, language_of_title(guide, edition, key))


def cited_studies(guide: Guide, steps: Iterable[Step]) -> tuple[str, ...]:
    """Keys of the published case studies that the sections lead to, in the order of the text."""
    catalogue, found = guide.catalogue, dict[str, None]()
    studies = catalogue.of_kind(PageKind.CASE_STUDY)
    for step in steps:
        for link in step.page.document.links:
            if link.section in step.section.headings:
                resolution = resolve(catalogue, step.page.locale, step.page.key, link.target)
                if resolution.outcome in LEADS_TO_A_PAGE and resolution.key in studies:
                    found[resolution.key] = None
    return tuple(found)
