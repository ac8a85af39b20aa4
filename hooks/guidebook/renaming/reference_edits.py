"""Edits on references: every target that a renaming makes lead elsewhere is written anew, and nothing else of it."""

import posixpath
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, unquote

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.page import Page, Reference
from guidebook.content.published_addresses import below_edition
from guidebook.content.references import LEADS_TO_A_PAGE, Outcome, Resolution
from guidebook.content.targets import retargeted
from guidebook.renaming.renaming import RenameError, Renaming

_NOT_OURS = frozenset((Outcome.EXTERNAL, Outcome.TERM))
_HOMES = ("index.md", "README.md")
_DIRECTIVE = ":~:"
"""Begins the part of a fragment that is for the browser alone (Scroll to Text Fragment, WICG)."""


def reference_edits(catalogue: Catalogue, renaming: Renaming, page: Page) -> Iterator[Edit]:
    """The edits on a page's references: on those to what is renamed, and on all of them where the page itself moves.

    Raises `RenameError` where one of them is written in another file, which the page includes.
    """
    found: set[Edit] = set()
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome in _NOT_OURS:
            continue
        if renaming.section_id is None:
            path = _new_path(catalogue, renaming, page, reference.target, resolution)
            edit = None if path is None else _path_edit(page, reference, path)
        elif (resolution.key, resolution.fragment) == (renaming.key, renaming.section_id):
            edit = _fragment_edit(page, reference, renaming.new_section_id)
        else:
            edit = None
        if edit is None or edit in found:  # several links may share one definition
            continue
        if any(link is reference.link for link in page.document.included_links):
            line, column = page.source.position(reference.target_span.start)
            raise RenameError(
                f"the link '{reference.target}' stands in a text that {page.path}:{line}:{column} includes. "
                "Write it anew there first."
            )
        found.add(edit)
        yield edit


def _new_path(catalogue: Catalogue, renaming: Renaming, page: Page, target: str, resolution: Resolution) -> str | None:
    """The path that a target must have afterwards; None where it stays.

    What a target leads to is kept as it is written: a folder stays a folder, another locale's page another locale's.
    """
    path = _path_of(target)
    decoded = unicodedata.normalize("NFC", unquote(path))
    present = posixpath.normpath(posixpath.join(posixpath.dirname(f"{page.locale}/{page.key}"), decoded))
    if not path or present.startswith(".."):
        return None
    to_page = resolution.outcome in LEADS_TO_A_PAGE or resolution.outcome is Outcome.UNKNOWN_SECTION
    is_meant = to_page and resolution.key == renaming.key
    new_key = renaming.key_of(page.key)
    wanted = f"{present.partition('/')[0]}/{renaming.new_key}" if is_meant else present
    if not _is_way_from_file(catalogue, page, present, resolution):
        # A way from the page's address on the site, as browsers follow it; written anew it is one from its file.
        if not is_meant and below_edition(catalogue, page.key, decoded) == below_edition(catalogue, new_key, decoded):
            return None
        wanted = resolution.key if resolution.outcome is Outcome.ASSET else f"{page.locale}/{resolution.key}"
        wanted = f"{page.locale}/{renaming.new_key}" if is_meant else wanted
    here = posixpath.dirname(f"{page.locale}/{new_key}")
    if posixpath.normpath(posixpath.join(here, decoded)) == wanted:
        return None
    way = _written(posixpath.relpath(wanted, here))
    if path.endswith("/") and wanted == present:
        way += "/"
    return f"./{way}" if path.startswith("./") and not way.startswith(".") else way


def _is_way_from_file(catalogue: Catalogue, page: Page, present: str, resolution: Resolution) -> bool:
    """Whether a target that leads to `present`, below the docs folder, when it is read as a way from the page's file,
    is meant so."""
    locale, _, below = present.partition("/")
    if resolution.outcome is Outcome.ASSET:
        return present == resolution.key or f"{catalogue.default_locale}/{below}" == resolution.key
    if resolution.outcome in (Outcome.UNKNOWN_PAGE, Outcome.UNKNOWN_ASSET):
        return True
    return locale in catalogue.locales and resolution.key in (
        below,
        *(f"{below}/{name}".lstrip("/") for name in _HOMES),
    )


def _path_of(target: str) -> str:
    return target.partition("#")[0].partition("?")[0]


def _written(path: str) -> str:
    """A path as every form of link can hold it, letters of all scripts as they are."""
    return "".join(char if _is_letter(char) or char in "-._~/" else quote(char) for char in path)


def _is_letter(char: str) -> bool:
    """Whether it is a letter, a digit, or a mark on one, of any script."""
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _path_edit(page: Page, reference: Reference, path: str) -> Edit:
    span, written = _place(page, reference)
    present = _path_of(reference.target)
    if written.startswith(present):
        return Edit(Span(span.start, span.start + len(present)), path)
    return Edit(span, _escaped(retargeted(reference.target, path=path)))


def _fragment_edit(page: Page, reference: Reference, section_id: str) -> Edit:
    span, written = _place(page, reference)
    present = reference.target.partition("#")[2]
    own, mark, directive = present.partition(_DIRECTIVE)
    if written.endswith(f"#{present}"):
        start = span.end - len(present)
        return Edit(Span(start, start + len(own)), section_id)
    return Edit(span, _escaped(retargeted(reference.target, fragment=f"{section_id}{mark}{directive}")))


def _place(page: Page, reference: Reference) -> tuple[Span, str]:
    """Where a target stands, without the quotation marks that YAML may put round it, and how it is written there."""
    span = reference.target_span
    written = page.source.text[span.start : span.end]
    if reference.link is None and written[:1] in ("'", '"'):
        span, written = Span(span.start + 1, span.end - 1), written[1:-1]
    return span, written


def _escaped(target: str) -> str:
    """A target that is written with escapes, written so that no form of link needs any."""
    return "".join(char if _is_letter(char) or char in "-._~/?#=:;,+%@" else quote(char) for char in target)
