"""Which terms of the glossary stand where on a page."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidebook.content.model import Block, Span
from guidebook.content.page import Page
from guidebook.content.page_keys import GLOSSARY_KEY
from guidebook.content.references import Outcome
from guidebook.language.near_renderings import NearRendering, near_finder
from guidebook.language.term_matcher import Match, RenderingStatus

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue

_FORBIDDEN = RenderingStatus.FORBIDDEN
_KEPT = 16
"""Pages whose uses are kept: a page and its counterparts are asked for again and again, others are not."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A rendering of a term or a name on a page."""

    block: Block
    match: Match

    @property
    def text(self) -> str:
        """The words as they are written, line breaks as spaces."""
        return self.block.prose.text[self.match.start : self.match.end]

    @property
    def span(self) -> Span:
        """Where the words stand in the source text."""
        return self.block.prose.source_span(self.match.start, self.match.end)


@dataclass(frozen=True, slots=True)
class NearUse:
    """Words on a page that come close to a rendering and are none."""

    block: Block
    near: NearRendering

    @property
    def text(self) -> str:
        """The words as they are written, line breaks as spaces."""
        return self.block.prose.text[self.near.start : self.near.end]

    @property
    def span(self) -> Span:
        """Where the words stand in the source text."""
        return self.block.prose.source_span(self.near.start, self.near.end)


class TermUses:
    """The terms on the pages of a guide."""

    def __init__(self, catalogue: "Catalogue", used: Mapping[str, frozenset[str]] | None) -> None:
        """`used` is what `used_in` answers, where the pages are not at hand."""
        self._catalogue = catalogue
        self._used = used
        self._latest: OrderedDict[int, tuple[Page, tuple[TermUse, ...]]] = OrderedDict()
        self._latest_words: tuple[Page, list[list[re.Match[str]]]] | None = None
        self._latest_near: tuple[Page, tuple[NearUse, ...]] | None = None

    def of(self, page: Page) -> tuple[TermUse, ...]:
        """Every rendering on a page, forbidden ones included, in the order of the text; none inside another."""
        known = self._latest.get(id(page))
        if known is not None and known[0] is page:
            return known[1]
        matcher = self._catalogue.matchers[page.locale]
        uses = tuple(
            TermUse(block, match)
            for block, words in zip(page.blocks, self._words(page), strict=True)
            for match in matcher.find(block.prose.text, words)
        )
        self._latest[id(page)] = page, uses
        if len(self._latest) > _KEPT:
            self._latest.popitem(last=False)
        return uses

    def near(self, page: Page) -> tuple[NearUse, ...]:
        """Everything on a page that comes close to an agreed rendering, in the order of the text."""
        if self._latest_near is None or self._latest_near[0] is not page:
            finder = near_finder(self._catalogue.matchers[page.locale])
            matches: dict[int, list[tuple[int, int]]] = {}
            for use in self.of(page):
                matches.setdefault(id(use.block), []).append((use.match.start, use.match.end))
            found: list[NearUse] = []
            for block, words in zip(page.blocks, self._words(page), strict=True):
                near = finder.find(block.prose.text, words, matches.get(id(block), ()))
                found.extend(NearUse(block, one) for one in near)
            self._latest_near = page, tuple(found)
        return self._latest_near[1]

    def _words(self, page: Page) -> list[list[re.Match[str]]]:
        """The words of each block of a page."""
        if self._latest_words is None or self._latest_words[0] is not page:
            matcher = self._catalogue.matchers[page.locale]
            self._latest_words = page, [matcher.words(block.prose.text) for block in page.blocks]
        return self._latest_words[1]

    def named_on(self, page: Page) -> tuple[str, ...]:
        """Ids of the terms, and names, that a page speaks of in order of their first use, then those it links to."""
        found = dict.fromkeys(use.match.term for use in self.of(page) if use.match.status is not _FORBIDDEN)
        for _, resolution in self._catalogue.references.of(page):
            if resolution.outcome is Outcome.TERM:
                found.setdefault(resolution.key)
            elif resolution.key == GLOSSARY_KEY and resolution.fragment:
                found.setdefault(resolution.fragment)
        return tuple(found)

    def used_in(self, locale: str) -> frozenset[str]:
        """What `named_on` gives for all pages of a locale."""
        if self._used is None:
            self._used = {
                locale: frozenset(name for page in self._catalogue.pages_of(locale) for name in self.named_on(page))
                for locale in self._catalogue.locales
            }
        return self._used.get(locale, frozenset())
