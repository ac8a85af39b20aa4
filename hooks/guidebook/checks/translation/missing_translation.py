"""A page is not translated into one of the guide's languages yet.

Why: its readers are shown the page in the source's language, and translators should see what waits for them. Drafts and
withdrawn pages need no translation. A locale that has no page at all is reported once, not for every page.

Example: `docs/en/chapters/plan.md` is there, and `docs/ar/chapters/plan.md` is not.

How to fix: nothing is wrong. `guide.py new translation chapters/plan.md --locale ar` writes the file to be filled in.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_in_file
from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.front_matter import Status
from guidebook.content.page import Outline
from guidebook.translation.origin import is_orphan, path_in


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults about the pages that a locale lacks, at their sources; one for a locale that lacks all."""
    originals = map(catalogue.source_outline, catalogue.keys)
    sources = [source for source in originals if _is_to_be_translated(catalogue, source)]
    with_pages = {locale for locale, _ in catalogue.outlines}
    for locale in catalogue.locales:
        missing = [source for source in sources if catalogue.outline(locale, source.key) is None]
        if missing and locale not in with_pages:
            first = min(missing, key=lambda source: source.key != HOME_KEY)
            hint = f"Begin with '{_command(first, locale)}'."
            yield fault_in_file(first.path, locale, f"'{locale}' has no page yet", hint)
            continue
        for source in missing:
            message = f"the page is not translated into '{locale}' yet: '{path_in(source, locale)}' is missing"
            hint = f"Run '{_command(source, locale)}' and translate the file."
            yield fault_in_file(source.path, locale, message, hint)


def _is_to_be_translated(catalogue: Catalogue, source: Outline) -> bool:
    return source.status is Status.PUBLISHED and not is_orphan(catalogue, source)


def _command(source: Outline, locale: str) -> str:
    return f"guide.py new translation {source.key} --locale {locale}"


RULE = Rule("TRAN004", "missing-translation", Severity.INFO, check_guide=check)
