"""Units that nobody touched come back as they went, in both formats, whatever their text."""

from dataclasses import replace

import pytest
from hypothesis import given

from guidebook.translation.exchange.po_format import read_po, write_po
from guidebook.translation.exchange.sendable import problem_of
from guidebook.translation.exchange.unit import Unit
from guidebook.translation.exchange.xliff_format import read_xliff, write_xliff
from guidebook.translation.terms_exchange.records import ExchangeError
from made_units import ITEM, OUTDATED, SUMMARY, expected, lists_of_units, said


@given(units=lists_of_units)
def test_po_brings_every_unit_back_in_its_order(units: list[Unit]) -> None:
    raw = write_po(units, "en", "ar", "Guide")
    returned = read_po("ar.po", raw)
    assert said(returned) == [expected(unit) for unit in units]
    assert (returned.refusals, returned.locale) == ((), "ar")
    assert write_po(units, "en", "ar", "Guide") == raw


@given(units=lists_of_units)
def test_xliff_brings_every_unit_back(units: list[Unit]) -> None:
    raw = write_xliff(units, "en", "ar")
    returned = read_xliff("ar.xlf", raw)
    assert sorted(said(returned)) == sorted(expected(unit) for unit in units)
    assert (returned.refusals, returned.locale) == ((), "ar")
    assert write_xliff(units, "en", "ar") == raw


def test_units_of_a_page_stay_in_their_order() -> None:
    units = [SUMMARY, ITEM, OUTDATED]
    assert said(read_xliff("ar.xlf", write_xliff(units, "en", "ar"))) == [expected(unit) for unit in units]


@pytest.mark.parametrize(
    ("unit", "problem"),
    [
        (replace(ITEM, source="a\x07b"), f"'{ITEM.id}' holds the control character U+0007. Delete it."),
        (replace(ITEM, translation="\x00"), f"'{ITEM.id}' holds the control character U+0000. Delete it."),
        (replace(ITEM, notes=("\ud800",)), f"'{ITEM.id}' holds the control character U+D800. Delete it."),
        (replace(ITEM, previous_source="\uffff"), f"'{ITEM.id}' holds the control character U+FFFF. Delete it."),
        (replace(ITEM, id=""), "'' has an id that is empty or has margins. Give it another one."),
        (replace(ITEM, id=" a#b/1"), "'a#b/1' has an id that is empty or has margins. Give it another one."),
    ],
)
def test_unit_that_no_file_can_hold_is_named_before_and_refused(unit: Unit, problem: str) -> None:
    assert problem_of(unit) == problem
    with pytest.raises(ExchangeError) as of_po:
        write_po([SUMMARY, unit], "en", "ar", "Guide")
    with pytest.raises(ExchangeError) as of_xliff:
        write_xliff([SUMMARY, unit], "en", "ar")
    assert str(of_po.value) == str(of_xliff.value) == problem


def test_id_that_comes_twice_is_refused() -> None:
    with pytest.raises(ExchangeError) as error:
        write_po([ITEM, replace(OUTDATED, id=ITEM.id)], "en", "ar", "Guide")
    assert str(error.value) == f"'{ITEM.id}' comes twice. Give each unit an id of its own."
