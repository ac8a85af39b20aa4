"""The glossary of a locale: `glossary.yml`, read with positions and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from guidebook.content.model import Source, Span
from guidebook.content.yaml_positions import KeyPath, YamlText, read_yaml

GLOSSARY_FILE = "glossary.yml"


class Term(BaseModel):
    """One concept in one locale."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    preferred: str = ""
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    acronym: str = ""
    definition: str = ""
    forms: tuple[str, ...] = ()
    """Irregular inflections of the preferred rendering."""
    distinguish: tuple[str, ...] = ()
    """Ids of terms that share a rendering or are easily taken for this one."""
    part_of_speech: str = ""
    see_also: tuple[str, ...] = ()
    note: str = ""
    status: Literal["agreed", "proposed"] = "agreed"


def as_printed(rendering: str) -> str:
    """A rendering as readers see it, without the `stem|ending` mark."""
    return rendering.replace("|", "")


@dataclass(frozen=True, slots=True)
class GlossaryFault:
    """Something in a glossary file that cannot be used."""

    path: KeyPath
    message: str
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms and names of one locale."""

    locale: str
    terms: Mapping[str, Term] = field(default_factory=dict)
    names: Mapping[str, Term] = field(default_factory=dict)
    """People and places, by their spelling in the source; a record like a term's."""
    source: Source | None = None
    yaml: YamlText = field(default_factory=YamlText)
    faults: tuple[GlossaryFault, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all terms, those whose record cannot be used included."""
        written = self.yaml.values.get("terms")
        return frozenset(written) if isinstance(written, dict) else frozenset()

    def span(self, *path: str | int) -> Span:
        """Where a value of the file stands."""
        return self.yaml.span(*path)

    def record(self, name: str) -> Term:
        """The record of a term's id or of a name."""
        return self.terms[name] if name in self.terms else self.names[name]


@lru_cache(maxsize=64)  # a check asks for the same file several times
def read_glossary(source: Source) -> Glossary:
    """Type a glossary file; a record that cannot be used is reported and left out, the others stand."""
    yaml = read_yaml(source.text)
    terms: dict[str, Term] = {}
    names: dict[str, Term] = {}
    faults: list[GlossaryFault] = []
    for section in yaml.values:
        if section not in ("terms", "names"):
            faults.append(GlossaryFault((section,), f"there is no section '{section}'", "Use 'terms' or 'names'."))
    for section, records in (("terms", terms), ("names", names)):
        written = yaml.values.get(section) or {}
        if not isinstance(written, dict):
            message = f"'{section}' does not hold records"
            faults.append(GlossaryFault((section,), message, "Write 'id:' lines below it."))
            continue
        for name, record in written.items():
            if section == "names" and isinstance(record, str):
                record = {"preferred": record}
            _read_record(section, name, record, records, faults)
    return Glossary(source.locale, terms, names, source, yaml, tuple(faults))


def _read_record(section: str, name: str, record: Any, records: dict[str, Term], faults: list[GlossaryFault]) -> None:
    if not isinstance(record, dict):
        faults.append(GlossaryFault((section, name), f"'{name}' holds no record", "Write at least 'preferred:'."))
        return
    try:
        records[name] = Term.model_validate({**record, "id": name})
    except ValidationError as error:
        for detail in error.errors():
            path: KeyPath = (section, name, *detail["loc"])
            field_name = ".".join(str(part) for part in detail["loc"])
            known = "there is no such field" if detail["type"] == "extra_forbidden" else detail["msg"].lower()
            faults.append(GlossaryFault(path, f"'{name}': field '{field_name}': {known}"))
