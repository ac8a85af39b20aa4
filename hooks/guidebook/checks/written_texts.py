"""The texts that readers read, each with the way back to its file: blocks of pages, glossaries, interface words.

What is no text of a language is not there: code, targets of links, attribute lists, tags. Where code, an image or a tag
stands among the text, there is one U+FFFC.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import BlockKind, Prose, Source, Span
from guidebook.content.page import Page, prose_of_value
from guidebook.language.glossary import Glossary

_ENTRY = re.compile(r'^msgstr(?:\[[0-9]\])?[ \t]*((?:"(?:[^"\\\n]|\\.)*"\s*)+)', re.MULTILINE)
_HEADER = re.compile(r'msgid[ \t]+""\s+\Z')
_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_PART = re.compile(r"\\(.)|[^\\]+")


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One text that readers read."""

    source: Source
    locale: str
    """The locale it is written in, as far as its file tells."""
    prose: Prose
    kind: BlockKind | None
    """The kind of the block; None outside pages."""

    @property
    def text(self) -> str:
        """The text as it is read."""
        return self.prose.text

    def span(self, start: int, end: int) -> Span:
        """The place in the file of the non-empty range `start:end`."""
        return self.prose.source_span(start, end)

    def written(self, start: int, end: int) -> str:
        """What stands in the file for the non-empty range `start:end`."""
        span = self.span(start, end)
        return self.source.text[span.start : span.end]

    def fix(self, start: int, end: int, replacement: str) -> tuple[Edit, ...]:
        """The edit that replaces a range; none where the file has something else: markup, an escape."""
        if self.written(start, end) != self.text[start:end]:
            return ()
        return (Edit(self.span(start, end), replacement),)

    def fix_each(self, start: int, end: int, replacements: Mapping[str, str]) -> tuple[Edit, ...]:
        """The edits that replace single characters in a range, through markup inside it."""
        text = self.text[start:end]
        places = [(start + index, replacements[sign]) for index, sign in enumerate(text) if sign in replacements]
        return tuple(edit for place, sign in places for edit in self.fix(place, place + 1, sign))


def texts_of_page(page: Page, sign: re.Pattern[str]) -> Iterator[WrittenText]:
    """The summary and the blocks of a page in which something stands that `sign` matches."""
    if not sign.search(page.source.text) and "&" not in page.source.text and "\\" not in page.source.text:
        return
    for block in page.blocks:
        if sign.search(block.prose.text):
            yield WrittenText(page.source, page.locale, block.prose, block.kind)


def texts_of_data(catalogue: Catalogue, sign: re.Pattern[str]) -> Iterator[WrittenText]:
    """The texts of the glossaries and of the interface words in which something stands that `sign` matches.

    Renderings that a glossary forbids are left out: they may be wrong on purpose.
    """
    for locale, glossary in catalogue.glossaries.items():
        if glossary.source is not None and sign.search(glossary.source.text):
            for prose in _of_glossary(glossary, glossary.source):
                if sign.search(prose.text):
                    yield WrittenText(glossary.source, locale, prose, None)
    for locale, words in catalogue.interface_words.items():
        if sign.search(words.source.text):
            for prose in _of_interface_words(words.source.text):
                if sign.search(prose.text):
                    yield WrittenText(words.source, locale, prose, None)


def _of_glossary(glossary: Glossary, source: Source) -> Iterator[Prose]:
    for section, record in glossary.records():
        listed = [("allowed", number, value) for number, value in enumerate(record.allowed)]
        listed += [("forms", number, value) for number, value in enumerate(record.forms)]
        single = [(name, getattr(record, name)) for name in ("preferred", "definition", "acronym")]
        for path, value in (
            *(((name,), value) for name, value in single),
            *(((name, number), value) for name, number, value in listed),
        ):
            span = glossary.span(section, record.id, *path)
            if value and span.end:
                yield prose_of_value(source.text, span, value)


def _of_interface_words(text: str) -> Iterator[Prose]:
    for entry in _ENTRY.finditer(text):
        if _HEADER.search(text, max(0, entry.start() - 20), entry.start()):
            continue
        parts: list[str] = []
        pieces: list[tuple[int, int]] = []
        size = 0
        for literal in _LITERAL.finditer(entry[1]):
            for part in _PART.finditer(literal[1]):
                pieces.append((size, entry.start(1) + literal.start(1) + part.start()))
                parts.append({"n": " ", "t": " "}.get(part[1], part[1]) if part[1] else part[0])
                size += len(parts[-1])
        if parts:
            yield Prose("".join(parts), pieces)
