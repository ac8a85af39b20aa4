"""Looks at a renamed guide before anything is written: does everything lead where it led, and is no error new?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from guidebook.checks.finding import Finding, Severity
from guidebook.content.catalogue import Catalogue
from guidebook.content.references import LEADS_TO_A_PAGE, Outcome, Resolution
from guidebook.renaming.renaming import RenameError, Renaming

_COMPARED = LEADS_TO_A_PAGE | {Outcome.ASSET}


def refuse_lost_references(
    before: Catalogue, after: Catalogue, renaming: Renaming, places: Iterable[tuple[str, str]]
) -> None:
    """Raise `RenameError` when a reference on one of these pages leads elsewhere than before.

    `places` are locale and present key of the pages that change. Targets that led nowhere may lead anywhere.
    """
    for locale, key in places:
        old_page, new_page = before.pages[locale, key], after.page(locale, renaming.key_of(key))
        if new_page is None:
            raise RenameError(f"the configuration leaves '{renaming.key_of(key)}' out of the site.")
        olds, news = before.references.of(old_page), after.references.of(new_page)
        for number, (reference, was) in enumerate(olds):
            now = news[number][1] if len(news) == len(olds) else None
            if not _is_kept(renaming, was, now):
                line, column = old_page.source.position(reference.target_span.start)
                raise RenameError(
                    f"the link '{reference.target}' ({old_page.path}:{line}:{column}) cannot be mended as it is "
                    "written. Write it in another form first."
                )


def _is_kept(renaming: Renaming, was: Resolution, now: Resolution | None) -> bool:
    if was.outcome not in _COMPARED:
        return now is not None
    key = was.key if was.outcome is Outcome.ASSET else renaming.key_of(was.key)
    return now == replace(was, key=key, fragment=renaming.section_of(was.key, was.fragment))


def refuse_new_errors(before: Sequence[Finding], after: Sequence[Finding], moved: Mapping[str, str]) -> None:
    """Raise `RenameError` when there are errors that were not there before; `moved` are old and new paths.

    What a message says may change with the name, so errors of one kind in one file are counted.
    """
    old = [replace(finding, path=moved.get(finding.path, finding.path)) for finding in before]
    counts = Counter((finding.code, finding.path) for finding in old if finding.severity is Severity.ERROR)
    messages = {(finding.code, finding.path, finding.message) for finding in old}
    errors = [finding for finding in after if finding.severity is Severity.ERROR]
    now = Counter((finding.code, finding.path) for finding in errors)
    more = [finding for finding in errors if now[finding.code, finding.path] > counts[finding.code, finding.path]]
    if more:
        new = [finding for finding in more if (finding.code, finding.path, finding.message) not in messages]
        first = (new or more)[0]
        raise RenameError(
            f"the guide would have an error then: {first.path}:{first.line}:{first.column}: {first.code} "
            f"{first.message}. Nothing was changed."
        )
