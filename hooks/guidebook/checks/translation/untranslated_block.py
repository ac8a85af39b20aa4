"""A block of a translation is still in the language of its source, or in another one that is not the page's.

Why: city officials then meet English in the middle of an Arabic page. A page that looks translated hides what is not.

Example: a list item of the Arabic page that reads "The purpose, in words residents use;", word for word as its source.

How to fix: translate it. What is to stay as it is says so: names and titles of works stand in the glossary, in `*…*` or
in quotation marks, and a quotation in another language has an attribute, `{: lang="en" }`. A block behind the mark
`(TRANSLATE)` waits for its translation; delete the mark when it is done. On a source page the mark is an error, for
readers see it there. Names, acronyms, code, addresses and the texts of links to other sites are left alone. It is a
warning where the section has changed in the source since the translation was made, and on a page whose front matter
does not say that it is a translation.
"""

from collections.abc import Iterator, Mapping

from babel import Locale

from guidebook.checks.block_names import named
from guidebook.checks.finding import Severity
from guidebook.checks.mismatch_severity import severity_unless_free
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Block
from guidebook.content.page import Page
from guidebook.content.unfinished import MARK, mark_of, marked_blocks
from guidebook.language.language_detection import (
    FEWEST_WORDS,
    are_only_in_other_language,
    is_in_other_language,
    language_of,
    looks_strange,
    strange_words,
)
from guidebook.language.locales import language_name
from guidebook.language.scripts import is_written_in, script_of
from guidebook.translation.plain_words import PlainWords, plain_words
from guidebook.translation.revision import LEAD

_FEW = 3
"""So many words may be the same in two languages; more are not, and are no name either."""
_FEWEST_IN_SCRIPT = 3
_SHORTEST = 25
"""Characters of the shortest text that is asked for its language."""
_ASCII_LETTERS = bytes(code for code in range(128) if chr(code).isalpha())


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the blocks of a translation that nobody has translated."""
    source = catalogue.source_of(page)
    if source is None:
        yield from _marks_of_source(page)
        return
    theirs = _blocks_by_text(source) if language_of(page.locale) != language_of(source.locale) else {}
    others = tuple(other for other in catalogue.locales if strange_words(page.locale, other))
    strange = frozenset().union(*(strange_words(page.locale, other) for other in others))
    script, is_from_latin = script_of(page.locale), script_of(source.locale) == "Latn"
    has_marks = MARK in page.source.text
    for block in page.blocks:
        text = block.prose.text
        if has_marks and text.startswith(MARK):
            message = f"the {block.kind} is marked to be translated"
            hint = f"Translate it, and delete '{MARK}'."
            yield fault_at(page.source, mark_of(block), message, hint, severity=Severity.WARNING)
            continue
        message = ""
        if text in theirs:
            message = _same(catalogue, page, block, source, theirs[text])
        if not message and script and _may_be_in_another_script(text, script, is_from_latin):
            message = _in_another_script(catalogue, page, block, script)
        if not message and strange and len(text) >= _SHORTEST and not strange.isdisjoint(text.lower().split()):
            message = _in_another_language(catalogue, page, block, others)
        if message:
            severity = severity_unless_free(catalogue, page, source, _section(catalogue, page, block))
            yield fault_at(page.source, block.span, message, "Translate it.", severity=severity)


def _marks_of_source(page: Page) -> Iterator[Fault]:
    """Faults at marks that readers see, because nothing stands behind the page that they could be shown instead."""
    for block in marked_blocks(page):
        message = f"the {block.kind} is marked to be translated, but the page is the source: readers see the mark"
        yield fault_at(page.source, mark_of(block), message, f"Delete '{MARK}'.")


def _same(catalogue: Catalogue, page: Page, block: Block, source: Page, other: Block) -> str:
    """What to say of a block with the text of one of the source; nothing where it needs no translation."""
    found = plain_words(catalogue, page, block)
    if not found.is_prose or len(found.words) < 2:
        return ""
    if len(found.words) <= _FEW and not are_only_in_other_language(found.in_small_letters, page.locale, source.locale):
        return ""
    line, _ = source.source.position(other.span.start)
    return f"the {named(block)} stands here as in the source, word for word ({source.path}:{line})"


def _in_another_script(catalogue: Catalogue, page: Page, block: Block, script: str) -> str:
    if is_written_in(block.prose.text, script):
        return ""
    found = plain_words(catalogue, page, block)
    if not found.is_prose or len(found.words) < _FEWEST_IN_SCRIPT or is_written_in("".join(found.words), script):
        return ""
    name = Locale("en").scripts.get(script, script)
    return f"most letters of the {named(block)} are not {name}"


def _in_another_language(catalogue: Catalogue, page: Page, block: Block, others: tuple[str, ...]) -> str:
    words = block.prose.text.lower().split()
    likely = [other for other in others if looks_strange(words, page.locale, other)]
    found = plain_words(catalogue, page, block) if likely else PlainWords((), 0)
    distinct = found.in_small_letters
    if not found.is_prose or len(distinct) < FEWEST_WORDS:
        return ""
    for other in likely:
        if is_in_other_language(distinct, page.locale, other):
            return f"the {named(block)} is in {language_name(other, 'en')}, not in {language_name(page.locale, 'en')}"
    return ""


def _may_be_in_another_script(text: str, script: str, is_from_latin: bool) -> bool:
    """Whether it is worth counting letters: quick, for nearly all texts are what they should be."""
    if script != "Latn" and not is_from_latin:
        return True
    written = text.encode("utf-8", "surrogatepass")
    letters = len(written) - len(written.translate(None, _ASCII_LETTERS))
    return letters * 2 < len(text) if script == "Latn" else letters * 3 > len(text)


def _blocks_by_text(source: Page) -> Mapping[str, Block]:
    return {block.prose.text: block for block in reversed(source.blocks)}


def _section(catalogue: Catalogue, page: Page, block: Block) -> str:
    if block.section < 0 or block.section == page.title_index:
        return LEAD
    return catalogue.section_ids(page)[block.section]


RULE = Rule("TRAN006", "untranslated-block", Severity.ERROR, check_page=check)
