"""Phrases with capitals that are no facts: agreed words, titles of the guide's own pages, words of the interface."""

from collections.abc import Iterator

from factsheet.words import Key, keys, words_of
from guidebook.content.catalogue import Catalogue
from guidebook.language.glossary import as_printed
from guidebook.language.interface_words import shipped_words
from guidebook.language.locales import cldr


class KnownPhrases:
    """What a guide's default locale knows besides its pages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._locale = catalogue.default_locale
        self._agreed = frozenset(map(self._key, _agreed_words(catalogue)))
        language = (*_words_of_language(self._locale),)
        self._language = frozenset(map(self._key, language))
        self._own = frozenset(map(self._key, _own_words(catalogue)))

    def has(self, phrase: Key) -> bool:
        """Whether the glossary, the language or the guide's own titles have the whole phrase."""
        return phrase in self._agreed or phrase in self._language or phrase in self._own

    def is_of_language(self, phrase: Key) -> bool:
        """Whether it is a language, a month or a day of the week."""
        return phrase in self._language

    def _key(self, text: str) -> Key:
        return keys(words_of(text, self._locale))


def _agreed_words(catalogue: Catalogue) -> Iterator[str]:
    for _, record in catalogue.glossaries[catalogue.default_locale].records():
        for rendering in (record.id, record.preferred, *record.allowed, *record.forms, record.acronym):
            yield as_printed(rendering)


def _words_of_language(locale: str) -> Iterator[str]:
    names = cldr(locale)
    yield from map(str, names.languages.values())
    for calendar in (names.months, names.days):
        for widths in calendar.values():
            for width in ("wide", "abbreviated"):
                yield from map(str, widths.get(width, {}).values())


def _own_words(catalogue: Catalogue) -> Iterator[str]:
    locale = catalogue.default_locale
    for page in catalogue.pages_of(locale):
        yield page.title or ""
        yield (page.title or "").partition(":")[0]
    own = catalogue.interface_words.get(locale)
    # English has no catalogue of its own: its words are the msgids of every other.
    shipped = (shipped_words(code) for code in (locale.split("-")[0], "ar"))
    for words in (own, next(filter(None, shipped), None)):
        for (_, msgid), forms in (words.translations if words else {}).items():
            yield msgid
            yield from forms if words is own else ()
