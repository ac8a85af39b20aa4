"""Whether a text says what an acronym in it stands for: `Quick Response Fund (QRF)`, `QRF (Quick Response Fund)`."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from guidebook.language.acronyms import Acronym, find_acronyms
from guidebook.language.brackets import CLOSING_QUOTES, Enclosure, enclosures

_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?؟](?=\s|$)")
_JOINED = re.compile(r"\s*(?:[^\W\d_]+[-‐‑])*")
"""What an acronym is joined to: `SG-CIPD`."""
_YEAR = re.compile(r"[\s,،]*\d{4}[a-z]?\s*")
_OPENING = re.compile(rf"[{re.escape(CLOSING_QUOTES)}\s]*[(\[（]")
_READ = 200
"""Characters before and behind an acronym in which its words are looked for."""
_MOST_SKIPPED = 3
"""Words without a letter of their own, side by side: `Office for the Prevention`."""
_FARTHEST = 4
"""Words that may stand between an acronym and its full form: `the Fund, which is known as the BIF`."""
_FEWEST_LETTERS = 4
"""Of a word in small letters that a letter of an acronym may stand for."""
_FEWEST_WORDS = 2
"""What says what an acronym stands for, where the letters do not fit: they may be those of another language."""


def is_explained(text: str, acronym: Acronym) -> bool:
    """Whether the words beside an acronym say what it stands for.

    They are words whose initials fit it; or it stands alone in brackets behind words; or words in brackets behind it.
    """
    bracket = _bracket_round(text, acronym)
    if bracket is not None and _is_behind_words(text, acronym, bracket):
        return True
    opening = _OPENING.match(text, acronym.whole_end)
    if opening:
        behind = next(enclosures(text, opening.end(), opening.end()), None)
        if behind is not None and len(_WORD.findall(text[behind.start : behind.end])) >= _FEWEST_WORDS:
            return True
    return fits_beside(text, acronym)


def fits_before_brackets(text: str, acronym: Acronym) -> bool:
    """Whether an acronym stands in brackets, directly behind words whose initials fit it."""
    bracket = _bracket_round(text, acronym)
    if bracket is None or not _is_behind_words(text, acronym, bracket):
        return False
    words = _WORD.findall(_STOP.split(text[: bracket.start - 1][-_READ:])[-1])
    return any(end == len(words) for _, end, _ in _fits(acronym.text, words, len(words)))


def fits_beside(text: str, acronym: Acronym) -> bool:
    """Whether the initials of words near an acronym fit it."""
    bracket = _bracket_round(text, acronym)
    ends = (acronym.start, bracket.start - 1) if bracket else (acronym.start,)
    if any(fits_end(acronym.text, text[max(0, end - _READ) : end]) for end in ends):
        return True
    return fits_start(acronym.text, text[acronym.whole_end : acronym.whole_end + _READ])


def fits_end(letters: str, text: str) -> bool:
    """Whether words at the end of a text fit an acronym."""
    words = _WORD.findall(_STOP.split(text.rstrip()[-_READ:])[-1])
    return any(len(words) - end <= farthest for _, end, farthest in _fits(letters, words, len(words)))


def fits_start(letters: str, text: str) -> bool:
    """Whether words at the beginning of a text fit an acronym."""
    words = _WORD.findall(_STOP.split(text[:_READ])[0])
    return any(start <= farthest for start, _, farthest in _fits(letters, words, _FARTHEST + 1))


def _fits(letters: str, words: Sequence[str], starts: int) -> Iterator[tuple[int, int, int]]:
    """The words that fit an acronym: from which to which, and how many words away from it they may stand.

    Words in small letters fit a short acronym by chance, `council and the CAT`: they must be nearer, and little words
    do not count.
    """
    wanted = tuple(_plain(letter) for letter in letters if letter.isalpha())
    plain = tuple(_plain(word) for word in words)
    for start in range(min(len(words), starts)):
        if plain[start].startswith(wanted[0]):
            is_name = words[start][0].isupper()
            farthest = _FARTHEST if is_name else min(_FARTHEST, len(wanted) - 1)
            following = plain[start : start + len(wanted) * (_MOST_SKIPPED + 1)]
            if not is_name:
                following = tuple(word if len(word) >= _FEWEST_LETTERS else "" for word in following)
            for end, initials in _fitting(wanted, following) if following[0] else ():
                if 2 * initials > len(wanted):
                    yield start, start + end, farthest


def _fitting(wanted: tuple[str, ...], words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """For each way to spell the letters: the number of words it takes, and how many letters are initials."""

    @cache
    def spelled(letter: int, word: int, inside: int) -> frozenset[tuple[int, int]]:
        # `word` is the one that has the letter before, `inside` the place behind that letter in it.
        if letter == len(wanted):
            return frozenset({(word + 1, 0)})
        found: set[tuple[int, int]] = set()
        at = words[word].find(wanted[letter], inside)
        if at >= 0:
            found |= spelled(letter + 1, word, at + 1)
        for later in range(word + 1, min(len(words), word + 2 + _MOST_SKIPPED)):
            if words[later].startswith(wanted[letter]):
                found |= {(end, initials + 1) for end, initials in spelled(letter + 1, later, 1)}
        return frozenset(found)

    for end, initials in spelled(1, 0, 1):
        yield end, initials + 1


def _plain(text: str) -> str:
    """Text in small letters without marks on them."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter)
    )


def _bracket_round(text: str, acronym: Acronym) -> Enclosure | None:
    return next((one for one in enclosures(text, acronym.start, acronym.whole_end) if one.is_bracket), None)


def _is_behind_words(text: str, acronym: Acronym, bracket: Enclosure) -> bool:
    """Whether an acronym stands for itself in brackets that follow words directly."""
    before = text[max(0, bracket.start - _READ) : bracket.start - 1].rstrip(f"{CLOSING_QUOTES} \u00a0")
    inside_before = text[bracket.start : acronym.start].strip("«“„\"'")
    inside_behind = text[acronym.whole_end : bracket.end]
    if not before or not before[-1].isalpha() or not _JOINED.fullmatch(inside_before):
        return False
    if _YEAR.fullmatch(inside_behind):
        return False  # a work that is cited by its author and its year
    others = [one for one in find_acronyms(inside_behind) if one.text != acronym.text]
    is_list = any(mark in inside_behind for mark in ",،;؛") and bool(others)
    return not is_list and (not inside_behind.strip() or inside_behind.lstrip()[0] in ",،;؛:–—-/»”\"'")
