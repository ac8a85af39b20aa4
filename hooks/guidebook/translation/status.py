"""Status: what of each locale's translations is current, outdated, unfinished or missing, and how much is to do.

Everything comes from the pages themselves, so that it says the same everywhere: the revisions a translation names, the
marks of blocks to translate, and the dates of the front matter. Drafts and withdrawn pages need no translation; a page
whose source is gone has none to be held to. None of them takes part.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.front_matter import PageKind, Translation
from guidebook.content.model import Block, Source
from guidebook.content.page import Outline, Page
from guidebook.content.unfinished import MARK, marked_blocks
from guidebook.language.numbers_and_dates import count_words
from guidebook.translation.freshness import Freshness, freshness
from guidebook.translation.origin import is_orphan, path_in
from guidebook.translation.revision import LEAD

_PAGES_KEPT = 4096
_KINDS = (PageKind.CHAPTER, PageKind.CASE_STUDY, PageKind.RESOURCE, PageKind.UPDATE, PageKind.PAGE)
"""In the order of what they are worth to readers; the home page goes before them."""


class PageState(StrEnum):
    """How far a translation is; in the order in which translators take them up."""

    OUTDATED = "outdated"
    """Its source has changed since the revision it names."""
    UNSTAMPED = "unstamped"
    """It names no revision, so nobody can tell whether it is current. Readers and checks take it for that."""
    UNFINISHED = "unfinished"
    """Blocks are still marked to be translated; readers are shown the source."""
    MISSING = "missing"
    CURRENT = "current"


class Made(StrEnum):
    """How a translation was made, and whether somebody has looked at it since."""

    MACHINE = "machine"
    """By a machine, and nobody has reviewed it."""
    HUMAN = "human"
    """By a person; no other is named who has reviewed it."""
    REVIEWED = "reviewed"
    """By a machine and reviewed by a person, or by a person and reviewed by another."""


@dataclass(frozen=True, slots=True)
class PageStatus:
    """One page in one locale that it was not born in."""

    key: str
    path: str
    """Of the translation's file, or where it is to stand."""
    title: str
    """The translation's; the source's while there is none."""
    state: PageState
    made: Made | None
    """None where there is no translation, or where it does not say."""
    since: str | None
    """Of an outdated translation: the day the source says it was updated, in ISO 8601, as precise as it is known."""
    changed: tuple[tuple[str, str], ...]
    """Id and title of each section that the source has changed or added since, in its order. A title is the
    translation's where it has the section, else the source's."""
    removed: tuple[str, ...]
    """Ids of sections that the source no longer has."""
    words: int
    """Of the source."""
    words_done: int
    """Words of the source whose translation stands and is not known to be outdated."""

    @property
    def words_to_do(self) -> int:
        """Words of the source that are to be translated, or compared with their translation."""
        return self.words - self.words_done


@dataclass(frozen=True, slots=True)
class LocaleStatus:
    """All there is to know of the translations into one locale."""

    locale: str
    pages: tuple[PageStatus, ...]
    """In reading order: home, chapters, case studies, resources, updates, others."""
    born: int
    """How many pages were written in this locale."""
    words_born: int
    """Words of those pages."""

    @property
    def words(self) -> int:
        """Words of all pages to be translated."""
        return sum(page.words for page in self.pages)

    @property
    def words_done(self) -> int:
        """Those whose translation stands."""
        return sum(page.words_done for page in self.pages)

    @property
    def percent_done(self) -> int:
        """Of the words, rounded down: 100 only where nothing is left."""
        return 100 * self.words_done // self.words if self.words else 100

    def count(self, state: PageState) -> int:
        """How many pages are in a state."""
        return sum(page.state is state for page in self.pages)

    def count_made(self, made: Made) -> int:
        """How many of the translations that readers are shown were made so."""
        return sum(
            page.made is made and page.state not in (PageState.MISSING, PageState.UNFINISHED) for page in self.pages
        )


@dataclass(frozen=True, slots=True)
class GuideStatus:
    """The translations of a whole guide."""

    locales: tuple[LocaleStatus, ...]
    """In the order of the settings, the default locale first."""

    def of(self, locale: str) -> LocaleStatus:
        """The status of one locale; raises `KeyError` for one that the guide does not have."""
        found = {status.locale: status for status in self.locales}
        return found[locale]


def guide_status(catalogue: Catalogue) -> GuideStatus:
    """The status of every translation; `catalogue` holds all pages in full, unfinished ones too."""
    pages: dict[str, list[PageStatus]] = {locale: [] for locale in catalogue.locales}
    born: dict[str, list[int]] = {locale: [] for locale in catalogue.locales}
    for source in _sources(catalogue):
        # All translations of a page one after another: the hashes of a source are kept for a while only.
        for locale in catalogue.locales:
            if locale == source.locale:
                born[locale].append(sum(_words_by_section(catalogue, source).values()))
            else:
                pages[locale].append(_page_status(catalogue, source, locale))
    return GuideStatus(
        tuple(
            LocaleStatus(locale, tuple(found), len(born[locale]), sum(born[locale])) for locale, found in pages.items()
        )
    )


def _sources(catalogue: Catalogue) -> Iterator[Page]:
    """The published source pages in reading order."""
    keys = [key for kind in _KINDS for key in catalogue.of_kind(kind)]
    for key in sorted(keys, key=lambda key: key not in (HOME_KEY, "README.md")):
        page = catalogue.page(catalogue.source_locales[key], key)
        if page is not None and not is_orphan(catalogue, page):
            yield page


def _page_status(catalogue: Catalogue, source: Page, locale: str) -> PageStatus:
    page = catalogue.page(locale, source.key)
    words = _words_by_section(catalogue, source)
    fresh = freshness(catalogue, page) if page is not None else None
    if page is None or fresh is None:
        return PageStatus(
            key=source.key,
            path=path_in(source, locale),
            title=source.title or source.key,
            state=PageState.MISSING,
            made=None,
            since=None,
            changed=(),
            removed=(),
            words=sum(words.values()),
            words_done=0,
        )
    return PageStatus(
        key=source.key,
        path=page.path,
        title=_unmarked(page.title) or source.title or source.key,
        state=_state(fresh),
        made=_made(page.front_matter.translation),
        since=str(source.front_matter.updated) if fresh.is_outdated and source.front_matter.updated else None,
        changed=tuple((section, _section_title(catalogue, fresh, section)) for section in fresh.changed),
        removed=fresh.removed,
        words=sum(words.values()),
        words_done=_words_done(catalogue, fresh, words),
    )


def _state(fresh: Freshness) -> PageState:
    if fresh.is_unfinished:
        return PageState.UNFINISHED
    translation = fresh.page.front_matter.translation
    if translation is None or translation.source is None:
        return PageState.UNSTAMPED
    return PageState.OUTDATED if fresh.is_outdated else PageState.CURRENT


def _made(translation: Translation | None) -> Made | None:
    if translation is None:
        return None
    if translation.method == "machine":
        return Made.MACHINE
    return Made.REVIEWED if translation.method == "machine-reviewed" or translation.reviewer else Made.HUMAN


def _section_title(catalogue: Catalogue, fresh: Freshness, section: str) -> str:
    """What a section is called; the lead, which has no heading, has the page's title."""
    for page in (fresh.page, fresh.source):
        title = page.title if section == LEAD else catalogue.section_title(page, section)
        if _unmarked(title):
            return title or ""
    return section


def _unmarked(title: str | None) -> str | None:
    """A title, if it is translated."""
    return None if title is None or title.startswith(MARK) else title


def _words_done(catalogue: Catalogue, fresh: Freshness, words: Mapping[str, int]) -> int:
    """Words of the sections that the source has not changed since.

    Of a page that is not finished: of the sections that it has, without the blocks that are marked.
    """
    left = {section: count for section, count in words.items() if section not in fresh.changed}
    if fresh.is_unfinished:
        names = _section_names(catalogue, fresh.page)
        left = {section: count for section, count in left.items() if section == LEAD or section in names}
        for block in marked_blocks(fresh.page):
            section = _section_of(block, names)
            if section in left:
                # What is marked stands in the source's language.
                to_do = count_words(block.prose.text.removeprefix(MARK), fresh.source.locale)
                left[section] = max(0, left[section] - to_do)
    return sum(left.values())


_known: dict[Source, Mapping[str, int]] = {}
"""Words of the last sources: each of a guide's locales asks for those of one page, and a preview asks again."""


def _words_by_section(catalogue: Catalogue, source: Page) -> Mapping[str, int]:
    if source.source not in _known:
        if len(_known) >= _PAGES_KEPT:
            _known.clear()
        names = _section_names(catalogue, source)
        texts: dict[str, list[str]] = {}
        for block in source.blocks:
            texts.setdefault(_section_of(block, names), []).append(block.prose.text)
        _known[source.source] = {
            section: count_words("\n".join(found), source.locale) for section, found in texts.items()
        }
    return _known[source.source]


def _section_names(catalogue: Catalogue, page: Outline) -> tuple[str, ...]:
    """What the section of each heading is called in revisions."""
    ids = catalogue.section_ids(page)
    return tuple(LEAD if index == page.title_index else section_id for index, section_id in enumerate(ids))


def _section_of(block: Block, names: tuple[str, ...]) -> str:
    return LEAD if block.section == -1 else names[block.section]
