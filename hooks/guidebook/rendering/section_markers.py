"""Marks on the sections of a translation whose source has changed since, where they stand in the text."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import Heading, Span
from guidebook.content.page import Page
from guidebook.content.reader import read_document
from guidebook.language.locales import language_name
from guidebook.rendering.addresses import relative
from guidebook.rendering.guide import Guide
from guidebook.rendering.outdated_sections import outdated_sections, own_section_ids
from guidebook.rendering.references import escape_markdown, opening_tag
from guidebook.rendering.text_language import language_view
from guidebook.translation.revision import LEAD

_QUOTE_MARK = re.compile(r"(>[ ]?)")
_ITEM_MARK = re.compile(r"([ ]*)(?:[*+-]|\d+\.|:)[ \t]+")
_INDENT = 4
"""Spaces by which what belongs to a list item is indented (Python-Markdown's `tab_length`)."""


def marker_edits(guide: Guide, page: Page, edition: str, here: str) -> Iterator[Edit]:
    """A short paragraph at the beginning of each outdated section: that it is, and the way to the source's section.

    `here` is the address at which the text is shown.
    """
    outdated = outdated_sections(guide, page)
    if outdated is None:
        return
    words, source = guide.words[edition], outdated.source
    language = language_name(source.locale, edition)
    to_page = _link(guide, here, source, "", words("Read the page in {language}", language=language))
    if LEAD in outdated.changed:
        said = words("The {language} text of the introduction has changed since it was translated.", language=language)
        start = page.front_matter_text.end
        lines = _marker(said, to_page, outdated.lead_id)
        yield Edit(Span(start, start), "".join(f"{line}\n" for line in (*lines, "")))
    for heading, section in zip(page.document.headings, own_section_ids(guide, page), strict=True):
        if section in outdated.changed:
            said = words("The {language} text of this section has changed since it was translated.", language=language)
            link = _link(guide, here, source, section, words("Read the section in {language}", language=language))
        elif section in outdated.removed:
            said, link = words("This section is no longer in the {language} page.", language=language), to_page
        else:
            continue
        beginning = _line_beginning(page.source.text, heading)
        below = "".join(f"\n{beginning}{line}".rstrip(" ") for line in ("", *_marker(said, link), ""))
        edit = Edit(Span(heading.span.end, heading.span.end), below)
        if not beginning or (_goes_on(page.source.text, edit, beginning) and _leaves_all_else(guide, page, edit)):
            yield edit


def _link(guide: Guide, here: str, source: Page, section: str, text: str) -> str:
    """A link from an address to the source's page, in the source's edition."""
    address = guide.addresses.page(source.locale, source.key)
    address = quote(f"{address}#{section}" if section else address, safe="/#")
    way = relative(address, here)
    return f"{opening_tag(way, {'hreflang': language_view(guide, source.locale).code})}{escape_markdown(text)}</a>"


def _marker(said: str, link: str, marker_id: str | None = None) -> tuple[str, str]:
    """The lines of a marker: its text, and attributes that keep it out of search and tell what it is."""
    name = f" #{marker_id}" if marker_id else ""
    attributes = f'{{: .section-changed{name} role="note" data-pagefind-ignore="all" }}'
    return f"{escape_markdown(said)} {link}", attributes


def _line_beginning(text: str, heading: Heading) -> str:
    """What a line begins with, to stand below a heading in the same quotation, list item or box."""
    written = text[text.rfind("\n", 0, heading.span.start) + 1 : heading.span.start]
    parts = _QUOTE_MARK.split(written)
    return "".join("> " if index % 2 else _ITEM_MARK.sub(_indented, part) for index, part in enumerate(parts))


def _goes_on(text: str, edit: Edit, beginning: str) -> bool:
    """Whether text follows that begins as it must to belong where the heading stands."""
    for line in text[edit.span.end + 1 :].split("\n"):
        if line.replace(" ", "") not in ("", beginning.replace(" ", "")):
            return line.startswith(beginning)
    return False


def _leaves_all_else(guide: Guide, page: Page, edit: Edit) -> bool:
    """Whether a page with one more paragraph has all others as they were.

    Lines may belong to a quotation or a list item without its marks; one between them and it would take them out.
    """
    marked = apply_edits(page.source.text, [edit])
    found = read_document(marked, page.front_matter_text.end, guide.catalogue.options.dialect).blocks
    inserted = Span(edit.span.start, edit.span.start + len(edit.replacement))
    texts = [block.prose.text for block in found if block.span.start not in inserted]
    return len(texts) < len(found) and texts == [block.prose.text for block in page.document.blocks]


def _indented(mark: re.Match[str]) -> str:
    return " " * (len(mark[1]) // _INDENT * _INDENT + _INDENT)
