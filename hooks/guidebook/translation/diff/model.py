"""What a translator is shown of a changed source: its sections, passage by passage, with the present translation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from guidebook.translation.diff.passages import Passage
from guidebook.translation.diff.word_diff import Piece
from guidebook.translation.history import Commit


class Change(StrEnum):
    """What became of a passage."""

    SAME = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    UNKNOWN = "not compared"


class State(StrEnum):
    """What became of a section."""

    CHANGED = "changed"
    NEW = "new"
    REMOVED = "removed"
    UNKNOWN = "changed, but its old text is not known"


@dataclass(frozen=True, slots=True)
class Row:
    """One passage of the source, or some that did not change."""

    change: Change
    kind: str = ""
    """As in `Passage`; empty for unchanged ones."""
    pieces: tuple[Piece, ...] = ()
    line: int | None = None
    """Where it begins in the source; None for one that is gone."""
    translation: Passage | None = None
    """The passage of the translation that stands for it, where that is known."""
    count: int = 1
    """How many passages did not change."""


@dataclass(frozen=True, slots=True)
class SectionDiff:
    """One section of the source, then and now."""

    section: str
    """Its id."""
    title: str
    """In the source; empty where it is not known."""
    state: State
    then: Commit | None = None
    """When the old text stood there last, as far as the history tells."""
    rows: tuple[Row, ...] = ()
    translation: tuple[Passage, ...] = ()
    """The section in the translation, where its passages do not stand for those of the source one by one."""
    is_aligned: bool = False
    """Whether each row has the passage of the translation that stands for it."""

    @property
    def has_only_marks(self) -> bool:
        """Whether nothing has changed but marks that no passage holds, such as those of lists."""
        return self.state is State.CHANGED and all(row.change is Change.SAME for row in self.rows)


@dataclass(frozen=True, slots=True)
class PageDiff:
    """What has changed in a page's source since its translation was made."""

    key: str
    locale: str
    path: str
    """The translation's file."""
    source_locale: str
    source_path: str
    summary: str
    """How the translation stands, in one sentence."""
    sections: tuple[SectionDiff, ...] = ()
    note: str | None = None
    """What is not known, and why."""
    to_translate: Mapping[int, str] | None = None
    """Passages that are still marked to be translated, by line."""
    next_step: str | None = None
    """What to do next."""
