"""The regular expressions with which references are found in a language's prose, made from its data."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from guidebook.language.locales import LanguageData, WrittenReferenceData
from guidebook.language.word_patterns import (
    BEGINNING,
    NOTHING,
    beginning_pattern,
    definite_pattern,
    definite_prefixes,
    parts_pattern,
    phrases_pattern,
    words_pattern,
)

OPENING = '“„«"'
"""Marks that open a quotation in one of the languages."""
_SPACE = r"[\s,،:]*"
_ARROWS = "→←⇒⇐➔➜"
_END_OF_NUMBER = r"(?!\w)(?![.,:٫]\d)(?![-‑][^\W\d])(?!\s?[%٪])"
"""No decimals, no section ("2.3"), no longer word ("two-level", "twenty-three"), no per cent."""


class LatePattern:
    """A regular expression that is compiled when it is first used: most are of use only where a chapter is named."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As the method of a compiled pattern."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As the method of a compiled pattern."""
        return self._compiled.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As the method of a compiled pattern."""
        return self._compiled.finditer(text, start, end)


@dataclass(frozen=True, slots=True)
class ReferencePatterns:
    """What a language's references are found with."""

    numbers: Mapping[str, int]
    """By the name of a group: the number that it stands for. `digits`, `boxed` and `roman` are read as written."""
    mention: LatePattern
    """A chapter or several with their numbers; group `several` where the noun says that there are."""
    item: LatePattern
    """One number of a mention, with the noun (group `noun`) where it stands before it."""
    ordinal: LatePattern
    """One number of a mention whose noun comes last."""
    sent: LatePattern
    """At the end of a text: a phrase that sends readers to what follows."""
    within: LatePattern
    """At the end of a text: a phrase by which something stands in what follows."""
    told: LatePattern
    """At the end of a text: a phrase by which what follows says something."""
    in_brackets: LatePattern
    """At the end of a text: an opening bracket."""
    tells: LatePattern
    """Behind a chapter: a word for what a text does."""
    preposition: LatePattern
    """At the beginning of a noun: a clitic that says "in" and the like."""
    of: LatePattern
    """Behind a chapter: the beginning of a work's name."""
    of_this_guide: LatePattern
    """Behind a chapter."""
    work_follows: LatePattern
    """Behind a chapter: a kind of work."""
    work: LatePattern
    """A kind of work; group `own` for this guide."""
    other_sense: LatePattern
    see: LatePattern
    """A phrase that sends readers to a text, if the beginning of a word is before it."""
    beginning: LatePattern
    """At the end of a text: the beginning of a word."""
    filler: LatePattern
    """What may stand between such a phrase and a title."""


def reference_patterns(data: LanguageData, words: WrittenReferenceData) -> ReferencePatterns:
    """The patterns of a language."""
    numbers = {f"n{index}": number for index, number in enumerate((*words.after, *words.before))}
    names = iter(numbers)
    after = _named(names, words.after.values(), data)
    before = _named(names, words.before.values(), data)
    plain_endings = parts_pattern((ending for ending in words.endings if ending != "."), data)
    # What joins numbers may be written together with the second: «الثاني والثالث».
    clitics = [joiner for joiner in words.joiners if joiner in data.prefixes]
    clitic = f"{BEGINNING}{parts_pattern(clitics, data)}"
    number = (
        rf"(?:{clitic}|(?<!\w))(?:\(\s*(?P<boxed>\d{{1,3}})\s*\)"
        rf"|(?:(?:(?P<digits>\d{{1,3}})|(?P<roman>[IVX]+))(?:[-‑]?{plain_endings})?|(?<!\w[-‑]){after}){_END_OF_NUMBER})"
    )
    ordinal = (
        rf"{BEGINNING}(?:(?:(?P<digits>\d{{1,3}})|(?P<roman>[IVX]+))[-‑]?{parts_pattern(words.endings, data)}|{before})"
    )
    noun = definite_pattern((*words.chapter, *words.chapters), data)
    several = definite_pattern(words.chapters, data) if words.chapters else NOTHING
    particle = words_pattern(words.particles, data)
    particles = rf"\s*(?:{particle}\s*)*"
    fillers = rf"(?:{words_pattern((*words.fillers, *words.articles), data)}{_SPACE})*"
    article = rf"(?:{words_pattern(words.articles, data)}\s+)?"
    join = rf"(?:{_joiners(words.joiners, data)}{article}|\s*[،,]?\s+(?={clitic}))"
    a_number, an_ordinal = (re.sub(r"\?P<\w+>", "?:", pattern) for pattern in (number, ordinal))
    see, go, within, tells, works = (
        phrases_pattern(phrases, data) for phrases in (words.see, words.go, words.within, words.tells, words.works)
    )
    this_guide = words_pattern(words.this_guide, data)
    within_clitics = {clitic for clitic in words.within if clitic in data.prefixes}
    prepositions = (whole for whole, rest in definite_prefixes(data).items() if within_clitics & {*rest})
    return ReferencePatterns(
        numbers=numbers,
        mention=LatePattern(
            rf"(?:(?P<several>{several})|{noun}){particles}{a_number}(?:{join}(?:{noun})?{particles}{a_number})*"
            rf"|{an_ordinal}(?:{join}{an_ordinal})*\s+(?P<last>{noun})"
        ),
        item=LatePattern(rf"(?:(?P<noun>{noun}){particles}|{BEGINNING}(?:{particle}\s*)+)?{number}"),
        ordinal=LatePattern(ordinal),
        sent=LatePattern(rf"(?:{see}|{go}|[{_ARROWS}]){_SPACE}{fillers}[(\[{OPENING}]?\s*\Z"),
        within=LatePattern(rf"{within}\s+{fillers}\Z"),
        told=LatePattern(rf"{tells}\s+{fillers}\Z"),
        in_brackets=LatePattern(rf"[(\[]\s*{fillers}\Z"),
        tells=LatePattern(rf"\s+{fillers}{tells}"),
        preposition=LatePattern(parts_pattern(prepositions, data)),
        of=LatePattern(rf"\s+{words_pattern(words.of, data)}"),
        of_this_guide=LatePattern(rf"\s+(?:{words_pattern(words.of, data)}\s*)?{this_guide}"),
        work_follows=LatePattern(rf"\s*(?:[,،(]\s*[{OPENING}]?(?:\w+\s+){{0,2}}?|[{OPENING}])?{works}"),
        work=LatePattern(rf"(?P<own>{BEGINNING}{this_guide})|{works}"),
        other_sense=LatePattern(phrases_pattern(words.other_senses, data)),
        see=LatePattern(words_pattern(words.see, data)),
        beginning=LatePattern(rf"{beginning_pattern(data)}\Z"),
        filler=LatePattern(rf"{words_pattern((*words.fillers, *words.articles), data)}|{noun}"),
    )


def _named(names: Iterable[str], numbers: Iterable[tuple[str, ...]], data: LanguageData) -> str:
    """Numbers in words, each in a group of its own name."""
    groups = [
        (max(map(len, several)), f"(?P<{name}>{words_pattern(several, data)})")
        for several, name in zip(numbers, names, strict=False)
    ]
    # "الثاني عشر" before "الثاني".
    return f"(?:{'|'.join(group for _, group in sorted(groups, reverse=True)) or NOTHING})"


def _joiners(joiners: Iterable[str], data: LanguageData) -> str:
    words = words_pattern((joiner for joiner in joiners if joiner[0].isalpha()), data)
    signs = parts_pattern((joiner for joiner in joiners if not joiner[0].isalpha()), data)
    return rf"(?:\s*[,،]?\s+{words}\s+|\s*{signs}\s*)"
