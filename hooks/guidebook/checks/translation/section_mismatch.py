"""The sections of a translation are not those of the source it was made from.

Why: a reader who follows a link to a section finds it in one language and not in the other, and what a translator left
out or added stays unseen.

Example: the English page has `{ #why }`, `{ #purposes }`, `{ #models }`; the Arabic one lacks `{ #purposes }`.

How to fix: give the translation the same headings with the same ids in the same order. Where the source has changed
since the translation was made, the finding is a warning and nothing fails.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at, fault_in_file
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.freshness import is_outdated


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults on translations whose ids differ from those of the present source."""
    source = catalogue.source_of(page)
    if source is None:
        return
    # Which sections an older source had is not known here: what differs since is no fault of the translation.
    severity = Severity.WARNING if is_outdated(page, source) else None
    ours, theirs = _ids(catalogue, page), _ids(catalogue, source)
    wanted = list(theirs)
    missing = [section_id for section_id in wanted if section_id not in ours]
    for section_id in missing:
        line, _ = source.source.position(theirs[section_id])
        message = f"the section '{section_id}' of the source ({source.source.path}:{line}) is missing here"
        yield fault_in_file(
            page.source.path, page.locale, message, "Translate the section, with the same id.", severity
        )
    common = [section_id for section_id in ours if section_id in theirs]
    in_source_order = [section_id for section_id in wanted if section_id in ours]
    for heading, section_id in zip(page.document.headings, catalogue.section_ids(page), strict=True):
        if section_id not in ours or ours[section_id] != heading.span.start:
            continue
        span = heading.id_span or heading.span
        if section_id not in theirs:
            message = f"the section '{section_id}' is not in the source ({source.source.path})"
            right_id = f"Write the id of its source, '{missing[0]}'." if len(missing) == 1 else None
            yield fault_at(page.source, span, message, right_id, severity=severity)
        elif common != in_source_order:
            place = common.index(section_id)
            if in_source_order[place] != section_id:
                message = f"the section '{section_id}' stands where the source has '{in_source_order[place]}'"
                hint = "Put the sections in the order of the source."
                yield fault_at(page.source, span, message, hint, severity=severity)
                return


def _ids(catalogue: Catalogue, page: Page) -> dict[str, int]:
    """The ids of the page's sections, the title's left out, with the offsets of their headings."""
    title_index = page.title_index
    return {
        section_id: heading.span.start
        for index, (heading, section_id) in enumerate(
            zip(page.document.headings, catalogue.section_ids(page), strict=True)
        )
        if index != title_index
    }


RULE = Rule("TRAN001", "section-mismatch", Severity.ERROR, check_page=check)
