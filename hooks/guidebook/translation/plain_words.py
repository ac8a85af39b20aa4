"""The words of a block that somebody must have translated: without names, titles, quotations, addresses and code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, BlockKind, Span
from guidebook.content.page import Page
from guidebook.language.term_matcher import RenderingStatus

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_FOR_MACHINES = re.compile(r"://|@|^www\.|[\w-]\.[a-z]{2,}|_|\\|[\w-]+/[\w-]+/|^/|\w\(\)")
_FILLED_IN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TITLE = re.compile(r"(?<![*_\w\\])([*_])(?![*_\s])(.+?)(?<![*_\s\\])\1(?![*_\w])", re.DOTALL)
"""What stands in single marks of emphasis: titles of works do, and words in another language."""
_TAGGED = re.compile(r"<(i|em|cite|q|code|kbd|samp)\b[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE)
_QUOTED = re.compile(
    "«[^«»]+»|“[^“”]+”|„[^“”„]+[“”]|‹[^‹›]+›|(?<!\\w)\"[^\"]+\"(?!\\w)|(?<!\\w)'[^']+'(?!\\w)|‘[^‘’]+’"
)
_CITED = re.compile(r"\((?:1[89]|20)\d\d[a-z]?\)[.,:]|,\s(?:1[89]|20)\d\d[a-z]?\.?\s*$")
"""A year as it stands behind an author or at the end of an entry of a list of sources."""
_ENTRIES = frozenset((BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.FOOTNOTE))
_WITH_LANG = re.compile(r"<(\w+)\b[^>]*?\s(?:xml:)?lang=[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE)
_LANG_IN_LIST = re.compile(r"\{[^{}\n]*\blang=[^{}\n]*\}")
_EXTERNAL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WORDS_A_NAME = 1.5
"""In `Organisation for Security and Co-operation in Europe` one word is in small letters to each that is not."""
_SENTENCE_END = frozenset(".!?:;…؟")
_AGREED = frozenset((RenderingStatus.PREFERRED, RenderingStatus.ALLOWED, RenderingStatus.ACRONYM))


@dataclass(frozen=True, slots=True)
class PlainWords:
    """The words of a block."""

    words: tuple[str, ...]
    """Those that are to be translated, as they are written, in their order."""
    others: int
    """How many more seem to be names."""

    @property
    def is_prose(self) -> bool:
        """Whether it is a text rather than a name or a row of names, in which small words stand, too."""
        return len(self.words) >= _WORDS_A_NAME * self.others

    @property
    def in_small_letters(self) -> tuple[str, ...]:
        """The words that are to be translated, each once; those of one letter left out."""
        return tuple(dict.fromkeys(word.lower() for word in self.words if len(word) > 1))


def plain_words(catalogue: Catalogue, page: Page, block: Block) -> PlainWords:
    """The words of a block that are to be translated, as far as can be told."""
    text = block.prose.text
    if _is_in_marked_language(page, block) or (block.kind in _ENTRIES and _CITED.search(text)):
        return PlainWords((), 0)
    left_out = [Span(*match.span()) for pattern in (_FILLED_IN, _QUOTED) for match in pattern.finditer(text)]
    matches = catalogue.matchers[page.locale].find(text)
    left_out += [Span(match.start, match.end) for match in matches if match.status in _AGREED]
    in_source = list(_left_out_in_source(page, block))
    words: list[str] = []
    others = 0
    begins_sentence = True
    for token in _TOKEN.finditer(text):
        is_for_machines = _FOR_MACHINES.search(token[0]) is not None or any(map(str.isdigit, token[0]))
        for match in _WORD.finditer(token[0]):
            start = token.start() + match.start()
            word, is_first = match[0], begins_sentence
            begins_sentence = False
            if is_for_machines or any(start in span for span in left_out):
                continue
            if in_source and any(block.prose.source_span(start, start + 1).start in span for span in in_source):
                continue
            if word[0].isupper() and not (is_first and len(word) > 1 and word[1:].islower()):
                others += 1
            else:
                words.append(word)
        begins_sentence = begins_sentence or token[0][-1] in _SENTENCE_END
    return PlainWords(tuple(words), others)


def _left_out_in_source(page: Page, block: Block) -> Iterator[Span]:
    """Titles, and the texts of links to other sites."""
    written = page.source.text[block.span.start : block.span.end]
    for pattern in (_TITLE, _TAGGED):
        for match in pattern.finditer(written):
            yield Span(block.span.start + match.start(), block.span.start + match.end())
    for link in page.document.links:
        if block.span.overlaps(link.span) and _EXTERNAL.match(link.target):
            yield link.text_span


def _is_in_marked_language(page: Page, block: Block) -> bool:
    """Whether a block says itself what language it is in, by an attribute `lang` of its own or of a tag round it."""
    text = page.source.text
    return "lang=" in text and any(block.span.start in span for span in _marked(text))


@lru_cache(maxsize=16)
def _marked(text: str) -> tuple[Span, ...]:
    found = [Span(*match.span()) for match in _WITH_LANG.finditer(text)]
    for match in _LANG_IN_LIST.finditer(text):
        # An attribute list belongs to the block in whose last line, or behind which, it stands.
        start = text.rfind("\n\n", 0, match.start()) + 2
        found.append(Span(start if start > 1 else 0, match.end()))
    return tuple(found)
