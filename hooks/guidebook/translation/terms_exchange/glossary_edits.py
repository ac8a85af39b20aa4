"""Edits on the YAML of a glossary: only what changes is written; every other byte stays."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.yaml_positions import YamlText, read_yaml
from guidebook.translation.terms_exchange.merging import RecordChange
from guidebook.translation.terms_exchange.new_records import new_records
from guidebook.translation.terms_exchange.record_edits import RecordEditing
from guidebook.translation.terms_exchange.records import SECTIONS, Refusal, tidy


def glossary_edits(
    text: str, yaml: YamlText, changes: Sequence[RecordChange]
) -> tuple[tuple[Edit, ...], tuple[RecordChange, ...], tuple[Refusal, ...]]:
    """The edits that make the changes, the changes that they make, and those that cannot be made as edits.

    YAML can be written in more ways than edits can follow, so the outcome is read again: it must say what is wanted of
    the records that change, and what it said before of all others.
    """
    made = _possible(text, yaml, changes)
    edits = _edits(text, yaml, made)
    if edits is None:
        made, edits = (), ()
    refused = (change for change in changes if change not in made)
    action = "cannot be changed as its record is written. Change it in the glossary."
    return edits, made, tuple(Refusal(change.place, f"'{change.id}' {action}") for change in refused)


def _possible(text: str, yaml: YamlText, changes: Sequence[RecordChange]) -> tuple[RecordChange, ...]:
    """The changes that edits can make; where some cannot, they are sought by halves."""
    if _edits(text, yaml, changes) is not None:
        return tuple(changes)
    if len(changes) == 1:
        return ()
    middle = len(changes) // 2
    return (*_possible(text, yaml, changes[:middle]), *_possible(text, yaml, changes[middle:]))


def _edits(text: str, yaml: YamlText, changes: Sequence[RecordChange]) -> tuple[Edit, ...] | None:
    """The edits; None where they would not say what is wanted."""
    edits: list[Edit] = []
    try:
        for change in changes:
            if not change.is_new:
                edits += RecordEditing(text, yaml, change.section, change.id).edits(change.fields)
        edits += new_records(text, yaml, [change for change in changes if change.is_new])
        outcome = read_yaml(apply_edits(text, edits))
    except ValueError:  # what an edit looks for is not there, or two edits overlap
        return None
    is_right = outcome.fault is None and _comparable(outcome.values) == _comparable(_wanted(yaml.values, changes))
    return tuple(edits) if is_right else None


def _wanted(values: Mapping[str, Any], changes: Iterable[RecordChange]) -> Mapping[str, Any]:
    """What the file shall say."""
    sections: dict[str, dict[str, Any]] = {
        section: dict(values[section]) for section in SECTIONS if isinstance(values.get(section), dict)
    }
    for change in changes:
        records = sections.setdefault(change.section, {})
        written = records.get(change.id, {})
        record = dict(written) if isinstance(written, dict) else {"preferred": written}
        for field, value in change.fields.items():
            record[field] = list(value) if isinstance(value, tuple) else value
        records[change.id] = record
    return {**values, **sections}


def _comparable(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a file says, without what makes no difference: margins, empty fields, the short form of a name."""
    sections: dict[str, Any] = {
        section: {key: _comparable_record(record) for key, record in values[section].items()}
        for section in SECTIONS
        if isinstance(values.get(section), dict)
    }
    return {key: value for key, value in {**values, **sections}.items() if value}


def _comparable_record(record: Any) -> Any:
    fields = record if isinstance(record, dict) else {"preferred": record}
    found = {field: _comparable_value(field, value) for field, value in fields.items()}
    return {field: value for field, value in found.items() if value}


def _comparable_value(field: str, value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tidy(field, tuple(value))
    return tidy(field, value) if isinstance(value, str) else value
