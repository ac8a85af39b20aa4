"""What is wrong with the records of one glossary, each by itself and beside the others."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidebook.content.model import Span
from guidebook.content.yaml_positions import KeyPath
from guidebook.language.glossary import Glossary, Term
from guidebook.language.inflection import DROPPED
from guidebook.language.term_matcher import STEM_MARK, token_pattern, written_as

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
    plain = unicodedata.normalize("NFC", written_as(rendering))
    words = " ".join(DROPPED.sub("", plain).replace("’", "'").split())
    return words[:1].casefold() + words[1:]


def record_faults(glossary: Glossary) -> Iterator[RecordFault]:
    """Faults in the records that could be typed, in no particular order."""
    records = [_Record(section, term, tuple(_renderings(section, term))) for section, term in glossary.records()]
    token = token_pattern(glossary.locale)
    for record in records:
        yield from _missing_rendering(glossary, record)
        for rendering in record.renderings:
            yield from _unusable_rendering(glossary, record.term, rendering, token)
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


def _unusable_rendering(
    glossary: Glossary, term: Term, rendering: _Rendering, token: re.Pattern[str]
) -> Iterator[RecordFault]:
    text, span = rendering.text, glossary.span(*rendering.path)
    if not token.search(written_as(text)):
        message = f"'{term.id}': '{text}' in '{rendering.field}' is no rendering: it has no word"
        yield RecordFault(span, message, "Write a rendering there, or delete it.")
    elif STEM_MARK in text and (wrong := _misplaced_mark(text)):
        hint = f"Write one '{STEM_MARK}' between the stem of a word and its ending."
        yield RecordFault(span, f"'{term.id}': {wrong} in '{text}'", hint)


def _misplaced_mark(text: str) -> str | None:
    for word in _BETWEEN_WORDS.split(text):
        if word.startswith(STEM_MARK):
            return f"no stem stands before '{STEM_MARK}'"
        if word.count(STEM_MARK) > 1:
            return f"a word has '{STEM_MARK}' twice"
    return None


def _contradictions(glossary: Glossary, record: _Record) -> Iterator[RecordFault]:
    """Renderings that stand in a record twice."""
    agreed: dict[str, _Rendering] = {}
    written: set[tuple[bool, str]] = set()
    for rendering in record.renderings:
        text, span, name = rendering.text, glossary.span(*rendering.path), record.term.id
        is_forbidden = rendering.field == _FORBIDDEN
        this = is_forbidden, unicodedata.normalize("NFC", written_as(text)).strip()
        if not is_forbidden:
            agreed.setdefault(rendering.spelling, rendering)
        if is_forbidden and rendering.spelling in agreed:
            field = agreed[rendering.spelling].field
            message = f"'{name}': '{text}' is both {_AGREED[field]} and forbidden"
            yield RecordFault(span, message, f"Delete it from '{field}' or from '{_FORBIDDEN}'.")
        elif this in written and rendering.field != "acronym":
            # What has no other name than its acronym may well say so.
            hint = f"Delete it from '{rendering.field}'."
            yield RecordFault(span, f"'{name}': '{text}' stands there twice", hint, is_minor=True)
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
        if len(sharing) == 1:
            continue
        for own, rendering in sharing.items():
            for other, theirs in sharing.items():
                name = records[other].term.id
                if own == other or records[other].section != _TERMS or (own, other) in seen:
                    continue
                if name in records[own].term.distinguish or rendering.field == theirs.field == "acronym":
                    continue
                seen.add((own, other))
                message = f"'{records[own].term.id}': '{rendering.text}' is a rendering of '{name}' too"
                hint = f"If both are right, write '{name}' under 'distinguish'."
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
