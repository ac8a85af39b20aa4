"""The text of a route: the sections of the guide that it is made from, ready to be printed on one page."""

from collections.abc import Callable
from dataclasses import dataclass

from guidebook.content.catalogue import route_key, step_id
from guidebook.content.guide_options import Route
from guidebook.language.locales import language_name
from guidebook.language.numbers_and_dates import reading_minutes
from guidebook.rendering.addresses import Way
from guidebook.rendering.glossary_page import term_tips
from guidebook.rendering.guide import Guide
from guidebook.rendering.prefixed_ids import with_prefixed_ids
from guidebook.rendering.routes import Step, steps_of
from guidebook.rendering.section_markdown import prepare_section
from guidebook.rendering.text_language import language_view, other_language
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import LinkText, Notice, RouteStep, TermTip

Render = Callable[[str, str], str]
"""From Markdown and the locale it is written in to HTML."""
_STEP_LEVEL = 2
"""The level of the steps' headings."""


@dataclass(frozen=True, slots=True)
class RouteText:
    """What stands on the page of a route besides what is told of it elsewhere."""

    steps: tuple[RouteStep, ...]
    terms: tuple[TermTip, ...]
    """The tooltips of the terms that the sections link."""


def route_text(guide: Guide, route: Route, edition: str, way: Way, render: Render) -> RouteText:
    """The sections of a route with all edits made, one after another; a term is linked where it is used first."""
    here = guide.addresses.page(edition, route_key(route.id))
    steps: list[RouteStep] = []
    terms: dict[str, str] = {}
    for step in steps_of(guide, route, edition):
        prepared = prepare_section(guide, step.page, edition, step.section, here, terms)
        terms.update(dict.fromkeys(prepared.terms, step.page.locale))
        html = render(prepared.text, step.page.locale)
        steps.append(_step_view(guide, step, len(steps) + 1, edition, way, html))
    tips = [tip for term, locale in terms.items() for tip in term_tips(guide, edition, (term,), locale)]
    return RouteText(tuple(steps), tuple(tips))


def _step_view(guide: Guide, step: Step, number: int, edition: str, way: Way, html: str) -> RouteStep:
    page, section, name = step.page, step.section, step_id(step.number)
    words = guide.words[edition]
    is_own_page = guide.catalogue.page(edition, page.key) is None or page.locale == edition
    address = guide.addresses.page(edition if is_own_page else page.locale, page.key)
    minutes = reading_minutes(section.prose(page), page.locale)
    language = other_language(guide, page.locale, edition)
    title = full_title(page, guide.catalogue, guide.words[page.locale])
    read_on = guide.words[page.locale]("Read on in {title}", title=title)
    notice = words(
        "This section has not been translated yet. It is shown in {language}.",
        language=language_name(page.locale, edition),
    )
    return RouteStep(
        number=words.number(number),
        id=name,
        title=LinkText(section.title, f"#{name}", language),
        page=title,
        read_on=LinkText(read_on, way.to(f"{address}#{step.section_id}"), language),
        reading_time=words.plural("{n} minute to read", "{n} minutes to read", minutes),
        language=language_view(guide, page.locale),
        notices=(Notice("not-translated", notice),) if language else (),
        content=with_prefixed_ids(html, f"{name}-", _STEP_LEVEL - section.level),
    )
