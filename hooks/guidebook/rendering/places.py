"""Where a case study happened, in the reader's language."""

from collections.abc import Iterator

from guidebook.content.front_matter import CaseStudy, Place
from guidebook.language.inflection import WORD, normalise, rendering_keys, text_keys
from guidebook.language.locales import country_name, language_data
from guidebook.language.numbers_and_dates import list_text
from guidebook.rendering.guide import Guide

MOST_COUNTRIES = 3
"""Behind a title more countries than these are not named where an area is."""


def place_text(guide: Guide, facts: CaseStudy, edition: str, beside: str = "") -> str:
    """Town, area and countries in the edition's language: `كومانوفو، مقدونيا الشمالية`; empty without a place.

    Names that stand in the text `beside` already are left out, and so are countries that only make a long list there.
    """
    words = guide.words[edition]
    text = ""
    if beside and facts.place and facts.place.area and len(facts.place.countries) > MOST_COUNTRIES:
        facts = facts.model_copy(update={"place": facts.place.model_copy(update={"countries": ()})})
    for name in place_names(guide, facts, edition, beside):
        text = words("{part}, {whole}", part=name, whole=text) if text else name
    return text


def place_names(guide: Guide, facts: CaseStudy, edition: str, beside: str = "") -> tuple[str, ...]:
    """Country, area and town in the edition's language, as far as they do not stand in the text `beside`.

    Several countries are one list: `Jordan and Lebanon`.
    """
    if facts.place is None:
        return ()
    countries = [country_name(country, edition) for country in facts.place.countries]
    countries = [name for name in countries if not stands_in(name, beside, edition)]
    others = (
        spellings[0]
        for spellings in _names_within(guide, facts.place, edition)
        if not any(stands_in(spelling, beside, edition) for spelling in spellings)
    )
    return (*((list_text(countries, edition),) if countries else ()), *others)


def _names_within(guide: Guide, place: Place, edition: str) -> Iterator[tuple[str, ...]]:
    """Area and town, each as the edition calls it, followed by its other spellings."""
    names = guide.catalogue.glossaries[edition].names
    for spelling in (place.area, place.city):
        if spelling:
            record = names.get(spelling)
            yield guide.name(spelling, edition), *(record.allowed + record.forms if record else ())


def stands_in(name: str, text: str, locale: str) -> bool:
    """Whether a text names a place: its words may carry endings and what the language writes together with them."""
    data = language_data(locale)
    plain_name, plain = normalise(name, data), normalise(text, data)
    if any(plain.startswith(plain_name, word.start()) for word in WORD.finditer(plain)):
        return True
    wanted = [rendering_keys(word, locale) for word in WORD.findall(name)]
    found = [text_keys(word, locale) for word in WORD.findall(text)]
    return bool(wanted) and any(
        all(one & other for one, other in zip(wanted, found[start:], strict=False))
        for start in range(len(found) - len(wanted) + 1)
    )
