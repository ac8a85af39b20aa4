"""Which units a page takes together, and how each of them is written: found by reading the page as it would be."""

from dataclasses import dataclass

from guidebook.content.edit import Edit
from guidebook.translation.exchange.fitting import fitting_way
from guidebook.translation.exchange.rewriting import Filling, Fillings, Rewriting
from guidebook.translation.exchange.written_markdown import WAYS


@dataclass(frozen=True, slots=True)
class Settled:
    """What a page takes."""

    fillings: Fillings
    edits: tuple[Edit, ...]
    rebuilt: frozenset[str]
    """The sections that are made anew from the source."""


def settle(rewriting: Rewriting, wanted: Fillings, rebuilt: frozenset[str]) -> Settled:
    """The fillings that a page takes of those wanted, each written in the first way in which it says what it should.

    `rebuilt` are the sections that are to be made anew: with all of their fillings, or not at all.
    """
    ways: dict[str, int] = {}
    fillings = wanted
    found = _together(rewriting, fillings, ways, rebuilt)
    if found is None:
        dialect = rewriting.catalogue.options.dialect
        for unit_id, filling in fillings.items():
            ways[unit_id] = fitting_way(filling.all_pieces, filling.unit.source.block.kind, dialect)
        found = _together(rewriting, fillings, ways, rebuilt)
    if found is None:
        fillings, rebuilt = _one_by_one(rewriting, fillings, ways, rebuilt)
        found = _together(rewriting, fillings, ways, rebuilt)
    return Settled({}, (), rebuilt) if found is None else Settled(fillings, found, rebuilt)


def _together(
    rewriting: Rewriting, fillings: Fillings, ways: dict[str, int], rebuilt: frozenset[str]
) -> tuple[Edit, ...] | None:
    """The edits for all fillings, in ways that say what they should; None where there are none."""
    while fillings:
        edits = rewriting.edits(fillings, ways, rebuilt)
        verdict = rewriting.verdict(edits, fillings, rebuilt)
        if verdict.is_right:
            return edits
        if not verdict.is_whole or any(ways.get(unit_id, 0) == WAYS - 1 for unit_id in verdict.wrong):
            return None
        ways.update((unit_id, ways.get(unit_id, 0) + 1) for unit_id in verdict.wrong)
    return ()


def _one_by_one(
    rewriting: Rewriting, fillings: Fillings, ways: dict[str, int], rebuilt: frozenset[str]
) -> tuple[dict[str, Filling], frozenset[str]]:
    """The fillings that the page takes beside those before them; a section is made anew with all of its own or not."""
    has_page = rewriting.units.page is not None
    groups: dict[str, dict[str, Filling]] = {}
    for unit_id, filling in fillings.items():
        is_part = has_page and filling.unit.section in rebuilt
        groups.setdefault(filling.unit.section if is_part else f"/{unit_id}", {})[unit_id] = filling
    kept: dict[str, Filling] = {}
    made = frozenset[str]() if has_page else rebuilt
    for name, group in groups.items():
        tried = {**kept, **group}
        sections = made | {name} if name in rebuilt and has_page else made
        fitting = {unit_id: ways.get(unit_id, 0) for unit_id in group}
        for more in range(WAYS):
            ways.update((unit_id, min(way + more, WAYS - 1)) for unit_id, way in fitting.items())
            edits = rewriting.edits(tried, ways, sections)
            if rewriting.verdict(edits, tried, sections).is_right:
                kept, made = tried, sections
                break
    return kept, made
