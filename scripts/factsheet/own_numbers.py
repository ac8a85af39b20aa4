"""Numbers that a guide gives itself, so that the editors' own guidance explains them.

They are those in a worksheet, those on a resource that the guide publishes itself, and lengths of time (`30 minutes`,
`two weeks`). A percentage or an amount of money is none. Dates and years are no numbers here.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from babel import Locale
from babel.numbers import get_territory_currencies
from babel.units import get_unit_name

from factsheet.figures import NumberSaid
from factsheet.words import Word, keys, words_of
from guidebook.content.boxes import boxes_of
from guidebook.content.front_matter import Resource, country_codes
from guidebook.content.model import Block
from guidebook.content.page import Page
from guidebook.language.locales import cldr

_WORKSHEET = "worksheet"
_UNITS = ("duration-month", "duration-week", "duration-day", "duration-hour", "duration-minute")
_PERCENT = "concentr-percent"
_BESIDE = 2
"""Characters between a number and the sign of a currency: `EUR 5`, `5 €`; and words up to the currency's name."""
_CURRENCY_SIGN = "Sc"
"""The Unicode category of `$` and `€`."""


class OwnNumbers:
    """Tells the numbers that a guide gives itself from those that somebody must have counted."""

    def __init__(self, locale: str, own_publisher: str) -> None:
        names = cldr(locale)
        self._own_publisher = own_publisher
        self._units = frozenset(key for unit in _UNITS for key in _keys(get_unit_name(unit, "long", names), locale))
        self._percent = "".join(_keys(get_unit_name(_PERCENT, "long", names), locale))
        self._currencies = frozenset(_currencies(names, locale))

    def may_be_ours(self, page: Page, block: Block, words: Sequence[Word], number: NumberSaid) -> bool:
        """Whether a number may be the guide's own; `words` are those of its sentence, none of them a name."""
        behind = keys(word for word in words if word.start >= number.end)[:_BESIDE]
        if self._is_share_or_money(block.prose.text, number, behind):
            return False
        if isinstance(page.front_matter, Resource) and page.front_matter.publisher == self._own_publisher:
            return True
        if behind and behind[0] in self._units:
            return True
        boxes = boxes_of(page.source.text)
        return any(box.kind == _WORKSHEET and box.span.start <= block.span.start < box.span.end for box in boxes)

    def _is_share_or_money(self, text: str, number: NumberSaid, behind: Sequence[str]) -> bool:
        around = (text[max(0, number.start - _BESIDE) : number.start], text[number.end :][:_BESIDE])
        if any(sign in "%٪‰" or unicodedata.category(sign) == _CURRENCY_SIGN for signs in around for sign in signs):
            return True
        is_share = bool(self._percent) and "".join(behind).startswith(self._percent)  # `per cent`, too
        return is_share or not self._currencies.isdisjoint(behind)


def _currencies(names: Locale, locale: str) -> Iterator[str]:
    """The currencies of today, each by the last word of its name and by its code: `euro`, `eur`."""
    for country in country_codes():
        for code in get_territory_currencies(country):
            yield from _keys(code, locale)
            yield from _keys(names.currencies.get(code, code), locale)[-1:]


def _keys(name: str | None, locale: str) -> tuple[str, ...]:
    return keys(words_of(name or "", locale))
