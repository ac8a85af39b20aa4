"""The file `strings.po` of a locale, or an entry of it, cannot be used.

Why: readers would meet English words on a page in their own language, or a placeholder instead of a number.

Example: a msgstr without its closing quotation mark, or `{numer}` where the msgid says `{number}`.

How to fix: mend the line that the message names; programs for translators keep the form right by themselves.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults in the gettext catalogues of the locales."""
    for words in catalogue.interface_words.values():
        for fault in words.faults:
            place = (fault.line, 1)
            yield Fault(words.source.path, words.source.locale, place, place, fault.message)


RULE = Rule("PAGE010", "interface-words", Severity.ERROR, check_guide=check)
