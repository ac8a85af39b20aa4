"""Prose sends readers to a chapter or a page of the guide, but there is no link to follow.

Why: on paper a reader turns the leaves to Chapter Two; on a screen there is nothing to turn. The target of a link is
checked, too: a chapter that is not there, or is moved, does not stay unseen.

Example: `See Chapter Two.`, «(انظر الفصل ٢)» or `see “Coordinate”` without a link round the words or in their sentence;
`see Chapter 9` where the guide has six. Chapters of other works are left alone, as far as the text shows that they are:
"Chapter 4 of the law", "A Guide for Cities (Chapter 4)".

How to fix: make the words a link, `See [Chapter Two](plan.md).` If another work's chapter is meant, say so in the same
sentence ("of the law"), or put `<!-- guide: ignore unlinked-reference -->` on a line above the paragraph.
"""

from collections.abc import Iterable, Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.linking import (
    UnlinkedWords,
    has_link_to,
    is_behind_another_work,
    is_linked,
    link_fits_counterparts,
)
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, BlockKind
from guidebook.content.page import Page
from guidebook.language.written_references import Pointing, WrittenChapter, WrittenTitle, reference_finder, title_at

_READ = frozenset(
    (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.FOOTNOTE, BlockKind.DEFINITION)
)
"""Blocks that can carry a link and speak for the guide. A quotation does not, headings and titles are labels."""
_Found = tuple[Block, WrittenChapter | WrittenTitle]
_CERTAIN = frozenset((Pointing.SENT, Pointing.BRACKETED))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the words that name a chapter or a page, without a link in their sentence that leads there."""
    found = tuple(_found(catalogue, page))
    for block, one in found:
        if isinstance(one, WrittenChapter) and _is_missing(catalogue, one):
            message = f"'{block.prose.text[one.start : one.end]}' is no chapter of this guide"
            yield fault_at(page.source, block.prose.source_span(one.start, one.end), message)
    for words in _unlinked(catalogue, page, found):
        fix = words.edits()
        if fix and not link_fits_counterparts(catalogue, words, lambda other: _unlinked_on(catalogue, other)):
            fix = ()
        message = f"'{words.text}' leads to {words.key}, but is no link"
        yield fault_at(page.source, words.span, message, words.hint, fix)


def _found(catalogue: Catalogue, page: Page) -> Iterator[_Found]:
    """What the prose of a page points to and that is no link, unless it may be another work's."""
    finder = reference_finder(page.locale)
    if finder is None or not finder.may_point(page.source.text):
        return
    titles = catalogue.keys_by_title[page.locale]
    for block in page.document.blocks:
        for found in finder.find(block.prose.text, titles) if block.kind in _READ else ():
            is_other = isinstance(found, WrittenChapter) and (
                not catalogue.chapter_keys or is_behind_another_work(catalogue, page, block.prose, found.phrase_start)
            )
            if not is_other and not is_linked(page, block.prose.source_span(found.start, found.end)):
                yield block, found


def _unlinked_on(catalogue: Catalogue, page: Page) -> Iterator[UnlinkedWords]:
    return _unlinked(catalogue, page, _found(catalogue, page))


def _unlinked(catalogue: Catalogue, page: Page, all_found: Iterable[_Found]) -> Iterator[UnlinkedWords]:
    """The words of a page that lead to another one, without a link in their sentence that does."""
    for block, found in all_found:
        if isinstance(found, WrittenTitle):
            key: str | None = catalogue.keys_by_title[page.locale][found.title]
            is_meant = is_certain = True
        else:
            key = catalogue.chapter_keys.get(found.number)
            is_meant, is_certain = _certainty(catalogue, page, key, block, found) if key else (False, False)
        if key is None or key == page.key or not is_meant:
            continue
        if not has_link_to(catalogue, page, block.prose.source_span(*found.sentence), key):
            yield UnlinkedWords(page, block, found.start, found.end, key, is_certain)


def _certainty(catalogue: Catalogue, page: Page, key: str, block: Block, found: WrittenChapter) -> tuple[bool, bool]:
    """Whether the guide's chapter is meant, and whether that is certain."""
    if _has_own_title(catalogue, page, key, block.prose.text, found):
        return True, True
    # "See Chapter 2: Steps" may have the wrong words for the right section; other titles speak for other works.
    has_other_title = found.title_before is not None or (found.is_title_after and found.pointing is not Pointing.SENT)
    is_meant = found.pointing is not Pointing.NONE and not has_other_title
    return is_meant, found.pointing in _CERTAIN and not found.is_title_after


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
    return found.number not in {catalogue.source_outline(key).number for key in catalogue.keys}


RULE = Rule("REF006", "unlinked-reference", Severity.WARNING, check_page=check)
