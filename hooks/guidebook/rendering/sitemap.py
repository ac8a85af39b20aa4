"""`sitemap.xml`: every page of every edition that stands in its own language, with its alternates.

Form: sitemaps.org 0.9; alternates as Google documents them for localised pages.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from guidebook.content.catalogue import FOR_READERS
from guidebook.rendering.alternates import default_for_all, own_locales
from guidebook.rendering.guide import Guide
from guidebook.rendering.navigation import is_listed


def sitemap(guide: Guide) -> str | None:
    """The text of the sitemap; None without a site address, because a sitemap holds whole addresses only."""
    if guide.site_url is None:
        return None
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
            *_entries(guide, guide.site_url),
            "</urlset>",
            "",
        )
    )


def _entries(guide: Guide, site_url: str) -> Iterator[str]:
    catalogue = guide.catalogue
    made = (key for key, kind in catalogue.reserved.items() if kind in FOR_READERS)
    for key in sorted((*catalogue.keys, *made)):
        if not is_listed(catalogue, key):
            continue
        addresses = {locale: site_url + guide.addresses.page(locale, key) for locale in own_locales(catalogue, key)}
        default = default_for_all(catalogue, key)
        for locale, address in addresses.items():
            page = catalogue.page(locale, key)
            updated = page.front_matter.updated if page else None
            yield "<url>"
            yield f"<loc>{escape(address)}</loc>"
            if updated:
                yield f"<lastmod>{updated}</lastmod>"
            if default:
                yield f'<xhtml:link rel="alternate" hreflang="x-default" href={quoteattr(addresses[default])}/>'
            for other, other_address in addresses.items():
                code = other.replace("_", "-")
                yield f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(other_address)}/>'
            yield "</url>"
