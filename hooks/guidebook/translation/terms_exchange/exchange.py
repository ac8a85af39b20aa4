"""Terms out of a glossary and back into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from guidebook.content.edit import Edit
from guidebook.language.glossary import Glossary
from guidebook.translation.terms_exchange.csv_format import read_csv, write_csv
from guidebook.translation.terms_exchange.glossary_edits import glossary_edits
from guidebook.translation.terms_exchange.merging import merge
from guidebook.translation.terms_exchange.records import (
    SECTIONS,
    ExchangeError,
    Exported,
    control_character,
    exported_records,
    one_line,
    records_of,
    values_of,
)

Format = Literal["tbx", "csv"]
FORMATS: tuple[Format, ...] = ("tbx", "csv")


@dataclass(frozen=True, slots=True)
class Export:
    """Terms on their way out."""

    content: bytes
    refusals: tuple[str, ...]
    """Records that are left out, one line each."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a file changes in a glossary."""

    edits: tuple[Edit, ...]
    changed: int
    new: int
    """How many records change, and how many come."""
    refusals: tuple[str, ...]
    """What is not taken, one line each."""


def export_terms(form: Format, glossary: Glossary, source: Glossary) -> Export:
    """The terms of a glossary beside those of the source locale, which may be the same.

    Raises `ExchangeError` when one of the two is not valid YAML.
    """
    for read in (glossary, source):
        _require_readable(read)
    path = glossary.source.path if glossary.source else ""
    records: list[Exported] = []
    refusals = list(_unusable(glossary))
    for record in exported_records(glossary, None if glossary.locale == source.locale else source):
        problem = _unsendable(record)
        if problem is None:
            records.append(record)
        else:
            line, column = _position(glossary, record)
            refusals.append(f"{path}:{line}:{column}: {problem}")
    if form == "csv":
        return Export(write_csv(records, glossary.locale, source.locale), tuple(refusals))
    from guidebook.translation.terms_exchange.tbx_writing import write_tbx  # takes a while to load

    return Export(write_tbx(records, glossary.locale, source.locale, path or glossary.locale), tuple(refusals))


def import_terms(form: Format, name: str, raw: bytes, glossary: Glossary, source: Glossary) -> Import:
    """What a file changes in a glossary; `name` is the file's, for messages.

    Raises `ExchangeError` when the file or the glossary cannot be used at all.
    """
    for read in (glossary, source):
        _require_readable(read)
    if form == "csv":
        file = read_csv(name, raw, glossary.locale)
    else:
        from guidebook.translation.terms_exchange.tbx_reading import read_tbx  # takes a while to load

        file = read_tbx(name, raw, glossary.locale, source.locale)
    changes, refused = merge(glossary, None if glossary.locale == source.locale else source, file.said)
    text = glossary.source.text if glossary.source else ""
    edits, made, impossible = glossary_edits(text, glossary.yaml, changes)
    new = sum(change.is_new for change in made)
    refusals = (f"{name}{refusal.place}: {refusal.text}" for refusal in (*file.refusals, *refused, *impossible))
    return Import(edits, len(made) - new, new, tuple(refusals))


def _require_readable(glossary: Glossary) -> None:
    if glossary.source is None:
        return
    path, fault = glossary.source.path, glossary.yaml.fault
    if fault is not None:
        line, column = glossary.source.position(fault.span.start)
        raise ExchangeError(f"{path}:{line}:{column}: {fault.message}. {fault.hint or 'Mend it first.'}")
    for section in SECTIONS:
        written = glossary.yaml.values.get(section)
        if written and not isinstance(written, dict):
            line, column = glossary.source.position(glossary.yaml.key_spans[section,].start)
            raise ExchangeError(
                f"{path}:{line}:{column}: '{section}' does not hold records. Write 'id:' lines below it."
            )
    if glossary.yaml.values and glossary.source.text[glossary.yaml.value_spans[()].start] == "{":
        raise ExchangeError(f"{path}: is written in braces. Write 'key: value' lines.")


def _unusable(glossary: Glossary) -> Iterator[str]:
    """The records that cannot be used, and so cannot go out."""
    for fault in glossary.faults:
        section, key = fault.path[0], fault.path[1] if len(fault.path) > 1 else None
        is_used = any(section == name and key in records_of(glossary, name) for name in SECTIONS)
        if glossary.source is not None and not is_used:
            line, column = glossary.source.position(glossary.span(*fault.path).start)
            hint = fault.hint or "Mend it, or it is left out."
            yield f"{glossary.source.path}:{line}:{column}: {fault.message}. {hint}"


def _unsendable(record: Exported) -> str | None:
    """Why a record cannot go out."""
    if not one_line(record.id):
        return "a record has an empty id, so it is left out. Write one."
    texts = {"id": record.id, **values_of(record.term), "definition of the source": record.source_definition}
    for field, value in {**texts, "rendering of the source": record.source_preferred or ""}.items():
        control = control_character(value)
        if control:
            return f"'{record.id}' is left out: its {field} holds the control character {control}. Delete it."
    return None


def _position(glossary: Glossary, record: Exported) -> tuple[int, int]:
    """Where a record stands in the glossary; the beginning of the file where it stands in the source only."""
    span = glossary.yaml.key_spans.get((record.section, record.id))
    return glossary.source.position(span.start) if span and glossary.source else (1, 1)
