"""A rendering is proposed and not agreed yet.

Why: it is used and checked like one that is agreed, so that nobody has to wait; but somebody should still say yes.

Example: `preferred: rrjet vendor i parandalimit` with `status: proposed`.

How to fix: if you agree, delete the status. If you do not, write the rendering you propose, with the reason in `note`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.language.glossary import as_printed


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at the status of every record, of a term or a name, that is proposed."""
    for glossary in catalogue.glossaries.values():
        for section, record in glossary.records():
            if record.status == "proposed" and record.preferred and glossary.source is not None:
                message = f"'{as_printed(record.preferred)}' is proposed for '{record.id}'"
                if note := " ".join(record.note.split()).removesuffix("."):
                    message += f": '{note}'"
                span = glossary.span(section, record.id, "status")
                hint = "If you agree, delete the status; if not, write what you propose instead."
                yield fault_at(glossary.source, span, message, hint)


RULE = Rule("TERM013", "proposed-rendering", Severity.INFO, check_guide=check)
