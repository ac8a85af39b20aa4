"""What facets and their values are called, and in which order values stand: in lists, on facet pages and in search."""

from collections.abc import Iterable, Mapping

from guidebook.content.facet_pages import FacetPage
from guidebook.content.front_matter import PageKind
from guidebook.language.collation import sort_key
from guidebook.language.locales import country_name, language_name
from guidebook.language.numbers_and_dates import in_digits
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import other_language
from guidebook.rendering.views import LinkText

NAMES = {
    "region": "Region",
    "country": "Country",
    "theme": "Themes",
    "mechanism": "Mechanism",
    "level": "Level",
    "year": "Years",
    "chapter": "Chapters",
    "kind": "Kind",
    "language": "Languages",
}
"""English names of the facets."""
LISTS = {"region": "place.region", "theme": "themes", "mechanism": "mechanism", "level": "level", "kind": "kind"}
"""The controlled lists of the settings that hold a facet's values, by the facet."""
LIST_NAMES = {"case-studies": "Case studies", "resources": "Resources", "updates": "Updates"}
"""English names of what stands in a folder, for titles such as "Case studies: Western Balkans"."""


def facet_label(guide: Guide, facet: str, value: str, edition: str) -> LinkText:
    """What a value of a controlled list is called: from `strings.po` (context: the list's name), or the bare value.

    Where the edition has no word for it, the default locale's is told, marked with its language.
    """
    words = guide.words[edition]
    if words.has(value, facet):
        return LinkText(words(value, facet))
    default = guide.catalogue.default_locale
    has_word = guide.words[default].has(value, facet)
    text = guide.words[default](value, facet) if has_word else value.replace("-", " ")
    return LinkText(text, None, other_language(guide, default, edition))


def value_label(guide: Guide, facet: str, value: str, edition: str) -> LinkText:
    """What a value of a facet is called: `Western Balkans`, `North Macedonia`, `2019`, the title of a chapter."""
    if facet == "country":
        return LinkText(country_name(value, edition))
    if facet == "language":
        return LinkText(language_name(value, edition))
    if facet == "year":
        return LinkText(in_digits(value, edition))
    if facet == "chapter":
        page = guide.catalogue.shown(edition, value)
        title, locale = (page.title, page.locale) if page else (None, edition)
        return LinkText(title or value, None, other_language(guide, locale, edition))
    return facet_label(guide, LISTS[facet], value, edition)


def in_order(guide: Guide, facet: str, labels: Mapping[str, str], edition: str) -> tuple[str, ...]:
    """Values, given with their labels, in the order of the settings' lists; others behind them in that of the alphabet.

    Years stand backwards, chapters in the order of their numbers.
    """
    if facet == "year":
        return tuple(sorted(labels, reverse=True))
    order = {value: place for place, value in enumerate(_order(guide, facet))}
    return tuple(
        sorted(labels, key=lambda value: (order.get(value, len(order)), sort_key(labels[value], edition), value))
    )


def _order(guide: Guide, facet: str) -> Iterable[str]:
    """The values whose order is given."""
    if facet == "chapter":
        return guide.catalogue.of_kind(PageKind.CHAPTER)
    return guide.catalogue.options.facets.get(LISTS.get(facet, ""), ())


def facet_title(guide: Guide, page: FacetPage, edition: str) -> str:
    """The title of a facet page: "Case studies: Western Balkans"."""
    before, label, after = title_parts(guide, page, edition)
    return f"{before}{label.text}{after}"


def title_parts(guide: Guide, page: FacetPage, edition: str) -> tuple[str, LinkText, str]:
    """A facet page's title as what stands before the value, the value, and what stands behind it."""
    words = guide.words[edition]
    title = words("{label}: {value}").replace("{label}", words(LIST_NAMES[page.folder]))
    before, _, after = title.partition("{value}")
    return before, value_label(guide, page.facet, page.value, edition), after
