"""A translation has none of the agreed renderings of a term that its source uses.

Why: readers of one language then read of another thing, or of nothing: the Community Action Team (CAT) that the source
speaks of has been printed as a convention, a cat, or "the group".

Example: the source says "The CAT meets every month"; the Arabic paragraph speaks of «مجموعة الحركة».

How to fix: write the rendering that the message names, inflected as the sentence needs. Where the sentence cannot name
the term, link the words that stand for it: `[الفريق](term:community-action-team)`. If the glossary is wrong, propose
another rendering there, with `status: proposed`. Blocks are compared by section and position; where a section has not
as many blocks as its source, the whole section is. It is a warning where the source has changed since the translation
was made.
"""

from collections.abc import Iterator, Mapping

from guidebook.checks.finding import Severity
from guidebook.checks.mismatch_severity import severity_of_mismatch
from guidebook.checks.renderings_instead import written_instead
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block
from guidebook.content.page import Page
from guidebook.content.references import TERM_SCHEME
from guidebook.content.term_uses import TermUse
from guidebook.language.glossary import as_printed
from guidebook.language.inflection import is_latin
from guidebook.language.scripts import script_of
from guidebook.language.term_matcher import RenderingStatus
from guidebook.translation.alignment import AlignedPart, align

_FORBIDDEN = RenderingStatus.FORBIDDEN


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at blocks of a translation without a term of the source blocks they stand for; one a term and block."""
    source = catalogue.source_of(page)
    if source is None or not _has_renderings(catalogue, page.locale):
        return
    theirs, ours = _by_block(catalogue.term_uses.of(source)), _by_block(catalogue.term_uses.of(page))
    if not theirs:
        return
    for part in align(catalogue, page, source):
        wanted: dict[str, TermUse] = {}
        for block in part.source:
            for use in theirs.get(block, ()):
                if use.match.status is not _FORBIDDEN:
                    wanted.setdefault(use.match.term, use)
        if wanted:
            yield from _missing(catalogue, page, source, part, wanted, ours)


def _missing(
    catalogue: Catalogue,
    page: Page,
    source: Page,
    part: AlignedPart,
    wanted: Mapping[str, TermUse],
    ours: Mapping[Block, list[TermUse]],
) -> Iterator[Fault]:
    here = [use for block in part.translation for use in ours.get(block, ())]
    # A forbidden rendering has a finding of its own.
    done = {use.match.term for use in here if use.match.status is not RenderingStatus.ACRONYM}
    done.update(use.match.term for use in here if _is_agreed_acronym(page.locale, use.match.rendering))
    if wanted.keys() <= done:
        return
    done |= _linked(page, part) | _nested(catalogue, page.locale, part)
    glossary = catalogue.glossaries[page.locale]
    severity = severity_of_mismatch(catalogue, page, source, part.section)
    for term, use in wanted.items():
        if term in done or (term not in glossary.terms and term not in glossary.names):
            continue
        record = glossary.record(term)
        if not record.preferred:
            continue
        preferred = as_printed(record.preferred)
        line, _ = source.source.position(use.span.start)
        instead = written_instead(catalogue.matchers[page.locale], record, use.text, here, part.translation, wanted)
        message = f"'{use.text}' ({source.path}:{line}) is not rendered here as '{preferred}' ('{term}')"
        if instead:
            message += f"; probably '{instead.text}' stands for it"
        span = instead.span if instead else part.translation[0].span
        yield fault_at(page.source, span, message, f"Write '{preferred}', inflected as needed.", severity=severity)


def _by_block(uses: tuple[TermUse, ...]) -> Mapping[Block, list[TermUse]]:
    found: dict[Block, list[TermUse]] = {}
    for use in uses:
        found.setdefault(use.block, []).append(use)
    return found


def _has_renderings(catalogue: Catalogue, locale: str) -> bool:
    glossary = catalogue.glossaries[locale]
    return bool(glossary.terms or glossary.names)


def _is_agreed_acronym(locale: str, rendering: str) -> bool:
    """Whether an acronym alone is a rendering: one in Latin letters is none in a text of another script."""
    return not is_latin(rendering) or script_of(locale) in ("Latn", None)


def _nested(catalogue: Catalogue, locale: str, part: AlignedPart) -> set[str]:
    """Terms whose renderings stand inside longer ones: `violent extremism` in `preventing violent extremism`."""
    found = (match for block in part.translation for match in catalogue.matchers[locale].find_nested(block.prose.text))
    return {match.term for match in found if match.status in (RenderingStatus.PREFERRED, RenderingStatus.ALLOWED)}


def _linked(page: Page, part: AlignedPart) -> set[str]:
    """Terms that links by hand stand for, whatever their words are."""
    spans = [block.span for block in part.translation]
    return {
        link.target.removeprefix(TERM_SCHEME)
        for link in page.document.links
        if link.target.startswith(TERM_SCHEME) and any(link.span.start in span for span in spans)
    }


RULE = Rule("TERM004", "missing-rendering", Severity.ERROR, check_page=check)
