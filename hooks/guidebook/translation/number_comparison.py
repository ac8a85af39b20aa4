"""Which figures of a source its translation lacks, in any digits, in words and in any notation."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from operator import ne
from typing import NamedTuple

from guidebook.language.figures import Figure, FigureKind, Month, Reading, Value, in_ascii_digits
from guidebook.language.locales import language_data
from guidebook.language.month_names import month_names
from guidebook.language.number_words import number_words, roman_numerals
from guidebook.language.numbers_in_text import figures_in

_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_SAME_AS = {
    _HALF: (Decimal(50), Decimal(30)),
    _QUARTER: (Decimal(25), Decimal(15), Decimal(75), Decimal(45), Decimal("0.75")),
}
"""What a half and a quarter are in per cent and in minutes; three quarters too."""
_SMALL = 100
"""Numbers below are small: what stands for one need not look like it."""
_MAY_BE_IN_WORDS = 1000
"""Whole numbers and halves below are often written in words, as are hundreds; where a language's are not known, they
are doubtful."""
_LEAST_LIKENESS = 0.5
_MOST_PAIRS = 400
"""Where more differs, what stands for what cannot be told, and would take long."""
_LARGEST_AMBIGUOUS = 10
_LEAST_IN_WORDS = 3
"""Smaller numbers in words are often no numbers: `a`, `both`, `second`."""


class TextPlace(NamedTuple):
    """Words in one of several texts."""

    text: int
    """The number of the text."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MissingFigure:
    """A figure of a source that its translation lacks."""

    figure: Figure
    place: TextPlace
    """Where it stands in the texts of the source."""
    instead: TextPlace | None
    """What probably stands for it in the texts of the translation: a number that the source has not."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The numbers that texts say."""

    values: Reading
    has_named_months: bool

    def has(self, figure: Figure, scales: frozenset[Decimal] = frozenset()) -> bool:
        """Whether a figure is said, in one of its readings; `scales` may be left out behind it."""
        if any(all(map(self._has_value, reading)) for reading in figure.readings):
            return True
        amount = figure.amount
        if amount is None:
            return False
        if figure.scale is None and any(amount * scale in self.values for scale in scales):
            return True
        # Two and a half; «ساعتان ونصف» says the two with the noun.
        whole = amount.to_integral_value(rounding="ROUND_FLOOR")
        return amount - whole == _HALF and _HALF in self.values and (whole <= 2 or whole in self.values)

    def _has_value(self, value: Value) -> bool:
        if value in self.values or not isinstance(value, Month):
            return value in self.values
        # By a name that is not known here, or in digits.
        return not self.has_named_months and Decimal(value.number) in self.values


def missing_figures(
    source: Sequence[str], source_locale: str, translation: Sequence[str], locale: str
) -> tuple[MissingFigure, ...]:
    """What texts of a source have in digits and those that stand for them have in no way; each value once.

    A figure that may well be said without a number is missing only where another one stands for it.
    """
    theirs = [
        (index, figure)
        for index, text in enumerate(source)
        for figure in figures_in(text, source_locale)
        if not figure.is_part_of_name
    ]
    if not theirs:
        return ()
    scales = frozenset(figure.scale for _, figure in theirs if figure.scale)
    in_digits = _said_in_digits(translation, locale)
    wanted = [(index, figure) for index, figure in theirs if not in_digits.has(figure, scales)]
    if not wanted:
        return tuple(_said_too_seldom(theirs, source, source_locale, translation, locale))
    said = _said(tuple(translation), locale)
    unmet: dict[tuple[Reading, ...], tuple[int, Figure]] = {}
    for index, figure in wanted:
        if not said.has(figure, scales) and not _is_month_unknown(figure, said):
            unmet.setdefault(figure.readings, (index, figure))
    if not unmet:
        return tuple(_said_too_seldom(theirs, source, source_locale, translation, locale))
    return tuple(_with_stand_ins(list(unmet.values()), source, source_locale, translation, locale))


def _said_too_seldom(
    theirs: Sequence[tuple[int, Figure]],
    source: Sequence[str],
    source_locale: str,
    translation: Sequence[str],
    locale: str,
) -> Iterator[MissingFigure]:
    """Figures that a source says more often than its translation, which has one much like them instead."""
    counts = Counter(value for _, figure in theirs for value in figure.readings[0])
    several = {
        figure.amount: (index, figure) for index, figure in theirs if figure.amount and counts[figure.amount] > 1
    }
    if not several:
        return
    others = [other for other in _others(source, source_locale, translation, locale) if other.is_certain]
    if len(others) != 1:
        return
    supplied = Counter(
        value for text in translation for figure in figures_in(text, locale) for value in figure.supplies
    )
    for amount, (index, figure) in several.items():
        written = in_ascii_digits(source[index][figure.start : figure.end])
        is_swapped = sorted(written) == sorted(others[0].digits) or _differ_by_one(written, others[0].digits)
        if len(written) > 1 and is_swapped and supplied[amount] + 1 == counts[amount]:
            yield MissingFigure(figure, TextPlace(index, figure.start, figure.end), others[0].place)


def _differ_by_one(digits: str, other: str) -> bool:
    return len(digits) == len(other) and sum(map(ne, digits, other)) == 1


def _is_month_unknown(figure: Figure, said: _Said) -> bool:
    """Whether all but the month of a written date is said, in a text where no month is known by name."""
    if not figure.has_named_month or any(isinstance(value, Month) for value in said.values):
        return False
    return any(
        all(isinstance(value, Month) or value in said.values for value in reading) for reading in figure.readings
    )


def _with_stand_ins(
    unmet: Sequence[tuple[int, Figure]],
    source: Sequence[str],
    source_locale: str,
    translation: Sequence[str],
    locale: str,
) -> Iterator[MissingFigure]:
    places = [TextPlace(index, figure.start, figure.end) for index, figure in unmet]
    figures = [figure for _, figure in unmet]
    written = [source[place.text][place.start : place.end] for place in places]
    others = list(_others(source, source_locale, translation, locale))
    if len(unmet) * len(others) > _MOST_PAIRS:
        others = []
    is_only = len(unmet) == 1 and len(others) == 1
    likely: dict[int, _Other] = {}
    pairs = [
        (_likeness(figure, text, other), number, other)
        for number, (figure, text) in enumerate(zip(figures, written, strict=True))
        for other in others
    ]
    # What must be said comes first: a figure that may be said without a number takes what is left.
    for likeness, number, other in sorted(pairs, key=lambda pair: (_is_doubtful(figures[pair[1]], locale), -pair[0])):
        if (likeness >= _LEAST_LIKENESS or is_only) and number not in likely and other not in likely.values():
            likely[number] = other
    for number, (figure, place) in enumerate(zip(figures, places, strict=True)):
        instead = likely.get(number)
        if (instead and instead.is_certain) or not _is_doubtful(figure, locale):
            yield MissingFigure(figure, place, instead.place if instead else None)


def _is_doubtful(figure: Figure, locale: str) -> bool:
    """Whether a language may well say a figure without any number that is known here."""
    amount = figure.amount
    if figure.is_doubtful or amount is None:
        return figure.is_doubtful
    numbers = language_data(locale).numbers
    if numbers.words:
        return numbers.has_dual and amount == 2
    is_short = amount < _MAY_BE_IN_WORDS and amount % _HALF == 0
    return is_short or amount % 100 == 0 or figure.is_decade


@dataclass(frozen=True, slots=True)
class _Other:
    """A number of a translation that its source has not."""

    place: TextPlace
    digits: str
    kind: str
    is_certain: bool
    """Whether it is surely a number: in digits, or a number of years in one word with them."""


def _others(source: Sequence[str], source_locale: str, texts: Sequence[str], locale: str) -> Iterator[_Other]:
    said = _said(tuple(source), source_locale)
    dates = [reading for text in source for figure in figures_in(text, source_locale) for reading in figure.readings]
    for index, text in enumerate(texts):
        figures = figures_in(text, locale)
        for figure in figures:
            is_date = figure.kind is FigureKind.DATE and any(
                own <= date or date <= own for own in figure.readings for date in dates
            )
            if not figure.is_part_of_name and not (is_date if figure.kind is FigureKind.DATE else said.has(figure)):
                place = TextPlace(index, figure.start, figure.end)
                yield _Other(place, in_ascii_digits(text[figure.start : figure.end]), figure.kind, True)
        for number in number_words(locale).in_compounds(text):
            # Words that begin like small numbers are often others: `trošak`.
            if number.value > _LARGEST_AMBIGUOUS and number.value not in said.values:
                place = TextPlace(index, number.start, number.end)
                yield _Other(place, f"{number.value:f}", "figure", True)
        end = 0
        spelled = sorted(number_words(locale).in_text(text), key=lambda one: (one.start, -one.end, -one.value))
        for number in spelled:
            is_new = number.start >= end and not any(figure.start <= number.start < figure.end for figure in figures)
            if is_new:
                end = number.end
                if number.value >= _LEAST_IN_WORDS and number.value not in said.values:
                    place = TextPlace(index, number.start, number.end)
                    yield _Other(place, f"{number.value:f}", "figure", False)


def _likeness(figure: Figure, written: str, other: _Other) -> float:
    digits = in_ascii_digits(written)
    alike = SequenceMatcher(None, digits, other.digits, autojunk=False).ratio()
    same_kind = 0.3 if figure.kind == other.kind else 0.0
    # One word for another: their digits need not be alike.
    amount = figure.amount
    is_small = amount is not None and amount <= _SMALL and other.digits.isdecimal() and Decimal(other.digits) <= _SMALL
    return alike + same_kind + (0.2 if is_small else 0.0)


def _said_in_digits(texts: Sequence[str], locale: str) -> _Said:
    figures = [figure for text in texts for figure in figures_in(text, locale)]
    values: Reading = frozenset().union(*(figure.supplies for figure in figures))
    return _Said(values, any(figure.has_named_month for figure in figures))


@lru_cache(maxsize=64)
def _said(texts: tuple[str, ...], locale: str) -> _Said:
    """All that texts say, in digits, in words, in Roman numerals and with the names of months."""
    said = _said_in_digits(texts, locale)
    values: set[Value] = set(said.values)
    for text in texts:
        figures = figures_in(text, locale)
        amounts = [(one.start, one.end, one.amount) for one in figures if one.amount is not None]
        values.update(number.value for number in number_words(locale).in_text(text, amounts))
        values.update(number.value for number in number_words(locale).in_compounds(text))
        values.update(number.value for number in roman_numerals(text))
        values.update(Month(month.number) for month in month_names(locale).all_in(text))
    for part, same in _SAME_AS.items():
        if part in values:
            values.update(same)
    return _Said(frozenset(values), said.has_named_months)
