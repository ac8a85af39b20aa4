"""Languages told apart: whether a text is in one language rather than in another.

A dictionary of simplemma holds most words of a text in its language, and few of one in another. Of 311 sentences in
Albanian, Bosnian, English, French, German and Turkish, from six words on, none was taken for one in another of these
languages, and 97 of 100 were known as strangers on a page in another one. Dictionaries take a while to open, so small
words of each language say first where it is worth asking them.
"""

from collections.abc import Collection, Sequence
from functools import cache

from guidebook.language.lemmas import has_dictionary, is_common_word
from guidebook.language.locales import shipped_data
from guidebook.language.scripts import script_of

FEWEST_WORDS = 6
"""Different words from which on a text can be told from one in another language."""
_LEAD = 0.3
"""By so much of the words more are in the dictionary of the text's language than in that of another."""
_LEAST_KNOWN = 0.4
"""The part of a text's words that the dictionary of its language holds."""
_ONE_LANGUAGE = {"bs": "hbs", "cnr": "hbs", "hr": "hbs", "sh": "hbs", "sr": "hbs", "no": "nb", "nn": "nb"}
"""Codes of languages that are one here: what is written in one is no stranger to readers of another."""


@cache
def language_of(locale: str) -> str:
    """The language of a locale as simplemma calls it; one for those that are not told apart."""
    language = locale.replace("_", "-").split("-")[0].lower()
    return _ONE_LANGUAGE.get(language, language)


@cache
def strange_words(locale: str, other: str) -> frozenset[str]:
    """Small words of another locale's language that are none of this one's; none where scripts tell the two apart."""
    if not script_of(locale) == script_of(other) == "Latn" or language_of(locale) == language_of(other):
        return frozenset()
    return _frequent_words(language_of(other)) - _frequent_words(language_of(locale))


def looks_strange(found: Collection[str], locale: str, other: str) -> bool:
    """Whether small words of `other` in a text make it worth asking dictionaries; `found` are its words."""
    strange = len(strange_words(locale, other).intersection(found))
    # One alone may be a word of any language, but hardly where none of the text's own language stand beside it.
    return strange > 1 or (strange == 1 and len(strange_words(other, locale).intersection(found)) <= 1)


def is_in_other_language(words: Collection[str], locale: str, other: str) -> bool:
    """Whether words of a text, each once and in small letters, are in the language of `other` and not of `locale`.

    The text should have at least `FEWEST_WORDS`. Nothing is known of a language without a dictionary.
    """
    own, theirs = language_of(locale), language_of(other)
    if not words or own == theirs or not has_dictionary(theirs) or not has_dictionary(own):
        return False
    known = sum(is_common_word(word, theirs) for word in words)
    if known < _LEAST_KNOWN * len(words):
        return False
    return known - sum(is_common_word(word, own) for word in words) >= _LEAD * len(words)


def are_only_in_other_language(words: Sequence[str], locale: str, other: str) -> bool:
    """Whether all words are in the dictionary of the language of `other`, and none in that of `locale`."""
    own, theirs = language_of(locale), language_of(other)
    if not words or own == theirs or not has_dictionary(theirs) or not has_dictionary(own):
        return False
    return all(is_common_word(word, theirs) and not is_common_word(word, own) for word in words)


@cache
def _frequent_words(language: str) -> frozenset[str]:
    listed = (shipped_data("frequent_words.yml") or {}).get(language, "")
    return frozenset(word for word in listed.split() if len(word) > 1)
