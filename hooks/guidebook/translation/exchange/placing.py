"""Where returned units belong now: since the export a page or section may have been renamed, or a block moved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from guidebook.content.catalogue import Catalogue
from guidebook.translation.exchange.block_units import BlockUnit, id_of_unit
from guidebook.translation.exchange.inline_text import one_line_text
from guidebook.translation.exchange.unit import ReturnedUnit


def under_present_names(catalogue: Catalogue, unit: ReturnedUnit) -> ReturnedUnit:
    """A returned unit with the names that its page and section have now, by the aliases that `rename` leaves."""
    key, mark, rest = unit.id.partition("#")
    section, slash, number = rest.rpartition("/")
    if not mark or not slash:
        return unit
    page_key = unquote(key)
    page_key = catalogue.aliases.get(page_key, page_key)
    if page_key not in catalogue.source_locales:
        return unit
    name = unquote(section)
    if name not in catalogue.section_ids(catalogue.source_outline(page_key)):
        name = catalogue.section_aliases(page_key).get(name, name)
    return replace(unit, id=id_of_unit(page_key, name, number))


def placed_units(
    units: Iterable[BlockUnit], returned: Mapping[str, ReturnedUnit]
) -> tuple[Mapping[str, ReturnedUnit], tuple[ReturnedUnit, ...]]:
    """The returned units of a page by the id of the block they are of now, and those whose block is gone.

    A block that stands at another place of its section now, because another was put before it, is known by its text,
    if no other block there says the same.
    """
    known = {unit.id: unit for unit in units}
    placed = {
        unit_id: given
        for unit_id, given in returned.items()
        if unit_id in known and one_line_text(given.source) == one_line_text(known[unit_id].text)
    }
    free: dict[tuple[str, str], list[str]] = {}
    for unit_id, unit in known.items():
        if unit_id not in placed:
            free.setdefault((_section(unit_id), one_line_text(unit.text)), []).append(unit_id)
    strays: dict[tuple[str, str], list[ReturnedUnit]] = {}
    for unit_id, given in returned.items():
        if unit_id not in placed:
            strays.setdefault((_section(unit_id), one_line_text(given.source)), []).append(given)
    gone: list[ReturnedUnit] = []
    for place, given_units in strays.items():
        homes = free.get(place, ())
        if len(homes) == len(given_units) == 1:
            placed[homes[0]] = given_units[0]
        else:
            gone += given_units
    for given in tuple(gone):
        if given.id in known and given.id not in placed:
            placed[given.id] = given
            gone.remove(given)
    return placed, tuple(gone)


def _section(unit_id: str) -> str:
    return unit_id.rpartition("/")[0]
