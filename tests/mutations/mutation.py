"""A mutation of the guide: one fault, and everything that must be reported because of it."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from mutations.written_guide import LEDGER, WrittenGuide


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


Make = Callable[[WrittenGuide, Random], Mutation]
"""Makes a fault at a random place; the same for the same random numbers."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mutation."""

    name: str
    make: Make


@dataclass(slots=True)
class Rewriting:
    """Changes to the texts of a guide, which keeps track of where places of the old texts have gone."""

    guide: WrittenGuide
    groundwork: Mapping[str, str | None] = field(default_factory=dict)
    """Texts that were changed before, in which nothing is wrong yet."""
    _edits: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    _deleted: set[str] = field(default_factory=set)
    _moved: dict[str, str] = field(default_factory=dict)
    _expected: list[Expected] = field(default_factory=list)

    def replace(self, path: str, start: int, end: int, text: str) -> None:
        """Put a text in the place of a range of a file."""
        self._edits.setdefault(path, []).append((start, end, text))

    def delete(self, path: str) -> None:
        """Take a file away."""
        self._deleted.add(path)

    def move(self, path: str, new_path: str) -> None:
        """Give a file another name."""
        self._moved[path] = new_path

    def expect(self, rule: str, path: str, offset: int, severity: str = "error") -> None:
        """Expect a finding at a place of the old text; to be called once all changes are made."""
        edits = self._edits.get(path, ())
        moved = offset + sum(len(text) - (end - start) for start, end, text in edits if end <= offset)
        self.expect_at(rule, path, moved, severity)

    def expect_at(self, rule: str, path: str, offset: int, severity: str = "error") -> None:
        """Expect a finding at a place of the new text."""
        before = self.text(path)[:offset]
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        self._expected.append(Expected(self._moved.get(path, path), line, column, rule, severity))

    def expect_in_file(self, rule: str, path: str, severity: str = "error") -> None:
        """Expect a finding about a whole file."""
        self._expected.append(Expected(path, 1, 1, rule, severity))

    def expect_vanished(self, key: str, section: str | None = None) -> None:
        """Expect the ledger to miss a page, with all its sections, or a section."""
        address = key if section is None else f"{key}#{section}"
        self.expect("vanished-page", LEDGER, self.guide.ledger[address])

    def is_gone(self, path: str, offset: int) -> bool:
        """Whether the place of an old text was replaced."""
        return any(start < offset < end for start, end, _ in self._edits.get(path, ()))

    def text(self, path: str) -> str:
        """The text of a file with the changes made so far."""
        text = self.groundwork.get(path)
        text = self.guide.texts[path] if text is None else text
        for start, end, replacement in sorted(self._edits.get(path, ()), reverse=True):
            text = text[:start] + replacement + text[end:]
        return text

    def mutation(self, is_slip: bool = False) -> Mutation:
        """The mutation that these changes make."""
        changes: dict[str, str | None] = {
            **self.groundwork,
            **{path: self.text(path) for path in self._edits},
            **{new_path: self.text(path) for path, new_path in self._moved.items()},
            **dict.fromkeys((*self._deleted, *self._moved)),
        }
        before: dict[str, str | None] = {path: self.guide.texts.get(path) for path in changes}
        return Mutation(changes, tuple(sorted(self._expected)), {**before, **self.groundwork}, is_slip)
