"""What a page says that neither the fact sheet nor the glossary has.

Numbers in digits from two on are facts everywhere, and in words from eleven on; three to ten in words only in a
sentence with a name or a date, and not before a colon, behind which it counts its own. A number that the guide's own
structure makes is none. A number is in the sheet where one block of it has the value and a word beside it that the page
has beside its own, or a name of the sentence or the page and so particular a value as 105,000. A date is, where a block
has it together with a name, or with the title of one of the page's sources; a year needs a word beside it, too.
A name is in the sheet where its words stand there in their order, one word with a capital. What the sheet marks with
`[?]` directly behind the name counts as doubtful, unless the glossary has it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from factsheet.figures import Date, DateSaid, NumberSaid, dates_in, numbers_in
from factsheet.known_phrases import KnownPhrases
from factsheet.sheet import FactSheet, SheetBlock, content_words, parts_of_name
from factsheet.structure import GuideNumbers
from factsheet.words import Key, Word, capital_runs, is_ordinary, joined_runs, keys, words_of
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import CaseStudy, Resource, SourceEntry, Update, country_codes
from guidebook.content.model import Block, BlockKind, Span
from guidebook.content.page import Page
from guidebook.content.partial_date import PartialDate
from guidebook.language.locales import country_name
from guidebook.language.segmentation import sentences

_SMALLEST_COUNTED = 2
_SMALLEST_IN_WORDS = 3
"""`Two` nearly always counts what the text itself goes on to tell."""
_LARGEST_OF_LANGUAGE = 10
"""Numbers in words up to this are facts only beside a name or a date."""
_PARTICULAR_DIGITS = 3
"""A number with so many digits that are no zeros at its end is hardly the same by chance: 105,000."""
_NEAR = 8
"""Words on either side of a number that may say what it counts."""
_NEAR_ALONE = 3
"""The same where nothing else ties the two places together."""
_TITLE_PARTS = re.compile(r"[:,]\s")
_FEWEST_WORDS_OF_TITLE = 4


class Kind(StrEnum):
    """What is not in the sheet."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    ACRONYM = "acronym"
    ADDRESS = "address"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a page says and the sheet does not."""

    path: str
    line: int
    column: int
    kind: Kind
    value: str
    explanation: str = ""
    """The source of the page that has it; empty where none does."""


@dataclass(frozen=True, slots=True)
class _Explaining:
    """A source of a page as what explains."""

    title: str
    words: tuple[Word, ...]
    dates: frozenset[Date]
    numbers: frozenset[Decimal]
    phrases: tuple[Key, ...]
    """Its title, and the parts of it, as far as they can be no other's; the acronym of it."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What a sentence is about."""

    names: tuple[Key, ...]
    sources: Sequence[_Explaining]
    """Of the page."""

    def fits(self, block: SheetBlock) -> bool:
        """Whether a block of the sheet is about the same, or tells of a source of the page."""
        return block.names_any(self.names) or self.is_told_by_source(block)

    def is_told_by_source(self, block: SheetBlock) -> bool:
        """Whether a block of the sheet tells of a source of the page."""
        return any(block.names_any(source.phrases) for source in self.sources)


class SheetCheck:
    """Holds the pages of a guide against a fact sheet."""

    def __init__(self, catalogue: Catalogue, sheet: FactSheet) -> None:
        self._catalogue = catalogue
        self._sheet = sheet
        self._locale = catalogue.default_locale
        self._known = KnownPhrases(catalogue)
        self._structure = GuideNumbers(catalogue)
        self._countries = {
            keys(words_of(country_name(code, self._locale), self._locale)): code for code in sorted(country_codes())
        }
        self._small = sheet.small_words | {
            word.key
            for page in catalogue.pages_of(self._locale)
            for block in page.blocks
            for word in words_of(block.prose.text, self._locale)
            if not word.is_capital
        }

    def entries(self, page: Page) -> list[Entry]:
        """What is to be told of a page of the default locale, in the order of its text."""
        explaining = [self._explaining(entry) for entry in page.front_matter.sources]
        found = [*self._of_front_matter(page, explaining), *self._of_addresses(page)]
        page_names = self._page_names(page)
        box: tuple[int, str] | None = None
        before = ""
        for index, block in enumerate(page.blocks):
            if block.kind is BlockKind.ADMONITION_TITLE:
                box = (block.section, block.prose.text)
            elif box and not (box[0] == block.section and _is_indented(page, block)):
                box = None
            heading = page.headings[block.section].title if block.section >= 0 else ""
            around = self._names(" | ".join((heading, box[1] if box else "", before)))
            found += self._of_block(page, index, block, _Context((*page_names, *around), explaining))
            before = block.prose.text if block.kind is BlockKind.PARAGRAPH else ""
        unique = dict.fromkeys(found)
        entries = []
        for span, kind, value in sorted(unique, key=lambda one: (one[0].start, one[1], one[2])):
            line, column = page.source.position(span.start)
            entries.append(Entry(page.path, line, column, kind, value, self._explanation(kind, value, explaining)))
        return entries

    # What stands in the text.

    def _of_block(self, page: Page, index: int, block: Block, around: "_Context") -> Iterator[tuple[Span, Kind, str]]:
        text = block.prose.text
        words = words_of(text, self._locale)
        for run in joined_runs(words, text, self._locale):
            for part, kind in self._unknown_names(run, text):
                start, end = part[0].start, part[-1].end
                yield block.prose.source_span(start, end), kind, text[start:end]
        own_days = [_date(day) for day in (page.front_matter.published, page.front_matter.updated) if day and day.day]
        around = replace(around, names=(*around.names, *self._names(text)))
        dates, numbers = [*dates_in(text, self._locale)], [*numbers_in(text, self._locale)]
        for start, end in sentences(text, self._locale):
            inside = [word for word in words if start <= word.start < end]
            names = self._names_of(inside, text)
            has_date = any(start <= date.start < end for date in dates)
            if block.kind is BlockKind.TABLE_CELL:
                inside = [*inside, *self._rest_of_row(page, block, len(text))]
            for date in dates:
                if not start <= date.start < end or any(date.date.is_within(day) for day in own_days):
                    continue
                if not self._has_date(date, words, around):
                    yield block.prose.source_span(date.start, date.end), Kind.DATE, text[date.start : date.end]
            for number in numbers:
                if not start <= number.start < end or not _is_fact(number, text[:end], bool(names) or has_date):
                    continue
                if self._structure.is_structure(page, index, words, number):
                    continue
                if not self._has_number(number, inside, around):
                    span = block.prose.source_span(number.start, number.end)
                    yield span, Kind.NUMBER, text[number.start : number.end]

    def _rest_of_row(self, page: Page, cell: Block, end: int) -> Iterator[Word]:
        """The words of the other cells in a row, as if they stood behind this one."""
        line, _ = page.source.position(cell.span.start)
        for other in page.blocks:
            is_beside = other.kind is BlockKind.TABLE_CELL and page.source.position(other.span.start)[0] == line
            if is_beside and other is not cell:
                words = words_of(other.prose.text, self._locale)
                yield from (replace(word, start=end + word.start, end=end + word.end) for word in words)

    # What stands in the front matter.

    def _of_front_matter(self, page: Page, explaining: Sequence[_Explaining]) -> Iterator[tuple[Span, Kind, str]]:
        fields, yaml = page.front_matter, page.front_matter_text.yaml
        context = _Context(self._page_names(page), explaining)
        dates: list[tuple[tuple[str, ...], Date]] = []
        phrases: list[tuple[tuple[str | int, ...], str]] = []
        if isinstance(fields, CaseStudy):
            if fields.place:
                place = fields.place
                phrases += [(("place", "city"), place.city or ""), (("place", "area"), place.area or "")]
                phrases += [(("place", "country"), country_name(code, self._locale)) for code in place.countries]
            if fields.years:
                dates.append((("years", "start"), Date(fields.years.start)))
                if fields.years.end:
                    dates.append((("years", "end"), Date(fields.years.end)))
            if fields.as_of:
                dates.append((("as_of",), _date(fields.as_of)))
        if isinstance(fields, Resource):
            phrases.append((("publisher",), fields.publisher or ""))
            if fields.year and not self._known.is_own(keys(words_of(fields.publisher or "", self._locale))):
                dates.append((("year",), Date(fields.year)))
        if isinstance(fields, Update):
            dates.append((("date",), _date(fields.date)))
        for path, phrase in phrases:
            words = words_of(phrase, self._locale)
            for run in joined_runs(words, phrase, self._locale):
                for part, kind in self._unknown_names(run, phrase):
                    yield yaml.span(*path), kind, phrase[part[0].start : part[-1].end]
        for place_path, date in dates:
            if not any(block.says_date(date) and context.fits(block) for block in self._sheet.blocks):
                span = yaml.span(*place_path)
                yield span, Kind.DATE, page.source.text[span.start : span.end].strip("\"'")

    def _page_names(self, page: Page) -> tuple[Key, ...]:
        """The names in the page's title, its place and its publisher: what it is about."""
        fields, given = page.front_matter, [page.title or ""]
        if isinstance(fields, CaseStudy) and fields.place:
            place = fields.place
            given += [place.city or "", place.area or ""]
            given += [country_name(code, self._locale) for code in place.countries]
        if isinstance(fields, Resource):
            given.append(fields.publisher or "")
        return tuple(self._names(" | ".join(given)))

    def _of_addresses(self, page: Page) -> Iterator[tuple[Span, Kind, str]]:
        yaml = page.front_matter_text.yaml
        written: list[tuple[str, Span]] = [
            (entry.url, yaml.span("sources", index, "url"))
            for index, entry in enumerate(page.front_matter.sources)
            if entry.url
        ]
        if isinstance(page.front_matter, Resource) and page.front_matter.url:
            written.append((page.front_matter.url, yaml.span("url")))
        written += [(link.target, link.target_span) for link in page.document.links if "://" in link.target]
        yield from ((span, Kind.ADDRESS, url) for url, span in written if not self._sheet.has_address(url))

    # Names.

    def _unknown_names(self, run: Sequence[Word], text: str) -> Iterator[tuple[Sequence[Word], Kind]]:
        """The parts of a run of words that are names and neither in the sheet nor otherwise known."""
        if self._is_known(keys(run)):
            return
        if run[0].is_initial and self._is_ordinary(run[0]):
            rest = next((run[at:] for at in range(1, len(run)) if run[at].is_capital), ())
            if rest:
                yield from self._unknown_names(rest, text)
            return
        parts = capital_runs(run, text)
        if len(parts) > 1:
            unknown = [found for part in parts for found in self._unknown_names(part, text)]
            is_one_name = any(is_ordinary(word.text, self._locale) for part, _ in unknown for word in part[-1:])
            yield from [(run, Kind.NAME)] if is_one_name else unknown
            return
        if self._is_made_of_known(run) or max(len(word.text) for word in run) == 1:
            return
        yield run, self._kind(run)

    def _is_ordinary(self, word: Word) -> bool:
        """Whether a word that begins a sentence may be no name: the language, the guide or the sheet has it small."""
        return is_ordinary(word.text, self._locale) or word.key in self._small

    def _is_made_of_known(self, run: Sequence[Word]) -> bool:
        """Whether a run is made of whole names of the sheet and, beside one, ordinary words: `Mayor`, `County`."""
        parts = (keys(run[start:end]) for start in range(len(run)) for end in range(start + 1, len(run) + 1))
        if all(is_ordinary(word.text, self._locale) for word in run) and not any(map(self._is_country_of_sheet, parts)):
            return False
        names = [word for word in run if not is_ordinary(word.text, self._locale)]
        reached = {0}
        for end in range(1, len(run) + 1):
            for start in sorted(reached):
                part = keys(run[start:end])
                is_whole = part in self._sheet.names or self._known.has(part) or self._is_country_of_sheet(part)
                # One word of a name stands for it where there is no other: `Mayor Dimitrievski`.
                is_alone = len(part) == 1 and (is_ordinary(run[start].text, self._locale) or names == [run[start]])
                if (is_whole or (is_alone and self._sheet.has(part))) and not self._sheet.is_doubtful(part):
                    reached.add(end)
        return len(run) in reached

    def _is_country_of_sheet(self, phrase: Key) -> bool:
        """Whether a country stands in the sheet by its initials or its code: `UAE`, `US`."""
        code = self._countries.get(phrase, "")
        initials = "".join(word[0] for word in phrase)
        return bool(code) and not self._sheet.words_in_capitals.isdisjoint((initials, code.casefold()))

    def _is_known(self, phrase: Key) -> bool:
        return self._known.has(phrase) or self._sheet.has(phrase) or self._is_country_of_sheet(phrase)

    def _kind(self, run: Sequence[Word]) -> Kind:
        phrase = keys(run)
        if self._sheet.is_doubtful(phrase):
            return Kind.DOUBTFUL
        if phrase in self._countries:
            return Kind.PLACE
        return Kind.ACRONYM if len(run) == 1 and len(run[0].text) > 1 and run[0].text[:2].isupper() else Kind.NAME

    def _names(self, text: str) -> list[Key]:
        return self._names_of(words_of(text, self._locale), text)

    def _names_of(self, words: Sequence[Word], text: str) -> list[Key]:
        """Names in words that tell what they are about."""
        runs = joined_runs(words, text, self._locale)
        acronyms = (self._sheet.acronyms.get(keys(run[at:])) for run in runs for at in range(len(run)))
        found: dict[Key, None] = {acronym: None for acronym in acronyms if acronym}
        for run in capital_runs(words, text):
            if run[0].is_initial and len(run) == 1 and self._is_ordinary(run[0]):
                continue
            found.update((part, None) for part in parts_of_name(run, self._locale) if len(part[0]) > 1)
        return [name for name in found if not self._known.is_of_language(name) and not self._sheet.is_common_name(name)]

    # Numbers and dates.

    def _has_date(self, said: DateSaid, words: Sequence[Word], context: "_Context") -> bool:
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

    def _has_number(self, said: NumberSaid, words: Sequence[Word], context: "_Context") -> bool:
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
        near = _around(words, said.start, said.end, reach, self._locale)
        both = near & _around(block.words, known.start, known.end, reach, self._locale)
        if isinstance(said, DateSaid) and reach == _NEAR_ALONE:
            return not both <= self._sheet.common_words
        return bool(both)

    # What a page's sources explain.

    def _explaining(self, entry: SourceEntry) -> _Explaining:
        text = " | ".join(filter(None, (entry.title, entry.publisher)))
        dates = {said.date for said in dates_in(text, self._locale)}
        if entry.year:
            dates.add(Date(entry.year))
        numbers = frozenset(said.value for said in numbers_in(text, self._locale))
        parts = (keys(words_of(part, self._locale)) for part in (entry.title, *_TITLE_PARTS.split(entry.title)))
        phrases = [phrase for phrase in parts if len(phrase) >= _FEWEST_WORDS_OF_TITLE]
        phrases += [self._sheet.acronyms[phrase] for phrase in phrases if phrase in self._sheet.acronyms]
        words = words_of(text, self._locale)
        return _Explaining(entry.title, words, frozenset(dates), numbers, tuple(phrases))

    def _explanation(self, kind: Kind, value: str, explaining: Sequence[_Explaining]) -> str:
        if kind in (Kind.ADDRESS, Kind.DOUBTFUL):
            return ""
        said = keys(words_of(value, self._locale))
        dates = {date.date for date in dates_in(value, self._locale)}
        if kind is Kind.DATE and not dates:
            dates = {_date(PartialDate.parse(value))}
        numbers = {number.value for number in numbers_in(value, self._locale)}
        for one in explaining:
            if kind is Kind.DATE and dates <= one.dates:
                return one.title
            if kind is Kind.NUMBER and numbers <= one.numbers:
                return one.title
            known = keys(one.words)
            if kind not in (Kind.DATE, Kind.NUMBER) and any(
                known[at : at + len(said)] == said for at in range(len(known))
            ):
                return one.title
        return ""


def _is_fact(number: NumberSaid, sentence: str, has_name: bool) -> bool:
    """Whether a number may be wrong; `sentence` ends where its sentence does."""
    if not number.is_in_words:
        return number.value >= _SMALLEST_COUNTED
    if number.value > _LARGEST_OF_LANGUAGE:
        return True
    is_told = ":" in sentence[number.end :]  # the sentence goes on to name them all
    return has_name and number.value >= _SMALLEST_IN_WORDS and not is_told


def _is_particular(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) >= _PARTICULAR_DIGITS


def _around(words: Sequence[Word], start: int, end: int, reach: int, locale: str) -> frozenset[str]:
    """The words that say something, up to so many before a place and behind it."""
    telling = content_words(words, locale)
    before = [word.key for word in telling if word.end <= start][-reach:]
    return frozenset((*before, *[word.key for word in telling if word.start >= end][:reach]))


def _date(date: PartialDate) -> Date:
    return Date(date.year, date.month, date.day)


def _is_indented(page: Page, block: Block) -> bool:
    start = page.source.text.rfind("\n", 0, block.span.start) + 1
    return page.source.text[start : start + 1] in (" ", "\t")
