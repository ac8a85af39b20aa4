"""The map of case studies: the coasts of a part of the world, and a point for each whose place is known.

It is an extra: a list that says all of it stands before it. What lies too close to be touched apart is joined under
one point, which leads to the list of what it stands for below the map.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guidebook.content.front_matter import CaseStudy
from guidebook.language.interface_words import InterfaceWords
from guidebook.language.locales import country_name
from guidebook.rendering.addresses import Way
from guidebook.rendering.cards import card_of, source_facts
from guidebook.rendering.coastlines import Frame, Point, land_path
from guidebook.rendering.gazetteer import Position, position_of, positions_by_country
from guidebook.rendering.guide import Guide
from guidebook.rendering.places import place_text
from guidebook.rendering.projection import projected
from guidebook.rendering.views import Card, LinkText, MapPoint, MapView

WIDTH, HEIGHT = 1000, 500
"""Units of the map. Its points are placed by percentages, so that they keep their size in pixels."""
APART = 75
"""Units between two points: 24 pixels (WCAG 2.2, 2.5.8) where the map is 320 pixels wide."""
MOST_LISTED = 12
"""Case studies of one point that are listed below the map; all are in the list above it."""
_WORLD_WIDTH, _WORLD_TOP, _WORLD_BOTTOM = 5.42, -1.32, 1.2
"""Of the projection; the south, where there is only Antarctica, is not needed."""
_LEAST_WIDTH = 0.7
"""Of the projection, about 45 degrees: coasts that one knows are then in sight of any place."""
_ROOM = 0.09
"""Share of the map's width, and twice that of its height, that is kept free round the points."""


@dataclass(frozen=True, slots=True)
class _Study:
    card: Card
    place: str
    """Its own, or the one of its countries that the point stands for."""
    position: Position


def map_of(guide: Guide, edition: str, keys: Iterable[str], way: Way) -> MapView | None:
    """The map of the case studies among the pages with these keys; None where the place of none is known.

    Points stand in the order of the keys.
    """
    studies = tuple(_studies(guide, edition, keys, way))
    if not studies:
        return None
    frame = frame_of([study.position for study in studies])
    points = []
    for place, (at, together) in enumerate(_joined(studies, frame), 1):
        points.append(_point(guide.words[edition], f"map-{place}", at, together))
    return MapView(land_path(frame), f"0 0 {WIDTH} {HEIGHT}", tuple(points))


def _studies(guide: Guide, edition: str, keys: Iterable[str], way: Way) -> Iterator[_Study]:
    for key in keys:
        page = guide.catalogue.shown(edition, key)
        facts = source_facts(guide, page) if page else None
        if not isinstance(facts, CaseStudy) or facts.place is None:
            continue
        card, position = card_of(guide, key, edition, way), position_of(facts.place)
        if position:
            yield _Study(card, place_text(guide, facts, edition), position)
        elif len(facts.place.countries) > 1:
            for country, of_country in positions_by_country(facts.place).items():
                yield _Study(card, country_name(country, edition), of_country)


def frame_of(positions: Sequence[Position]) -> Frame:
    """The part of the world that shows these positions, at least one, with room round them."""
    meridian = _middle([position.longitude for position in positions])
    points = [projected(_turned(position.longitude - meridian), position.latitude) for position in positions]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    ratio = WIDTH / HEIGHT
    width = max((right - left) / (1 - 2 * _ROOM), (bottom - top) * ratio / (1 - 4 * _ROOM), _LEAST_WIDTH)
    width = min(width, _WORLD_WIDTH, (_WORLD_BOTTOM - _WORLD_TOP) * ratio)
    height = width / ratio
    middle = min(max((top + bottom) / 2, _WORLD_TOP + height / 2), _WORLD_BOTTOM - height / 2)
    return Frame(meridian, (left + right - width) / 2, middle - height / 2, WIDTH / width, WIDTH, HEIGHT)


def _middle(longitudes: Iterable[float]) -> float:
    """The middle of the shortest way round the earth that passes all of them, in whole degrees."""
    ordered = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in zip(ordered, (*ordered[1:], ordered[0] + 360), strict=True)]
    widest, start = max(gaps)
    return round(_turned(start + (360 - widest) / 2))


def _turned(longitude: float) -> float:
    """The same longitude, from -180 to 180."""
    return (longitude + 180) % 360 - 180


def _joined(studies: Sequence[_Study], frame: Frame) -> Iterator[tuple[Point, tuple[_Study, ...]]]:
    """Places on the map, each with the case studies that stand there: no two places are nearer than `APART`.

    A place that has most others near it is taken first, so that they are joined round their middle.
    """
    at = [
        frame.place(frame.meridian + _turned(study.position.longitude - frame.meridian), study.position.latitude)
        for study in studies
    ]
    spots = list(dict.fromkeys(at))
    near = {spot: sum(math.dist(spot, other) < APART for other in spots) for spot in spots}
    chosen: list[Point] = []
    for spot in sorted(spots, key=lambda spot: -near[spot]):
        if all(math.dist(spot, other) >= APART for other in chosen):
            chosen.append(spot)
    members: dict[Point, list[_Study]] = {}
    for spot, study in zip(at, studies, strict=True):
        members.setdefault(min(chosen, key=lambda other: math.dist(spot, other)), []).append(study)
    for spot, together in members.items():
        yield spot, tuple(together)


def _point(words: InterfaceWords, anchor: str, at: Point, together: tuple[_Study, ...]) -> MapPoint:
    left, top = (f"{100 * value / size:.1f}%" for value, size in zip(at, (WIDTH, HEIGHT), strict=True))
    # Points of one case study in neighbouring countries are joined, too.
    cards = dict.fromkeys(study.card for study in together)
    links = tuple(LinkText(card.title, card.url, card.language) for card in cards)
    places = " · ".join(dict.fromkeys(study.place for study in together))
    is_approximate = all(study.position.is_approximate for study in together)
    if is_approximate:
        places = words("{place} (approximate position)", place=places)
    if len(links) > 1:
        count = words.number(len(links))
        link = LinkText(f"{count} · {places}", f"#{anchor}")
        return MapPoint(left, top, link, is_approximate, count, links[:MOST_LISTED], len(links) > MOST_LISTED, anchor)
    # A title in another language stays alone, so that it is read out in that language as a whole.
    name = links[0].text if links[0].language else f"{links[0].text} – {places}"
    return MapPoint(left, top, replace(links[0], text=name), is_approximate)
