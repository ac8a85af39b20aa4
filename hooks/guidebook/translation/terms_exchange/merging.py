"""What a file says, held against a glossary: what changes, and what is refused."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guidebook.language.glossary import Glossary
from guidebook.translation.terms_exchange.records import (
    LIST_FIELDS,
    RENDERING_FIELDS,
    SECTIONS,
    Refusal,
    Said,
    Section,
    Value,
    control_character,
    exported_records,
    records_of,
    tidy,
    values_of,
)

_STATUSES = ("agreed", "proposed")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""An id of the content format: ASCII, kebab-case."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What becomes of one record."""

    place: str
    """Where the file says so."""
    section: Section
    id: str
    is_new: bool
    fields: Mapping[str, Value]
    """The fields that change, tidy; an empty value is taken out."""


@dataclass(slots=True)
class _Merging:
    glossary: Glossary
    source: Glossary | None
    changes: list[RecordChange] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    places: dict[tuple[Section, str], str] = field(default_factory=dict)
    """Where the file spoke of a record first."""
    by_source_term: dict[str, list[tuple[Section, str]]] = field(default_factory=dict)

    def take(self, said: Said) -> None:
        """Take what a file says of one record."""
        found = self._record(said)
        if found is None:
            return
        section, key = found
        if found in self.places:
            first = self.places[found].lstrip(": ")
            self._refuse(said, f"'{key}' stands there twice (first at {first}). Delete one of them.")
            return
        self.places[found] = said.place
        if key in _written(self.glossary, section) and key not in records_of(self.glossary, section):
            path = self.glossary.source.path if self.glossary.source else ""
            self._refuse(said, f"the record '{key}' of {path} is damaged. Mend it there first.")
            return
        self._compare(said, section, key)

    def _compare(self, said: Said, section: Section, key: str) -> None:
        term = records_of(self.glossary, section).get(key)
        current = values_of(term)
        if term is None:
            current["status"] = ""
        wanted = _completed({name: tidy(name, value) for name, value in said.fields.items()}, current, said)
        if term is not None and not wanted.get("status", "-"):
            wanted["status"] = "agreed"  # what a record without a status is
        changed = {name: value for name, value in wanted.items() if value != current[name]}
        if term is None and not set(changed) - {"status"}:
            return
        taken = self._checked(said, key, changed, current)
        if term is None and "preferred" not in taken:
            if "preferred" not in changed:
                self._refuse(said, f"'{key}' has no preferred rendering. Write one.")
            return
        if term is None and not self._may_be_new(said, section, key):
            return
        if term is None and section == "names" and taken.get("status") == "agreed":
            del taken["status"]  # terms say so, names do not
        if taken:
            self.changes.append(RecordChange(said.place, section, key, term is None, taken))

    def _checked(
        self, said: Said, key: str, changed: Mapping[str, Value], current: Mapping[str, Value]
    ) -> dict[str, Value]:
        """The changed fields that can be taken; the others are refused, each for itself."""
        taken = {}
        for name, value in changed.items():
            problem = _problem(name, value, current[name])
            if problem:
                self._refuse(said, f"'{key}': '{name}' {problem}")
            else:
                taken[name] = value
        wanted = {**current, **taken}
        right = {wanted["preferred"], *wanted["allowed"]}
        for text in wanted["forbidden"]:
            if text in right and any(name in taken for name in ("preferred", "allowed", "forbidden")):
                self._refuse(said, f"'{key}': '{text}' is forbidden and used all the same. Keep it in one place.")
                return {name: value for name, value in taken.items() if name not in RENDERING_FIELDS}
        return taken

    def _record(self, said: Said) -> tuple[Section, str] | None:
        """The record that the file means."""
        if said.id and said.section is not None:
            return said.section, self._known_key(said.section, said.id)
        if said.id:
            for section in SECTIONS:
                if self._is_known(section, self._known_key(section, said.id)):
                    return section, self._known_key(section, said.id)
            return "terms", self._known_key("terms", said.id)
        named = self._by_source_term().get(said.source_preferred, ())
        if len(named) == 1:
            return named[0]
        self._refuse(said, "has no id. Write the id of the term.")
        return None

    def _by_source_term(self) -> Mapping[str, Sequence[tuple[Section, str]]]:
        """The records by what the source calls them, as it goes out; worked out when it is first needed."""
        if not self.by_source_term and self.source:
            for record in exported_records(self.glossary, self.source):
                if record.source_preferred:
                    plain = record.source_preferred.replace("|", "")
                    self.by_source_term.setdefault(plain, []).append((record.section, record.id))
        return self.by_source_term

    def _known_key(self, section: Section, written: str) -> str:
        """The key as the glossaries write it; tools cut off margins."""
        if self._is_known(section, written):
            return written
        keys = (key for glossary in (self.glossary, self.source) if glossary for key in _written(glossary, section))
        return next((key for key in keys if str(tidy("id", key)) == tidy("id", written)), str(tidy("id", written)))

    def _is_known(self, section: Section, key: str) -> bool:
        return any(key in _written(glossary, section) for glossary in (self.glossary, self.source) if glossary)

    def _may_be_new(self, said: Said, section: Section, key: str) -> bool:
        if section == "names" or self._is_known(section, key) or _ID.fullmatch(key):
            return True
        self._refuse(said, f"'{key}' cannot be the id of a term. Use small letters, digits and hyphens.")
        return False

    def _refuse(self, said: Said, text: str) -> None:
        self.refusals.append(Refusal(said.place, text))


def merge(
    glossary: Glossary, source: Glossary | None, said: Iterable[Said]
) -> tuple[tuple[RecordChange, ...], tuple[Refusal, ...]]:
    """The changes of a glossary, in the order of the file, and what is refused.

    `source` is the source locale's glossary, None where that is this one. What is the same is no change, and is never
    refused; what the file does not speak of stays as it is.
    """
    merging = _Merging(glossary, source)
    for one in said:
        merging.take(one)
    return tuple(merging.changes), tuple(merging.refusals)


def _written(glossary: Glossary, section: Section) -> Mapping[str, object]:
    """The records of a section as they are written, usable or not."""
    written = glossary.yaml.values.get(section)
    return written if isinstance(written, dict) else {}


def _completed(wanted: dict[str, Value], current: Mapping[str, Value], said: Said) -> dict[str, Value]:
    """What a file says, with what that means for the fields it does not speak of: no rendering stands in two."""
    if said.is_from_elsewhere:
        marked = {text.replace("|", ""): text for name in RENDERING_FIELDS for text in _texts(current[name])}
        wanted = {**wanted, **{name: _with_marks(wanted[name], marked) for name in RENDERING_FIELDS if name in wanted}}
        kept = {text for name in ("acronym", "forms") if name not in wanted for text in _texts(current[name])}
        if "allowed" in wanted:
            wanted["allowed"] = tuple(text for text in wanted["allowed"] if text not in kept)
            if not wanted["allowed"]:
                del wanted["allowed"]
    renderings = {text for name in RENDERING_FIELDS for text in _texts(wanted.get(name, ""))}
    for name in ("allowed", "forbidden"):
        if name not in wanted and renderings & set(current[name]):
            wanted[name] = tuple(text for text in current[name] if text not in renderings)
    return wanted


def _with_marks(value: Value, marked: Mapping[str, str]) -> Value:
    """Renderings whose stem a glossary marks, with that mark; few tools keep it."""
    if isinstance(value, tuple):
        return tuple(marked.get(text, text) for text in value)
    return marked.get(value, value)


def _texts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _problem(name: str, value: Value, current: Value) -> str | None:
    """Why a changed value cannot be taken, and what to do."""
    control = control_character(value)
    if control:
        return f"holds the control character {control}. Delete it."
    if name == "preferred" and not value:
        return "is empty. Write the rendering to use."
    if name == "status" and value not in _STATUSES:
        return f"is '{value}'. Write 'agreed' or 'proposed'."
    new = [text for text in _texts(value) if text not in _texts(current)]
    for text in new if name in LIST_FIELDS or name == "preferred" else ():
        if ";" in text or "؛" in text:
            where = "on a line of its own" if name in LIST_FIELDS else "of the others into 'allowed'"
            return f"holds '{text}' as one value. Write each {where}."
    return None
