"""Where a target leads: the one place that knows how a link of the guide is read."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from urllib.parse import unquote

from guidebook.content.catalogue import Catalogue

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
TERM_SCHEME = "term:"
NEAR = 0.75
"""Two names this similar (`difflib` ratio) or more are taken for a slip of the pen."""


class Outcome(StrEnum):
    """What a target leads to."""

    EXTERNAL = "external"
    """Another site, an e-mail address, or an absolute path: not ours to resolve."""
    TERM = "term"
    PAGE = "page"
    """A page of the locale, or a section of it."""
    MISSING_IN_LOCALE = "missing in locale"
    """A page or section that only its source has: the reader is led there."""
    ASSET = "asset"
    CROSS_LOCALE = "cross-locale"
    UNKNOWN_PAGE = "unknown page"
    UNKNOWN_SECTION = "unknown section"
    UNKNOWN_ASSET = "unknown asset"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a target leads."""

    outcome: Outcome
    locale: str = ""
    """The locale of the page it leads to."""
    key: str = ""
    """The page key it leads to or names; the path for an asset; the id for a term."""
    fragment: str = ""


def resolve(catalogue: Catalogue, locale: str, key: str, target: str) -> Resolution:
    """Follow a target written on the page `key` of `locale`."""
    if target.startswith(TERM_SCHEME):
        return Resolution(Outcome.TERM, locale, target[len(TERM_SCHEME) :])
    if _SCHEME.match(target) or target.startswith(("/", "\\")):
        return Resolution(Outcome.EXTERNAL)
    before, _, raw_fragment = target.partition("#")
    path = _decoded(before.partition("?")[0])
    fragment = _decoded(raw_fragment)
    if not path:
        return _section(catalogue, locale, key, fragment)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(f"{locale}/{key}"), path))
    if joined.startswith("../") or joined == "..":
        return _unknown(joined)
    folder, _, below = joined.partition("/")
    if folder in catalogue.locales:
        for candidate in _keys(below, path.endswith("/")):
            if catalogue.shown(folder, candidate) or candidate in catalogue.reserved:
                if folder != locale:
                    return Resolution(Outcome.CROSS_LOCALE, folder, candidate, fragment)
                return _section(catalogue, locale, candidate, fragment)
        in_default = f"{catalogue.default_locale}/{below}"
        if folder == locale and joined not in catalogue.assets and in_default in catalogue.assets:
            return Resolution(Outcome.ASSET, "", in_default, fragment)
    if joined in catalogue.assets:
        return Resolution(Outcome.ASSET, "", joined, fragment)
    if folder in catalogue.locales and folder != locale and _names_a_page(joined):
        return Resolution(Outcome.CROSS_LOCALE, folder, below, fragment)
    return _unknown(below if folder == locale else joined)


def _decoded(text: str) -> str:
    return unicodedata.normalize("NFC", unquote(text)) if "%" in text or not text.isascii() else text


def _keys(below: str, is_folder: bool) -> Iterable[str]:
    if below.endswith(".md"):
        return (below,)
    if not is_folder and "." in posixpath.basename(below):
        return ()
    return tuple(posixpath.join(below, name) for name in ("index.md", "README.md"))


def _names_a_page(path: str) -> bool:
    name = posixpath.basename(path)
    return name.endswith(".md") or "." not in name or name in (".", "..")


def _unknown(path: str) -> Resolution:
    return Resolution(Outcome.UNKNOWN_PAGE if _names_a_page(path) else Outcome.UNKNOWN_ASSET, "", path)


def _section(catalogue: Catalogue, locale: str, key: str, fragment: str) -> Resolution:
    own = catalogue.page(locale, key)
    is_here = own is not None or key in catalogue.reserved
    if is_here and (not fragment or fragment in catalogue.anchors(locale, key)):
        return Resolution(Outcome.PAGE, locale, key, fragment)
    if key in catalogue.reserved:
        return Resolution(Outcome.UNKNOWN_SECTION, locale, key, fragment)
    source_locale = catalogue.source_locales[key]
    if source_locale != locale and (not fragment or fragment in catalogue.anchors(source_locale, key)):
        return Resolution(Outcome.MISSING_IN_LOCALE, source_locale, key, fragment)
    return Resolution(Outcome.UNKNOWN_SECTION, locale, key, fragment)


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like a name, or None when nothing is near."""
    best, best_ratio = None, NEAR
    for candidate in sorted(candidates):
        matcher = SequenceMatcher(None, name.casefold(), candidate.casefold())
        if matcher.real_quick_ratio() < best_ratio or matcher.quick_ratio() < best_ratio:
            continue
        ratio = matcher.ratio()
        if ratio > best_ratio or (best is None and ratio == best_ratio):
            best, best_ratio = candidate, ratio
    return best
