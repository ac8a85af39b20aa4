"""Rules that remember what they said, where it cannot be otherwise now.

A rule is watched while it runs for the first time. Where it asked the catalogue for nothing but what follows from the
page, its counterparts, the glossaries and the settings, it would say the same again as long as these are the same.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from typing import Any

from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page

_SETTLED = frozenset(
    (
        "acronym_uses",
        "default_locale",
        "facets",
        "glossaries",
        "interface_words",
        "locales",
        "matchers",
        "options",
        "section_ids",
        "site_url",
        "source_of",
        "term_uses",
        "today",
    )
)
"""What of a catalogue says nothing of any page but the one that it is asked for."""


class _Watched:
    """A catalogue, and whether it was asked for more than what is settled."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.is_settled = True

    def __getattr__(self, name: str) -> Any:
        self.is_settled &= name in _SETTLED
        return getattr(self._catalogue, name)


def settled(rule: Rule) -> Rule:
    """The rule with a memory of its own, for one guide with one configuration whose files, as read, stay in memory."""
    check_page, check_guide = rule.check_page, rule.check_guide
    return replace(
        rule,
        check_page=check_page and _remembering(check_page),
        check_guide=check_guide and _remembering(check_guide),
    )


def _remembering(check: Callable[..., Iterator[Fault]]) -> Callable[..., Iterator[Fault]]:
    known: dict[Hashable, tuple[Fault, ...]] = {}

    def remembered(catalogue: Catalogue, *pages: Page) -> Iterator[Fault]:
        counterparts = (catalogue.page(locale, page.key) for page in pages for locale in catalogue.locales)
        data = *catalogue.glossaries.values(), *catalogue.interface_words.values()
        question = tuple(map(id, (*pages, *counterparts, *data)))
        if question in known:
            return iter(known[question])
        watched = _Watched(catalogue)
        faults = tuple(check(watched, *pages))
        if watched.is_settled:
            known[question] = faults
        return iter(faults)

    return remembered
