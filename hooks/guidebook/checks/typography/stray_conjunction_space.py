"""The conjunction «و» stands by itself, where Arabic writes it together with the word behind it.

Why: it is a letter of the next word. Written apart it may be left alone at the end of a line, and search and the
matching of terms see two words. At the beginning or the end of a list item it is left over from a running sentence.

Example: «الأخبار و الأحداث»; a list item «- و بناء الثقة» or «- بناء الثقة؛ و».

How to fix: write «الأخبار والأحداث», and list items without it; `--fix` does both. A «و» that names the letter, or
labels an item among others with single letters, is left alone.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.language.arabic_script import LETTERS, MARKS
from guidebook.language.locales import language_data

_AND = "و"
_WORD = f"[{LETTERS}][{LETTERS}{MARKS}]+"
_SIGN = re.compile(rf"(?<![^\s(«“\"]){_AND}(?=\s|\.(?:\s|$)|$)")
_BEFORE_A_WORD = re.compile(rf"(?<![^\s(«“\"]){_AND}\s+({_WORD})")
_AT_THE_END = re.compile(rf"(?<=[\w؛،,;])\s+(?P<and>{_AND})[.]?$")
_LETTER_BEFORE = re.compile(
    rf"(?:(?<![^\s(«“\"])[{LETTERS}]|حرف(?:ا|ي)?|(?:ال)?حروف|(?:ال)?واو|رمز|بند|فقرة)[،,:]?\s+$"
)
"""Words behind which a letter is named, and other single letters: «حرف و», «أ و ب»."""
_LABEL_BEFORE = re.compile(r"ه\s")
"""The letter that goes before it in either order of the alphabet, as the label of an item."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at conjunctions that stand alone on a page of a language that joins them."""
    if _is_joined(page.locale):
        is_label = any(b.kind is BlockKind.LIST_ITEM and _LABEL_BEFORE.match(b.prose.text) for b in page.blocks)
        for text in texts_of_page(page, _SIGN):
            yield from _faults(text, is_label=is_label)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        if _is_joined(text.locale):
            yield from _faults(text)


def _is_joined(locale: str) -> bool:
    return _AND in language_data(locale).conjunctions


def _faults(text: WrittenText, *, is_label: bool = False) -> Iterator[Fault]:
    is_item = text.kind is BlockKind.LIST_ITEM
    for match in _BEFORE_A_WORD.finditer(text.text):
        if _LETTER_BEFORE.search(text.text, 0, match.start()) or (is_label and is_item and match.start() == 0):
            continue
        word, span = match[1], text.span(match.start(), match.end())
        if is_item and match.start() == 0:
            message, hint = f"a list item begins with a lone '{_AND}'", f"Begin it with '{word}'."
            between = Span(span.start, text.span(match.start(1), match.end()).start)
        else:
            message, hint = f"'{_AND}' stands apart from '{word}'", f"Write '{_AND}{word}'."
            between = Span(span.start + 1, text.span(match.start(1), match.end()).start)
        yield fault_at(text.source, span, message, hint, _deleted(text, between))
    end = _AT_THE_END.search(text.text) if is_item else None
    if end and not _LETTER_BEFORE.search(text.text, 0, end.start("and")):
        span = text.span(end.start("and"), end.end())
        between = Span(text.span(end.start() - 1, end.start()).end, span.end)
        message, hint = f"a list item ends with a lone '{_AND}'", f"Delete the '{_AND}'."
        yield fault_at(text.source, span, message, hint, _deleted(text, between))


def _deleted(text: WrittenText, between: Span) -> tuple[Edit, ...]:
    """The edit that deletes a range; none where markup stands in it."""
    is_plain = re.fullmatch(rf"\s*{_AND}?\s*[.]?", text.source.text[between.start : between.end])
    return (Edit(between, ""),) if is_plain else ()


RULE = Rule("TYPO009", "stray-conjunction-space", Severity.WARNING, check_page=check, check_guide=check_data)
