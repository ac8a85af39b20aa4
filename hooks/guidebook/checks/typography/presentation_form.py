"""A text has presentation forms of Arabic letters (U+FB50–FDFF, U+FE70–FEFC) in the place of the letters.

Why: they are left over from old systems and from copying out of PDFs. They look like letters, but search, screen
readers and the matching of terms do not know them, and fonts may lack them.

Example: `ﻣﺪﻳﻨﺔ`, seven signs that only look like «مدينة». Signs that stand for a whole phrase or a currency, such as
`ﷺ` and `﷼`, and the ornate brackets `﴾ ﴿` are right.

How to fix: type the words anew, or let `--fix` put the letters in their place.
"""

import re
import unicodedata
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.arabic_script import LETTERS, MARKS

_FORM = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdf9\ufe70-\ufe74\ufe76-\ufefc"
"""What stands for other characters (Unicode, compatibility decompositions), but for the signs named above."""
_SIGN = re.compile(f"[{_FORM}]")
_WORD = re.compile(f"[{LETTERS}{MARKS}]*[{_FORM}][{_FORM}{LETTERS}{MARKS}]*")


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at words with such forms, in a text of any language."""
    for text in texts_of_page(page, _SIGN):
        yield from _faults(text)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        yield from _faults(text)


def _faults(text: WrittenText) -> Iterator[Fault]:
    for match in _WORD.finditer(text.text):
        forms = {form[0]: unicodedata.normalize("NFKC", form[0]) for form in _SIGN.finditer(match[0])}
        letters = "".join(forms.get(sign, sign) for sign in match[0])
        # A mark by itself stands on a space, which would part the word.
        is_certain = " " not in letters
        fix = text.fix_each(*match.span(), forms) if is_certain else ()
        hint = f"Write '{letters}'." if is_certain else "Type the word anew."
        yield fault_at(text.source, text.span(*match.span()), f"'{match[0]}' has presentation forms", hint, fix)


RULE = Rule("TYPO005", "presentation-form", Severity.WARNING, check_page=check, check_guide=check_data)
