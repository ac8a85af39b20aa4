"""A translation names something that is no revision of its source.

Why: nobody can tell then whether the translation is up to date, and readers are not warned when it is not.

Example: `source: 2026-11-22`, or the revision of another section below `sections`.

How to fix: write the value that the finding names, once the translation says what the source says now; or run
`guide.py stamp PAGE_KEY --locale L`, which writes all of them.
"""

from collections.abc import Iterator, Mapping

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.revision import REVISION, page_revision, section_revisions


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at revisions that cannot be those of the source: of another form, of another text, or at odds."""
    source, translation = catalogue.source_of(page), page.front_matter.translation
    if source is None or translation is None:
        return
    yaml, present = page.front_matter_text.yaml, page_revision(source)
    named = translation.source
    if named is not None and named != present:
        reason = _reason(named, own=page_revision(page))
        if reason:
            span = yaml.span("translation", "source")
            yield fault_at(page.source, span, f"'{named}' is {reason}", f"Write '{present}'.")
    sections = section_revisions(source, catalogue.section_ids(source))
    for section, revision in translation.sections.items():
        span = yaml.span("translation", "sections", section)
        wanted = sections.get(section)
        if wanted is None:
            if named == present:
                message = f"the source ({source.path}) has no section '{section}' in its revision '{present}'"
                yield fault_at(page.source, yaml.key_spans["translation", "sections", section], message, "Delete it.")
        elif revision != wanted:
            reason = _reason(revision, others=_unique(sections))
            if reason is None and named == present:
                reason = f"not the revision of '{section}' in the source's revision '{present}'"
            if reason:
                yield fault_at(page.source, span, f"'{revision}' is {reason}", f"Write '{wanted}'.")


def _reason(revision: str, own: str | None = None, others: Mapping[str, str] | None = None) -> str | None:
    """Why something cannot be an older revision of a source; None where it may be one."""
    if not REVISION.fullmatch(revision):
        return "no revision: those are 'r1-' and twelve of the digits 0-9 and a-f"
    if revision == own:
        return "the revision of this page itself, not of its source"
    if others and revision in others:
        return f"the revision of the section '{others[revision]}'"
    return None


def _unique(sections: Mapping[str, str]) -> Mapping[str, str]:
    """Sections by revision, where no other has the same text."""
    revisions = list(sections.values())
    return {revision: section for section, revision in sections.items() if revisions.count(revision) == 1}


RULE = Rule("TRAN003", "wrong-revision", Severity.ERROR, check_page=check)
