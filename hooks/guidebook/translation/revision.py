"""Revisions: short hashes of the content of a page and of its sections.

`r1`: BLAKE2b (6 bytes, hexadecimal) of the Markdown below the front matter in NFC, white space at line ends and blank
lines at both ends left out. A page's revision covers its summary too.
"""

import hashlib
import unicodedata
from collections.abc import Mapping

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page

VERSION = "r1"
LEAD = "lead"
"""Name of what stands before the first section, the title included."""


def page_revision(page: Page) -> str:
    """The revision of a whole page: `r1-` and 12 hexadecimal digits."""
    return _revision(f"{page.front_matter.summary or ''}\n\n{page.source.text[page.front_matter_text.end :].strip()}")


def section_revisions(page: Page, section_ids: tuple[str, ...]) -> Mapping[str, str]:
    """The revision of the lead and of each section but the title, by id; `section_ids` as the catalogue gives them."""
    text = page.source.text
    starts = [(LEAD, page.front_matter_text.end)]
    starts += [
        (section_id, heading.span.start)
        for index, (heading, section_id) in enumerate(zip(page.document.headings, section_ids, strict=True))
        if index != page.title_index
    ]
    ends = [start for _, start in starts[1:]] + [len(text)]
    return {name: _revision(text[start:end]) for (name, start), end in zip(starts, ends, strict=True)}


def is_outdated(page: Page, source: Page) -> bool:
    """Whether the source has changed since the revision that a translation says it was made from."""
    translation = page.front_matter.translation
    return bool(translation and translation.source and translation.source != page_revision(source))


def is_current(catalogue: Catalogue, page: Page, source: Page, section: str) -> bool:
    """Whether a translation says that it was made from a section of the source as it is now."""
    translation = page.front_matter.translation
    if translation is None or translation.source is None:
        return False
    if not is_outdated(page, source):
        return True
    present = section_revisions(source, catalogue.section_ids(source))
    return section in translation.sections and translation.sections[section] == present.get(section)


def is_outdated_section(catalogue: Catalogue, page: Page, source: Page, section: str) -> bool:
    """Whether a translation says that it was made from an older form of a section; one that names none was not."""
    return is_outdated(page, source) and not is_current(catalogue, page, source, section)


def _revision(text: str) -> str:
    lines = (line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n"))
    digest = hashlib.blake2b("\n".join(lines).strip().encode("utf-8"), digest_size=6).hexdigest()
    return f"{VERSION}-{digest}"
