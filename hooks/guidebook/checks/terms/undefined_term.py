"""A page or a glossary record names a term that no glossary defines.

Why: the reader would be led to an entry that is not there.

Example: `[the network](term:local-prevention-netwerk)`, or `see_also: [polarization]` where the id is `polarisation`.

How to fix: write the id as it stands in `glossary.yml`, or add the term there, in the source locale first.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from guidebook.checks.finding import Severity
from guidebook.checks.mending import mended_scalar
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import TERM_SCHEME, Outcome
from guidebook.content.suggestions import Suggestion, suggest
from guidebook.content.targets import target_edits
from guidebook.language.glossary import GLOSSARY_FILE


def check_page(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at `term:` links whose id neither this nor the default locale defines."""
    for reference, resolution in catalogue.references.of(page):
        term = resolution.key
        if resolution.outcome is Outcome.TERM and not _defines(catalogue, page.locale, term):
            found = _suggestion(catalogue, page.locale, term)
            is_certain = found is not None and found.is_certain
            fix = target_edits(page, reference, f"{TERM_SCHEME}{found.name}") if found and is_certain else ()
            yield fault_at(page.source, reference.target_span, _message(term), _hint(catalogue, term, found), fix)


def check_glossaries(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at `see_also` and `distinguish` whose id neither this nor the default locale defines."""
    for glossary in catalogue.glossaries.values():
        if (source := glossary.source) is None:
            continue
        for section, record in glossary.records():
            for field, ids in (("distinguish", record.distinguish), ("see_also", record.see_also)):
                for index, term in enumerate(ids):
                    if not _defines(catalogue, glossary.locale, term):
                        span = glossary.span(section, record.id, field, index)
                        found = _suggestion(catalogue, glossary.locale, term)
                        fix = mended_scalar(source, span, found)
                        yield fault_at(source, span, _message(term), _hint(catalogue, term, found), fix)


def _defines(catalogue: Catalogue, locale: str, term: str) -> bool:
    """Whether a glossary that counts in the locale has the term, or may have it, because it cannot be read."""
    return any(
        term in catalogue.glossaries[one].ids or not _is_readable(catalogue, one)
        for one in (locale, catalogue.default_locale)
    )


def _is_readable(catalogue: Catalogue, locale: str) -> bool:
    """Whether a locale's glossary could be read, or is not there; what is wrong with it is other rules' matter."""
    return catalogue.glossaries[locale].is_readable and not any(
        fault.locale == locale and PurePosixPath(fault.path).name == GLOSSARY_FILE for fault in catalogue.file_faults
    )


def _suggestion(catalogue: Catalogue, locale: str, term: str) -> Suggestion | None:
    if any(term in glossary.ids for glossary in catalogue.glossaries.values()):
        return None  # it is no slip of the pen
    return suggest(term, catalogue.glossaries[catalogue.default_locale].ids | catalogue.glossaries[locale].ids)


def _message(term: str) -> str:
    return f"no term '{term}' in the glossary"


def _hint(catalogue: Catalogue, term: str, found: Suggestion | None) -> str | None:
    if found is not None:
        return f"Did you mean '{found.name}'?"
    elsewhere = (one.source.path for one in catalogue.glossaries.values() if term in one.ids and one.source)
    path = next(elsewhere, None)
    return f"Add it to the glossary of '{catalogue.default_locale}' too: only {path} has it." if path else None


RULE = Rule("TERM002", "undefined-term", Severity.ERROR, check_page=check_page, check_guide=check_glossaries)
