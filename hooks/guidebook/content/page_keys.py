"""Page keys: which names can be one, and which file of an edition a page is published as."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable

ERROR_KEY = "404.md"
GLOSSARY_KEY = "glossary.md"
_LONGEST_NAME_BYTES = 240
"""What every common file system takes for the name of a file or a folder, with room for `.html`."""
_NOT_IN_KEYS = re.compile(r"[#?\\]|(?:^|/)\.")
"""What would begin another part of an address, is a separator elsewhere, or hides a file."""


def is_page_key(name: str, locales: Iterable[str]) -> bool:
    """Whether a page may have this path below its locale folder, the same everywhere.

    A first folder called like a locale would make it an address of that edition.
    """
    parts = name.split("/")
    return (
        name.endswith(".md")
        and name.isprintable()
        and posixpath.normpath(name) == name
        and not name.startswith("/")
        and not _NOT_IN_KEYS.search(name)
        and unicodedata.is_normalized("NFC", name)
        and all(part == part.strip() and len(part.encode()) <= _LONGEST_NAME_BYTES for part in parts)
        and (len(parts) == 1 or parts[0] not in frozenset(locales))
    )


def guess_page_key(name: str, locales: Iterable[str]) -> str | None:
    """The page key that somebody may have meant who wrote an address or the path of a file; None where unclear."""
    known = frozenset(locales)
    path = posixpath.normpath(name.partition("#")[0].partition("?")[0].replace("\\", "/").strip().lstrip("/"))
    parts = [part for part in unicodedata.normalize("NFC", path).split("/") if part not in ("..", ".")]
    for number, part in enumerate(parts[:-1]):
        if part in known:
            parts = parts[number + 1 :]
            break
    guess = "/".join(parts).removesuffix(".html")
    guess = guess if guess.endswith(".md") or not guess else f"{guess}.md"
    return guess if is_page_key(guess, known) else None


def html_file(key: str, directory_urls: bool) -> str:
    """The HTML file that a page is published as, below its edition's root.

    `directory_urls` says whether a page's address is a folder (`plan/`) or a file (`plan.html`).
    """
    stem = key.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name in ("index", "README"):
        stem = f"{folder}/index" if folder else "index"
    elif directory_urls and key != ERROR_KEY:
        stem = f"{stem}/index"
    return f"{stem}.html"
