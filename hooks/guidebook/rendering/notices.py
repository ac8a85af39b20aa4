"""What readers are told about a page above its text."""

from collections.abc import Iterator

from guidebook.content.front_matter import Status
from guidebook.content.page import Page
from guidebook.language.locales import language_name
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import source_facts
from guidebook.rendering.guide import Guide
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
    """Notices in the edition's language: not translated, made by machine, withdrawn."""
    words = guide.words[edition]
    source_locale = guide.catalogue.source_locales[page.key]
    yield from not_translated(guide, page.locale, edition)
    translation = page.front_matter.translation
    if translation and translation.method == "machine":
        text = words("This translation was made by a machine. No person has reviewed it yet.")
        name = words("Read the page in {language}", language=language_name(source_locale, edition))
        yield Notice("machine", text, LinkText(name, way.to(guide.addresses.page(source_locale, page.key))))
    status = source_facts(guide, page).status
    if status is Status.DRAFT:
        yield Notice("draft", words("This page is a draft. Only this preview shows it."))
    if status is Status.WITHDRAWN:
        yield Notice("withdrawn", words("This page has been withdrawn and is no longer kept up to date."))
