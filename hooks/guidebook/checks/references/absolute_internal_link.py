"""A link names a page of the guide by its address on the published site.

Why: such a link leads out of a preview, a copy on a stick or a site that has moved, skips the reader's language, and no
check notices when its page is renamed.

Example: `[Plan](https://guide.example/chapters/plan/)` or `[Plan](/chapters/plan/)` in place of `[Plan](plan.md)`.

How to fix: link to the file, by its path from the page you are writing.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.addresses import asset_at, own_path, page_at
from guidebook.content.catalogue import SEARCH_KEY, Catalogue
from guidebook.content.model import Link, LinkKind
from guidebook.content.page import Page, Reference
from guidebook.content.references import Outcome, resolve
from guidebook.content.targets import retargeted, target_edits, way_to

_PAGE_OR_PICTURE = re.compile(r"(?:[^.]*|.*\.(?:html?|md|png|jpe?g|gif|svg|webp|avif))", re.IGNORECASE)
"""Names of files that do not come into being during a build, as feeds and downloads do."""
_ARRIVES = frozenset((Outcome.PAGE, Outcome.MISSING_IN_LOCALE, Outcome.ASSET))


@dataclass(frozen=True, slots=True)
class _Relative:
    """The relative link in the place of an absolute one."""

    name: str
    """What it leads to: a page key, or the path of a file."""
    path: str
    is_own_locale: bool
    """Whether the absolute one leads to the locale of the page it stands on."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at absolute paths and addresses of the own site; a page or file of the own locale is certain."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.EXTERNAL:
            continue
        path = own_path(catalogue.site_url, reference.target)
        if path is None:
            continue
        found = _relative(catalogue, page, path)
        if found is None:
            if _PAGE_OR_PICTURE.fullmatch(posixpath.basename(path)):
                yield fault_at(
                    page.source, reference.target_span, f"no page of the guide has the address '{reference.target}'"
                )
        elif not _is_meant(reference, found):
            yield _fault(catalogue, page, reference, found)


def _relative(catalogue: Catalogue, page: Page, path: str) -> _Relative | None:
    own = page_at(catalogue, path)
    if own is not None:
        return _Relative(own.key, way_to(own.key, page.key), own.locale == page.locale)
    asset = asset_at(catalogue, path)
    if asset is None:
        return None
    return _Relative(asset, posixpath.relpath(asset, posixpath.dirname(f"{page.locale}/{page.key}")), True)


def _is_meant(reference: Reference, found: _Relative) -> bool:
    """Whether only an absolute address will do: readers are shown it, or it carries words to search for."""
    link = reference.link
    return (link is not None and _shows_address(link)) or (found.name == SEARCH_KEY and "?" in reference.target)


def _shows_address(link: Link) -> bool:
    if link.kind is LinkKind.AUTOLINK:
        return True
    shown = link.text.rstrip("/")
    return bool(shown) and shown in (link.target.rstrip("/"), link.target.partition("//")[2].rstrip("/"))


def _fault(catalogue: Catalogue, page: Page, reference: Reference, found: _Relative) -> Fault:
    fragment = reference.target.partition("#")[2]
    target = retargeted(f"#{fragment}" if fragment else "", path=found.path)
    arrives = resolve(catalogue, page.locale, page.key, target).outcome in _ARRIVES
    is_certain = arrives and found.is_own_locale and "?" not in reference.target
    message = f"the link '{reference.target}' names '{found.name}' of this guide by an absolute address"
    fix = target_edits(page, reference, target) if is_certain else ()
    return fault_at(page.source, reference.target_span, message, f"Write '{target}'.", fix)


RULE = Rule("REF018", "absolute-internal-link", Severity.WARNING, check_page=check)
