"""A bracket or a quotation mark has no partner.

Why: readers cannot tell where the aside or the quotation ends. In a right-to-left text a lone bracket also turns round
what stands beside it, and brackets typed as they look, `)NLC(`, come out the wrong way.

Example: `The network (founded in 2019 meets monthly.`, «شبكة الوقاية )NLC( تجتمع».

How to fix: add the mark that is missing, or delete the one that is left over. Labels such as `1)`, smileys and inches
are left alone, and so is a quotation of several paragraphs each of which opens it again. A bracket that the text speaks
of stands in code.
"""

import re
from collections.abc import Iterator, Sequence

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Block, BlockKind
from guidebook.content.page import Page
from guidebook.language.harmless_marks import at_fault, without_intervals
from guidebook.language.paired_marks import MARK, Lone, lone_marks, reversed_quotations

_GOES_ON = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE))
"""Blocks into the next of which a quotation or an aside may go on."""
_LONGEST = 40
"""Characters between two brackets that stand the wrong way round: more may be two slips."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at marks without a partner in their block, or in the section where what they open goes on."""
    maths = catalogue.options.dialect.inline_maths
    waiting: list[tuple[WrittenText, Lone]] = []
    section = -1
    for block in page.blocks:
        if section != block.section:
            yield from (_never_closed(text, one) for text, one in waiting)
            waiting, section = [], block.section
        prose = block.prose.text
        if not MARK.search(prose) or (maths is not None and maths.search(prose)):
            continue
        text = WrittenText(page.source, page.locale, block.prose, block.kind)
        for one in _without_partner(text, _again(block, waiting)):
            if isinstance(one, Fault):
                yield one
            elif block.kind not in _GOES_ON:
                yield _never_closed(text, one) if one.is_opening else _never_opened(text, one)
            elif one.is_opening:
                waiting.append((text, one))
            elif (place := _opened_before(waiting, one)) >= 0:
                del waiting[place]
            else:
                yield _never_opened(text, one)
    yield from (_never_closed(text, one) for text, one in waiting)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at marks without a partner in glossaries and interface words."""
    for text in texts_of_data(catalogue, MARK):
        for one in _without_partner(text):
            if isinstance(one, Fault):
                yield one
            else:
                yield _never_closed(text, one) if one.is_opening else _never_opened(text, one)


def _again(block: Block, waiting: Sequence[tuple[WrittenText, Lone]]) -> int:
    """The offset of a mark that opens an open quotation again, as each paragraph of a long one does; or -1."""
    first = block.prose.text[0]
    return 0 if any(first in one.family and first not in "()[]{}" for _, one in waiting) else -1


def _without_partner(text: WrittenText, left_out: int = -1) -> Iterator[Lone | Fault]:
    """The marks without a partner, or a fault where two of them are plainly a pair the wrong way round."""
    known = text.text if left_out < 0 else text.text[:left_out] + " " + text.text[left_out + 1 :]
    known = without_intervals(known)
    found = lone_marks(known, text.locale)
    if not found:
        return
    ends = {end for one in reversed_quotations(known, text.locale, found) for end in (one.start, one.end - 1)}
    lone = list(at_fault(known, [one for one in found if one.start not in ends]))
    while lone:
        one = lone.pop(0)
        if lone and (fault := _wrong_way_round(text, one, lone[0])):
            lone.pop(0)
            yield fault
        else:
            yield one


def _wrong_way_round(text: WrittenText, first: Lone, second: Lone) -> Fault | None:
    """The fault of `)NLC(`: only where the spaces round it show that the two are a pair."""
    between = text.text[first.start + 1 : second.start]
    if first.mark + second.mark not in (")(", "][", "}{") or not 0 < len(between) <= _LONGEST:
        return None
    before, after = text.text[: first.start], text.text[second.start + 1 :]
    if between != between.strip() or re.search(r"\S$", before) or re.match(r"\w", after):
        return None
    shown, right = f"{first.mark}{between}{second.mark}", f"{second.mark}{between}{first.mark}"
    fix: list[Edit] = []
    for one, mark in ((first, second.mark), (second, first.mark)):
        fix += text.fix(one.start, one.start + 1, mark)
    span = text.span(first.start, second.start + 1)
    message = f"the brackets of '{shown}' stand the wrong way round"
    return fault_at(text.source, span, message, f"Write '{right}'.", tuple(fix) if len(fix) > 1 else ())


def _opened_before(waiting: Sequence[tuple[WrittenText, Lone]], closing: Lone) -> int:
    places = [number for number, (_, one) in enumerate(waiting) if one.family == closing.family]
    return places[-1] if places else -1


def _never_closed(text: WrittenText, one: Lone) -> Fault:
    span = text.span(one.start, one.start + 1)
    hint = "Add the mark that closes it, or delete this one."
    return fault_at(text.source, span, f"'{one.mark}' is never closed", hint)


def _never_opened(text: WrittenText, one: Lone) -> Fault:
    span = text.span(one.start, one.start + 1)
    hint = "Add the mark that opens it, or delete this one."
    return fault_at(text.source, span, f"'{one.mark}' closes nothing", hint)


RULE = Rule("TYPO007", "unbalanced-brackets", Severity.WARNING, check_page=check, check_guide=check_data)
