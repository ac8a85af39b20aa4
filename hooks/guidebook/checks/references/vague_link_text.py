"""The text of a link says nothing about where it leads.

Why: people who use a screen reader go from link to link and hear nothing but "here, here, more"; on a phone, everybody
skims for links. WCAG 2.2 asks for a purpose that can be told from the link (2.4.4, 2.4.9; failure F84).

Example: `The toolkit is [here](../resources/nlc-toolkit.md)`, or `للمزيد اضغط [هنا](plan.md)`.

How to fix: make the words that name the target the link, `The [toolkit](../resources/nlc-toolkit.md)`; or leave the
text of a link to a page of the guide empty, and readers see the page's title.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.link_source import has_spoken_name, is_image
from guidebook.content.model import LinkKind
from guidebook.content.page import Page
from guidebook.content.references import Outcome
from guidebook.language.inflection import WORD, normalise
from guidebook.language.locales import LanguageData, language_data

_ENGLISH = "en"
"""Its phrases are found in every locale: they are what is left standing in a translation."""
_LONGEST = 60
"""Characters: no phrase comes near it, whatever marks stand round it."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at links whose whole text is a vague phrase of the locale's language or of English."""
    for reference, resolution in catalogue.references.of(page):
        link = reference.link
        if link is None or link.kind is LinkKind.AUTOLINK or not link.text or is_image(page, link):
            continue
        if _is_vague(link.text, page.locale) and not has_spoken_name(page, link):
            hint = "Make the words that name the target the link."
            if link.kind is LinkKind.INLINE and resolution.outcome in (Outcome.PAGE, Outcome.MISSING_IN_LOCALE):
                hint = f"Write '[]({link.target})', and readers see the title of what it leads to."
            message = f"the link text '{link.text}' does not say where the link leads"
            yield fault_at(page.source, link.text_span, message, hint)


@lru_cache(maxsize=10_000)
def _is_vague(text: str, locale: str) -> bool:
    return len(text) <= _LONGEST and any(
        _folded(text, language_data(known)) in _phrases(known) for known in (locale, _ENGLISH)
    )


@cache
def _phrases(locale: str) -> frozenset[str]:
    language = language_data(locale)
    return frozenset(_folded(phrase, language) for phrase in language.vague_link_texts)


def _folded(text: str, language: LanguageData) -> str:
    """The words of a text in one spelling: case, punctuation and arrows make no difference."""
    return " ".join(normalise(word[0], language) for word in WORD.finditer(text))


RULE = Rule("REF014", "vague-link-text", Severity.WARNING, check_page=check)
