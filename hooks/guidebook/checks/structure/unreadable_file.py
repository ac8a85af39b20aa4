"""A file cannot be read: it is not UTF-8, may not be opened, or is a link to a file outside the docs folder.

Why: its text would be missing from the guide, or garbled.

Example: a page saved as Windows-1256 by an old editor.

How to fix: save the file as UTF-8; put the file itself in the place of a link.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at files that the catalogue had to leave out."""
    for fault in catalogue.file_faults:
        if not fault.unknown_folder:
            place = (fault.line, fault.column)
            yield Fault(fault.path, fault.locale, place, place, f"the file {fault.message}", fault.hint)


RULE = Rule("PAGE005", "unreadable-file", Severity.ERROR, check_guide=check)
