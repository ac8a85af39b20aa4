"""The glossary of a locale: `glossary.yml`, read with positions and typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, WithJsonSchema

from guidebook.content.model import Source, Span
from guidebook.content.yaml_positions import KeyPath, YamlText, read_yaml

GLOSSARY_FILE = "glossary.yml"
STEM_MARK = "|"
"""Stands in a rendering between the stem of a word and its ending: `belediye|si`."""
TERM_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What the id of a term looks like: ASCII, in kebab case."""
TermIds = Annotated[
    tuple[str, ...], WithJsonSchema({"type": "array", "items": {"type": "string", "pattern": f"^{TERM_ID}$"}})
]
"""Ids of terms. Their form is asked for by the schema for editors alone: an id that is not known is found anyway."""


class TermRecord(BaseModel):
    """What a locale says of one term, or of the name of a person or a place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    preferred: str = ""
    """The rendering to use. A mark may part the stem of a word from its ending: 'belediye|si'."""
    allowed: tuple[str, ...] = ()
    """Other renderings that are right."""
    forbidden: tuple[str, ...] = ()
    """Renderings that are wrong: a page that uses one of them, in any inflected form, is refused."""
    acronym: str = ""
    """The acronym in this language, if there is one."""
    definition: str = ""
    """One or two sentences that explain the term to readers, in this language."""
    forms: tuple[str, ...] = ()
    """Irregular forms of the preferred and the allowed renderings, such as broken plurals."""
    distinguish: TermIds = ()
    """Ids of terms that share a rendering with this one, or that are easily taken for it."""
    part_of_speech: str = ""
    """For translators: noun, adjective, verb."""
    see_also: TermIds = ()
    """Ids of terms worth reading next."""
    note: str = ""
    """For translators: why it is called so, and when another word is right."""
    status: Literal["agreed", "proposed"] = "agreed"
    """'proposed' until the rendering is agreed: it is accepted on pages and listed by every check."""


class Term(TermRecord):
    """One concept in one locale."""

    id: str
    """The term's id; for a name its spelling in the source."""


def as_printed(rendering: str) -> str:
    """A rendering as readers see it, without the `stem|ending` mark."""
    return rendering.replace(STEM_MARK, "")


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
    def is_readable(self) -> bool:
        """Whether the file could be read; one that is not there could."""
        return self.yaml.fault is None

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all terms, those whose record cannot be used included."""
        written = self.yaml.values.get("terms")
        return frozenset(written) if isinstance(written, dict) else frozenset()

    def records(self) -> Iterator[tuple[str, Term]]:
        """Every record, each with the section of the file that holds it: `terms` or `names`."""
        for section, records in (("terms", self.terms), ("names", self.names)):
            for record in records.values():
                yield section, record

    def span(self, *path: str | int) -> Span:
        """Where a value of the file stands."""
        return self.yaml.span(*path)

    def key_span(self, *path: str | int) -> Span:
        """Where the key of a value stands, or else the nearest key above it."""
        known = (path[:length] for length in range(len(path), 0, -1) if path[:length] in self.yaml.key_spans)
        return self.yaml.key_spans.get(next(known, ()), Span(0, 0))

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
        records[name] = Term(id=name, **TermRecord.model_validate(record).model_dump())
    except ValidationError as error:
        for detail in error.errors():
            path: KeyPath = (section, name, *detail["loc"])
            field_name = ".".join(str(part) for part in detail["loc"])
            known = "there is no such field" if detail["type"] == "extra_forbidden" else detail["msg"].lower()
            faults.append(GlossaryFault(path, f"'{name}': field '{field_name}': {known}"))
