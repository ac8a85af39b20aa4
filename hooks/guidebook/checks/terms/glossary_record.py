"""A glossary file, or a record of it, cannot be used.

Why: the terms it holds would neither be checked nor explained to readers.

Example: `prefered: رئيس البلدية`, the same id twice, or a file that is not valid YAML.

How to fix: mend the line that the message names; `CONTRIBUTING.md` lists the fields of a record.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.suggestions import nearest
from guidebook.language.glossary import Term


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults in the YAML and in the records of the glossaries."""
    for glossary in catalogue.glossaries.values():
        if glossary.source is None:
            continue
        if glossary.yaml.fault:
            yield fault_at(
                glossary.source, glossary.yaml.fault.span, glossary.yaml.fault.message, glossary.yaml.fault.hint
            )
        for fault in glossary.faults:
            hint = fault.hint
            if hint is None and len(fault.path) > 2:
                near = nearest(str(fault.path[2]), Term.model_fields)
                hint = f"Did you mean '{near}'?" if near and near != fault.path[2] else None
            key = glossary.yaml.key_spans.get(fault.path)
            yield fault_at(glossary.source, key or glossary.span(*fault.path), fault.message, hint)


RULE = Rule("TERM003", "glossary-record", Severity.ERROR, check_guide=check)
