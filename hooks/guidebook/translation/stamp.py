"""Stamps: a translation's front matter records the revisions of the source it was made from."""

from typing import Any

import yaml

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.translation.revision import page_revision, section_revisions


class StampError(Exception):
    """The page cannot be stamped; the message is one line for the translator."""


def stamp_edit(catalogue: Catalogue, page: Page) -> Edit | None:
    """The edit that records the source's present revisions in a translation; None when they stand there already.

    Raises `StampError` when the page is no translation or does not say how it was made.
    """
    source = catalogue.source_of(page)
    if source is None:
        raise StampError(f"'{page.source.path}' is a source page, not a translation. Name the locale of a translation.")
    if any(fault.path == page.source.path for fault in catalogue.file_faults):
        raise StampError(f"'{page.source.path}' is not UTF-8. Save it as UTF-8 first.")
    front_matter = page.front_matter_text.yaml
    written = front_matter.values.get("translation")
    if front_matter.fault or not isinstance(written, dict) or not written.get("method"):
        raise StampError(
            f"'{page.source.path}' does not say how it was translated. Write 'translation:' with 'method: human' "
            "(or machine, machine-reviewed) in its front matter."
        )
    if page.source.text[front_matter.value_spans[()].start] == "{":
        raise StampError(f"the front matter of '{page.source.path}' is written in braces. Write 'key: value' lines.")
    stamped: dict[str, Any] = {
        **written,
        "source": page_revision(source),
        "sections": dict(section_revisions(source, catalogue.section_ids(source))),
    }
    if stamped == written:
        return None
    block = yaml.dump(stamped, allow_unicode=True, sort_keys=False, width=1000)
    indented = "".join(f"  {line}" for line in block.splitlines(keepends=True))
    span = front_matter.span("translation")
    # The value begins behind "translation:".
    key = front_matter.key_spans["translation",]
    return Edit(Span(page.source.text.index(":", key.end) + 1, span.end), "\n" + indented.rstrip("\n"))
