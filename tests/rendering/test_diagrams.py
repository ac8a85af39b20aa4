"""How diagrams are laid out: nothing leaves the drawing, nothing overlaps, and places are mirrored."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.boxes import DIAGRAMS, LONGEST_LABEL
from guidebook.rendering.diagrams.canvas import WIDTH, Canvas, Mark
from guidebook.rendering.diagrams.figures import DRAWN
from guidebook.rendering.diagrams.labels import ARABIC, LATIN, Face, set_label, width_of

CLOSE = 0.2
"""Units: places are written with one decimal."""
WORDS = {
    "en": ["Understand", "Map actors, problems and strengths", "Agree on implementation responsibilities", "Learn"],
    "mk": ["Разбирање", "Меѓуинституционална соработка", "Спроведување на активностите", "Учење"],
    "ar": ["الفهم", "رسم خريطة الجهات الفاعلة والمشكلات", "الاتفاق على مسؤوليات التنفيذ", "التعلّم"],
}
texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=LONGEST_LABEL // 3)
labels = st.lists(texts, min_size=1, max_size=3).map(" ".join)


@st.composite
def diagrams(draw: st.DrawFn) -> tuple[str, list[str], bool]:
    """A kind, so many labels as it may have, and whether it is read from right to left."""
    kind = draw(st.sampled_from(sorted(DIAGRAMS)))
    count = draw(st.sampled_from(DIAGRAMS[kind]))
    of_any_script = st.sampled_from([label for words in WORDS.values() for label in words]) | labels
    return kind, draw(st.lists(of_any_script, min_size=count, max_size=count)), draw(st.booleans())


def drawn(kind: str, words: Sequence[str], is_rtl: bool = False) -> Canvas:
    """The drawing of a diagram."""
    canvas = Canvas(ARABIC if is_rtl else LATIN, is_rtl)
    DRAWN[kind](canvas, words, [str(number + 1) for number in range(len(words))])
    return canvas


def extent(mark: Mark) -> tuple[float, float, float, float]:
    """What an element covers from left to right and from top to bottom, as far as it says so itself."""
    at = {
        name: float(value) for name, value in mark.attributes if name in ("x", "y", "width", "height", "cx", "cy", "r")
    }
    if mark.tag == "circle":
        return at["cx"] - at["r"], at["cx"] + at["r"], at["cy"] - at["r"], at["cy"] + at["r"]
    return at["x"], at["x"] + at["width"], at["y"], at["y"] + at["height"]


@given(diagrams())
def test_nothing_leaves_the_drawing_and_no_two_items_overlap(diagram: tuple[str, list[str], bool]) -> None:
    canvas = drawn(*diagram)

    assert len(canvas.boxes) == len(diagram[1])
    for number, box in enumerate(canvas.boxes):
        assert -CLOSE <= box.left <= box.right <= WIDTH + CLOSE
        assert -CLOSE <= box.top <= box.bottom <= canvas.height + CLOSE
        assert not any(box.overlaps(other) for other in canvas.boxes[:number])
    for mark in canvas.marks:
        if mark.tag in ("rect", "circle"):
            left, right, top, bottom = extent(mark)
            assert -CLOSE <= left <= right <= WIDTH + CLOSE, mark
            assert -CLOSE <= top <= bottom <= canvas.height + CLOSE, mark


@given(labels, st.integers(60, 300), st.sampled_from([LATIN, ARABIC]))
def test_lines_are_as_narrow_as_their_room_and_say_the_whole_text(text: str, room: int, face: Face) -> None:
    label = set_label(text, room, face)

    assert label.width <= room + 0.01
    assert label.width == pytest.approx(max(width_of(line) for line in label.lines) * label.size)
    assert "".join("".join(label.lines).replace("‐", "").split()) == "".join(text.replace("‐", "").split())


def test_lines_are_about_equally_long() -> None:
    label = set_label("Report to the council and the public", 150, LATIN)

    assert label.lines == ("Report to the", "council and", "the public")


def test_a_word_is_broken_only_where_it_has_no_room() -> None:
    assert set_label("Меѓуинституционална соработка", 200, LATIN).is_whole
    assert set_label("Меѓуинституционална соработка", 100, LATIN).lines == (
        "Меѓуинсти‐",
        "туционална",
        "соработка",
    )
    assert set_label("Counter-narratives", 100, LATIN).lines == ("Counter-", "narratives")
    assert set_label("Women's groups", 100, LATIN).lines == ("Women's", "groups")


def test_letters_that_join_are_never_parted() -> None:
    label = set_label("والاستراتيجيات المحلية", 60, ARABIC)

    assert label.lines == ("والاستراتيجيات", "المحلية")
    assert label.size < ARABIC.size
    assert label.width <= 60.01


@pytest.mark.parametrize("kind", sorted(DIAGRAMS))
@pytest.mark.parametrize("language", sorted(WORDS))
def test_places_are_mirrored_one_by_one(kind: str, language: str) -> None:
    words = WORDS[language]
    ltr, rtl = Canvas(LATIN, False), Canvas(LATIN, True)
    for canvas in (ltr, rtl):
        DRAWN[kind](canvas, words, "1234")

    assert rtl.height == ltr.height
    mirrored = [(WIDTH - box.right, box.top, WIDTH - box.left, box.bottom) for box in ltr.boxes]
    assert [(box.left, box.top, box.right, box.bottom) for box in rtl.boxes] == [pytest.approx(one) for one in mirrored]
    assert [(mark.tag, mark.text) for mark in rtl.marks] == [(mark.tag, mark.text) for mark in ltr.marks]


def test_steps_go_round_as_one_reads() -> None:
    for is_rtl, side in ((False, 1), (True, -1)):
        boxes = drawn("diagram-cycle", ["Understand", "Decide", "Carry out", "Learn"], is_rtl).boxes
        first, second, third, fourth = [((box.left + box.right) / 2 - WIDTH / 2) * side for box in boxes]
        assert first == pytest.approx(third) == pytest.approx(0)
        assert second > 0 > fourth
        assert boxes[0].bottom < boxes[1].bottom < boxes[2].bottom


@pytest.mark.parametrize("count", DIAGRAMS["diagram-cycle"])
def test_every_step_of_a_cycle_leads_to_the_next_with_an_arrow(count: int) -> None:
    words = (WORDS["en"] * 3)[:count]
    canvas = drawn("diagram-cycle", words)
    heads = next(dict(mark.attributes)["d"] for mark in canvas.marks if ("class", "diagram__heads") in mark.attributes)

    assert heads.count("M") == count


@pytest.mark.parametrize("count", DIAGRAMS["diagram-pyramid"])
def test_layers_of_a_pyramid_grow_downwards(count: int) -> None:
    widths = [box.right - box.left for box in drawn("diagram-pyramid", (WORDS["en"] * 2)[:count]).boxes]

    assert widths == sorted(widths)
    assert widths[-1] <= WIDTH


def test_a_drawing_is_the_same_every_time() -> None:
    assert drawn("diagram-table", WORDS["en"] * 3).marks == drawn("diagram-table", WORDS["en"] * 3).marks
