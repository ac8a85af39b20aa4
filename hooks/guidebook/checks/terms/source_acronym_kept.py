"""A translation leaves the Latin acronym of a term in its text, or gives it the English plural `s`.

Why: in a text in another script, Latin letters stop the eye. Few readers know what they stand for, nobody can say them
aloud, and a screen reader spells them out or makes another word of them. The agreed name is there, and anybody can read
it. The `s` of `CATs` is English grammar and means nothing in any other language.

Example: «CAT се состана» for "the CAT met", where «Тимот за акција во заедницата се состана» is right; or `les CATs`
and «(CATs)» for "the CATs". What may stand is the acronym in brackets directly behind the agreed words, once in the
text of a page, so that readers know it when they meet it elsewhere: «فريق العمل المجتمعي (CAT)». The name in the
source's language may stand there with it, «(Community Action Team, CAT)». Headings, titles, tables, footnotes, the
summary and descriptions of images may have it so as well. Code, addresses, links to files and titles quoted in the
source's language are left alone, and so are names that the locale's glossary writes in Latin letters.

How to fix: write the words that the glossary prefers in the place of the acronym; take off the `s`; leave out the
brackets where the page has had them before. If readers of the language do say the acronym, as some say UNICEF, add it
to `allowed` in the term's record in the locale's `glossary.yml`.
"""

from collections.abc import Iterator

from guidebook.checks.acronym_places import (
    bracket_behind_full_form,
    is_behind_wrong_rendering,
    is_in_a_file_link,
    is_in_latin_letters,
    is_latin_page,
    is_quoted,
    preferred_rendering,
)
from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.acronym_uses import AcronymUse
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import BlockKind, Span
from guidebook.content.page import Page
from guidebook.language.acronyms import is_english
from guidebook.language.brackets import Enclosure

_RUNNING_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.DEFINITION))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the Latin acronyms of the glossary in a translation, unless they stand where they may."""
    if is_english(page.locale):
        return
    found = [one for one in catalogue.acronym_uses.of_glossary(page) if is_in_latin_letters(one[0].acronym.text)]
    if found and is_latin_page(page):
        for use, terms in found:
            if use.acronym.has_english_ending:
                yield _ending(use, terms, is_certain=bracket_behind_full_form(catalogue, use, terms) is not None)
        return
    in_brackets: set[str] = set()
    for use, terms in found:
        if is_in_a_file_link(use) or _is_latin_here(catalogue, page, terms):
            continue
        bracket = bracket_behind_full_form(catalogue, use, terms)
        if bracket is None:
            if not is_quoted(use) and not is_behind_wrong_rendering(catalogue, use, terms):
                preferred = preferred_rendering(catalogue, page.locale, terms)
                hint = f"Write '{preferred}'." if preferred else "Write its name in the language of the page."
                yield fault_at(page.source, use.span, f"{_named(use, terms)} is left as the source has it", hint)
            continue
        if use.acronym.has_english_ending:
            yield _ending(use, terms, is_certain=True)
        elif use.block.kind in _RUNNING_TEXT and use.acronym.text in in_brackets:
            yield _repeated(use, terms, bracket)
        if use.block.kind in _RUNNING_TEXT:
            in_brackets.add(use.acronym.text)


def _named(use: AcronymUse, terms: frozenset[str]) -> str:
    ids = ", ".join(f"'{term}'" for term in sorted(terms))
    return f"'{use.acronym.whole}' ({ids})"


def _is_latin_here(catalogue: Catalogue, page: Page, terms: frozenset[str]) -> bool:
    """Whether the locale writes the name itself in Latin letters."""
    return is_in_latin_letters(preferred_rendering(catalogue, page.locale, terms) or "")


def _ending(use: AcronymUse, terms: frozenset[str], *, is_certain: bool) -> Fault:
    """`is_certain` is whether nothing else than the bare acronym can stand there."""
    acronym = use.acronym
    message = f"{_named(use, terms)} has the English ending '{acronym.added}'"
    fix = (Edit(use.block.prose.source_span(acronym.end, acronym.whole_end), ""),) if is_certain else ()
    return fault_at(use.page.source, use.span, message, f"Write '{acronym.text}'.", fix)


def _repeated(use: AcronymUse, terms: frozenset[str], bracket: Enclosure) -> Fault:
    """The fault of brackets that the page has had before; mended where they hold the acronym alone, without markup."""
    read = use.text[bracket.start - 1 : bracket.end + 1]
    place = use.block.prose.source_span(bracket.start - 1, bracket.end + 1)
    written = use.page.source.text[place.start - 1 : place.end]
    is_alone = read[1:-1] == use.acronym.whole and written == f" {read}"
    fix = (Edit(Span(place.start - 1, place.end), ""),) if is_alone else ()
    message = f"{_named(use, terms)} is in brackets a second time"
    return fault_at(use.page.source, use.span, message, f"Leave out '{read}'.", fix)


RULE = Rule("TERM008", "source-acronym-kept", Severity.WARNING, check_page=check)
