"""Something that looks like an acronym is neither explained on the page nor in the glossary.

Why: an acronym is a word of those who use it every day. A reader who comes from another service, city or language
cannot look it up, and a translator guesses: machines have made a convention against torture of a town's action team.

Example: `The QRF met the mayor.` with nothing that says what a QRF is. What says it: `Quick Response Fund (QRF)` or
`QRF (Quick Response Fund)` at the first use, a record in the glossary of this locale or of the source's, a definition
`*[QRF]: Quick Response Fund` where the guide has that extension. What needs no saying: acronyms that every reader
knows, such as PDF, UNESCO or HIV; codes of countries and currencies; numerals, units, anything with a digit. Words in
capitals are no acronyms: a heading or phrase in capitals, a surname, a word with emphasis.

How to fix: write the full form at the first use, with the acronym in brackets behind it; or only the full form, if the
page has no further use for the acronym. One that many pages use belongs in `glossary.yml`: a term with its `acronym`,
or the name of a body or a project among the `names`.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.acronym_uses import AcronymUse
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.language.acronym_likeness import is_known_word, is_used_as_acronym
from guidebook.language.explanations import fits_end, fits_start, is_explained
from guidebook.language.known_acronyms import known_acronyms
from guidebook.language.scripts import script_of

_LABELS = frozenset((BlockKind.HEADING, BlockKind.ADMONITION_TITLE, BlockKind.TAB_TITLE, BlockKind.IMAGE_DESCRIPTION))
"""What has no room for a full form: the text below it says what its acronyms stand for."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at the first use of each acronym that nobody says anything about."""
    found = catalogue.acronym_uses.of(page)
    if not found or page.document.included_files:
        return  # the full form may stand in a text that the page includes
    locales = catalogue.acronym_uses.locales_for(page)
    # Words of the source's language stand in capitals where the letters of the page's own have none, or are others.
    languages = locales[:1] if script_of(page.locale) in ("Latn", None) else locales
    in_glossaries = catalogue.acronym_uses.in_glossaries(page)
    known = frozenset().union(*map(known_acronyms, locales), (locale.upper() for locale in catalogue.locales))
    uses_of: dict[str, list[AcronymUse]] = {}
    for use in found:
        text = use.acronym.text
        if text not in known and text not in in_glossaries and is_used_as_acronym(use.text, use.acronym, languages):
            uses_of.setdefault(text, []).append(use)
    for text, uses in uses_of.items():
        is_certain = any(use.acronym.is_inflected(page.locale) for use in uses)
        if (is_certain or not is_known_word(text, languages)) and not _are_explained(uses):
            message = f"'{text}' is explained neither here nor in the glossary"
            hint = f"Write its full form, with '({text})' behind it."
            yield fault_at(page.source, uses[0].span, message, hint)


def _are_explained(uses: list[AcronymUse]) -> bool:
    """Whether the first use says what the acronym stands for; that of the text, where the first is in a label."""
    in_text = next((use for use in uses if use.block.kind not in _LABELS), uses[0])
    return any(use.is_marked_up or is_explained(use.text, use.acronym) or _is_entry(use) for use in (uses[0], in_text))


def _is_entry(use: AcronymUse) -> bool:
    """Whether the acronym is all of its block, and a block beside it says what it stands for: a list of acronyms."""
    if use.text.strip(" .:") != use.acronym.whole:
        return False
    before, behind = (
        use.page.blocks[number] if 0 <= number < len(use.page.blocks) else None
        for number in (use.number - 1, use.number + 1)
    )
    if behind is not None:
        text, kinds = behind.prose.text, {use.block.kind, behind.kind}
        if fits_start(use.acronym.text, text) or kinds == {BlockKind.DEFINITION}:
            return True
        if kinds == {BlockKind.TABLE_CELL} and " " in text:
            return True
    return before is not None and fits_end(use.acronym.text, before.prose.text)


RULE = Rule("TERM010", "undefined-acronym", Severity.WARNING, check_page=check)
