"""Where on earth a case study happened: from its front matter, the town's name or the country's code."""

import lzma
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidebook.content.front_matter import Place

_DATA = Path(__file__).parent / "data"
"""Its README.md has the sources."""


@dataclass(frozen=True, slots=True)
class Position:
    """A point on earth, in degrees."""

    latitude: float
    longitude: float
    """From -180 to 180, east is positive."""
    is_approximate: bool = False
    """Whether it stands for a whole country or area."""


def position_of(place: Place) -> Position | None:
    """What the front matter says; else the town, if one in its countries is so called; else the country.

    None for a country that the data do not have, and for several countries without a town: no one point stands for
    them all.
    """
    if place.lat is not None and place.lon is not None:
        return Position(place.lat, place.lon, not place.city)
    towns = (_towns(country).get(key_of(place.city)) for country in place.countries) if place.city else ()
    found = next(filter(None, towns), None)
    return found or (_countries().get(place.countries[0]) if len(place.countries) == 1 else None)


def positions_by_country(place: Place) -> Mapping[str, Position]:
    """A point for each country of the place, by its code, as far as the data have them."""
    return {country: _countries()[country] for country in place.countries if country in _countries()}


def key_of(name: str) -> str:
    """A name as it is looked for: small letters without their marks, and nothing else. `map_data.py` does the same."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalnum())


@cache
def _towns(country: str) -> Mapping[str, Position]:
    return {
        key: Position(int(latitude) / 100, int(longitude) / 100)
        for entry in _town_lines().get(country, "").split("\t")[1:]
        for key, latitude, longitude in (entry.split(" "),)
    }


@cache
def _town_lines() -> Mapping[str, str]:
    text = lzma.decompress((_DATA / "towns.txt.xz").read_bytes()).decode("ascii")
    return {line[:2]: line for line in text.splitlines()}


@cache
def _countries() -> Mapping[str, Position]:
    lines = (_DATA / "countries.tsv").read_text(encoding="ascii").splitlines()
    fields = (line.split("\t") for line in lines)
    return {code: Position(float(latitude), float(longitude), True) for code, latitude, longitude in fields}
