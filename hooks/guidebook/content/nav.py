"""The navigation that the configuration asks for: which pages it names and which it leaves out."""

import re
from collections.abc import Iterator

from pathspec import GitIgnoreSpec

from guidebook.content.catalogue import HOME_KEY, Catalogue
from guidebook.content.front_matter import Status
from guidebook.content.guide_options import NavEntry

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/|.*[*?]|.*/$")
"""An address, or a folder or pattern that a plugin unfolds."""


def page_entries(entries: tuple[NavEntry, ...]) -> Iterator[NavEntry]:
    """The entries that name a file of the guide, those below others included."""
    for entry in entries:
        if names_a_page(entry):
            yield entry
        yield from page_entries(entry.children)


def names_a_page(entry: NavEntry) -> bool:
    """Whether an entry names a file of the guide, and no address, folder or pattern."""
    return entry.target is not None and not _ELSEWHERE.match(entry.target)


def pages_left_out(catalogue: Catalogue) -> Iterator[str]:
    """Keys of the published pages that `nav` does not name and that `not_in_nav` does not leave out on purpose.

    None where there is no `nav`: navigation then follows the folders and holds every page.
    """
    options = catalogue.options
    if options.nav is None:
        return
    named = {HOME_KEY, *(entry.target for entry in page_entries(options.nav))}
    on_purpose = GitIgnoreSpec.from_lines(options.not_in_nav)
    for key in catalogue.keys:
        source = catalogue.source_outline(key)
        if key in named or source.status is not Status.PUBLISHED:
            continue
        if not any(on_purpose.match_file(path) for path in (key, f"{source.locale}/{key}")):
            yield key
