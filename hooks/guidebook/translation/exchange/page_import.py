"""What comes back from a translator, for one page: which units are taken, and what that changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.file_changes import FileChange
from guidebook.content.front_matter import read_front_matter
from guidebook.content.model import Source, Span
from guidebook.content.page import Page, read_page
from guidebook.content.unfinished import MARK, is_unfinished
from guidebook.translation.alignment import SUMMARY
from guidebook.translation.exchange.block_units import BlockUnit, PageUnits
from guidebook.translation.exchange.inline_text import OBJECT, one_line_text, without_needless_escapes
from guidebook.translation.exchange.placing import placed_units
from guidebook.translation.exchange.rewriting import Filling, Rewriting
from guidebook.translation.exchange.sections import extents_of
from guidebook.translation.exchange.settling import settle
from guidebook.translation.exchange.skeleton import HINTS
from guidebook.translation.exchange.tags import TagError, check_tags, pieces_of
from guidebook.translation.exchange.unit import ReturnedUnit
from guidebook.translation.terms_exchange.records import control_character

_EXPORT_AGAIN = "the source has changed since the export. Export again"
_ALL_FUZZY = "all its new texts are still marked as fuzzy"
_TAKE_MARKS_AWAY = "Take the mark away where a text is right"
_STILL_FUZZY = "has a new text, but is still marked as fuzzy. Take the mark away when the text is right"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A unit that is not taken."""

    unit: ReturnedUnit
    reason: str
    """A sentence that begins with what the unit does, without its full stop."""


@dataclass(frozen=True, slots=True)
class PageImport:
    """What a file changes on one page."""

    change: FileChange | None
    blocks: int
    """How many blocks are translated anew."""
    is_new: bool
    refusals: tuple[Refusal, ...]
    left: tuple[str, ...]
    """Sections for which the file holds something that is not written, and why; without the page's path."""
    remarks: tuple[str, ...]
    """What else is left as it is, and why."""


@dataclass(slots=True)
class _Taking:
    """The units of a page as they are sorted."""

    fillings: dict[str, Filling] = field(default_factory=dict)
    confirmed: set[str] = field(default_factory=set)
    """Units with a translation that is taken for good, changed or not."""
    touched: set[str] = field(default_factory=set)
    """Sections for which the file holds something new."""
    refusals: list[Refusal] = field(default_factory=list)


def import_page(
    catalogue: Catalogue, units: PageUnits, path: str, locale: str, returned: Mapping[str, ReturnedUnit]
) -> PageImport:
    """What returned units, by their ids, change in a translation; `path` is its file's.

    Nothing is raised for what the units hold.
    """
    taking = _Taking()
    known = {unit.id: unit for unit in units.units}
    returned, gone = placed_units(units.units, returned)
    for unit_id, given in returned.items():
        _take(taking, units, known[unit_id], given)
    standing = {"", *(one_line_text(unit.present) for unit in units.units)}
    strays = (given for given in gone if one_line_text(given.translation) not in standing)
    taking.refusals += [Refusal(given, _EXPORT_AGAIN) for given in strays]
    rebuilt, left = _sections_to_rebuild(catalogue, units, taking)
    rewriting = Rewriting(catalogue, units, path, locale)
    settled = settle(rewriting, taking.fillings, rebuilt)
    for unit_id in taking.fillings:
        if unit_id not in settled.fillings:
            reason = "cannot be written there without changing the page's structure. Write it in another way"
            taking.refusals.append(Refusal(returned[unit_id], reason))
    lost = rebuilt - settled.rebuilt if units.page else frozenset()
    left += [f"section '{section}': one of its blocks is refused: left as it is" for section in sorted(lost)]
    is_made_of_nothing = units.page is None and not taking.confirmed
    if is_made_of_nothing and settled.fillings:
        left.append(f"{_ALL_FUZZY}: the page is not made. {_TAKE_MARKS_AWAY}")
    if is_made_of_nothing or not settled.fillings:
        return PageImport(None, 0, units.page is None, tuple(taking.refusals), tuple(left), ())
    edits = settled.edits
    blocks = len(settled.fillings)
    if units.page is None:
        blocks = sum(not filling.is_marked for filling in settled.fillings.values())
        change = FileChange(Source(path, locale, units.source.key, ""), edits, is_new=True)
    else:
        text = units.page.source.text
        edits = tuple(edit for edit in edits if text[edit.span.start : edit.span.end] != edit.replacement)
        blocks -= len(settled.edits) - len(edits)
        if not edits:
            return PageImport(None, 0, False, tuple(taking.refusals), tuple(left), ())
        edits += tuple(_hints_to_delete(catalogue, units.page, edits))
        change = FileChange(units.page.source, edits)
    remarks = () if units.page is None else tuple(_removed_sections(units))
    return PageImport(change, blocks, units.page is None, tuple(taking.refusals), tuple(left), remarks)


def _take(taking: _Taking, units: PageUnits, unit: BlockUnit, given: ReturnedUnit) -> None:
    text = one_line_text(given.translation)
    if not text:
        return
    is_same = without_needless_escapes(text) == without_needless_escapes(one_line_text(unit.present))
    if is_same and given.is_fuzzy is unit.is_fuzzy:
        if not given.is_fuzzy:
            taking.confirmed.add(unit.id)
        return
    if given.is_fuzzy and unit.present and not unit.is_marked:
        if not is_same:
            taking.refusals.append(Refusal(given, _STILL_FUZZY))
        return
    if one_line_text(given.source) != one_line_text(unit.text):
        taking.refusals.append(Refusal(given, _EXPORT_AGAIN))
        return
    problem = _problem_of(text)
    pieces = pieces_of(text)
    if problem is None and not (is_same and given.is_fuzzy):
        try:
            check_tags(pieces, unit.tags, unit.own_tags, is_fuzzy=unit.is_fuzzy or not unit.present)
        except TagError as error:
            problem = str(error)
    if problem is not None:
        taking.refusals.append(Refusal(given, problem))
        return
    if not given.is_fuzzy:
        taking.confirmed.add(unit.id)
        taking.touched.add(unit.section)
    if not is_same or unit.is_marked or not units.is_alike(unit.section):
        taking.fillings[unit.id] = Filling(unit, pieces, is_marked=given.is_fuzzy)


def _problem_of(text: str) -> str | None:
    control = control_character((text,))
    if control or OBJECT in text:
        return f"holds the control character {control or 'U+FFFC'}. Delete it"
    if text.startswith(MARK):
        return f"begins with the mark '{MARK}'. Translate the block, or leave it empty"
    return None


def _sections_to_rebuild(catalogue: Catalogue, units: PageUnits, taking: _Taking) -> tuple[frozenset[str], list[str]]:
    """The sections that are made anew from the source, and what is said of those that cannot be."""
    if units.page is None:
        return frozenset(units.source_sections), []
    of_section: dict[str, list[BlockUnit]] = {}
    for unit in units.units:
        of_section.setdefault(unit.section, []).append(unit)
    rebuilt, left = set(), []
    sources, ours = extents_of(catalogue, units.source), extents_of(catalogue, units.page)
    for section, blocks in of_section.items():
        if section == SUMMARY or units.is_alike(section):
            continue
        todo = [unit for unit in blocks if unit.id not in taking.confirmed]
        can_be_made = section in sources and (section in ours or section not in units.sections)
        if section in taking.touched and not todo and can_be_made:
            rebuilt.add(section)
            continue
        dropped = [unit for unit in blocks if taking.fillings.pop(unit.id, None)]
        if section not in taking.touched:
            if dropped:
                left.append(f"section '{section}': {_ALL_FUZZY}: left as it is. {_TAKE_MARKS_AWAY}")
            continue
        if todo:
            verb = "is" if len(todo) == 1 else "are"
            left.append(
                f"section '{section}': {len(todo)} of {len(blocks)} blocks {verb} not translated yet: left as it is"
            )
        else:
            left.append(f"section '{section}': stands inside something else: left as it is. Translate it by hand")
    return frozenset(rebuilt), left


def _hints_to_delete(catalogue: Catalogue, page: Page, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits that take the term hints of a skeleton away when nothing is left to translate."""
    text = apply_edits(page.source.text, edits)
    file = Source(page.source.path, page.locale, page.key, text)
    if is_unfinished(read_page(file, read_front_matter(text), True, catalogue.options.dialect)):
        return
    for comment in page.document.comments:
        if comment.text.startswith(HINTS) and not any(edit.span.overlaps(comment.span) for edit in edits):
            end = comment.span.end
            while page.source.text.startswith("\n", end) and end < comment.span.end + 2:
                end += 1
            yield Edit(Span(comment.span.start, end), "")


def _removed_sections(units: PageUnits) -> Iterator[str]:
    for section in units.sections:
        if section not in units.source_sections and section != SUMMARY:
            yield f"section '{section}' is not in the source (any longer): left as it is. Delete it by hand"
