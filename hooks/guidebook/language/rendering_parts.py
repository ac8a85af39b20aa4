"""The parts that the words of a rendering play: which agrees with another, which governs the next.

They matter where nouns and adjectives have the same endings and only their place tells them apart. مكتبة, "library", is
no form of مكتب, "office"; محلية, "local", is one of محلي behind the word it agrees with.
"""

import re
from collections.abc import Sequence
from enum import Flag, auto
from functools import cache

from guidebook.language.clitics import has_article, readings
from guidebook.language.locales import language_data


class Part(Flag):
    """What a word does in its rendering."""

    NONE = 0
    AGREES = auto()
    """It is an adjective, as far as its article and its place tell."""
    GOVERNS = auto()
    """The next word is its genitive."""
    GOVERNED = auto()
    """It is the genitive of the word before."""


def parts(words: Sequence[str], locale: str) -> tuple[Part, ...]:
    """The part of each word of a rendering; words in small letters, without marks.

    In a language whose article is written together with nouns *and* adjectives: a word with the article agrees when one
    before it has the article too, and is the genitive of the word before when none has (Ryding, A Reference Grammar of
    Modern Standard Arabic, 2005, ch. 8 and 10). In other languages no word has a part.
    """
    data = language_data(locale)
    if not data.article:
        return (Part.NONE,) * len(words)
    found = [Part.NONE] * len(words)
    is_first = True
    is_phrase_definite = False
    for index, word in enumerate(words):
        is_preposition = word in data.prepositions
        clitic, is_definite = _beginning(word, locale)
        if is_preposition or (clitic and clitic not in data.conjunctions) or (is_phrase_definite and not is_definite):
            is_first, is_phrase_definite = True, False
        looks_like_one = any(pattern.fullmatch(word) for pattern in _adjectives(locale))
        if not is_first and is_definite == is_phrase_definite and (is_definite or index > 1 or looks_like_one):
            found[index] |= Part.AGREES
        governs_itself = index + 1 < len(words) and _beginning(words[index + 1], locale) == ("", True)
        is_genitive = is_definite or governs_itself or not looks_like_one
        if not is_first and not is_phrase_definite and not clitic and is_genitive:
            found[index] |= Part.GOVERNED
            found[index - 1] |= Part.GOVERNS
        is_first = is_preposition
        is_phrase_definite = is_phrase_definite or is_definite
    return tuple(found)


def _beginning(word: str, locale: str) -> tuple[str, bool]:
    """What goes before the article of a word, and whether it has that."""
    if not has_article(word, locale):
        return "", False
    return next(reading.clitic for reading in readings(word, locale) if reading.is_definite), True


@cache
def _adjectives(locale: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in language_data(locale).adjectives)
