"""A translation has none of the agreed renderings of a term that its source uses.

Why: readers of one language then read of another thing, or of nothing: the Community Action Team (CAT) that the source
speaks of has been printed as a convention, a cat, or "the group".

Example: the source says "The CAT meets every month"; the Arabic paragraph speaks of «مجموعة الحركة».

How to fix: write the rendering that the message names, inflected as the sentence needs. Where the sentence cannot name
the term, link the words that stand for it: `[الفريق](term:community-action-team)`. If the glossary is wrong, propose
another rendering there, with `status: proposed`. Blocks are compared by section and position; where a section has not
as many blocks as its source, the whole section is. It is a warning where the source has changed since the translation
was made.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.missing_renderings import missing_renderings
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.glossary import Glossary, as_printed


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at blocks of a translation without a term of the source blocks they stand for; one a term and block."""
    for missing in missing_renderings(catalogue, page, _is_term):
        use, preferred = missing.use, as_printed(missing.record.preferred)
        message = f"'{use.text}' ({missing.place}) is not rendered here as '{preferred}' ('{missing.record.id}')"
        if missing.instead:
            message += f"; probably '{missing.instead.text}' stands for it"
        hint = f"Write '{preferred}', inflected as needed."
        yield fault_at(page.source, missing.span, message, hint, severity=missing.severity)


def _is_term(glossary: Glossary, term: str) -> bool:
    return term in glossary.terms


RULE = Rule("TERM004", "missing-rendering", Severity.ERROR, check_page=check)
