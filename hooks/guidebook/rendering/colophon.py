"""What a page says of itself at its end: how to cite it, its revision, and how it came to be."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from guidebook.content.page import Page
from guidebook.language.interface_words import InterfaceWords
from guidebook.language.locales import language_name
from guidebook.rendering.cards import date_view, source_facts
from guidebook.rendering.guide import Guide
from guidebook.rendering.isolation import isolated
from guidebook.rendering.text_language import other_language
from guidebook.rendering.titles import full_title
from guidebook.rendering.views import Colophon, DateText, HistoryEntry, LinkText
from guidebook.translation.revision import page_revision

METHODS = {
    "human": "By people",
    "machine": "By machine, not reviewed",
    "machine-reviewed": "By machine, then reviewed",
}
"""By the method of a translation: what readers are told of it."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_INNER = {"«»": "“”", "“”": "‘’", "„“": "‚‘", "„”": "‚’", "”“": "’‘"}
"""By a pair of quotation marks: the pair for a quotation within one, as typographers of the languages have it."""


def colophon_of(guide: Guide, page: Page, edition: str, url: str, canonical: str | None) -> Colophon:
    """The colophon of a page that somebody wrote, as an edition shows it.

    `url` is the way to the page that readers share, `canonical` the absolute address that a citation names, if any.
    """
    updated = page.front_matter.updated or source_facts(guide, page).updated
    dated = date_view(updated or source_facts(guide, page).published, edition)
    revision = page_revision(page)
    return Colophon(
        citation=citation(guide, page, edition, revision, dated, canonical),
        url=url,
        revision=revision,
        dated=dated,
        history=tuple(history_of(guide, page, edition)),
    )


def citation(
    guide: Guide, page: Page, edition: str, revision: str, dated: DateText | None, address: str | None
) -> Markup:
    """A reference to a page in the edition's words and order: title, site and day, revision, language, address.

    The title is the page's own, in its own language; a guide without a site address gives none.
    """
    words = guide.words[edition]
    language = other_language(guide, page.locale, edition)
    quotation = words("“{title}”. {publication}.")
    title = isolated(_within(quotation, full_title(page, guide.catalogue, guide.words[page.locale])), page.locale)
    attributes = Markup(' lang="{}" dir="{}"').format(language.code, language.direction) if language else ""
    site = isolated(words(guide.site_name), edition)
    of_day = (
        _filled(words("{part}, {whole}"), edition, part=site, whole=isolated(dated.text, edition)) if dated else site
    )
    parts = [
        _filled(
            quotation,
            edition,
            title=Markup("<cite{}>{}</cite>").format(attributes, title),
            publication=of_day if site else "",
        ),
        _labelled(words, words("Revision"), Markup('<code dir="ltr">{}</code>').format(revision)),
        _labelled(words, words("Language"), isolated(language_name(page.locale, edition), edition)),
    ]
    if address:
        parts.append(Markup('<a href="{0}" dir="ltr">{0}</a>').format(address))
    return Markup(" ").join(parts)


def _within(quotation: str, title: str) -> str:
    """A title whose own quotation marks are not those that the citation sets it in."""
    before, _, after = quotation.partition("{title}")
    marks = before.strip()[-1:] + after.strip()[:1]
    return title.translate(str.maketrans(marks, _INNER[marks])) if marks in _INNER else title


def _labelled(words: InterfaceWords, label: str, value: Markup | str) -> Markup:
    return Markup("{} {}.").format(isolated(words("{label}:", label=label), words.locale), value)


def _filled(text: str, locale: str, **values: Markup | str) -> Markup:
    """A text of the interface with markup in the place of its placeholders."""
    pieces = _PLACEHOLDER.split(text)
    return Markup("").join(
        values.get(piece, "") if number % 2 else isolated(piece, locale) for number, piece in enumerate(pieces)
    )


def history_of(guide: Guide, page: Page, edition: str) -> Iterator[HistoryEntry]:
    """How a page came to be: published, changed, updated, translated, reviewed; people as they chose to be named."""
    words, facts = guide.words[edition], source_facts(guide, page)
    if facts.published:
        yield HistoryEntry(words("Published"), date_view(facts.published, edition))
    source_locale = guide.catalogue.source_locales[page.key]
    for change in sorted(facts.changes, key=lambda change: str(change.date)):
        language = None if words.has(change.note) else other_language(guide, source_locale, edition)
        yield HistoryEntry("", date_view(change.date, edition), (LinkText(words(change.note), None, language),))
    if updated := page.front_matter.updated or facts.updated:
        yield HistoryEntry(words("Updated"), date_view(updated, edition))
    translation = page.front_matter.translation
    if translation is not None and page.locale != source_locale:
        how = () if translation.method == "human" and translation.translators else (words(METHODS[translation.method]),)
        yield HistoryEntry(words("Translation"), None, tuple(map(LinkText, (*how, *translation.translators))))
        if translation.reviewer:
            yield HistoryEntry(words("Reviewed by"), None, (LinkText(translation.reviewer),))
