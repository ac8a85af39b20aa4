"""Navigation from the catalogue: as the configuration asks for it, or else by folder, number and title."""

import posixpath
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from guidebook.content.catalogue import FOR_READERS, GLOSSARY_KEY, HOME_KEY, STATUS_KEY, Catalogue
from guidebook.content.front_matter import FOLDERS, PageKind, Status, kind_of
from guidebook.content.nav import page_entries
from guidebook.rendering.addresses import Way
from guidebook.rendering.asked_navigation import asked_navigation
from guidebook.rendering.cards import language_of_title, language_of_word
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import LinkText, NavItem

MANY = 30
"""More pages than these are not listed on every page: only on the home page, or on the folder's own."""
_ORDER = ("chapters", "case-studies", "resources", GLOSSARY_KEY, "updates")


def navigation(guide: Guide, edition: str, current: str, way: Way) -> tuple[NavItem, ...]:
    """The edition's navigation as it stands on the page with the key `current`; home is not in it."""
    catalogue = guide.catalogue
    if catalogue.options.nav is not None:
        return tuple(asked_navigation(guide, edition, catalogue.options.nav, current, way))
    tops = {key.partition("/")[0] for key in catalogue.shown_keys} - {HOME_KEY, "README.md"}
    tops |= {GLOSSARY_KEY} & catalogue.reserved.keys()
    known = [top for top in _ORDER if top in tops]
    others = sorted(tops.difference(_ORDER), key=lambda top: (top == "about", top))
    return tuple(_item(guide, edition, top, current, way) for top in (*known, *others))


def _item(guide: Guide, edition: str, path: str, current: str, way: Way) -> NavItem:
    """A page, or a folder with what stands in it where readers would not find it otherwise."""
    catalogue = guide.catalogue
    if path.endswith(".md"):
        is_current = path == current
        url, language = _url(guide, edition, path, way), language_of_title(guide, edition, path)
        return NavItem(title_of(guide, edition, path), url, is_current, is_current, language=language)
    index = catalogue.index_of(path)
    is_open = current.startswith(f"{path}/")
    children: tuple[NavItem, ...] = ()
    if _lists_children(catalogue, path, current):
        below = (*children_of(catalogue, path), *_made_in(catalogue, path))
        children = tuple(_item(guide, edition, child, current, way) for child in below)
    first = index if index or children else first_page(catalogue, path)
    name = folder_title(path)
    return NavItem(
        title=title_of(guide, edition, index) if index else guide.words[edition](name),
        url=_url(guide, edition, first, way) if first else None,
        current=index == current,
        open=is_open,
        children=children,
        language=language_of_title(guide, edition, index) if index else language_of_word(guide, edition, name),
    )


def _lists_children(catalogue: Catalogue, folder: str, current: str) -> bool:
    """Chapters always; other folders where they are open, those without a page of their own everywhere.

    More pages than `MANY` are listed on one page only, the one that leads to the folder.
    """
    if folder in FOLDERS:
        return folder == "chapters"
    if current == _entrance(catalogue, folder):
        return True
    is_asked_for = current.startswith(f"{folder}/") or catalogue.index_of(folder) is None
    return is_asked_for and len(_below(catalogue, folder)) <= MANY


def _entrance(catalogue: Catalogue, folder: str) -> str | None:
    """The page that leads to a folder's pages: its own or that of a folder above; else home; else its first page."""
    parts = folder.split("/")
    for depth in range(len(parts), 0, -1):
        index = catalogue.index_of("/".join(parts[:depth]))
        if index:
            return index
    home = next((key for key in (HOME_KEY, "README.md") if catalogue.is_shown(key)), None)
    return home or first_page(catalogue, parts[0])


def _below(catalogue: Catalogue, folder: str) -> tuple[str, ...]:
    """The keys of all pages that stand in a folder, at any depth."""
    keys = catalogue.shown_keys
    start, end = (bisect_left(keys, f"{folder}{character}") for character in ("/", "0"))  # "0" follows "/"
    return keys[start:end]


def _url(guide: Guide, edition: str, key: str, way: Way) -> str:
    return way.to(guide.addresses.page(edition, key))


def children_of(catalogue: Catalogue, folder: str) -> tuple[str, ...]:
    """What stands directly in a folder: page keys and folders, its own index left out, in reading order."""
    if folder in FOLDERS:
        return catalogue.of_kind(FOLDERS[folder][0])
    depth = folder.count("/") + 1
    found = dict.fromkeys("/".join(key.split("/")[: depth + 1]) for key in _below(catalogue, folder))
    return tuple(child for child in found if posixpath.basename(child) not in ("index.md", "README.md"))


def _made_in(catalogue: Catalogue, folder: str) -> tuple[str, ...]:
    """The keys of the pages that the build makes in a folder of pages that people wrote."""
    return (STATUS_KEY,) if STATUS_KEY in catalogue.reserved and posixpath.dirname(STATUS_KEY) == folder else ()


def first_page(catalogue: Catalogue, folder: str) -> str | None:
    """The key of the page with which reading a folder begins; None for a folder without pages."""
    return next(iter(_below(catalogue, folder)), None)


def folder_title(folder: str) -> str:
    """What a folder without a page of its own is called: its name, as a title.

    It is a word of the interface: a locale's `strings.po` may translate it.
    """
    return folder.rpartition("/")[2].replace("-", " ").capitalize()


def breadcrumbs(guide: Guide, edition: str, key: str, way: Way) -> Iterator[LinkText]:
    """From the home page down to the page's folder."""
    if key == HOME_KEY:
        return
    catalogue = guide.catalogue
    yield LinkText(guide.words[edition]("Home"), way.to(guide.addresses.edition(edition)))
    folder = posixpath.dirname(key)
    parts = folder.split("/") if folder else []
    for depth in range(1, len(parts) + 1):
        index = catalogue.index_of("/".join(parts[:depth]))
        if index == key:
            return
        if index:
            language = language_of_title(guide, edition, index)
            yield LinkText(title_of(guide, edition, index), way.to(guide.addresses.page(edition, index)), language)
        elif _below(catalogue, "/".join(parts[:depth])):
            name = folder_title(parts[depth - 1])
            yield LinkText(guide.words[edition](name), None, language_of_word(guide, edition, name))


def neighbours(catalogue: Catalogue, key: str) -> tuple[str | None, str | None]:
    """Keys of the previous and the next page: of the same kind, for an ordinary page of the same folder.

    Where the configuration has a `nav`, they follow it.
    """
    kind = kind_of(key)
    if catalogue.options.nav is not None:
        targets = (entry.target or "" for entry in page_entries(catalogue.options.nav))
        row = tuple(dict.fromkeys(target for target in targets if catalogue.is_shown(target)))
    elif kind is not PageKind.PAGE:
        row = catalogue.of_kind(kind)
    elif "/" in key:
        row = tuple(child for child in children_of(catalogue, posixpath.dirname(key)) if child.endswith(".md"))
    else:
        row = ()
    if key not in row:
        return None, None
    place = row.index(key)
    return (row[place - 1] if place else None), (row[place + 1] if place + 1 < len(row) else None)


def is_listed(catalogue: Catalogue, key: str) -> bool:
    """Whether a page stands in search, lists and the sitemap: neither a draft nor withdrawn nor a page for machines."""
    if key in catalogue.reserved:
        return catalogue.reserved[key] in FOR_READERS
    source = catalogue.pages[catalogue.source_locales[key], key]
    return source.front_matter.status is Status.PUBLISHED


def in_reading_order(catalogue: Catalogue, keys: Iterable[str]) -> tuple[str, ...]:
    """Listed pages in the order of the lists: chapters, case studies, resources, updates, then the others by key."""

    def place(key: str) -> tuple[int, int, str]:
        kind = kind_of(key)
        if kind is PageKind.PAGE:
            return len(FOLDERS), 0, key
        row = catalogue.of_kind(kind)
        return [known for known, _ in FOLDERS.values()].index(kind), row.index(key) if key in row else len(row), key

    return tuple(sorted(keys, key=place))


def listed_folder(key: str) -> str | None:
    """The typed folder whose list of cards a page shows: its own index, whoever made it."""
    folder, _, name = key.partition("/")
    return folder if folder in FOLDERS and name in ("index.md", "README.md") else None
