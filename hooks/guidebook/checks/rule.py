"""A rule: one kind of finding, and the pure functions that find it."""

import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guidebook.checks.finding import Finding, Severity
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Source, Span
from guidebook.content.page import Page

_GRAVITY = (Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.OFF)


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's functions yield: a place and what is wrong there; the engine makes a finding of it."""

    path: str
    locale: str | None
    position: tuple[int, int]
    """Line and column, 1-based."""
    end: tuple[int, int]
    message: str
    hint: str | None = None
    fix: tuple[Edit, ...] = ()
    """Edits on the same file that mend the fault; only where nothing else can be meant."""
    severity: Severity | None = None
    """For a fault that is less grave than the rule's others."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    code: str
    name: str
    severity: Severity
    check_page: Callable[[Catalogue, Page], Iterator[Fault]] | None = None
    """What is wrong on one page."""
    check_guide: Callable[[Catalogue], Iterator[Fault]] | None = None
    """What is wrong elsewhere, or with the guide as a whole."""

    @property
    def family(self) -> str:
        """The letters of the code: `REF`."""
        return self.code.rstrip("0123456789")

    @property
    def documentation(self) -> str:
        """The docstring of the rule's module: what, why, an example, how to fix it."""
        return inspect.getdoc(sys.modules[self.module]) or ""

    @property
    def module(self) -> str:
        """The name of the module that holds the rule."""
        check = self.check_page or self.check_guide
        assert check is not None, self.code
        return check.__module__

    def finding(self, fault: Fault, severity: Severity) -> Finding:
        """The finding that reports a fault of this rule at a severity, or at the fault's own where that is milder."""
        if fault.severity is not None and _GRAVITY.index(fault.severity) > _GRAVITY.index(severity):
            severity = fault.severity
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
            fix=fault.fix,
        )


def fault_at(
    source: Source,
    span: Span,
    message: str,
    hint: str | None = None,
    fix: tuple[Edit, ...] = (),
    severity: Severity | None = None,
) -> Fault:
    """A fault at a span of a source text."""
    start, end = source.position(span.start), source.position(span.end)
    return Fault(source.path, source.locale or None, start, end, message, hint, fix, severity)


def fault_in_file(
    path: str, locale: str | None, message: str, hint: str | None = None, severity: Severity | None = None
) -> Fault:
    """A fault about a whole file: it stands at 1:1."""
    return Fault(path, locale, (1, 1), (1, 1), message, hint, severity=severity)
