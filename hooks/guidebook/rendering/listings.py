"""Pages listed on other pages as cards: what stands in a folder, what belongs to a chapter, what is related."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from guidebook.content.catalogue import HOME_KEY
from guidebook.content.facet_pages import FACETS, facet_page_of
from guidebook.content.front_matter import CaseStudy, PageKind, kind_of
from guidebook.content.references import Outcome, resolve
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import card_of, language_of_title
from guidebook.rendering.citations import CITED_KINDS, citing_keys
from guidebook.rendering.guide import Guide
from guidebook.rendering.list_pages import ListPages
from guidebook.rendering.navigation import children_of, listed_folder, neighbours
from guidebook.rendering.related import KINDS, Relations, relations
from guidebook.rendering.routes import Step, cited_studies
from guidebook.rendering.titles import LIST_TITLES, title_of
from guidebook.rendering.views import Card, Listing

LATEST = 3
"""How many updates the home page shows."""
FEATURED = 3
"""How many case studies the home page, a route and a chapter show; a chapter leads to the list of all."""


@dataclass(frozen=True)
class Listings:
    """Makes the listings of one edition."""

    guide: Guide
    edition: str

    @cached_property
    def pages(self) -> ListPages:
        """The lists that have facets."""
        return ListPages(self.guide, self.edition)

    @cached_property
    def _relations(self) -> Relations:
        return relations(self.guide.catalogue)

    @cached_property
    def _case_studies_by_chapter(self) -> Mapping[str, tuple[str, ...]]:
        catalogue = self.guide.catalogue
        found: dict[str, list[str]] = {}
        for key in catalogue.of_kind(PageKind.CASE_STUDY):
            source = catalogue.pages[catalogue.source_locales[key], key]
            facts = source.front_matter
            for target in facts.chapters if isinstance(facts, CaseStudy) else ():
                resolution = resolve(catalogue, source.locale, source.key, target)
                if resolution.outcome is Outcome.PAGE and key not in found.setdefault(resolution.key, []):
                    found[resolution.key].append(key)
        return {chapter: tuple(keys) for chapter, keys in found.items()}

    @cached_property
    def _featured(self) -> tuple[str, ...]:
        """The case studies that most chapters speak of or are named by, then as they are listed."""
        catalogue = self.guide.catalogue

        def chapters(key: str) -> int:
            naming = {chapter for chapter, studies in self._case_studies_by_chapter.items() if key in studies}
            citing = {other for locale, other in catalogue.references.to(key) if self._is_chapter(locale, other)}
            return len(naming | citing)

        return tuple(sorted(catalogue.of_kind(PageKind.CASE_STUDY), key=lambda key: -chapters(key)))

    def _is_chapter(self, locale: str, key: str) -> bool:
        """Whether this is the source of a published chapter."""
        catalogue = self.guide.catalogue
        return key in catalogue.of_kind(PageKind.CHAPTER) and locale == catalogue.source_locales[key]

    def of_route(self, steps: Iterable[Step], way: Way) -> Listing | None:
        """The case studies that the sections of a route lead to, and then those of their chapters."""
        steps = tuple(steps)
        chapters = {step.page.key for step in steps}
        of_chapters = {key for chapter in chapters for key in self._case_studies_by_chapter.get(chapter, ())}
        cited = cited_studies(self.guide, steps)
        keys = dict.fromkeys((*cited, *(key for key in self._featured if key in of_chapters)))
        cards = self._cards(tuple(keys)[:FEATURED], way)
        return Listing(self.guide.words[self.edition]("Related"), None, cards) if cards else None

    def of(self, key: str, way: Way) -> tuple[Listing, ...]:
        """Home: the chapters, featured case studies, the latest updates. A folder's own page: what stands in it. A
        facet's: what of that has its value. A chapter: the case studies nearest to it.
        """
        guide, edition = self.guide, self.edition
        if key == HOME_KEY:
            return self._of_home(way)
        page = guide.catalogue.facet_pages.get(key) if key in guide.catalogue.reserved else None
        if page:
            return (self.pages.of_value(page, way),)
        folder = listed_folder(key)
        if folder and folder in FACETS:
            return (self.pages.whole(folder, way),)
        if folder:
            return (
                Listing(title_of(guide, edition, key), None, self._cards(children_of(guide.catalogue, folder), way)),
            )
        whole = facet_page_of(guide.catalogue, "case-studies", "chapter", key)
        url = way.to(guide.addresses.page(edition, whole.key)) if whole else None
        cards = self._cards(self._nearest_studies(key)[: FEATURED if whole else None], way)
        return (Listing(guide.words[edition]("Case studies for this chapter"), url, cards),) if cards else ()

    def _nearest_studies(self, chapter: str) -> tuple[str, ...]:
        """A chapter's case studies: those that it speaks of, then by how much they share with it."""
        catalogue, scores = self.guide.catalogue, self._relations.scores(chapter)

        def order(key: str) -> tuple[bool, float]:
            is_cited = (catalogue.source_locales[chapter], chapter) in catalogue.references.to(key)
            return not is_cited, -scores.get(key, 0)

        return tuple(sorted(self._case_studies_by_chapter.get(chapter, ()), key=order))

    def related(self, key: str, way: Way) -> Listing | None:
        """The pages most related to a page, without those that its end, or a case study's facts, list anyway."""
        guide, edition, kind = self.guide, self.edition, kind_of(key)
        if kind not in KINDS:
            return None
        listed = {other for other in neighbours(guide.catalogue, key) if other}
        if kind is PageKind.CHAPTER:
            listed |= {*guide.catalogue.of_kind(kind), *self._case_studies_by_chapter.get(key, ())}
        if kind is PageKind.CASE_STUDY:
            listed |= {chapter for chapter, studies in self._case_studies_by_chapter.items() if key in studies}
        if kind in CITED_KINDS:
            listed |= {*citing_keys(guide, edition, key)}
        cards = self._cards(self._relations.of(key, listed), way)
        return Listing(guide.words[edition]("Related"), None, cards) if cards else None

    def _of_home(self, way: Way) -> tuple[Listing, ...]:
        guide, edition = self.guide, self.edition
        listings = []
        for index in LIST_TITLES:
            folder = index.partition("/")[0]
            keys = children_of(guide.catalogue, folder)
            if keys and folder != "resources":
                if folder == "updates":
                    keys = keys[:LATEST]
                elif folder == "case-studies":
                    keys = self._featured[:FEATURED]
                cards = self._cards(keys, way)
                url = way.to(guide.addresses.page(edition, index))
                language = language_of_title(guide, edition, index)
                listings.append(Listing(title_of(guide, edition, index), url, cards, language))
        return tuple(listings)

    def _cards(self, keys: tuple[str, ...], way: Way) -> tuple[Card, ...]:
        return tuple(card_of(self.guide, key, self.edition, way) for key in keys)
