"""A locale's pages as the units of a translation tool's file, and back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.file_changes import FileChange
from guidebook.content.front_matter import FOLDERS, Status
from guidebook.content.model import BlockKind
from guidebook.content.nav import page_entries
from guidebook.content.page import Page
from guidebook.content.suggestions import nearest
from guidebook.translation.exchange.block_units import BlockUnit, PageUnits, page_units, unit_prefix
from guidebook.translation.exchange.page_import import import_page
from guidebook.translation.exchange.placing import under_present_names
from guidebook.translation.exchange.sendable import place, problem_of
from guidebook.translation.exchange.tags import Tags
from guidebook.translation.exchange.term_notes import notes_of_blocks
from guidebook.translation.exchange.unit import ReturnedUnit, Unit
from guidebook.translation.locale_tags import is_regional_locale, is_same_locale
from guidebook.translation.terms_exchange.records import ExchangeError

Format = Literal["po", "xliff"]
FORMATS: tuple[Format, ...] = ("po", "xliff")
_HINTS: Mapping[BlockKind, str] = {
    BlockKind.SUMMARY: "The summary of the page: shown in lists and by search engines.",
    BlockKind.IMAGE_DESCRIPTION: "What a picture shows, for those who do not see it.",
}


@dataclass(frozen=True, slots=True)
class Export:
    """Pages on their way out."""

    content: bytes
    refusals: tuple[str, ...]
    """Blocks that are left out, one line each."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a file changes."""

    changes: tuple[FileChange, ...]
    lines: tuple[str, ...]
    """What is done, and what is left as it is, a line each."""
    refusals: tuple[str, ...]
    """What is not taken, one line each."""


def export_pages(form: Format, catalogue: Catalogue, locale: str, project: str) -> Export:
    """All pages that are translated into a locale, block by block; `project` is the name of the guide.

    Raises `ExchangeError` when there is nothing to export.
    """
    units: list[Unit] = []
    refusals: list[str] = []
    locales: dict[str, int] = {}
    for source in pages_to_translate(catalogue, locale):
        found = page_units(catalogue, source, catalogue.page(locale, source.key))
        locales[source.locale] = locales.get(source.locale, 0) + 1
        notes = notes_of_blocks(catalogue, source, locale)
        for block in found.units:
            unit = _unit(catalogue, found, block, notes.get(id(block.source.block), ()))
            problem = problem_of(unit)
            if problem is None:
                units.append(unit)
            else:
                line, column = source.source.position(block.source.block.span.start)
                refusals.append(f"{source.source.path}:{line}:{column}: {problem}")
    if not units:
        raise ExchangeError(f"there is nothing to translate into '{locale}'. Write the source pages first.")
    source_locale = max(locales, key=lambda name: locales[name])
    if form == "po":
        from guidebook.translation.exchange.po_format import write_po  # takes a while to load

        return Export(write_po(units, source_locale, locale, project), tuple(refusals))
    from guidebook.translation.exchange.xliff_format import write_xliff  # takes a while to load

    return Export(write_xliff(units, source_locale, locale), tuple(refusals))


def import_pages(form: Format, name: str, raw: bytes, catalogue: Catalogue, locale: str, docs_path: str) -> Import:
    """What a file changes in a locale's pages; `name` is the file's, for messages.

    `docs_path` is the docs folder, relative to the folder of the configuration file.
    Raises `ExchangeError` when the file cannot be used at all.
    """
    if form == "po":
        from guidebook.translation.exchange.po_format import read_po

        file = read_po(name, raw)
    else:
        from guidebook.translation.exchange.xliff_format import read_xliff

        file = read_xliff(name, raw)
    if file.locale and not (is_same_locale(file.locale, locale) or is_regional_locale(file.locale, locale)):
        raise ExchangeError(f"{name}: is a file of '{file.locale}', not of '{locale}'. Give that locale.")
    refusals = list(file.refusals)
    sources = {unit_prefix(source.key): source for source in pages_to_translate(catalogue, locale)}
    by_page: dict[str, dict[str, ReturnedUnit]] = {}
    for unit in (under_present_names(catalogue, unit) for unit in file.units):
        prefix = unit.id[: unit.id.find("#") + 1]
        if prefix in sources:
            by_page.setdefault(prefix, {})[unit.id] = unit
        elif unit.translation:
            near = nearest(prefix.rstrip("#"), (known.rstrip("#") for known in sources))
            guess = f" Did you mean '{near}'?" if near else " Export again."
            refusals.append(f"{place(name, unit.line)}: '{unit.id}' is of no page that is to be translated.{guess}")
    changes: list[FileChange] = []
    lines: list[str] = []
    faulty = {fault.path: fault for fault in catalogue.file_faults}
    for prefix, source in sources.items():
        given = by_page.get(prefix)
        if not given:
            continue
        page = catalogue.page(locale, source.key)
        path = page.source.path if page else f"{docs_path}/{locale}/{source.key}"
        fault = faulty.get(path) or faulty.get(source.source.path)
        if fault is not None:
            refusals.append(f"{fault.path}:{fault.line}:{fault.column}: {fault.message}. {fault.hint}")
            continue
        outcome = import_page(catalogue, page_units(catalogue, source, page), path, locale, given)
        for refusal in outcome.refusals:
            refusals.append(f"{place(name, refusal.unit.line)}: '{refusal.unit.id}' {_sentence(refusal.reason)}")
        refusals += [f"{path}: {_sentence(reason)}" for reason in outcome.left]
        lines += [f"{path}: {_sentence(remark)}" for remark in outcome.remarks]
        if outcome.change is not None:
            changes.append(outcome.change)
            blocks = "block" if outcome.blocks == 1 else "blocks"
            lines.append(f"{path}: {outcome.blocks} {blocks} {'translated, new' if outcome.is_new else 'changed'}")
    return Import(tuple(changes), tuple(lines), tuple(refusals))


def pages_to_translate(catalogue: Catalogue, locale: str) -> Iterator[Page]:
    """The source pages of other locales that are published, in the order in which readers meet them."""
    for key in _reading_order(catalogue):
        source = catalogue.page(catalogue.source_locales[key], key)
        if source is not None and source.locale != locale and source.status is Status.PUBLISHED:
            yield source


def _reading_order(catalogue: Catalogue) -> Iterator[str]:
    """All page keys: home, then as the navigation has them."""
    keys = dict.fromkeys([HOME_KEY])
    for entry in page_entries(catalogue.options.nav or ()):
        keys.setdefault(entry.target or "")
    for folder, (kind, _) in FOLDERS.items():
        keys.update(dict.fromkeys(f"{folder}/{name}" for name in ("index.md", "README.md")))
        keys.update(dict.fromkeys(catalogue.of_kind(kind)))
    keys.update(dict.fromkeys(catalogue.keys))
    return (key for key in keys if key in catalogue.source_locales)


def _unit(catalogue: Catalogue, page: PageUnits, block: BlockUnit, terms: tuple[str, ...]) -> Unit:
    source = page.source
    hint = _HINTS.get(block.source.block.kind)
    notes = [*([hint] if hint else []), *terms]
    if source.locale != catalogue.default_locale:
        notes.append(f"The source is written in '{source.locale}'.")
    return Unit(
        id=block.id,
        page_key=source.key,
        section=block.section,
        section_title=catalogue.section_title(source, block.section) or "",
        kind=block.source.block.kind,
        source=block.text,
        translation=block.present,
        is_fuzzy=block.is_fuzzy,
        previous_source="",
        notes=tuple(notes),
        originals=tuple(_originals(block.tags)),
    )


def _originals(tags: Tags) -> Iterator[tuple[str, str]]:
    for number, tag in tags.items():
        if tag.close is None:
            yield f"<x{number}/>", " ".join(tag.open.original.split()) or "line break"
        else:
            yield f"<a{number}>", " ".join(tag.open.original.split())
            yield f"</a{number}>", " ".join(tag.close.original.split())


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."
