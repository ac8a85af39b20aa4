"""The glossary as readers see it: its page, in the order of the edition's alphabet, and the tooltips of terms."""

from collections.abc import Mapping

from guidebook.content.page import Page
from guidebook.language.collation import IndexLetter, alphabet, index_letter, sort_key
from guidebook.language.glossary import Term, as_printed
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import other_language
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import GlossaryAcronym, GlossaryEntry, GlossaryLetter, LinkText, TermTip


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
    """The whole glossary of an edition, the letters of its alphabet without entries included.

    `pages` are the pages it shows, by term. A glossary without terms has no letters.
    """
    terms = terms_of(guide, edition)
    titles = {name: as_printed(term.preferred) for name, (term, _) in terms.items()}
    letters: dict[IndexLetter, list[GlossaryEntry]] = {letter: [] for letter in alphabet(edition) if terms}
    for name in sorted(terms, key=lambda name: sort_key(titles[name], edition)):
        entry = _entry(guide, edition, way, name, terms, pages.get(name, ()))
        letters.setdefault(index_letter(titles[name], edition), []).append(entry)
    return tuple(
        GlossaryLetter(letter.text, f"letter_{number}", tuple(letters[letter]))
        for number, letter in enumerate(sorted(letters), start=1)
    )


def glossary_acronyms(guide: Guide, edition: str) -> tuple[GlossaryAcronym, ...]:
    """The acronyms a reader of an edition meets: its own, and those of the default locale, which texts may keep."""
    terms = terms_of(guide, edition)
    found: dict[str, list[str]] = {}
    for name, (term, _) in terms.items():
        for acronym in dict.fromkeys((term.acronym, _source_acronym(guide, name))):
            if acronym:
                found.setdefault(acronym, []).append(name)
    return tuple(
        GlossaryAcronym(acronym, tuple(_link_to(guide, edition, name, terms) for name in found[acronym]))
        for acronym in sorted(found, key=lambda acronym: sort_key(acronym, edition))
    )


def _source_acronym(guide: Guide, name: str) -> str:
    term = guide.catalogue.glossaries[guide.catalogue.default_locale].terms.get(name)
    return term.acronym if term else ""


def _link_to(guide: Guide, edition: str, name: str, terms: Mapping[str, tuple[Term, str]]) -> LinkText:
    term, locale = terms[name]
    return LinkText(as_printed(term.preferred), f"#{name}", other_language(guide, locale, edition))


def _entry(
    guide: Guide, edition: str, way: Way, name: str, terms: Mapping[str, tuple[Term, str]], pages: tuple[Page, ...]
) -> GlossaryEntry:
    term, locale = terms[name]
    return GlossaryEntry(
        id=name,
        title=as_printed(term.preferred),
        acronym=term.acronym,
        definition=_definition(guide, edition, name, term, locale),
        language=other_language(guide, locale, edition),
        also=tuple(map(as_printed, term.allowed)),
        in_source_language=_in_source_language(guide, edition, name, term) if locale == edition else None,
        see_also=tuple(_link_to(guide, edition, other, terms) for other in term.see_also if other in terms),
        pages=tuple(
            LinkText(
                full_title(page, guide.catalogue, guide.words[page.locale]),
                way.to(guide.addresses.page(edition, page.key)),
                other_language(guide, page.locale, edition),
            )
            for page in pages
        ),
        is_proposed=term.status == "proposed",
    )


def _definition(guide: Guide, edition: str, name: str, term: Term, locale: str) -> LinkText:
    """What a term means, told in the default locale's words where its record has none."""
    default = guide.catalogue.default_locale
    in_default = guide.catalogue.glossaries[default].terms.get(name)
    if not term.definition and in_default:
        term, locale = in_default, default
    return LinkText(term.definition, None, other_language(guide, locale, edition))


def _in_source_language(guide: Guide, edition: str, name: str, own: Term) -> LinkText | None:
    default = guide.catalogue.default_locale
    language = other_language(guide, default, edition)
    term = guide.catalogue.glossaries[default].terms.get(name)
    if language is None or term is None or not term.preferred:
        return None
    acronym = f" ({term.acronym})" if term.acronym and term.acronym != own.acronym else ""
    return LinkText(as_printed(term.preferred) + acronym, None, language)


def names_by_term(guide: Guide, edition: str) -> Mapping[str, tuple[str, ...]]:
    """By term: all that a reader of an edition may call it, in the edition's words and in the default locale's.

    The preferred rendering is the first; forbidden ones are not among them.
    """
    default = guide.catalogue.glossaries[guide.catalogue.default_locale].terms
    found = {}
    for name, (term, _) in terms_of(guide, edition).items():
        records = (term, default[name]) if name in default else (term,)
        written = (
            text
            for record in records
            for text in (record.preferred, record.acronym, *record.allowed, *record.forms)
            if text
        )
        found[name] = tuple(dict.fromkeys(map(as_printed, written)))
    return found


def term_tips(guide: Guide, edition: str, ids: tuple[str, ...], language: str) -> tuple[TermTip, ...]:
    """The tooltips of the terms a page links, in the words of the edition, whose language its reader reads.

    What no one has put into the edition's words is told in the default locale's, or else in those of the page, whose
    locale is `language`.
    """
    shown, own = terms_of(guide, edition), terms_of(guide, language)
    tips = []
    for name in ids:
        if name in shown or name in own:
            term, locale = shown.get(name) or own[name]
            tips.append(
                TermTip(
                    name,
                    as_printed(term.preferred),
                    term.acronym,
                    _definition(guide, edition, name, term, locale),
                    other_language(guide, locale, edition),
                )
            )
    return tuple(tips)
