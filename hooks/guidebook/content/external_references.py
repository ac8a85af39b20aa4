"""What a page links to on other sites: links and images, and the `url` fields of its front matter."""

import re
from collections.abc import Iterator

from guidebook.content.addresses import own_path
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import PageKind
from guidebook.content.page import Page, Reference
from guidebook.content.references import Outcome

_WEB = re.compile(r"https?://\S", re.IGNORECASE)


def external_references(catalogue: Catalogue, page: Page) -> Iterator[Reference]:
    """Every target that leads out of the guide, in whatever scheme; addresses of the guide's own site are none.

    Of the front matter, the `url` of a resource and of each source, where it begins as an address does and the page
    is no translation: those fields live in the source page.
    """
    for reference in (*_front_matter(catalogue, page), *_links(catalogue, page)):
        if own_path(catalogue.site_url, reference.target) is None:
            yield reference


def _links(catalogue: Catalogue, page: Page) -> Iterator[Reference]:
    return (found for found, resolution in catalogue.references.of(page) if resolution.outcome is Outcome.EXTERNAL)


def _front_matter(catalogue: Catalogue, page: Page) -> Iterator[Reference]:
    if catalogue.source_locales[page.key] != page.locale:
        return
    yaml = page.front_matter_text.yaml
    if page.kind is PageKind.RESOURCE:
        url = yaml.values.get("url")
        if isinstance(url, str) and _WEB.match(url):
            yield Reference(url, yaml.span("url"), None)
    sources = yaml.values.get("sources")
    for index, source in enumerate(sources if isinstance(sources, list) else ()):
        url = source.get("url") if isinstance(source, dict) else None
        if isinstance(url, str) and _WEB.match(url):
            yield Reference(url, yaml.span("sources", index, "url"), None)
