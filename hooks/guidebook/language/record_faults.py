"""What is wrong with the records of one glossary, each by itself and beside the others."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidebook.content.model import Span
from guidebook.content.yaml_positions import KeyPath
from guidebook.language.glossary import STEM_MARK, Glossary, Term, as_printed
from guidebook.language.inflection import DROPPED

_BETWEEN_WORDS = re.compile(r"[\s\u00a0-]+")
"""What parts the words in which a mark is sought."""
_AGREED = {"preferred": "preferred", "allowed": "allowed", "forms": "a form", "acronym": "the acronym"}
"""The fields that hold renderings to use, with what a rendering is that stands there."""
_FORBIDDEN = "forbidden"
_TERMS = "terms"


@dataclass(frozen=True, slots=True)
class RecordFault:
    """Something in a record, at a place of the file."""

    span: Span
    message: str
    hint: str
    is_minor: bool = False
    """Whether the record does what it should all the same."""


@dataclass(frozen=True, slots=True)
class _Rendering:
    text: str
    field: str
    path: KeyPath
    """Where it stands in the file."""
    spelling: str
    """What tells it apart from others; see `spelling`."""


@dataclass(frozen=True, slots=True)
class _Record:
    section: str
    term: Term
    renderings: tuple[_Rendering, ...]
    """Those to use, then those that are forbidden."""


def spelling(rendering: str) -> str:
    """What tells a rendering apart from others of the same words, as the matcher does.

    Vowel signs, the mark of a stem, line breaks and a capital at the beginning make no difference. Other letters do,
    those too that are often confused, and so do hyphens and capitals further on: such a spelling may be forbidden on
    purpose.
    """
    plain = unicodedata.normalize("NFC", as_printed(rendering))
    words = " ".join(DROPPED.sub("", plain).replace("’", "'").split())
    return words[:1].casefold() + words[1:]


def record_faults(glossary: Glossary) -> Iterator[RecordFault]:
    """Faults in the records that could be typed, in no particular order."""
    records = [_Record(section, term, tuple(_renderings(section, term))) for section, term in glossary.records()]
    for record in records:
        yield from _missing_rendering(glossary, record)
        for rendering in record.renderings:
            if wrong := _wrong_form(rendering):
                yield RecordFault(glossary.span(*rendering.path), f"'{record.term.id}': {wrong[0]}", wrong[1])
        yield from _contradictions(glossary, record)
        yield from _naming_itself(glossary, record)
    yield from _shared_renderings(glossary, records)
    yield from _shared_acronyms(glossary, records)


def _renderings(section: str, term: Term) -> Iterator[_Rendering]:
    for field in (*_AGREED, _FORBIDDEN):
        written = getattr(term, field)
        if not isinstance(written, str):
            for index, text in enumerate(written):
                yield _Rendering(text, field, (section, term.id, field, index), spelling(text))
        elif written.strip():
            yield _Rendering(written, field, (section, term.id, field), spelling(written))


def _missing_rendering(glossary: Glossary, record: _Record) -> Iterator[RecordFault]:
    if not record.term.preferred.strip():
        span = glossary.key_span(record.section, record.term.id, "preferred")
        message = f"'{record.term.id}' has no preferred rendering"
        yield RecordFault(span, message, "Write the rendering to use behind 'preferred:'.")


def _wrong_form(rendering: _Rendering) -> tuple[str, str] | None:
    """Why a rendering cannot be looked for as it is written, and what to do; None where it can."""
    text = rendering.text
    if not any(map(str.isalnum, text)):
        return f"'{text}' in '{rendering.field}' has no word", "Write a rendering there, or delete it."
    for word in _BETWEEN_WORDS.split(text) if STEM_MARK in text else ():
        if word.startswith(STEM_MARK):
            return f"no stem stands before '{STEM_MARK}' in '{text}'", f"Write '{STEM_MARK}' behind the stem of a word."
        if word.count(STEM_MARK) > 1:
            return f"a word has '{STEM_MARK}' twice in '{text}'", f"Keep one '{STEM_MARK}', between stem and ending."
    return None


def _contradictions(glossary: Glossary, record: _Record) -> Iterator[RecordFault]:
    """Renderings that stand in a record twice."""
    agreed: dict[str, _Rendering] = {}
    written: set[tuple[bool, str]] = set()
    for rendering in record.renderings:
        text, name = rendering.text, record.term.id
        is_forbidden = rendering.field == _FORBIDDEN
        this = is_forbidden, unicodedata.normalize("NFC", as_printed(text)).strip()
        if not is_forbidden:
            agreed.setdefault(rendering.spelling, rendering)
        if is_forbidden and rendering.spelling in agreed:
            field = agreed[rendering.spelling].field
            message = f"'{name}': '{text}' is both {_AGREED[field]} and forbidden"
            hint = f"Delete it from '{field}' or from '{_FORBIDDEN}'."
            yield RecordFault(glossary.span(*rendering.path), message, hint)
        elif this in written and rendering.field != "acronym":
            # What has no other name than its acronym may well say so.
            message, hint = f"'{name}': '{text}' stands there twice", f"Delete it from '{rendering.field}'."
            yield RecordFault(glossary.span(*rendering.path), message, hint, is_minor=True)
        written.add(this)


def _naming_itself(glossary: Glossary, record: _Record) -> Iterator[RecordFault]:
    name = record.term.id
    for field in ("distinguish", "see_also") if record.section == _TERMS else ():
        for index, named in enumerate(getattr(record.term, field)):
            if named == name:
                span = glossary.span(_TERMS, name, field, index)
                yield RecordFault(span, f"'{name}' names itself in '{field}'", "Delete it there.")


def _shared_renderings(glossary: Glossary, records: Sequence[_Record]) -> Iterator[RecordFault]:
    """Renderings to use that a record shares with a term which it does not distinguish; two names may share one."""
    owners: dict[str, dict[int, _Rendering]] = {}
    for number, record in enumerate(records):
        for rendering in record.renderings:
            if rendering.field != _FORBIDDEN and rendering.spelling:
                owners.setdefault(rendering.spelling, {}).setdefault(number, rendering)
    seen: set[tuple[int, int]] = set()
    for sharing in owners.values():
        for number, rendering in sharing.items() if len(sharing) > 1 else ():
            own = records[number].term
            others = [
                other
                for other, theirs in sharing.items()
                if other != number
                and records[other].section == _TERMS
                and records[other].term.id not in own.distinguish
                and not rendering.field == theirs.field == "acronym"
                and (number, other) not in seen
            ]
            if others:
                seen.update((number, other) for other in others)
                first, more = records[others[0]].term.id, f", and of {len(others) - 1} more" if others[1:] else ""
                message = f"'{own.id}': '{rendering.text}' is a rendering of '{first}' too{more}"
                hint = f"If both are right, write '{first}' under 'distinguish'."
                yield RecordFault(glossary.span(*rendering.path), message, hint)


def _shared_acronyms(glossary: Glossary, records: Sequence[_Record]) -> Iterator[RecordFault]:
    """Acronyms that a record before this one has too; it makes no difference what they distinguish."""
    owners: dict[str, _Record] = {}
    for record in records:
        acronym = unicodedata.normalize("NFC", record.term.acronym.strip())
        first = owners.setdefault(acronym, record)
        if acronym and first is not record:
            message = f"'{record.term.id}': '{acronym}' is the acronym of '{first.term.id}' too"
            span = glossary.span(record.section, record.term.id, "acronym")
            yield RecordFault(span, message, "Keep it in one of the two records.")
