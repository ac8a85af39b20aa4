"""Digits of two systems stand in one number, or a number is not in the digits of its language.

Why: `٢0١٩` cannot be read by anyone, and in a text with `٢٠١٩` and `2023` readers compare what they should not have to.
What the guide writes by itself, dates and counts, is in one system.

Example: `٢0١٩`; `2019` in Arabic, or `٢٠١٩` in English. Numbers in names, codes and addresses stay as they are:
`COVID-19`, `ISO 9001`, `+49 30 1234`, `2.2.1`.

How to fix: write the number in the digits of the language; `--fix` does, where it has no separators or signs.
"""

import re
from collections.abc import Iterator
from functools import cache

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.arabic_script import DIGITS
from guidebook.language.locales import language_data, shipped_data
from guidebook.language.scripts import is_written_in, script_of

_SYSTEMS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC_INDIC = re.compile(f"[{DIGITS}]")
_ANY = re.compile(f"[0-9{DIGITS}]")
_NUMBER = re.compile(f"[0-9{DIGITS}]+(?:[.,٫٬:/–-][0-9{DIGITS}]+)*")
_IN_CODE = re.compile(r"[A-Za-z_@#&=/\\+{}\ufffc]|\d-\d+-\d|\d\.\d+\.\d")
"""What shows that a token is a code, an address, a telephone number, a version or a date for machines."""
_TELEPHONE = re.compile(rf"\+[0-9{DIGITS}][0-9{DIGITS} ()./-]*")
_BEHIND, _BEFORE = re.compile(r"\s*\S*"), re.compile(r"\S*\s*\Z")
_NAMED = re.compile(r"[^\W\d_]")
_READ = 80


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at numbers; only numbers with two systems in a language whose digits are not known here."""
    digits = _known_digits(page.locale)
    for text in texts_of_page(page, _ANY if digits and digits != _SYSTEMS[0] else _ARABIC_INDIC):
        yield from _faults(text, digits)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _ANY):
        yield from _faults(text, _known_digits(text.locale))


@cache
def _known_digits(locale: str) -> str | None:
    """The digits of a locale; None for a language without data, and for a region, which may have its own."""
    language, *region = locale.replace("_", "-").split("-")
    return None if region or shipped_data(f"data/{language}.yml") is None else language_data(locale).digits


def _faults(text: WrittenText, digits: str | None) -> Iterator[Fault]:
    telephones = [found.span() for found in _TELEPHONE.finditer(text.text)]
    for match in _NUMBER.finditer(text.text):
        number = match[0]
        systems = [system for system in _SYSTEMS if not set(system).isdisjoint(number)]
        is_foreign = digits is not None and digits not in systems
        if len(systems) < 2 and (
            not is_foreign
            or _is_of_a_name(text, match)
            or any(start < match.start() < end for start, end in telephones)
        ):
            continue
        own = digits if digits and (is_foreign or digits in systems) else systems[-1]
        written = number.translate({ord(sign): own[i] for system in _SYSTEMS for i, sign in enumerate(system)})
        is_certain = digits is not None and not any(sign in ".,٫٬:/" for sign in number)
        behind = text.text[match.end() : match.end() + 1]
        fix = text.fix(*match.span(), written) if is_certain and behind not in ("%", "٪") else ()
        what = "has digits of two systems" if len(systems) > 1 else "is not in the digits of the language"
        yield fault_at(text.source, text.span(*match.span()), f"'{number}' {what}", f"Write '{written}'.", fix)


def _is_of_a_name(text: WrittenText, match: re.Match[str]) -> bool:
    """Whether a number may belong to a code, or to words of another script beside it."""
    before = _BEFORE.search(text.text[max(0, match.start() - _READ) : match.start()])
    behind = _BEHIND.match(text.text, match.end(), match.end() + _READ)
    words = (before[0] if before else "", behind[0] if behind else "")
    token = (words[0] if not words[0][-1:].isspace() else "") + match[0]
    token += words[1] if not words[1][:1].isspace() else ""
    if _IN_CODE.search(token):
        return True
    script = script_of(text.locale)
    return any(_NAMED.search(word) and not (script and is_written_in(word, script)) for word in words)


RULE = Rule("TYPO003", "mixed-digits", Severity.WARNING, check_page=check, check_guide=check_data)
