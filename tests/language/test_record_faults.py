"""What is wrong with the records of one glossary. The whole findings are in the test of the rule `glossary-record`."""

import pytest

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.record_faults import record_faults, spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("التحوّل نحو التطرف", "التحول  نحو\nالتطرف"),
        ("Regional Hub", "regional Hub"),
        ("municip|ality", "municipality"),
        ("d’action", "d'action"),
        ("Čair", "C\u030cair"),
    ],
)
def test_spellings_that_nobody_tells_apart_are_the_same(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("كراتشي", "كراتشى"), ("مدينة", "مدينه"), ("CAT", "Cat"), ("Regional Hub", "Regional hub"), ("a-b", "a b")],
)
def test_spellings_that_the_matcher_tells_apart_are_different(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


def test_rendering_of_many_terms_is_one_fault_each() -> None:
    records = "".join(f"  term-{number}: {{preferred: TODO}}\n" for number in range(50))
    faults = list(
        record_faults(read_glossary(Source("docs/en/glossary.yml", "en", "glossary.yml", f"terms:\n{records}")))
    )
    assert len(faults) == 50
    assert faults[0].message == "'term-0': 'TODO' is a rendering of 'term-1' too, and of 48 more"
