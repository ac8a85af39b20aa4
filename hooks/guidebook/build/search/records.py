"""What an edition's index holds records of: pages, entries of the glossary, the names of people and places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guidebook.build.search.page_text import Piece, searchable_pieces
from guidebook.build.search.pagefind_service import SearchIndexError
from guidebook.rendering.searched_page import SearchedName, SearchedPage, SearchedTerm


@dataclass(frozen=True, slots=True)
class Record:
    """What Pagefind takes for a page."""

    address: str
    """Below the edition's root, with a slash before it."""
    pieces: Sequence[Piece]
    group: str
    """The address of the page that readers are shown it as a part of; empty for a name, which they are not shown."""
    names: Sequence[str] = ()
    """All that a term, a person or a place is called."""
    rank: int = 0
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)


def records_of(
    edition_dir: Path, pages: Iterable[SearchedPage], terms: Iterable[SearchedTerm], names: Iterable[SearchedName]
) -> Iterator[Record]:
    """The records of an edition; a page in which no element carries `data-pagefind-body` has none.

    Raises `SearchIndexError` when a page cannot be read.
    """
    ranks: dict[str, int] = {}
    for file, page in sorted({page.file: page for page in pages}.items()):
        address = _address(file)
        ranks[address] = page.rank
        if pieces := _pieces(edition_dir / file):
            yield Record(address, pieces, address, rank=page.rank, facets=page.facets)
    for term in terms:
        page_address = _address(term.file)
        pieces = [*_named(term.names), *_element("p", term.definition)]
        yield Record(f"{page_address}#{term.anchor}", pieces, page_address, term.names, ranks.get(page_address, 0))
    for number, name in enumerate(names):
        yield Record(f"/#name-{number}", _named(name.spellings), "", name.spellings)


def _address(file: str) -> str:
    return f"/{file.removesuffix('index.html')}"


def _pieces(file: Path) -> list[Piece]:
    try:
        return list(searchable_pieces(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise SearchIndexError(f"cannot index '{file}' for search: {error}") from error


def _named(names: Iterable[str]) -> list[Piece]:
    """Each name is a title, so that one that is all of a query is known from one that is a part of it."""
    return [piece for name in names for piece in _element("h1", name)]


def _element(name: str, text: str) -> list[Piece]:
    return [Piece(f"<{name}>", name), Piece(text), Piece(f"</{name}>", f"/{name}")]
