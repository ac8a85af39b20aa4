"""Brackets and quotation marks round a place."""

import pytest

from guidebook.language.brackets import enclosures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a (X) b", [("X", True)]),
        ("a (b [X] c) d", [("X", True), ("b [X] c", True)]),
        ("«a (X) b»", [("X", True), ("a (X) b", False)]),
        ("(a) X (b)", []),
        ("(a X b", []),
        ("a X) b", []),
        ('5" and (a "X" b)', [("X", False), ('a "X" b', True)]),
        ("(„X“)", [("X", False), ("„X“", True)]),
        ("“X”", [("X", False)]),
        ("(«a X)", [("«a X", True)]),
        ("فريق (X) هنا", [("X", True)]),
    ],
)
def test_pairs_round_a_place_the_innermost_first(text: str, expected: list[tuple[str, bool]]) -> None:
    start = text.index("X")
    assert [(text[one.start : one.end], one.is_bracket) for one in enclosures(text, start, start + 1)] == expected
