"""The map of case studies."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.gazetteer import Position
from guidebook.rendering.map import APART, HEIGHT, MOST_LISTED, WIDTH, frame_of, map_of
from guidebook.rendering.views import Language, LinkText, MapPoint, MapView
from mini_site import SiteMaker

TOWNS = {"kumanovo": "Kumanovo, country: MK", "strumica": "Strumica, country: MK", "suva": "Suva, country: FJ"}
ENGLISH = Language("en", "English", "ltr")


def study(place: str, title: str = "A plan") -> str:
    """A case study with a place."""
    return f"---\nsummary: S\nplace: {{{place}, region: other}}\nas_of: 2024\n---\n# {title}\n"


def files(**places: str) -> dict[str, str]:
    """A guide with these case studies."""
    return {"docs/en/index.md": "# Home\n"} | {
        f"docs/en/case-studies/{name}.md": study(place, name) for name, place in places.items()
    }


def map_in(mini_site: SiteMaker, content: dict[str, str], edition: str = "en") -> MapView | None:
    """The map of all case studies of a guide."""
    guide = mini_site(content).guide()
    keys = [key for key in guide.catalogue.keys if key.startswith("case-studies/")]
    return map_of(guide, edition, keys, Way(guide.addresses.page(edition, "case-studies/index.md")))


def points_in(mini_site: SiteMaker, content: dict[str, str], edition: str = "en") -> tuple[MapPoint, ...]:
    """Its points, without their places."""
    view = map_in(mini_site, content, edition)
    assert view is not None
    return view.points


def test_each_case_study_with_a_place_has_a_point_that_leads_to_it(mini_site: SiteMaker) -> None:
    first, second = points_in(mini_site, files(a="city: Kumanovo, country: MK", b="city: Suva, country: FJ"))

    assert (first.link, first.is_approximate, first.count) == (
        LinkText("a – Kumanovo, North Macedonia", "a/"),
        False,
        "",
    )
    assert (second.link.text, second.link.url) == ("b – Suva, Fiji", "b/")
    assert float(first.left[:-1]) < float(second.left[:-1])


def test_place_known_by_its_country_only_is_marked_as_approximate(mini_site: SiteMaker) -> None:
    (point,) = points_in(mini_site, files(a="area: Sindh, country: PK"))

    assert point.is_approximate
    assert point.link.text == "a – Sindh, Pakistan (approximate position)"


def test_place_in_several_countries_has_a_point_in_each(mini_site: SiteMaker) -> None:
    first, second = points_in(mini_site, files(a="country: [FJ, PK]"))

    assert {point.link.text for point in (first, second)} == {
        "a – Fiji (approximate position)",
        "a – Pakistan (approximate position)",
    }
    assert all(point.is_approximate and point.link.url == "a/" and not point.count for point in (first, second))


def test_points_of_one_case_study_that_lie_close_are_one(mini_site: SiteMaker) -> None:
    (point,) = points_in(mini_site, files(a="country: [MK, XK]"))

    assert (point.count, point.listed) == ("", ())
    assert point.link.text == "a – North Macedonia · Kosovo (approximate position)"


def test_without_any_place_there_is_no_map(mini_site: SiteMaker) -> None:
    without = {"docs/en/index.md": "# Home\n", "docs/en/case-studies/a.md": "# A\n"}

    assert map_in(mini_site, without) is None


def test_places_that_lie_close_are_joined_and_listed(mini_site: SiteMaker) -> None:
    content = files(a="city: Kumanovo, country: MK", b="city: Suva, country: FJ", c="city: Strumica, country: MK")
    joined, alone = points_in(mini_site, content)

    assert joined.count == "2"
    assert joined.link == LinkText("2 · Kumanovo, North Macedonia · Strumica, North Macedonia", "#map-1")
    assert (joined.id, joined.has_more, joined.listed) == ("map-1", False, (LinkText("a", "a/"), LinkText("c", "c/")))
    assert alone.link.url == "b/"


def test_of_many_in_one_place_some_are_listed(mini_site: SiteMaker) -> None:
    many = {f"s{number:02}": "city: Tuzla, country: BA" for number in range(MOST_LISTED + 1)}
    (point,) = points_in(mini_site, files(**many))

    assert (point.count, len(point.listed), point.has_more) == ("13", MOST_LISTED, True)
    assert point.link.text == "13 · Tuzla, Bosnia and Herzegovina"


def test_an_edition_names_places_in_its_language_and_marks_titles_in_another(mini_site: SiteMaker) -> None:
    content = files(a="country: MK", b="country: FJ", c="country: FJ")
    content["docs/ar/case-studies/a.md"] = "# خطة\n"
    first, second = points_in(mini_site, content, "ar")

    assert (first.link.text, first.link.language) == ("خطة – مقدونيا الشمالية (موقع تقريبي)", None)
    assert (second.count, second.link.text) == ("٢", "٢ · فيجي (موقع تقريبي)")
    assert [item.language.code for item in second.listed if item.language] == ["en", "en"]


@pytest.mark.parametrize(
    "positions",
    [
        [(42.1, 21.7)],
        [(42.1, 21.7), (41.4, 22.6)],
        [(40.7, -74), (26, 68.5), (42, 21)],
        [(-18, 178), (-13.8, -171.8), (1.3, 172.9)],
        [(64, -22), (-34, 151), (-34, -58), (36, 140), (21, -157)],
        [(90, 0), (-90, 180)],
        [(0, 180), (0, -180)],
        [(0, 0), (0, 90), (0, 180), (0, -90)],
    ],
)
def test_the_frame_holds_every_position_with_room_round_it(positions: list[tuple[float, float]]) -> None:
    frame = frame_of([Position(*position) for position in positions])

    for latitude, longitude in positions:
        if abs(latitude) < 60:
            turned = frame.meridian + (longitude - frame.meridian + 180) % 360 - 180
            x, y = frame.place(turned, latitude)
            assert -1 <= x <= WIDTH + 1, frame
            assert 0 < y < HEIGHT, frame


def test_a_guide_on_one_region_shows_that_region() -> None:
    one = frame_of([Position(42.1, 21.7), Position(44.5, 18.7)])
    world = frame_of([Position(40.7, -74), Position(-34, 151), Position(0, 30)])

    assert one.scale > 4 * world.scale


def test_across_the_date_line_the_map_has_it_in_its_middle() -> None:
    frame = frame_of([Position(-18, 178), Position(-13.8, -172)])

    assert frame.meridian == -177


def test_points_never_stand_nearer_than_a_finger_can_tell(mini_site: SiteMaker) -> None:
    places = {f"s{n:03}": f"country: MK, lat: {n * 7 % 60 - 20}, lon: {n * 13 % 100}" for n in range(150)}
    points = points_in(mini_site, files(**places))
    at = [(float(p.left[:-1]) * WIDTH / 100, float(p.top[:-1]) * HEIGHT / 100) for p in points]

    assert sum(int(point.count or 1) for point in points) == 150
    for index, (x, y) in enumerate(at):
        assert all((x - a) ** 2 + (y - b) ** 2 >= (APART - 1.5) ** 2 for a, b in at[:index])
