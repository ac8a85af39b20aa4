"""The agreed terms and names of a block, for its translator."""

from collections.abc import Iterable, Iterator, Mapping

from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block
from guidebook.content.page import Page
from guidebook.language.glossary import Glossary, Term, as_printed
from guidebook.language.locales import direction

_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"
"""Unicode's isolates: the rendering reads in its own direction whatever stands round it."""


def notes_of_blocks(catalogue: Catalogue, source: Page, locale: str) -> Mapping[int, tuple[str, ...]]:
    """By identity of a block of a source page: `hate speech = خطاب الكراهية (not: …)`, a line for each term in it."""
    glossary = catalogue.glossaries[locale]
    found: dict[int, dict[str, str]] = {}
    known: dict[str, str | None] = {}
    for block, name in _named(catalogue, source):
        if name not in known:
            known[name] = _note(catalogue, source.locale, glossary, name)
        note = known[name]
        if note:
            found.setdefault(id(block), {}).setdefault(name, note)
    return {block: tuple(notes.values()) for block, notes in found.items()}


def hints_of_section(catalogue: Catalogue, source: Page, blocks: Iterable[Block], locale: str) -> str:
    """The preferred renderings of the terms in some blocks, on one line; empty where there are none."""
    wanted = {id(block) for block in blocks}
    glossary = catalogue.glossaries[locale]
    is_rtl = direction(locale) == "rtl"
    found: dict[str, str] = {}
    for block, name in _named(catalogue, source) if wanted else ():
        term = _record(glossary, name)
        if id(block) in wanted and term and term.preferred and "--" not in term.preferred + name:
            rendering = as_printed(term.preferred)
            shown = f"{_RIGHT_TO_LEFT}{rendering}{_END}" if is_rtl else rendering
            found.setdefault(name, f"{_written(catalogue, source.locale, name)} = {shown}")
    return " · ".join(hint for hint in found.values() if "--" not in hint)


def _named(catalogue: Catalogue, source: Page) -> Iterator[tuple[Block, str]]:
    return ((use.block, use.match.term) for use in catalogue.term_uses.of(source))


def _record(glossary: Glossary, name: str) -> Term | None:
    return glossary.terms.get(name) or glossary.names.get(name)


def _written(catalogue: Catalogue, locale: str, name: str) -> str:
    """What a term is called in a locale; a name is its own spelling in the source."""
    term = catalogue.glossaries[locale].terms.get(name)
    return as_printed(term.preferred) if term and term.preferred else name


def _note(catalogue: Catalogue, source_locale: str, glossary: Glossary, name: str) -> str | None:
    term = _record(glossary, name)
    if term is None or not (term.preferred or term.forbidden):
        return None
    more = []
    for label, renderings in (("also", term.allowed), ("not", term.forbidden)):
        if renderings:
            more.append(f"{label}: {', '.join(map(as_printed, renderings))}")
    if term.status == "proposed":
        more.append("proposed")
    behind = f" ({'; '.join(more)})" if more else ""
    return f"{_written(catalogue, source_locale, name)} = {as_printed(term.preferred)}{behind}".replace(" =  (", " (")
