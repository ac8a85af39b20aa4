"""Dates as precise as they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("2024-12-05", PartialDate(2024, 12, 5)),
        ("2024-12", PartialDate(2024, 12)),
        ("2024", PartialDate(2024)),
        ("0999-01-31", PartialDate(999, 1, 31)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_day_month_and_year_are_dates(text: str, parsed: PartialDate) -> None:
    assert PartialDate.parse(text) == parsed
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-1-5",
        "12/09/2023",
        "2024-12-05T10:00",
        " 2024",
        "2024\n",
        "٢٠٢٤",
        "2024-",
        "in May",
        "-2024",
        "20245",
    ],
)
def test_other_forms_are_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date such as 2024-12-05, 2024-12 or 2024$"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2023-02-29", "2024-13", "2024-00", "2024-04-31", "2024-01-00", "0000", "0000-01-01"])
def test_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^'{text}' is not in the calendar$"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "first_day", "first", "last"),
    [
        ("2024", date(2024, 1, 1), (2024, 1, 1), (2024, 12, 31)),
        ("2024-05", date(2024, 5, 1), (2024, 5, 1), (2024, 5, 31)),
        ("2024-05-07", date(2024, 5, 7), (2024, 5, 7), (2024, 5, 7)),
    ],
)
def test_date_spans_every_day_it_can_mean(
    text: str, first_day: date, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    parsed = PartialDate.parse(text)
    assert (parsed.first_day, parsed.first_possible, parsed.last_possible) == (first_day, first, last)


@given(st.dates())
def test_every_day_of_the_calendar_is_read_and_written_back(day: date) -> None:
    assert PartialDate.parse(day.isoformat()) == PartialDate(day.year, day.month, day.day)
    assert str(PartialDate.parse(day.isoformat())) == day.isoformat()


@given(st.text(max_size=12).filter(lambda text: not (text.isascii() and text[:4].isdigit())))
def test_any_other_text_is_refused_in_one_way(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date such as 2024-12-05, 2024-12 or 2024"):
        PartialDate.parse(text)
