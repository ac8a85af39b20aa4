"""Where on earth a case study happened."""

import pytest

from guidebook.content.front_matter import Place, country_codes
from guidebook.rendering.gazetteer import Position, position_of, positions_by_country


def place(country: str | list[str], city: str | None = None, **more: object) -> Place:
    """A place as front matter gives it."""
    return Place.model_validate({"country": country, "city": city, "region": "other", **more})


@pytest.mark.parametrize(
    ("country", "city", "position"),
    [
        ("MK", "Kumanovo", Position(42.13, 21.72)),
        ("MK", "kumanovo", Position(42.13, 21.72)),
        ("MK", "Čair", Position(42.02, 21.44)),
        ("US", "New York City", Position(40.71, -74.01)),
        ("XK", "Prishtina", Position(42.67, 21.17)),
        ("FJ", "Suva", Position(-18.14, 178.43)),
    ],
)
def test_a_town_is_found_by_its_name_in_its_country(country: str, city: str, position: Position) -> None:
    assert position_of(place(country, city)) == position


@pytest.mark.parametrize("city", [None, "Nowhere Town", "Kumanovo", "Springfield", "\t0 0", "a b"])
def test_without_a_town_the_country_stands_for_it(city: str | None) -> None:
    position = position_of(place("US", city))

    assert position == Position(39.2, -98.0, True)


def test_of_several_countries_no_single_point_stands_for_all_of_them() -> None:
    several = place(["JO", "LB"], area="Levant")

    assert position_of(several) is None
    assert list(positions_by_country(several)) == ["JO", "LB"]
    assert positions_by_country(several)["LB"] == position_of(place("LB"))


def test_a_town_or_coordinates_are_one_point_in_several_countries_too() -> None:
    assert position_of(place(["AL", "MK"], "Kumanovo")) == Position(42.13, 21.72)
    assert position_of(place(["AL", "MK"], lat="41.5", lon="20.5")) == Position(41.5, 20.5, True)


def test_coordinates_of_the_front_matter_win() -> None:
    assert position_of(place("MK", "Kumanovo", lat="1.5", lon="-2")) == Position(1.5, -2)
    assert position_of(place("PK", area="Sindh", lat="26", lon="68.5")) == Position(26, 68.5, True)


def test_nearly_every_country_has_a_point() -> None:
    unknown = {code for code in country_codes() if position_of(place(code)) is None}

    # Islands without a town, parts that other codes stand for, and codes that ISO 3166 has given up.
    assert unknown <= {"AC", "TK", "BV", "CP", "CQ", "DG", "EA", "HM", "IC", "TA", "UM", "AQ", "TF", "GS", "IO"}
