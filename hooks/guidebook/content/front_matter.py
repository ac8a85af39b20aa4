"""Front matter: the YAML above a page, read as strings and typed by one model for each folder."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal

from babel import Locale as BabelLocale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from guidebook.content.model import Span
from guidebook.content.partial_date import PartialDate
from guidebook.content.yaml_positions import KeyPath, YamlFault, YamlText, read_yaml

_BLOCK = re.compile(r"---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MISPLACED = re.compile("[\\s\u00a0\ufeff\u200b]+---[ \\t]*\n[A-Za-z_]+:")
_METADATA = re.compile(
    r"[ ]{0,3}(?:title|description|summary|authors?|date|template|keywords|tags):[ \t]+\S", re.IGNORECASE
)
"""How metadata without marks round them begin; a first sentence may begin with another word and a colon."""
_METADATA_LINE = re.compile(r"(?:[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):[ \t]*|[ ]{4}|\t)(?P<value>.*\S)?[ \t]*$")


@dataclass(frozen=True, slots=True)
class FrontMatterText:
    """The front matter as it is written."""

    yaml: YamlText
    end: int
    """Offset at which the Markdown begins."""
    present: bool
    """Whether the page has front matter at all."""


def read_front_matter(text: str) -> FrontMatterText:
    """Read the front matter of a page's whole text; faults are in the result, nothing is raised."""
    match = _BLOCK.match(text)
    if match:
        yaml = read_yaml(match[1] or "", match.start(1) if match[1] else 0)
        if yaml.fault and not (match[1] or "").partition("\n")[0].strip():
            # Two rules with text between them: front matter begins in the line below its first mark.
            return FrontMatterText(YamlText(), 0, False)
        return FrontMatterText(yaml, match.end(), True)
    if _METADATA.match(text):
        return _metadata(text)
    if text.startswith("---\n") and re.match(r"[A-Za-z_]+:", text[4:]):
        fault = YamlFault(Span(0, 3), "the front matter is never closed", "Write a line '---' below it.")
        return FrontMatterText(YamlText(fault=fault), 0, True)
    misplaced = _MISPLACED.match(text)
    if misplaced:
        start = text.index("---")
        fault = YamlFault(
            Span(start, start + 3), "front matter must begin on the first line", "Delete what stands before '---'."
        )
        return FrontMatterText(YamlText(fault=fault), 0, True)
    return FrontMatterText(YamlText(), 0, False)


def _metadata(text: str) -> FrontMatterText:
    """Lines `key: value` above the text, ended by a blank line: MkDocs takes them for front matter, too.

    See https://www.mkdocs.org/user-guide/writing-your-docs/#multimarkdown-style-meta-data.
    """
    values: dict[str, str] = {}
    value_spans: dict[KeyPath, Span] = {}
    key_spans: dict[KeyPath, Span] = {}
    at, key = 0, ""
    while at < len(text):
        end = text.find("\n", at) if "\n" in text[at:] else len(text)
        match = _METADATA_LINE.match(text, at, end)
        if match is None or (match["key"] is None and not key):
            break
        if match["key"]:
            key = match["key"].lower()
            key_spans[key,] = Span(*match.span("key"))
            values[key] = (match["value"] or "").strip()
            value_spans[key,] = Span(*match.span("value"))
        else:
            values[key] = f"{values[key]} {(match['value'] or '').strip()}".strip()
            value_spans[key,] = Span(value_spans[key,].start, match.end("value"))
        at = end + 1
    at = min(at, len(text))
    return FrontMatterText(YamlText(values, value_spans, key_spans), at, True)


class PageKind(StrEnum):
    """What a page is, by its folder."""

    PAGE = "page"
    CHAPTER = "chapter"
    CASE_STUDY = "case-study"
    RESOURCE = "resource"
    UPDATE = "update"


class Status(StrEnum):
    """Where a page is shown."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class SourceEntry(_Record):
    """Something the page was written from."""

    title: str = Field(min_length=1)
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    publisher: str | None = None
    year: int | None = Field(default=None, ge=1000, le=9999)


class Change(_Record):
    """An entry of a page's history."""

    date: PartialDate
    note: str


class Stamp(_Record):
    """What was stamped last: for which revision of the source, and with which text."""

    source: str
    text: str
    """Revision of the translation itself."""


class Translation(_Record):
    """How a translation was made, and from what."""

    method: Literal["human", "machine", "machine-reviewed"]
    translators: tuple[str, ...] = ()
    reviewer: str | None = None
    source: str | None = None
    """Revision of the source page it was made from."""
    sections: Mapping[str, str] = Field(default_factory=dict)
    """Revision of each section of the source it was made from."""
    stamp: Stamp | None = None


class FrontMatter(_Record):
    """The front matter of any page."""

    title: str | None = None
    """Only for pages without an H1."""
    summary: str | None = None
    published: PartialDate | None = None
    updated: PartialDate | None = None
    sources: tuple[SourceEntry, ...] = ()
    status: Status = Status.PUBLISHED
    changes: tuple[Change, ...] = ()
    aliases: tuple[str | Mapping[str, str], ...] = ()
    source_locale: str | None = None
    translation: Translation | None = None


class Chapter(FrontMatter):
    """The front matter of a chapter."""

    number: int | None = Field(default=None, ge=0, le=999)
    audience: tuple[str, ...] = ()


def _country_code(value: str) -> str:
    if value not in country_codes():
        raise ValueError(f"'{value}' is not a country code of ISO 3166 such as MK (or XK)")
    return value


CountryCode = Annotated[str, AfterValidator(_country_code)]
"""A code of `country_codes`."""


class Place(_Record):
    """Where a case study happened."""

    city: str | None = None
    area: str | None = None
    countries: Annotated[tuple[CountryCode, ...], Field(validation_alias="country")]
    """Written as one code or as a list of them, each kept once."""
    region: str
    lat: float | None = Field(default=None, ge=-90, le=90, allow_inf_nan=False)
    lon: float | None = Field(default=None, ge=-180, le=180, allow_inf_nan=False)
    """Degrees north and east; without them, a map looks for the city, or else for the countries."""

    @field_validator("countries", mode="before")
    @classmethod
    def _one_or_several(cls, value: Any) -> Any:
        if isinstance(value, str):
            return (_country_code(value),)
        if isinstance(value, list) and not value:
            raise ValueError("write a country code of ISO 3166 such as MK (or XK)")
        return value

    @field_validator("countries")
    @classmethod
    def _each_once(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value))

    @model_validator(mode="after")
    def _both_or_neither(self) -> "Place":
        if (self.lat is None) is not (self.lon is None):
            raise ValueError("'lat' and 'lon' stand together: one of them is missing")
        return self


class Years(_Record):
    """The years a case study covers."""

    start: int = Field(ge=1000, le=9999)
    end: int | None = Field(default=None, ge=1000, le=9999)

    @model_validator(mode="after")
    def _in_order(self) -> "Years":
        if self.end is not None and self.end < self.start:
            raise ValueError(f"'end' ({self.end}) is before 'start' ({self.start})")
        return self


class CaseStudy(FrontMatter):
    """The front matter of a case study."""

    place: Place | None = None
    themes: tuple[str, ...] = ()
    mechanism: str | None = None
    level: str | None = None
    years: Years | None = None
    as_of: PartialDate | None = None
    evidence: Literal["reported", "evaluated"] | None = None
    chapters: tuple[str, ...] = ()


class Resource(FrontMatter):
    """The front matter of a resource."""

    kind: str | None = None
    publisher: str | None = None
    year: int | None = Field(default=None, ge=1000, le=9999)
    languages: tuple[str, ...] = ()
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    format: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9]{0,9}$")
    """Of the file at the address, as names of files end: `pdf`."""
    size: str | None = Field(default=None, pattern=r"^[1-9][0-9]{0,3}(?:\.[0-9])? (?:kB|MB|GB)$")
    """Of the same: `350 kB`, `1.4 MB`."""
    link_checked: PartialDate | None = None


class Update(FrontMatter):
    """The front matter of an update; without its date a reader takes old news for new."""

    date: PartialDate
    kind: str | None = None


FOLDERS: Mapping[str, tuple[PageKind, type[FrontMatter]]] = {
    "chapters": (PageKind.CHAPTER, Chapter),
    "case-studies": (PageKind.CASE_STUDY, CaseStudy),
    "resources": (PageKind.RESOURCE, Resource),
    "updates": (PageKind.UPDATE, Update),
}
"""The typed folders."""

TRANSLATION_FIELDS = frozenset({"title", "summary", "updated", "translation", "source_locale"})
"""What a translation's front matter may hold; everything else lives once, in the source page."""

EXPECTED_FIELDS: Mapping[PageKind, tuple[str, ...]] = {
    PageKind.CHAPTER: ("summary", "number"),
    PageKind.CASE_STUDY: ("summary", "place", "as_of"),
    PageKind.RESOURCE: ("summary", "publisher"),
    PageKind.UPDATE: ("summary",),
}
"""Fields without which a typed page can be shown, but not well."""


def kind_of(key: str) -> PageKind:
    """The kind of the page with this key; a folder's own `index.md` is an ordinary page."""
    folder, _, rest = key.partition("/")
    if folder in FOLDERS and rest and rest not in ("index.md", "README.md"):
        return FOLDERS[folder][0]
    return PageKind.PAGE


def model_of(kind: PageKind) -> type[FrontMatter]:
    """The model that types the front matter of this kind of page."""
    return next((model for known, model in FOLDERS.values() if known is kind), FrontMatter)


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A value that a field cannot hold."""

    path: KeyPath
    message: str


def type_front_matter(
    kind: PageKind, values: Mapping[str, Any], is_translation: bool
) -> tuple[FrontMatter, tuple[FieldFault, ...]]:
    """Type the values; what cannot be typed is reported and left out, so that the rest can still be used.

    A translation is not held to the fields that live in its source.
    """
    model = FrontMatter if is_translation or not values else model_of(kind)
    try:
        return model.model_validate(values), ()
    except ValidationError as error:
        # A value that could have been one of several things is refused once for each.
        faults = tuple({fault.path: fault for fault in reversed([*_field_faults(error)])}.values())[::-1]
    spoiled = {fault.path[0] for fault in faults if fault.path}
    usable = {name: value for name, value in values.items() if name not in spoiled}
    if "translation" in spoiled:
        usable |= _rest_of_translation(values["translation"], faults)
    try:
        return model.model_validate(usable), faults
    except ValidationError:
        # A field that must be there is spoiled.
        return FrontMatter.model_validate(usable), faults


def _rest_of_translation(written: Any, faults: Iterable[FieldFault]) -> Mapping[str, Any]:
    """What is left of `translation` without its spoiled entries: a slip in one must not hide what the others say."""
    spoiled = {fault.path[1:2] for fault in faults if fault.path[:1] == ("translation",)}
    if not isinstance(written, Mapping) or () in spoiled or ("method",) in spoiled:
        return {}
    return {"translation": {name: value for name, value in written.items() if (name,) not in spoiled}}


_REASONS = {
    "int_parsing": "write a whole number in digits",
    "float_parsing": "write degrees in digits, such as 42.13 or -73.9",
    "finite_number": "write degrees in digits, such as 42.13 or -73.9",
    "tuple_type": "write a list",
    "model_type": "write 'key: value' lines below it",
    "dict_type": "write 'key: value' lines below it",
    "string_type": "write plain text",
}
"""Why pydantic refuses a value, by its type of error, in an editor's words."""
_FORMS = {
    "url": "write a whole address, such as https://example.org",
    "format": "write what the file's name ends with, such as pdf",
    "size": "write a number and kB, MB or GB, such as 1.4 MB",
}
"""What a field asks for whose form is given by a pattern."""


def _field_faults(error: ValidationError) -> Iterator[FieldFault]:
    for detail in error.errors():
        path: KeyPath = tuple(part for part in detail["loc"] if part not in ("str", "dict[str,str]"))
        name = ".".join(str(part) for part in path) or "front matter"
        given = detail["input"]
        if detail["type"] == "missing":
            message = f"'{name}' is missing"
        elif detail["type"] == "value_error":
            message = f"{name}: {detail['ctx']['error']}"
        else:
            reason = _FORMS.get(str(path[-1])) if detail["type"] == "string_pattern_mismatch" and path else None
            reason = reason or _REASONS.get(detail["type"]) or detail["msg"][0].lower() + detail["msg"][1:]
            shown = "has no usable value" if isinstance(given, (list, dict)) or given == "" else f"cannot be '{given}'"
            message = f"'{name}' {shown}: {reason}"
        yield FieldFault(path, message)


@cache
def country_codes() -> frozenset[str]:
    """Codes of ISO 3166-1 (alpha-2) as CLDR lists them, with XK."""
    territories = BabelLocale("en").territories
    groups = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
    return frozenset(str(code) for code in territories if re.fullmatch("[A-Z]{2}", str(code))) - groups
