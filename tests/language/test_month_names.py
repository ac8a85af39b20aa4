"""Months by name, inflected."""

import pytest

from guidebook.language.month_names import month_names


@pytest.mark.parametrize(
    ("locale", "text", "months"),
    [
        ("en", "in May and Sept, it may march", [5, 9]),
        ("ar", "في أيلول وكانون الثاني ولمارس", [9, 1, 3]),
        ("ar", "غشت", [8]),
        ("bs", "septembra, u martu, rujna", [9, 3, 9]),
        ("sq", "marsit, shtatorit", [3, 9]),
        ("mk", "во септември", [9]),
        ("xx", "May", [5]),
    ],
)
def test_months_are_found(locale: str, text: str, months: list[int]) -> None:
    assert [month.number for month in month_names(locale).all_in(text)] == months
