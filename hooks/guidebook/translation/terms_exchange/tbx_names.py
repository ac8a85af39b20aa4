"""What the parts of a glossary are called in TBX version 2 (ISO 30042:2008, its default data categories).

| glossary | TBX |
|---|---|
| a term's id | `termEntry/@id` |
| a name's spelling in the source | the same behind `name.` |
| `preferred`, `allowed`, `forbidden` | `term` with `administrativeStatus` preferred, admitted, deprecated |
| `acronym` | `term` with `termType` acronym, admitted |
| `forms` | `term` with `termType` variant, admitted |
| the mark `stem\\|ending` | `admin` searchTerm beside the `term` without it, so that tools offer the plain word |
| `definition` | `descrip` definition of the language |
| `distinguish`, `see_also` | `descrip` relatedConcept, `ref` crossReference |
| `note` | `note` of the language |
| `part_of_speech`, `status` | `termNote` partOfSpeech, language-planningQualifier of the first term |
"""

import re

from guidebook.translation.terms_exchange.records import Section
from guidebook.translation.terms_exchange.xml_names import name_of, text_of

EXPORT_MARK = "guide.py terms export --format tbx --locale "
"""Stands in the header of our own files, before their locale. A file that lost it was written anew by another tool."""
STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "allowed": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
FIELDS_BY_STATUS = {
    "preferred": "preferred",
    "standardized": "preferred",
    "admitted": "allowed",
    "allowed": "allowed",
    "legal": "allowed",
    "regulated": "allowed",
    "deprecated": "forbidden",
    "superseded": "forbidden",
    "forbidden": "forbidden",
    "notrecommended": "forbidden",
    "obsolete": "forbidden",
}
"""By the first word of the standard's values, and of those that translation tools write in their place."""
QUALIFIERS = {"agreed": "recommendedTerm", "proposed": "proposedTerm"}
SHORT_FORMS = ("acronym", "initialism", "abbreviation")
"""Values of `termType` that are acronyms to a glossary."""

_NAME = "name."
_IN_TERMS = re.compile(r"[^A-Za-z0-9-]|^[^A-Za-z]")
_IN_NAMES = re.compile(r"[^A-Za-z0-9-]")


def entry_id(section: Section, key: str) -> str:
    """A key as an XML name, from which it can be told again; `Homa Bay` is `name.Homa_20_Bay`."""
    if section == "names":
        return _NAME + name_of(key, _IN_NAMES)
    return name_of(key, _IN_TERMS)


def record_of(written: str) -> tuple[Section, str]:
    """The section and the key that an entry's id stands for; an id that is not of our making is a term's."""
    section: Section = "names" if written.startswith(_NAME) else "terms"
    key = text_of(written.removeprefix(_NAME))
    return (section, key) if entry_id(section, key) == written else ("terms", written)


def field_of_status(written: str) -> str | None:
    """The field that a status puts a term into; None for an unknown one."""
    word = re.sub(r"(term)?(-admn?-sts)?$", "", written.strip().lower())
    return FIELDS_BY_STATUS.get(word.replace(" ", ""))
