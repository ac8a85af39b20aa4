"""Arabic words are followed by a Latin comma, semicolon, question mark or percent sign.

Why: the marks of Arabic are turned the other way, as its script is; a Latin one looks foreign, and `%` behind
Arabic-Indic digits lands on the wrong side of the number.

Example: `المدينة, والناس` or `هل تعلم?` or `٧١%`. Marks inside an English title, an address or a number are left alone.

How to fix: write `،`, `؛`, `؟` or `٪`; `--fix` does.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.arabic_script import DIGITS, LETTERS, MARKS
from guidebook.language.scripts import script_of

_ARABIC = {",": "،", ";": "؛", "?": "؟", "%": "٪"}
_SIGN = re.compile(f"""[{LETTERS}{MARKS}{DIGITS}][)\\]»”"'’]?[,;?%]""")
_PLACE = re.compile(
    rf"""(?:[{LETTERS}{MARKS}{DIGITS}][)\]»”"'’]?(?P<mark>[,;?])(?!\w)|[{DIGITS}](?P<percent>%))(?![?&=/])"""
)
_TOKEN_BEFORE = re.compile(r"\S*\Z")
_ADDRESS = re.compile(r"://|www\.|[@=\\{<]")
_LETTER = re.compile(r"[^\W\d_]")
_OWN = re.compile(f"[{LETTERS}{MARKS}]")
_READ = 200
"""Characters before and behind a mark in which the words that surround it are looked for."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults on pages of languages in the Arabic script."""
    if script_of(page.locale) == "Arab":
        for text in texts_of_page(page, _SIGN):
            yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        if script_of(text.locale) == "Arab":
            yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    for match in _PLACE.finditer(text.text):
        group = "mark" if match["mark"] else "percent"
        place, right = match.start(group), _ARABIC[match[group]]
        token = _TOKEN_BEFORE.search(text.text[max(0, place - _READ) : place])
        word = token[0] if token else ""
        if _ADDRESS.search(word) or _quotes_arabic(text.text, place):
            continue
        message = f"the Latin '{match[group]}' stands behind '{word}'"
        fix = text.fix(place, place + 1, right)
        yield fault_at(text.source, text.span(place, place + 1), message, f"Write '{right}'.", fix)


def _quotes_arabic(text: str, place: int) -> bool:
    """Whether the sentence is of another script, and only names Arabic words: letters before and behind them are."""
    before = [m[0] for m in _LETTER.finditer(text, max(0, place - _READ), place)]
    outer = next((letter for letter in reversed(before) if not _OWN.match(letter)), None)
    behind = _LETTER.search(text, place, place + _READ)
    return outer is not None and behind is not None and not _OWN.match(behind[0])


RULE = Rule("TYPO001", "latin-punctuation-in-arabic", Severity.WARNING, check_page=check, check_guide=check_data)
