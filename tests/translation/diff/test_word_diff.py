"""Word diffs: readable ones, and ones that lose nothing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.translation.diff.word_diff import Kind, word_diff

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(["the", "city ", " plans", "مدينة ", "](a.md#b)", "**", ". ", "\n", "é", "城"])).map(
        "".join
    ),
)


def written(old: str, new: str) -> str:
    marks = {Kind.SAME: ("", ""), Kind.DELETED: ("[-", "-]"), Kind.INSERTED: ("{+", "+}")}
    return "".join(f"{marks[piece.kind][0]}{piece.text}{marks[piece.kind][1]}" for piece in word_diff(old, new))


@given(TEXTS, TEXTS)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.INSERTED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.DELETED) == new
    assert all(piece.text for piece in pieces)
    assert all(one.kind is not other.kind for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("A city plans.", "A city plans.", "A city plans."),
        ("A city plans.", "", "[-A city plans.-]"),
        ("", "A city plans.", "{+A city plans.+}"),
        ("A city plans.", "A town plans.", "A [-city-]{+town+} plans."),
        ("A city plans.", "A city plans early.", "A city plans{+ early+}."),
        ("A city plans.", "A city always plans.", "A city {+always +}plans."),
        ("In 2020, 3 of 4 cities.", "In 2021, 3 of 4 cities.", "In [-2020-]{+2021+}, 3 of 4 cities."),
        (
            "See [all](act.md#why) of it.",
            "See [all](plan.md#why) of it.",
            "See [all[-](act.md#why)-]{+](plan.md#why)+} of it.",
        ),
        ("the **bold** word", "the bold word", "the [-**-]bold[-**-] word"),
        ("a city's plan", "a city’s plan", "a [-city's-]{+city’s+} plan"),
        (
            "One two three four.",
            "Nothing of that is left here.",
            "[-One two three four-]{+Nothing of that is left here+}.",
        ),
        ("قرّر ونظّم ووفّر الموارد", "قرّر ووفّر الموارد", "قرّر [-ونظّم -]ووفّر الموارد"),
        ("كَتَبَ النص هنا", "كُتِبَ النص هنا", "[-كَتَبَ-]{+كُتِبَ+} النص هنا"),
        ("城市制定计划。", "城市修改计划。", "城市[-制定-]{+修改+}计划。"),
    ],
)
def test_words_with_their_marks_are_compared(old: str, new: str, expected: str) -> None:
    assert written(old, new) == expected


def test_long_texts_are_compared_in_bounded_time() -> None:
    old = " ".join(f"the word {number % 50} of" for number in range(2000))
    new = " ".join(f"the word {number % 49} of" for number in range(2000))
    started = time.process_time()
    pieces = word_diff(f"First. {old} Last.", f"First. {new} last.")
    assert time.process_time() - started < 5
    assert pieces[0].text.startswith("First. the word")


def test_one_word_of_a_long_text_is_found() -> None:
    words = [f"word{number}" for number in range(20_000)]
    pieces = word_diff(" ".join(words), " ".join([*words[:9_999], "new", *words[10_000:]]))
    assert [piece.text for piece in pieces if piece.kind is not Kind.SAME] == ["word9999", "new"]
