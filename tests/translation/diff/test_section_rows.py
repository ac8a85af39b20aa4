"""The rows of a section: which passage became which, and what of the translation stands beside it."""

from guidebook.translation.diff.model import Change, Row
from guidebook.translation.diff.passages import Passage
from guidebook.translation.diff.section_rows import section_rows, whole_rows
from guidebook.translation.diff.word_diff import Kind

MARKS = {Kind.SAME: "{}", Kind.DELETED: "[-{}-]", Kind.INSERTED: "{{+{}+}}"}


def section(*texts: str) -> tuple[Passage, ...]:
    return tuple(
        Passage("heading" if text.startswith("#") else "paragraph", text, line) for line, text in enumerate(texts, 1)
    )


def told(rows: tuple[Row, ...]) -> list[tuple[object, ...]]:
    return [
        (row.change, row.count)
        if row.change is Change.SAME
        else (
            row.change,
            "".join(MARKS[piece.kind].format(piece.text) for piece in row.pieces),
            row.translation.text if row.translation else None,
        )
        for row in rows
    ]


def test_unchanged_passages_are_folded() -> None:
    old, new = section("## A", "one", "two", "three", "four"), section("## A", "one", "two", "three", "five")
    rows, is_aligned = section_rows(old, new, section("## أ", "واحد", "اثنان", "ثلاثة", "أربعة"))
    assert is_aligned
    assert told(rows) == [
        (Change.SAME, 4),
        (Change.REMOVED, "[-four-]", "أربعة"),
        (Change.ADDED, "{+five+}", None),
    ]


def test_a_passage_that_became_another_is_told_from_one_that_came() -> None:
    old = section("A city plans its work.", "It ends.")
    new = section("Before all else, listen.", "A city plans its own work.", "It ends.")
    rows, _ = section_rows(old, new, section("المدينة تخطط لعملها.", "ينتهي."))
    assert told(rows) == [
        (Change.ADDED, "{+Before all else, listen.+}", None),
        (Change.CHANGED, "A city plans its {+own +}work.", "المدينة تخطط لعملها."),
        (Change.SAME, 1),
    ]


def test_a_heading_takes_the_place_of_the_one_before() -> None:
    rows, _ = section_rows(section("## Local models", "one"), section("## Forms", "one"), section("## نماذج", "واحد"))
    assert told(rows) == [(Change.CHANGED, "## [-Local models-]{+Forms+}", "## نماذج"), (Change.SAME, 1)]


def test_a_passage_that_moved_is_shown_once() -> None:
    old, new = section("one", "two is here", "three", "four"), section("two is here", "three", "four", "one")
    rows, _ = section_rows(old, new, section("واحد", "اثنان", "ثلاثة", "أربعة"))
    assert told(rows) == [(Change.SAME, 3), (Change.MOVED, "one", "واحد")]


def test_a_heading_never_becomes_a_paragraph() -> None:
    rows, _ = section_rows(section("## The same words"), section("The same words"), ())
    assert told(rows) == [
        (Change.REMOVED, "[-## The same words-]", None),
        (Change.ADDED, "{+The same words+}", None),
    ]


def test_a_translation_that_has_followed_already_stands_beside_the_new_text() -> None:
    old, new = section("one"), section("one", "two")
    rows, is_aligned = section_rows(old, new, section("واحد", "اثنان"))
    assert is_aligned
    assert told(rows) == [(Change.SAME, 1), (Change.ADDED, "{+two+}", "اثنان")]


def test_a_translation_of_another_shape_stands_beside_nothing() -> None:
    rows, is_aligned = section_rows(section("one"), section("two"), section("واحد", "اثنان", "ثلاثة"))
    assert not is_aligned
    assert [row.translation for row in rows] == [None, None]


def test_whole_sections() -> None:
    assert told(whole_rows(section("one"), section("واحد"), Change.UNKNOWN)) == [(Change.UNKNOWN, "one", "واحد")]
    assert told(whole_rows(section("one"), (), Change.ADDED)) == [(Change.ADDED, "{+one+}", None)]


def test_very_many_passages_are_paired_in_their_order() -> None:
    old = section(*(f"Old text of passage {number}." for number in range(300)))
    new = section(*(f"New text of passage {number}." for number in range(300)))
    rows, _ = section_rows(old, new, ())
    assert {row.change for row in rows} == {Change.CHANGED}
    assert len(rows) == 300
