"""Texts of several pieces, some of which are links: "2019–2020", each year a link."""

import re

from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.views import LinkText

Phrase = tuple[LinkText, ...]
"""The pieces, in their order."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def phrase(words: InterfaceWords, msgid: str, **values: Phrase) -> Phrase:
    """A text of the interface in the reader's language, with phrases for its placeholders; others are left out."""
    pieces: list[LinkText] = []
    for number, text in enumerate(_PLACEHOLDER.split(words(msgid))):
        pieces += values.get(text, ()) if number % 2 else (LinkText(text),) if text else ()
    return tuple(pieces)
