"""Runs of the other direction, isolated in the source of a page and in texts that templates print.

Writers isolate nothing: what they write is prose, and the build knows its runs (`language.foreign_runs`). Attributes
are written without quotation marks, because titles of boxes stand between such marks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from markupsafe import Markup, escape

from guidebook.content.edit import Edit, Wrap
from guidebook.content.model import Block, BlockKind, Link, LinkKind, Span
from guidebook.content.page import Page
from guidebook.language.foreign_runs import (
    ForeignRun,
    foreign_runs,
    has_foreign_letters,
    may_be_of_another_language,
    runs_against,
)
from guidebook.language.locales import direction

_PLAIN_TEXT = frozenset((BlockKind.SUMMARY, BlockKind.IMAGE_DESCRIPTION))
"""Blocks that are printed where no tag can stand."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>", re.IGNORECASE)
_KEPT = frozenset(("bdi", "bdo", "code", "kbd", "pre", "samp", "script", "style", "var"))
_HAS_DIRECTION = re.compile(r"\sdir\s*=", re.IGNORECASE)
_ESCAPED = re.compile(r"\\.|`+[^`]*`+")
_EMPHASIS = re.compile(r"\*+|~+|(?<!\w)_+|_+(?!\w)")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_LINK_END = re.compile(r"\{:?[ ]*[^}\n]*\}")


def isolation_wraps(page: Page, others: Sequence[Edit], links: Sequence[Wrap]) -> Iterator[Wrap]:
    """What isolates the runs in the blocks of a page.

    `others` are edits that are made besides, `links` wraps: no wrap lies across the border of one of them.
    """
    if not has_foreign_letters(page.source.text, page.locale):
        return
    replaced = sorted(edit.span for edit in others if edit.span.start < edit.span.end)
    for number, block in enumerate(page.document.blocks):
        if block.kind in _PLAIN_TEXT or not has_foreign_letters(block.prose.text, page.locale):
            continue
        if is_left_alone(block):
            continue
        borders = [link for link in page.document.links if link.block == number]
        # What stands round the text of a link that is written anew stays with it: its label is of this direction.
        rewritten = {span.start for span in replaced}
        anew = [link for link in borders if link.span.start in rewritten]
        borders = [replace(link, span=link.text_span) if link in anew else link for link in borders]
        for run in foreign_runs(block.prose.text, page.locale):
            yield from _wraps(page, block, run, borders, anew, [wrap.span for wrap in links], replaced)


def is_left_alone(block: Block) -> bool:
    """Whether a block is not isolated though it may hold runs: what braces in a tab's title are depends on its end."""
    return block.kind is BlockKind.TAB_TITLE and "{" in block.prose.text


def full_references(page: Page, wraps: Iterable[Wrap], others: Sequence[Edit]) -> Iterator[Edit]:
    """The names of link definitions, for links whose text is the name and is changed by a wrap: `[NLC]`, `[NLC][]`."""
    starts = {wrap.span.start for wrap in wraps}
    replaced = {edit.span.start for edit in others if edit.span.start < edit.span.end}
    for link in page.document.links if starts else ():
        text, end = link.text_span, link.span.end
        name = page.source.text[text.start : text.end]
        if link.kind is not LinkKind.REFERENCE or text.end in replaced:
            continue
        if any(place in text for place in starts) and (written := page.source.text[text.end : end]) in ("]", "][]"):
            yield Edit(Span(end, end), f"[{name}]") if written == "]" else Edit(Span(end - 1, end - 1), name)


def isolated(text: str, locale: str) -> Markup | str:
    """A plain text for a place in an edition where tags may stand; the text itself where nothing is to be isolated.

    Its language may be another one, which an element round it tells: then what is foreign there is isolated, too.
    """
    if not has_foreign_letters(text, locale):
        return text
    runs = list(foreign_runs(text, locale))
    if may_be_of_another_language(text, locale):
        taken = {place for run in runs for place in range(run.start, run.end)}
        others = runs_against(direction(locale) == "ltr", text)
        runs = sorted((*runs, *(run for run in others if taken.isdisjoint(range(run.start, run.end)))), key=_start)
    return Markup(_with_tags(text, runs, escape))


def isolated_text(text: str, locale: str, escaped: Callable[[str], str]) -> str:
    """A plain text of a locale with tags round its runs; all else of it is written as `escaped` gives it."""
    return _with_tags(text, foreign_runs(text, locale), escaped)


def _start(run: ForeignRun) -> int:
    return run.start


def _with_tags(text: str, runs: Iterable[ForeignRun], escaped: Callable[[str], str]) -> str:
    parts, end = [], 0
    for run in runs:
        before, after = _tags(run)
        hyphen = run.hyphen if run.hyphen >= 0 else run.end
        inside = (
            escaped(text[run.start : hyphen]),
            *(("<bdi>-</bdi>", escaped(text[hyphen + 1 : run.end])) if hyphen < run.end else ()),
        )
        parts += [escaped(text[end : run.start]), before, *inside, after]
        end = run.end
    return "".join((*parts, escaped(text[end:])))


def _tags(run: ForeignRun) -> tuple[str, str]:
    attribute = f" dir={run.direction}" if run.direction else ""
    return f"<{run.element}{attribute}>", f"</{run.element}>"


def _wraps(
    page: Page,
    block: Block,
    run: ForeignRun,
    links: Sequence[Link],
    anew: Sequence[Link],
    terms: Sequence[Span],
    replaced: Sequence[Span],
) -> Iterator[Wrap]:
    """The wraps of one run: one, or one for each part where a link or emphasis begins or ends within it.

    `anew` are the links that are written anew: what isolates a part of one stands within its text.
    """
    text, tags = page.source.text, _tags(run)
    span = _with_whole_signs(text, block.prose.source_span(run.start, run.end))
    if _is_isolated(text, block.span.start, span.start):
        return
    whole = _outside_markup(text, _outside_links(span, links), block)
    is_within_links = not any(_lies_across(whole, link) for link in anew)
    if is_within_links and _is_whole(text, block, run, whole, links) and not _crosses(whole, terms):
        spans: Iterable[Span] = (whole,)
    else:
        spans = (_with_whole_signs(text, part) for part in _parts(block, run, links, terms))
    for part in spans:
        if not any(other.start < place < other.end for other in replaced for place in (part.start, part.end)):
            yield Wrap(part, *tags)
    if run.hyphen >= 0:
        hyphen = block.prose.source_span(run.hyphen, run.hyphen + 1)
        yield Wrap(_with_whole_signs(text, hyphen), "<bdi>", "</bdi>")


def _with_whole_signs(text: str, span: Span) -> Span:
    """The span with the backslash that escapes its first character, and with all of the entity that it ends in."""
    before = text[: span.start]
    start = span.start - (len(before) - len(before.rstrip("\\"))) % 2
    entity = _ENTITY.match(text, span.end - 1)
    return Span(start, entity.end() if entity else span.end)


def _is_isolated(text: str, start: int, place: int) -> bool:
    """Whether a tag that is open at a place isolates what is in it."""
    opened: list[tuple[str, bool]] = []
    for tag in _TAG.finditer(text, start, place) if "<" in text[start:place] else ():
        name = tag[2].lower()
        if tag[1]:
            while opened and opened.pop()[0] != name:
                pass
        else:
            opened.append((name, name in _KEPT or bool(_HAS_DIRECTION.search(tag[3]))))
    return any(is_kept for _, is_kept in opened)


def _outside_links(span: Span, links: Sequence[Link]) -> Span:
    """The span with all of the links whose text it covers."""
    for link in links:
        text = link.text_span if link.text_span.start < link.text_span.end else link.span
        if link.kind is not LinkKind.HTML and span.start <= text.start and text.end <= span.end:
            if span.start == text.start or span.end == text.end:
                span = Span(min(span.start, link.span.start), max(span.end, link.span.end))
        elif link.kind is LinkKind.AUTOLINK and span.overlaps(link.span):
            span = Span(min(span.start, link.span.start), max(span.end, link.span.end))
    return span


def _outside_markup(text: str, span: Span, block: Block) -> Span:
    """The span with marks of emphasis that begin before it or end behind it, where that makes them pairs."""
    if _has_pairs(text[span.start : span.end]):
        return span
    before = re.search(r"[*_~]+\Z", text[block.span.start : span.start])
    after = _EMPHASIS.match(text, span.end, block.span.end)
    for start in dict.fromkeys((span.start, span.start - len(before[0]) if before else span.start)):
        for end in dict.fromkeys((span.end, after.end() if after else span.end)):
            if _has_pairs(text[start:end]):
                return Span(start, end)
    return span


def _has_pairs(written: str) -> bool:
    """Whether every mark of emphasis has its counterpart; what stands in code or is escaped is none."""
    opened: list[str] = []
    text = _ESCAPED.sub(lambda match: "x" * len(match[0]), written)
    for mark in _EMPHASIS.finditer(text):
        before, behind = text[: mark.start()][-1:], text[mark.end() :][:1]
        if opened and opened[-1] == mark[0] and before.strip():
            opened.pop()
        elif behind.strip() and (not before.isalnum() or behind.isalnum()):
            opened.append(mark[0])
        else:
            return False
    return not opened


def _is_whole(text: str, block: Block, run: ForeignRun, span: Span, links: Sequence[Link]) -> bool:
    """Whether tags can stand round a span: neither links nor emphasis lie across its borders."""
    written = text[span.start : span.end]
    if written == block.prose.text[run.start : run.end]:
        return not any(_lies_across(span, link) for link in links)
    # Beside a mark that nothing answers, a tag may make another one begin or end emphasis.
    if not _has_pairs(written) or not _has_pairs(text[block.span.start : block.span.end]):
        return False
    if _LINK_END.match(text, span.end):
        return False
    return not any(_lies_across(span, link) for link in links)


def _lies_across(span: Span, link: Link) -> bool:
    """Whether a span begins or ends within a link without being within its text."""
    is_inside = link.text_span.start <= span.start and span.end <= link.text_span.end
    is_outside = span.start <= link.span.start and link.span.end <= span.end
    return span.overlaps(link.span) and not (is_inside or is_outside)


def _crosses(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span and one of the others lie across each other's borders."""
    return any(
        span.overlaps(other)
        and not (span.start <= other.start and other.end <= span.end)
        and not (other.start <= span.start and span.end <= other.end)
        for other in others
    )


def _parts(block: Block, run: ForeignRun, links: Sequence[Link], terms: Sequence[Span]) -> Iterator[Span]:
    """The parts of a run that stand in the source as they are read, without blanks at their ends."""
    places = [run.start, *(offset for offset, _ in block.prose.pieces if run.start < offset < run.end), run.end]
    for span in terms:
        inside = (block.prose.source_span(place, place + 1).start for place in range(run.start, run.end))
        places += [run.start + index for index, there in enumerate(inside) if there in (span.start, span.end)]
    for start, end in pairwise(sorted(set(places))):
        text = block.prose.text[start:end]
        lead = len(text) - len(text.lstrip())
        if any(map(str.isalnum, text)):
            span = block.prose.source_span(start + lead, start + lead + len(text.strip()))
            span = _outside_links(span, [link for link in links if link.kind is LinkKind.AUTOLINK])
            if not any(_lies_across(span, link) for link in links):
                yield span
