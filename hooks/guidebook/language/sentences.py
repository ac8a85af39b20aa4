"""The first sentence of a text, where it is certain where that ends."""

import re

_END = re.compile(r"[.!?؟۔。…]+[\"'»”’)\]›]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s.]*$")
_MOST_OF_ABBREVIATION = 3
"""Letters that a name's or a title's abbreviation has at most, behind a capital: `Dr.`, `Mrs.`, `Prof.`"""


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence; empty where it has none: it leads to what follows it.

    A stop ends none behind a single letter or a short word with a capital, nor before a small letter or a digit:
    `e.g. schools`, `Dr. Blin`, `no. 4`. Sooner two sentences than half of one.
    """
    text = " ".join(text.split())
    for end in _END.finditer(text):
        if end.end() == len(text) or not _goes_on(text, end):
            return text[: end.end()]
    return ""


def _goes_on(text: str, end: re.Match[str]) -> bool:
    if not end[0].startswith("."):
        return text[end.end() + 1].islower()
    word = _WORD_BEFORE.search(text, 0, end.start())
    before = word[0].strip("\"'«“‘([‹") if word else ""
    is_short = len(before) == 1 or (before[:1].isupper() and len(before) <= 1 + _MOST_OF_ABBREVIATION)
    following = text[end.end() + 1]
    return (is_short and not before.isdigit()) or following.islower() or following.isdigit()
