"""A space stands before a punctuation mark.

Why: the mark can slip to the beginning of the next line, and it looks like a mistake. French is the exception: there a
no-break space belongs before `: ; ! ?` and `»`, and only a plain space lets them slip.

Example: `What is prevention ?` and «ما الوقاية ؟»; in French, `Quoi ?` with a plain space.

How to fix: take the space out; in French write a no-break space (U+00A0) in its place. `--fix` does.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.locales import language_data

_MARKS = ",.;:!?،؛؟۔"
_SIGN = re.compile(f" [{_MARKS}»]")
_PLACE = re.compile(
    # Behind a word and what closes it; before a mark that is no emoticon, no ellipsis and no beginning of `.org`.
    rf"""(?<=[^\W_]|[)\]»”"'’*]) (?P<mark>[{_MARKS}]|[!?؟]{{2,3}}|»)(?=[\s)\]»”"'’،,.]|$)(?!\.)(?<![:;](?=\)))"""
)
_NO_BREAKS = "\u00a0\u202f"
_BETWEEN_DIGITS = re.compile(r"\d :\s\d")
"""A ratio or a score: `1 : 10`."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at plain spaces before marks."""
    for text in texts_of_page(page, _SIGN):
        yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    spaced = language_data(text.locale).marks_after_space
    for match in _PLACE.finditer(text.text):
        place, mark = match.start(), match["mark"]
        is_spaced = mark[0] in spaced
        # A value of YAML is read without its no-break spaces, and a link without words has those of its target.
        written = text.written(place, match.end())
        if any(space in written for space in _NO_BREAKS) or written.split() != [mark]:
            continue
        if (mark == "»" and not is_spaced) or _BETWEEN_DIGITS.match(text.text, place - 1):
            continue  # where it closes none of the language's quotations, it may open one
        before = text.text[:place].split()[-1]
        what = "a plain space" if is_spaced else "a space"
        hint = "Write a no-break space." if is_spaced else f"Write '{before}{mark}'."
        fix = text.fix(place, place + 1, _NO_BREAKS[0] if is_spaced else "")
        yield fault_at(text.source, text.span(place, match.end()), f"{what} stands before '{mark}'", hint, fix)


RULE = Rule("TYPO002", "space-before-punctuation", Severity.WARNING, check_page=check, check_guide=check_data)
