"""Renderings in languages whose inflection is not known here: whether a text may have one in some form."""

import re
from functools import cache

from guidebook.language.inflection import unmarked
from guidebook.language.locales import LanguageData, language_data

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_CHANGE = 2
"""Letters at the end of a word that its forms may change: `Гаага`, `в Гааге`."""
_SHORTEST_STEM = 3


@cache
def is_inflection_known(locale: str) -> bool:
    """Whether there are data of a locale's language."""
    return language_data(locale) != LanguageData()


def may_have_form(text: str, rendering: str, locale: str) -> bool:
    """Whether a text may have a form of a rendering, as it is printed: False where the language's forms are known.

    It may where it has all its words but for their last letters, with whatever stands before them (`בסרייבו`), behind
    them (`Saraybosna'dan`), or on both sides in a language without spaces.
    """
    if is_inflection_known(locale):
        return False
    words = _WORD.findall(unmarked(rendering))
    plain = unmarked(text)
    return bool(words) and all(word[: max(_SHORTEST_STEM, len(word) - _LONGEST_CHANGE)] in plain for word in words)
