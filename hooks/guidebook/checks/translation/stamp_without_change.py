"""A translation names a newer revision of its source, but its own text is the one of the last stamp.

Why: readers are told that the translation is up to date, and it still says what an older source said.

Example: somebody copied the new revision into the front matter and translated nothing.

How to fix: translate what has changed. Where the change asks for none (a slip of the pen in the source), run
`guide.py stamp PAGE_KEY --locale L --patched`, or write the value that the finding names as the `source` of `stamp`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.revision import page_revision
from guidebook.translation.stamp import is_unchanged


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """A fault at the revision of the source, where it is another than that of the stamp and the text is the same."""
    source, translation = catalogue.source_of(page), page.front_matter.translation
    if source is None or translation is None or translation.stamp is None or translation.source is None:
        return
    # Any other revision is an older one, or none: others tell of that, and it must not be written anywhere.
    is_new = translation.source != translation.stamp.source and translation.source == page_revision(source)
    if is_new and is_unchanged(page):
        message = f"the source revision is not that of the last stamp ('{translation.stamp.source}'), but the text is"
        hint = f"Translate what has changed; if nothing asks for it, write '{translation.source}' at 'stamp', 'source'."
        yield fault_at(page.source, page.front_matter_text.yaml.span("translation", "source"), message, hint)


RULE = Rule("TRAN009", "stamp-without-change", Severity.ERROR, check_page=check)
