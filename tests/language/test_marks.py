"""Words that are written without the marks of their letters; what is elided before a word."""

import pytest

from term_forms import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Élus et Elus", ["Élus", "Elus"]),
        ("ÉLUES, ELUES", ["ÉLUES", "ELUES"]),
        ("l’élue", ["élue"]),
        ("L'ELU", ["ELU"]),
        ("qu'élu, jusqu’élus", ["élu", "élus"]),
        ("elus", []),
        ("eLUS", []),
        ("Eluard", []),
    ],
)
def test_french_marks_are_left_out_on_capitals_only(text: str, words: list[str]) -> None:
    assert found("élu", text, "fr") == words


@pytest.mark.parametrize(("text", "is_found"), [("PREVENTION", True), ("Prevention", False), ("PRÉVENTION", True)])
def test_french_small_letters_keep_their_marks(text: str, is_found: bool) -> None:
    assert bool(found("prévention", text, "fr")) is is_found


@pytest.mark.parametrize(("text", "is_found"), [("u mrezi", True), ("u mreži", True), ("na mrezni", False)])
def test_bosnian_marks_may_be_left_out(text: str, is_found: bool) -> None:
    assert bool(found("mreža", text, "bs")) is is_found


@pytest.mark.parametrize(("text", "is_found"), [("MREZE I GRADOVI", True), ("MREŽE", True)])
def test_bosnian_headings_in_capitals_inflect(text: str, is_found: bool) -> None:
    assert bool(found("mreža", text, "bs")) is is_found


def test_bosnian_word_with_marks_is_no_form_of_one_without() -> None:
    assert found("sala", "šala", "bs") == []
