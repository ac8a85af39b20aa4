"""Dates as elements that programs can read, too."""

from markupsafe import Markup, escape

from guidebook.content.partial_date import PartialDate
from guidebook.language.numbers_and_dates import date_text

DATE = "\ue000"
"""Stands in a text for a date (a character that stands for nothing: Unicode, 23.5)."""


def time_element(date: PartialDate, edition: str) -> Markup:
    """A date in the edition's words: `<time datetime="2023-09">September 2023</time>`."""
    return Markup('<time datetime="{}">{}</time>').format(str(date), date_text(date, edition))


def with_time(text: str, date: PartialDate, edition: str) -> Markup:
    """A plain text as markup, with the element of a date in the place of `DATE`."""
    return escape(text).replace(DATE, time_element(date, edition))
