"""The OpenSearch description of an edition: with it, a browser can look words up in the guide from its address bar.

Form: OpenSearch 1.1, draft 6 (https://github.com/dewitt/opensearch), which also says how long texts may be.
"""

import unicodedata
from xml.etree import ElementTree

from guidebook.content.catalogue import SEARCH_KEY, ReservedKind
from guidebook.language.locales import language_data
from guidebook.rendering.guide import Guide
from guidebook.rendering.xml_text import in_xml

OPENSEARCH_FILE = "opensearch.xml"
MEDIA_TYPE = "application/opensearchdescription+xml"
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG, _DESCRIPTION = 16, 48, 1024
"""The most characters of the three texts."""
_ICON = "assets/images/favicon.svg"


def opensearch_address(guide: Guide, edition: str) -> str | None:
    """Where an edition's description stands below the site's root.

    None without a site address, because a description holds whole addresses, and without a page of results.
    """
    has_results = guide.catalogue.reserved.get(SEARCH_KEY) is ReservedKind.SEARCH
    return guide.addresses.edition(edition) + OPENSEARCH_FILE if guide.site_url and has_results else None


def short_name(guide: Guide, edition: str) -> str:
    """The guide's name in an edition, as far as a browser's list of searches has room for it."""
    return _shortened(guide.words[edition](guide.site_name), _SHORT, edition)


def opensearch(guide: Guide, edition: str) -> str | None:
    """The text of an edition's description; None where it has none."""
    address = opensearch_address(guide, edition)
    if address is None:
        return None
    words = guide.words[edition]
    name = words(guide.site_name)
    results = f"{guide.site_url}{guide.addresses.page(edition, SEARCH_KEY)}?q={{searchTerms}}"
    root = ElementTree.Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    _add(root, "ShortName", short_name(guide, edition))
    _add(root, "Description", _shortened(words("Search the guidebook"), _DESCRIPTION, edition))
    if name != short_name(guide, edition):
        _add(root, "LongName", _shortened(name, _LONG, edition))
    _add(root, "Url", type="text/html", template=results)
    _add(root, "Url", type=MEDIA_TYPE, rel="self", template=f"{guide.site_url}{address}")
    _add(root, "Image", f"{guide.site_url}{_ICON}", height="16", width="16", type="image/svg+xml")
    _add(root, "Language", edition.replace("_", "-"))
    _add(root, "InputEncoding", "UTF-8")
    ElementTree.indent(root, space="")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _shortened(text: str, most: int, locale: str) -> str:
    """As many whole words of a text as there is room for, the last one not a mere "of the"; else its beginning."""
    words = text.split()
    whole = " ".join(words)
    if len(whole) <= most:
        return whole
    while len(" ".join(words)) > most:
        words.pop()
    particles = language_data(locale).search.particles
    while words and (words[-1].casefold() in particles or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words).rstrip(",;:–—-،؛") or _cut(whole, most)


def _cut(text: str, most: int) -> str:
    """A word's beginning; a letter keeps its marks."""
    end = most - 1
    while end > 1 and unicodedata.combining(text[end]):
        end -= 1
    return f"{text[:end]}…"


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = in_xml(text) or None
