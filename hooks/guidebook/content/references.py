"""Where a target leads: the one place that knows how a link of the guide is read."""

import posixpath
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from guidebook.content.model import LinkKind
from guidebook.content.page import Outline, Page, Reference
from guidebook.content.published_addresses import asset_at, page_at
from guidebook.content.web_address import malformation

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
TERM_SCHEME = "term:"
_FILLED_IN = re.compile(r"\{\{|\{%")
"""Begins what a template engine writes when the site is built."""
_DIRECTIVE = ":~:"
"""Begins the part of a fragment that is for the browser alone (Scroll to Text Fragment, WICG)."""

_KEPT = 16
"""Pages whose references are kept: rules ask many times for a page and its counterparts, and all would fill memory."""


class Outcome(StrEnum):
    """What a target leads to."""

    EXTERNAL = "external"
    """Another site, an e-mail address, an absolute path, a template: not ours to resolve. So is a slip in one."""
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
    moved_to: str = ""
    """For an unknown page or section that an alias names: the page key or the section id that answers for it now."""


LEADS_TO_A_PAGE = frozenset((Outcome.PAGE, Outcome.MISSING_IN_LOCALE, Outcome.CROSS_LOCALE))
"""Outcomes of targets that readers can follow to a page of the guide."""


class References:
    """Where the targets on every page lead, and what leads to a page."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        self._latest: OrderedDict[int, tuple[Page, tuple[tuple[Reference, Resolution], ...]]] = OrderedDict()

    def of(self, page: Page) -> tuple[tuple[Reference, Resolution], ...]:
        """Every target on a page with where it leads, in the order of the text."""
        known = self._latest.get(id(page))
        if known is not None and known[0] is page:
            return known[1]
        followed: dict[tuple[str, bool], Resolution] = {}
        found = []
        for reference in page.references():
            target, is_html = reference.target, reference.link is not None and reference.link.kind is LinkKind.HTML
            if (target, is_html) not in followed:
                followed[target, is_html] = resolve(self._catalogue, page.locale, page.key, target, is_html=is_html)
            found.append((reference, followed[target, is_html]))
        self._latest[id(page)] = page, tuple(found)
        if len(self._latest) > _KEPT:
            self._latest.popitem(last=False)
        return self._latest[id(page)][1]

    def to(self, key: str) -> tuple[tuple[str, str], ...]:
        """Locale and key of every other page that leads to the page with this key, sorted."""
        return self._sources_by_key.get(key, ())

    @cached_property
    def _sources_by_key(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        found: dict[str, set[tuple[str, str]]] = {}
        for place, outline in self._catalogue.outlines.items():
            for target in outline.targets:
                resolution = resolve(self._catalogue, outline.locale, outline.key, target)
                if resolution.outcome in LEADS_TO_A_PAGE and resolution.key != outline.key:
                    found.setdefault(resolution.key, set()).add(place)
        return {key: tuple(sorted(places)) for key, places in found.items()}


def resolve(catalogue: "Catalogue", locale: str, key: str, target: str, *, is_html: bool = False) -> Resolution:
    """Follow a target written on the page `key` of `locale`, as a tag (`is_html`) or in Markdown.

    It is a way from the page's file. Where that leads nowhere, a target in a tag, or one that ends with a slash, may be
    a way from the page's published address.
    """
    if target[: len(TERM_SCHEME)].lower() == TERM_SCHEME:
        return Resolution(Outcome.TERM, locale, target[len(TERM_SCHEME) :])
    if _SCHEME.match(target) or target.startswith(("/", "\\")) or _FILLED_IN.search(target):
        return Resolution(Outcome.EXTERNAL)
    before, _, raw_fragment = target.partition("#")
    path = _decoded(before.partition("?")[0])
    fragment = _decoded(raw_fragment.partition(_DIRECTIVE)[0])
    if not path:
        return _section(catalogue, locale, key, fragment)
    resolution = _by_file(catalogue, locale, key, target, path, fragment)
    if resolution.outcome in (Outcome.UNKNOWN_PAGE, Outcome.UNKNOWN_ASSET) and not resolution.moved_to:
        if is_html or posixpath.basename(path) in ("", ".", ".."):
            page = page_at(catalogue, key, path)
            if page is not None:
                return _section(catalogue, locale, page, fragment)
        if is_html and (asset := asset_at(catalogue, locale, key, path)) is not None:
            return Resolution(Outcome.ASSET, "", asset, fragment)
    return resolution


def _by_file(catalogue: "Catalogue", locale: str, key: str, target: str, path: str, fragment: str) -> Resolution:
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(f"{locale}/{key}"), path))
    if joined.startswith("../") or joined == "..":
        return _unknown(joined, target)
    folder, _, below = joined.partition("/")
    if folder in catalogue.locales:
        for candidate in _keys(below, path.endswith("/")):
            # A draft may refer to itself: whoever reads it, it is there.
            if catalogue.is_shown(candidate) or candidate == key or candidate in catalogue.reserved:
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
    if folder != locale:
        return _unknown(joined, target)
    moved_to = next((catalogue.aliases[old] for old in _keys(below, False) if old in catalogue.aliases), "")
    if moved_to:
        return Resolution(Outcome.UNKNOWN_PAGE, "", below, moved_to=moved_to)
    return _unknown(below, target)


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


def _unknown(path: str, target: str) -> Resolution:
    if malformation(target):
        return Resolution(Outcome.EXTERNAL)  # no path was meant: `www.example.org`, `https//example.org`
    return Resolution(Outcome.UNKNOWN_PAGE if _names_a_page(path) else Outcome.UNKNOWN_ASSET, "", path)


def _id_by_title(catalogue: "Catalogue", page: Outline, fragment: str) -> str | None:
    """The id of the heading whose title gives this fragment."""
    section_ids = zip(page.headings, catalogue.section_ids(page), strict=True)
    return next((section_id for heading, section_id in section_ids if heading.rendered_id == fragment), None)


def _section(catalogue: "Catalogue", locale: str, key: str, fragment: str) -> Resolution:
    own = catalogue.outline(locale, key)
    is_here = own is not None or key in catalogue.reserved
    # Browsers take "top" for the top of a page that has no such anchor (HTML, section 7.4.6.4).
    if is_here and (not fragment or fragment in catalogue.anchors(locale, key) or fragment.casefold() == "top"):
        return Resolution(Outcome.PAGE, locale, key, fragment)
    if own is not None:
        # A link may name the id that the heading would have if it had not its source's.
        alike = _id_by_title(catalogue, own, fragment)
        if alike is not None or not own.has_all_anchors:
            return Resolution(Outcome.PAGE, locale, key, alike or fragment)
    if key in catalogue.reserved:
        return Resolution(Outcome.UNKNOWN_SECTION, locale, key, fragment)
    source_locale = catalogue.source_locales[key]
    if source_locale != locale and (not fragment or fragment in catalogue.anchors(source_locale, key)):
        return Resolution(Outcome.MISSING_IN_LOCALE, source_locale, key, fragment)
    return Resolution(Outcome.UNKNOWN_SECTION, locale, key, fragment, catalogue.section_aliases(key).get(fragment, ""))
