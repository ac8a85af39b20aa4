"""The guide, read and checked with changes in memory, many times over and fast.

Every check is the real one: all files of the docs folder are read, and all rules run on all pages. What is kept between
checks are results of pure functions: a file with the same text is not parsed again, a page is not searched again for
terms, and a rule that asked for nothing but a page, its counterparts and the glossaries says the same of them again
(`mutations.settled_rules`). A mutation changes a few pages.
"""

import datetime
import gc
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from guidebook.checks import checking
from guidebook.checks.checking import check_files
from guidebook.checks.engine import RawFindings, Selection, select_findings
from guidebook.checks.finding import Finding, Severity
from guidebook.checks.fixing import Fixed, fix
from guidebook.checks.memory import GroupResult, Memory
from guidebook.checks.rule import Rule
from guidebook.content import tree
from guidebook.content.catalogue import Catalogue
from guidebook.content.dialect import Dialect
from guidebook.content.front_matter import FrontMatterText
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.model import Source
from guidebook.content.page import Page
from guidebook.content.term_uses import TermUse, TermUses
from guidebook.language.term_matcher import TermMatcher
from guidebook.language.written_references import ReferenceFinder, WrittenChapter, WrittenTitle
from guidebook.settings import Settings, load_settings
from mutations.settled_rules import settled
from mutations.written_guide import CONFIGURATION, LEDGER

Changes = Mapping[str, str | None]
_Written = WrittenChapter | WrittenTitle
ALL = Selection(severities={"sentence-too-long": Severity.OFF})
"""What a sentence is, and how many words it has, no plain text tells; the advice on it has tests of its own."""
_TODAY = datetime.date(2026, 11, 22)
"""The day on which the guide was written."""


class KeptGroups(Memory):
    """What was found in the guide when it was checked first, without a file."""

    def __init__(self) -> None:
        self._groups: Mapping[str, GroupResult] = {}

    def whole(self, digest: str) -> RawFindings | None:
        """Never: every change is looked at."""
        return None

    def groups(self) -> Mapping[str, GroupResult]:
        """The results of the first time."""
        return self._groups

    def keep(self, digest: str, found: RawFindings, groups: Mapping[str, GroupResult]) -> None:
        """Keep the first results."""
        self._groups = self._groups or groups


@dataclass(frozen=True, slots=True)
class CheckedGuide:
    """A guide on disk that is read with changes."""

    settings: Settings
    ledger: str
    """The file of published addresses in the place of the one on disk."""
    rules: tuple[Rule, ...] = field(default_factory=lambda: tuple(map(settled, ALL.configured_rules())))
    """The rules, each with its memory."""

    def files(self, changes: Changes) -> GuideFiles:
        """The files with some texts changed."""
        options = replace(self.settings.guide_options, today=_TODAY)
        return read_files(self.settings.root, self.settings.docs_dir, options, {LEDGER: self.ledger, **changes})

    def read(self) -> Catalogue:
        """The catalogue of the guide as it is."""
        return tree.read_catalogue(self.settings.root, self.settings.docs_dir, self.settings.guide_options)

    def check(self, changes: Changes, memory: KeptGroups | None = None) -> tuple[Finding, ...]:
        """All findings of all rules, as `check` finds them: from nothing, or from what it remembers."""
        return self._check(self.files(changes), memory)

    def fix(self, changes: Changes) -> tuple[tuple[Finding, ...], Fixed]:
        """What is found in the changed guide, and what `check --fix` would make of it."""
        rounds: list[tuple[Finding, ...]] = []

        def check(files: GuideFiles) -> tuple[Finding, ...]:
            rounds.append(self._check(files))
            return rounds[-1]

        fixed = fix(lambda texts: self.files({**changes, **texts}), check)
        return rounds[0], fixed

    def _check(self, files: GuideFiles, memory: KeptGroups | None = None) -> tuple[Finding, ...]:
        return select_findings(check_files(files, self.rules, 1, memory), ALL)


@contextmanager
def checked_guide(root: Path, ledger: str) -> Iterator[CheckedGuide]:
    """The guide below a folder, with a file of published addresses, and with what is pure remembered."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("read_front_matter", "read_glossary", "read_interface_words"):
            patch.setattr(tree, name, cache(getattr(tree, name)))
        patch.setattr(tree, "read_page", _remembering_read_page(tree.read_page))
        patch.setattr(TermUses, "of", _remembering_terms(TermUses.of))
        patch.setattr(ReferenceFinder, "find", _remembering_find(ReferenceFinder.find))
        patch.setattr(checking, "LARGE", 0)  # what is remembered of a large guide is tested with this one
        gc.disable()  # looking for cycles among all that is kept takes a tenth of the time
        try:
            yield CheckedGuide(load_settings(root / CONFIGURATION), ledger)
        finally:
            gc.enable()


def _remembering_read_page(read_page: Callable[..., Page]) -> Callable[..., Page]:
    known: dict[Hashable, Page] = {}

    def read(source: Source, written: FrontMatterText, is_translation: bool, dialect: Dialect) -> Page:
        # What is `written` follows from the text of the source.
        if (source, is_translation) not in known:
            known[source, is_translation] = read_page(source, written, is_translation, dialect)
        return known[source, is_translation]

    return read


def _remembering_find(find: Callable[..., Iterator[_Written]]) -> Callable[..., Iterator[_Written]]:
    known: dict[Hashable, tuple[_Written, ...]] = {}
    title_sets: dict[int, tuple[Collection[str], frozenset[str]]] = {}

    def remembered(finder: ReferenceFinder, text: str, titles: Collection[str] = ()) -> Iterator[_Written]:
        if id(titles) not in title_sets:
            title_sets[id(titles)] = titles, frozenset(titles)  # asked for again for every block of a check
        given = finder, text, title_sets[id(titles)][1]
        if given not in known:
            known[given] = tuple(find(*given))
        return iter(known[given])

    return remembered


def _remembering_terms(of: Callable[..., tuple[TermUse, ...]]) -> Callable[..., tuple[TermUse, ...]]:
    known: dict[Hashable, tuple[Page, TermMatcher, tuple[TermUse, ...]]] = {}

    def remembered(self: TermUses, page: Page) -> tuple[TermUse, ...]:
        matcher = self._catalogue.matchers[page.locale]
        question = id(page), id(matcher)
        if question not in known:
            known[question] = page, matcher, of(self, page)  # both are kept, so that nothing else gets their numbers
        return known[question][2]

    return remembered
