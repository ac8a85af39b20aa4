"""Regular expressions for words as people write them: in any case, with or without marks, with clitics before them.

They are made for texts that `for_patterns` has been over.
"""

import re
import unicodedata
from collections.abc import Iterable

from guidebook.language.inflection import DROPPED, MARKS
from guidebook.language.locales import LanguageData

ANY_ENDING = "*"
"""At the end of a word it stands for up to four letters more."""
BEGINNING = rf"(?<![\w{MARKS}])(?<!\w[-‑])"
"""Before a word: what stands there is no part of it."""
NOTHING = "(?!)"
"""Matches nowhere: what a list without words stands for."""
_END = rf"(?![\w{MARKS}])"
_ARABIC = re.compile("[\u0621-\u064a]")
_MARK = "\u0640"
"""Stands for every mark that changes the look of an Arabic word only. A class of them behind each letter would make the
patterns of Arabic slow to compile."""
_VARIED = {"'": "['’]", "’": "['’]", "-": "[-‑]", " ": r"\s+", ANY_ENDING: rf"[\w{MARKS}]{{0,4}}"}


def for_patterns(text: str, data: LanguageData) -> str:
    """A text with one spelling for letters that the language counts as the same; every offset stays as it is."""
    if data.folds:
        text = DROPPED.sub(lambda marks: _MARK * len(marks[0]), text)
        for letter, fold in data.folds.items():
            text = text.replace(letter, fold)
    return text


def words_pattern(words: Iterable[str], data: LanguageData) -> str:
    """A pattern for any of the words up to its end, the longest first; what goes before is not looked at.

    A word all in small letters is found in any case, another one as it is written. Arabic letters may carry marks.
    """
    return _any_of(
        _letters(word, data) + (_END if word[-1].isalnum() or word[-1] == ANY_ENDING else "")
        for word in _longest_first(words)
    )


def phrases_pattern(phrases: Iterable[str], data: LanguageData) -> str:
    """As `words_pattern`, for whole words; the clitics of the language may go before the first."""
    return f"{beginning_pattern(data)}{words_pattern(phrases, data)}"


def beginning_pattern(data: LanguageData) -> str:
    """A pattern for the beginning of a word, clitics included."""
    return f"{BEGINNING}{parts_pattern(data.prefixes, data)}?" if data.prefixes else BEGINNING


def definite_pattern(words: Iterable[str], data: LanguageData) -> str:
    """As `phrases_pattern`, for nouns; one that has the article has it also behind clitics (الفصل: وبالفصل, للفصل)."""
    several = tuple(words)
    if not data.article or not all(word.startswith(data.article) for word in several):
        return phrases_pattern(several, data)
    bare = words_pattern((word.removeprefix(data.article) for word in several), data)
    return f"{BEGINNING}{parts_pattern(definite_prefixes(data), data)}{bare}"


def definite_prefixes(data: LanguageData) -> dict[str, str]:
    """The clitics that hold the article, and what is left of each without it: `بال` and `ب`, `لل` and `ل`."""
    joined = data.article[-1:] * 2
    found = {prefix: prefix.removesuffix(data.article) for prefix in data.prefixes if prefix.endswith(data.article)}
    return found | {prefix: prefix[:-1] for prefix in data.prefixes if joined and prefix.endswith(joined)}


def parts_pattern(parts: Iterable[str], data: LanguageData) -> str:
    """A pattern for any of the parts of words, the longest first."""
    return _any_of(_letters(part, data) for part in _longest_first(parts))


def plain_letters(text: str, data: LanguageData) -> str:
    """A text as the words of `sought_letters` are sought in it: small letters, without marks and variants."""
    plain = unicodedata.normalize("NFC", text).lower()
    if data.folds:
        plain = DROPPED.sub("", plain)
        for letter, fold in data.folds.items():
            plain = plain.replace(letter, fold)
    return plain


def sought_letters(phrases: Iterable[str], data: LanguageData) -> tuple[str, ...]:
    """What to seek in plain letters, to know fast that a text holds none of the phrases: the longest word of each."""
    longest = (max(phrase.split(), key=len).removeprefix(data.article) for phrase in phrases)
    plain = sorted({plain_letters(word, data) for word in longest}, key=lambda letters: (len(letters), letters))
    return tuple(word for index, word in enumerate(plain) if not any(shorter in word for shorter in plain[:index]))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or NOTHING})"


def _letters(word: str, data: LanguageData) -> str:
    return "".join(_letter(letter, data, word == word.lower()) for letter in word)


def _letter(letter: str, data: LanguageData, is_in_any_case: bool) -> str:
    if letter in _VARIED:
        return _VARIED[letter]
    letter = data.folds.get(letter, letter)
    alike = {letter}
    if is_in_any_case and len(letter.upper()) == 1:  # "ß" has a capital of two
        alike.add(letter.upper())
    apart = {unicodedata.normalize("NFD", other) for other in alike} - alike
    one = f"[{''.join(re.escape(other) for other in sorted(alike))}]" if len(alike) > 1 else re.escape(letter)
    pattern = _any_of((one, *sorted(apart))) if apart else one
    return f"{pattern}{_MARK}*" if data.folds and _ARABIC.match(letter) else pattern
