"""translate-toolkit, which Weblate and Pootle read files with, sees our units; what it writes comes back."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from lxml import etree
from translate.filters.checks import CheckerConfig, StandardChecker, StandardUnitChecker
from translate.storage.pypo import pofile
from translate.storage.xliff2 import Xliff2File

from guidebook.translation.exchange.po_format import read_po, write_po
from guidebook.translation.exchange.unit import Unit
from guidebook.translation.exchange.xliff_format import read_xliff, write_xliff
from made_units import ITEM, OUTDATED, PAGE, SUMMARY, expected, lists_of_units, said

UNITS = (SUMMARY, ITEM, OUTDATED)
LONG = "See <a1>the guide of the network</a1> and <x2/> before the first meeting of the council. " * 3


def po_units(units: tuple[Unit, ...]) -> list[Any]:
    """The units of our PO as the toolkit reads it."""
    return [unit for unit in pofile.parsestring(write_po(units, "en", "ar", "Guide")).units if not unit.isheader()]


def xliff_units(units: tuple[Unit, ...]) -> list[Any]:
    """The units of our XLIFF as the toolkit reads it."""
    return list(Xliff2File.parsestring(write_xliff(units, "en", "ar")).units)


def with_tags(node: etree._Element | None) -> str:
    """A text of the toolkit's file, its codes as tags."""
    if node is None:
        return ""
    names = {"pc": "a", "ph": "x"}
    text = node.text or ""
    for child in node:
        name = names[etree.QName(child).localname] + child.get("id")
        text += f"<{name}>{with_tags(child)}</{name}>" if name.startswith("a") else f"<{name}/>"
        text += child.tail or ""
    return text


def test_po_has_the_same_units_notes_and_previous_sources() -> None:
    found = po_units(UNITS)
    assert [(unit.getcontext(), unit.source, unit.target, unit.isfuzzy()) for unit in found] == [
        expected(unit) for unit in UNITS
    ]
    assert [unit.getlocations() for unit in found] == [[PAGE]] * 3
    assert [unit.prev_source for unit in found] == ["", "", OUTDATED.previous_source]
    assert found[1].getnotes() == (
        "list item in the section 'Models'\nlocal prevention network = شبكة الوقاية المحلية\n"
        "<a1>…</a1> = […](../guide.md#how)\n<x2/> = `guide.py check`"
    )


@given(units=lists_of_units)
def test_xliff_has_the_same_texts(units: list[Unit]) -> None:
    assert [
        (
            found.getunitelement().get("name"),
            with_tags(found.get_source_dom()),
            with_tags(found.get_target_dom()),
        )
        for found in xliff_units(tuple(units))
    ] == [
        (unit.id, unit.source, unit.translation) for unit in sorted(units, key=lambda unit: _place_in_file(units, unit))
    ]


def test_xliff_has_the_same_states() -> None:
    states = [(found.isfuzzy(), found.istranslated()) for found in xliff_units(UNITS)]
    assert states == [(False, False), (False, True), (True, False)]


def _place_in_file(units: list[Unit], unit: Unit) -> tuple[int, int, int]:
    """Where a unit stands in a file in which pages and sections come together."""
    pages = list(dict.fromkeys(one.page_key for one in units))
    sections = list(dict.fromkeys((one.page_key, one.section) for one in units))
    return pages.index(unit.page_key), sections.index((unit.page_key, unit.section)), units.index(unit)


@pytest.mark.parametrize("unit", [ITEM, replace(OUTDATED, is_fuzzy=False, translation="ثلاثة نماذج وتكاليفها.")])
def test_quality_checks_find_nothing_in_a_good_unit(unit: Unit) -> None:
    (found,) = po_units((unit,))
    config = CheckerConfig(targetlanguage="ar")
    assert StandardChecker(checkerconfig=config).run_filters(found) == {}
    assert StandardUnitChecker(checkerconfig=config).run_filters(found) == {}


@pytest.mark.parametrize(
    "translation",
    [
        'أنشئ "شبكة الوقاية المحلية": الدليل يشرح كيف، و<x2/> يتحقق منها.',
        'أنشئ "شبكة الوقاية المحلية": <a1>الدليل</a1> يشرح كيف، ويتحقق منها.',
    ],
)
def test_quality_checks_find_a_lost_tag(translation: str) -> None:
    (found,) = po_units((replace(ITEM, translation=translation),))
    checker = StandardChecker(checkerconfig=CheckerConfig(targetlanguage="ar"))
    assert checker.run_filters(found)["xmltags"] == "Different XML tags"


def test_po_that_the_toolkit_wrote_anew_comes_back() -> None:
    store = pofile.parsestring(write_po([SUMMARY, ITEM, replace(OUTDATED, source=LONG)], "en", "ar", "Guide"))
    summary, _, outdated = (unit for unit in store.units if not unit.isheader())
    summary.target = "من يفعل ماذا."
    outdated.target, outdated.source = LONG, LONG
    outdated.markfuzzy(False)
    written = bytes(store)
    assert written.count(b"\n") > write_po(UNITS, "en", "ar", "Guide").count(b"\n")
    returned = read_po("ar.po", written)
    assert returned.refusals == ()
    assert said(returned) == [
        (SUMMARY.id, SUMMARY.source, "من يفعل ماذا.", False),
        expected(ITEM),
        (OUTDATED.id, LONG, LONG, False),
    ]


def test_xliff_that_the_toolkit_wrote_anew_comes_back() -> None:
    store = Xliff2File.parsestring(write_xliff(UNITS, "en", "ar"))
    summary, item, outdated = store.units
    summary.target = "من يفعل ماذا."
    summary.marktranslated()
    item.rich_target = item.rich_source
    item.markfuzzy()
    outdated.target = "<a1>نماذج</a1>"
    outdated.markapproved()
    outdated.addnote("Mind the plural.", origin="translator")
    returned = read_xliff("ar.xlf", bytes(store))
    assert returned.refusals == ()
    assert said(returned) == [
        (SUMMARY.id, SUMMARY.source, "من يفعل ماذا.", False),
        (ITEM.id, ITEM.source, ITEM.source, True),
        (OUTDATED.id, OUTDATED.source, "<a1>نماذج</a1>", False),
    ]
