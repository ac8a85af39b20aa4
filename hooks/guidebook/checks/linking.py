"""Words of running text that ought to be a link: whether they are one, and the edit that makes them one."""

from guidebook.checks.rule import Fault, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Prose, Span
from guidebook.content.page import Page
from guidebook.content.references import LEADS_TO_A_PAGE, Outcome
from guidebook.content.targets import is_plain, way_to

_EMPHASIS = "*_"


def is_linked(page: Page, span: Span) -> bool:
    """Whether some of a span of the source stands in a link already."""
    return any(span.overlaps(link.span) for link in page.document.links)


def has_link_to(catalogue: Catalogue, page: Page, span: Span, key: str) -> bool:
    """Whether a link within a span of the source leads to the page with this key, or to a section of it."""
    return any(
        resolution.key == key and resolution.outcome in LEADS_TO_A_PAGE
        for reference, resolution in catalogue.references.of(page)
        if reference.link and reference.link.span.overlaps(span)
    )


def is_behind_another_work(catalogue: Catalogue, page: Page, prose: Prose, place: int) -> bool:
    """Whether another work's title stands directly before a place in the prose: in italics, or as a link elsewhere."""
    before = prose.text[:place].rstrip(" ,،([")
    if not before:
        return False
    text = page.source.text
    end = prose.source_span(len(before) - 1, len(before)).end
    if text[end : end + 1] in _EMPHASIS and text[end : end + 1] != text[end + 1 : end + 2]:
        return end < len(text)
    return any(
        reference.link and end - 1 in reference.link.span
        for reference, resolution in catalogue.references.of(page)
        if resolution.outcome is Outcome.EXTERNAL
    )


def unlinked_fault(page: Page, prose: Prose, place: tuple[int, int], key: str, is_certain: bool) -> Fault:
    """The fault that words of the prose lead to the page with this key, but are no link; with a fix where certain."""
    words = prose.text[slice(*place)]
    span = prose.source_span(*place)
    path = way_to(key, page.key)
    write = f"Write '[{words}]({path})'." if is_plain(path) else f"Link it to '{path}'."
    hint = write if is_certain else f"If this guide is meant: {write[0].lower()}{write[1:]}"
    fix = _link(page, span, words, path) if is_certain else ()
    return fault_at(page.source, span, f"'{words}' leads to {key}, but is no link", hint, fix)


def _link(page: Page, span: Span, words: str, path: str) -> tuple[Edit, ...]:
    """The edit that makes a link of words; none where markup stands in them or before them would change it."""
    text = page.source.text
    written = text[span.start : span.end]
    if " ".join(written.split()) != " ".join(words.split()) or not is_plain(path):
        return ()
    if text[max(0, span.start - 1) : span.start] in ("!", "\\", "]"):
        return ()
    return (Edit(span, f"[{written}]({path})"),)
