"""Navigation from the catalogue: by folder, number and title."""

import posixpath
from collections.abc import Iterator

from guidebook.content.catalogue import GLOSSARY_KEY, HOME_KEY, Catalogue, ReservedKind
from guidebook.content.front_matter import FOLDERS, PageKind, Status, kind_of
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import other_language
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import full_title, reserved_title
from guidebook.rendering.views import LinkText, NavItem

_ORDER = ("chapters", "case-studies", "resources", GLOSSARY_KEY, "updates")


def navigation(guide: Guide, edition: str, current: str, way: Way) -> tuple[NavItem, ...]:
    """The edition's navigation as it stands on the page with the key `current`; home is not in it."""
    catalogue = guide.catalogue
    tops = {key.partition("/")[0] for key in catalogue.keys if catalogue.shown(edition, key)} - {HOME_KEY, "README.md"}
    tops |= {GLOSSARY_KEY} & catalogue.reserved.keys()
    known = [top for top in _ORDER if top in tops]
    others = sorted(tops.difference(_ORDER), key=lambda top: (top == "about", top))
    return tuple(_item(guide, edition, top, current, way) for top in (*known, *others))


def _item(guide: Guide, edition: str, path: str, current: str, way: Way) -> NavItem:
    """A page, or a folder with what stands in it; a folder's children are listed for chapters and where it is open."""
    catalogue = guide.catalogue
    if path.endswith(".md"):
        is_current = path == current
        return NavItem(title_of(guide, edition, path), _url(guide, edition, path, way), is_current, is_current)
    index = index_of(catalogue, edition, path)
    is_open = current.startswith(f"{path}/")
    children: tuple[NavItem, ...] = ()
    if path == "chapters" or (is_open and path not in FOLDERS):
        children = tuple(_item(guide, edition, child, current, way) for child in children_of(catalogue, edition, path))
    return NavItem(
        title=title_of(guide, edition, index) if index else path.rpartition("/")[2].replace("-", " ").capitalize(),
        url=_url(guide, edition, index, way) if index else None,
        current=index == current,
        open=is_open,
        children=children,
    )


def _url(guide: Guide, edition: str, key: str, way: Way) -> str:
    return way.to(guide.addresses.page(edition, key))


def index_of(catalogue: Catalogue, edition: str, folder: str) -> str | None:
    """The key of the page that stands for a folder: its `index.md` or `README.md`, or the list that the build makes."""
    keys = (f"{folder}/index.md", f"{folder}/README.md")
    return next((key for key in keys if catalogue.shown(edition, key) or key in catalogue.reserved), None)


def children_of(catalogue: Catalogue, edition: str, folder: str) -> tuple[str, ...]:
    """What stands directly in a folder: page keys and folders, its own index left out, in reading order."""
    if folder in FOLDERS:
        return tuple(key for key in catalogue.of_kind(FOLDERS[folder][0]) if catalogue.shown(edition, key))
    depth = folder.count("/") + 1
    found = dict.fromkeys(
        "/".join(key.split("/")[: depth + 1])
        for key in catalogue.keys
        if key.startswith(f"{folder}/") and catalogue.shown(edition, key)
    )
    return tuple(child for child in found if posixpath.basename(child) not in ("index.md", "README.md"))


def title_of(guide: Guide, edition: str, key: str) -> str:
    """What navigation calls a page: its full title, in the language it is shown in."""
    catalogue = guide.catalogue
    if key in catalogue.reserved:
        return reserved_title(key, catalogue.reserved[key], guide.words[edition])
    shown = catalogue.shown(edition, key)
    return full_title(shown, catalogue, guide.words[shown.locale]) if shown else key


def breadcrumbs(guide: Guide, edition: str, key: str, way: Way) -> Iterator[LinkText]:
    """From the home page down to the page's folder."""
    if key == HOME_KEY:
        return
    catalogue = guide.catalogue
    yield LinkText(guide.words[edition]("Home"), way.to(guide.addresses.edition(edition)))
    folder = posixpath.dirname(key)
    parts = folder.split("/") if folder else []
    for depth in range(1, len(parts) + 1):
        index = index_of(catalogue, edition, "/".join(parts[:depth]))
        if index == key:
            return
        if index:
            shown = catalogue.shown(edition, index)
            language = other_language(guide, shown.locale, edition) if shown else None
            yield LinkText(title_of(guide, edition, index), way.to(guide.addresses.page(edition, index)), language)
        else:
            yield LinkText(parts[depth - 1].replace("-", " ").capitalize())


def neighbours(guide: Guide, edition: str, key: str) -> tuple[str | None, str | None]:
    """Keys of the previous and the next page of the same kind (for an ordinary page: of the same folder)."""
    catalogue = guide.catalogue
    kind = kind_of(key)
    if kind is not PageKind.PAGE:
        row = tuple(other for other in catalogue.of_kind(kind) if catalogue.shown(edition, other))
    elif "/" in key:
        row = tuple(child for child in children_of(catalogue, edition, posixpath.dirname(key)) if child.endswith(".md"))
    else:
        row = ()
    if key not in row:
        return None, None
    place = row.index(key)
    return (row[place - 1] if place else None), (row[place + 1] if place + 1 < len(row) else None)


def is_listed(catalogue: Catalogue, key: str) -> bool:
    """Whether a page stands in search, lists and the sitemap: neither a draft nor withdrawn nor a page for machines."""
    if key in catalogue.reserved:
        return catalogue.reserved[key] in (ReservedKind.LIST, ReservedKind.GLOSSARY)
    source = catalogue.pages[catalogue.source_locales[key], key]
    return source.front_matter.status is Status.PUBLISHED
