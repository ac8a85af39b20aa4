"""What a page says that neither the fact sheet nor the glossary has.

Numbers in digits from two on are facts everywhere, and in words from eleven on; three to ten in words only in a
sentence with a name or a date. A number is none where so many things follow behind a colon, or where the guide's own
structure makes it. `tying` says when a number or a date is in the sheet. A name is where its words stand there in their
order, one word with a capital. What the sheet marks with `[?]` directly behind the name counts as doubtful, unless the
glossary has it.

Read are the home page and the typed folders: chapters, case studies, resources and updates. Other pages (`about/`)
describe the site itself, its standards, licences, sizes and contrasts, which no fact sheet has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factsheet.counting import is_counted_out, is_fact
from factsheet.entries import Entry, Found, Kind
from factsheet.explaining import explanation, read_source
from factsheet.figures import date_of, dates_in, numbers_in
from factsheet.front_fields import addresses_of, dates_of, phrases_of
from factsheet.naming import Names
from factsheet.own_numbers import OwnNumbers
from factsheet.sheet import FactSheet
from factsheet.structure import GuideNumbers
from factsheet.tying import Ties
from factsheet.words import Word, words_of
from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.front_matter import PageKind
from guidebook.content.model import Block, BlockKind
from guidebook.content.page import Page
from guidebook.language.segmentation import sentences


class SheetCheck:
    """Holds the pages of a guide against a fact sheet."""

    def __init__(self, catalogue: Catalogue, sheet: FactSheet, site_name: str) -> None:
        """`site_name` is what the guide calls itself as a publisher."""
        self._sheet = sheet
        self._catalogue = catalogue
        self._locale = catalogue.default_locale
        self._site_name = site_name
        self._names = Names(catalogue, sheet)
        self._ties = Ties(sheet)
        self._structure = GuideNumbers(catalogue)
        self._own = OwnNumbers(self._locale, site_name)

    def pages(self) -> Iterator[Page]:
        """The pages that are held against a sheet."""
        for page in self._catalogue.pages_of(self._locale):
            if page.kind is not PageKind.PAGE or page.key == HOME_KEY:
                yield page

    def entries(self, page: Page) -> list[Entry]:
        """What is to be told of a page of the default locale, in the order of its text."""
        sources = [read_source(entry, self._locale) for entry in page.front_matter.sources]
        phrases = [phrase for _, phrase in phrases_of(page)]
        about = words_of(" | ".join((page.title or "", *phrases)), self._locale)
        unique = dict.fromkeys((*self._in_fields(page, about), *self._in_text(page, about)))
        entries = []
        for found in sorted(unique, key=lambda one: (one.span.start, one.kind, one.value)):
            line, column = page.source.position(found.span.start)
            explained = explanation(found, sources, self._locale)
            entries.append(Entry(page.path, line, column, found.kind, found.value, explained))
        return entries

    def _in_fields(self, page: Page, about: Sequence[Word]) -> Iterator[Found]:
        """What the front matter says, and the addresses of the whole page."""
        yaml = page.front_matter_text.yaml
        for path, phrase in phrases_of(page):
            for part, kind in self._names.unknown(words_of(phrase, self._locale), phrase):
                yield Found(yaml.span(*path), kind, phrase[part[0].start : part[-1].end])
        words = [word for block in page.blocks for word in words_of(block.prose.text, self._locale)]
        close = self._ties.close_blocks(about, words)
        for path, date in dates_of(page, self._site_name):
            if not self._ties.has_date(date, close):
                span = yaml.span(*path)
                yield Found(span, Kind.DATE, page.source.text[span.start : span.end].strip("\"'"))
        for span, url in addresses_of(page):
            if not self._sheet.has_address(url):
                yield Found(span, Kind.ADDRESS, url)

    def _in_text(self, page: Page, about: Sequence[Word]) -> Iterator[Found]:
        box: tuple[int, str] | None = None
        before = ""
        for index, block in enumerate(page.blocks):
            if block.kind is BlockKind.ADMONITION_TITLE:
                box = (block.section, block.prose.text)
            elif box and not (box[0] == block.section and _is_indented(page, block)):
                box = None
            heading = page.headings[block.section].title if block.section >= 0 else ""
            around = words_of(" | ".join((heading, box[1] if box else "", before)), self._locale)
            yield from self._in_block(page, index, block, (*about, *around))
            before = block.prose.text if block.kind is BlockKind.PARAGRAPH else ""

    def _in_block(self, page: Page, index: int, block: Block, around: Sequence[Word]) -> Iterator[Found]:
        text = block.prose.text
        words = words_of(text, self._locale)
        for part, kind in self._names.unknown(words, text):
            start, end = part[0].start, part[-1].end
            yield Found(block.prose.source_span(start, end), kind, text[start:end])
        own_days = [date_of(day) for day in (page.front_matter.published, page.front_matter.updated) if day and day.day]
        dates, numbers = [*dates_in(text, self._locale)], [*numbers_in(text, self._locale)]
        for start, end in sentences(text, self._locale):
            inside = [word for word in words if start <= word.start < end]
            if block.kind is BlockKind.TABLE_CELL:
                inside = [*inside, *self._rest_of_row(page, block, len(text))]
            close = self._ties.close_blocks(inside, (*around, *words))
            own_dates = [date for date in dates if start <= date.start < end]
            for date in own_dates:
                if (date.date.month and any(map(date.date.is_within, own_days))) or self._ties.has_date(
                    date.date, close
                ):
                    continue
                yield Found(block.prose.source_span(date.start, date.end), Kind.DATE, text[date.start : date.end])
            has_name = self._names.has_any(inside, text)
            for number in (number for number in numbers if start <= number.start < end):
                if not is_fact(number, has_name or bool(own_dates)) or is_counted_out(number, text[:end], self._locale):
                    continue
                if self._structure.is_structure(page, index, words, number):
                    continue
                if not self._ties.has_number(number, inside, close):
                    span = block.prose.source_span(number.start, number.end)
                    may_be_ours = not has_name and self._own.may_be_ours(page, block, inside, number)
                    yield Found(span, Kind.NUMBER, text[number.start : number.end], may_be_ours)

    def _rest_of_row(self, page: Page, cell: Block, end: int) -> Iterator[Word]:
        """The words of the other cells in a row, as if they stood behind this one."""
        line, _ = page.source.position(cell.span.start)
        for other in page.blocks:
            is_beside = other.kind is BlockKind.TABLE_CELL and page.source.position(other.span.start)[0] == line
            if is_beside and other is not cell:
                words = words_of(other.prose.text, self._locale)
                yield from (replace(word, start=end + word.start, end=end + word.end) for word in words)


def _is_indented(page: Page, block: Block) -> bool:
    start = page.source.text.rfind("\n", 0, block.span.start) + 1
    return page.source.text[start : start + 1] in (" ", "\t")
