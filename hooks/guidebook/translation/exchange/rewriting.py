"""A translation's text with units filled in, and the proof that it says what it should."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.front_matter import read_front_matter
from guidebook.content.model import BlockKind, Source, Span
from guidebook.content.page import Page, read_page
from guidebook.content.unfinished import MARK
from guidebook.translation.alignment import SUMMARY
from guidebook.translation.exchange.block_units import BlockUnit, PageUnits
from guidebook.translation.exchange.inline_text import Comparable, Role, comparable_text
from guidebook.translation.exchange.sections import PlacedBlock, Sections, extents_of, sections_of
from guidebook.translation.exchange.skeleton import block_edits, new_page, section_text
from guidebook.translation.exchange.tags import Piece, Tag, comparable_pieces
from guidebook.translation.exchange.written_markdown import write
from guidebook.translation.terms_exchange.yaml_values import block_value, in_place_of

_MARK_PIECE = Piece(Role.TEXT, f"{MARK} ")


@dataclass(frozen=True, slots=True)
class Filling:
    """What is to stand in a block of the translation."""

    unit: BlockUnit
    pieces: tuple[Piece, ...]
    """Without the mark."""
    is_marked: bool
    """Whether it stands behind the mark of what is to be translated."""

    @property
    def all_pieces(self) -> tuple[Piece, ...]:
        """With the mark, where there is one."""
        return (_MARK_PIECE, *self.pieces) if self.is_marked else self.pieces


Fillings = Mapping[str, Filling]
"""By id of the unit."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of reading a page again."""

    is_whole: bool
    """Whether the page has the blocks it should have, whatever they say."""
    wrong: frozenset[str]
    """Units that do not say what they should."""

    @property
    def is_right(self) -> bool:
        """Whether the page is what it should be."""
        return self.is_whole and not self.wrong


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A translation, or what is to become one, on its way to another text."""

    catalogue: Catalogue
    units: PageUnits
    path: str
    locale: str

    def edits(self, fillings: Fillings, ways: Mapping[str, int], rebuilt: frozenset[str]) -> tuple[Edit, ...]:
        """The edits on the translation's present text; on an empty text for a new page.

        `ways` says how a unit is written, 0 where it says nothing. `rebuilt` are sections that are made anew from the
        source: all of them where there is no translation.
        """
        units = self.units
        if units.page is None:
            summary = next((each for each in fillings.values() if each.unit.section == SUMMARY), None)
            summary_text = _summary_text(summary) if summary else None
            written = self._written(fillings, ways, is_source=True)
            return (Edit(Span(0, 0), new_page(self.catalogue, units, self.locale, summary_text, written)),)
        written = self._written(fillings, ways, is_source=False)
        blocks = [
            unit.translation
            for unit in (each.unit for each in fillings.values())
            if unit.translation and unit.section not in rebuilt and unit.section != SUMMARY
        ]
        edits = list(block_edits(units.page, blocks, written))
        for filling in fillings.values():
            if filling.unit.section == SUMMARY:
                edits.append(_summary_edit(units.page, filling))
        edits += self._rebuilding_edits(units.page, rebuilt, self._written(fillings, ways, is_source=True))
        return tuple(edits)

    def verdict(self, edits: tuple[Edit, ...], fillings: Fillings, rebuilt: frozenset[str]) -> Verdict:
        """Reads the page as it would be with the edits and compares it with what is wanted."""
        before = self.units.page
        try:
            text = apply_edits(before.source.text if before else "", edits)
        except ValueError:
            return Verdict(is_whole=False, wrong=frozenset())
        source = self.units.source
        file = Source(self.path, self.locale, source.key, text)
        page = read_page(file, read_front_matter(text), True, self.catalogue.options.dialect)
        outlines = {**self.catalogue.outlines, (self.locale, source.key): page}
        sections = sections_of(replace(self.catalogue, outlines=outlines), page)
        wanted = self._wanted(fillings, rebuilt)
        shapes = {name: [kind for kind, _, _ in blocks] for name, blocks in wanted.items()}
        is_whole = (
            {name: [placed.block.kind for placed in blocks] for name, blocks in sections.items()} == shapes
            and page.front_matter_text.yaml.fault is None
            and ((before is not None and bool(rebuilt)) or _has_surroundings_of(before or source, page))
        )
        if not is_whole:
            return Verdict(is_whole=False, wrong=frozenset())
        wrong: set[str] = set()
        for name, blocks in wanted.items():
            for (_, unit_id, says), placed in zip(blocks, sections[name], strict=True):
                if says is not None and (placed.text is None or comparable_text(placed.text) != says):
                    wrong.add(unit_id)
        # A block that was not touched says something else when its neighbour took it in.
        return Verdict(is_whole="" not in wrong, wrong=frozenset(wrong))

    def _written(
        self, fillings: Fillings, ways: Mapping[str, int], *, is_source: bool
    ) -> Callable[[PlacedBlock], str | None]:
        """How the blocks of the source, or of the translation, are written."""
        places = {
            id(placed): filling
            for filling in fillings.values()
            if (placed := filling.unit.source if is_source else filling.unit.translation) is not None
        }

        def written(placed: PlacedBlock) -> str | None:
            filling = places.get(id(placed))
            if filling is None:
                return None
            unit = filling.unit
            return write(
                filling.all_pieces,
                unit.known_tags,
                placed.block.kind,
                ways.get(unit.id, 0),
                lambda tag: self._original(unit, tag, fillings, ways),
            )

        return written

    def _original(self, unit: BlockUnit, tag: Tag, fillings: Fillings, ways: Mapping[str, int]) -> str:
        """The Markdown of what stands alone; an image with its description as it is to be."""
        original, start = tag.open.original, tag.open.start
        is_own = any(tag is other for other in unit.own_tags.values())
        page = self.units.page if is_own else self.units.source
        if tag.key[0] != "image" or page is None:
            return original
        sections = self.units.sections if is_own else self.units.source_sections
        inside = [
            placed
            for placed in sections.get(unit.section, ())
            if placed.block.kind is BlockKind.IMAGE_DESCRIPTION
            and start <= placed.block.span.start < start + len(original)
        ]
        written = self._written(fillings, ways, is_source=not is_own)
        keeps_marks = not is_own and self.units.page is None
        return apply_edits(
            original,
            (
                Edit(Span(edit.span.start - start, edit.span.end - start), edit.replacement)
                for edit in block_edits(page, inside, written)
                if keeps_marks or edit.span.start < edit.span.end
            ),
        )

    def _rebuilding_edits(
        self, page: Page, rebuilt: frozenset[str], written: Callable[[PlacedBlock], str | None]
    ) -> Iterator[Edit]:
        """The edits that put sections of the source into the translation, each after the one before it."""
        text, extents = page.source.text, extents_of(self.catalogue, page)
        at = page.front_matter_text.end
        for section in self.units.source_sections:
            if section in rebuilt:
                anew = section_text(self.catalogue, self.units, section, written)
                if section in extents:
                    extent = extents[section]
                    old = text[extent.start : extent.end]
                    yield Edit(extent, anew + old[len(old.rstrip("\n")) :])
                else:
                    before = text[:at]
                    gap = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
                    yield Edit(Span(at, at), f"{gap}{anew}\n" + ("\n" if at < len(text) else ""))
            if section in extents:
                at = extents[section].end

    def _wanted(
        self, fillings: Fillings, rebuilt: frozenset[str]
    ) -> Mapping[str, list[tuple[BlockKind, str, Comparable | None]]]:
        """Kind, unit and text of every block of the page as it should be, by section; None for a text of no matter."""
        units = self.units
        by_source = {id(filling.unit.source): filling for filling in fillings.values()}
        by_place = {id(filling.unit.translation): filling for filling in fillings.values() if filling.unit.translation}
        found: dict[str, list[tuple[BlockKind, str, Comparable | None]]] = {}
        for name in dict.fromkeys([*units.sections, *units.source_sections]):
            is_made = units.page is None or name in rebuilt
            if not is_made and name not in units.sections:
                if name != SUMMARY or not any(each.unit.section == SUMMARY for each in fillings.values()):
                    continue
                is_made = True
            sections: Sections = units.source_sections if is_made else units.sections
            known = by_source if is_made else by_place
            found[name] = [_wanted_block(placed, known.get(id(placed)), is_made=is_made) for placed in sections[name]]
        return found


def _wanted_block(
    placed: PlacedBlock, filling: Filling | None, *, is_made: bool
) -> tuple[BlockKind, str, Comparable | None]:
    kind, unit_id = placed.block.kind, filling.unit.id if filling else ""
    if filling is not None:
        pieces: Sequence[Piece] = filling.all_pieces
        if kind is BlockKind.SUMMARY:  # of its blanks nothing is known but where they are
            pieces = [replace(piece, text=re.sub(r"\s+", " ", piece.text)) for piece in pieces]
        return kind, unit_id, comparable_pieces(pieces, filling.unit.known_tags)
    if placed.text is None:
        return kind, unit_id, None
    marked = is_made and placed.is_exchanged
    says = comparable_text(placed.text)
    if marked and says and isinstance(says[0], str):
        says = (f"{MARK} {says[0]}", *says[1:]) if says[0] or len(says) > 1 else says
    return kind, unit_id, says


def _has_surroundings_of(before: Page, page: Page) -> bool:
    """Whether a page has what no unit has a say in: levels of headings, links outside of blocks, ids of elements."""
    outside = [Counter(link.target for link in each.document.links if link.block < 0) for each in (before, page)]
    levels = [[heading.level for heading in each.headings] for each in (before, page)]
    return outside[0] == outside[1] and levels[0] == levels[1] and before.anchors <= page.anchors


def _summary_text(filling: Filling) -> str:
    return write(filling.all_pieces, filling.unit.known_tags, BlockKind.SUMMARY, 0, lambda tag: tag.open.original)


def _summary_edit(page: Page, filling: Filling) -> Edit:
    """The edit that writes the summary of the front matter."""
    text, written = _summary_text(filling), page.front_matter_text
    if "summary" in written.yaml.values:
        span = written.yaml.span("summary")
        return Edit(span, in_place_of(page.source.text[span.start : span.end], text))
    line = f"summary: {block_value(text)}\n"
    if not written.present:
        return Edit(Span(0, 0), f"---\n{line}---\n\n")
    at = page.source.text.index("\n") + 1 if page.source.text.startswith("---") else 0
    return Edit(Span(at, at), line)
