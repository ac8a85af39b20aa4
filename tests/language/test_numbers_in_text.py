"""Figures of a text: what they may mean, whatever digits and notation they are written in."""

from decimal import Decimal

import pytest

from guidebook.language.figures import Month
from guidebook.language.numbers_in_text import figures_in


def read(text: str, locale: str) -> list[tuple[str, set[Decimal | int]]]:
    """Each figure as it is written, with its likeliest reading; a month as a negative number."""
    return [
        (
            text[figure.start : figure.end],
            {-value.number if isinstance(value, Month) else value for value in figure.readings[0]},
        )
        for figure in figures_in(text, locale)
    ]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "47 of 1,250,000", [("47", {47}), ("1,250,000", {1250000})]),
        ("ar", "٤٧٫٩٪ من ١٬٢٥٠", [("٤٧٫٩", {Decimal("47.9")}), ("١٬٢٥٠", {1250})]),
        ("fa", "۴۷", [("۴۷", {47})]),
        ("hi", "२०१९", [("२०१९", {2019})]),
        ("fr", "1\u202f250 et 47,9", [("1\u202f250", {1250}), ("47,9", {Decimal("47.9")})]),
        ("sq", "1.250.000,5", [("1.250.000,5", {Decimal("1250000.5")})]),
        ("en", "2.5 million, $5bn", [("2.5 million", {2500000}), ("5bn", {5 * 10**9})]),
        ("mk", "2,3 милиони", [("2,3 милиони", {2300000})]),
        ("en", "2023-09-12", [("2023-09-12", {2023, -9, 12})]),
        ("en", "12th of May 2023; June 2021", [("12th of May 2023", {12, -5, 2023}), ("June 2021", {-6, 2021})]),
        ("ar", "١٢ أيلول/سبتمبر ٢٠٢٣", [("١٢ أيلول/سبتمبر ٢٠٢٣", {12, -9, 2023})]),
        ("bs", "13. i 14. juna 2023.", [("13", {13}), ("14. juna 2023", {14, -6, 2023})]),
        ("en", "at 3 pm, 8:30 pm", [("3 pm", {15}), ("8:30 pm", {20, 30})]),
        ("fr", "23 h 59", [("23 h 59", {23, 59})]),
        ("en", "the 1990s", [("1990s", {1990})]),
        ("en", "the 5th, in 2021/22", [("5th", {5}), ("2021/22", {2021, 2022})]),
        ("en", "ring 0800 123 456", [("0800 123 456", {800123456})]),
        ("en", "it may 12 times", [("12", {12})]),
        ("en", "see www.a.example/2019, a@b12.example", []),
        ("en", "no figure", []),
    ],
)
def test_figures_are_read_by_value(locale: str, text: str, expected: list[tuple[str, set[Decimal | int]]]) -> None:
    assert read(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1.250", [{Decimal(1250)}, {Decimal("1.25")}]),
        ("17:00", [{Decimal(17)}, {Decimal(5)}]),
        ("9/12/2023", [{9, Month(12), 2023}, {12, Month(9), 2023}, {9, 12, 2023}]),
        # The number of a law with its year.
        ("139/15", [{139, 15}, {139, 1815}, {139, 1915}, {139, 2015}]),
        ("3/4", [{3, 4}, {Month(3), 4}, {Month(4), 3}, {Decimal("0.75")}, {75}]),
        # The second decade of the 21st century, the last one of the 20th.
        ("2010s", [{2010}, {10}, {2, 21}]),
        ("1990s", [{1990}, {90}, {20}]),
    ],
)
def test_figure_may_have_several_readings(text: str, readings: list[set[Decimal | Month]]) -> None:
    (figure,) = figures_in(text, "en")
    assert [set(reading) for reading in figure.readings] == readings


@pytest.mark.parametrize(
    ("text", "is_doubtful"), [("1", True), ("24/7", True), ("3-year", True), ("2", False), ("47-year", False)]
)
def test_figure_that_may_be_said_without_a_number_is_doubtful(text: str, is_doubtful: bool) -> None:
    assert figures_in(text, "en")[0].is_doubtful == is_doubtful


def test_number_of_any_length_is_read() -> None:
    (figure,) = figures_in("1" * 5000, "en")
    assert figure.amount is None


def test_digits_behind_letters_are_part_of_a_name() -> None:
    assert [figure.is_part_of_name for figure in figures_in("G7 و٧", "en")] == [True, False]
