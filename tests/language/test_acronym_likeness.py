"""Words in capitals that are used as acronyms, and those that are words, names, numerals, codes or units."""

import pytest

from guidebook.language.acronym_likeness import is_known_word, is_used_as_acronym
from guidebook.language.acronyms import find_acronyms


def used(text: str, *locales: str) -> list[str]:
    """The acronyms of a text that are used as such."""
    return [one.text for one in find_acronyms(text) if is_used_as_acronym(text, one, locales or ("en",))]


@pytest.mark.parametrize(
    "text",
    [
        "Chapter IV, the XIX century, Louis XVI, MMXXVI",
        "ХХI век",
        "level AA or AAA, XXX",
        "ISO 9001, COVID-19, UTF-8, S/RES/2178, EN 301 549",
        "20 MW, 5,000 KES, 12 XYZ",
        "EUR 20",
        "WARNING: READ THIS FIRST",
        "Do DO NOT cross",
        "UNDERSTANDING the guide",
        "Jean-Paul DUPONT spoke, M. DUPONT left",
        "Mayor AMINA YUSUF spoke",
        "SARAJEVO, 12 May",
        "by Agim HOXHA",
    ],
)
def test_what_is_no_acronym(text: str) -> None:
    assert used(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The QRF met.", ["QRF"]),
        ("In 2019 QRF paid.", ["QRF"]),
        ("In 2019, QRF paid.", ["QRF"]),
        ("The QRF. 12 towns", ["QRF"]),
        ("the UNX QRF memorandum", ["UNX", "QRF"]),
        ("The USAID office", ["USAID"]),
        ("QRF", ["QRF"]),
        ("the NOT", ["NOT"]),
    ],
)
def test_what_is_one(text: str, expected: list[str]) -> None:
    assert used(text) == expected


def test_word_of_the_dictionary_may_be_in_capitals_for_emphasis() -> None:
    assert is_known_word("NOT", ("en",))
    assert not is_known_word("QRF", ("en", "ar", "mk"))
    assert is_known_word("НЕ", ("mk",))
    assert not is_known_word("NOT", ("xx",))
