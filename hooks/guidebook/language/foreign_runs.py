"""Runs of the other direction in a text: Latin words in Arabic, an Arabic name in English, numbers that would turn.

Without isolation, the Unicode Bidirectional Algorithm (UAX 9) lets such a run and the marks and numbers beside it
change places. Brackets and marks of the sentence stay outside a run: they take the direction of the text round it.
Brackets and marks within a run, `Strong Cities Network (SCN)`, belong to it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from guidebook.language.locales import direction
from guidebook.language.scripts import script_of

RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Blocks of scripts written from right to left, with their digits and marks (UAX 9, table 4: R, AL and AN)."""
_LATIN = f"(?:(?![{RTL}])[\\w\u0300-\u036f])"
_OPENING, _CLOSING = "([{«“‘„‹", ")]}»”’“›"
_NOT_IN_WORD = re.escape('()[]{}<>«»“”„‹›"،؛؟,;') + "\ufffc"
_LATIN_WORD = re.compile(f"[@#~./+]?{_LATIN}(?:(?![{RTL}])[^\\s{_NOT_IN_WORD}])*")
_RTL_WORD = re.compile(f"[{RTL}](?:[{RTL}\u200c\u200d'’.-]*[{RTL}])?")
_LATIN_LETTER = re.compile(f"(?![{RTL}])[^\\W\\d_]")
_RTL_LETTER = re.compile(f"(?=[{RTL}])[^\\W\\d_]")
_END_MARKS = ".:!?…'’-–—/&="
_RTL_END_MARKS = "،؛؟.:!۔"
_BETWEEN = re.compile(rf"[^\w{RTL}\ufffc\n]{{1,5}}")
_RTL_BETWEEN = re.compile("[^\\w\ufffc\n]{1,5}")
_SENTENCE_END = re.compile(r"[.!?…]['’”\"»)]*\s")
_ABBREVIATION = re.compile(r"(?:^|[\s.(])(?:[A-Z]?[a-z]{1,3}|[A-Z])\.$")
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_NUMBERS = re.compile(
    rf"(?P<telephone>\+[{_DIGITS}][{_DIGITS} ()./-]{{4,}}[{_DIGITS}])"
    rf"|(?<![A-Za-z{_DIGITS}.-])(?P<code>[{_DIGITS}]+(?:-[{_DIGITS}]+){{2,}})(?![\w-])"
    rf"|(?<![A-Za-z{_DIGITS}.,/–-])(?P<range>[{_DIGITS}][{_DIGITS}.,٫٬]*[٪%]?(?P<dash>\s?[-–—‑]\s?)[{_DIGITS}][{_DIGITS}.,٫٬]*(?<![.,])[٪%]?)"
    r"(?![\w–-])"
)
_ARABIC_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]")


@dataclass(frozen=True, slots=True)
class ForeignRun:
    """A run of another direction: `start:end` of a text."""

    start: int
    end: int
    element: Literal["bdi", "bdo"] = "bdi"
    """`bdo` where even the order of digits must be forced: Arabic-Indic digits in a telephone number."""
    direction: Literal["", "ltr", "rtl"] = ""
    """Where no letter in the run tells it."""
    hyphen: int = -1
    """The place of a hyphen between European digits, which would join them to one number; -1 without."""


def foreign_runs(text: str, locale: str) -> Iterator[ForeignRun]:
    """The runs in a text of a locale, in order, none of them within another."""
    is_rtl = direction(locale) == "rtl"
    return runs_against(is_rtl, text, are_ranges_turned=is_rtl and script_of(locale) == "Arab")


def runs_against(is_rtl: bool, text: str, are_ranges_turned: bool = False) -> Iterator[ForeignRun]:
    """The runs in a text that is read from right to left, or from left to right; numbers where they would turn."""
    if not is_rtl:
        yield from _runs(text, _RTL_WORD, _RTL_BETWEEN, _RTL_LETTER, _RTL_END_MARKS)
        return
    end = 0
    latin = list(_runs(text, _LATIN_WORD, _BETWEEN, _LATIN_LETTER, _END_MARKS))
    numbers = [_of_numbers(match) for match in _NUMBERS.finditer(text)] if are_ranges_turned else []
    for run in sorted(_joined((*latin, *numbers)), key=lambda run: (run.start, -run.end)):
        if run.start >= end:
            yield run
        elif run.end > end and _LATIN_LETTER.search(text, end, run.end):
            rest = text[end : run.end]
            yield ForeignRun(run.end - len(rest.lstrip()), run.end)
        end = max(end, run.end)


def _joined(runs: Sequence[ForeignRun]) -> Iterator[ForeignRun]:
    """The runs, those that share characters with a code or a telephone number made one with it: `Tel. +49 30 1234`."""
    codes = [run for run in runs if run.direction == "ltr"]
    for run in sorted((run for run in runs if run.direction != "ltr"), key=lambda run: run.start):
        joined = [code for code in codes if run.start < code.end and code.start < run.end]
        if joined and not run.direction:
            codes = [code for code in codes if code not in joined]
            element: Literal["bdi", "bdo"] = "bdo" if any(code.element == "bdo" for code in joined) else "bdi"
            whole = (run, *joined)
            start, end = min(one.start for one in whole), max(one.end for one in whole)
            codes.append(ForeignRun(start, end, element, "ltr"))
        else:
            yield run
    yield from codes


def has_foreign_letters(text: str, locale: str) -> bool:
    """Whether a text may hold such a run; a number that would turn counts, too."""
    return bool(_signs(direction(locale) == "rtl").search(text))


def may_be_of_another_language(text: str, locale: str) -> bool:
    """Whether a text with letters of both directions may be no text of the locale."""
    latin, rtl = (len(letter.findall(text)) for letter in (_LATIN_LETTER, _RTL_LETTER))
    return bool(latin and rtl) and (direction(locale) == "ltr" or latin > rtl)


@cache
def _signs(is_rtl: bool) -> re.Pattern[str]:
    return re.compile(rf"{_LATIN_LETTER.pattern}|[{_DIGITS}]\s?[-–—‑]|\+[{_DIGITS}]" if is_rtl else f"[{RTL}]")


def _of_numbers(match: re.Match[str]) -> ForeignRun:
    """Ranges are read from right to left in Arabic (W3C, Arabic & Persian Layout Requirements); codes never are."""
    is_arabic = bool(_ARABIC_DIGITS.search(match[0]))
    if match["range"]:
        hyphen = match.start("dash") + match["dash"].find("-") if "-" in match["dash"] and not is_arabic else -1
        return ForeignRun(*match.span(), "bdi", "rtl", hyphen)
    return ForeignRun(*match.span(), "bdo" if is_arabic else "bdi", "ltr")


def _runs(
    text: str, word: re.Pattern[str], between: re.Pattern[str], letter: re.Pattern[str], end_marks: str
) -> Iterator[ForeignRun]:
    place = 0
    while (match := word.search(text, place)) is not None:
        start, ends, is_quoted = match.start(), [_without(text, match, end_marks)], _begins_text(text, match.start())
        while (gap := between.match(text, ends[-1])) is not None:
            following = word.match(text, gap.end())
            parts = text[ends[-1] : gap.end()]
            is_number = not letter.search(text, start, ends[-1])
            if following is None or (is_number and parts not in (" ", "\u00a0")):
                break
            is_sentence = bool(_SENTENCE_END.match(parts)) and not _ABBREVIATION.search(text[start : ends[-1] + 1])
            if (is_sentence and not is_quoted) or not _is_open(text[start : gap.end()]):
                break
            ends.append(_without(text, following, end_marks))
        place = ends[-1]
        end = _balanced_end(text, start, ends)
        if letter.search(text, start, end):
            yield ForeignRun(start, _with_last_mark(text, end) if is_quoted else end)
            place = max(place if end == ends[-1] else end, end)


def _without(text: str, match: re.Match[str], marks: str) -> int:
    """The end of a word without the marks of the sentence behind it."""
    return match.start() + max(1, len(match[0].rstrip(marks)))


def _begins_text(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in _OPENING or before[-1] in '":'


def _with_last_mark(text: str, end: int) -> int:
    """The end with the full stop of a whole sentence in the other language."""
    mark = re.compile(r"[.!?…]+").match(text, end)
    behind = text[mark.end() :].lstrip()[:1] if mark else ""
    return mark.end() if mark and (not behind or behind in _CLOSING) else end


def _is_open(text: str) -> bool:
    """Whether no bracket is closed that was not opened."""
    depth = 0
    for sign in text:
        depth += (sign in "([{«“") - (sign in ")]}»”")
        if depth < 0:
            return False
    return True


def _balanced_end(text: str, start: int, ends: list[int]) -> int:
    """The last of several ends at which all brackets are closed, with the bracket that closes the last one."""
    for end in reversed(ends):
        part = text[start:end]
        depth = sum((sign in "([{«“") - (sign in ")]}»”") for sign in part)
        quotes = part.count('"')
        if depth == 1 and not quotes % 2 and text[end : end + 1] in tuple(")]}»”"):
            return end + 1
        if depth == 0 and quotes % 2 and text[end : end + 1] == '"':
            return end + 1
        if depth == 0 and not quotes % 2:
            return end
    return ends[0]
