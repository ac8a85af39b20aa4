"""What differs by language, as data."""

import re
from importlib.resources import files

import pytest

from guidebook.language.locales import (
    LanguageData,
    cldr,
    country_name,
    direction,
    language_data,
    language_name,
    own_name,
)

SHIPPED = sorted(
    file.name.removesuffix(".yml")
    for file in (files("guidebook.language") / "data").iterdir()
    if file.name.endswith(".yml")
)


@pytest.mark.parametrize("language", SHIPPED)
def test_shipped_data_are_usable(language: str) -> None:
    data = language_data(language)
    assert len(data.digits) == len(set(data.digits)) == 10
    assert 100 <= data.words_per_minute <= 300
    assert len(data.quotes) == 2
    assert list(data.prefixes) == sorted(data.prefixes, key=len, reverse=True)
    assert all(len(endings) == len(set(endings)) > 1 for endings in data.paradigms)
    assert not data.article or data.article in data.prefixes


@pytest.mark.parametrize("language", SHIPPED)
def test_shipped_data_name_the_source_of_their_figures(language: str) -> None:
    text = (files("guidebook.language") / "data" / f"{language}.yml").read_text(encoding="utf-8")
    assert re.match(r"# \w+\. Reading speed: \d+ words a minute \(.+\)", text, re.DOTALL)


@pytest.mark.parametrize("language", SHIPPED)
def test_shipped_words_for_references_are_usable(language: str) -> None:
    words = language_data(language).written_references
    assert words is not None
    assert words.chapter
    assert words.see
    for phrases in (value for value in dict(words).values() if isinstance(value, tuple)):
        assert all(phrase == phrase.strip() != "" for phrase in phrases)
        assert len(phrases) == len(set(phrases))
    for numbers in (words.after, words.before):
        names = [name for several in numbers.values() for name in several]
        assert len(names) == len(set(names))
    assert set(range(1, 13)) <= {*words.after, *words.before}


def test_arabic_has_its_digits_clitics_and_letters_that_vary() -> None:
    data = language_data("ar")
    assert data.digits == "٠١٢٣٤٥٦٧٨٩"
    assert {"و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "بال"} <= set(data.prefixes)
    assert data.folds["أ"] == data.folds["إ"] == data.folds["آ"] == "ا"


@pytest.mark.parametrize(("locale", "language"), [("ar-EG", "ar"), ("ar_EG", "ar"), ("fr-CA", "fr"), ("en_GB", "en")])
def test_region_has_the_data_of_its_language(locale: str, language: str) -> None:
    assert language_data(locale) == language_data(language)


@pytest.mark.parametrize("locale", ["xx", "tlh", "sr-Latn", ""])
def test_language_without_data_has_the_defaults(locale: str) -> None:
    assert language_data(locale) == LanguageData()


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("fa", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("en", "ltr"),
        ("mk", "ltr"),
        ("sr-Latn", "ltr"),
        ("xx", "ltr"),
    ],
)
def test_direction_is_that_of_the_script(locale: str, expected: str) -> None:
    assert direction(locale) == expected


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("ar", "العربية"),
        ("en", "English"),
        ("fr", "français"),
        ("sq", "shqip"),
        ("mk", "македонски"),
        ("bs", "bosanski"),
        ("xx", "xx"),
    ],
)
def test_language_calls_itself_by_its_own_name(locale: str, name: str) -> None:
    assert own_name(locale) == name


@pytest.mark.parametrize(
    ("locale", "in_locale", "name"),
    [("en", "ar", "الإنجليزية"), ("ar", "en", "Arabic"), ("fr-CA", "en", "French"), ("xx", "ar", "xx")],
)
def test_language_has_a_name_in_another_one(locale: str, in_locale: str, name: str) -> None:
    assert language_name(locale, in_locale) == name


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("MK", "ar", "مقدونيا الشمالية"),
        ("MK", "en", "North Macedonia"),
        ("XK", "en", "Kosovo"),
        ("NO", "fr", "Norvège"),
        ("QQ", "en", "QQ"),
    ],
)
def test_country_has_the_name_of_cldr(code: str, locale: str, name: str) -> None:
    assert country_name(code, locale) == name


@pytest.mark.parametrize("locale", ["not a locale", "x", "123", "en-XX-YY-ZZ"])
def test_unknown_code_is_written_the_english_way(locale: str) -> None:
    assert cldr(locale).language == "en"
