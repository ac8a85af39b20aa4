"""Numbers written in digits of any script: amounts, dates, times, ranges, decades, telephone numbers.

What a figure stands for cannot always be told: `1.250` is a thousand or one and a quarter, `9/12` in September or in
December. A figure therefore has several *readings*, each a set of values that a text must have, in whatever notation,
to say the same.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from guidebook.language.figures import (
    SPACE,
    Figure,
    FigureKind,
    Month,
    Reading,
    date_of,
    decade_by_century,
    fraction_readings,
    in_ascii_digits,
    readings_of,
    same_hours,
)
from guidebook.language.locales import cldr, language_data
from guidebook.language.month_names import NamedMonth, month_names
from guidebook.language.number_words import number_words

_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>«»\"]+|\S+@\S+\.\w+")
_FIGURE = re.compile(
    rf"""
      (?<!\d)(?P<iso>\d{{4}}(?P<iso_sign>[-/.])(?P<iso_month>\d{{1,2}})(?P=iso_sign)(?P<iso_day>\d{{1,2}}))(?!\d)
    | (?<!\d)(?P<cjk>(?P<cjk_year>\d{{4}})[年년][ ]?(?P<cjk_month>\d{{1,2}})[月월][ ]?(?P<cjk_day>\d{{1,2}})[日일])
    | (?<![\d.,])(?P<numeric>(?P<first>\d{{1,2}})(?P<sign>[-/.])[ ]?(?P<second>\d{{1,2}})(?P=sign)[ ]?
        (?P<year>\d{{4}}|\d{{2}}))(?![\d]|[.,]\d)
    | (?P<phone>(?:(?<=\+)\d|(?<![\w+.,])0\d)(?:[{SPACE}()/-]{{0,2}}\d){{6,}})
    | (?<![\d.,:])(?P<clock>(?P<hour>[01]?\d|2[0-4])(?::|[{SPACE}]?h[{SPACE}]?)(?P<minute>[0-5]\d))(?![\d:])
    | (?<!\d)(?P<span>(?P<from>[12]\d{{3}})[-–/](?P<to>\d{{2}}))(?!\d|[.,-]\d)
    | (?<![\d.,/])(?P<slashed>(?P<one>\d{{1,3}})/(?P<other>\d{{1,2}}))(?![\d/]|[.,]\d)
    | (?P<number>\d{{1,3}}(?:[{SPACE}]\d{{3}})+(?!\d)(?:[.,]\d+(?!\d))?|\d+(?:[.,']\d+)*)
    """,
    re.VERBOSE,
)
_ATTACHED = re.compile(r"['-]?[^\W\d_]+")
_WORD_BEHIND = re.compile(rf"[{SPACE}]?([^\W\d_]+(?:[.'-][^\W\d_]+)*)")
_WORD_BEFORE = re.compile(rf"([^\W\d_]+)[{SPACE}]*['‘]?$")
_MOST_BEFORE = 24
_DATE_GAP = re.compile(
    rf"[{SPACE}]*(?:[.,/-]|st\b|nd\b|rd\b|th\b|er\b|re\b)?[{SPACE}]*(?P<filler>[^\W\d_]{{1,4}}[{SPACE}]+)?"
)
_YEAR_BEHIND = re.compile(rf"[{SPACE}]*[,.]?[{SPACE}]*(?:[^\W\d_]{{1,4}}[{SPACE}]+){{0,2}}(\d{{4}})(?!\d|[.,]\d)")
_DAY_AND_YEAR = re.compile(
    rf"[{SPACE}]*[.,]?[{SPACE}]*(\d{{1,2}})(?:st|nd|rd|th)?[{SPACE}]*,?[{SPACE}]+(\d{{4}})(?!\d|[.,]\d)"
)
_FRACTION = re.compile(r"(?:[12]/[2-9]|24/7|7/7)(?![\d/])")
"""What is mostly said in words: `1/3`, `24/7`."""
_ONE_OF = re.compile(rf"(?<!\d)1(?:[{SPACE}]+[^\W\d_]{{1,5}}){{1,3}}[{SPACE}]+$")
"""What stands before the four of `1 in 4`, `1 out of every 4`: the two make a quarter."""
_YEAR_WITHOUT_CENTURY = re.compile(r"\d{2}")
_CENTURIES = (1800, 1900, 2000)
"""What the centuries of a year with two digits begin with."""
_MOST_IN_COMPOUND = 20
"""Numbers up to this are often hidden in an adjective of another language: `triennal`, «ثلاثي»."""
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


_DECADE = re.compile(r"(?:[12]\d)?\d0")
_DAY_OR_YEAR = re.compile(r"0?[1-9]|[12]\d|3[01]|\d{4}")
_HOUR = re.compile(r"(1[0-2]|[1-9])(?:\.([0-5]\d))?")
_NUMBERED_PART = re.compile(r"(\d{1,2})-(\d{1,2})(?![\d-])")
"""How Arabic numbers the parts of parts: «الغاية ١٦-٧» is target 16.7."""
_LATER_HOUR = re.compile(
    rf"[{SPACE}]*(?:[-–]|[^\W\d_]{{1,4}}[{SPACE}])[{SPACE}]*(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?"
    rf"[{SPACE}]?([^\W\d_]+(?:[.'-][^\W\d_]+)*)"
)
_BEHIND_MONTH = re.compile(rf"([{SPACE}]|[.] )(?:[^\W\d_]{{1,4}}[{SPACE}]+)?$")


@lru_cache(maxsize=500)  # a text is asked for several times where something is missing
def figures_in(text: str, locale: str) -> tuple[Figure, ...]:
    """The figures of a text in its order; none that is part of an address."""
    if not _DIGIT.search(text):
        return tuple(_fractions(text))
    return tuple(_Reader(in_ascii_digits(text), locale).figures())


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, locale: str) -> None:
        self.text = _ADDRESS.sub(lambda match: " " * len(match[0]), text) if _may_hold_address(text) else text
        self.locale = locale
        self.data = language_data(locale).numbers
        self.months = month_names(locale)
        self.words = number_words(locale)
        self.read = 0
        """Where the figure before ends: what belongs to it belongs to no other."""

    def figures(self) -> Iterator[Figure]:
        at = 0
        while digit := _DIGIT.search(self.text, at):
            match = _FIGURE.match(self.text, digit.start())
            assert match is not None  # any digit is a number at least
            figure = self._figure(match)
            at = self.read = figure.end
            is_part_of_name = self._is_part_of_name(match.start())
            yield replace(figure, is_part_of_name=True) if is_part_of_name else figure

    def _is_part_of_name(self, start: int) -> bool:
        """Whether letters of a script with capitals stand directly before: `G7`."""
        before = self.text[start - 1 : start]
        return before.isalpha() and before.lower() != before.upper()

    def _figure(self, match: re.Match[str]) -> Figure:
        if match["number"] in ("2", "4") and _ONE_OF.search(self.text, self.read - 1, match.start()):
            part = Decimal(1) / Decimal(match["number"])
            readings = tuple(frozenset((value,)) for value in (Decimal(match["number"]), part))
            return Figure(match.start(), match.end(), FigureKind.NUMBER, readings, readings[0])
        fraction = _FRACTION.match(self.text, match.start())
        if fraction and match.end() <= fraction.end():
            parts: Reading = frozenset(map(Decimal, re.findall(r"\d+", fraction[0])))
            return Figure(match.start(), fraction.end(), FigureKind.NUMBER, (parts,), parts, is_doubtful=True)
        if match["iso"]:
            return self._date(match, match["iso"][:4], [(match["iso_month"], match["iso_day"])])
        if match["cjk"]:
            return self._date(match, match["cjk_year"], [(match["cjk_month"], match["cjk_day"])])
        if match["numeric"]:
            first, second, year = match["first"], match["second"], match["year"]
            return self._date(match, year, [(second, first), (first, second)])
        if match["phone"]:
            groups = [Decimal(group) for group in re.findall(r"\d+", match[0])]
            whole = Decimal(re.sub(r"\D", "", match[0]))
            readings = (frozenset((whole,)), frozenset(groups))
            return Figure(match.start(), match.end(), FigureKind.NUMBER, readings, frozenset((whole, *groups)))
        if match["clock"]:
            return self._time(match.start(), match.end(), int(match["hour"]), int(match["minute"]))
        if match["span"]:
            first, second = Decimal(match["from"]), Decimal(match["to"])
            several: list[Reading] = [frozenset((first, first // 100 * 100 + second)), frozenset((first, second))]
            if 1 <= second <= 12 and "–" not in match[0]:
                several.append(frozenset((first, Month(int(second)))))
            return Figure(match.start(), match.end(), FigureKind.NUMBER, tuple(several), frozenset().union(*several))
        if match["slashed"]:
            one, other = int(match["one"]), int(match["other"])
            pair: Reading = frozenset((Decimal(one), Decimal(other)))
            days = [(one, other), (other, one)]
            dates: list[Reading] = [
                frozenset((Month(month), Decimal(day))) for month, day in days if 1 <= month <= 12 and day <= 31
            ]
            # The number of a law or a journal, with its year: `12/15` is `12/2015`.
            years: list[Reading] = [
                frozenset((Decimal(one), Decimal(century + other)))
                for century in _CENTURIES
                if len(match["other"]) == 2
            ]
            fractions = tuple(fraction_readings(one, other))
            meanings = (pair, *dates, *years, *fractions)
            return Figure(
                match.start(),
                match.end(),
                FigureKind.NUMBER,
                meanings,
                frozenset().union(*meanings),
                is_doubtful=bool(fractions),
            )
        return self._number(match)

    def _date(self, match: re.Match[str], year: str, orders: list[tuple[str, str]]) -> Figure:
        """A date in digits; `orders` are the months and days that it may name."""
        years = (int(year),) if len(year) == 4 else (2000 + int(year), 1900 + int(year), int(year))
        readings: list[Reading] = [
            frozenset((Decimal(one), Month(int(month)), Decimal(day)))
            for one in years
            for month, day in orders
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
        ]
        plain: Reading = frozenset(map(Decimal, re.findall(r"\d+", match[0])))
        kind = FigureKind.DATE if readings else FigureKind.NUMBER
        supplies = plain.union(*readings)
        if not readings or len(orders) > 1:
            readings.append(plain)  # a version, a list
        return Figure(match.start(), match.end(), kind, tuple(readings), supplies)

    def _time(self, start: int, end: int, hour: int, minute: int) -> Figure:
        word = _WORD_BEHIND.match(self.text, end)
        if word and self._is_afternoon(word[1]):
            end = word.end(1)
            hour = hour % 12 + 12
        minutes = frozenset((Decimal(minute),)) if minute else frozenset()
        readings = [frozenset((Decimal(one),)) | minutes for one in same_hours(hour)]
        if minute == 45:  # "a quarter to ten"
            readings += [frozenset((Decimal(one + 1), Decimal(15))) for one in same_hours(hour)]
        supplies = frozenset((Decimal(minute),)).union(*readings)
        return Figure(start, end, FigureKind.TIME, tuple(readings), supplies)

    def _is_afternoon(self, word: str) -> bool:
        return bool(self.data.afternoon) and word.casefold() in _folded(self.data.afternoon)

    def _number(self, match: re.Match[str]) -> Figure:
        start, end = match.span()
        written = match["number"]
        if (date := self._written_date(start, end, written)) is not None:
            return date
        readings = [*readings_of(written, _is_list_comma(self.locale))]
        kind, is_doubtful = FigureKind.NUMBER, written in ("0", "1")
        attached = _ATTACHED.match(self.text, end)
        suffix = attached[0].casefold() if attached else ""
        if any(len(reading) == 1 for reading in readings) and (scaled := self._scale(end)) is not None:
            factor, end = scaled
            bare = tuple(readings)
            readings = [frozenset(value * factor for value in reading) for reading in bare if len(reading) == 1]  # type: ignore[operator]
            is_letter = end - match.end() == 1  # "5m" may be metres
            said: Reading = frozenset().union(*readings, *(bare if is_letter else ()))
            return Figure(start, end, kind, (*readings, *bare), said, factor)
        if self._is_decade(written, start, suffix):
            decade = Decimal(written) % 100
            century = (Decimal(1900) + decade,) if len(written) < 4 else ()
            values = (Decimal(written), decade, *century)
            readings = [frozenset((value,)) for value in values]
            if len(written) == 4:
                readings.append(decade_by_century(int(written)))
            end += len(suffix)
            return Figure(start, end, kind, tuple(readings), frozenset().union(*readings), is_decade=True)
        if suffix.startswith("-"):
            is_doubtful |= len(written) < 3 and int(written) <= _MOST_IN_COMPOUND  # "a 3-year plan"
        elif suffix:
            end += len(suffix)
            is_doubtful |= attached is not None and attached[0].isupper() and len(written) < 3
        if not suffix and self.text[start - 1 : start] == "'" and _YEAR_WITHOUT_CENTURY.fullmatch(written):
            readings += [frozenset((Decimal(century + int(written)),)) for century in _CENTURIES]  # "in '48"
        behind = _WORD_BEHIND.match(self.text, match.end())
        # 3 pm, 3.30 pm
        if behind and (time := _HOUR.fullmatch(written)) and self._is_afternoon(behind[1]):
            return self._time(start, behind.end(1), int(time[1]) % 12 + 12, int(time[2] or 0))
        # Between 2 and 3 pm
        later = _LATER_HOUR.match(self.text, match.end()) if _HOUR.fullmatch(written) else None
        if later and self._is_afternoon(later[1]) and written.isdecimal():
            readings.append(frozenset((Decimal(int(written) % 12 + 12),)))
        supplies = frozenset().union(*readings)
        if part := _NUMBERED_PART.match(self.text, start):
            supplies |= {Decimal(f"{part[1]}.{part[2]}")}
        return Figure(start, end, kind, tuple(readings), supplies, is_doubtful=is_doubtful)

    def _scale(self, end: int) -> tuple[Decimal, int] | None:
        for start in (end, end + 1, end + 2):
            if start > end and self.text[start - 1 : start] not in (*SPACE, "-"):
                return None
            if scaled := self.words.scale_at(self.text, start):
                return scaled
        return None

    def _is_decade(self, written: str, start: int, suffix: str) -> bool:
        if not _DECADE.fullmatch(written):
            return False
        if suffix in self.data.decade_endings:
            return True
        if self.text[start - 1 : start] == "'":
            return True
        before = _WORD_BEFORE.search(self.text, max(0, start - _MOST_BEFORE), start)
        return bool(before and before[1].casefold() in _folded(self.data.before_decade))

    def _written_date(self, start: int, end: int, written: str) -> Figure | None:
        """The date that a day or a year makes with the name of a month beside it: `12 September 2023`."""
        if not _DAY_OR_YEAR.fullmatch(written):
            return None
        if len(written) == 4:
            month = self._month_before(start)
            return date_of(month.start, end, month.number, None, written) if month else None
        gap = _DATE_GAP.match(self.text, end)
        assert gap is not None
        for at in {gap.start("filler") if gap["filler"] else gap.end(), gap.end()}:
            if at > end and (month := self.months.at(self.text, at)):
                after = self._second_name(month)
                year = _YEAR_BEHIND.match(self.text, after)
                return date_of(start, year.end() if year else after, month.number, written, year[1] if year else None)
        if len(written) < 4 and (month := self._month_before(start)):
            if dated := _DAY_AND_YEAR.match(self.text, month.end):
                return date_of(month.start, dated.end(), month.number, written, dated[2])
            return date_of(month.start, end, month.number, written, None)
        return None

    def _second_name(self, month: NamedMonth) -> int:
        """Where a month ends that has two names: «أيلول/سبتمبر»."""
        if self.text[month.end : month.end + 1] == "/":
            second = self.months.at(self.text, month.end + 1)
            return second.end if second else month.end
        return month.end

    def _month_before(self, start: int) -> NamedMonth | None:
        before = _BEHIND_MONTH.search(self.text, max(0, start - 8), start)
        if before is None:
            return None
        ends = {start - 1, start - len(before[0]), start - len(before[0]) + len(before[1]) - 1}
        found = (self.months.before(self.text, end) for end in sorted(ends))
        return next((month for month in found if month and month.start >= self.read), None)


def _may_hold_address(text: str) -> bool:
    return "://" in text or "www." in text or "@" in text


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


@cache
def _is_list_comma(locale: str) -> bool:
    """Whether a comma between digits is no sign of a decimal in a language."""
    return bool(cldr(locale).number_symbols.get("latn", {}).get("decimal") != ",")


def _fractions(text: str) -> Iterator[Figure]:
    """Fractions of one sign; all that a text without digits has."""
    if text.isascii():
        return
    for match in re.finditer("[½¼¾]", text):
        values: Reading = frozenset((_VULGAR[match[0]],))
        yield Figure(match.start(), match.end(), FigureKind.NUMBER, (values,), values, is_doubtful=True)
