"""A word is stretched with tatweel (U+0640).

Why: the letter is no letter. Search, screen readers and the matching of terms take «مـديـنة» for another word than
«مدينة», and text that was stretched to fill one line looks torn on a narrower screen.

Example: `مـديـنة`. A tatweel that shows how a letter joins, as in `هـ` or `الـ`, is right.

How to fix: take the tatweel out; `--fix` does. To give weight to a word, use `**bold**`.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.arabic_script import LETTERS, MARKS, TATWEEL

_SIGN = re.compile(TATWEEL)
_WORD = re.compile(f"[{LETTERS}{MARKS}]+(?:{TATWEEL}+[{LETTERS}][{LETTERS}{MARKS}]*)+")
"""Between two letters; a mark that a tatweel carries is written so in old spellings."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at stretched words of any language in the Arabic script."""
    for text in texts_of_page(page, _SIGN):
        yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    for match in _WORD.finditer(text.text):
        plain = match[0].replace(TATWEEL, "")
        fix, span = text.fix_each(*match.span(), {TATWEEL: ""}), text.span(*match.span())
        yield fault_at(text.source, span, f"'{match[0]}' is stretched with tatweel", f"Write '{plain}'.", fix)


RULE = Rule("TYPO006", "tatweel", Severity.WARNING, check_page=check, check_guide=check_data)
