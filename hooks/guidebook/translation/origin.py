"""Where a page comes from: whether the page it was translated from is there."""

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Outline


def is_orphan(catalogue: Catalogue, page: Outline) -> bool:
    """Whether the page has lost its source: its source locale has no such page, and no locale says it was born there.

    The source locale is the one that the page's front matter names, else the default locale.
    """
    key, named = page.key, page.source_locale
    if named is not None and (named == page.locale or catalogue.outline(named, key) is None):
        return named != page.locale
    return catalogue.outline(catalogue.default_locale, key) is None and not is_declared(catalogue, key)


def is_declared(catalogue: Catalogue, key: str) -> bool:
    """Whether a page with this key names a locale as the source that has the page."""
    pages = (catalogue.outline(locale, key) for locale in catalogue.locales)
    return any(page and page.source_locale and catalogue.outline(page.source_locale, key) for page in pages)


def path_in(page: Outline, locale: str, key: str | None = None) -> str:
    """The path of the file that stands, or would stand, for a page in a locale; with `key`, that of another page."""
    docs = page.path.split("/")[: -page.key.count("/") - 2]
    return "/".join((*docs, locale, key or page.key))
