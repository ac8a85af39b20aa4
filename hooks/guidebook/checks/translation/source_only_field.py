"""A translation repeats a field that lives once, in the source page.

Why: what does not depend on the language is read from the source. A copy is not read, grows old unseen, and misleads
whoever edits the file.

Example: `number: 4` in the front matter of the Arabic translation of Chapter 4.

How to fix: delete the field from the translation. If its value is the right one and the source has another, mend the
source.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.front_matter import TRANSLATION_FIELDS, model_of
from guidebook.content.model import Span
from guidebook.content.page import Page

_LONGEST = 60
"""Characters of a value that a message shows."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the fields of a translation that belong in its source; one with the source's own value is mended."""
    source = catalogue.source_of(page)
    if source is None:
        return
    theirs, fields = source.front_matter_text.yaml, model_of(page.kind).model_fields
    for name, value in page.front_matter_text.yaml.values.items():
        if name not in fields or name in TRANSLATION_FIELDS:
            continue
        message, hint = f"'{name}' belongs in the source page, not in a translation", "Delete it here."
        fix: tuple[Edit, ...] = ()
        if name not in theirs.values:
            if not theirs.fault:
                message, hint = f"{message}; the source has none", f"Write it in '{source.path}', and delete it here."
        elif theirs.values[name] == value:
            fix = tuple(_deletion(page, name))
        else:
            written = " ".join(source.source.text[theirs.span(name).start : theirs.span(name).end].split())
            line, _ = source.source.position(theirs.key_spans[name,].start)
            shown = written if len(written) <= _LONGEST else f"{written[:_LONGEST].rstrip()}…"
            message = f"{message}; the source has '{shown}' ({source.path}:{line})"
        yield fault_at(page.source, page.front_matter_text.yaml.key_spans[name,], message, hint, fix)


def _deletion(page: Page, name: str) -> Iterator[Edit]:
    """The edit that deletes the lines of a field; none where anything else stands in them."""
    text, yaml = page.source.text, page.front_matter_text.yaml
    start, value = yaml.key_spans[name,].start, yaml.span(name)
    end = text.find("\n", max(value.end, yaml.key_spans[name,].end))
    rest = text[max(value.end, yaml.key_spans[name,].end) : end].strip()
    if text.startswith("---") and text[start - 1] == "\n" and end >= 0 and rest in ("", ":"):
        yield Edit(Span(start, end + 1), "")


RULE = Rule("TRAN008", "source-only-field", Severity.WARNING, check_page=check)
