"""Finds in running text what points to a part of the guide in words: "see Chapter Two", «انظر الفصلين ٢ و٣».

A chapter in prose may be another work's, and the word has other senses ("Chapter 7 bankruptcy"; «الفصل الأول» is the
first term of a school year too). So nothing is found

- in quotation marks together with other words: it is the title of a source, or somebody else says it;
- before "of", "in" and the like, unless "this guide" follows: "Chapter Four of the law";
- behind a word for another work in the same sentence, "the law (see Chapter 4)". Where nothing sends readers to the
  chapter, such a word anywhere before it or in its sentence counts, and one of another sense beside it.

`Pointing` says how sure the rest is, and each find says where a title stands beside it, which tells more to those who
know the guide's titles.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from guidebook.language.locales import LanguageData, WrittenReferenceData, language_data
from guidebook.language.reference_patterns import OPENING, reference_patterns
from guidebook.language.word_patterns import for_patterns, plain_letters, sought_letters

_LOOK_BACK = 80
"""Characters before a chapter in which a phrase that points to it is sought."""
_CONTEXT = 1000
"""Characters on either side of a chapter that are looked at to know whose it is."""
_LONGEST_TITLE = 200
_LONGEST_CLITIC = 6
"""Characters of clitics with their marks."""
_QUOTED = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")
_CLOSING = '”“»"'
_SENTENCE_END = re.compile(r"[.!?؟…][”»\")\]]*\s+")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?()\[\]«»“”\"،؛؟…]|\Z)")
_BRACKET_END = re.compile(r"\s*[)\],،;؛]")
_BEFORE_TITLE = re.compile(r"\s*[:–—]\s+|\s+-\s+|\s*[,،(]\s*|\s+")
_SMALL_WORD = re.compile(r"\s[a-z]")
_TO_TITLE = re.compile(r"[\s,:،]*")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN = {tens + ones: 10 * i + j for i, tens in enumerate(("", "X", "XX", "XXX")) for j, ones in enumerate(_ONES)}


class Pointing(StrEnum):
    """What makes a chapter in prose a reference."""

    SENT = "sent"
    """Readers are sent there: "see Chapter 2", "Chapter 2 of this guide"."""
    BRACKETED = "bracketed"
    """It stands in brackets of its own: "(Chapter 2)"."""
    TELLING = "telling"
    """It is said what it tells: "Chapter 2 explains"."""
    WITHIN = "within"
    """Something stands in it: "in Chapter 2"."""
    NONE = "none"
    """Nothing: only its title can tell."""


@dataclass(frozen=True, slots=True)
class WrittenChapter:
    """A chapter named by its number. Offsets count in the text that it was found in."""

    number: int
    start: int
    end: int
    """The words that name it: "Chapter Two"; of "Chapters 2 and 3" one has "Chapters 2", the other "3"."""
    pointing: Pointing
    is_roman: bool
    phrase_start: int
    """Where the phrase begins that points to it; its own beginning where there is none."""
    sentence: tuple[int, int]
    """The sentence it stands in."""
    title_before: str | None
    """What stands in quotation marks before the phrase: "“Local models” (Chapter 4)"."""
    title_after: int
    """Where a title would begin that follows: "Chapter 4: Coordinate"."""
    is_title_after: bool
    """Whether a title does follow, if not one of the guide: by its quotation marks, or a capital behind a colon."""


@dataclass(frozen=True, slots=True)
class WrittenTitle:
    """A title to which readers are sent: "see “Local models”"."""

    title: str
    start: int
    end: int
    sentence: tuple[int, int]


@cache
def reference_finder(locale: str) -> "ReferenceFinder | None":
    """The finder for a locale; None where the data of its language say nothing of written references."""
    data = language_data(locale)
    if data.written_references is None:
        return None
    return ReferenceFinder(data, data.written_references)


class ReferenceFinder:
    """Finds the written references of one language in any number of texts."""

    def __init__(self, data: LanguageData, words: WrittenReferenceData) -> None:
        self._data = data
        self._patterns = reference_patterns(data, words)
        self._chapter_letters = sought_letters((*words.chapter, *words.chapters), data)
        self._see_letters = sought_letters(words.see, data)

    def may_point(self, text: str) -> bool:
        """A quick test: whether anything can be found in a text at all."""
        plain = plain_letters(text, self._data)
        return any(letters in plain for letters in (*self._chapter_letters, *self._see_letters))

    def find(self, text: str, titles: Collection[str] = ()) -> Iterator[WrittenChapter | WrittenTitle]:
        """The chapters that a text names by number, then those of the titles that readers are sent to."""
        plain = plain_letters(text, self._data)
        seen = for_patterns(text, self._data)
        if any(letters in plain for letters in self._chapter_letters):
            for mention in self._patterns.mention.finditer(seen):
                yield from self._read(text, seen, mention)
        if titles and any(letters in plain for letters in self._see_letters):
            for phrase in self._patterns.see.finditer(seen):
                if self._patterns.beginning.search(seen, max(0, phrase.start() - _LONGEST_CLITIC), phrase.start()):
                    yield from self._sent_to_title(text, seen, phrase, titles)

    def _sent_to_title(
        self, text: str, seen: str, phrase: re.Match[str], titles: Collection[str]
    ) -> Iterator[WrittenTitle]:
        """The title behind a phrase, with or without words between them; `seen` is the text as patterns see it."""
        behind: re.Match[str] | None = phrase
        while behind:
            between = _TO_TITLE.match(text, behind.end())
            place = between.end() if between else behind.end()
            found = title_at(text, place, titles)
            if found and (text[place] in OPENING or " " in found[0] or found[0][0].isupper()):
                yield WrittenTitle(*found, _sentence(text, phrase.start(), found[2]))
                return
            behind = self._patterns.filler.match(seen, place)

    def _read(self, text: str, seen: str, mention: re.Match[str]) -> Iterator[WrittenChapter]:
        items = self._items(seen, mention)
        start = mention.start()
        end = items[-1][2] if items else start
        phrase_start, pointing = self._pointing(seen, start, end)
        sentence = _sentence(text, phrase_start, end)
        if self._is_anothers(seen, phrase_start, start, end, sentence, pointing):
            return
        before = None if pointing is Pointing.WITHIN else _quoted_before(text, phrase_start)
        sign = _BEFORE_TITLE.match(text, end)
        after = sign.end() if sign else end
        is_title = _looks_like_title(text, sign[0].strip() if sign else "", after)
        for number, item_start, item_end, is_roman in items:
            yield WrittenChapter(
                number, item_start, item_end, pointing, is_roman, phrase_start, sentence, before, after, is_title
            )

    def _items(self, text: str, mention: re.Match[str]) -> list[tuple[int, int, int, bool]]:
        """The numbers of a mention, each with the place of its words and whether it is a Roman one."""
        if mention["last"]:
            pattern, end = self._patterns.ordinal, mention.start("last")
        else:
            pattern, end = self._patterns.item, mention.end()
        matches = list(pattern.finditer(text, mention.start(), end))
        if not (mention["last"] or mention["several"] or _CLAUSE_END.match(text, end)):
            # "In Chapter 2 and 3 other places"
            while len(matches) > 1 and not matches[-1]["noun"]:
                matches.pop()
        items = []
        for match in matches:
            name = match.lastgroup or ""
            number = self._patterns.numbers.get(name)
            if number is None:
                number = _ROMAN.get(match[name]) if name == "roman" else int(match[name])
            if number is not None:
                items.append((number, match.start(), match.end(), name == "roman"))
        if items and items[-1][3] and text[items[-1][2] - 1] == "I" and _SMALL_WORD.match(text, items[-1][2]):
            items.pop()  # "see the chapter I wrote"
        if items and mention["last"]:
            number, item_start, _, is_roman = items[-1]
            items[-1] = (number, item_start, mention.end(), is_roman)
        return items

    def _pointing(self, text: str, start: int, end: int) -> tuple[int, Pointing]:
        """Where the phrase begins that points to the chapter, and what it makes of it."""
        patterns = self._patterns
        before = max(0, start - _LOOK_BACK)
        if sent := patterns.sent.search(text, before, start):
            return sent.start(), Pointing.SENT
        if patterns.of_this_guide.match(text, end):
            return start, Pointing.SENT
        if told := patterns.told.search(text, before, start):
            return told.start(), Pointing.TELLING
        if patterns.tells.match(text, end):
            return start, Pointing.TELLING
        if within := patterns.within.search(text, before, start):
            return within.start(), Pointing.WITHIN
        if patterns.preposition.match(text, start):
            return start, Pointing.WITHIN
        bracket = patterns.in_brackets.search(text, before, start)
        if bracket and _BRACKET_END.match(text, end):
            return bracket.start(), Pointing.BRACKETED
        return start, Pointing.NONE

    def _is_anothers(
        self, text: str, phrase_start: int, start: int, end: int, sentence: tuple[int, int], pointing: Pointing
    ) -> bool:
        """Whether the chapter is one of another work, or of no text at all."""
        patterns = self._patterns
        if patterns.of_this_guide.match(text, end):
            return False
        first = max(0, start - _CONTEXT)
        quotations = _QUOTED.finditer(text, first, end + _CONTEXT)
        if any(quoted.start() < start - 1 and start < quoted.end() for quoted in quotations):
            return True
        if patterns.work_follows.match(text, end):
            return True
        if patterns.of.match(text, end) and not patterns.tells.match(text, end):
            return True
        place = (sentence[0], phrase_start) if pointing is Pointing.SENT else (first, sentence[1])
        if any(not work["own"] for work in patterns.work.finditer(text, *place)):
            return True
        is_of_a_text = pointing in (Pointing.SENT, Pointing.TELLING)
        return not is_of_a_text and patterns.other_sense.search(text, *sentence) is not None


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `start:end`; a stop before a small letter is that of an abbreviation."""
    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    for stop in _SENTENCE_END.finditer(text, first, last):
        if text[stop.end() : stop.end() + 1].islower():
            continue
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start()
            break
    return first, last


def _quoted_before(text: str, end: int) -> str | None:
    """What stands in quotation marks directly before `end`, but for a comma and a bracket."""
    before = text[max(0, end - _LONGEST_TITLE) : end].rstrip(" ,،([")
    if not before.endswith(tuple(_CLOSING)):
        return None
    return next((quoted[0][1:-1].strip() for quoted in _QUOTED.finditer(before) if quoted.end() == len(before)), None)


def _looks_like_title(text: str, sign: str, start: int) -> bool:
    """Whether a title begins at `start`, behind a colon, a dash, a comma, a bracket or nothing (`sign`)."""
    first = text[start : start + 1]
    return bool(first) and (first in OPENING or (sign in (":", "–", "—", "-") and first.isupper()))


def title_at(text: str, start: int, titles: Collection[str]) -> tuple[str, int, int] | None:
    """The longest of the titles that stand at `start`, with its place: in quotation marks, or up to a clause's end.

    A comma after a title of one word ends none: "See Plan, Do, Check".
    """
    quoted = _QUOTED.match(text, start)
    if quoted:
        for title in (quoted[0][1:-1].strip(), quoted[0][1:-1].strip(" .,;،؛")):
            if title and title in titles:
                offset = start + quoted[0].index(title)
                return title, offset, offset + len(title)
        return None
    found = None
    limit = start + _LONGEST_TITLE
    for clause_end in _CLAUSE_END.finditer(text, start, limit):
        if clause_end.end() == limit < len(text):
            break  # cut off
        title = text[start : clause_end.start()]
        if title in titles and (" " in title or clause_end[0].strip() not in (",", "،", "(", "[")):
            found = title, start, clause_end.start()
    return found
