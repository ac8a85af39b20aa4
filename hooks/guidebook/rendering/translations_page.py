"""The page about the translations: how far each language is, and every page of the edition's own."""

from collections.abc import Iterator

from guidebook.content.catalogue import STATUS_KEY
from guidebook.content.partial_date import PartialDate
from guidebook.language.interface_words import InterfaceWords
from guidebook.language.locales import language_name
from guidebook.language.numbers_and_dates import percent_text
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import language_view, other_language
from guidebook.rendering.times import DATE, with_time
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import LanguageProgress, LinkText, TranslatedPage
from guidebook.translation.revision import LEAD
from guidebook.translation.status import LocaleStatus, Made, PageState, PageStatus


def translations_link(guide: Guide, edition: str, way: Way) -> LinkText | None:
    """The way to the page about the translations, whoever made it; None where there is none."""
    catalogue = guide.catalogue
    shown = catalogue.shown(edition, STATUS_KEY)
    if shown is None and STATUS_KEY not in catalogue.reserved:
        return None
    language = other_language(guide, shown.locale, edition) if shown else None
    return LinkText(title_of(guide, edition, STATUS_KEY), way.to(guide.addresses.page(edition, STATUS_KEY)), language)


def translations_summary(words: InterfaceWords) -> str:
    """What the page is about."""
    return words("How much of this guidebook can be read in each language, and how it was translated.")


def language_progress(guide: Guide, edition: str) -> Iterator[LanguageProgress]:
    """Each language of the guide, in the words of an edition; none of a guide without words."""
    words = guide.words[edition]
    for status in guide.status.locales:
        language, name = language_view(guide, status.locale), language_name(status.locale, edition)
        # Of an unfinished translation, readers are shown nothing.
        shown = (page.words_done for page in status.pages if page.state is not PageState.UNFINISHED)
        whole, done = status.words_born + status.words, status.words_born + sum(shown)
        if whole:
            percent = percent_text(100 * done // whole, edition)
            yield LanguageProgress(
                language=language,
                name="" if name.casefold() == language.name.casefold() else name,
                id=f"language-{language.code}",
                words=whole,
                words_done=done,
                done=words("{percent} of the guidebook can be read in this language, up to date", percent=percent),
                states=tuple(_states(status, words)),
                made=tuple(_made(status, words)),
            )


def _states(status: LocaleStatus, words: InterfaceWords) -> Iterator[str]:
    """The pages born in the language, then the translations by their state."""
    if status.born:
        yield words.plural(
            "{n} page was written in this language", "{n} pages were written in this language", status.born
        )
    if n := status.count(PageState.CURRENT):
        yield words.plural("{n} translation is up to date", "{n} translations are up to date", n)
    if n := status.count(PageState.OUTDATED):
        yield words.plural("{n} translation is outdated", "{n} translations are outdated", n)
    if n := status.count(PageState.UNSTAMPED):
        yield words.plural(
            "{n} translation does not say from which version it was made",
            "{n} translations do not say from which version they were made",
            n,
        )
    if n := status.count(PageState.UNFINISHED):
        yield words.plural("{n} page is being translated", "{n} pages are being translated", n)
    if n := status.count(PageState.MISSING):
        yield words.plural("{n} page is not translated yet", "{n} pages are not translated yet", n)


def _made(status: LocaleStatus, words: InterfaceWords) -> Iterator[str]:
    """The translations by how they were made."""
    if n := status.count_made(Made.MACHINE):
        yield words.plural(
            "{n} translation was made by a machine and not reviewed",
            "{n} translations were made by a machine and not reviewed",
            n,
        )
    if n := status.count_made(Made.HUMAN):
        yield words.plural("{n} translation was made by a person", "{n} translations were made by people", n)
    if n := status.count_made(Made.REVIEWED):
        yield words.plural("{n} translation was reviewed", "{n} translations were reviewed", n)


def translated_pages(guide: Guide, edition: str, way: Way) -> Iterator[TranslatedPage]:
    """Every page to be translated into an edition's language, in reading order."""
    words = guide.words[edition]
    for page in guide.status.of(edition).pages:
        shown = guide.catalogue.shown(edition, page.key)
        if shown is None:
            continue
        url = way.to(guide.addresses.page(edition, page.key))
        title = title_of(guide, edition, page.key)
        yield TranslatedPage(
            link=LinkText(title, url, other_language(guide, shown.locale, edition)),
            state=str(page.state),
            state_text=_state_text(page, words, edition),
            made_text=_made_text(page, words),
            changed=tuple(_changed(guide, page, edition, way)) if page.state is PageState.OUTDATED else (),
        )


def _state_text(page: PageStatus, words: InterfaceWords, edition: str) -> str:
    match page.state:
        case PageState.CURRENT:
            return words("Up to date")
        case PageState.OUTDATED if page.since:
            return with_time(words("Outdated since {date}", date=DATE), PartialDate.parse(page.since), edition)
        case PageState.OUTDATED:
            return words("Outdated")
        case PageState.UNSTAMPED:
            return words("Translated from an unknown version")
        case PageState.UNFINISHED:
            return words("Being translated")
        case PageState.MISSING:
            return words("Not translated yet")


def _made_text(page: PageStatus, words: InterfaceWords) -> str:
    if page.made is None or page.state in (PageState.MISSING, PageState.UNFINISHED):
        return ""
    match page.made:
        case Made.MACHINE:
            return words("By machine, not reviewed")
        case Made.HUMAN:
            return words("By people")
        case Made.REVIEWED:
            return words("Reviewed")


def _changed(guide: Guide, page: PageStatus, edition: str, way: Way) -> Iterator[LinkText]:
    """The sections that the source has changed, where the edition has them; new ones as the source has them."""
    catalogue = guide.catalogue
    own, source = catalogue.page(edition, page.key), catalogue.source_outline(page.key)
    for section, title in page.changed:
        if section == LEAD:
            yield LinkText(guide.words[edition]("Introduction"), _address(guide, edition, page.key, "", way))
        elif own is not None and section in catalogue.section_ids(own):
            yield LinkText(title, _address(guide, edition, page.key, f"#{section}", way))
        else:
            language = other_language(guide, source.locale, edition)
            yield LinkText(title, _address(guide, source.locale, page.key, f"#{section}", way), language)


def _address(guide: Guide, locale: str, key: str, fragment: str, way: Way) -> str:
    return way.to(guide.addresses.page(locale, key) + fragment)
