"""What every page of the made guide holds, before there are words: the same in all locales.

A translation keeps the blocks, links, terms, numbers and names of its source, sentence by sentence; only then is the
guide one that a strict check finds nothing wrong with.
"""

from dataclasses import dataclass
from enum import StrEnum

IMAGE = "assets/images/map.png"
"""The one picture, shared by all locales; a path below the docs folder."""
FACETS = {
    "audience": ("mayor", "official", "practitioner"),
    "themes": ("local-coordination", "youth", "schools", "hate-speech", "social-cohesion", "funding", "trust"),
    "place.region": ("western-balkans", "europe", "middle-east-and-north-africa", "other"),
    "mechanism": ("community-action-team", "local-prevention-council", "city-office"),
    "level": ("municipal", "provincial", "county"),
    "kind": ("toolkit", "guide", "report", "event", "news"),
}
"""The controlled lists of the made guide's settings."""
COUNTRIES = ("MK", "AL", "BA", "XK", "LB", "JO", "FR", "KE", "NO", "US")
NUMBER_OF_NAMES = 40
"""Names of places that stand in the glossaries."""


class Kind(StrEnum):
    """Kinds of page, by the folder they stand in."""

    HOME = ""
    ABOUT = "about"
    CHAPTER = "chapters"
    CASE_STUDY = "case-studies"
    RESOURCE = "resources"
    UPDATE = "updates"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: whatever in it must be the same in every language."""

    term: str | None = None
    is_marked: bool = False
    """Whether the term is linked by hand."""
    year: int | None = None
    place: int | None = None
    """The number of a place's name."""
    count: int | None = None
    target: str | None = None
    """Where a link in the sentence leads."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; an item has one sentence, and sometimes a list of its own below it."""

    is_ordered: bool
    items: tuple[Sentence, ...]
    below: tuple[Sentence, ...]
    """The list below the first item."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head."""

    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Box:
    """An admonition."""

    kind: str
    title: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """The shared picture with a description."""


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A reference without words of its own: the build writes the title of its target."""

    target: str


Block = Paragraph | Items | Table | Box | Quote | Image | SeeAlso


@dataclass(frozen=True, slots=True)
class Section:
    """A section and what stands in it; the lead has no id."""

    id: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PagePlan:
    """What a page holds."""

    key: str
    kind: Kind
    number: int
    """Its place among the pages of its folder, from 1; a chapter's number."""
    place: int
    summary: tuple[Sentence, ...]
    sections: tuple[Section, ...]
