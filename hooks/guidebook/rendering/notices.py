"""What readers are told about a page above its text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from guidebook.content.front_matter import Status
from guidebook.content.page import Page
from guidebook.language.locales import language_name
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import source_facts
from guidebook.rendering.guide import Guide
from guidebook.rendering.outdated_sections import outdated_notice
from guidebook.rendering.views import LinkText, Notice


def not_translated(guide: Guide, locale: str, edition: str) -> Iterator[Notice]:
    """The notice above an article in another language than the edition's; none where it is the same."""
    if locale != edition:
        text = guide.words[edition](
            "This page has not been translated yet. It is shown in {language}.",
            language=language_name(locale, edition),
        )
        yield Notice("not-translated", text)


def notices_of(guide: Guide, page: Page, edition: str, way: Way) -> Iterator[Notice]:
    """Notices in the edition's language, the weightiest first: draft, withdrawn, not translated, by machine, outdated.

    Two of them that lead to the source page do so once, at their end.
    """
    words = guide.words[edition]
    status = source_facts(guide, page).status
    if status is Status.DRAFT:
        yield Notice("draft", words("This page is a draft. Only this preview shows it."))
    if status is Status.WITHDRAWN:
        yield Notice("withdrawn", words("This page has been withdrawn and is no longer kept up to date."))
    yield from not_translated(guide, page.locale, edition)
    outdated = tuple(outdated_notice(guide, page, edition, way))
    yield from (replace(notice, link=None) if outdated else notice for notice in _by_machine(guide, page, edition, way))
    yield from outdated


def route_notices(guide: Guide, pages: Iterable[Page], key: str, edition: str, way: Way) -> Iterator[Notice]:
    """The notice above a route, whose key is `key`, of which some page was translated by a machine."""
    yield from islice((notice for page in pages for notice in _by_machine(guide, page, edition, way, key)), 1)


def _by_machine(guide: Guide, page: Page, edition: str, way: Way, key: str | None = None) -> Iterator[Notice]:
    translation = page.front_matter.translation
    source_locale = guide.catalogue.source_locales[page.key]
    if translation and translation.method == "machine" and page.locale != source_locale:
        words = guide.words[edition]
        text = words("This translation was made by a machine. No person has reviewed it yet.")
        name = words("Read the page in {language}", language=language_name(source_locale, edition))
        yield Notice("machine", text, LinkText(name, way.to(guide.addresses.page(source_locale, key or page.key))))
