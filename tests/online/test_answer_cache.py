"""Answers kept on disk between checks."""

from pathlib import Path

import pytest

from guidebook.content.link_answer import Answer, AnswerKind
from guidebook.online.answer_cache import DatedAnswer, read_answers, write_answers

NOW = 1_000_000_000.0
HOUR, DAY = 3600, 24 * 3600


@pytest.mark.parametrize(
    ("kind", "age", "holds"),
    [
        (AnswerKind.ALIVE, 7 * DAY - 1, True),
        (AnswerKind.ALIVE, 7 * DAY, False),
        (AnswerKind.GONE, HOUR - 1, True),
        (AnswerKind.GONE, HOUR, False),
        (AnswerKind.NO_ANSWER, HOUR - 1, True),
        (AnswerKind.NO_ANSWER, HOUR, False),
        (AnswerKind.NO_HOST, HOUR, False),
        (AnswerKind.ALIVE, -10, False),
    ],
)
def test_good_news_holds_a_week_and_bad_news_an_hour(tmp_path: Path, kind: AnswerKind, age: float, holds: bool) -> None:
    written = {"https://example.org/صفحة": DatedAnswer(Answer(kind, "what «happened»"), NOW - age)}
    write_answers(tmp_path / "a" / "b.json", written)
    assert read_answers(tmp_path / "a" / "b.json", NOW) == (written if holds else {})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"a": 1}',
        b'{"a": ["alive", ""]}',
        b'{"a": ["dead", "", 1]}',
        b'{"a": ["alive", "", []]}',
    ],
)
def test_broken_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "b.json"
    file.write_bytes(content)
    assert read_answers(file, NOW) == {}


def test_missing_file_holds_nothing(tmp_path: Path) -> None:
    assert read_answers(tmp_path / "b.json", NOW) == {}


def test_place_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    write_answers(tmp_path / "a" / "b.json", {})
    assert (tmp_path / "a").read_text() == ""


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    write_answers(tmp_path / "b.json", {})
    write_answers(tmp_path / "b.json", {})
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]
