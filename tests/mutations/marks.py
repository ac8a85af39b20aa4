"""Marks and words that stand where they do not belong: brackets, quotation marks, conjunctions, icons, empty items."""

import re
from collections.abc import Mapping
from random import Random

from mutations.forms import WORDS, any_place, block_at
from mutations.mutation import Make, Mutation, Rewriting
from mutations.other_sites import add_counterpart, added_block
from mutations.written_guide import WrittenGuide

_LIST = re.compile(r"(?<=\n\n)(?=- \S)")
"""Where a list begins. Further down, a mark alone would make a heading of the item above it."""
_QUOTED: Mapping[str, str] = {"en": "{say} ”{name}”.", "ar": "{say} »{name}«."}
_APART = "{say} و {name}."

lone_bracket = added_block("{say} ({name}.", "unbalanced-brackets", "warning", "(")
icon_name = added_block("{say} arrow_forward", "leaked-icon-name", "warning", "arrow")
hidden_email = added_block("{say}: name (at) example.org", "obfuscated-email", "warning", "name (at)")


def _in_words_of(texts: Mapping[str, str], rule: str, at: str) -> Make:
    """A kind that adds a paragraph in a locale for which there is a text."""

    def make(guide: WrittenGuide, rng: Random) -> Mutation:
        place = any_place(guide, rng)
        while place.locale not in texts:
            place = any_place(guide, rng)
        say, name = WORDS[place.locale]
        block, start = block_at(place, texts[place.locale].format(say=say, name=name))
        changed = Rewriting(guide)
        changed.replace(place.path, place.start, place.end, block)
        add_counterpart(changed, place)
        mark = re.search(at, block.strip())
        assert mark
        changed.expect_at(rule, place.path, start + mark.start(), "warning")
        return changed.mutation()

    return make


reversed_quotation = _in_words_of(_QUOTED, "quotation-order", "[”»]")
lone_conjunction = _in_words_of({"ar": _APART}, "stray-conjunction-space", r"(?<=\s)و(?=\s)")


def empty_item(guide: WrittenGuide, rng: Random) -> Mutation:
    """A mark of a list without an item."""
    places = [
        (path, match.start())
        for path, text in sorted(guide.texts.items())
        for match in _LIST.finditer(text)
        if path.endswith(".md")
    ]
    path, start = rng.choice(places)
    changed = Rewriting(guide)
    changed.replace(path, start, start, "- \n")
    changed.expect_at("empty-list", path, start, "warning")
    # The list begins below it, which GitHub does not ask an empty line for.
    changed.expect_at("unportable-markdown", path, start + len("- \n"), "info")
    return changed.mutation()
