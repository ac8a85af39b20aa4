"""What a translation probably says in the place of the agreed rendering of a term."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from guidebook.content.model import Block, Span
from guidebook.content.term_uses import TermUse
from guidebook.language.glossary import Term
from guidebook.language.near_renderings import likeness
from guidebook.language.term_matcher import PatternWord, TermMatcher, pattern_words

_LEAST = 0.5
"""Share of the words of a rendering that must be there, or look like it."""


@dataclass(frozen=True, slots=True)
class WrittenInstead:
    """Words that probably stand for a term."""

    text: str
    span: Span
    """Where they stand in the source text."""


def written_instead(
    matcher: TermMatcher,
    record: Term,
    source_words: str,
    here: Sequence[TermUse],
    blocks: Sequence[Block],
    wanted: Container[str],
) -> WrittenInstead | None:
    """What stands for a term in blocks that have none of its renderings; None where that cannot be told.

    `here` are the terms of these blocks, `wanted` the ids of those that the source speaks of. It is, in this order, the
    words of the source left as they are, what looks like a rendering, or another term that the source does not speak
    of and that is easily taken for this one.
    """
    for block in blocks:
        at = block.prose.text.casefold().find(source_words.casefold())
        if at >= 0:
            return _at(block, at, at + len(source_words))
    wordings = [pattern_words(text, matcher.locale) for text in (record.preferred, *record.allowed)]
    found = max(
        (like for wording in wordings for block in blocks for like in _likenesses(matcher, wording, block)),
        key=lambda like: like[0],
        default=None,
    )
    if found:
        return found[1]
    for use in here:
        if use.match.term in record.distinguish and use.match.term not in wanted:
            return WrittenInstead(use.text, use.span)
    return None


def _likenesses(
    matcher: TermMatcher, wording: Sequence[PatternWord], block: Block
) -> Iterator[tuple[float, WrittenInstead]]:
    """Runs of as many words as a rendering has that look like it, each with its likeness."""
    words = matcher.words(block.prose.text)
    size = len(wording)
    for start in range(len(words) - size + 1):
        window = words[start : start + size]
        like = sum(likeness(word[0], matcher.locale, one) for word, one in zip(window, wording, strict=True)) / size
        if like >= _LEAST and like > 0:
            yield like, _at(block, window[0].start(), window[-1].end())


def _at(block: Block, start: int, end: int) -> WrittenInstead:
    return WrittenInstead(block.prose.text[start:end], block.prose.source_span(start, end))
