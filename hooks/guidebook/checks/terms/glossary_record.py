"""A glossary file, or a record of it, cannot be used, or contradicts itself or another record.

Why: the terms it holds would neither be checked nor explained to readers, or nobody could tell which word is meant. It
is a warning where a record does its work all the same: where a rendering stands in it twice, where the id of a term is
not written as ids are, and where the default locale does not explain a term.

Example: `prefered: رئيس البلدية`; the same id twice, or an id that the default locale's glossary does not have; a word
both under `allowed` and under `forbidden`; a rendering or an acronym that another term has too.

How to fix: mend the line that the message names; `CONTRIBUTING.md` lists the fields of a record. Where two terms really
share a rendering, name each under `distinguish` of the other.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mending import mended_scalar
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.suggestions import nearest, suggest
from guidebook.language.glossary import TERM_ID, Glossary, GlossaryFault, TermRecord
from guidebook.language.record_faults import record_faults

_MOST_SLIPS = 30
"""Ids that somebody may have misspelt; where more are unknown, the glossary belongs to another guide."""


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults in the YAML, in the records and between the records of the glossaries."""
    for glossary in catalogue.glossaries.values():
        if (source := glossary.source) is None:
            continue
        if (unusable := glossary.yaml.fault) is not None:
            yield fault_at(source, unusable.span, unusable.message, unusable.hint)
        for untyped in glossary.faults:
            span = glossary.yaml.key_spans.get(untyped.path) or glossary.span(*untyped.path)
            yield fault_at(source, span, untyped.message, untyped.hint or _field_hint(untyped))
        for fault in record_faults(glossary):
            severity = Severity.WARNING if fault.is_minor else None
            yield fault_at(source, fault.span, fault.message, fault.hint, severity=severity)
        if glossary.locale == catalogue.default_locale:
            yield from _unexplained(glossary)
        else:
            yield from _unknown_ids(glossary, catalogue.glossaries[catalogue.default_locale])


def _field_hint(fault: GlossaryFault) -> str | None:
    if len(fault.path) <= 2:
        return None
    near = nearest(str(fault.path[2]), TermRecord.model_fields)
    return f"Did you mean '{near}'?" if near and near != fault.path[2] else None


def _unexplained(glossary: Glossary) -> Iterator[Fault]:
    """The default locale's terms that have no definition, or an id that is none."""
    assert glossary.source is not None
    for term in glossary.terms.values():
        span = glossary.key_span("terms", term.id)
        if not term.definition.strip():
            message, hint = f"'{term.id}' has no definition", "Write 'definition:' with a sentence or two for readers."
            yield fault_at(glossary.source, span, message, hint, severity=Severity.WARNING)
        if not re.fullmatch(TERM_ID, term.id):
            message, hint = f"'{term.id}' is no id of a term", "Use the letters a to z and digits, joined by hyphens."
            yield fault_at(glossary.source, span, message, hint, severity=Severity.WARNING)


def _unknown_ids(glossary: Glossary, default: Glossary) -> Iterator[Fault]:
    """A translation's terms that the default locale's glossary, where it has any, does not have."""
    assert glossary.source is not None
    if not default.ids or default.source is None:
        return
    unknown, missing = glossary.ids - default.ids, default.ids - glossary.ids
    for name in sorted(unknown):
        span, message = glossary.key_span("terms", name), f"no term '{name}' in {default.source.path}"
        found = suggest(name, missing) if len(unknown) <= _MOST_SLIPS else None
        hint = f"Did you mean '{found.name}'?" if found else "Ask for it to be added there, or delete it here."
        yield fault_at(glossary.source, span, message, hint, mended_scalar(glossary.source, span, found))


RULE = Rule("TERM003", "glossary-record", Severity.ERROR, check_guide=check)
