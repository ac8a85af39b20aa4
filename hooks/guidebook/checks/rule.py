"""A rule: one kind of finding, and the pure function that finds it."""

import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guidebook.checks.finding import Finding, Severity
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Source, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's function yields: a place and what is wrong there; the engine makes a finding of it."""

    path: str
    locale: str | None
    position: tuple[int, int]
    """Line and column, 1-based."""
    end: tuple[int, int]
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Catalogue], Iterator[Fault]]

    @property
    def family(self) -> str:
        """The letters of the code: `REF`."""
        return self.code.rstrip("0123456789")

    @property
    def documentation(self) -> str:
        """The docstring of the rule's module: what, why, an example, how to fix it."""
        return inspect.getdoc(sys.modules[self.check.__module__]) or ""

    def finding(self, fault: Fault, severity: Severity) -> Finding:
        """The finding that reports a fault of this rule at a severity."""
        return Finding(
            path=fault.path,
            line=fault.position[0],
            column=fault.position[1],
            end_line=fault.end[0],
            end_column=fault.end[1],
            code=self.code,
            rule=self.name,
            severity=severity,
            locale=fault.locale,
            message=fault.message,
            hint=fault.hint,
        )


def fault_at(source: Source, span: Span, message: str, hint: str | None = None) -> Fault:
    """A fault at a span of a source text."""
    return Fault(source.path, source.locale, source.position(span.start), source.position(span.end), message, hint)


def fault_in_file(path: str, locale: str | None, message: str, hint: str | None = None) -> Fault:
    """A fault about a whole file: it stands at 1:1."""
    return Fault(path, locale, (1, 1), (1, 1), message, hint)
