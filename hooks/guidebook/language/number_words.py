"""Numbers written in words: `twenty-five`, «خمسة وعشرون», `two million`.

The words are those that ICU spells numbers with (its rule-based number format, for some seventy languages), and those
of the language's data.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from icu4py.messageformat import MessageFormat

from guidebook.language.inflection import normalise
from guidebook.language.locales import cldr, language_data
from guidebook.language.scripts import script_of

_WORD = re.compile(r"[^\W\d_]+(?:[’'](?=[^\W\d_]))?")
_BETWEEN = re.compile(r"[\s\u00a0\u202f-]*|[\s\u00a0\u202f]*[‐‑]")
_RULES = (
    "%spellout-cardinal-masculine",
    "%spellout-cardinal-feminine",
    "%spellout-cardinal-neuter",
    "%spellout-ordinal",
    "%spellout-ordinal-masculine",
    "%spellout-ordinal-feminine",
    "%spellout-ordinal-neuter",
)
"""Rule sets that many languages have; where one lacks a set, ICU takes its first."""
_SPELLED = (*range(21), *range(30, 100, 10), *range(100, 1000, 100))
_SCALES = (10**3, 10**6, 10**9)
_DUAL_ENDING = "ا"
"""Of an Arabic dual before its noun; the accusative of the singular has it, too."""
_SHORTEST_REST = 4
"""Letters behind a number in one word: `trogodišnji`."""
_WITHOUT_SPACES = frozenset(("Hans", "Hant", "Jpan"))
"""Scripts whose words stand together: `14亿人`."""
_ROMAN = re.compile(r"\b(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?=\b|e\b|er\b|è|-)")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC_ROMAN = str.maketrans("ІХСМ", "IXCM")


@dataclass(frozen=True, slots=True)
class SpelledNumber:
    """A number in words, or a part of one."""

    value: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Item:
    value: Decimal
    is_scale: bool
    start: int
    end: int
    is_joined: bool = False
    """Whether a joiner or a hyphen makes it one with what stands before: `twenty-five`, not `thirty seconds`."""
    may_be_dual: bool = False
    """Whether a scale that stands alone may be two of it: «ألفا بطانية», two thousand blankets."""


class NumberWords:
    """Finds the numbers in words of one locale in any number of texts."""

    def __init__(self, locale: str) -> None:
        self._data = language_data(locale)
        self._joiners = frozenset(normalise(word, self._data) for word in self._data.numbers.joiners)
        self._scales: dict[str, Decimal] = {}
        self._scale_of: dict[str, Decimal | None] = {}
        """Of words of texts that have been asked for."""
        self._numbers: dict[str, dict[tuple[str, ...], Decimal]] = {}
        for value, words in self._data.numbers.scales.items():
            self._scales.update((normalise(word, self._data), Decimal(value)) for word in words)
        for number, words in self._data.numbers.words.items():
            for word in words:
                for form in self._endings(word):
                    self._add(form, number)
        self._beginnings = {
            normalise(beginning, self._data): Decimal(value)
            for value, beginnings in self._data.numbers.beginnings.items()
            for beginning in beginnings
        }
        self._is_without_spaces = script_of(locale) in _WITHOUT_SPACES
        self._add_spelled(locale)
        if not self._data.numbers.scales:
            self._add_compact(locale)

    def in_text(self, text: str, figures: Iterable[tuple[int, int, Decimal]] = ()) -> Iterator[SpelledNumber]:
        """The numbers of a text; with them those that figures, given as start, end and value, make with words."""
        for run in self._runs(text, figures):
            yield from _evaluate(run)

    def scale_at(self, text: str, start: int) -> tuple[Decimal, int] | None:
        """The word or abbreviation at a place that multiplies what stands before it, and where it ends."""
        word = _WORD.match(text, start)
        if word is None:
            return None
        if self._is_without_spaces:
            scale = self._scales.get(word[0][0])
            return (scale, start + 1) if scale else None
        if word[0] not in self._scale_of:
            self._scale_of[word[0]] = next(
                (self._scales[form] for form in self._forms(word[0]) if form in self._scales), None
            )
        scale = self._scale_of[word[0]]
        return (scale, word.end()) if scale else None

    def in_compounds(self, text: str) -> Iterator[SpelledNumber]:
        """What words begin with: the three of `trogodišnji`. The place is the whole word."""
        for word in _WORD.finditer(text) if self._beginnings else ():
            plain = self._form(word[0])
            for value in self._beginnings_of(plain):
                yield SpelledNumber(value, word.start(), word.end())

    def _beginnings_of(self, word: str) -> Iterator[Decimal]:
        for size in range(2, len(word) - _SHORTEST_REST + 1):
            if (value := self._beginnings.get(word[:size])) is not None:
                yield value
            tens = self._numbers.get(word[:size], {}).get(())
            if tens is not None and 20 <= tens < 100 and tens % 10 == 0:
                rests = (word[size:], *(word[size + len(one) :] for one in self._joiners if word.startswith(one, size)))
                yield from (tens + units for rest in rests for units in self._beginnings_of(rest) if units < 10)

    def _runs(self, text: str, figures: Iterable[tuple[int, int, Decimal]]) -> Iterator[list[_Item]]:
        run: list[_Item] = []
        last, is_joined = -1, False
        for item in self._items(text, figures):
            if run and (item is None or not _BETWEEN.fullmatch(text, last, item.start)):
                yield run
                run = []
            if item is not None:
                is_joined |= text[last : item.start].strip() != "" if run else False
                last = item.end
                if item.value >= 0:
                    run.append(replace(item, is_joined=True) if is_joined else item)
                is_joined = item.value < 0 and bool(run)
        if run:
            yield run

    def _items(self, text: str, figures: Iterable[tuple[int, int, Decimal]]) -> Iterator[_Item | None]:
        """Numbers, scales and joiners (with a value below zero); None for any other word."""
        places = sorted(figures, key=lambda figure: figure[0])
        words = [
            word for word in _WORD.finditer(text) if not any(start <= word.start() < end for start, end, _ in places)
        ]
        index = 0
        while index < len(words):
            word = words[index]
            while places and places[0][0] < word.start():
                start, end, value = places.pop(0)
                yield _Item(value, False, start, end)
            item, taken = self._item(words, index)
            index += taken
            yield item
        for start, end, value in places:
            yield _Item(value, False, start, end)

    def _item(self, words: Sequence[re.Match[str]], index: int) -> tuple[_Item | None, int]:
        word = words[index]
        forms = self._forms(word[0])
        for form in forms:
            is_joined = form != forms[0] and forms[0].startswith(self._data.conjunctions)
            for size in (3, 2, 1):
                rest = tuple(self._form(other[0]) for other in words[index + 1 : index + size])
                value = self._numbers.get(form, {}).get(rest) if len(rest) == size - 1 else None
                if value is not None:
                    return _Item(value, False, word.start(), words[index + size - 1].end(), is_joined), size
            if form in self._scales:
                may_be_dual = self._data.numbers.has_dual and form.endswith(_DUAL_ENDING)
                return _Item(self._scales[form], True, word.start(), word.end(), is_joined, may_be_dual), 1
        if forms[0] in self._joiners:
            return _Item(Decimal(-1), False, word.start(), word.end()), 1
        return None, 1

    def _form(self, word: str) -> str:
        return normalise(word, self._data).rstrip("'")

    def _forms(self, word: str) -> tuple[str, ...]:
        plain = self._form(word)
        prefixes = (prefix for prefix in self._data.prefixes if plain.startswith(prefix))
        return (plain, *(plain[len(prefix) :] for prefix in prefixes))

    def _endings(self, word: str) -> Iterator[str]:
        if word.endswith("~"):
            yield from (word[:-1] + ending for ending in self._data.numbers.endings)
        else:
            yield word

    def _add(self, phrase: str, value: Decimal) -> None:
        words = [self._form(word[0]) for word in _WORD.finditer(phrase)]
        words = [word for word in words if word not in self._joiners]
        if words:
            self._numbers.setdefault(words[0], {}).setdefault(tuple(words[1:]), value)

    def _add_spelled(self, locale: str) -> None:
        """Add the words of ICU, where it has some for the language."""
        language = locale.replace("_", "-").split("-")[0]
        if language != "en" and _spelled("en", _RULES[0], 23) == _spelled(language, _RULES[0], 23):
            return
        for rules in _RULES:
            for value in _SPELLED:
                self._add(_spelled(language, rules, value).replace("\u00ad", ""), Decimal(value))
        for scale in _SCALES:
            for value in (2 * scale, 5 * scale):
                words = _WORD.findall(_spelled(language, _RULES[0], value))
                if len(words) > 1:
                    self._scales.setdefault(self._form(words[-1]), Decimal(scale))

    def _add_compact(self, locale: str) -> None:
        """Add the words that CLDR shortens numbers with: «لاکھ», `Mio`, `万`."""
        formats = cldr(locale).compact_decimal_formats
        for width in ("long", "short"):
            for patterns in formats.get(width, {}).values():
                for size, pattern in patterns.items():
                    words = _WORD.findall(str(pattern.pattern))
                    scale = Decimal(size) / 10 ** max(0, pattern.pattern.count("0") - 1)
                    if len(words) == 1 and scale >= 1000:
                        self._scales.setdefault(self._form(words[0]), scale)


@cache
def number_words(locale: str) -> NumberWords:
    """The numbers in words of a locale."""
    return NumberWords(locale)


def roman_numerals(text: str) -> Iterator[SpelledNumber]:
    """What may be a Roman numeral in a text, in Latin letters or in Cyrillic ones that look the same."""
    for match in _ROMAN.finditer(text.translate(_CYRILLIC_ROMAN)):
        if digits := [_ROMAN_DIGITS[digit] for digit in match[0]]:
            value = sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
            yield SpelledNumber(Decimal(value), match.start(), match.end())


def _spelled(language: str, rules: str, value: int) -> str:
    return _format(language, rules).format({"n": value})


@cache
def _format(language: str, rules: str) -> MessageFormat:
    return MessageFormat(f"{{n,spellout,{rules}}}", language)


def _evaluate(run: Sequence[_Item]) -> Iterator[SpelledNumber]:
    """The values of numbers that stand side by side: what they make together, and what each scale multiplies."""
    total, last_scale = Decimal(0), Decimal("Infinity")
    group: Decimal | None = None
    start = group_start = run[0].start
    for item, following in zip(run, [*run[1:], None], strict=True):
        if item.is_scale:
            value = (1 if group is None else group) * item.value
            if item.value >= last_scale:
                total, start = Decimal(0), item.start if group is None else group_start
            yield SpelledNumber(value, item.start if group is None else group_start, item.end)
            if item.may_be_dual and group is None:
                yield SpelledNumber(2 * value, item.start, item.end)
            total, last_scale, group = total + value, item.value, None
            yield SpelledNumber(total, start, item.end)
            continue
        joined = None if group is None else _join(group, item.value)
        if joined is None:
            if group is not None:
                total, last_scale, start = Decimal(0), Decimal("Infinity"), item.start
            group_start = item.start
        if joined is not None and not _is_one(group or Decimal(0), item):
            yield SpelledNumber(item.value, item.start, item.end)  # "thirty seconds"
        group = item.value if joined is None else joined
        if following and (following.is_scale or _is_one(group, following)):
            continue
        yield SpelledNumber(group, group_start, item.end)
        if total and group < last_scale:
            yield SpelledNumber(total + group, start, item.end)


def _is_one(before: Decimal, item: _Item) -> bool:
    """Whether a number surely goes on with an item: `twenty-five`, `two hundred`, «خمس عشرة»."""
    return _join(before, item.value) is not None and (item.is_joined or item.value in (10, 100) or before >= 100)


def _join(before: Decimal, value: Decimal) -> Decimal | None:
    """What two numbers side by side make, in any of the languages; None where they are two."""
    if before >= 1000 or value > 100 or value < 1 or before < 1:
        return None
    tens, units = before % 100 // 10 * 10, before % 10
    if value == 100:
        return before * 100 if 2 <= before < 10 else None
    if before >= 100 and before % 100 == 0:
        return before + value if value < 100 else None
    if 20 <= value < 100 and value % 10 == 0 and not tens and units:
        return before + value
    if value == 10 and not tens and units:
        return before + value
    if tens >= 20 and not units and (value < 10 or (tens in (60, 80) and value < 20)):
        return before + value
    return None
