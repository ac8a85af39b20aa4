"""A mutation of the guide: one fault, and everything that must be reported because of it."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from mutations.written_guide import WrittenGuide


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """A finding that a mutation must cause."""

    path: str
    line: int
    column: int
    rule: str
    severity: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column} {self.severity} {self.rule}"


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed guide. What is found in it must be exactly what is expected: the fault and its true consequences."""

    changes: Mapping[str, str | None]
    """Texts by path; None for a file taken away."""
    expected: tuple[Expected, ...]
    before: Mapping[str, str | None]
    """The texts in the place of which the changes stand; nothing may be found in them."""
    is_slip: bool = False
    """Whether there was one right text, which a fix, where one is offered, must give back."""

    def diff(self) -> str:
        """What was changed, as `diff -u` would show it."""
        lines: list[str] = []
        for path, text in sorted(self.changes.items()):
            old, new = ((one or "").splitlines() for one in (self.before.get(path), text))
            lines += difflib.unified_diff(old, new, path, path, lineterm="", n=0)
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mutation."""

    name: str
    make: Callable[[WrittenGuide, Random], Mutation]
    """Makes the fault at a random place; the same for the same random numbers."""
    rule: str = ""
    """A rule without which there is no such kind yet."""


@dataclass(slots=True)
class Rewriting:
    """Changes to the texts of a guide, which keeps track of where places of the old texts have moved."""

    guide: WrittenGuide
    groundwork: Mapping[str, str | None] = field(default_factory=dict)
    """Texts that were changed before, in which nothing is wrong yet."""
    _edits: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    _deleted: set[str] = field(default_factory=set)
    _written: dict[str, str] = field(default_factory=dict)
    _expected: list[Expected] = field(default_factory=list)

    def replace(self, path: str, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range of a file."""
        self._edits.setdefault(path, []).append((start, end, text))

    def delete(self, path: str) -> None:
        """Take a file away."""
        self._deleted.add(path)

    def write(self, path: str, text: str) -> None:
        """Write a new file."""
        self._written[path] = text

    def is_gone(self, path: str, offset: int) -> bool:
        """Whether the place of an old text was replaced."""
        return any(start < offset < end for start, end, _ in self._edits.get(path, ()))

    def expect(self, rule: str, path: str, offset: int, severity: str = "error", written_to: str | None = None) -> None:
        """Expect a finding at a place of the old text, once all changes are made.

        `written_to` is the path of a file that has moved.
        """
        edits = self._edits.get(path, ())
        moved = offset + sum(len(text) - (end - start) for start, end, text in edits if end <= offset)
        self.expect_at(rule, path, moved, severity, written_to)

    def expect_at(
        self, rule: str, path: str, offset: int, severity: str = "error", written_to: str | None = None
    ) -> None:
        """Expect a finding at a place of the new text."""
        before = self.text(path)[:offset]
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        self._expected.append(Expected(written_to or path, line, column, rule, severity))

    def expect_in_file(self, rule: str, path: str, severity: str = "error") -> None:
        """Expect a finding about a whole file."""
        self._expected.append(Expected(path, 1, 1, rule, severity))

    def text(self, path: str) -> str:
        """The text of a file with the changes made so far."""
        text = self._old(path)
        for start, end, replacement in sorted(self._edits.get(path, ()), reverse=True):
            text = text[:start] + replacement + text[end:]
        return text

    def changes(self) -> dict[str, str | None]:
        """The changed texts."""
        gone: Iterable[str] = self._deleted
        return {
            **self.groundwork,
            **{path: self.text(path) for path in self._edits},
            **self._written,
            **dict.fromkeys(gone),
        }

    def mutation(self, is_slip: bool = False) -> Mutation:
        """The mutation that these changes make."""
        changes = self.changes()
        before: dict[str, str | None] = {path: self.guide.texts.get(path) for path in changes}
        return Mutation(changes, tuple(sorted(self._expected)), {**before, **self.groundwork}, is_slip)

    def _old(self, path: str) -> str:
        text = self.groundwork.get(path)
        return self.guide.texts[path] if text is None else text
