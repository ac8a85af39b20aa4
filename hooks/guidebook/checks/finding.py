"""A finding: one thing wrong, at one place."""

from dataclasses import dataclass, field
from enum import StrEnum

from guidebook.content.edit import Edit


class Severity(StrEnum):
    """How grave a finding is: an error stops a build. `off` switches a rule off and is never on a finding."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong, at one place; sorted by place."""

    path: str
    """Path with `/`, relative to the folder of the configuration file."""
    line: int
    """1-based."""
    column: int
    """1-based, in code points."""
    end_line: int
    end_column: int
    """Exclusive."""
    code: str
    """`REF002`; never reused."""
    rule: str
    """`unknown-section`."""
    severity: Severity
    locale: str | None
    """The locale whose folder holds the file; None for a file of no locale."""
    message: str
    """States the fact, with the offending value in quotes."""
    hint: str | None = None
    """One action, certain or labelled as a guess."""
    fix: tuple[Edit, ...] = field(default=(), compare=False)
    """Edits on the file that mend what is wrong; empty where that takes a person's judgement."""
