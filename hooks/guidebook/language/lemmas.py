"""Base forms of words, from the dictionaries of simplemma."""

from collections.abc import Mapping
from functools import cache

from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory


@cache
def _dictionary(language: str) -> Mapping[str, str]:
    # Read from its packed form, word by word: some megabytes and a tenth of a second, where the whole would take ten
    # times as much memory.
    dictionary: Mapping[str, str] = StreamDictionaryFactory().get_dictionary(language)
    return dictionary


def lemma(word: str, language: str) -> str | None:
    """The base form of a word in small letters, or None where the dictionary does not hold the word.

    `language` is simplemma's code of a language, or empty for one that it does not have. What the dictionary does not
    hold is not guessed at.
    """
    if not language:
        return None
    dictionary, name = _dictionary(language), word.capitalize()
    found = dictionary.get(word)
    if not found and name != word:
        found = dictionary.get(name)
    return found.lower() if found else None
