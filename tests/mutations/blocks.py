"""Faults in single blocks of a translation: one that is left out, one that is left in the source's language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from mutations.glossaries import names_something
from mutations.mutation import Mutation, Rewriting
from mutations.written_guide import SOURCE, TRANSLATION, WrittenGuide, WrittenHeading

_ITEM = re.compile(r"^(?:-|\d+\.) (?P<text>.+)\n", re.MULTILINE)
_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Pair:
    """A list item of a translation and its counterpart in the source."""

    heading: WrittenHeading
    """Of the section in the translation."""
    start: int
    text_start: int
    end: int
    """Behind the end of its line."""
    original: str


def lost_item(guide: WrittenGuide, rng: Random) -> Mutation:
    """A list item that a translator has overlooked."""
    # A list that begins with 2 is another fault.
    pairs = [pair for pair in _pairs(guide) if not guide.texts[pair.heading.path].startswith("1.", pair.start)]
    pair = rng.choice(pairs)
    changed = Rewriting(guide)
    changed.replace(pair.heading.path, pair.start, pair.end, "")
    changed.expect("block-mismatch", pair.heading.path, pair.heading.start)
    return changed.mutation()


def item_left_in_english(guide: WrittenGuide, rng: Random) -> Mutation:
    """A list item that reads as it does in the source."""
    pair = rng.choice([pair for pair in _pairs(guide) if len(pair.original.split()) >= _FEWEST_WORDS])
    changed = Rewriting(guide)
    changed.replace(pair.heading.path, pair.text_start, pair.end - 1, pair.original)
    changed.expect("untranslated-block", pair.heading.path, pair.text_start)
    return changed.mutation()


def _pairs(guide: WrittenGuide) -> Iterator[_Pair]:
    """List items that say nothing which any other rule would miss: no link, no term or name, no figure."""
    for heading in guide.sections:
        if heading.locale == TRANSLATION and heading.id:
            theirs = list(_items(guide, guide.heading(SOURCE, heading.key, heading.id)))
            ours = list(_items(guide, heading))
            for item, other in zip(ours, theirs, strict=True) if len(ours) > 1 else ():
                if _is_plain(guide, SOURCE, other["text"]) and _is_plain(guide, TRANSLATION, item["text"]):
                    yield _Pair(heading, item.start(), item.start("text"), item.end(), other["text"])


def _items(guide: WrittenGuide, heading: WrittenHeading) -> Iterator[re.Match[str]]:
    return _ITEM.finditer(guide.texts[heading.path], heading.end, guide.section_end(heading))


def _is_plain(guide: WrittenGuide, locale: str, text: str) -> bool:
    is_bare = re.search(r"[\[\]\d*_(«“\"]|[A-Z]{2}", text) is None
    return is_bare and not any(names_something(guide, locale, one) for one in (text, text.lower()))
