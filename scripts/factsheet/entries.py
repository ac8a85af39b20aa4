"""What is told of a page: a number, a date, a name or an address that the fact sheet does not have."""

from dataclasses import dataclass
from enum import StrEnum

from guidebook.content.model import Span


class Kind(StrEnum):
    """What is not in the sheet."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    ACRONYM = "acronym"
    ADDRESS = "address"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Found:
    """Something in the text of a page that the sheet does not have."""

    span: Span
    kind: Kind
    value: str
    """As it is written."""
    may_be_ours: bool = False
    """Whether it is a number of the kind that a guide gives itself, such as the minutes of a worksheet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The same, as an editor reads it."""

    path: str
    line: int
    column: int
    kind: Kind
    value: str
    explanation: str = ""
    """The title of the page's source that explains it; empty where none does."""
