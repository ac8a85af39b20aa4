"""Which blocks of a source have no counterpart in its translation, and which blocks here are too many.

Languages differ, so words cannot tell. The kinds of the blocks can, where a heading, a paragraph and a list follow one
another; inside a run of one kind the numbers and the targets of links may tell.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from guidebook.content.model import Block
from guidebook.content.page import Page

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class BlockDifference:
    """How the blocks of a section differ from those of its source."""

    missing: tuple[Block, ...] = ()
    """Blocks of the source for which none stands here; empty where that cannot be told."""
    added: tuple[Block, ...] = ()
    """Blocks here that stand for none of the source; empty where that cannot be told."""


def difference(source: Page, theirs: Sequence[Block], page: Page, ours: Sequence[Block]) -> BlockDifference:
    """What is missing and what is too much among the blocks `ours` of a page, held against `theirs` of its source."""
    their_runs, our_runs = _runs(theirs), _runs(ours)
    matcher = SequenceMatcher(None, [kind for kind, _ in their_runs], [kind for kind, _ in our_runs], autojunk=False)
    missing: list[Block] = []
    added: list[Block] = []
    for tag, first, last, own_first, own_last in matcher.get_opcodes():
        if tag == "replace":
            return BlockDifference()  # a list made of a paragraph, or the other way round
        if tag == "equal":
            pairs = zip(their_runs[first:last], our_runs[own_first:own_last], strict=True)
            for (_, their_run), (_, our_run) in pairs:
                more, fewer = (their_run, our_run) if len(their_run) > len(our_run) else (our_run, their_run)
                odd = _odd(source if more is their_run else page, more, page if more is their_run else source, fewer)
                if odd is None:
                    return BlockDifference()
                (missing if more is their_run else added).extend(odd)
        missing += [block for _, run in their_runs[first:last] for block in run if tag == "delete"]
        added += [block for _, run in our_runs[own_first:own_last] for block in run if tag == "insert"]
    return BlockDifference(tuple(missing), tuple(added))


def _runs(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """Blocks of one kind that follow one another."""
    return [(kind, list(run)) for kind, run in groupby(blocks, lambda block: str(block.kind))]


def _odd(page: Page, more: list[Block], other: Page, fewer: list[Block]) -> list[Block] | None:
    """The block by which one run is longer than another; empty where it is not, None where that cannot be told."""
    if len(more) == len(fewer):
        return []
    if len(more) > len(fewer) + 1:
        return None
    longer, shorter = [_marks(page, block) for block in more], [_marks(other, block) for block in fewer]
    scores = []
    for left_out in range(len(more)):
        rest = longer[:left_out] + longer[left_out + 1 :]
        scores.append(sum(len(one & two) - len(one ^ two) for one, two in zip(rest, shorter, strict=True)))
    best = max(scores)
    return [more[scores.index(best)]] if scores.count(best) == 1 else None


def _marks(page: Page, block: Block) -> frozenset[str]:
    """What a block has in common with its counterpart in any language: numbers, and the targets of its links."""
    numbers = {"".join(str(unicodedata.digit(digit)) for digit in found) for found in _NUMBER.findall(block.prose.text)}
    targets = {
        link.target for link in page.document.links if link.block >= 0 and page.document.blocks[link.block] is block
    }
    return frozenset(numbers | targets)
