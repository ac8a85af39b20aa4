"""The `guide: ignore` comments: where they stand and what they cover."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.checks.rule import Rule
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Source, Span
from guidebook.content.page import Page
from guidebook.content.yaml_positions import YamlText

_IGNORE = re.compile(r"guide:\s*ignore\s+(.+)", re.DOTALL)
_PO_COMMENT = re.compile(r"^# +(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A `guide: ignore` comment; it covers whole lines, its own and those of what follows."""

    path: str
    locale: str | None
    start: tuple[int, int]
    """Line and column of the comment, 1-based."""
    end: tuple[int, int]
    names: frozenset[str]
    """Codes, rule names or families."""
    last_line: int

    def names_for(self, rule: Rule, line: int) -> frozenset[str]:
        """The names in the comment that silence a rule's finding in this line; empty when it does not cover it."""
        if not self.start[0] <= line <= self.last_line:
            return frozenset()
        return self.names & {rule.code, rule.name, rule.family}


def suppressions_on_page(page: Page) -> Iterator[Suppression]:
    """The comments in a page's Markdown and in its front matter."""
    for comment in page.document.comments:
        yield from _suppression(page.source, comment.text, comment.span, comment.covers)
    yield from _yaml_suppressions(page.source, page.front_matter_text.yaml)


def suppressions_in_data(catalogue: Catalogue) -> Iterator[Suppression]:
    """The comments in glossaries and interface words."""
    for glossary in catalogue.glossaries.values():
        if glossary.source:
            yield from _yaml_suppressions(glossary.source, glossary.yaml)
    for words in catalogue.interface_words.values():
        yield from _po_suppressions(words.source)


def _yaml_suppressions(source: Source, yaml: YamlText) -> Iterator[Suppression]:
    items = {path: item for path, item in yaml.value_spans.items() if path and isinstance(path[-1], int)}
    for text, span in yaml.comments:
        # The entry that follows: the nearest key or item below the comment, with everything that belongs to it.
        below = [
            (entry.start, len(path), yaml.span(*path).end)
            for path, entry in (*yaml.key_spans.items(), *items.items())
            if entry.start >= span.end and _IGNORE.fullmatch(text)
        ]
        if below:
            start, _, end = min(below)
            yield from _suppression(source, text, span, Span(start, end))


def _po_suppressions(source: Source) -> Iterator[Suppression]:
    for match in _PO_COMMENT.finditer(source.text):
        entry_end = source.text.find("\n\n", match.end())
        end = len(source.text) if entry_end < 0 else entry_end
        yield from _suppression(source, match[1].strip(), Span(*match.span()), Span(match.end(), end))


def _suppression(source: Source, text: str, span: Span, covers: Span) -> Iterator[Suppression]:
    match = _IGNORE.fullmatch(text)
    if match:
        names = frozenset(match[1].replace(",", " ").split())
        last_line, _ = source.position(max(covers.start, covers.end - 1))
        start, end = source.position(span.start), source.position(span.end)
        yield Suppression(source.path, source.locale or None, start, end, names, last_line)
