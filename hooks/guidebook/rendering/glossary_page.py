"""The glossary page: every term in the order of the edition's alphabet, with the pages that use it."""

import unicodedata
from collections.abc import Mapping
from functools import cache

import pyuca

from guidebook.content.page import Page
from guidebook.language.glossary import Term
from guidebook.language.locales import language_data
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import other_language
from guidebook.rendering.guide import Guide
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import GlossaryEntry, GlossaryLetter, LinkText, TermTip


@cache
def _collator() -> pyuca.Collator:
    return pyuca.Collator()


def collation_key(text: str, locale: str) -> tuple[int, ...]:
    """Where a headword stands in the alphabet: the Unicode Collation Algorithm, the article left out of account."""
    return tuple(_collator().sort_key(_without_article(text, locale)))


def index_letter(text: str, locale: str) -> str:
    """The letter a headword stands under: its first, without marks, capital, one for the forms that vary."""
    first = unicodedata.normalize("NFC", _without_article(text, locale))[:1]
    first = language_data(locale).folds.get(first, first)
    return unicodedata.normalize("NFD", first)[:1].upper()


def _without_article(text: str, locale: str) -> str:
    article = language_data(locale).article
    return text[len(article) :] if article and text.startswith(article) and len(text) > len(article) + 1 else text


def terms_of(guide: Guide, edition: str) -> Mapping[str, tuple[Term, str]]:
    """The terms an edition shows, by id, each with the locale of its words: the edition's, or else the default's."""
    default = guide.catalogue.default_locale
    found: dict[str, tuple[Term, str]] = {}
    for locale in (default, edition):
        found.update(
            {name: (term, locale) for name, term in guide.catalogue.glossaries[locale].terms.items() if term.preferred}
        )
    return found


def glossary_letters(
    guide: Guide, edition: str, way: Way, pages: Mapping[str, tuple[Page, ...]]
) -> tuple[GlossaryLetter, ...]:
    """The whole glossary of an edition; `pages` are the pages it shows, by term."""
    terms = terms_of(guide, edition)
    ordered = sorted(terms, key=lambda name: collation_key(terms[name][0].preferred, edition))
    letters: dict[str, list[GlossaryEntry]] = {}
    for name in ordered:
        term, _ = terms[name]
        entry = _entry(guide, edition, way, name, terms, pages.get(name, ()))
        letters.setdefault(index_letter(term.preferred, edition), []).append(entry)
    return tuple(
        GlossaryLetter(letter, f"letter-{number}", tuple(entries))
        for number, (letter, entries) in enumerate(letters.items(), start=1)
    )


def _entry(
    guide: Guide, edition: str, way: Way, name: str, terms: Mapping[str, tuple[Term, str]], pages: tuple[Page, ...]
) -> GlossaryEntry:
    term, locale = terms[name]
    default = guide.catalogue.default_locale
    in_default = guide.catalogue.glossaries[default].terms.get(name)
    language = other_language(guide, default, edition)
    return GlossaryEntry(
        id=name,
        title=term.preferred,
        acronym=term.acronym,
        definition=term.definition,
        language=other_language(guide, locale, edition),
        also=term.allowed,
        in_source_language=(
            LinkText(in_default.preferred, None, language) if in_default and language and locale == edition else None
        ),
        see_also=tuple(
            LinkText(terms[other][0].preferred, f"#{other}", other_language(guide, terms[other][1], edition))
            for other in term.see_also
            if other in terms
        ),
        pages=tuple(
            LinkText(
                full_title(page, guide.catalogue, guide.words[page.locale]),
                way.to(guide.addresses.page(edition, page.key)),
                other_language(guide, page.locale, edition),
            )
            for page in pages
        ),
    )


def term_tips(guide: Guide, edition: str, ids: tuple[str, ...], language: str) -> tuple[TermTip, ...]:
    """The tooltips of the terms a page links, in the language of the article, or else of the edition."""
    own, shown = terms_of(guide, language), terms_of(guide, edition)
    tips = []
    for name in ids:
        if name in own or name in shown:
            term, locale = own.get(name) or shown[name]
            tips.append(
                TermTip(name, term.preferred, term.acronym, term.definition, other_language(guide, locale, edition))
            )
    return tuple(tips)
