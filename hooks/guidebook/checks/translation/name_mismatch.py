"""A translation has none of the agreed spellings of a name that its source uses.

Why: a town that is spelled in two ways is two towns to a reader, and to the search; not everybody can read a name that
is left in the letters of another script.

Example: the source says "The team of Kumanovo"; the Arabic paragraph has «كومنوفو», or «فريق Kumanovo», where the
glossary agreed on «كومانوفو».

How to fix: write the spelling that the message names, inflected as the sentence needs. If another one is right as well,
add it to the record under `names:` in the glossary, as `allowed`. Blocks are compared by section and position; where a
section has not as many blocks as its source, the whole section is. It is a warning where the source has changed since
the translation was made.
"""

import re
from collections.abc import Iterator

from guidebook.checks.acronym_places import is_latin_page
from guidebook.checks.finding import Severity
from guidebook.checks.missing_renderings import missing_renderings
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.language.glossary import Glossary, as_printed
from guidebook.language.inflection import is_latin
from guidebook.language.scripts import script_of

_LATIN = "A-Za-z\u00c0-\u024f"
_LATIN_WORDS = re.compile(rf"[{_LATIN}][{_LATIN}’'-]*(?: [{_LATIN}][{_LATIN}’'-]*)*")
_NEXT_LETTER = re.compile(r"[^\W\d_]")
_NEAR = 12
"""Signs and digits between two words in Latin letters that still belong together: `Skopje: UNDP, 2019`."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at blocks of a translation without a name of the source blocks they stand for, and at foreign letters."""
    found: list[Span] = []
    for missing in missing_renderings(catalogue, page, _is_name):
        use, preferred = missing.use, as_printed(missing.record.preferred)
        message = f"the name '{use.text}' ({missing.place}) is not written here as '{preferred}'"
        if missing.instead:
            message += f"; probably '{missing.instead.text}' stands for it"
        found.append(missing.span)
        yield fault_at(page.source, missing.span, message, _hint(preferred), severity=missing.severity)
    yield from _left_in_latin_letters(catalogue, page, found)


def _left_in_latin_letters(catalogue: Catalogue, page: Page, found: list[Span]) -> Iterator[Fault]:
    """Names left in Latin letters among words of another script, in blocks that have not their own spelling, too."""
    source = catalogue.source_of(page)
    if source is None or script_of(page.locale) in ("Latn", None):
        return
    spellings = _latin_spellings(catalogue.glossaries[source.locale], catalogue.glossaries[page.locale])
    for block in page.blocks if spellings else ():
        text = block.prose.text
        for words in _LATIN_WORDS.finditer(text):
            name = spellings.get(words[0])
            if name is None or not _is_alone(text, words) or is_latin_page(page):
                continue
            span = block.prose.source_span(words.start(), words.end())
            if any(span.overlaps(other) for other in found):
                continue
            matches = catalogue.matchers[page.locale].find_nested(text)
            # A language that has two scripts is matched in both.
            if all(match.term != name or is_latin(text[match.start]) for match in matches):
                preferred = as_printed(catalogue.glossaries[page.locale].names[name].preferred)
                message = f"the name '{words[0]}' is left in Latin letters, and is spelled '{preferred}' here"
                yield fault_at(page.source, span, message, _hint(preferred))


def _latin_spellings(theirs: Glossary, ours: Glossary) -> dict[str, str]:
    """By spelling in the source's Latin letters: the name, where the translation's glossary has one in its own."""
    return {
        as_printed(spelling): name
        for name, record in ours.names.items()
        if record.preferred and not is_latin(record.preferred)
        for source in (theirs.names.get(name),)
        for spelling in ((source.preferred, *source.allowed) if source else (name,))
        if spelling
    }


def _is_alone(text: str, words: re.Match[str]) -> bool:
    """Whether words stand among those of another script, and are no part of a longer text in their own."""
    before = _NEXT_LETTER.search(text[max(0, words.start() - _NEAR) : words.start()][::-1])
    after = _NEXT_LETTER.search(text, words.end(), words.end() + _NEAR)
    beside = [letter[0] for letter in (before, after) if letter]
    return bool(beside) and not any(map(is_latin, beside))


def _hint(preferred: str) -> str:
    return f"Write '{preferred}', inflected as needed."


def _is_name(glossary: Glossary, term: str) -> bool:
    return term not in glossary.terms and term in glossary.names


RULE = Rule("TRAN012", "name-mismatch", Severity.ERROR, check_page=check)
