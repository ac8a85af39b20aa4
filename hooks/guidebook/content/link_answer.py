"""What came of asking the server of another site whether an address leads anywhere."""

from dataclasses import dataclass
from enum import StrEnum


class AnswerKind(StrEnum):
    """What an answer means for a reader who follows the link."""

    ALIVE = "alive"
    """The server has something there, or keeps to itself whether it has (401, 403, 429): no proof that it is dead."""
    GONE = "gone"
    """The server says that nothing is there (404 and 410; RFC 9110, sections 15.5.5 and 15.5.11)."""
    NO_HOST = "no host"
    """The name of the server cannot be looked up."""
    NO_ANSWER = "no answer"
    """No connection, no secure one, or a server in trouble: dead, or not today."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for one address."""

    kind: AnswerKind
    detail: str = ""
    """What happened, for a message: `the server says 404`; empty for what is alive."""
