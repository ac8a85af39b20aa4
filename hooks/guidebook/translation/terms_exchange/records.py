"""What goes out of a glossary and what comes back: records, what a file says of them, and what is refused."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_origin

from guidebook.language.glossary import Glossary, Term

Section = Literal["terms", "names"]
Value = str | tuple[str, ...]
SECTIONS: tuple[Section, ...] = ("terms", "names")
FIELDS = tuple(name for name in Term.model_fields if name != "id")
"""The fields of a record, in the order in which glossaries are written."""
LIST_FIELDS = frozenset(name for name in FIELDS if get_origin(Term.model_fields[name].annotation) is tuple)
RENDERING_FIELDS = ("preferred", "allowed", "forbidden", "acronym", "forms")
LONG_FIELDS = frozenset(("definition", "note"))
"""The fields whose text may have more than one line."""

_BREAKS = re.compile(r"[\r\n]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold (section 2.2), and nobody means to write."""


class ExchangeError(Exception):
    """The terms or the pages cannot be exchanged at all; the message is one line for the translator."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One record on its way out."""

    section: Section
    id: str
    term: Term | None
    """The record in the locale that is exported; None where there is none yet."""
    source_preferred: str | None = None
    """What the source locale calls it; None where the source does not know it, or is the locale that is exported."""
    source_definition: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of one record."""

    place: str
    """Where, as it goes on behind the file's name: `:41` for a line, `: row 12` for a row."""
    section: Section | None
    """None where the file does not say it."""
    id: str
    """Empty where the file has none."""
    fields: Mapping[str, Value]
    """The fields that the file speaks of; an empty value says that the record has none, a missing one says nothing."""
    source_preferred: str = ""
    """What the file says the source locale calls it."""
    is_from_elsewhere: bool = False
    """Whether the file was written by another tool, which may know less than we do."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that is not taken, with its place and one action."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class ExchangeFile:
    """A file that came back."""

    said: tuple[Said, ...]
    refusals: tuple[Refusal, ...] = ()


def tidy(field: str, value: Value) -> Value:
    """A value as it is compared and written.

    Margins and the kind of line break depend on the tool that wrote a file, so they say nothing. A rendering is one
    line; empty items of a list are none.
    """
    if isinstance(value, tuple):
        return tuple(line for item in value if (line := one_line(item)))
    if field in LONG_FIELDS:
        return value.replace("\r\n", "\n").replace("\r", "\n").strip(" \t\n")
    return one_line(value)


def one_line(text: str) -> str:
    """A text without margins and line breaks."""
    return " ".join(line for part in _BREAKS.split(text) if (line := part.strip(" \t")))


def values_of(term: Term | None) -> dict[str, Value]:
    """Every field of a record, tidy; that of no record are empty."""
    return {
        field: tidy(field, getattr(term, field)) if term else () if field in LIST_FIELDS else "" for field in FIELDS
    }


def records_of(glossary: Glossary, section: Section) -> Mapping[str, Term]:
    """The usable records of one section."""
    return glossary.terms if section == "terms" else glossary.names


def control_character(value: Value) -> str | None:
    """The first control character of a value, as `U+0007`."""
    found = _CONTROL.search("\n".join(value) if isinstance(value, tuple) else value)
    return f"U+{ord(found[0]):04X}" if found else None


def exported_records(glossary: Glossary, source: Glossary | None) -> Iterator[Exported]:
    """Every record of a locale and, in the order of its source, those that it lacks yet.

    `source` is the source locale's glossary, None where that is the locale itself. The source spells a name as its key
    does where it has no record of it.
    """
    for section in SECTIONS:
        own = records_of(glossary, section)
        known = records_of(source, section) if source else {}
        for key in dict.fromkeys((*known, *own)):
            if source is None:
                yield Exported(section, key, own[key])
                continue
            in_source = values_of(known.get(key))
            preferred = str(in_source["preferred"]) if key in known else None
            fallback = key if section == "names" else preferred
            yield Exported(section, key, own.get(key), preferred or fallback, str(in_source["definition"]))
