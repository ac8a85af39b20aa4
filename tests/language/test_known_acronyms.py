"""Acronyms that need no explanation."""

import pytest

from guidebook.language.known_acronyms import known_acronyms

LOCALES = ("en", "ar", "fr", "sq", "mk", "bs", "bs-Cyrl", "sr", "xx")


@pytest.mark.parametrize("locale", LOCALES)
def test_known_in_every_locale(locale: str) -> None:
    known = known_acronyms(locale)
    assert {"PDF", "URL", "UNESCO", "UN", "EU", "UK", "US", "USA", "XK", "EUR", "HIV", "AIDS", "SMS", "GPS"} <= known
    assert {"ООН", "САД", "ДНК"} <= known


@pytest.mark.parametrize("locale", LOCALES)
def test_acronyms_of_the_trade_are_known_to_nobody_else(locale: str) -> None:
    trade = {"CVE", "PVE", "P/CVE", "CAT", "LPC", "NLC", "NGO", "CSO", "OSCE", "MUP", "МВР", "НВО", "OSBE", "ONG"}
    assert not trade & known_acronyms(locale)


def test_languages_have_their_own() -> None:
    assert {"ONU", "UE", "SIDA"} <= known_acronyms("fr")
    assert {"SHBA", "OKB"} <= known_acronyms("sq")
    assert {"SAD", "BiH"} <= known_acronyms("bs")
    assert "MKD" in known_acronyms("mk")
