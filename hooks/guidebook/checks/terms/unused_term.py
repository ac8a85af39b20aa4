"""A term of the glossary that no page speaks of.

Why: it may be spelt otherwise on the pages than in the glossary, so that nobody is held to the agreed word; or the
guide does not need it any more, and translators should be spared it.

Example: a record of `information-sharing` in a guide whose pages all write "exchange of data".

How to fix: use the word on a page, add the rendering that the pages use to the record, or delete the record in every
locale. Nothing need be done for a word that is agreed before it is used.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at the records of the default locale that no page of its speaks of, and at those of one locale alone."""
    with_pages = {locale for locale, _ in catalogue.outlines}
    for glossary in catalogue.glossaries.values():
        if glossary.source is None or glossary.locale not in with_pages:
            continue
        others = (other.ids for other in catalogue.glossaries.values() if other is not glossary)
        is_default = glossary.locale == catalogue.default_locale
        elsewhere = frozenset[str]() if is_default else frozenset[str]().union(*others)
        for term in glossary.terms:
            if term not in elsewhere and term not in catalogue.term_uses.used_in(glossary.locale):
                message = f"no page in '{glossary.locale}' speaks of '{term}'"
                yield fault_at(glossary.source, glossary.key_span("terms", term), message)


RULE = Rule("TERM012", "unused-term", Severity.INFO, check_guide=check)
