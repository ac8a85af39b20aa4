"""Targets written as the published site has them: relative to a page's address instead of its file.

MkDocs leaves raw HTML and targets that name no file as they are, so that people write them the way browsers follow
them: `../plan/` from `learn.md`, which is published as `learn/`.
"""

import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue

_HOMES = ("index", "README")


def page_at(catalogue: "Catalogue", key: str, path: str) -> str | None:
    """The key of the page whose address a path on the page `key` is, in the same edition."""
    joined = below_edition(catalogue, key, path)
    if joined is None:
        return None
    has_folders = catalogue.options.directory_urls
    folder, _, name = joined.rpartition("/")
    if path.endswith("/") or posixpath.basename(path) in (".", ".."):
        candidates = [f"{joined}.md"] if has_folders and joined else []
        candidates += [posixpath.join(joined, f"{home}.md") for home in _HOMES]
    elif name == "index.html":
        candidates = [f"{folder}.md"] if has_folders and folder else []
        candidates += [posixpath.join(folder, f"{home}.md") for home in _HOMES]
    else:
        candidates = [f"{joined.removesuffix('.html')}.md"] if name.endswith(".html") and not has_folders else []
    return next((found for found in candidates if catalogue.is_shown(found) or found in catalogue.reserved), None)


def asset_at(catalogue: "Catalogue", locale: str, key: str, path: str) -> str | None:
    """The path below the docs folder of the file whose address a path on a page means."""
    joined = below_edition(catalogue, key, path)
    is_at_root = locale == catalogue.default_locale
    if joined is None and not is_at_root:
        # One step out of another edition is the site's root.
        joined = below_edition(catalogue, f"{locale}/{key}", path)
        locale, is_at_root = catalogue.default_locale, True
    if joined is None:
        return None
    candidates = [f"{locale}/{joined}", *([joined] if is_at_root else [])]
    return next((found for found in candidates if found in catalogue.assets), None)


def below_edition(catalogue: "Catalogue", key: str, path: str) -> str | None:
    """A path on a page's address, from its edition's root; None where it leads out of the edition."""
    stem = key.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    here = stem if catalogue.options.directory_urls and name not in _HOMES else folder
    joined = posixpath.normpath(posixpath.join(here, path))
    if joined == ".." or joined.startswith("../"):
        return None
    return "" if joined == "." else joined
