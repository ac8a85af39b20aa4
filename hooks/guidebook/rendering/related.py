"""Pages that belong together, found in what they share.

Two pages share a page that both cite, a page that cites both, a theme, a country, a region. Each thing shared counts
1 / log2(n), where n is the number of pages that have it, so that what is rare says more than what is everywhere (Adamic
and Adar, "Friends and neighbors on the Web", Social Networks 25, 2003). Pages that reach `RELATED_FROM` together are
related; the order is by score, then by key. All of it is read from the source pages, so that every edition agrees.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import CaseStudy, PageKind

RELATED_FROM = 1.0
"""The score of one thing that only the two pages share, or of two things that four pages share."""
MOST = 4
"""How many related pages are shown."""
KINDS = (PageKind.CHAPTER, PageKind.CASE_STUDY, PageKind.RESOURCE, PageKind.UPDATE)
"""Kinds of pages that are shown as related, and on which related pages are shown."""

Feature = tuple[str, str]
"""Something that pages can share: what it is, and its key, name or code."""


@dataclass(frozen=True, slots=True)
class Relations:
    """What the published pages of a guide share."""

    features: Mapping[str, tuple[Feature, ...]]
    """By page key, sorted."""
    sharers: Mapping[Feature, tuple[str, ...]]
    """The keys of the pages that have a feature, sorted."""

    def scores(self, key: str) -> Mapping[str, float]:
        """The score of every page that shares something with the page `key`."""
        found: dict[str, float] = defaultdict(float)
        for feature in self.features.get(key, ()):
            sharers = self.sharers[feature]
            for other in sharers if len(sharers) > 1 else ():
                found[other] += 1 / math.log2(len(sharers))
        found.pop(key, None)
        return found

    def of(self, key: str, besides: Collection[str] = ()) -> tuple[str, ...]:
        """Keys of the pages most related to the page `key`, at most `MOST`, those of `besides` left out."""
        # Sums of fractions may miss the whole number that they make.
        found = [
            (-score, other)
            for other, score in self.scores(key).items()
            if score > RELATED_FROM - 1e-9 and other not in besides
        ]
        return tuple(other for _, other in sorted(found)[:MOST])


def relations(catalogue: Catalogue) -> Relations:
    """Read what the published pages of a guide share; neither drafts nor withdrawn pages take part."""
    keys = frozenset(key for kind in KINDS for key in catalogue.of_kind(kind))
    features: dict[str, list[Feature]] = {key: [*_facts(catalogue, key)] for key in keys}
    for target in (*catalogue.keys, *catalogue.reserved):
        for locale, citing in catalogue.references.to(target):
            if locale == catalogue.source_locales[citing]:
                if citing in keys:
                    features[citing].append(("cites", target))
                if target in keys:
                    features[target].append(("is cited by", citing))
    sharers: dict[Feature, list[str]] = defaultdict(list)
    for key in sorted(keys):
        for feature in features[key]:
            sharers[feature].append(key)
    return Relations(
        {key: tuple(sorted(found)) for key, found in features.items()},
        {feature: tuple(found) for feature, found in sharers.items()},
    )


def _facts(catalogue: Catalogue, key: str) -> Iterator[Feature]:
    facts = catalogue.pages[catalogue.source_locales[key], key].front_matter
    if isinstance(facts, CaseStudy):
        yield from (("theme", theme) for theme in dict.fromkeys(facts.themes))
        if facts.place:
            yield from (("country", country) for country in facts.place.countries)
            yield "region", facts.place.region
