"""Old addresses: for each former key of a page, in every edition, a small page that leads to where it stands now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from guidebook.content.page_keys import is_page_key
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import language_view, other_language
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import LinkText, MovedView


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
        if is_page_key(old_key, catalogue.locales) and (catalogue.is_shown(key) or key in catalogue.reserved):
            file = guide.addresses.file(edition, old_key)
            if file not in taken:
                taken.add(file)
                yield Redirect(old_key, file, key)


def _taken_files(guide: Guide) -> set[str]:
    catalogue, addresses = guide.catalogue, guide.addresses
    keys = (*(key for key in catalogue.keys if catalogue.is_shown(key)), *catalogue.reserved)
    files = {addresses.file(locale, key) for locale in catalogue.locales for key in keys}
    return files | {addresses.asset(path, catalogue.locales) for path in catalogue.assets}


def moved_view(guide: Guide, edition: str, redirect: Redirect, theme: Mapping[str, str]) -> MovedView:
    """What the page at an old address shows, in the edition's words; `theme` as in `EditionView`."""
    catalogue, words = guide.catalogue, guide.words[edition]
    page = catalogue.shown(edition, redirect.key)
    language = page.locale if page else edition
    way = Way(guide.addresses.page(edition, redirect.old_key))
    address = guide.addresses.page(edition, redirect.key)
    canonical = guide.addresses.page(language, redirect.key)
    return MovedView(
        language=language_view(guide, edition),
        site_name=words(guide.site_name),
        root=way.root,
        home=way.to(guide.addresses.edition(edition)),
        theme=theme,
        preview=catalogue.options.with_drafts,
        link=LinkText(
            title_of(guide, edition, redirect.key),
            way.to(quote(address)),
            other_language(guide, language, edition),
        ),
        canonical=guide.site_url + quote(canonical) if guide.site_url else None,
        checked=f"moved {guide.rule_set}",
    )
