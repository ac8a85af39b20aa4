"""The units of a page: its source's blocks, each with what stands for it in a translation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.content.unfinished import MARK
from guidebook.translation.alignment import SUMMARY
from guidebook.translation.exchange.inline_text import BlockText, Role
from guidebook.translation.exchange.section_alignment import guess
from guidebook.translation.exchange.sections import PlacedBlock, Sections, are_alike, sections_of
from guidebook.translation.exchange.tags import Tags, shown, tags_of_source, tags_of_translation
from guidebook.translation.freshness import freshness
from guidebook.translation.revision import LEAD


@dataclass(frozen=True, slots=True)
class BlockUnit:
    """A block of a source page and its translation."""

    id: str
    section: str
    source: PlacedBlock
    tags: Tags
    """The markup of the source."""
    text: str
    """The source as a translator reads it."""
    translation: PlacedBlock | None
    """The block that stands for it, marked or not."""
    own_tags: Tags
    """The markup of the translation."""
    present: str
    """The translation as a translator reads it, without the mark; empty where there is none."""
    is_fuzzy: bool
    """Whether the source has changed since, or the translation may not belong here, or is not finished."""
    is_marked: bool
    """Whether the translation stands behind the mark of what is to be translated."""

    @property
    def known_tags(self) -> Tags:
        """The markup of both, that of the translation where both have it."""
        return {**self.tags, **self.own_tags}


@dataclass(frozen=True, slots=True)
class PageUnits:
    """A source page and its translation, block by block."""

    source: Page
    page: Page | None
    """None where there is no translation yet."""
    source_sections: Sections
    sections: Sections
    """Of the translation."""
    units: tuple[BlockUnit, ...]
    """The blocks with words, in the order of the source."""

    def is_alike(self, section: str) -> bool:
        """Whether a section of the translation has the blocks of its source."""
        return section in self.sections and are_alike(self.source_sections[section], self.sections[section])


def unit_prefix(page_key: str) -> str:
    """What the ids of all units of a page begin with."""
    return quote(page_key, safe="/()~!$&'*+,;=@") + "#"


def id_of_unit(page_key: str, section: str, place: object) -> str:
    """The id of the unit at a place of a section, from 1."""
    return f"{unit_prefix(page_key)}{quote(section, safe='()~!$&*+,;=@')}/{place}"


def page_units(catalogue: Catalogue, source: Page, page: Page | None) -> PageUnits:
    """The units of a source page and a translation of it."""
    theirs = sections_of(catalogue, source)
    ours: Sections = sections_of(catalogue, page) if page else {}
    outdated = _outdated(catalogue, page) if page else frozenset()
    found = PageUnits(source, page, theirs, ours, ())
    units = [unit for section in theirs for unit in _units(found, section, is_outdated=section in outdated)]
    return replace(found, units=tuple(units))


def _outdated(catalogue: Catalogue, page: Page) -> frozenset[str]:
    state = freshness(catalogue, page)
    changed = frozenset(state.changed) if state and state.is_outdated else frozenset[str]()
    return changed | {SUMMARY} if LEAD in changed else changed


def _units(units: PageUnits, section: str, *, is_outdated: bool) -> Iterator[BlockUnit]:
    theirs, ours = units.source_sections[section], units.sections.get(section, ())
    is_alike = units.is_alike(section)
    counterparts: Mapping[int, int] = {n: n for n in range(len(ours))} if is_alike else guess(theirs, ours)
    for number, placed in enumerate(theirs):
        if placed.text is None or not placed.is_exchanged:
            continue
        tags = tags_of_source(placed.text)
        text = shown(placed.text, tags)
        other = ours[counterparts[number]] if number in counterparts else None
        unit_id = id_of_unit(units.source.key, section, number + 1)
        unit = BlockUnit(unit_id, section, placed, tags, text, other, {}, "", is_fuzzy=False, is_marked=False)
        if other is None or other.text is None:
            yield unit
            continue
        own, is_marked = _without_mark(other.text, other.block.kind)
        own_tags = tags_of_translation(own, tags)
        present = shown(own, own_tags)
        if is_marked and present == text:
            present = ""
        is_fuzzy = bool(present) and (is_marked or is_outdated or not is_alike)
        yield replace(unit, own_tags=own_tags, present=present, is_fuzzy=is_fuzzy, is_marked=is_marked)


def _without_mark(text: BlockText, kind: BlockKind) -> tuple[BlockText, bool]:
    """A block's text without the mark of what is to be translated, and whether it had one."""
    for index, token in enumerate(text.tokens):
        if token.role is not Role.TEXT or not token.shown.strip(" *_"):
            continue
        if not token.shown.lstrip(" *_").startswith(MARK):
            break
        rest = replace(token, shown=token.shown.replace(MARK, "", 1).lstrip(" "))
        return replace(text, tokens=(*text.tokens[:index], rest, *text.tokens[index + 1 :])), True
    return text, False
