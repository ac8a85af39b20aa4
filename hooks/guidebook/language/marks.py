"""Words that are written without the marks of their letters: `ELUS` for `élus`, `mreza` for `mreža`."""

from collections.abc import Iterator

from guidebook.language.locales import language_data
from guidebook.language.paradigms import stem_keys

_ON_FIRST, _ON_ALL = "-^", "-^^"
"""What keys end with that hold for words without marks on their first letter, or on all letters."""


def keys_of_capitals(word: str, plain: str, locale: str) -> Iterator[str]:
    """Keys of a word of a text that may lack marks because it is written with capitals; `plain` is it in small letters.

    Nothing for a language that leaves marks out everywhere, or nowhere.
    """
    data = language_data(locale)
    if data.only_capitals_without_marks and word[0].isupper():
        is_all = len(word) > 1 and word.isupper()
        for key in stem_keys(data.strip_marks(plain) if is_all else plain, locale, is_unmarked=is_all):
            yield key + (_ON_ALL if is_all else _ON_FIRST)


def keys_without_marks(plain: str, locale: str, is_base: bool) -> Iterator[str]:
    """Keys of a word of a rendering, in small letters, for texts that leave out its marks; `is_base` as in `stems`."""
    data = language_data(locale)
    stripped = data.strip_marks(plain)
    if data.only_capitals_without_marks:
        yield from (f"{key}{_ON_ALL}" for key in stem_keys(stripped, locale, is_base, is_unmarked=True))
        if stripped and stripped[0] != plain[0]:
            yield from (f"{key}{_ON_FIRST}" for key in stem_keys(stripped[0] + plain[1:], locale, is_base))
    elif stripped != plain:
        yield from stem_keys(stripped, locale, is_base, is_unmarked=True)


def may_lack_marks(plain: str, locale: str) -> bool:
    """Whether a word of a text may be one whose marks are left out: who writes one of them writes all."""
    data = language_data(locale)
    is_usual = bool(data.without_marks) and not data.only_capitals_without_marks
    return is_usual and data.strip_marks(plain) == plain
