"""The projection of the map: its extent, its equal areas."""

import math

import pytest

from guidebook.rendering.projection import projected


@pytest.mark.parametrize(
    ("longitude", "latitude", "east", "south"),
    [
        (0, 0, 0, 0),
        (180, 0, 2.706630, 0),
        (0, 90, 0, -1.317363),
        (0, -90, 0, 1.317363),
        (-180, 90, -1.603589, -1.317363),
    ],
)
def test_points_lie_where_the_projection_puts_them(
    longitude: float, latitude: float, east: float, south: float
) -> None:
    assert projected(longitude, latitude) == pytest.approx((east, south), abs=1e-5)


@pytest.mark.parametrize("latitude", [-75, -40, 0, 25, 60])
def test_areas_are_true(latitude: float) -> None:
    south, north = (projected(0, edge)[1] for edge in (latitude, latitude + 1))
    middle = projected(1, latitude + 0.5)[0]

    on_the_globe = math.radians(1) * (math.sin(math.radians(latitude + 1)) - math.sin(math.radians(latitude)))
    assert middle * (south - north) == pytest.approx(on_the_globe, rel=1e-3)


def test_longitudes_beyond_half_a_turn_go_on_in_the_same_direction() -> None:
    assert projected(190, 20)[0] > projected(180, 20)[0]
