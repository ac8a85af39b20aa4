"""A page or a glossary record names a term that no glossary defines.

Why: the reader would be led to an entry that is not there.

Example: `[the network](term:local-prevention-netwerk)`, or `see_also: [polarization]` where the id is `polarisation`.

How to fix: write the id as it stands in `glossary.yml`, or add the term there, in the source locale first.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.references import Outcome, nearest, resolve


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at `term:` links, `see_also` and `distinguish` whose id neither this nor the default locale defines."""
    in_source = catalogue.glossaries[catalogue.default_locale].ids
    for page in catalogue.pages.values():
        known = {*in_source, *catalogue.glossaries[page.locale].ids}
        for reference in page.references():
            resolution = resolve(catalogue, page.locale, page.key, reference.target)
            if resolution.outcome is Outcome.TERM and resolution.key not in known:
                message, hint = _message(resolution.key), _hint(resolution.key, known)
                yield fault_at(page.source, reference.target_span, message, hint)
    for glossary in catalogue.glossaries.values():
        known = {*in_source, *glossary.ids}
        for term in glossary.terms.values():
            for field, ids in (("see_also", term.see_also), ("distinguish", term.distinguish)):
                for index, named in enumerate(ids):
                    if named not in known and glossary.source:
                        span = glossary.span("terms", term.id, field, index)
                        yield fault_at(glossary.source, span, _message(named), _hint(named, known))


def _message(term: str) -> str:
    return f"no term '{term}' in the glossary"


def _hint(term: str, known: set[str]) -> str | None:
    near = nearest(term, known)
    return f"Did you mean '{near}'?" if near else None


RULE = Rule("TERM002", "undefined-term", Severity.ERROR, check)
