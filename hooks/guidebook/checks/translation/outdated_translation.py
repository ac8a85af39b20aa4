"""The source of a translation has changed since it was translated.

Why: readers of the translation are told something that the source no longer says. They see a notice until somebody has
looked.

Example: the English section "Local models" has a new paragraph; the Arabic page names the revision before it.

How to fix: translate what has changed; `guide.py diff PAGE_KEY --locale L` shows it word by word. Then run
`guide.py stamp PAGE_KEY --locale L`, or write the revisions that the finding names into the front matter.
"""

from collections.abc import Iterable, Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.freshness import freshness
from guidebook.translation.revision import REVISION, page_revision, section_revisions


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """A fault at the revision that an outdated translation names."""
    fresh = freshness(catalogue, page)
    translation = page.front_matter.translation
    if (
        fresh is None
        or not fresh.is_outdated
        or translation is None
        or not REVISION.fullmatch(translation.source or "")
    ):
        return
    source = fresh.source
    message = f"the source ({source.path}) has changed since revision '{translation.source}'"
    values = [f"source: {page_revision(source)}"]
    if translation.sections:
        if fresh.changed:
            message += f"; new or changed: {_listed(fresh.changed)}"
        if fresh.removed:
            message += f"; gone: {_listed(fresh.removed)}"
        present = section_revisions(source, catalogue.section_ids(source))
        values += [f"{section}: {present[section]}" for section in fresh.changed]
    hint = f"Translate what has changed, then run 'guide.py stamp {page.key} --locale {page.locale}', or write "
    span = page.front_matter_text.yaml.span("translation", "source")
    yield fault_at(page.source, span, message, f"{hint}{_listed(values)}.")


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


RULE = Rule("TRAN002", "outdated-translation", Severity.WARNING, check_page=check)
