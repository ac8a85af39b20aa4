"""The guide, read and checked with changes in memory, many times over and fast.

Every check is the real one: all files of the docs folder are read, and all rules run on all pages. What is kept between
checks are results of pure functions of a text: a file with the same text is not parsed again, and the glossary is not
matched again against a block with the same words. A mutation changes a few files and a few blocks.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from guidebook.checks.checking import check_files
from guidebook.checks.engine import Selection, select_findings
from guidebook.checks.finding import Finding
from guidebook.checks.fixing import Fixed, fix
from guidebook.content import catalogue, tree
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import FrontMatterText
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.model import Source
from guidebook.content.page import Page
from guidebook.language.glossary import Glossary
from guidebook.language.term_matcher import Match, TermMatcher
from guidebook.settings import Settings, load_settings
from mutations.written_guide import CONFIGURATION

Changes = Mapping[str, str | None]
_ALL = Selection()


@dataclass(frozen=True, slots=True)
class CheckedGuide:
    """A guide on disk that is read with changes."""

    settings: Settings

    def files(self, changes: Changes) -> GuideFiles:
        """The files with some texts changed."""
        return read_files(self.settings.root, self.settings.docs_dir, self.settings.guide_options, changes)

    def read(self, changes: Changes) -> Catalogue:
        """The catalogue with some texts changed."""
        return tree.read_catalogue(self.settings.root, self.settings.docs_dir, self.settings.guide_options, changes)

    def check(self, changes: Changes) -> tuple[Finding, ...]:
        """All findings of all rules, as `check` finds them."""
        return _check(self.files(changes))

    def fix(self, changes: Changes) -> Fixed:
        """What `check --fix` would make of the changed guide."""
        return fix(lambda texts: self.files({**changes, **texts}), _check)


def _check(files: GuideFiles) -> tuple[Finding, ...]:
    return select_findings(check_files(files, _ALL.configured_rules()), _ALL)


@contextmanager
def checked_guide(root: Path) -> Iterator[CheckedGuide]:
    """The guide below a folder, with what is pure remembered."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("read_front_matter", "read_glossary", "read_interface_words"):
            patch.setattr(tree, name, cache(getattr(tree, name)))
        patch.setattr(tree, "read_page", _remembering_read_page(tree.read_page))
        patch.setattr(catalogue, "TermMatcher", _remembered_matcher())
        yield CheckedGuide(load_settings(root / CONFIGURATION))


def _remembering_read_page(read_page: Callable[..., Page]) -> Callable[..., Page]:
    known: dict[Hashable, Page] = {}

    def read(source: Source, written: FrontMatterText, is_translation: bool) -> Page:
        # What is `written` follows from the text of the source.
        if (source, is_translation) not in known:
            known[source, is_translation] = read_page(source, written, is_translation)
        return known[source, is_translation]

    return read


def _remembered_matcher() -> Callable[[Glossary], TermMatcher]:
    known: dict[int, tuple[Glossary, TermMatcher]] = {}

    def make(glossary: Glossary) -> TermMatcher:
        if id(glossary) not in known:
            known[id(glossary)] = glossary, _RememberingMatcher(glossary)
        return known[id(glossary)][1]

    return make


class _RememberingMatcher(TermMatcher):
    def __init__(self, glossary: Glossary) -> None:
        super().__init__(glossary)
        self._known: dict[str, tuple[Match, ...]] = {}

    def find(self, text: str) -> Iterator[Match]:
        if text not in self._known:
            self._known[text] = tuple(super().find(text))
        return iter(self._known[text])
