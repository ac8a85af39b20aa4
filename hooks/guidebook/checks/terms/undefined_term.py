"""A page or a glossary record names a term that no glossary defines.

Why: the reader would be led to an entry that is not there.

Example: `[the network](term:local-prevention-netwerk)`, or `see_also: [polarization]` where the id is `polarisation`.

How to fix: write the id as it stands in `glossary.yml`, or add the term there, in the source locale first.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.suggestions import nearest


def check_page(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at `term:` links whose id neither this nor the default locale defines."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is Outcome.TERM and resolution.key not in (known := _known(catalogue, page.locale)):
            yield fault_at(page.source, reference.target_span, _message(resolution.key), _hint(resolution.key, known))


def check_glossaries(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at `see_also` and `distinguish` whose id neither this nor the default locale defines."""
    for glossary in catalogue.glossaries.values():
        known = _known(catalogue, glossary.locale)
        for term in glossary.terms.values():
            for field, ids in (("see_also", term.see_also), ("distinguish", term.distinguish)):
                for index, named in enumerate(ids):
                    if named not in known and glossary.source:
                        span = glossary.span("terms", term.id, field, index)
                        yield fault_at(glossary.source, span, _message(named), _hint(named, known))


def _known(catalogue: Catalogue, locale: str) -> frozenset[str]:
    return catalogue.glossaries[catalogue.default_locale].ids | catalogue.glossaries[locale].ids


def _message(term: str) -> str:
    return f"no term '{term}' in the glossary"


def _hint(term: str, known: frozenset[str]) -> str | None:
    near = nearest(term, known)
    return f"Did you mean '{near}'?" if near else None


RULE = Rule("TERM002", "undefined-term", Severity.ERROR, check_page=check_page, check_guide=check_glossaries)
