"""A link leads to a page that does not exist.

Why: readers meet "page not found" where the text promised them an answer.

Example: `[the six chapters](chapter/plan.md)` on the home page, where the folder is called `chapters`.

How to fix: write the path of the page as it stands in the folder of your locale; take the one suggested if it is the
one you meant.
"""

import posixpath
from collections.abc import Iterable, Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome, nearest, resolve


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at targets that name no page of any locale."""
    for page in catalogue.pages.values():
        for reference in page.references():
            resolution = resolve(catalogue, page.locale, page.key, reference.target)
            if resolution.outcome is not Outcome.UNKNOWN_PAGE:
                continue
            if resolution.key in catalogue.source_locales:
                message = f"the page '{resolution.key}' is a draft, which is not published"
                hint = "Publish it first, or take the link out."
                yield fault_at(page.source, reference.target_span, message, hint)
            else:
                guess = _guess(catalogue, page, reference.target, resolution.key)
                yield fault_at(page.source, reference.target_span, f"no page '{resolution.key}'", guess)


def _guess(catalogue: Catalogue, page: Page, target: str, key: str) -> str | None:
    keys = [*catalogue.keys, *catalogue.reserved]
    name = posixpath.basename(key)
    same_name = [other for other in keys if posixpath.basename(other) == name and other != page.key]
    near = same_name[0] if len(same_name) == 1 else _near(key, keys, posixpath.dirname(key))
    if near is None:
        return None
    path = posixpath.relpath(near, posixpath.dirname(page.key) or ".")
    fragment = target.partition("#")[2]
    return f"Did you mean '{path}{'#' + fragment if fragment else ''}'?"


def _near(key: str, keys: Iterable[str], folder: str) -> str | None:
    """The nearest key, one of the same folder first."""
    candidates = tuple(keys)
    name = key if key.endswith(".md") else f"{key}.md"
    same_folder = (other for other in candidates if posixpath.dirname(other) == folder)
    return nearest(name, same_folder) or nearest(name, candidates)


RULE = Rule("REF001", "unknown-page", Severity.ERROR, check)
