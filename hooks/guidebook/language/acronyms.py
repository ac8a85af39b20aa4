"""Acronyms in running text, in Latin and Cyrillic script: where they stand, apart from what is added to them.

An acronym is written in capitals: `CAT`, `P/CVE`, `M&E`, `МВР`; small letters may stand for the little words in it, as
in `MoU` and `BiH`. `CATs`, `CAT's`, `МВР-от` and `EU-funded` are acronyms with something added. A single letter is
none, nor is anything with a digit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
CYRILLIC = "\u0400-\u052f"


def _capitals(first: int, last: int) -> str:
    return "".join(chr(code) for code in range(first, last) if chr(code).isupper())


_LATIN_CAPITALS = _capitals(0x41, 0x250)
_CYRILLIC_CAPITALS = _capitals(0x400, 0x530)
_ADDED = rf"(?:['’]?s|['’\-‐‑](?![{_LATIN_CAPITALS}{_CYRILLIC_CAPITALS}])[{LATIN}{CYRILLIC}]{{1,24}})"
_CAPITALS = f"[{_LATIN_CAPITALS}{_CYRILLIC_CAPITALS}]"
_MAY_HOLD = re.compile(rf"{_CAPITALS}[&ofiои]?{_CAPITALS}")
"""Any acronym holds it; to search for this is quick."""
_SPACES = re.compile(r"\s")
_END_OF_A_FILE_NAME = re.compile(r"[\w-]*\.(?:[a-z]{2,4}\d?|[A-Z]{2,4})(?!\w)")
_MARKS_OF_CODE = frozenset("#@$%{\\=<.~_")
"""What stands before a word that is meant for a machine: `#CAT`, `${CAT}`, `.NET`."""
_LONGEST_ENDING = 7
"""Characters, with the hyphen: `-овите`."""
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS_IN_A_PHRASE = 3
"""So many words in capitals side by side are words; fewer may be acronyms."""
_LONGEST_IN_CAPITALS = 500
"""Characters of a text all of which may be in capitals: headings and warnings are short."""


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym in a text."""

    text: str
    """Without what is added to it."""
    start: int
    added: str = ""
    """`s` in `CATs`, `-от` in `МВР-от`."""

    @property
    def end(self) -> int:
        """Where it ends, without what is added to it."""
        return self.start + len(self.text)

    @property
    def whole_end(self) -> int:
        """Where it ends, with what is added to it."""
        return self.end + len(self.added)

    @property
    def whole(self) -> str:
        """With what is added to it."""
        return self.text + self.added

    @property
    def has_english_ending(self) -> bool:
        """Whether it has the plural or the possessive `s` of English."""
        return self.added in ("s", "'s", "’s")

    def is_inflected(self, locale: str) -> bool:
        """Whether it has an ending that no word in capitals has for emphasis: `CATs`, `OSBE-së`; not `MUST-have`."""
        is_ending = self.added.startswith(("-", "‐", "‑")) and len(self.added) <= _LONGEST_ENDING
        return self.added == "s" or (is_ending and not is_english(locale))


def is_english(locale: str) -> bool:
    """Whether a locale is one of English."""
    return locale.replace("_", "-").split("-")[0] == "en"


def may_hold_acronyms(text: str) -> bool:
    """Whether a text holds anything that looks like an acronym; quick, for texts of any size."""
    return _MAY_HOLD.search(text) is not None


def find_acronyms(text: str, exact: frozenset[str] = frozenset()) -> Iterator[Acronym]:
    """The acronyms in a text, in its order.

    `exact` are acronyms of a shape that is otherwise none, or more than one (`PhD`, `HIV/AIDS`). What stands in an
    address or in the name of a file is left out.
    """
    if exact or may_hold_acronyms(text):
        for match in _finder(exact).finditer(text):
            if not _is_for_machines(text, *match.span()):
                base = match["exact"] or match["latin"] or match["cyrillic"]
                yield Acronym(base, match.start(), match[0][len(base) :])


def odd_acronyms(acronyms: Iterable[str]) -> frozenset[str]:
    """Those of some acronyms that are only found where they are asked for, as `exact`."""
    several = (acronym for acronym in acronyms if len(acronym) > 1)
    return frozenset(acronym for acronym in several if [one.text for one in find_acronyms(acronym)] != [acronym])


@lru_cache(maxsize=64)
def _finder(exact: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(acronym) for acronym in sorted(exact, key=lambda acronym: (-len(acronym), acronym)))
    latin, cyrillic = f"[{_LATIN_CAPITALS}]", f"[{_CYRILLIC_CAPITALS}]"
    return re.compile(
        rf"(?<![{LATIN}{CYRILLIC}0-9_])(?P<exact>{listed or '(?!)'}){_ADDED}?(?![{LATIN}{CYRILLIC}0-9_])"
        rf"|(?<![{LATIN}0-9_])(?P<latin>(?:{latin}/)?{latin}(?:[&ofi]?{latin})+|{latin}&{latin})"
        rf"{_ADDED}?(?![{LATIN}0-9_])"
        rf"|(?<![{CYRILLIC}0-9_])(?P<cyrillic>{cyrillic}(?:[&ои]?{cyrillic})+){_ADDED}?(?![{CYRILLIC}0-9_])"
    )


def _is_for_machines(text: str, start: int, end: int) -> bool:
    """Whether what stands there is part of an address, the name of a file or a word of code."""
    before = _SPACES.split(text[max(0, start - 200) : start])[-1]
    after = _SPACES.split(text[end : end + 200], maxsplit=1)[0]
    return (
        before[-1:] in _MARKS_OF_CODE
        or "://" in before
        or "@" in before + after
        or before.lower().startswith(("www.", "/", "./", "../"))
        or before.count("/") > 1
        or after.startswith("_")
        or _END_OF_A_FILE_NAME.match(after) is not None
    )


def is_in_capitals(text: str, acronym: Acronym) -> bool:
    """Whether an acronym stands in a phrase or a text that is written in capitals, and so may be a word like any other.

    Two words in capitals side by side are no such phrase, unless there is nothing else in the text.
    """
    beside = words_beside(text, acronym)
    if len(beside) + 1 >= _CAPITALS_IN_A_PHRASE:
        return True
    if len(text) > _LONGEST_IN_CAPITALS:
        return False
    words = _WORD.findall(text[: acronym.start] + " " + text[acronym.whole_end :])
    return any(len(word) > 1 for word in words) and all(letter.isupper() for word in words for letter in word)


def words_beside(text: str, acronym: Acronym) -> tuple[str, ...]:
    """The words in capitals directly before and behind an acronym, with nothing but spaces between."""
    before: list[str] = []
    for word in reversed(re.split(r"\s+", text[max(0, acronym.start - 100) : acronym.start].rstrip())):
        if not _is_capital_word(word) or not text[acronym.start - 1].isspace():
            break
        before.append(word)
    behind: list[str] = []
    for word in re.split(r"\s+", text[acronym.whole_end : acronym.whole_end + 100].lstrip()):
        bare = word.rstrip(".,;:!?…")
        if not _is_capital_word(bare) or not text[acronym.whole_end : acronym.whole_end + 1].isspace():
            break
        behind.append(bare)
        if bare != word:
            break
    return (*reversed(before), *behind)


def _is_capital_word(word: str) -> bool:
    return word.isupper() and word.replace("-", "").replace("'", "").replace("’", "").isalpha()
