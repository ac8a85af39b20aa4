"""Which terms and names of a source have none of their agreed renderings in its translation."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from guidebook.checks.finding import Severity
from guidebook.checks.mismatch_severity import severity_of_mismatch
from guidebook.checks.renderings_instead import WrittenInstead, written_instead
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block, Span
from guidebook.content.page import Page
from guidebook.content.references import TERM_SCHEME
from guidebook.content.term_uses import TermUse
from guidebook.language.glossary import Glossary, Term, as_printed
from guidebook.language.inflection import is_latin
from guidebook.language.scripts import script_of
from guidebook.language.term_matcher import RenderingStatus
from guidebook.language.unknown_inflection import may_have_form
from guidebook.translation.alignment import AlignedPart, align

_FORBIDDEN = RenderingStatus.FORBIDDEN


@dataclass(frozen=True, slots=True)
class MissingRendering:
    """A term or a name that a part of a source uses and its translation does not."""

    record: Term
    """The record of the translation's glossary; it has a preferred rendering."""
    use: TermUse
    """The first use of it in the part of the source."""
    place: str
    """Where that stands: `docs/en/page.md:3`."""
    part: AlignedPart
    instead: WrittenInstead | None
    """What probably stands for it."""
    severity: Severity | None
    """What it is at most, where the source has changed since the translation was made."""

    @property
    def span(self) -> Span:
        """Where it is missing: at what stands for it, else at the first block of the part."""
        return self.instead.span if self.instead else self.part.translation[0].span


def missing_renderings(
    catalogue: Catalogue, page: Page, is_sought: Callable[[Glossary, str], bool]
) -> Iterator[MissingRendering]:
    """What a translation lacks, once a part; nothing for a page that is none.

    `is_sought` is asked of the translation's glossary and an id: whether it is looked for. An id is a term's, or a name
    in the spelling of the source.
    """
    source = catalogue.source_of(page)
    if source is None:
        return
    glossary = catalogue.glossaries[page.locale]
    if not glossary.terms and not glossary.names:
        return
    theirs: dict[Block, list[TermUse]] = {}
    for use in catalogue.term_uses.of(source):
        if use.match.status is not _FORBIDDEN and is_sought(glossary, use.match.term):
            theirs.setdefault(use.block, []).append(use)
    if not theirs:
        return
    ours: dict[Block, list[TermUse]] = {}
    for use in catalogue.term_uses.of(page):
        ours.setdefault(use.block, []).append(use)
    for part in align(catalogue, page, source):
        wanted: dict[str, TermUse] = {}
        for block in part.source:
            for use in theirs.get(block, ()):
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
) -> Iterator[MissingRendering]:
    here = [use for block in part.translation for use in ours.get(block, ())]
    # A forbidden rendering has a finding of its own.
    done = {use.match.term for use in here if use.match.status is not RenderingStatus.ACRONYM}
    done.update(use.match.term for use in here if _is_agreed_acronym(page.locale, use.match.rendering))
    if wanted.keys() <= done:
        return
    done |= _linked(page, part) | _nested(catalogue, page.locale, part)
    glossary = catalogue.glossaries[page.locale]
    severity = severity_of_mismatch(catalogue, page, source, part.section)
    spoken_of = {
        use.match.term
        for use in catalogue.term_uses.of(source)
        if use.block in part.source and use.match.status is not _FORBIDDEN
    }
    for term, use in wanted.items():
        if term not in done and (record := glossary.record(term)).preferred and not _may_be_there(record, part, page):
            matcher = catalogue.matchers[page.locale]
            instead = written_instead(matcher, record, use.text, here, part.translation, spoken_of)
            line, _ = source.source.position(use.span.start)
            yield MissingRendering(record, use, f"{source.source.path}:{line}", part, instead, severity)


def _is_agreed_acronym(locale: str, rendering: str) -> bool:
    """Whether an acronym alone is a rendering: one in Latin letters is none in a text of another script."""
    return not is_latin(rendering) or script_of(locale) in ("Latn", None)


def _nested(catalogue: Catalogue, locale: str, part: AlignedPart) -> set[str]:
    """Terms whose renderings stand inside longer ones: `violent extremism` in `preventing violent extremism`."""
    found = (match for block in part.translation for match in catalogue.matchers[locale].find_nested(block.prose.text))
    return {match.term for match in found if match.status in (RenderingStatus.PREFERRED, RenderingStatus.ALLOWED)}


def _may_be_there(record: Term, part: AlignedPart, page: Page) -> bool:
    """Whether a rendering may be there in a form that nobody can know of a language without data."""
    return any(
        may_have_form(block.prose.text, as_printed(rendering), page.locale)
        for rendering in (record.preferred, *record.allowed)
        for block in part.translation
    )


def _linked(page: Page, part: AlignedPart) -> set[str]:
    """Terms that links by hand stand for, whatever their words are."""
    spans = [block.span for block in part.translation]
    return {
        link.target.removeprefix(TERM_SCHEME)
        for link in page.document.links
        if link.target.startswith(TERM_SCHEME) and any(link.span.start in span for span in spans)
    }
