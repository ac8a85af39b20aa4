"""What has changed in the status of translations between two states of the guide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from guidebook.content.catalogue import Catalogue
from guidebook.content.guide_files import GuideFiles
from guidebook.content.page import Page
from guidebook.content.tree import make_catalogue, read_pages
from guidebook.translation.revision import page_revision
from guidebook.translation.status import PageState, PageStatus, guide_status


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A page that is not what it was, in a locale that it is translated into."""

    locale: str
    key: str
    then: PageStatus | None
    """None where the guide did not have the page, or it was born in this locale."""
    now: PageStatus | None
    """None where it has the page no longer."""
    has_source_changed: bool
    """Whether the words of the source are other ones; one that comes or goes has changed."""
    has_translation_changed: bool
    """Whether those of the translation are."""


def changed_since(then: GuideFiles, now: GuideFiles) -> tuple[StatusChange, ...]:
    """The pages whose source, translation or state has changed between two states of the guide.

    By locale in the order of the settings, then in reading order. Dates, line ends and other things that no revision
    counts are no change, and neither is another text of what is not translated yet.
    """
    places = then.pages.keys() | now.pages.keys()
    # Most pages of a guide are the same text still: there is no need to read them.
    keys = {key for locale, key in places if _text(then, locale, key) != _text(now, locale, key)}
    before, after = _catalogue(then, keys), _catalogue(now, keys)
    return tuple(_changes(before, after))


def _text(files: GuideFiles, locale: str, key: str) -> str | None:
    source = files.pages.get((locale, key))
    return source.text if source else None


def _catalogue(files: GuideFiles, keys: set[str]) -> Catalogue:
    files = replace(files, glossaries={}, interface_words={})
    return make_catalogue(files, read_pages(files, sorted(key for key in keys if _has(files, key))))


def _has(files: GuideFiles, key: str) -> bool:
    return any((locale, key) in files.pages for locale in files.options.locales)


def _changes(before: Catalogue, after: Catalogue) -> Iterator[StatusChange]:
    then, now = _statuses(before), _statuses(after)
    places = dict.fromkeys((*now, *then))
    for locale, key in sorted(places, key=lambda place: after.locales.index(place[0])):
        place = (locale, key)
        change = StatusChange(
            locale,
            key,
            then.get(place),
            now.get(place),
            _revision(_source(before, key)) != _revision(_source(after, key)),
            _revision(before.page(locale, key)) != _revision(after.page(locale, key)),
        )
        is_missing = {status and status.state for status in (change.then, change.now)} <= {PageState.MISSING}
        has_changed = change.has_source_changed or change.has_translation_changed
        if (has_changed and not is_missing) or _how(change.then) != _how(change.now):
            yield change


def _statuses(catalogue: Catalogue) -> Mapping[tuple[str, str], PageStatus]:
    return {(status.locale, page.key): page for status in guide_status(catalogue).locales for page in status.pages}


def _how(status: PageStatus | None) -> object:
    return status and (status.state, status.made, [section for section, _ in status.changed], status.removed)


def _source(catalogue: Catalogue, key: str) -> Page | None:
    return catalogue.page(catalogue.source_locales[key], key) if key in catalogue.source_locales else None


def _revision(page: Page | None) -> str | None:
    return None if page is None else page_revision(page)
