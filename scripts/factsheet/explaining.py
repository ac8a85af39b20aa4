"""What the sources of a page explain: what stands in their titles, and the page's own guidance its own numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factsheet.entries import Found, Kind
from factsheet.figures import Date, date_of, dates_in, numbers_in
from factsheet.words import Word, keys, words_of
from guidebook.content.front_matter import SourceEntry
from guidebook.content.partial_date import PartialDate

OWN_GUIDANCE = "Guidance by the editors"
"""How the title of a source begins that says: this is ours. It explains the page's numbers that `own_numbers` gives."""


@dataclass(frozen=True, slots=True)
class Explaining:
    """A source of a page as what explains."""

    title: str
    words: tuple[Word, ...]
    dates: frozenset[Date]
    numbers: frozenset[Decimal]

    def explains(self, found: Found, locale: str) -> bool:
        """Whether it has what was found, or says that the page's own numbers are the editors'."""
        if found.kind in (Kind.ADDRESS, Kind.DOUBTFUL):
            return False
        if found.kind is Kind.DATE:
            dates = {said.date for said in dates_in(found.value, locale)}
            return (dates or {date_of(PartialDate.parse(found.value))}) <= self.dates
        if found.kind is Kind.NUMBER:
            is_ours = found.may_be_ours and self.title.startswith(OWN_GUIDANCE)
            return is_ours or {number.value for number in numbers_in(found.value, locale)} <= self.numbers
        said, known = keys(words_of(found.value, locale)), keys(self.words)
        return any(known[at : at + len(said)] == said for at in range(len(known)))


def read_source(entry: SourceEntry, locale: str) -> Explaining:
    """What one source of a page in this language explains."""
    text = " | ".join(filter(None, (entry.title, entry.publisher)))
    dates = {said.date for said in dates_in(text, locale)}
    if entry.year:
        dates.add(Date(entry.year))
    numbers = frozenset(said.value for said in numbers_in(text, locale))
    return Explaining(entry.title, words_of(text, locale), frozenset(dates), numbers)


def explanation(found: Found, sources: Sequence[Explaining], locale: str) -> str:
    """The title of the first source that explains what was found; empty where none does."""
    return next((source.title for source in sources if source.explains(found, locale)), "")
