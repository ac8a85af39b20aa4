"""Dates, numbers and reading times in the reader's language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.partial_date import PartialDate
from guidebook.language.numbers_and_dates import (
    count_words,
    date_text,
    in_digits,
    percent_text,
    reading_minutes,
)


@pytest.mark.parametrize(
    ("date", "locale", "text"),
    [
        ("2023-09-12", "en", "12 September 2023"),
        ("2023-09-12", "ar", "١٢ سبتمبر ٢٠٢٣"),
        ("2023-09-12", "fr", "12 septembre 2023"),
        ("2023-09-12", "sq", "12 shtator 2023"),
        ("2023-09-12", "xx", "September 12, 2023"),
        ("2023-09", "en", "September 2023"),
        ("2023-09", "ar", "سبتمبر ٢٠٢٣"),
        ("2023-09", "fr", "septembre 2023"),
        ("2023", "en", "2023"),
        ("2023", "ar", "٢٠٢٣"),
        ("2024-01-01", "en", "1 January 2024"),
    ],
)
def test_date_is_as_precise_as_it_is_known(date: str, locale: str, text: str) -> None:
    assert date_text(PartialDate.parse(date), locale) == text


@pytest.mark.parametrize(
    ("text", "locale", "shown"),
    [("2019–2020", "ar", "٢٠١٩–٢٠٢٠"), ("2019", "en", "2019"), ("no digits", "ar", "no digits"), ("٤2", "ar", "٤٢")],
)
def test_digits_are_those_of_the_locale(text: str, locale: str, shown: str) -> None:
    assert in_digits(text, locale) == shown


@given(st.dates())
def test_arabic_dates_have_no_european_digit(day: object) -> None:
    assert not re.search("[0-9]", date_text(PartialDate.parse(str(day)), "ar"))


@pytest.mark.parametrize(
    ("text", "locale", "words"),
    [
        ("", "en", 0),
        (" – … !", "en", 0),
        ("A town's plan, in 3 steps.", "en", 6),
        ("خُطّةُ المدينةِ في ٣ خطوات.", "ar", 5),
        ("«التعاون الوطني–المحلي»", "ar", 3),
        ("والمدينة", "ar", 1),
        ("\ufffc code \ufffc", "en", 1),
    ],
)
def test_words_are_counted_as_unicode_counts_them(text: str, locale: str, words: int) -> None:
    assert count_words(text, locale) == words


@pytest.mark.parametrize(
    ("text", "locale", "minutes"),
    [
        ("", "en", 1),
        ("word", "en", 1),
        ("word " * 228, "en", 1),
        ("word " * 456, "en", 2),
        ("كلمة " * 138, "ar", 1),
        ("كلمة " * 690, "ar", 5),
        ("word " * 1000, "xx", 5),
    ],
)
def test_reading_time_follows_the_speed_of_the_language(text: str, locale: str, minutes: int) -> None:
    assert reading_minutes(text, locale) == minutes


@given(st.text(max_size=50), st.sampled_from(["ar", "en", "fr-CA", "xx"]))
def test_reading_takes_at_least_a_minute(text: str, locale: str) -> None:
    assert reading_minutes(text, locale) >= 1


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "71%"),
        ("fr", "71\u00a0%"),
        ("ar", "٧١٪\u061c"),
        ("mk", "71\u00a0%"),
        ("sq", "71%"),
        ("tr", "%71"),
        ("xx", "71%"),
    ],
)
def test_percent_is_written_as_cldr_has_it_in_the_locales_digits(locale: str, text: str) -> None:
    assert percent_text(71, locale) == text
