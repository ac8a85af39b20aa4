"""The ledger of published addresses: what has been at an address once must answer there for ever.

A text of one address a line, so that two people's additions merge by themselves: a page key `chapters/plan.md`, a
section `chapters/plan.md#models`, an edition `ar/`. Keys and ids are the same in every locale, so lines name none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.content.catalogue import FOR_READERS, Catalogue
from guidebook.content.model import Span

HEADER = (
    "# What has been published once: pages, sections and editions that must answer at their addresses for ever.\n"
    "# The build adds to this file; commit it. What stands here no more is not missed by the checks.\n"
)
_ADDRESS = re.compile(r"(?P<key>[^#\s][^#]*\.md)(?:#(?P<section>[^#\s]+))?|(?P<locale>[A-Za-z]+(?:[-_][A-Za-z]+)*)/")
_WITHOUT_MEANING = re.compile(r"_[0-9]+")
"""Ids that the renderer gives to headings whose title has no Latin letter."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A line that is neither empty nor a comment."""

    text: str
    span: Span
    key: str | None = None
    section_id: str | None = None
    locale: str | None = None
    """For an edition."""

    @property
    def is_malformed(self) -> bool:
        """Whether it is no address."""
        return self.key is None and self.locale is None


def read_ledger(text: str) -> Iterator[LedgerLine]:
    """The lines of a ledger, in their order."""
    start = 0
    for line in text.split("\n"):
        written = line.strip()
        if written and not written.startswith("#"):
            first = start + line.index(written)
            found = _ADDRESS.fullmatch(written)
            groups = found.groups() if found else (None, None, None)
            yield LedgerLine(written, Span(first, first + len(written)), *groups)
        start += len(line) + 1


def published_addresses(catalogue: Catalogue) -> frozenset[str]:
    """Every address that a build of this guide publishes.

    Left out are the search page and the error page, ids without meaning, and the id of a page's title.
    """
    found = {f"{locale}/" for locale in catalogue.locales if locale != catalogue.default_locale}
    found.update(key for key, kind in catalogue.reserved.items() if kind in FOR_READERS)
    for key in filter(catalogue.is_shown, catalogue.keys):
        found.add(key)
        found.update(f"{key}#{section_id}" for section_id in _section_ids(catalogue, key))
    found.update(alias for alias, key in catalogue.aliases.items() if catalogue.is_shown(key))
    return frozenset(address for address in found if _can_be_kept(address))


def _can_be_kept(address: str) -> bool:
    """Whether it reads back as it was written: not where a file's name begins with `#`."""
    lines = tuple(read_ledger(address))
    return len(lines) == 1 and lines[0].text == address and not lines[0].is_malformed


def _section_ids(catalogue: Catalogue, key: str) -> Iterator[str]:
    for locale in catalogue.locales:
        outline = catalogue.outline(locale, key)
        if outline is not None:
            for index, section_id in enumerate(catalogue.section_ids(outline)):
                if index != outline.title_index and not _WITHOUT_MEANING.fullmatch(section_id):
                    yield section_id
    yield from (old for old in catalogue.section_aliases(key) if not _WITHOUT_MEANING.fullmatch(old))


def extended(text: str, addresses: Iterable[str]) -> tuple[str, int]:
    """The text of a ledger with addresses added, in order, and how many are new; nothing is ever taken out.

    A text to which nothing is new stays as it is; an empty one is given its heading.
    """
    lines = {line.text for line in read_ledger(text)}
    new = frozenset(addresses) - lines
    if not new:
        return text, 0
    comments = "".join(f"{line}\n" for line in text.split("\n") if line.strip().startswith("#")) or HEADER
    return comments + "".join(f"{line}\n" for line in sorted(lines | new)), len(new)
