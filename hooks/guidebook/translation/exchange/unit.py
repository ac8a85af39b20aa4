"""What goes to a translator and what comes back, whatever the format of the file between.

A unit is one block of a page. Its texts are single lines in which markup is protected as inline tags: `<a1>…</a1>`
round the words of a link, `<x2/>` for what stands alone (code, an image, raw HTML). The numbers are those of the unit:
each is given to one pair or one standing-alone tag only, and the translation keeps the number of the source. Every
other `<`, `>` and `&` is the character itself, not escaped. Prose that reads like one of these tags is protected as
code is, so what matches `INLINE_TAG` is always a tag.
"""

import re
from dataclasses import dataclass

INLINE_TAG = re.compile(r"<(?:a(?P<opens>[1-9][0-9]*)|/a(?P<closes>[1-9][0-9]*)|x(?P<stands>[1-9][0-9]*)/)>", re.ASCII)
"""One inline tag; the group that matched holds its number."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a source page, on its way to a translator."""

    id: str
    """Unique in a file and stable, ASCII: page key, section id and the place in the section, as in
    `chapters/coordinate.md#models/3`; a summary is `chapters/coordinate.md#(summary)/1`."""
    page_key: str
    section: str
    """The id of the section, `lead` or `(summary)`."""
    section_title: str
    """Its title in the source."""
    kind: str
    """What the block is, as `paragraph` or `list item` (a value of `BlockKind`)."""
    source: str
    translation: str
    """The present translation; empty where there is none."""
    is_fuzzy: bool
    """Whether the source has changed since, or the translation may not belong here."""
    previous_source: str
    """The source text that the translation was made from; empty where it is not known."""
    notes: tuple[str, ...]
    """For the translator: agreed terms (`local prevention network = شبكة الوقاية المحلية`) and hints."""
    originals: tuple[tuple[str, str], ...] = ()
    """What tags of the source stand for, so that tools can show it: `("<a1>", "[")`, `("</a1>", "](coordinate.md)")`,
    `("<x2/>", "`guide.py`")`. Not needed to bring the unit back."""


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """A unit that came back."""

    id: str
    source: str
    """As the file has it."""
    translation: str
    """Empty where there is none."""
    is_fuzzy: bool
    line: int | None
    """Where it stands in the file, from 1, for messages; None where the format does not tell."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back."""

    units: tuple[ReturnedUnit, ...]
    refusals: tuple[str, ...]
    """What is not taken, one line each with its place."""
    locale: str = ""
    """The locale that the file says it is of, in its own spelling (`pt_BR`, `pt-BR`); empty where it says none."""
