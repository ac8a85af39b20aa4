"""The acronyms on a page: those of the glossary, with the terms they stand for, and all others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, Span
from guidebook.content.page import Page
from guidebook.language.acronyms import Acronym, find_acronyms, may_hold_acronyms, odd_acronyms
from guidebook.language.inflection import is_acronym
from guidebook.language.term_matcher import RenderingStatus, TermMatcher


@dataclass(frozen=True, slots=True)
class AcronymUse:
    """An acronym on a page."""

    page: Page
    number: int
    """Of its block among those of the page."""
    acronym: Acronym

    @property
    def block(self) -> Block:
        """The block it stands in."""
        return self.page.blocks[self.number]

    @property
    def text(self) -> str:
        """The text it stands in."""
        return self.block.prose.text

    @property
    def span(self) -> Span:
        """Where it stands in the source text, with what is added to it."""
        return self.block.prose.source_span(self.acronym.start, self.acronym.whole_end)

    @property
    def is_marked_up(self) -> bool:
        """Whether the page says by markup what it stands for, `<abbr title="…">`."""
        if self.acronym.text in self.page.document.abbreviations:
            return True
        before = self.page.source.text[: self.span.start]
        return before.endswith(">") and before[before.rfind("<") :].startswith("<abbr ")


@lru_cache(maxsize=32)
def glossary_acronyms(matchers: tuple[TermMatcher, ...]) -> Mapping[str, frozenset[str]]:
    """The acronyms of some glossaries, each with the ids of the terms that it stands for.

    A name that the source writes as an acronym, `UNICEF`, stands for itself.
    """
    found: dict[str, set[str]] = {}
    for matcher in matchers:
        for pattern in matcher.patterns:
            if pattern.status is RenderingStatus.ACRONYM:
                found.setdefault(pattern.rendering, set()).add(pattern.term)
            if pattern.status is not None and is_acronym(pattern.term):
                found.setdefault(pattern.term, set()).add(pattern.term)
    return {acronym: frozenset(terms) for acronym, terms in found.items() if len(acronym) > 1}


@lru_cache(maxsize=32)
def _odd(matchers: tuple[TermMatcher, ...]) -> frozenset[str]:
    return odd_acronyms(glossary_acronyms(matchers))


def locales_for(catalogue: Catalogue, page: Page) -> tuple[str, ...]:
    """The locales whose glossaries a page is held to: its own, its source's and the default one, each once."""
    return tuple(dict.fromkeys((page.locale, catalogue.source_locales[page.key], catalogue.default_locale)))


def matchers_for(catalogue: Catalogue, page: Page) -> tuple[TermMatcher, ...]:
    """The matchers of the glossaries that a page is held to."""
    return tuple(catalogue.matchers[locale] for locale in locales_for(catalogue, page))


def acronyms_on(catalogue: Catalogue, page: Page) -> Iterator[AcronymUse]:
    """Whatever looks like an acronym, in the order of the text, and the acronyms of the glossary."""
    exact = _odd(matchers_for(catalogue, page))
    if exact or may_hold_acronyms(page.source.text):
        for number, block in enumerate(page.blocks):
            for acronym in find_acronyms(block.prose.text, exact):
                yield AcronymUse(page, number, acronym)


def glossary_acronyms_on(catalogue: Catalogue, page: Page) -> Iterator[tuple[AcronymUse, frozenset[str]]]:
    """The acronyms of the glossary, each with the ids of its terms; not those that are part of a longer rendering."""
    known = glossary_acronyms(matchers_for(catalogue, page))
    if not known:
        return
    for use in acronyms_on(catalogue, page):
        terms = known.get(use.acronym.text)
        if terms and not _is_in_a_rendering(catalogue, use):
            yield use, terms


def _is_in_a_rendering(catalogue: Catalogue, use: AcronymUse) -> bool:
    """Whether a rendering that is no acronym holds the place: agreed words, or forbidden ones, that are no business of
    a rule for acronyms."""
    return any(
        other.block is use.block
        and other.match.status is not RenderingStatus.ACRONYM
        and other.match.start <= use.acronym.start
        and use.acronym.end <= other.match.end
        for other in catalogue.term_uses.of(use.page)
    )


@lru_cache(maxsize=32)
def acronyms_in_glossaries(matchers: tuple[TermMatcher, ...]) -> frozenset[str]:
    """Every acronym in the renderings and names of some glossaries, and their words in capitals."""
    patterns = [pattern for matcher in matchers for pattern in matcher.patterns]
    texts = {text for pattern in patterns for text in (pattern.rendering, pattern.term)}
    found = {acronym.text for text in texts for acronym in find_acronyms(text)}
    return frozenset((*found, *_odd(matchers), *(word.upper() for text in texts for word in text.split())))
