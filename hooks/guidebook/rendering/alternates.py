"""The same page in every edition: for the language switcher, and for search engines."""

from guidebook.content.catalogue import ReservedKind
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import language_view
from guidebook.rendering.guide import Guide
from guidebook.rendering.views import Alternate

RULES_LANGUAGE = "en"
"""The documentation of the checks is for contributors, in English only."""


def alternates(guide: Guide, edition: str, key: str, way: Way) -> tuple[Alternate, ...]:
    """The page in all editions, that of the reader included, in the order of the configuration.

    A page in the source's language is no alternate of anything: it has none with an absolute address, nor is it one.
    """
    kind = guide.catalogue.reserved.get(key)
    translated = [locale for locale in guide.catalogue.locales if is_translated(guide, locale, key)]
    is_one_of_them = edition in translated and kind not in (ReservedKind.ERROR, ReservedKind.RULES)
    return tuple(
        Alternate(
            language=language_view(guide, locale),
            url=way.to(guide.addresses.page(locale, key)),
            absolute_url=(
                guide.site_url + guide.addresses.page(locale, key)
                if guide.site_url and is_one_of_them and locale in translated
                else None
            ),
            current=locale == edition,
            is_translated=locale in translated,
        )
        for locale in guide.catalogue.locales
    )


def is_translated(guide: Guide, locale: str, key: str) -> bool:
    """Whether an edition has a page in its own language."""
    kind = guide.catalogue.reserved.get(key)
    if kind is ReservedKind.RULES:
        return locale == RULES_LANGUAGE
    return kind is not None or guide.catalogue.page(locale, key) is not None
