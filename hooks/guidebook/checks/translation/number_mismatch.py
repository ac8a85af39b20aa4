"""A figure, a date or a year of the source is missing in the translation.

Why: a number is what readers rely on and pass on. Nobody sees that a digit was swapped, a decimal comma lost or a year
mistyped: the sentence reads as well as before.

Example: the source says "47.9% of 1,250 answers, in 2023"; the Arabic paragraph has «٤٧٩ في المئة» or «عام ٢٠٢٢».

How to fix: write the number that the message names, in digits of any script or in words, in the notation of the
language: «٤٧٫٩», `47,9`, `quarante-sept`. If the sentence rightly says it without the number, put
`<!-- guide: ignore number-mismatch -->` on a line above the paragraph. Blocks are compared by section and position;
where a section has not as many blocks as its source, the whole section is. It is a warning where the source has changed
since the translation was made.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.mismatch_severity import severity_of_mismatch
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.written_numbers import figure_text
from guidebook.translation.alignment import AlignedPart, align
from guidebook.translation.number_comparison import MissingFigure, missing_figures

_DIGIT = re.compile(r"[\d½¼¾]")


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at blocks of a translation without a figure of the source blocks they stand for; one a value and part."""
    source = catalogue.source_of(page)
    if source is None or not any(_DIGIT.search(block.prose.text) for block in source.blocks):
        return
    for part in align(catalogue, page, source):
        theirs = [block.prose.text for block in part.source]
        if not any(map(_DIGIT.search, theirs)):
            continue
        ours = [block.prose.text for block in part.translation]
        for missing in missing_figures(theirs, source.locale, ours, page.locale):
            yield _fault(page, source, part, missing, severity_of_mismatch(catalogue, page, source, part.section))


def _fault(page: Page, source: Page, part: AlignedPart, missing: MissingFigure, severity: Severity | None) -> Fault:
    index, start, end = missing.place
    prose = part.source[index].prose
    written = prose.text[start:end]
    line, _ = source.source.position(prose.source_span(start, end).start)
    message = f"the {missing.figure.kind} '{written}' of the source ({source.source.path}:{line}) is missing here"
    span = part.translation[0].span
    if missing.instead:
        index, start, end = missing.instead
        prose = part.translation[index].prose
        span = prose.source_span(start, end)
        message += f"; '{prose.text[start:end]}' stands here instead"
    hint = f"Write '{figure_text(missing.figure, written, page.locale)}'."
    return fault_at(page.source, span, message, hint, severity=severity)


RULE = Rule("TRAN011", "number-mismatch", Severity.ERROR, check_page=check)
