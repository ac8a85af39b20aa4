"""In which language a text stands, where it is not the edition's own."""

from guidebook.language.locales import direction, own_name
from guidebook.rendering.guide import Guide
from guidebook.rendering.views import Language


def language_view(guide: Guide, locale: str) -> Language:
    """A locale as the templates see it."""
    name = guide.locale_names.get(locale, "")
    return Language(locale.replace("_", "-"), name if name != locale and name else own_name(locale), direction(locale))


def other_language(guide: Guide, locale: str, edition: str) -> Language | None:
    """The language of a text, where it is not the edition's own."""
    return None if locale == edition else language_view(guide, locale)
