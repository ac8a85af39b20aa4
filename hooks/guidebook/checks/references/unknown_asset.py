"""A link or an image leads to a file that does not exist.

Why: readers see a broken picture or an empty download.

Example: `![A map](../../assets/mapp.png)`, where the file is `docs/assets/map.png`.

How to fix: put the file where the link looks for it, or mend the path; files for all locales stand in `docs/assets/`.
"""

import posixpath
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mending import fault_with_suggestion
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.suggestions import Suggestion, suggest


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets that name a file, but none below the docs folder."""
    here = posixpath.dirname(f"{page.locale}/{page.key}")
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.UNKNOWN_ASSET:
            continue
        name = posixpath.basename(resolution.key)
        same_name = [path for path in catalogue.assets if posixpath.basename(path) == name]
        if len(same_name) == 1:
            suggestion: Suggestion | None = Suggestion(same_name[0], is_certain=True)
        else:
            wanted = posixpath.join(page.locale, resolution.key)
            suggestion = suggest(resolution.key, catalogue.assets) or suggest(wanted, catalogue.assets)
        path = posixpath.relpath(suggestion.name, here) if suggestion else ""
        message = f"no file '{resolution.key}'"
        yield fault_with_suggestion(page, reference, message, suggestion, path, None)


RULE = Rule("REF003", "unknown-asset", Severity.ERROR, check_page=check)
