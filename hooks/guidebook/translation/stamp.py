"""Stamps: a translation's front matter records the revisions of the source it was made from."""

from typing import Any

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.front_matter import type_front_matter
from guidebook.content.page import Page
from guidebook.content.unfinished import MARK, marked_blocks
from guidebook.translation.record_writing import record_edit
from guidebook.translation.revision import page_revision, section_revisions


class StampError(Exception):
    """The page cannot be stamped; the message is one line for the translator."""


def is_unchanged(page: Page) -> bool:
    """Whether a translation's text is the one it was stamped with last; one without a stamp is not."""
    translation = page.front_matter.translation
    return bool(translation and translation.stamp and translation.stamp.text == page_revision(page))


def stamp_edit(catalogue: Catalogue, page: Page, is_patched: bool = False) -> Edit | None:
    """The edit that records the source's present revisions in a translation; None when they stand there already.

    `is_patched` says that the source's change asks for none in the translation. Raises `StampError` when the page is no
    translation, is not finished, does not say how it was made, or has not changed since the last stamp.
    """
    source = catalogue.source_of(page)
    if source is None:
        raise StampError(f"'{page.source.path}' is a source page, not a translation. Name the locale of a translation.")
    faulty = {fault.path for fault in catalogue.file_faults} & {page.source.path, source.source.path}
    if faulty:
        raise StampError(f"'{min(faulty)}' is not UTF-8. Save it as UTF-8 first.")
    front_matter = page.front_matter_text.yaml
    written = front_matter.values.get("translation")
    if front_matter.fault:
        line, _ = page.source.position(front_matter.fault.span.start)
        raise StampError(
            f"the front matter of '{page.source.path}:{line}' cannot be used: {front_matter.fault.message}. "
            f"{front_matter.fault.hint or 'Mend it first.'}"
        )
    if not isinstance(written, dict) or not written.get("method"):
        raise StampError(
            f"'{page.source.path}' does not say how it was translated. Write 'translation:' with 'method: human' "
            "(or machine, machine-reviewed) in its front matter."
        )
    if page.source.text[front_matter.value_spans[()].start] == "{":
        raise StampError(f"the front matter of '{page.source.path}' is written in braces. Write 'key: value' lines.")
    todo = next(marked_blocks(page), None)
    if todo is not None:
        line, _ = page.source.position(todo.span.start)
        raise StampError(f"'{page.source.path}:{line}' is still marked '{MARK}'. Translate it, and delete the mark.")
    stamped: dict[str, Any] = {
        **{name: value for name, value in written.items() if name not in ("source", "sections", "stamp")},
        "source": page_revision(source),
        "sections": dict(section_revisions(source, catalogue.section_ids(source))),
        "stamp": {"source": page_revision(source), "text": page_revision(page)},
    }
    _, faults = type_front_matter(page.kind, {"translation": stamped}, is_translation=True)
    if faults:  # nothing of the record would count, so the page could never be outdated
        line, _ = page.source.position(front_matter.span(*faults[0].path).start)
        raise StampError(f"'{page.source.path}:{line}': {faults[0].message}. Mend it first.")
    if stamped == written:
        return None
    last = page.front_matter.translation.stamp if page.front_matter.translation else None
    if last and last.source != page_revision(source) and is_unchanged(page) and not is_patched:
        raise StampError(
            f"'{page.source.path}' has not changed since it was stamped, but its source has. Translate what 'guide.py "
            f"diff {page.key} --locale {page.locale}' shows; if nothing of it asks for a change, give --patched."
        )
    edit = record_edit(page.source.text, stamped)
    if edit is None:
        raise StampError(
            f"'translation:' in the front matter of '{page.source.path}' is written in a way that cannot be kept. "
            "Write it as 'key: value' lines."
        )
    return edit
