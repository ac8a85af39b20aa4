"""Addresses of pages on the site: from page keys to addresses, and back."""

import posixpath
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from guidebook.content.catalogue import Catalogue
from guidebook.content.page_keys import html_file
from guidebook.content.web_address import read_web_address


@dataclass(frozen=True, slots=True)
class Addresses:
    """How page keys become addresses."""

    default_locale: str
    directory_urls: bool = True
    """Whether a page is a folder (`plan/`) or a file (`plan.html`)."""

    def edition(self, locale: str) -> str:
        """The edition's root, below the site's root: empty for the default locale, else `ar/`."""
        return "" if locale == self.default_locale else f"{locale}/"

    def file(self, locale: str, key: str) -> str:
        """The HTML file of a page, below the site's root."""
        return self.edition(locale) + html_file(key, self.directory_urls)

    def page(self, locale: str, key: str) -> str:
        """The address of a page, below the site's root: `ar/chapters/plan/`; empty for the site's home page."""
        file = self.file(locale, key)
        if self.directory_urls and posixpath.basename(file) == "index.html":
            return file.removesuffix("index.html")
        return file

    def asset(self, path: str, locales: tuple[str, ...]) -> str:
        """Where a file that is not a page is published; `path` is below the docs folder."""
        folder, _, below = path.partition("/")
        return f"{self.edition(folder)}{below}" if folder in locales else path


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of the guide that an address names."""

    locale: str
    key: str


def own_path(site_url: str | None, target: str) -> str | None:
    """Where an absolute target leads below the site's root, decoded; None for one that leads elsewhere.

    `site_url` is the site's address with a last slash. An absolute path is taken for one of the site, even where the
    site stands in a folder and the path leaves it out.
    """
    site = read_web_address(site_url) if site_url else None
    base = site.path or "/" if site else "/"
    if target.startswith(("/", "\\")) and not target.replace("\\", "/").startswith("//"):
        path = target.replace("\\", "/").partition("#")[0].partition("?")[0]
    else:
        address = read_web_address(target)
        if site is None or address is None or (address.host, address.port) != (site.host, site.port):
            return None
        path = address.path or "/"
        if not f"{path}/".startswith(base):
            return None
    below = path.removeprefix(base) if path.startswith(base) else path.removeprefix(base.rstrip("/")).lstrip("/")
    return unicodedata.normalize("NFC", unquote(below))


def page_at(catalogue: Catalogue, path: str) -> OwnPage | None:
    """The page that somebody means by a path below the site's root, whichever way the site writes its addresses.

    `ar/chapters/plan/`, `ar/chapters/plan.html` and, as people write it, `ar/chapters/plan.md` name the same page; a
    page's old address names the one that answers for it.
    """
    folder, _, rest = path.partition("/")
    locale, below = (folder, rest) if folder in catalogue.locales else (catalogue.default_locale, path)
    for key in _keys(below):
        if catalogue.is_shown(key) or key in catalogue.reserved:
            return OwnPage(locale, key)
        if key in catalogue.aliases:
            return OwnPage(locale, catalogue.aliases[key])
    return None


def asset_at(catalogue: Catalogue, path: str) -> str | None:
    """The file that is published at a path below the site's root; its path below the docs folder."""
    return next((each for each in (path, f"{catalogue.default_locale}/{path}") if each in catalogue.assets), None)


def _keys(path: str) -> Iterator[str]:
    """The page keys that may have a path below their edition's root."""
    if path.endswith(".md"):
        yield path
        return
    stem = path.removesuffix("index.html") if posixpath.basename(path) == "index.html" else path.removesuffix(".html")
    stem = stem.strip("/")
    if stem:
        yield f"{stem}.md"
    for name in ("index.md", "README.md"):
        yield posixpath.join(stem, name)
