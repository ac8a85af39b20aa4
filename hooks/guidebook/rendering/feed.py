"""The feed of an edition: its updates, and what has changed on its pages.

Form: Atom (RFC 4287). An edition tells only what it has in its own language. Dates are those of the front matter, at
the beginning of the day, month or year in UTC, so that the same content gives the same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from xml.etree import ElementTree

from guidebook.content.front_matter import Update
from guidebook.content.page import Page
from guidebook.content.partial_date import PartialDate
from guidebook.rendering.cards import source_facts
from guidebook.rendering.guide import Guide
from guidebook.rendering.navigation import is_listed
from guidebook.rendering.titles import full_title
from guidebook.rendering.xml_text import in_xml
from guidebook.translation.freshness import freshness

FEED_FILE = "feed.xml"
MOST = 50
"""How many entries a feed holds: the newest."""
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to tell."""

    id: str
    """An IRI that never changes: the page's address, with the date for a change."""
    title: str
    url: str
    summary: str
    """May be empty."""
    date: datetime
    """Of what is told."""
    published: datetime
    updated: datetime


def feed_address(guide: Guide, edition: str) -> str:
    """Where an edition's feed stands below the site's root."""
    return guide.addresses.edition(edition) + FEED_FILE


def feed_entries(guide: Guide, edition: str) -> tuple[Entry, ...]:
    """What an edition has to tell, the newest first; nothing without a site address: a feed holds whole addresses."""
    if guide.site_url is None:
        return ()
    pages = [page for page in guide.catalogue.pages_of(edition) if is_listed(guide.catalogue, page.key)]
    found = [entry for page in pages for entry in _entries(guide, page, guide.site_url)]
    found.sort(key=lambda entry: entry.id)
    found.sort(key=lambda entry: (entry.updated, entry.date), reverse=True)
    return tuple(found[:MOST])


def feed(guide: Guide, edition: str) -> str | None:
    """The text of an edition's feed; None where there is nothing to tell."""
    entries = feed_entries(guide, edition)
    if not entries:
        return None
    words, home = guide.words[edition], f"{guide.site_url}{guide.addresses.edition(edition)}"
    name = words(guide.site_name)
    language = edition.replace("_", "-")
    root = ElementTree.Element("feed", {"xmlns": _ATOM, _LANG: language})
    _add(root, "id", home)
    _add(root, "title", name)
    if guide.site_description:
        _add(root, "subtitle", words(guide.site_description))
    _add(root, "updated", _instant(max(entry.updated for entry in entries)))
    _add(_add(root, "author"), "name", name)
    itself = f"{guide.site_url}{feed_address(guide, edition)}"
    _add(root, "link", rel="self", type="application/atom+xml", href=itself)
    _add(root, "link", rel="alternate", type="text/html", hreflang=language, href=home)
    for entry in entries:
        element = _add(root, "entry")
        _add(element, "id", entry.id)
        _add(element, "title", entry.title)
        _add(element, "link", rel="alternate", type="text/html", hreflang=language, href=entry.url)
        _add(element, "published", _instant(entry.published))
        _add(element, "updated", _instant(entry.updated))
        if entry.summary:
            _add(element, "summary", entry.summary)
    ElementTree.indent(root, space="")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _entries(guide: Guide, page: Page, site_url: str) -> Iterator[Entry]:
    facts, url = source_facts(guide, page), site_url + guide.addresses.page(page.locale, page.key)
    title = full_title(page, guide.catalogue, guide.words[page.locale])
    summary = page.front_matter.summary or ""
    if isinstance(facts, Update):
        published = facts.published or facts.date
        updated = max(_start(date) for date in (published, facts.updated, page.front_matter.updated) if date)
        yield Entry(url, title, url, summary, _start(facts.date), _start(published), updated)
    for date, notes in _told_changes(guide, page).items():
        when = _start(date)
        told = guide.words[page.locale]("{title} (updated)", title=title)
        yield Entry(f"{url}#changed-{date}", told, url, notes or summary, when, when, when)


def _told_changes(guide: Guide, page: Page) -> dict[PartialDate, str]:
    """By date: the notes on what has changed on a page; empty notes in a translation, for they are in another language.

    What a translation does not have yet is not among them.
    """
    source = guide.catalogue.source_of(page)
    found: dict[PartialDate, str] = {}
    for change in (source or page).front_matter.changes:
        if source is None:
            found[change.date] = f"{found[change.date]} {change.note}" if change.date in found else change.note
        elif _has_change(guide, page, change.date):
            found[change.date] = ""
    return found


def _has_change(guide: Guide, translation: Page, date: PartialDate) -> bool:
    updated, state = translation.front_matter.updated, freshness(guide.catalogue, translation)
    is_since = updated is not None and updated.last_possible >= date.first_possible
    return is_since or state is None or not state.is_outdated


def _start(date: PartialDate) -> datetime:
    return datetime.combine(date.first_day, time.min, UTC)


def _instant(moment: datetime) -> str:
    """As RFC 3339 writes it."""
    return moment.isoformat().replace("+00:00", "Z")


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = in_xml(text) or None
    return element
