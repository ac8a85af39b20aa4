"""The land in a frame of the map."""

import gzip
import re
from itertools import accumulate

import pytest

from guidebook.rendering.coastlines import Frame, land_path
from guidebook.rendering.gazetteer import Position
from guidebook.rendering.map import HEIGHT, WIDTH, frame_of

WORLD = [Position(40, -74), Position(-34, 151), Position(64, -22), Position(-34, -58), Position(36, 140)]
BALKANS = [Position(42.1, 21.7), Position(44.5, 18.7)]
PACIFIC = [Position(-18, 178.4), Position(-13.8, -171.8)]


def points_of(path: str) -> list[tuple[int, int]]:
    """All points of a path of relative lines."""
    found: list[tuple[int, int]] = []
    for part in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        found += zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True)
    return found


@pytest.mark.parametrize("positions", [WORLD, BALKANS, PACIFIC, BALKANS[:1]])
def test_land_is_small_and_lies_in_the_frame(positions: list[Position]) -> None:
    path = land_path(frame_of(positions))

    assert len(gzip.compress(path.encode(), 9)) <= 6000
    assert all(-9 <= x <= WIDTH + 9 and -9 <= y <= HEIGHT + 9 for x, y in points_of(path))


def test_half_a_turn_from_the_middle_the_land_ends() -> None:
    whole = Frame(0, -2.72, -1.32, WIDTH / 5.44, WIDTH, HEIGHT)
    turned = Frame(-170, -2.72, -1.32, WIDTH / 5.44, WIDTH, HEIGHT)

    for frame in (whole, turned):
        equator = [frame.place(frame.meridian + side, 0)[0] for side in (-180, 180)]
        assert all(equator[0] - 1 <= x <= equator[1] + 1 for x, _ in points_of(land_path(frame)))


def test_open_sea_has_no_land() -> None:
    assert land_path(Frame(-130, -0.02, 0.3, WIDTH / 0.04, WIDTH, HEIGHT)) == ""
