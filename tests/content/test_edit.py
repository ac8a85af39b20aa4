"""Edits: spans of source text and their replacements."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import Span


def edit(start: int, end: int, replacement: str) -> Edit:
    """An edit of a span."""
    return Edit(Span(start, end), replacement)


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([], "one two three"),
        ([edit(4, 7, "2")], "one 2 three"),
        ([edit(8, 13, "3"), edit(0, 3, "1")], "1 two 3"),
        ([edit(0, 0, "zero ")], "zero one two three"),
        ([edit(13, 13, " four")], "one two three four"),
        ([edit(0, 13, "")], ""),
        ([edit(0, 3, "1"), edit(3, 7, "+2")], "1+2 three"),
        ([edit(3, 3, ","), edit(3, 4, "")], "one,two three"),
        ([edit(4, 4, "a"), edit(4, 4, "b")], "one abtwo three"),
        ([edit(4, 4, "b"), edit(4, 4, "a")], "one batwo three"),
        ([edit(4, 7, "اثنان")], "one اثنان three"),
    ],
)
def test_edits_are_made_together(edits: list[Edit], text: str) -> None:
    assert apply_edits("one two three", edits) == text


@pytest.mark.parametrize(
    "edits",
    [
        [edit(0, 3, "x"), edit(2, 5, "y")],
        [edit(0, 5, "x"), edit(2, 2, "y")],
        [edit(0, 3, "x"), edit(0, 3, "x")],
        [edit(0, 3, "x"), edit(0, 2, "y")],
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_edits_that_overlap_are_refused(edits: list[Edit], turned: bool) -> None:
    with pytest.raises(ValueError, match=r"^two edits overlap at offset \d$"):
        apply_edits("one two three", reversed(edits) if turned else edits)


@st.composite
def texts_and_pieces(draw: st.DrawFn) -> tuple[str, list[tuple[str, str | None]]]:
    """A text in pieces, each with what it is to become; None leaves it as it is."""
    pieces = draw(st.lists(st.tuples(st.text(max_size=6), st.none() | st.text(max_size=6)), max_size=8))
    return "".join(piece for piece, _ in pieces), pieces


@given(texts_and_pieces(), st.randoms())
def test_order_of_edits_of_different_places_does_not_count(
    case: tuple[str, list[tuple[str, str | None]]], random: Random
) -> None:
    text, pieces = case
    edits, start, expected = [], 0, ""
    for piece, replacement in pieces:
        is_edit = replacement is not None and piece
        if is_edit:
            edits.append(edit(start, start + len(piece), replacement or ""))
        expected += (replacement or "") if is_edit else piece
        start += len(piece)
    random.shuffle(edits)
    assert apply_edits(text, edits) == expected


@given(st.text(max_size=30), st.data())
def test_edit_and_its_reverse_give_the_text_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    replacement = data.draw(st.text(max_size=8))
    changed = apply_edits(text, [edit(start, end, replacement)])
    assert apply_edits(changed, [edit(start, start + len(replacement), text[start:end])]) == text


@given(st.text(min_size=2, max_size=20), st.data())
def test_two_edits_of_one_character_always_overlap(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    first = edit(data.draw(st.integers(0, place)), data.draw(st.integers(place + 1, len(text))), "x")
    second = edit(data.draw(st.integers(0, place)), data.draw(st.integers(place + 1, len(text))), "y")
    with pytest.raises(ValueError, match="overlap"):
        apply_edits(text, [first, second])
