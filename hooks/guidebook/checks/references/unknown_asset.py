"""A link or an image leads to a file that does not exist.

Why: readers see a broken picture or an empty download.

Example: `![A map](../../assets/mapp.png)`, where the file is `docs/assets/map.png`.

How to fix: put the file where the link looks for it, or mend the path; files for all locales stand in `docs/assets/`.
"""

import posixpath
import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mending import fault_with_suggestion
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.suggestions import Suggestion, suggest_asset
from guidebook.content.targets import way_to

_PAGE = re.compile(r"(?P<stem>.+)\.(?:html?|markdown|[md]{1,3}|m\w|\wd)", re.IGNORECASE)
"""A path with the ending of a web page, or with a slip in `.md`."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets that name a file, but none below the docs folder; a page of the same name may be meant."""
    here = posixpath.dirname(f"{page.locale}/{page.key}")
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.UNKNOWN_ASSET:
            continue
        message = f"no file '{resolution.key}'"
        match = _PAGE.fullmatch(resolution.key)
        key = f"{match['stem']}.md" if match else ""
        if catalogue.is_shown(key) or key in catalogue.reserved:
            suggestion: Suggestion | None = Suggestion(key, is_certain=True)
            path = way_to(key, page.key)
        else:
            suggestion = suggest_asset(catalogue, page.locale, resolution.key)
            path = posixpath.relpath(suggestion.name, here) if suggestion else ""
        yield fault_with_suggestion(page, reference, message, suggestion, path, None)


RULE = Rule("REF003", "unknown-asset", Severity.ERROR, check_page=check)
