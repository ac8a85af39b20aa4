"""Whether the sheet tells of the same thing as a page where both have the same number or date.

The blocks of the sheet that a sentence may rest on are those closest to it: they share its words, above all rare ones,
and those of the text around it. A date is in the sheet where one of them has it, or the section of the sheet that it
stands in opens with it. A number is where one of them has it with a word beside it that the page has beside its own.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import log

from factsheet.figures import Date, NumberSaid
from factsheet.sheet import FactSheet, SheetBlock, content_words
from factsheet.words import Word

_PARTICULAR_DIGITS = 3
"""A number with so many digits that are no zeros at its end is hardly the same by chance: 105,000."""
_NEAR = 8
"""Words on either side of a number that may say what it counts."""
_NEAR_SMALL = 3
"""The same of a number up to ten: the next one in the sheet is never far."""
_LARGEST_SMALL = 10
_WEIGHT_OF_AROUND = 0.5
"""What a shared word counts that stands around the sentence, or in a heading of the sheet only."""
_CLOSE = 0.28
"""Share of what the closest block has in common with a sentence that others must have; measured: with
0.33 the guidebook's own pages have two false alarms, with 0.28 none."""


class Ties:
    """Looks for numbers and dates in a sheet."""

    def __init__(self, sheet: FactSheet) -> None:
        self._locale = sheet.locale
        self._blocks = [(block, self._keys(block.words), self._keys(block.heading_words)) for block in sheet.blocks]
        blocks_with = Counter(key for _, own, above in self._blocks for key in own | above)
        self._weights = {key: log(1 + len(self._blocks) / number) for key, number in blocks_with.items()}

    def close_blocks(self, sentence: Iterable[Word], around: Iterable[Word]) -> list[SheetBlock]:
        """The blocks that a sentence may rest on; `around` are words of its paragraph, headings and page."""
        said = self._keys(sentence)
        beside = self._keys(around) - said
        shares = [
            self._weight(said & own) + _WEIGHT_OF_AROUND * self._weight((said & above - own) | (beside & (own | above)))
            for _, own, above in self._blocks
        ]
        most = max(shares, default=0)
        return [
            block for (block, _, _), share in zip(self._blocks, shares, strict=True) if share and share >= _CLOSE * most
        ]

    def _weight(self, keys: Iterable[str]) -> float:
        return sum(self._weights[key] for key in sorted(keys))

    def _keys(self, words: Iterable[Word]) -> frozenset[str]:
        return frozenset(word.key for word in content_words(words, self._locale))

    def has_date(self, date: Date, blocks: Sequence[SheetBlock]) -> bool:
        """Whether one of these blocks has a date."""
        return any(block.says_date(date) for block in blocks)

    def has_number(self, said: NumberSaid, words: Sequence[Word], blocks: Sequence[SheetBlock]) -> bool:
        """Whether one of these blocks has a number that stands between these words."""
        near = self._near(words, said)
        return any(
            _is_particular(said.value) or not near.isdisjoint(self._near(block.words, number))
            for block in blocks
            for number in block.numbers
            if number.value == said.value and not number.is_item_mark
        )

    def _near(self, words: Sequence[Word], number: NumberSaid) -> frozenset[str]:
        """The words that say something, up to so many before a number and behind it."""
        telling = content_words(words, self._locale)
        reach = _NEAR_SMALL if number.value <= _LARGEST_SMALL else _NEAR
        before = [word.key for word in telling if word.end <= number.start][-reach:]
        return frozenset((*before, *[word.key for word in telling if word.start >= number.end][:reach]))


def _is_particular(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) >= _PARTICULAR_DIGITS
