"""Dates as precise as they are known: a day, a month or a year."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day (`2024-12-05`), a month (`2022-11`) or a year (`2018`) of ISO 8601."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Raises `ValueError` for anything that is not a date in one of the three forms."""
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(f"'{text}' is not a date such as 2024-12-05, 2024-12 or 2024")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"'{text}' is not in the calendar") from None
        return cls(year, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The first day it can mean; dates are sorted by it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def first_possible(self) -> tuple[int, int, int]:
        """Sorts before every other day it can mean."""
        return self.year, self.month or 1, self.day or 1

    @property
    def last_possible(self) -> tuple[int, int, int]:
        """Sorts after every day it can mean."""
        return self.year, self.month or 12, self.day or 31

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())
