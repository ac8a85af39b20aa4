"""What the formats have in common: which units can go out, what the translator is told, what comes back twice."""

from collections.abc import Iterable

from guidebook.translation.exchange.unit import ReturnedUnit, Unit
from guidebook.translation.terms_exchange.records import ExchangeError, control_character, one_line

_BY_ITSELF = ("lead", "(summary)")
"""Sections without a title of their own."""


def problem_of(unit: Unit) -> str | None:
    """Why a unit cannot go out in any format, with one action; None where it can."""
    if not unit.id or one_line(unit.id) != unit.id:
        return f"'{one_line(unit.id)}' has an id that is empty or has margins. Give it another one."
    originals = (original for _, original in unit.originals)
    texts = (unit.id, unit.page_key, unit.section, unit.section_title, unit.source, unit.translation)
    control = control_character((*texts, unit.previous_source, *unit.notes, *originals))
    if control:
        return f"'{unit.id}' holds the control character {control}. Delete it."
    return None


def sendable(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units as they came.

    Raises `ExchangeError` for the first one with a `problem_of` its own, and for an id that comes twice.
    """
    seen: dict[str, Unit] = {}
    for unit in units:
        problem = problem_of(unit)
        if problem:
            raise ExchangeError(problem)
        if unit.id in seen:
            raise ExchangeError(f"'{unit.id}' comes twice. Give each unit an id of its own.")
        seen[unit.id] = unit
    return tuple(seen.values())


def context_of(unit: Unit) -> str:
    """Where the block stands, for the translator: `list item in the section 'Models'`."""
    title = one_line(unit.section_title)
    return unit.kind if unit.section in _BY_ITSELF or not title else f"{unit.kind} in the section '{title}'"


def without_repeated(path: str, units: Iterable[ReturnedUnit]) -> tuple[tuple[ReturnedUnit, ...], tuple[str, ...]]:
    """The first unit of each id, and a refusal for every other that says something else."""
    seen: dict[str, ReturnedUnit] = {}
    refusals = []
    for unit in units:
        first = seen.setdefault(unit.id, unit)
        if (first.source, first.translation, first.is_fuzzy) != (unit.source, unit.translation, unit.is_fuzzy):
            refusals.append(f"{place(path, unit.line)}: '{unit.id}' stands here again. Delete one of the two.")
    return tuple(seen.values()), tuple(refusals)


def place(path: str, line: int | None) -> str:
    """Where something stands, as the beginning of a message."""
    return path if line is None else f"{path}:{line}"
