"""An acronym of the glossary stands on a page before its full form.

Why: people come to a page by search, not from the page before. Who meets `CAT` in the first line and does not know it
thinks of an animal, or of a convention against torture.

Example: `The CAT met in May.` on a page that says "Community Action Team" further down, or nowhere. The order is that
of reading: the summary first, then title and text. Any agreed rendering will do, in any form, and one beside the
acronym as well: `Community Action Team (CAT)`, `CAT (Community Action Team)`.

How to fix: write the full form at the first use, with the acronym behind it in brackets; after that, the acronym alone
will do.
"""

import re
from collections.abc import Iterator

from guidebook.checks.acronym_places import (
    AGREED,
    bracket_behind_full_form,
    full_forms,
    is_behind_wrong_rendering,
    preferred_rendering,
)
from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.acronym_uses import AcronymUse
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.term_uses import TermUse
from guidebook.language.acronyms import is_in_capitals
from guidebook.language.explanations import fits_before_brackets

_BESIDE = re.compile(r"[^.!?؟\w]{0,3}[(\[:,،؛;–—-][^.!?؟]{0,20}")
"""What stands between an acronym and a full form behind it that explains it: `CAT, short for Community Action Team`."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the first use of each acronym that no full form stands before or beside."""
    if page.document.included_files:
        return  # the full form may stand in a text that the page includes
    seen: set[str] = set()
    for use, terms in catalogue.acronym_uses.of_glossary(page):
        terms -= {use.acronym.text}  # a name that is an acronym has no other form
        if not terms or use.acronym.text in seen or is_in_capitals(use.text, use.acronym):
            continue
        seen.add(use.acronym.text)
        if not _is_explained(catalogue, use, terms):
            is_later = any(True for _ in _full_forms_on(catalogue, page, terms))
            where = "stands before its full form" if is_later else "stands on a page without its full form"
            preferred = preferred_rendering(catalogue, page.locale, terms)
            hint = f"Write '{preferred} ({use.acronym.text})'." if preferred else None
            yield fault_at(page.source, use.span, f"'{use.acronym.whole}' {where}", hint)


def _is_explained(catalogue: Catalogue, use: AcronymUse, terms: frozenset[str]) -> bool:
    """Whether readers have read what the acronym stands for, or read it beside it."""
    page, acronym, place = use.page, use.acronym, use.span.start
    if any(one.span.start < place for one in _full_forms_on(catalogue, page, terms)) or use.is_marked_up:
        return True
    if fits_before_brackets(use.text, acronym) or is_behind_wrong_rendering(catalogue, use, terms):
        return True  # it stands for something else here, or another rule sees to it
    if bracket_behind_full_form(catalogue, use, terms):
        return True
    for match in full_forms(catalogue, page, use.text, terms, of_source=True):
        if match.end <= acronym.start or _BESIDE.fullmatch(use.text, acronym.whole_end, match.start):
            return True
    earlier = (block.prose.text for block in page.blocks[: use.number])
    return any(True for text in earlier for _ in full_forms(catalogue, page, text, terms, of_source=True))


def _full_forms_on(catalogue: Catalogue, page: Page, terms: frozenset[str]) -> Iterator[TermUse]:
    uses = catalogue.term_uses.of(page)
    return (one for one in uses if one.match.term in terms and one.match.status in AGREED)


RULE = Rule("TERM009", "unexplained-acronym", Severity.WARNING, check_page=check)
