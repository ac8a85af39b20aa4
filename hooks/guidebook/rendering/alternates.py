"""Which editions have a page in their own language: for `hreflang`, the sitemap and the feed."""

from guidebook.content.catalogue import FOR_READERS, Catalogue


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
