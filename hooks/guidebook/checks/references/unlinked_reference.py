"""Prose sends readers to a chapter or a page of the guide, but there is no link to follow.

Why: on paper a reader turns the leaves to Chapter Two; on a screen there is nothing to turn. The target of a link is
checked, too: a chapter that is not there, or is moved, does not stay unseen.

Example: `See Chapter Two.`, «(انظر الفصل ٢)» or `see “Coordinate”` without a link round the words or in their sentence;
`see Chapter 9` where the guide has six. Chapters of other works are left alone, as far as the text shows that they are:
"Chapter 4 of the law", "A Guide for Cities (Chapter 4)".

How to fix: make the words a link, `See [Chapter Two](plan.md).` If another work's chapter is meant, say so in the same
sentence ("of the law"), or put `<!-- guide: ignore unlinked-reference -->` on a line above the paragraph.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.linking import has_link_to, is_behind_another_work, is_linked, unlinked_fault
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import Chapter
from guidebook.content.model import Block, BlockKind
from guidebook.content.page import Page
from guidebook.language.written_references import Pointing, WrittenChapter, WrittenTitle, reference_finder, title_at

_READ = frozenset(
    (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.FOOTNOTE, BlockKind.DEFINITION)
)
"""Blocks that can carry a link and speak for the guide. A quotation does not, headings and titles are labels."""

_CERTAIN = frozenset((Pointing.SENT, Pointing.BRACKETED))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the words that name a chapter or a page, without a link in their sentence that leads there."""
    finder = reference_finder(page.locale)
    if finder is None or not finder.may_point(page.source.text):
        return
    titles = catalogue.keys_by_title[page.locale]
    for block in page.document.blocks:
        if block.kind not in _READ:
            continue
        for found in finder.find(block.prose.text, titles):
            if is_linked(page, block.prose.source_span(found.start, found.end)):
                continue
            if isinstance(found, WrittenTitle):
                yield from _leads_to(catalogue, page, block, found, titles[found.title], is_certain=True)
            elif catalogue.chapter_keys:
                yield from _chapter(catalogue, page, block, found)


def _chapter(catalogue: Catalogue, page: Page, block: Block, found: WrittenChapter) -> Iterator[Fault]:
    """The fault of a chapter that is the guide's by what points to it, or by the title beside it."""
    if is_behind_another_work(catalogue, page, block.prose, found.phrase_start):
        return
    key = catalogue.chapter_keys.get(found.number)
    if key is None:
        if _is_missing(catalogue, found):
            words = block.prose.text[found.start : found.end]
            span = block.prose.source_span(found.start, found.end)
            yield fault_at(page.source, span, f"'{words}' is no chapter of this guide")
        return
    is_titled = _has_own_title(catalogue, page, key, block.prose.text, found)
    is_sent = found.pointing is Pointing.SENT
    # "See Chapter 2: Steps" may have the wrong words for the right section; other titles speak for other works.
    has_other_title = found.title_before is not None or (found.is_title_after and not is_sent)
    if is_titled or not (has_other_title or found.pointing is Pointing.NONE):
        is_certain = is_titled or (found.pointing in _CERTAIN and not found.is_title_after)
        yield from _leads_to(catalogue, page, block, found, key, is_certain)


def _leads_to(
    catalogue: Catalogue, page: Page, block: Block, found: WrittenChapter | WrittenTitle, key: str, is_certain: bool
) -> Iterator[Fault]:
    """The fault that words lead to another page, unless a link beside them does."""
    sentence = block.prose.source_span(*found.sentence)
    if key != page.key and not has_link_to(catalogue, page, sentence, key):
        yield unlinked_fault(page, block.prose, (found.start, found.end), key, is_certain)


def _has_own_title(catalogue: Catalogue, page: Page, key: str, text: str, found: WrittenChapter) -> bool:
    """Whether the title of the chapter, or of a section of it, stands beside its number."""
    outline = catalogue.outline(page.locale, key) or catalogue.source_outline(key)
    titles = {outline.title or "", *(heading.title for heading in outline.headings)} - {""}
    return found.title_before in titles or title_at(text, found.title_after, titles) is not None


def _is_missing(catalogue: Catalogue, found: WrittenChapter) -> bool:
    """Whether readers are sent to a chapter that the guide has not, not even unpublished."""
    has_title = found.title_before is not None or found.is_title_after
    if found.pointing is not Pointing.SENT or found.is_roman or has_title:
        return False
    fields = (catalogue.source_outline(key).front_matter for key in catalogue.keys)
    return found.number not in {field.number for field in fields if isinstance(field, Chapter)}


RULE = Rule("REF006", "unlinked-reference", Severity.WARNING, check_page=check)
