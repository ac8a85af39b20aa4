"""The navigation that the configuration asks for with `nav`, in the words of an edition."""

from collections.abc import Iterable, Iterator

from guidebook.content.catalogue import HOME_KEY
from guidebook.content.guide_options import NavEntry
from guidebook.content.nav import names_a_page
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import language_of_title, language_of_word
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import Language, NavItem


def asked_navigation(
    guide: Guide, edition: str, entries: Iterable[NavEntry], current: str, way: Way
) -> Iterator[NavItem]:
    """The entries as items; home is left out, because every page leads there, and so is what is not published."""
    for entry in entries:
        children = tuple(asked_navigation(guide, edition, entry.children, current, way))
        if entry.target is None:
            is_open = any(child.open for child in children)
            if children:
                title, language = _word(guide, edition, entry.title or "")
                yield NavItem(title, None, False, is_open, children, language)
        elif not names_a_page(entry):
            title, language = _word(guide, edition, entry.title) if entry.title else (entry.target, None)
            yield NavItem(title, entry.target, False, False, language=language)
        elif entry.target != HOME_KEY and _is_published(guide, entry.target):
            url = way.to(guide.addresses.page(edition, entry.target))
            is_current = entry.target == current
            title, language = _title(guide, edition, entry, entry.target)
            yield NavItem(title, url, is_current, is_current, language=language)


def _is_published(guide: Guide, key: str) -> bool:
    return guide.catalogue.is_shown(key) or key in guide.catalogue.reserved


def _word(guide: Guide, edition: str, text: str) -> tuple[str, Language | None]:
    return guide.words[edition](text), language_of_word(guide, edition, text)


def _title(guide: Guide, edition: str, entry: NavEntry, key: str) -> tuple[str, Language | None]:
    """The title that `nav` gives the page, where it is known in the edition's language; else the page's own."""
    words = guide.words[edition]
    if entry.title and (edition == guide.catalogue.default_locale or words.has(entry.title)):
        return words(entry.title), None
    return title_of(guide, edition, key), language_of_title(guide, edition, key)
