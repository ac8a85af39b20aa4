"""Addresses of pages on the site, and the way from one to another."""

import posixpath
from dataclasses import dataclass

from guidebook.content.page_keys import html_file


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


def relative(target: str, from_page: str) -> str:
    """The relative way from a page's address to a target, both below the site's root.

    The target may carry a fragment; a last slash is kept; the way from a page to itself is its fragment or `./`.
    """
    address, mark, fragment = target.partition("#")
    if mark and address == from_page:
        return f"#{fragment}"
    folder = posixpath.dirname(from_page)
    path = posixpath.relpath(f"/{address}", f"/{folder}")
    if address.endswith("/") or not address:
        path += "/"
    return path + mark + fragment


@dataclass(frozen=True, slots=True)
class Way:
    """From one page to any address below the site's root."""

    here: str
    """The address of the page it starts from."""
    base: str | None = None
    """The path of the site's root (`/` or `/guide/`) for a page that is shown at any address: the 404 page."""

    def to(self, address: str) -> str:
        """The way to an address: relative, or absolute where the page has no place of its own."""
        return relative(address, self.here) if self.base is None else self.base + address

    @property
    def root(self) -> str:
        """The way to the site's root, without a last slash."""
        return self.to("").rstrip("/")
