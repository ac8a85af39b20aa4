"""The text of a block as pieces: words that a translator reads, and markup that is protected.

A text is compared in its plain form, in which an escaped character (`\\[`, `&lt;`) is the character itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from guidebook.content.dialect import ESCAPE

OBJECT = "\ufffc"
"""Stands in the prose of a block for code, an image or a tag."""
BLANK_RUN = re.compile(r"[ \t\n]+")
_BLANK_IN_FILES = re.compile("[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
KEPT_ESCAPES = "*_\\"
"""What stays behind its backslash in a translator's text: without it, it would be emphasis, or escape what follows."""
Key = tuple[str, ...]


class Role(StrEnum):
    """What a piece of a block's text is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a block's text."""

    role: Role
    shown: str
    """For text: as the translator reads it. Empty for markup."""
    original: str
    """The Markdown that it is written with."""
    start: int
    """Offset of the original in the source text."""
    key: Key = ()
    """For markup: what makes it the same in a translation, as ("link", its target); of both ends of a pair alike."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """The text of a block, taken apart."""

    tokens: tuple[Token, ...]
    start: int
    end: int
    """Where it stands: the block's span, and an attribute list that follows its last element."""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate."""
        return any(character.isalnum() for token in self.tokens for character in token.shown)


Comparable = tuple[str | tuple[str, Key], ...]


def comparable(pieces: Iterable[tuple[Role, str, Key]]) -> Comparable:
    """The texts and marks of a block in a form that is equal for two that say the same."""
    found: list[str | tuple[str, Key]] = []
    text = ""
    for role, shown, key in pieces:
        if role is Role.TEXT:
            text += shown
            continue
        found += [plain(text), (str(role), key)]
        text = ""
    found.append(plain(text))
    first, last = found[0], found[-1]
    found[0] = first.lstrip(" ") if isinstance(first, str) else first
    if isinstance(last, str):
        found[-1] = (found[0] if len(found) == 1 and isinstance(found[0], str) else last).rstrip(" ")
    return tuple(found)


def comparable_text(text: BlockText) -> Comparable:
    """A block's text in a form that is equal for two that say the same."""
    return comparable((token.role, token.shown, token.key) for token in text.tokens)


def plain(shown: str) -> str:
    """A translator's text without escapes, each run of blanks a single one."""
    return ESCAPE.sub(r"\1", BLANK_RUN.sub(" ", shown))


def one_line_text(text: str) -> str:
    """A returned text as a unit holds it: each run of blanks and line breaks one blank."""
    return _BLANK_IN_FILES.sub(" ", text).strip(" ")


def without_needless_escapes(text: str) -> str:
    """A translator's text as an export shows it: escaped is only what would mean something else."""
    return ESCAPE.sub(lambda match: match[0] if match[1] in KEPT_ESCAPES else match[1], text)
