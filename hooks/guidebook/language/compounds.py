"""Compounds as people write them: in one, with a hyphen or apart; and words that a prefix makes of others."""

import re
from collections.abc import Iterable, Mapping, Sequence

from guidebook.language.locales import language_data

_HYPHENS = "-‐‑"
_INNER_HYPHEN = re.compile(rf"(?<=\w)[{_HYPHENS}](?=\w)")
_SHORTEST_PART = 4
"""Letters of the parts of a compound that is known when they stand apart: `may or` is no mayor."""


class Compounds:
    """The compounds of one locale; `words` are those of its renderings, in small letters."""

    def __init__(self, words: Iterable[str], locale: str) -> None:
        self._data = data = language_data(locale)
        self._prefixes = frozenset(data.makes_other_words)
        parts = self._prefixes | (_first_parts(words) if data.open_compounds else frozenset())
        self._first_parts = parts | {part.capitalize() for part in parts} | {part.upper() for part in parts}

    def in_text(self, words: Sequence[re.Match[str]], text: str) -> Mapping[int, str]:
        """By index of a word of a text: what it may be in one with the next word.

        Behind a hyphen anything is one with what went before (`front-line`), behind a space the parts of compounds.
        """
        has_hyphen = any(hyphen in text for hyphen in _HYPHENS)
        if not self._first_parts and not has_hyphen:
            return {}
        found: dict[int, str] = {}
        for index, word in enumerate(words[:-1]):
            is_first = word[0] in self._first_parts
            if (is_first or has_hyphen) and words[index + 1].start() == word.end() + 1:
                between = text[word.end()]
                if between in _HYPHENS or (is_first and between.isspace()):
                    found[index] = word[0] + words[index + 1][0]
        return found

    def is_made_another(self, words: Sequence[re.Match[str]], index: int, text: str) -> bool:
        """Whether what stands before a word and its hyphen makes another word of it: `de-radicalisation`."""
        start = words[index].start()
        return (
            index > 0
            and text[start - 1] in _HYPHENS
            and words[index - 1].end() == start - 1
            and self._data.in_own_script(words[index - 1][0].lower()) in self._prefixes
        )


def closed_up(rendering: str, locale: str) -> str:
    """A rendering with its compounds in one: `frontline worker` for `front-line worker`."""
    prefixes = "|".join(map(re.escape, language_data(locale).makes_other_words))
    if prefixes:
        rendering = re.sub(rf"\b({prefixes})\s(?=\w)", r"\1", rendering, flags=re.IGNORECASE)
    return _INNER_HYPHEN.sub("", rendering)


def _first_parts(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        word[:length] for word in words for length in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )
