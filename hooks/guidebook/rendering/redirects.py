"""Old addresses: for each former key of a page, in every edition, a small page that leads to where it stands now."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import language_view, other_language
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import LinkText, MovedView

_LONGEST_NAME_BYTES = 240
"""What every common file system takes for the name of a file or a folder."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address of an edition."""

    old_key: str
    file: str
    """The HTML file, below the site's root."""
    key: str
    """The page that it leads to."""


def redirects(guide: Guide, edition: str) -> Iterator[Redirect]:
    """The old addresses of an edition; where something else stands now, or nothing can stand, there is none."""
    catalogue = guide.catalogue
    taken = _taken_files(guide) if catalogue.aliases else set()
    for old_key, key in sorted(catalogue.aliases.items()):
        if _can_be_a_page(guide, edition, old_key) and catalogue.is_shown(key):
            file = guide.addresses.file(edition, old_key)
            if file not in taken:
                taken.add(file)
                yield Redirect(old_key, file, key)


def _taken_files(guide: Guide) -> set[str]:
    catalogue, addresses = guide.catalogue, guide.addresses
    keys = (*(key for key in catalogue.keys if catalogue.is_shown(key)), *catalogue.reserved)
    files = {addresses.file(locale, key) for locale in catalogue.locales for key in keys}
    return files | {addresses.asset(path, catalogue.locales) for path in catalogue.assets}


def _can_be_a_page(guide: Guide, edition: str, key: str) -> bool:
    parts = key.split("/")
    return (
        key.endswith(".md")
        and key.isprintable()
        and posixpath.normpath(key) == key
        and parts[0] not in ("", "..")
        # At the site's root this would be an address of another edition.
        and (edition != guide.catalogue.default_locale or parts[0] not in guide.catalogue.locales)
        and all(len(part.encode()) <= _LONGEST_NAME_BYTES for part in parts)
    )


def moved_view(guide: Guide, edition: str, redirect: Redirect, stylesheet: str) -> MovedView:
    """What the page at an old address shows, in the edition's words; `stylesheet` is an address below the root."""
    catalogue, words = guide.catalogue, guide.words[edition]
    page = catalogue.shown(edition, redirect.key)
    assert page is not None, redirect
    way = Way(guide.addresses.page(edition, redirect.old_key))
    address = guide.addresses.page(edition, redirect.key)
    canonical = guide.addresses.page(page.locale, redirect.key)
    return MovedView(
        language=language_view(guide, edition),
        site_name=words(guide.site_name),
        root=way.root,
        home=way.to(guide.addresses.edition(edition)),
        stylesheet=way.to(stylesheet),
        preview=catalogue.options.with_drafts,
        link=LinkText(
            full_title(page, catalogue, guide.words[page.locale]),
            way.to(quote(address)),
            other_language(guide, page.locale, edition),
        ),
        canonical=guide.site_url + quote(canonical) if guide.site_url else None,
        checked=f"moved {guide.rule_set}",
    )
