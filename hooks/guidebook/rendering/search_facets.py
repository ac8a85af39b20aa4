"""What search is told of an edition's pages: their rank among equals, the facets that narrow results, and terms.

The home page is found, behind all others that answer as well: its introduction may say what no other page does. The
lists that the build makes are not: they have no text of their own, and one that is called "Cities" would stand before
all that the guide says on a city. Nor is the page about the translations, which repeats the title of every page.
"""

from collections.abc import Iterable, Mapping, Sequence

from guidebook.content.catalogue import GLOSSARY_KEY, HOME_KEY, ReservedKind
from guidebook.content.front_matter import CaseStudy, PageKind, kind_of
from guidebook.content.page import Page
from guidebook.language.glossary import Term, as_printed
from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.cards import KIND_LABELS, source_facts
from guidebook.rendering.facets import NAMES, in_order, value_label
from guidebook.rendering.glossary_page import names_by_term, terms_of
from guidebook.rendering.guide import Guide
from guidebook.rendering.searched_page import Facet, SearchedName, SearchedPage, SearchedTerm
from guidebook.translation.origin import is_orphan
from guidebook.translation.status import Made, PageState, PageStatus

KIND = "kind"
_STATUS = "status"
_LABELS = {
    KIND: NAMES["kind"],
    **{name: NAMES[name] for name in ("region", "country", "theme")},
    _STATUS: "State of the translation",
}
"""English labels of the facets, in the order in which they are offered."""
_KINDS = (
    PageKind.CHAPTER,
    PageKind.CASE_STUDY,
    PageKind.RESOURCE,
    ReservedKind.GLOSSARY,
    PageKind.PAGE,
    PageKind.UPDATE,
)
"""In the order of what they are worth to readers; a page that is found as well as others stands in this order, too."""
_ORIGINAL = "original"
_STATES = {
    _ORIGINAL: "Written in this language",
    PageState.CURRENT.value: "Up to date",
    PageState.OUTDATED.value: "Outdated",
    PageState.UNSTAMPED.value: "Translated from an unknown version",
    Made.MACHINE.value: "By machine, not reviewed",
}
"""English labels, in the words of the page about the translations."""


def searched_pages(guide: Guide, edition: str, keys: Iterable[str]) -> tuple[SearchedPage, ...]:
    """The pages with these keys, as an edition's search finds them: its own pages, and the glossary."""
    below = guide.addresses.edition(edition)
    status = {page.key: page for page in guide.status.of(edition).pages}
    return tuple(
        SearchedPage(
            guide.addresses.file(edition, key).removeprefix(below),
            _rank(guide, key),
            {name: values for name, values in _values(guide, edition, key, status.get(key)).items() if values},
        )
        for key in keys
    )


def facets_of(guide: Guide, edition: str, pages: Iterable[SearchedPage]) -> tuple[Facet, ...]:
    """The facets by which these pages of an edition can be told apart; `kind` always, for it is also what hits say.

    Each has the values that occur, in the order of the settings' lists; countries in that of the alphabet.
    """
    sets: dict[str, set[frozenset[str]]] = {name: set() for name in _LABELS}
    for page in pages:
        for name, values in page.facets.items():
            sets[name].add(frozenset(values))
    return tuple(
        Facet(name, guide.words[edition](_LABELS[name]), _labelled(guide, edition, name, frozenset().union(*found)))
        for name, found in sets.items()
        if len(found) > 1 or name == KIND
    )


def searched_terms(guide: Guide, edition: str) -> tuple[SearchedTerm, ...]:
    """The entries of an edition's glossary, with all that its readers may call them."""
    file = guide.addresses.file(edition, GLOSSARY_KEY).removeprefix(guide.addresses.edition(edition))
    names = names_by_term(guide, edition)
    return tuple(
        SearchedTerm(file, name, names[name], term.definition)
        for name, (term, _) in sorted(terms_of(guide, edition).items())
    )


def searched_names(guide: Guide, edition: str) -> tuple[SearchedName, ...]:
    """The people and places that an edition's glossary names, in every spelling that it knows."""
    default = guide.catalogue.glossaries[guide.catalogue.default_locale].names
    own = guide.catalogue.glossaries[edition].names
    found = []
    for name in sorted(default.keys() | own.keys()):
        records = [names[name] for names in (own, default) if name in names]
        spellings = (name, *(spelling for record in records for spelling in _spellings_of(record)))
        found.append(SearchedName(tuple(dict.fromkeys(map(as_printed, filter(None, spellings))))))
    return tuple(name for name in found if len(name.spellings) > 1)


def _spellings_of(record: Term) -> Iterable[str]:
    return (record.preferred, record.acronym, *record.allowed, *record.forms, *record.forbidden)


def _kind(guide: Guide, key: str) -> PageKind | ReservedKind:
    return guide.catalogue.reserved.get(key) or kind_of(key)


def _rank(guide: Guide, key: str) -> int:
    return len(_KINDS) if key in (HOME_KEY, "README.md") else _KINDS.index(_kind(guide, key))


def _values(guide: Guide, edition: str, key: str, status: PageStatus | None) -> Mapping[str, Sequence[str]]:
    """A page's values of each facet, as they stand in addresses; of a translation, those of its source page."""
    kind = {KIND: (_kind(guide, key).value,)}
    page = guide.catalogue.page(edition, key)
    if page is None:
        return kind
    facts = source_facts(guide, page)
    place = facts.place if isinstance(facts, CaseStudy) else None
    return {
        **kind,
        "region": (place.region,) if place else (),
        "country": place.countries if place else (),
        "theme": tuple(dict.fromkeys(facts.themes)) if isinstance(facts, CaseStudy) else (),
        _STATUS: _state(guide, page, status),
    }


def _state(guide: Guide, page: Page, status: PageStatus | None) -> tuple[str, ...]:
    """How a page came to be in its language: the weightiest thing that its readers are told of that.

    None for a translation that has lost its source.
    """
    if status is None:
        is_born = guide.catalogue.source_locales[page.key] == page.locale
        return (_ORIGINAL,) if is_born and not is_orphan(guide.catalogue, page) else ()
    state = Made.MACHINE.value if status.made is Made.MACHINE else status.state.value
    return (state,) if state in _STATES else ()


def _labelled(guide: Guide, edition: str, facet: str, values: Iterable[str]) -> Mapping[str, str]:
    """The values in their order, each with what the edition calls it."""
    words = guide.words[edition]
    if facet == KIND:
        found = {*values}
        return {kind.value: _kind_label(words, kind.value) for kind in _KINDS if kind.value in found}
    if facet == _STATUS:
        found = {*values}
        return {state: words(_STATES[state]) for state in _STATES if state in found}
    labels = {value: value_label(guide, facet, value, edition).text for value in values}
    return {value: labels[value] for value in in_order(guide, facet, labels, edition)}


def _kind_label(words: InterfaceWords, value: str) -> str:
    """What one page of a kind is called."""
    if value == PageKind.CHAPTER:
        return words("Chapter")
    if value == ReservedKind.GLOSSARY:
        return words("Glossary")
    if value == PageKind.PAGE:
        # With a context: on the page about the translations, the word has an article in languages that have one.
        return words("Page", "search")
    return words(KIND_LABELS[PageKind(value)])
