"""Brackets and quotation marks without a partner, and quotations whose marks stand on the wrong side."""

import pytest

from guidebook.language.harmless_marks import at_fault, without_intervals
from guidebook.language.paired_marks import lone_marks, reversed_quotations
from guidebook.language.quotation_marks import allowed_pairs, own_pairs


@pytest.mark.parametrize(
    ("text", "locale", "lone"),
    [
        ("(a [b) c]", "en", ""),
        ("(a [b) c", "en", "["),
        ("“a (b”", "en", "("),
        ("„x “y” z”", "pl", ""),
        ("«a «b» c»", "fr", ""),
        ("»a« und «b»", "de", ""),
        ("»a« et", "fr", "»«"),
        ("و«كلمة» و(نص)", "ar", ""),
        ("“نص” ثم ”نص“", "ar", ""),
    ],
)
def test_marks_are_paired_by_their_form_and_by_the_locale(text: str, locale: str, lone: str) -> None:
    assert "".join(one.mark for one in lone_marks(text, locale)) == lone


def test_quotation_is_reversed_only_where_the_locale_opens_with_that_mark() -> None:
    text = "il dit »un«, »deux«"
    assert [(one.start, one.end, one.right) for one in reversed_quotations(text, "fr", lone_marks(text, "fr"))] == [
        (7, 11, "«»"),
        (13, 19, "«»"),
    ]
    assert not list(reversed_quotations(text, "en", lone_marks(text, "en")))
    assert not list(reversed_quotations(text, "da", lone_marks(text, "da")))


@pytest.mark.parametrize("text", ["1) a", "iv) a", "أ) نص", "so :)", "5” wide", "Next »", '“a" b', "“(”"])
def test_marks_that_something_explains_are_no_faults(text: str) -> None:
    assert not list(at_fault(text, lone_marks(text, "en")))


def test_intervals_leave_spaces_in_their_place() -> None:
    assert without_intervals("in [0, 1) or ]٢، ٣]") == "in        or       "


def test_marks_of_a_region_come_before_those_of_its_language() -> None:
    assert "«»" in own_pairs("fr-CA") & own_pairs("fr_CA") & own_pairs("fr")
    assert "”“" in own_pairs("fr-CA") - own_pairs("fr")
    assert own_pairs("en-GB") == own_pairs("en") >= {"“”"}
    assert "»«" in allowed_pairs("de") - allowed_pairs("fr")
