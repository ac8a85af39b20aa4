"""What correct translations make of figures passes; what faulty ones lose is found.

The sentences stand in a file for each language. Those under `held_out` were written before the rule and are not for
tuning it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guidebook.translation.number_comparison import missing_figures

_HERE = Path(__file__).parent
Pair = dict[str, Any]


def pairs(half: str) -> list[tuple[str, str, Pair]]:
    """Locale of the source and of the translation, and the pair."""
    found = []
    for file in sorted(_HERE.glob("*.yml")):
        source, _, target = file.stem.rpartition("-")
        records: list[Pair] = yaml.safe_load(file.read_text(encoding="utf-8"))[half]
        found += [(source or "en", target, record) for record in records]
    return found


TUNED, HELD_OUT = pairs("tune"), pairs("held_out")
EVERY = [*TUNED, *HELD_OUT]


def lacks(source: str, target: str, pair: Pair, field: str) -> list[str]:
    """The figures that a translation is said to lack, as the source writes them."""
    text = pair[source]
    found = missing_figures([text], source, [pair[field]], target)
    return [text[missing.place.start : missing.place.end] for missing in found]


def test_there_are_enough_pairs() -> None:
    assert len(EVERY) >= 120
    assert {(source, target) for source, target, _ in EVERY} == {
        ("en", "ar"),
        ("en", "fr"),
        ("en", "sq"),
        ("en", "mk"),
        ("en", "bs"),
        ("ar", "en"),
    }


@pytest.mark.parametrize(("source", "target", "pair"), EVERY)
def test_correct_translation_passes(source: str, target: str, pair: Pair) -> None:
    assert lacks(source, target, pair, "good") == []


@pytest.mark.parametrize(("source", "target", "pair"), EVERY)
def test_figure_that_is_lost_or_changed_is_found(source: str, target: str, pair: Pair) -> None:
    found = lacks(source, target, pair, "bad")
    assert len(found) == len(pair["lacks"])
    # Of a number with a slash only the part that is wrong; a year with its month.
    assert all(one in whole or whole in one for one, whole in zip(found, pair["lacks"], strict=True))
