"""A link leads to a page that does not exist.

Why: readers meet "page not found" where the text promised them an answer.

Example: `[the six chapters](chapter/plan.md)` on the home page, where the folder is called `chapters`.

How to fix: write the path of the page as it stands in the folder of your locale; take the one suggested if it is the
one you meant.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mending import fault_with_suggestion
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.content.suggestions import Suggestion, suggest_page
from guidebook.content.targets import way_to


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at targets that name no page of any locale; the new name of one that was moved is certain."""
    for reference, resolution in catalogue.references.of(page):
        if resolution.outcome is not Outcome.UNKNOWN_PAGE:
            continue
        if resolution.key in catalogue.source_locales:
            message = f"the page '{resolution.key}' is a draft, which is not published"
            yield fault_at(page.source, reference.target_span, message, "Publish it first, or take the link out.")
            continue
        message = f"no page '{resolution.key}'"
        # A link to a section may mean one of its own page; a link to a page as a whole hardly means the page it is on.
        own_key = "" if "#" in reference.target else page.key
        suggestion = suggest_page(catalogue, page.locale, own_key, resolution.key)
        if resolution.moved_to:
            message += f": it is now '{resolution.moved_to}'"
            suggestion = Suggestion(resolution.moved_to, is_certain=True)
        path = way_to(suggestion.name, page.key) if suggestion else ""
        yield fault_with_suggestion(page, reference, message, suggestion, path, None)


RULE = Rule("REF001", "unknown-page", Severity.ERROR, check_page=check)
