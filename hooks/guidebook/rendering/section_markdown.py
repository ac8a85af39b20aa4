"""The Markdown of one section of a page, to be shown on another: all edits made, and what it uses brought along."""

import re
from collections.abc import Collection, Iterator

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.content.page_section import PageSection
from guidebook.rendering.guide import Guide
from guidebook.rendering.markdown import PreparedMarkdown, text_edits
from guidebook.rendering.section_markers import marker_edits

_FOOTNOTE_USE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^(?P<label>[^\]\s]+)\]:", re.MULTILINE)
_ABBREVIATION = re.compile(r"^[ ]{0,3}\*\[(?P<word>[^\]\n]+)\]:.*$", re.MULTILINE)


def prepare_section(
    guide: Guide, page: Page, edition: str, section: PageSection, here: str, linked: Collection[str]
) -> PreparedMarkdown:
    """Make all edits on a section that stands at the address `here`; its heading is left to the template.

    Terms of `linked` are linked there already. Definitions elsewhere on the page that the section uses (of links,
    footnotes, abbreviations) stand at the end.
    """
    text, body = page.source.text, section.body
    made, terms = text_edits(guide, page, edition, here, body, linked)
    edits = dict.fromkeys((*made, *marker_edits(guide, page, edition, here)))
    # Footnotes may have footnotes and links of their own: the text grows until nothing is missing.
    shown = [body]
    while more := [span for span in _definitions(page, shown) if not any(span.overlaps(other) for other in shown)]:
        shown.extend(dict.fromkeys(more))
    parts = []
    for span in shown:
        inside = [edit for edit in edits if _stands_in(edit.span, span, len(text))]
        gaps = (Edit(Span(0, span.start), ""), Edit(Span(span.end, len(text)), ""))
        parts.append(apply_edits(text, (*inside, *gaps)).strip("\n"))
    return PreparedMarkdown("\n\n".join(parts), terms)


def _stands_in(edit: Span, shown: Span, end: int) -> bool:
    """An insertion at the end belongs to what follows; nothing follows at the `end` of the page."""
    return shown.start <= edit.start and edit.end <= shown.end and (edit.start < shown.end or shown.end == end)


def _definitions(page: Page, shown: list[Span]) -> Iterator[Span]:
    """Where the page defines what the shown parts of it use."""
    text = page.source.text
    for link in page.document.links:
        if any(link.span.start in span for span in shown):
            start, end = text.rfind("\n", 0, link.target_span.start) + 1, text.find("\n", link.target_span.end)
            if not any(link.target_span.start in span for span in shown):
                yield Span(start, end if end >= 0 else len(text))
    parts = [text[span.start : span.end] for span in shown]
    used = {label for part in parts for label in _FOOTNOTE_USE.findall(part)}
    starts = [block.span.start for block in page.document.blocks if block.kind is BlockKind.FOOTNOTE] if used else []
    for match in _FOOTNOTE.finditer(text) if used else ():
        span = Span(match.start(), _end_of_footnote(text, match.start()))
        if match["label"] in used and any(start in span for start in starts):
            yield span
    for match in _ABBREVIATION.finditer(text) if page.document.abbreviations else ():
        if match["word"] in page.document.abbreviations and any(match["word"] in part for part in parts):
            yield Span(*match.span())


def _end_of_footnote(text: str, start: int) -> int:
    """Where a footnote ends: with its paragraph, or with the last of the indented blocks below it."""
    at = end = start
    is_below_blank = False
    for line in text[start:].split("\n"):
        is_other = at > start and _FOOTNOTE.match(line) is not None
        if is_other or (is_below_blank and line.strip() and not line.startswith(("    ", "\t"))):
            break
        is_below_blank = not line.strip()
        at += len(line) + 1
        end = end if is_below_blank else at - 1
    return end
