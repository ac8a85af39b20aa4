"""The acronyms on the pages of a guide: those of the glossaries, with the terms they stand for, and all others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from guidebook.content.model import Block, Span
from guidebook.content.page import Page
from guidebook.language.acronyms import Acronym, find_acronyms, may_hold_acronyms, odd_acronyms
from guidebook.language.inflection import is_acronym
from guidebook.language.term_matcher import Match, RenderingStatus, TermMatcher

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue


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
        """Whether the page says by markup what it stands for: `*[CAT]: …` or `<abbr title="…">`."""
        if self.acronym.text in self.page.document.abbreviations:
            return True
        text, start = self.page.source.text, self.span.start
        return text.endswith(">", 0, start) and text.startswith("<abbr ", text.rfind("<", 0, start))


class AcronymUses:
    """The acronyms on the pages of a guide."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        self._latest: tuple[Page, tuple[AcronymUse, ...]] | None = None

    def of(self, page: Page) -> tuple[AcronymUse, ...]:
        """Whatever looks like an acronym, and the acronyms of the glossaries, in the order of the text."""
        if self._latest is None or self._latest[0] is not page:
            self._latest = page, tuple(self._find(page))
        return self._latest[1]

    def of_glossary(self, page: Page) -> Iterator[tuple[AcronymUse, frozenset[str]]]:
        """The acronyms of the glossaries, each with the ids of its terms.

        Not those that are part of a longer rendering: agreed words are right, forbidden ones are wrong as a whole.
        """
        known = _glossary_acronyms(self.matchers_for(page))
        found = [use for use in self.of(page) if use.acronym.text in known]
        longer: dict[int, list[Match]] = {}
        for other in self._catalogue.term_uses.of(page) if found else ():
            if other.match.status is not RenderingStatus.ACRONYM:
                longer.setdefault(id(other.block), []).append(other.match)
        for use in found:
            start, end = use.acronym.start, use.acronym.end
            if not any(match.start <= start and end <= match.end for match in longer.get(id(use.block), ())):
                yield use, known[use.acronym.text]

    def locales_for(self, page: Page) -> tuple[str, ...]:
        """The locales whose glossaries a page is held to: its own, its source's and the default one, each once."""
        source_locale = self._catalogue.source_locales[page.key]
        return tuple(dict.fromkeys((page.locale, source_locale, self._catalogue.default_locale)))

    def matchers_for(self, page: Page) -> tuple[TermMatcher, ...]:
        """The matchers of the glossaries that a page is held to."""
        return tuple(self._catalogue.matchers[locale] for locale in self.locales_for(page))

    def in_glossaries(self, page: Page) -> frozenset[str]:
        """The acronyms in renderings and names of the glossaries for a page, and all words of these in capitals."""
        return _capital_words(self.matchers_for(page))

    def _find(self, page: Page) -> Iterator[AcronymUse]:
        text = page.source.text
        odd = _odd_acronyms(self.matchers_for(page))
        exact = frozenset(odd.findall(text)) if odd else frozenset()
        if exact or may_hold_acronyms(text):
            for number, block in enumerate(page.blocks):
                for acronym in find_acronyms(block.prose.text, exact):
                    yield AcronymUse(page, number, acronym)


@lru_cache(maxsize=32)
def _glossary_acronyms(matchers: tuple[TermMatcher, ...]) -> Mapping[str, frozenset[str]]:
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
def _odd_acronyms(matchers: tuple[TermMatcher, ...]) -> re.Pattern[str] | None:
    """Finds the acronyms of some glossaries that have an unusual shape; None where there are none."""
    odd = sorted(odd_acronyms(_glossary_acronyms(matchers)), key=lambda acronym: (-len(acronym), acronym))
    return re.compile("|".join(map(re.escape, odd))) if odd else None


@lru_cache(maxsize=32)
def _capital_words(matchers: tuple[TermMatcher, ...]) -> frozenset[str]:
    patterns = [pattern for matcher in matchers for pattern in matcher.patterns]
    texts = {text for pattern in patterns for text in (pattern.rendering, pattern.term)}
    acronyms = {acronym.text for text in texts for acronym in find_acronyms(text)}
    return frozenset(
        (*acronyms, *_glossary_acronyms(matchers), *(word.upper() for text in texts for word in text.split()))
    )
