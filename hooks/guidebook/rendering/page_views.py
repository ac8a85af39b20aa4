"""Puts together what the templates are given for one page of one edition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from guidebook.content.catalogue import (
    GLOSSARY_KEY,
    HOME_KEY,
    ROUTES_ID,
    SEARCH_KEY,
    ReservedKind,
    brief_key,
    briefed_chapter,
    route_key,
)
from guidebook.content.front_matter import Chapter, PageKind
from guidebook.content.guide_options import Route
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.language.locales import language_name
from guidebook.language.numbers_and_dates import reading_minutes
from guidebook.rendering.addresses import Way
from guidebook.rendering.alternates import RULES_LANGUAGE, alternates, default_for_all, own_locales
from guidebook.rendering.brief import brief_of
from guidebook.rendering.cards import card_of, date_view, label_of, language_of_title, language_of_word, source_facts
from guidebook.rendering.chapter_steps import chapter_steps
from guidebook.rendering.citations import CITED_KINDS, cited_by
from guidebook.rendering.colophon import colophon_of
from guidebook.rendering.components import worksheet_id
from guidebook.rendering.diagrams.figures import has_diagram
from guidebook.rendering.facets import facet_label
from guidebook.rendering.facts import facts_of, sources_of
from guidebook.rendering.feed import feed_address, feed_entries
from guidebook.rendering.glossary_page import glossary_acronyms, glossary_letters, term_tips
from guidebook.rendering.guide import Guide
from guidebook.rendering.listings import Listings
from guidebook.rendering.map import map_of
from guidebook.rendering.navigation import breadcrumbs, is_listed, listed_folder, navigation, neighbours
from guidebook.rendering.notices import not_translated, notices_of, route_notices
from guidebook.rendering.opensearch import opensearch_address, short_name
from guidebook.rendering.report_links import contact_link, report_link
from guidebook.rendering.route_pages import RouteText
from guidebook.rendering.routes import made_routes, route_card, route_link, steps_of
from guidebook.rendering.search_examples import search_examples
from guidebook.rendering.section_anchors import old_ids
from guidebook.rendering.share_picture import shared_picture
from guidebook.rendering.terms import pages_by_term
from guidebook.rendering.text_language import language_view
from guidebook.rendering.titles import chapter_number, made_title, title_of
from guidebook.rendering.translations_page import (
    language_progress,
    translated_pages,
    translations_link,
    translations_summary,
)
from guidebook.rendering.views import (
    ContentsEntry,
    EditionView,
    Language,
    LinkText,
    Listing,
    MapView,
    PageView,
    RouteCard,
)
from guidebook.translation.revision import page_revision

DESCRIPTION_LENGTH = 200
"""Characters of a description made from the text; search engines cut off longer ones."""


@dataclass(frozen=True)
class EditionRenderer:
    """Makes the views of one edition's pages."""

    guide: Guide
    edition: str
    theme: Mapping[str, str]
    """Addresses of stylesheets and scripts below the site's root, by plain name."""

    @cached_property
    def _pages_by_term(self) -> Mapping[str, tuple[Page, ...]]:
        return pages_by_term(self.guide, self.edition)

    @cached_property
    def _listings(self) -> Listings:
        return Listings(self.guide, self.edition)

    @cached_property
    def _has_feed(self) -> bool:
        return bool(feed_entries(self.guide, self.edition))

    @property
    def language(self) -> Language:
        """The edition's language."""
        return language_view(self.guide, self.edition)

    def way_from(self, key: str, base: str | None = None) -> Way:
        """The ways from a page of this edition; `base` is the path of the site's root for the 404 page."""
        return Way(self.guide.addresses.page(self.edition, key), base)

    def edition_view(self, key: str, way: Way) -> EditionView:
        """What the templates need on every page."""
        guide, words = self.guide, self.guide.words[self.edition]
        description = opensearch_address(guide, self.edition)
        return EditionView(
            language=self.language,
            site_name=self._site_name,
            tagline=LinkText(
                words(guide.site_description), None, language_of_word(guide, self.edition, guide.site_description)
            ),
            root=way.root,
            home=way.to(guide.addresses.edition(self.edition)),
            search=way.to(guide.addresses.page(self.edition, SEARCH_KEY)),
            feed=way.to(feed_address(guide, self.edition)) if self._has_feed else None,
            search_description=LinkText(short_name(guide, self.edition), way.to(description)) if description else None,
            theme=self.theme,
            navigation=navigation(guide, self.edition, key, way),
            translations=translations_link(guide, self.edition, way),
            contact=contact_link(guide.contact) if guide.contact else None,
            preview=guide.catalogue.options.with_drafts,
            routes=tuple(route_link(guide, route, self.edition, way) for route in made_routes(guide)),
        )

    @property
    def _site_name(self) -> str:
        return self.guide.words[self.edition](self.guide.site_name)

    def page_view(
        self, key: str, way: Way, content: str, contents: Iterable[ContentsEntry], terms: tuple[str, ...]
    ) -> PageView:
        """The view of a page somebody wrote; `terms` are the ids of the terms it links."""
        guide, edition = self.guide, self.edition
        catalogue, words = guide.catalogue, guide.words[edition]
        page = catalogue.shown(edition, key)
        assert page is not None, key
        facts = source_facts(guide, page)
        is_own = page.locale == edition
        number = chapter_number(page, catalogue)
        previous, following = neighbours(catalogue, key)
        prose = " ".join(block.prose.text for block in page.blocks)
        minutes = reading_minutes(prose, page.locale)
        title = page.title or key
        canonical = self._absolute(guide.addresses.page(page.locale, key))
        shared = self._absolute(guide.addresses.page(edition, key)) or way.to(guide.addresses.page(edition, key))
        return PageView(
            kind="home" if key == HOME_KEY else str(page.kind),
            title=title,
            title_id=_title_id(page),
            title_old_ids=old_ids(catalogue, page).get(_title_id(page), ()),
            html_title=self._html_title(title if key != HOME_KEY else None),
            summary=page.front_matter.summary or "",
            description=_description(page),
            label=label_of(guide, page, edition),
            number="" if number is None else words.number(number),
            language=language_view(guide, page.locale),
            content=Markup(content),
            contents=tuple(contents),
            breadcrumbs=tuple(breadcrumbs(guide, edition, key, way)),
            alternates=alternates(self.guide, self.edition, key, way),
            default_for_all=self._default_for_all(key),
            canonical=canonical,
            picture=shared_picture(self.guide, self.edition),
            robots=None,
            searchable=is_own and is_listed(catalogue, key),
            checked=f"{page_revision(page)} {guide.rule_set}",
            notices=tuple(notices_of(guide, page, edition, way)),
            published=date_view(facts.published, edition),
            updated=date_view(page.front_matter.updated or facts.updated, edition),
            reading_time=words.plural("{n} minute to read", "{n} minutes to read", minutes),
            audience=tuple(
                facet_label(guide, "audience", value, edition)
                for value in (facts.audience if isinstance(facts, Chapter) else ())
            ),
            facts=tuple(facts_of(guide, page, edition, way)),
            sources=tuple(sources_of(guide, page, edition)),
            terms=term_tips(guide, edition, terms, page.locale),
            previous=card_of(guide, previous, edition, way) if previous else None,
            next=card_of(guide, following, edition, way) if following else None,
            listings=self._listings.of(key, way),
            map=self._map(key, way),
            cited_by=tuple(cited_by(guide, edition, key, way)) if page.kind in CITED_KINDS else (),
            related=self._listings.related(key, way),
            routes=self._routes_on(key, way),
            routes_id=self._routes_id(key),
            report_url=report_link(guide, edition, key, page),
            colophon=colophon_of(guide, page, edition, shared, canonical),
            chapter_steps=chapter_steps(guide, edition, key, way),
            worksheet=worksheet_id(content),
            has_diagram=has_diagram(content),
            brief_url=self._way_to_made(brief_key(key), ReservedKind.BRIEF, way)
            if page.kind is PageKind.CHAPTER
            else None,
            glossary=self._way_to_made(GLOSSARY_KEY, ReservedKind.GLOSSARY, way),
        )

    def _way_to_made(self, key: str, kind: ReservedKind, way: Way) -> str | None:
        is_made = self.guide.catalogue.reserved.get(key) is kind
        return way.to(self.guide.addresses.page(self.edition, key)) if is_made else None

    def _brief_view(self, key: str, way: Way) -> PageView:
        """The view of a chapter's brief: the chapter's own, without what only the chapter shows."""
        guide, edition, chapter = self.guide, self.edition, briefed_chapter(key)
        whole = self.page_view(chapter, way, "", (), ())
        page = guide.catalogue.shown(edition, chapter)
        assert page is not None, chapter
        name = guide.words[page.locale]("One-page brief")
        return replace(
            whole,
            kind=str(ReservedKind.BRIEF),
            title_id="",
            title_old_ids=(),
            html_title=self._html_title(f"{whole.title} – {name}"),
            breadcrumbs=(
                *breadcrumbs(guide, edition, chapter, way),
                LinkText(
                    title_of(guide, edition, chapter),
                    way.to(guide.addresses.page(edition, chapter)),
                    language_of_title(guide, edition, chapter),
                ),
            ),
            alternates=alternates(guide, edition, key, way),
            default_for_all=None,
            canonical=None,
            robots="noindex",
            searchable=False,
            checked=f"made {guide.rule_set}",
            reading_time="",
            brief=brief_of(guide, page, edition, way),
        )

    def reserved_view(self, key: str, way: Way) -> PageView:
        """The view of a page that the build makes."""
        guide, edition, catalogue = self.guide, self.edition, self.guide.catalogue
        kind = catalogue.reserved[key]
        if kind is ReservedKind.RULES:
            return self._made_view(key, way)
        if kind is ReservedKind.BRIEF:
            return self._brief_view(key, way)
        words = guide.words[edition]
        title = made_title(guide, edition, key)
        machine_page = kind in (ReservedKind.SEARCH, ReservedKind.ERROR)
        summary = translations_summary(words) if kind is ReservedKind.STATUS else ""
        listings = self._listings.of(key, way) if kind in (ReservedKind.LIST, ReservedKind.FACET) else ()
        return PageView(
            kind=str(kind),
            title=title,
            title_id="",
            title_old_ids=(),
            html_title=self._html_title(title),
            summary=summary,
            description=summary or self._made_description(kind, title, listings),
            label="",
            number="",
            language=self.language,
            content=Markup(""),
            contents=(),
            breadcrumbs=tuple(breadcrumbs(guide, edition, key, way)),
            alternates=alternates(self.guide, self.edition, key, way),
            default_for_all=self._default_for_all(key),
            canonical=None if machine_page else self._absolute(guide.addresses.page(edition, key)),
            picture=shared_picture(self.guide, self.edition),
            robots="noindex" if machine_page else None,
            # What the others say stands elsewhere: see `search_facets`.
            searchable=kind is ReservedKind.GLOSSARY,
            checked=f"made {guide.rule_set}",
            listings=listings,
            map=self._map(key, way),
            facet=self._listings.pages.head(catalogue.facet_pages[key], way) if kind is ReservedKind.FACET else None,
            letters=(
                glossary_letters(guide, edition, way, self._pages_by_term) if kind is ReservedKind.GLOSSARY else ()
            ),
            acronyms=glossary_acronyms(guide, edition) if kind is ReservedKind.GLOSSARY else (),
            source_language=language_name(catalogue.default_locale, edition),
            examples=(
                search_examples(guide, edition, way, self._pages_by_term) if kind is ReservedKind.SEARCH else None
            ),
            progress=tuple(language_progress(guide, edition)) if kind is ReservedKind.STATUS else (),
            translated=tuple(translated_pages(guide, edition, way)) if kind is ReservedKind.STATUS else (),
            routes=self._routes_on(key, way),
            routes_id=self._routes_id(key),
            report_url=report_link(guide, edition, key),
        )

    def route_view(self, route: Route, way: Way, text: RouteText) -> PageView:
        """The view of the page of a route."""
        guide, edition, key = self.guide, self.edition, route_key(route.id)
        card = route_card(guide, route, edition, way)
        steps = tuple(steps_of(guide, route, edition))
        return replace(
            self.reserved_view(key, way),
            label=guide.words[edition]("Where to start"),
            summary=card.summary.text,
            description=card.summary.text or guide.words[edition](guide.site_description),
            reading_time=card.reading_time,
            audience=(card.audience,) if card.audience else (),
            notices=tuple(route_notices(guide, [step.page for step in steps], key, edition, way)),
            route=card,
            steps=text.steps,
            has_diagram=any(has_diagram(step.content) for step in text.steps),
            terms=text.terms,
            related=self._listings.of_route(steps, way),
        )

    def _routes_on(self, key: str, way: Way) -> tuple[RouteCard, ...]:
        """The routes that a page leads to: home and the list of chapters to all, a route to the others."""
        is_route = self.guide.catalogue.reserved.get(key) is ReservedKind.ROUTE
        if not is_route and key != HOME_KEY and listed_folder(key) != "chapters":
            return ()
        routes = (route for route in made_routes(self.guide) if route_key(route.id) != key)
        return tuple(route_card(self.guide, route, self.edition, way) for route in routes)

    def _routes_id(self, key: str) -> str:
        """The id of the list of routes: another one where the page itself has that."""
        page = self.guide.catalogue.shown(self.edition, key) if self.guide.catalogue.options.routes else None
        own = {*page.anchors, *self.guide.catalogue.section_ids(page)} if page else set()
        return f"{ROUTES_ID}-list" if ROUTES_ID in own else ROUTES_ID

    def _made_description(self, kind: ReservedKind, title: str, listings: tuple[Listing, ...]) -> str:
        """What search engines and messengers say of a made page; of a facet's, what it lists."""
        site = self.guide.words[self.edition](self.guide.site_description)
        return " – ".join(filter(None, (title, listings[0].count, site))) if kind is ReservedKind.FACET else site

    def _made_view(self, key: str, way: Way) -> PageView:
        """The view of a page in English, for contributors."""
        page = self.guide.made_pages[key]
        return PageView(
            kind="page",
            title=page.title,
            title_id="",
            title_old_ids=(),
            html_title=self._html_title(page.title),
            summary="",
            description=_shortened(" ".join(page.content.striptags().split())),
            label="",
            number="",
            language=language_view(self.guide, RULES_LANGUAGE),
            content=page.content,
            contents=(),
            breadcrumbs=tuple(breadcrumbs(self.guide, self.edition, key, way)),
            alternates=alternates(self.guide, self.edition, key, way),
            default_for_all=self._default_for_all(key),
            canonical=None,
            picture=shared_picture(self.guide, self.edition),
            robots="noindex",
            searchable=False,
            checked=f"made {self.guide.rule_set}",
            notices=tuple(not_translated(self.guide, RULES_LANGUAGE, self.edition)),
            report_url=report_link(self.guide, self.edition, key),
        )

    def _map(self, key: str, way: Way) -> MapView | None:
        """On the list of the case studies: where they happened."""
        if listed_folder(key) != "case-studies":
            return None
        return map_of(self.guide, self.edition, self.guide.catalogue.of_kind(PageKind.CASE_STUDY), way)

    def _html_title(self, title: str | None) -> str:
        return f"{title} – {self._site_name}" if title and title != self._site_name else self._site_name

    def _absolute(self, address: str) -> str | None:
        return self.guide.site_url + address if self.guide.site_url else None

    def _default_for_all(self, key: str) -> str | None:
        catalogue = self.guide.catalogue
        locale = default_for_all(catalogue, key) if self.edition in own_locales(catalogue, key) else None
        return self._absolute(self.guide.addresses.page(locale, key)) if locale else None


def _title_id(page: Page) -> str:
    index = page.title_index
    return (page.document.headings[index].explicit_id or "") if index is not None else ""


def _description(page: Page) -> str:
    if page.front_matter.summary:
        return page.front_matter.summary
    blocks = [block for block in page.document.blocks if block.prose.text.replace("\ufffc", "").strip()]
    # A page of lists alone has a description, too.
    texts = sorted(blocks, key=lambda block: (block.kind is not BlockKind.PARAGRAPH, block.kind is BlockKind.HEADING))
    text = " ".join(texts[0].prose.text.replace("\ufffc", "").split()) if texts else ""
    return _shortened(text)


def _shortened(text: str) -> str:
    return text if len(text) <= DESCRIPTION_LENGTH else text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0] + "…"
