"""The lists of case studies, resources and updates, and the pages that hold what of them has one value of a facet.

Each is one page, however long, because it is narrowed as a whole, without asking a server. What is too much for cards
is shown as rows, a line or two each and without a summary: a thousand of them are 32 kB when packed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from guidebook.content.facet_pages import FACETS, FacetPage
from guidebook.content.front_matter import FOLDERS
from guidebook.language.numbers_and_dates import in_digits
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import card_of
from guidebook.rendering.facets import NAMES, in_order, title_parts, value_label
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import Card, CardGroup, FacetHead, FacetValue, ListFacet, Listing

MOST_CARDS = 60
"""More pages than these are listed as rows."""
MOST_VALUES = 60
"""A facet page leads to the others of its facet if there are no more than these; else to the whole list, which does."""
_COUNTS = {
    "case-studies": ("{n} case study", "{n} case studies"),
    "resources": ("{n} resource", "{n} resources"),
    "updates": ("{n} update", "{n} updates"),
}


@dataclass(frozen=True)
class ListPages:
    """Makes the lists of one edition."""

    guide: Guide
    edition: str

    @cached_property
    def _cards(self) -> dict[str, Card]:
        """Cards that have been made, by page key: a page stands in many lists."""
        return {}

    @cached_property
    def _facets(self) -> Mapping[str, Mapping[str, tuple[FacetPage, ...]]]:
        """By folder and facet: the pages of its values, in the order in which they are offered."""
        catalogue = self.guide.catalogue
        found: dict[str, dict[str, list[FacetPage]]] = {
            folder: {facet: [] for facet in facets} for folder, facets in FACETS.items()
        }
        for key, page in catalogue.facet_pages.items():
            if key in catalogue.reserved:
                found[page.folder][page.facet].append(page)
        return {
            folder: {facet: self._in_order(facet, pages) for facet, pages in facets.items() if pages}
            for folder, facets in found.items()
        }

    def _in_order(self, facet: str, pages: Iterable[FacetPage]) -> tuple[FacetPage, ...]:
        by_value = {page.value: page for page in pages}
        labels = {value: value_label(self.guide, facet, value, self.edition).text for value in by_value}
        return tuple(by_value[value] for value in in_order(self.guide, facet, labels, self.edition))

    def whole(self, folder: str, way: Way) -> Listing:
        """All that stands in a folder, with the facets that tell one from another."""
        keys = self.guide.catalogue.of_kind(FOLDERS[folder][0])
        facets = [
            pages for pages in self._facets[folder].values() if any(len(page.listed) < len(keys) for page in pages)
        ]
        places: dict[str, list[str]] = {key: [] for key in keys}
        for number, page in enumerate(page for pages in facets for page in pages):
            for key in page.listed:
                places[key].append(str(number))
        cards = (replace(card, values=" ".join(places[key])) for key, card in self._cards_of(keys, way))
        listing = self._listing(folder, keys, tuple(cards))
        return replace(listing, facets=tuple(self._facet(pages, way) for pages in facets))

    def of_value(self, page: FacetPage, way: Way) -> Listing:
        """What has one value of a facet."""
        return self._listing(page.folder, page.listed, tuple(card for _, card in self._cards_of(page.listed, way)))

    def head(self, page: FacetPage, way: Way) -> FacetHead:
        """What the page of a value says of itself."""
        guide, edition = self.guide, self.edition
        pages = self._facets[page.folder][page.facet]
        index = guide.catalogue.index_of(page.folder)
        assert index is not None, page  # it lists something that stands in the folder
        before, value, after = title_parts(guide, page, edition)
        others = self._facet(pages, way, page) if 1 < len(pages) <= MOST_VALUES else None
        # The name is made of letters, marks, digits and hyphens: nothing in it ends a query.
        whole_list = f"{way.to(guide.addresses.page(edition, index))}?{page.facet}={page.name}"
        return FacetHead(before, value, after, others, whole_list)

    def count(self, folder: str, number: int) -> str:
        """How many there are: "4 case studies"."""
        return self.guide.words[self.edition].plural(*_COUNTS[folder], number)

    def _listing(self, folder: str, keys: tuple[str, ...], cards: tuple[Card, ...]) -> Listing:
        index = self.guide.catalogue.index_of(folder)
        return Listing(
            title=title_of(self.guide, self.edition, index) if index else "",
            url=None,
            cards=cards,
            count=self.count(folder, len(cards)),
            count_forms=self.guide.words[self.edition].plural_forms(*_COUNTS[folder]),
            groups=tuple(self._groups(folder, keys, cards)),
            is_long=len(cards) > MOST_CARDS,
        )

    def _groups(self, folder: str, keys: tuple[str, ...], cards: tuple[Card, ...]) -> Iterator[CardGroup]:
        """Updates by their year, the newest first; everything else together."""
        if folder != "updates":
            yield CardGroup("", cards)
            return
        outlines = map(self.guide.catalogue.source_outline, keys)
        years = [str(outline.date.year) if outline.date else "" for outline in outlines]
        for year, group in groupby(zip(years, cards, strict=True), key=lambda pair: pair[0]):
            yield CardGroup(in_digits(year, self.edition), tuple(card for _, card in group))

    def _cards_of(self, keys: Iterable[str], way: Way) -> Iterator[tuple[str, Card]]:
        for key in keys:
            if key not in self._cards:
                self._cards[key] = card_of(self.guide, key, self.edition, Way(""))
            yield key, replace(self._cards[key], url=way.to(self.guide.addresses.page(self.edition, key)))

    def _facet(self, pages: tuple[FacetPage, ...], way: Way, current: FacetPage | None = None) -> ListFacet:
        guide, words = self.guide, self.guide.words[self.edition]
        facet = pages[0].facet
        return ListFacet(
            facet,
            words(NAMES[facet]),
            tuple(
                FacetValue(
                    page.name,
                    replace(
                        value_label(guide, facet, page.value, self.edition),
                        url=way.to(guide.addresses.page(self.edition, page.key)),
                    ),
                    words.number(len(page.listed)),
                    page is current,
                )
                for page in pages
            ),
        )
