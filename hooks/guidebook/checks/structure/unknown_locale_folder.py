"""A folder holds pages, but is no locale of the configuration.

Why: its pages would vanish from the site without a word.

Example: `docs/sr/chapters/plan.md`, while `plugins.i18n.languages` has no entry `locale: sr`.

How to fix: add the locale to the configuration, or move the pages into the folder of a locale.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_in_file
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at folders and files that stand beside the locale folders."""
    for fault in catalogue.file_faults:
        if fault.unknown_folder:
            yield fault_in_file(fault.path, fault.locale, fault.message, fault.hint)


RULE = Rule("PAGE006", "unknown-locale-folder", Severity.ERROR, check_guide=check)
