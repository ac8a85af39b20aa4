"""What a file says, held against a glossary."""

import pytest

from guidebook.translation.terms_exchange.merging import RecordChange, merge
from guidebook.translation.terms_exchange.records import Refusal, Said, Section, Value
from made_glossaries import read

GLOSSARY = read(
    """\
terms:
  mayor:
    preferred: رئيس|ة البلدية
    allowed: [عمدة]
    forbidden: [محافظ, "a; b"]
    acronym: م
    forms: [رؤساء]
    status: proposed
  broken: {colour: red}
names:
  Kumanovo: كومانوفو
"""
)
SOURCE = read("terms:\n  mayor: {preferred: mayor|s}\n  LPN: {preferred: network}\nnames:\n  Saida: Saida\n", "en")


def said(
    key: str = "mayor",
    *,
    section: Section | None = "terms",
    is_from_elsewhere: bool = False,
    source: str = "",
    **fields: Value,
) -> Said:
    """What line 7 of a file says."""
    return Said(":7", section, key, fields, source, is_from_elsewhere)


def changes(*told: Said) -> list[tuple[str, str, bool, dict[str, Value]]]:
    """What changes, where nothing is refused."""
    found, refusals = merge(GLOSSARY, SOURCE, told)
    assert refusals == ()
    return [(change.section, change.id, change.is_new, dict(change.fields)) for change in found]


def refusals(*told: Said) -> list[str]:
    """What is refused, where nothing changes."""
    found, refused = merge(GLOSSARY, SOURCE, told)
    assert found == ()
    assert {refusal.place for refusal in refused} <= {":7"}
    return [refusal.text for refusal in refused]


@pytest.mark.parametrize(
    "told",
    [
        said(),
        said(preferred=" رئيس|ة البلدية\r\n", allowed=("عمدة", "")),
        said(forbidden=("محافظ", "a; b")),
        said("ward", status="agreed"),
        said("Saida", section="names", preferred="", allowed=("",)),
        said("Kumanovo", section="names", preferred="كومانوفو", status="agreed"),
    ],
)
def test_what_says_the_same_or_nothing_is_no_change(told: Said) -> None:
    assert changes(told) == []


def test_only_the_fields_that_differ_change() -> None:
    told = said(preferred="رئيس|ة البلدية", allowed=("العمدة",), acronym="")
    assert changes(told) == [("terms", "mayor", False, {"allowed": ("العمدة",), "acronym": ""})]


def test_empty_status_is_that_of_a_record_without_one() -> None:
    assert changes(said(status="")) == [("terms", "mayor", False, {"status": "agreed"})]


def test_rendering_that_moves_leaves_the_list_that_the_file_does_not_speak_of() -> None:
    assert changes(said(forbidden=("محافظ", "a; b", "عمدة"))) == [
        ("terms", "mayor", False, {"forbidden": ("محافظ", "a; b", "عمدة"), "allowed": ()})
    ]


def test_file_from_elsewhere_takes_neither_marks_nor_forms_away() -> None:
    told = said(preferred="رئيسة البلدية", allowed=("عمدة", "رؤساء", "م"), is_from_elsewhere=True)
    assert changes(told) == []
    assert changes(said(preferred="رئيسة البلدية")) == [("terms", "mayor", False, {"preferred": "رئيسة البلدية"})]


def test_new_records_are_those_that_the_glossary_lacks() -> None:
    told = [
        said("ward", preferred="حي", note=""),
        said("LPN", preferred="شبكة"),
        said("Saida", section=None, preferred="صيدا"),
        said("Homa Bay", section="names", preferred="هوما باي", status="agreed"),
    ]
    assert changes(*told) == [
        ("terms", "ward", True, {"preferred": "حي"}),
        ("terms", "LPN", True, {"preferred": "شبكة"}),
        ("names", "Saida", True, {"preferred": "صيدا"}),
        ("names", "Homa Bay", True, {"preferred": "هوما باي"}),
    ]


def test_margins_that_a_tool_cut_off_make_no_new_record() -> None:
    glossary = read('names:\n  " a": x\n')
    assert merge(glossary, None, [said("a", section="names", preferred="y")])[0] == (
        RecordChange(":7", "names", " a", False, {"preferred": "y"}),
    )


def test_entry_without_an_id_is_known_by_the_term_of_the_source() -> None:
    assert changes(said("", section=None, source="mayors", acronym="ر")) == [
        ("terms", "mayor", False, {"acronym": "ر"})
    ]


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        (said(preferred=""), ["'mayor': 'preferred' is empty. Write the rendering to use."]),
        (said(status="maybe"), ["'mayor': 'status' is 'maybe'. Write 'agreed' or 'proposed'."]),
        (said(note="a\x07"), ["'mayor': 'note' holds the control character U+0007. Delete it."]),
        (
            said(allowed=("عمدة", "c; d")),
            ["'mayor': 'allowed' holds 'c; d' as one value. Write each on a line of its own."],
        ),
        (
            said(preferred="c؛ d"),
            ["'mayor': 'preferred' holds 'c؛ d' as one value. Write each of the others into 'allowed'."],
        ),
        (
            said(allowed=("محافظ",), forbidden=("محافظ",)),
            ["'mayor': 'محافظ' is forbidden and used all the same. Keep it in one place."],
        ),
        (said("ward", note="x"), ["'ward' has no preferred rendering. Write one."]),
        (
            said("Town Hall", preferred="x"),
            ["'Town Hall' cannot be the id of a term. Use small letters, digits and hyphens."],
        ),
        (said("", preferred="x"), ["has no id. Write the id of the term."]),
        (
            said("broken", preferred="x"),
            ["the record 'broken' of docs/ar/glossary.yml is damaged. Mend it there first."],
        ),
    ],
)
def test_what_cannot_be_taken_is_refused_with_one_action(told: Said, texts: list[str]) -> None:
    assert refusals(told) == texts


def test_what_can_be_taken_of_a_record_is_taken() -> None:
    found, refused = merge(GLOSSARY, SOURCE, [said(status="maybe", note="x"), said(note="y")])
    assert [change.fields for change in found] == [{"note": "x"}]
    assert refused == (
        Refusal(":7", "'mayor': 'status' is 'maybe'. Write 'agreed' or 'proposed'."),
        Refusal(":7", "'mayor' stands there twice (first at 7). Delete one of them."),
    )
