"""Acronyms that readers of a locale know: those of the lists shipped, and codes of countries and currencies of CLDR."""

from functools import cache

from babel.core import get_global

from guidebook.language.locales import cldr, language_data, shipped_data

_ALPHA_3 = 3


@cache
def known_acronyms(locale: str) -> frozenset[str]:
    """What needs no explanation in a locale.

    Of the currencies those that CLDR has a sign for in the language (`EUR`, `€`): too many other codes are acronyms of
    something else (`CVE` is the escudo of Cabo Verde).
    """
    names = cldr(locale)
    countries = {str(code): str(name) for code, name in names.territories.items()}
    return frozenset(
        (
            *_shared(),
            *language_data(locale).known_acronyms,
            *(code for code in countries if code.isalpha()),
            *(name for name in countries.values() if name.isupper()),
            *(code for code in map(str, get_global("territory_aliases")) if len(code) == _ALPHA_3 and code.isalpha()),
            *(code for code, sign in names.currency_symbols.items() if sign != code),
        )
    )


@cache
def _shared() -> tuple[str, ...]:
    return tuple(acronym for line in shipped_data("known_acronyms.yml") for acronym in line)
