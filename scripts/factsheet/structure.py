"""Numbers that a guide's own structure makes: chapters, lessons, so many tips where a list has so many."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from babel.units import get_unit_name

from factsheet.figures import NumberSaid, numbers_in
from factsheet.words import Word, is_small, words_of
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.language.locales import cldr, language_data

_UNITS = ("duration-year", "duration-month", "duration-week", "duration-day", "duration-hour", "duration-minute")
_MOST_BETWEEN = 3
"""Words from a number to what it counts: `six core competencies`."""


class GuideNumbers:
    """What the headings of a guide count and number; for every page of it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._locale = locale = catalogue.default_locale
        self._chapters = frozenset(map(Decimal, catalogue.chapter_keys))
        written = language_data(locale).written_references
        self._chapter_words = frozenset((*written.chapter, *written.chapters)) if written else frozenset()
        self._units = frozenset(
            word.key for unit in _UNITS for word in words_of(get_unit_name(unit, "long", cldr(locale)) or "", locale)
        )
        self._items_of: tuple[Page, frozenset[tuple[str, Decimal]]] | None = None
        self._counted: set[tuple[Decimal, str]] = set()
        self._numbered: set[tuple[str, Decimal]] = set()
        for page in catalogue.pages_of(locale):
            sizes = _sizes_by_heading(page)
            for index, heading in enumerate(page.document.headings):
                words = words_of(heading.title, locale)
                for number in numbers_in(heading.title, locale):
                    before = _before(words, number)
                    if before and words[0] is before:
                        self._numbered.add((before.key, number.value))
                    if number.value in sizes[index]:
                        self._counted.update((number.value, word) for word in _counted(words, number, locale))

    def is_structure(self, page: Page, block: int, words: Sequence[Word], number: NumberSaid) -> bool:
        """Whether a number in a block of the page, given by its index, counts or names parts of the guide."""
        before = _before(words, number)
        if before is not None:
            if (before.key, number.value) in self._numbered:
                return True
            if before.text.casefold() in self._chapter_words and number.value in self._chapters:
                return True
            if (before.key, number.value) in self._items(page):
                return True
        counted = _counted(words, number, self._locale)
        if any((number.value, word) in self._counted for word in counted):
            return True
        return self._introduces_list(page, block, number, counted)

    def _items(self, page: Page) -> frozenset[tuple[str, Decimal]]:
        """What a page calls the items of a list by: a word with several numbers, none above the longest list's."""
        if self._items_of is None or self._items_of[0] is not page:
            self._items_of = (page, frozenset(self._find_items(page)))
        return self._items_of[1]

    def _find_items(self, page: Page) -> Iterator[tuple[str, Decimal]]:
        lists = [at for at, block in enumerate(page.blocks) if block.kind is BlockKind.LIST_ITEM]
        longest = max((_list_size(page, at) for at in lists), default=0)
        found: dict[str, set[Decimal]] = {}
        for block in page.blocks:
            words = words_of(block.prose.text, self._locale)
            for number in numbers_in(block.prose.text, self._locale):
                before = _before(words, number)
                if before is not None and not is_small(before.text, self._locale) and number.value <= longest:
                    found.setdefault(before.key, set()).add(number.value)
        return ((word, value) for word, values in found.items() if len(values) > 1 for value in values)

    def _introduces_list(self, page: Page, block: int, number: NumberSaid, counted: list[str]) -> bool:
        """Whether a list with so many items follows the block; they are no `six months`."""
        blocks = page.blocks
        if blocks[block].kind is BlockKind.LIST_ITEM or block + 1 >= len(blocks):
            return False
        if blocks[block + 1].kind is not BlockKind.LIST_ITEM or not self._units.isdisjoint(counted):
            return False
        return number.value == _list_size(page, block + 1)


def _before(words: Iterable[Word], number: NumberSaid) -> Word | None:
    found = [word for word in words if word.end <= number.start]
    return found[-1] if found and number.start - found[-1].end <= 1 else None


def _counted(words: Sequence[Word], number: NumberSaid, locale: str) -> list[str]:
    """What a number may count: the words behind it."""
    behind = [word for word in words if word.start >= number.end][:_MOST_BETWEEN]
    return [word.key for word in behind if not is_small(word.text, locale)]


def _sizes_by_heading(page: Page) -> list[frozenset[int]]:
    """By heading: how many items each list in its section has, how many sections and boxes stand in it."""
    found: list[frozenset[int]] = []
    headings = page.document.headings
    for index, heading in enumerate(headings):
        after = [(at, other) for at, other in enumerate(headings) if at > index]
        end = next((at for at, other in after if other.level <= heading.level), len(headings))
        levels = [headings[at].level for at in range(index + 1, end)]
        sizes = {levels.count(level) for level in levels}
        inside = [at for at, block in enumerate(page.blocks) if index <= block.section < end]
        kinds = [page.blocks[at].kind for at in inside]
        sizes.add(kinds.count(BlockKind.ADMONITION_TITLE))
        firsts = [
            at
            for at in inside
            if page.blocks[at].kind is BlockKind.LIST_ITEM and page.blocks[at - 1].kind is not BlockKind.LIST_ITEM
        ]
        sizes.update(_list_size(page, at) for at in firsts)
        found.append(frozenset(sizes))
    return found


def _list_size(page: Page, first: int) -> int:
    """The items of the list whose first item is this block: those as far from the margin, up to a block beside them."""
    margin, count = _margin(page, first), 0
    for at in range(first, len(page.blocks)):
        block, own = page.blocks[at], _margin(page, at)
        if block.section != page.blocks[first].section:
            break
        if own < margin or (own == margin and block.kind is not BlockKind.LIST_ITEM):
            break
        count += own == margin
    return count


def _margin(page: Page, block: int) -> int:
    start = page.blocks[block].span.start
    line = page.source.text[page.source.text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    return len(line) - len(line.lstrip(" \t"))
