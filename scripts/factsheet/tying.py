"""Whether the sheet tells of the same thing as a page where both have the same number or date.

A number is in the sheet where one block of it has the value and a word beside it that the page has beside its own, or
a name of the sentence or the page and so particular a value as 105,000. A date is, where a block has it together with
a name, or with the title of one of the page's sources; a year needs a word beside it, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factsheet.explaining import Explaining
from factsheet.figures import Date, DateSaid, NumberSaid
from factsheet.sheet import FactSheet, SheetBlock, content_words
from factsheet.words import Key, Word

_PARTICULAR_DIGITS = 3
"""A number with so many digits that are no zeros at its end is hardly the same by chance: 105,000."""
_NEAR = 8
"""Words on either side of a number that may say what it counts."""
_NEAR_ALONE = 3
"""The same where nothing else ties the two places together."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence is about."""

    names: tuple[Key, ...]
    sources: Sequence[Explaining]
    """Of the page."""

    def fits(self, block: SheetBlock) -> bool:
        """Whether a block of the sheet is about the same, or tells of a source of the page."""
        return block.names_any(self.names) or self.is_told_by_source(block)

    def is_told_by_source(self, block: SheetBlock) -> bool:
        """Whether a block of the sheet tells of a source of the page."""
        return any(block.names_any(source.phrases) for source in self.sources)


class Ties:
    """Looks for numbers and dates in a sheet."""

    def __init__(self, sheet: FactSheet) -> None:
        self._sheet = sheet

    def has_bare_date(self, date: Date, context: Context) -> bool:
        """Whether the sheet has a date that stands by itself, in the front matter."""
        return any(block.says_date(date) and context.fits(block) for block in self._sheet.blocks)

    def has_date(self, said: DateSaid, words: Sequence[Word], context: Context) -> bool:
        """Whether the sheet has a date that stands between these words."""
        for block in self._sheet.blocks:
            if not block.says_date(said.date):
                continue
            reach = _NEAR if context.fits(block) else _NEAR_ALONE
            same = [date for date in block.dates if said.date.is_within(date.date)]
            if any(self._share(said, words, date, block, reach) for date in same):
                return True
            # A day is hardly the same by chance, and what the sheet tells of a source needs no further words.
            if context.is_told_by_source(block) or (context.fits(block) and (said.date.day or not same)):
                return True
        return False

    def has_number(self, said: NumberSaid, words: Sequence[Word], context: Context) -> bool:
        """Whether the sheet has a number that stands between these words."""
        for block in self._sheet.blocks:
            for number in block.numbers:
                if number.value == said.value and not number.is_item_mark:
                    is_named = block.names_any(context.names)
                    if is_named and _is_particular(said.value):
                        return True
                    if self._share(said, words, number, block, _NEAR if is_named else _NEAR_ALONE):
                        return True
        return False

    def _share(
        self,
        said: DateSaid | NumberSaid,
        words: Sequence[Word],
        known: DateSaid | NumberSaid,
        block: SheetBlock,
        reach: int,
    ) -> bool:
        """Whether a word that says something stands near both places."""
        near = _around(words, said.start, said.end, reach, self._sheet.locale)
        both = near & _around(block.words, known.start, known.end, reach, self._sheet.locale)
        if isinstance(said, DateSaid) and reach == _NEAR_ALONE:
            return not both <= self._sheet.common_words
        return bool(both)


def _is_particular(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) >= _PARTICULAR_DIGITS


def _around(words: Sequence[Word], start: int, end: int, reach: int, locale: str) -> frozenset[str]:
    """The words that say something, up to so many before a place and behind it."""
    telling = content_words(words, locale)
    before = [word.key for word in telling if word.end <= start][-reach:]
    return frozenset((*before, *[word.key for word in telling if word.start >= end][:reach]))
