"""What search is told of an edition's pages: their rank among equals, the facets that narrow results, and terms."""

from collections.abc import Iterable, Iterator

from guidebook.build.search.searched_page import Facet, SearchedPage, SearchedTerm
from guidebook.content.catalogue import GLOSSARY_KEY
from guidebook.rendering.glossary_page import names_by_term, terms_of
from guidebook.rendering.guide import Guide


def searched_pages(guide: Guide, edition: str, keys: Iterable[str]) -> Iterator[SearchedPage]:
    """The pages with these keys, as an edition's search finds them."""
    below = guide.addresses.edition(edition)
    for key in keys:
        yield SearchedPage(guide.addresses.file(edition, key).removeprefix(below))


def searched_terms(guide: Guide, edition: str) -> tuple[SearchedTerm, ...]:
    """The entries of an edition's glossary, with all that its readers may call them."""
    file = guide.addresses.file(edition, GLOSSARY_KEY).removeprefix(guide.addresses.edition(edition))
    names = names_by_term(guide, edition)
    return tuple(
        SearchedTerm(file, name, names[name], term.definition)
        for name, (term, _) in sorted(terms_of(guide, edition).items())
    )


def facets_of(guide: Guide, edition: str) -> tuple[Facet, ...]:
    """The facets of an edition's pages."""
    return ()
