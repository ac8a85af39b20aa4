"""Prose keeps the way back to the source, however its numbers are kept."""

import pickle

import pytest

from guidebook.content.model import Prose, Source, Span

PIECES = ((0, 25), (4, 30), (12, 70_000))
PROSE = Prose("See the plan.", PIECES)


def test_pieces_are_those_that_were_given() -> None:
    assert PROSE.pieces == PIECES
    assert Prose("", ()).pieces == ()


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [(0, 3, Span(25, 28)), (4, 7, Span(30, 33)), (0, 13, Span(25, 70_001)), (3, 5, Span(28, 31))],
)
def test_range_of_the_prose_is_found_in_the_source(start: int, end: int, span: Span) -> None:
    assert PROSE.source_span(start, end) == span


def test_prose_is_a_value() -> None:
    same = Prose("See the plan.", iter(PIECES))
    assert (same, hash(same)) == (PROSE, hash(PROSE))
    assert Prose("See the plan.", ((0, 25),)) != PROSE
    assert pickle.loads(pickle.dumps(PROSE)) == PROSE


def test_position_counts_lines_and_code_points() -> None:
    source = Source("docs/ar/index.md", "ar", "index.md", "# دليل\n\n🏙️ مدينة\n")
    assert [source.position(offset) for offset in (0, 2, 7, 8, 11)] == [(1, 1), (1, 3), (2, 1), (3, 1), (3, 4)]
