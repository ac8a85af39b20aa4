"""Figures in some 230 fragments of municipal, legal and statistical pages, in languages with data and without.

A fragment has a correct translation and mostly one with a planted fault. `not_yet` names what the rule is known to get
wrong: a form of it that is right is a false alarm, one that is faulty is missed or told twice.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guidebook.translation.number_comparison import missing_figures

_FOLDER = Path(__file__).parent / "wider"
_MOST_NOT_YET = 10


def fragments(form: str) -> list[Any]:
    """Locales of the source and the translation and the record, of all that have a form: `good` or `bad`."""
    found = []
    for file in sorted(_FOLDER.glob("*.yml")):
        source, target = file.stem.split("-")
        for record in yaml.safe_load(file.read_text(encoding="utf-8")):
            marks = [pytest.mark.xfail(strict=True)] if form in record.get("not_yet", ()) else []
            if form in record:
                found.append(pytest.param(source, target, record, marks=marks))
    return found


GOOD, BAD = fragments("good"), fragments("bad")


def lacks(source: str, target: str, record: dict[str, str], form: str) -> list[str]:
    """The figures that a translation is said to lack, as the source writes them."""
    text = record[source]
    found = missing_figures([text], source, [record[form]], target)
    return [text[missing.place.start : missing.place.end] for missing in found]


def test_most_are_judged_rightly() -> None:
    assert len(GOOD) + len(BAD) >= 400
    assert sum(bool(fragment.marks) for fragment in [*GOOD, *BAD]) <= _MOST_NOT_YET


@pytest.mark.parametrize(("source", "target", "record"), GOOD)
def test_correct_translation_passes(source: str, target: str, record: dict[str, str]) -> None:
    assert lacks(source, target, record, "good") == []


@pytest.mark.parametrize(("source", "target", "record"), BAD)
def test_planted_fault_is_found(source: str, target: str, record: dict[str, str]) -> None:
    (found,) = lacks(source, target, record, "bad")
    assert found in record["lacks"] or record["lacks"] in found
