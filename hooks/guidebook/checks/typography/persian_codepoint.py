"""A word has a letter or a digit of another language that uses the same script: the ی of Persian for the ي of Arabic.

Why: keyboards and machine translation mix them, and most fonts show no difference. But search, the matching of terms
and screen readers find another word.

Example: `مدینة` with U+06CC, `کتاب` with U+06A9 or `۲۰۲۳` with U+06F2 in Arabic. In Persian, Urdu or Kurdish they are
right, and so are words of those languages that show another letter of theirs: «چک».

How to fix: type the letter of the language; `--fix` does, except at the end of a word, where ی may be ي or ى.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.arabic_script import DIGITS, LETTERS, MARKS
from guidebook.language.locales import language_data

_ANY = re.compile("[\u06a9\u06cc\u06f0-\u06f9]")
_WORD = re.compile(f"[{LETTERS}{MARKS}]+|[{DIGITS}]+")
_DOUBTFUL = re.compile(f"\u06cc(?=[{MARKS}]*$)")
_OTHER_LANGUAGE = re.compile(
    "[\u0679\u067e\u0686\u0688\u0691\u0698\u06af\u06ba\u06be\u06c0-\u06c3\u06c6\u06ce\u06d2\u06d5]"
)
"""Letters of Persian, Urdu and Kurdish that nobody types for an Arabic one."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at words of a language whose data name such letters."""
    if language_data(page.locale).look_alikes:
        for text in texts_of_page(page, _ANY):
            yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _ANY):
        yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    own = language_data(text.locale).look_alikes
    for match in _WORD.finditer(text.text):
        word = match[0]
        if own.keys().isdisjoint(word) or _OTHER_LANGUAGE.search(word):
            continue
        mended = "".join(own.get(sign, sign) for sign in word)
        is_certain = not _DOUBTFUL.search(word)
        hint = f"Write '{mended}'." if is_certain else f"Perhaps '{mended}' is meant."
        fix = text.fix_each(*match.span(), own) if is_certain else ()
        foreign = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(own.keys() & set(word)))
        yield fault_at(text.source, text.span(*match.span()), f"'{word}' has {foreign} of another language", hint, fix)


RULE = Rule("TYPO004", "persian-codepoint", Severity.WARNING, check_page=check, check_guide=check_data)
