"""What search is told of the pages of an edition, besides their HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facet:
    """A property by which results are narrowed."""

    name: str
    """As it stands in addresses: `region`."""
    label: str
    values: Mapping[str, str]
    """What readers are shown for each value, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """A page that search finds."""

    file: str
    """Its HTML file, below the edition's root."""
    rank: int = 0
    """Pages that are found equally well stand in the order of their ranks: chapters before updates."""
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The page's values of each facet, by the facet's name."""


@dataclass(frozen=True, slots=True)
class SearchedTerm:
    """An entry of the glossary that search finds by its names: a part of a page, and found for itself."""

    file: str
    """The HTML file of the glossary, below the edition's root."""
    anchor: str
    names: Sequence[str]
    """What the term is called, its title first."""
    definition: str


@dataclass(frozen=True, slots=True)
class SearchedName:
    """A person or a place: who looks for any of its spellings finds the pages that have another one."""

    spellings: Sequence[str]
    """In the edition's language and in the source's, the wrong ones that people use included."""
