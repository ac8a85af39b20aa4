"""The Markdown of one section of a page, to be shown on another: all edits made, and what it uses brought along."""

import re
from collections.abc import Collection, Iterator, Mapping

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
    footnotes, abbreviations) stand at the end; footnotes that it does not use are left out.
    """
    text, body = page.source.text, section.body
    made, terms = text_edits(guide, page, edition, here, body, linked)
    footnotes = _footnotes(page)
    used = _used_footnotes(text, body, footnotes)
    left_out = [span for label, span in footnotes.items() if label not in used and span.overlaps(body)]
    shown = [body, *(footnotes[label] for label in used if not footnotes[label].overlaps(body))]
    shown += dict.fromkeys(_definitions(page, shown))
    edits = dict.fromkeys(
        edit
        for edit in (
            *(edit for edit in made if edit.span.start != body.start),  # not those at the end of its own heading
            *marker_edits(guide, page, edition, here),
        )
        if not any(edit.span.start in span for span in left_out)
    )
    removals = [Edit(span, "") for span in left_out]
    parts = []
    for span in shown:
        inside = [edit for edit in (*edits, *removals) if _stands_in(edit.span, span, len(text))]
        around = (Edit(Span(0, span.start), ""), Edit(Span(span.end, len(text)), ""))
        parts.append(apply_edits(text, (*inside, *around)).strip("\n"))
    return PreparedMarkdown("\n\n".join(parts), terms)


def _stands_in(edit: Span, shown: Span, end: int) -> bool:
    """An insertion at the end belongs to what follows; nothing follows at the `end` of the page."""
    return shown.start <= edit.start and edit.end <= shown.end and (edit.start < shown.end or shown.end == end)


def _footnotes(page: Page) -> Mapping[str, Span]:
    """Where the page defines its footnotes, by their labels."""
    starts = [block.span.start for block in page.document.blocks if block.kind is BlockKind.FOOTNOTE]
    found = {}
    for match in _FOOTNOTE.finditer(page.source.text) if starts else ():
        span = Span(match.start(), _end_of_footnote(page.source.text, match.start()))
        if any(start in span for start in starts):  # else it is an example in a block of code
            found[match["label"]] = span
    return found


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


def _used_footnotes(text: str, body: Span, footnotes: Mapping[str, Span]) -> tuple[str, ...]:
    """The labels of the footnotes that a part of the page uses, and of those that these use."""
    uses = [(match[1], match.start()) for match in _FOOTNOTE_USE.finditer(text) if match[1] in footnotes]
    inside = [(label, at) for label, at in uses if at in body]
    used = dict.fromkeys(label for label, at in inside if not any(at in span for span in footnotes.values()))
    waiting = list(used)
    while waiting:
        span = footnotes[waiting.pop()]
        new = [label for label, at in uses if at in span and label not in used]
        used.update(dict.fromkeys(new))
        waiting += new
    return tuple(used)


def _definitions(page: Page, shown: list[Span]) -> Iterator[Span]:
    """Where the page defines the links and the abbreviations that the shown parts of it use."""
    text = page.source.text
    for link in page.document.links:
        if any(link.span.start in span for span in shown):
            start, end = text.rfind("\n", 0, link.target_span.start) + 1, text.find("\n", link.target_span.end)
            if not any(link.target_span.start in span for span in shown):
                yield Span(start, end if end >= 0 else len(text))
    for match in _ABBREVIATION.finditer(text) if page.document.abbreviations else ():
        is_used = any(match["word"] in text[span.start : span.end] for span in shown)
        if is_used and not any(match.start() in span for span in shown):
            yield Span(*match.span())
