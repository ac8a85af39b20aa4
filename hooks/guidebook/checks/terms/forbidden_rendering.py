"""A page uses a rendering that the glossary forbids.

Why: it is known to be wrong, and often names something else altogether: the Community Action Team (CAT) of a town has
been printed as the Convention Against Torture.

Example: «اتفاقية مناهضة التعذيب» on a page about Kumanovo.

How to fix: write the rendering that the glossary prefers. If the words are right where they stand, because the page
really speaks of that other thing, put `<!-- guide: ignore forbidden-rendering -->` on a line above the paragraph.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.page import Page
from guidebook.content.term_uses import TermUse
from guidebook.language.glossary import as_printed
from guidebook.language.inflection import is_latin
from guidebook.language.locales import language_data
from guidebook.language.term_matcher import RenderingStatus

_VOWELS = frozenset("aeiou")


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at forbidden renderings in any block, the summary included, through prefixes and line breaks."""
    glossary = catalogue.glossaries[page.locale]
    for use in catalogue.term_uses.of(page):
        if use.match.status is RenderingStatus.FORBIDDEN:
            preferred = as_printed(glossary.record(use.match.term).preferred)
            replacement = _replacement(use, preferred, page)
            fix = (Edit(use.span, replacement),) if replacement else ()
            message = f"'{use.text}' is a forbidden rendering of '{use.match.term}'"
            yield fault_at(page.source, use.span, message, f"Write '{preferred}'." if preferred else None, fix)


def _replacement(use: TermUse, preferred: str, page: Page) -> str | None:
    """The preferred rendering, where it can stand in the place of the words as it is; None where that is unsure.

    The words must be the forbidden rendering as the glossary writes it, in its number and case, but for what is written
    together with the first, and the two must begin alike: with the article or without, with a vowel or without.
    """
    data, written = language_data(page.locale), page.source.text[use.span.start : use.span.end]
    forbidden = use.match.rendering
    if not preferred or " ".join(written.split()) != use.text or not use.text.endswith(forbidden):
        return None
    prefix = use.text.removesuffix(forbidden)
    if prefix and prefix not in data.prefixes:
        return None
    if data.article and forbidden.startswith(data.article) != preferred.startswith(data.article):
        return None
    # "a Community Action Team" must not become "a Action Team".
    is_other_sound = (forbidden[0].lower() in _VOWELS) != (preferred[0].lower() in _VOWELS)
    return None if is_other_sound and is_latin(preferred) and is_latin(forbidden) else prefix + preferred


RULE = Rule("TERM001", "forbidden-rendering", Severity.ERROR, check_page=check)
