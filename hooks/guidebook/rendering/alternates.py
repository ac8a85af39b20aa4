"""The same page in every edition: for the language switcher, and for search engines."""

from guidebook.content.catalogue import FOR_READERS, Catalogue, ReservedKind, briefed_chapter
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import language_view
from guidebook.rendering.views import Alternate

RULES_LANGUAGE = "en"
"""The documentation of the checks is for contributors, in English only."""


def alternates(guide: Guide, edition: str, key: str, way: Way) -> tuple[Alternate, ...]:
    """The page in all editions, that of the reader included, in the order of the configuration.

    A page in the source's language is no alternate of anything: it has none with an absolute address, nor is it one.
    """
    own = own_locales(guide.catalogue, key)
    listed = own if edition in own else ()
    return tuple(
        Alternate(
            language=language_view(guide, locale),
            url=way.to(guide.addresses.page(locale, key)),
            absolute_url=(
                guide.site_url + guide.addresses.page(locale, key) if guide.site_url and locale in listed else None
            ),
            current=locale == edition,
            is_translated=is_translated(guide, locale, key),
        )
        for locale in guide.catalogue.locales
    )


def is_translated(guide: Guide, locale: str, key: str) -> bool:
    """Whether an edition has a page in its own language."""
    kind = guide.catalogue.reserved.get(key)
    if kind is ReservedKind.RULES:
        return locale == RULES_LANGUAGE
    if kind is ReservedKind.BRIEF:
        return is_translated(guide, locale, briefed_chapter(key))
    return kind is not None or guide.catalogue.page(locale, key) is not None


def own_locales(catalogue: Catalogue, key: str) -> tuple[str, ...]:
    """The locales whose edition has the page in its own language; a page that the build makes is in all of them.

    Pages for machines, and those that are in English in every edition, are alternates of nothing.
    """
    if key in catalogue.reserved:
        return catalogue.locales if catalogue.reserved[key] in FOR_READERS else ()
    return tuple(locale for locale in catalogue.locales if catalogue.page(locale, key) is not None)


def default_for_all(catalogue: Catalogue, key: str) -> str | None:
    """The locale of the page for readers of no edition's language (`hreflang="x-default"`); None where none has it.

    The default locale's, or the source's where the default locale has none.
    """
    locales = own_locales(catalogue, key)
    if not locales or catalogue.default_locale in locales:
        return locales[0] if locales else None
    return catalogue.source_locales[key]
