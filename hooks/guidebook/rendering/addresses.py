"""The way from one address of the site to another."""

import posixpath
from dataclasses import dataclass


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
