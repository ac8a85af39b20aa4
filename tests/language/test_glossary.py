"""The glossary file of a locale."""

import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.glossary import Glossary, GlossaryFault, Term, read_glossary


def read(text: str) -> Glossary:
    """The glossary of an Arabic file."""
    return read_glossary(Source("docs/ar/glossary.yml", "ar", "glossary.yml", textwrap.dedent(text)))


def test_record_is_typed_in_full() -> None:
    glossary = read(
        """
        terms:
          mayor:
            preferred: رئيس البلدية
            allowed: [العمدة]
            forbidden: [المحافظ]
            acronym: NO
            definition: من يرأس المجلس.
            forms: [رؤساء البلديات]
            distinguish: [governor]
            part_of_speech: noun
            see_also: [town]
            note: لا شيء
            status: proposed
        """
    )
    assert glossary.faults == ()
    assert glossary.terms == {
        "mayor": Term(
            id="mayor",
            preferred="رئيس البلدية",
            allowed=("العمدة",),
            forbidden=("المحافظ",),
            acronym="NO",
            definition="من يرأس المجلس.",
            forms=("رؤساء البلديات",),
            distinguish=("governor",),
            part_of_speech="noun",
            see_also=("town",),
            note="لا شيء",
            status="proposed",
        )
    }


def test_name_is_a_record_or_its_preferred_spelling() -> None:
    glossary = read("names:\n  Kumanovo: كومانوفو\n  Strumica: {preferred: ستروميتسا, forbidden: [ستروميكا]}\n")
    assert glossary.names == {
        "Kumanovo": Term(id="Kumanovo", preferred="كومانوفو"),
        "Strumica": Term(id="Strumica", preferred="ستروميتسا", forbidden=("ستروميكا",)),
    }


def test_record_is_found_by_id_and_by_name() -> None:
    glossary = read("terms:\n  mayor: {preferred: رئيس}\nnames:\n  Kumanovo: كومانوفو\n")
    assert (glossary.record("mayor").preferred, glossary.record("Kumanovo").preferred) == ("رئيس", "كومانوفو")


def test_records_are_terms_then_names() -> None:
    glossary = read("names:\n  Kumanovo: كومانوفو\nterms:\n  mayor: {preferred: رئيس}\n")
    assert [(section, record.id) for section, record in glossary.records()] == [
        ("terms", "mayor"),
        ("names", "Kumanovo"),
    ]


def test_place_of_a_key_is_its_own_or_that_of_the_nearest_key_above() -> None:
    glossary = read("terms:\n  mayor: {preferred: رئيس}\n")
    assert glossary.source is not None
    keys = [glossary.key_span(*path) for path in (("terms", "mayor", "preferred"), ("terms", "mayor", "note"), ("x",))]
    assert [glossary.source.text[key.start : key.end] for key in keys] == ["preferred", "mayor", ""]


@pytest.mark.parametrize(("text", "is_readable"), [("", True), ("terms: a\n", True), ("terms: [\n", False)])
def test_file_that_is_no_yaml_is_not_readable(text: str, is_readable: bool) -> None:
    assert read(text).is_readable is is_readable


def test_glossary_that_is_not_there_is_readable() -> None:
    assert Glossary("ar").is_readable


def test_id_is_no_field_of_a_record() -> None:
    (fault,) = read("terms:\n  a: {preferred: ب, id: b}\n").faults
    assert fault == GlossaryFault(("terms", "a", "id"), "'a': field 'id': there is no such field")


@pytest.mark.parametrize("text", ["", "# nothing\n", "terms:\n", "names:\n", "terms:\nnames:\n", "terms: {}\n"])
def test_empty_file_is_an_empty_glossary(text: str) -> None:
    glossary = read(text)
    assert (glossary.terms, glossary.names, glossary.faults, glossary.yaml.fault) == ({}, {}, (), None)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "terms:\n  a: {prefered: ب}\n",
            GlossaryFault(("terms", "a", "prefered"), "'a': field 'prefered': there is no such field"),
        ),
        ("terms:\n  a: ب\n", GlossaryFault(("terms", "a"), "'a' holds no record", "Write at least 'preferred:'.")),
        ("terms: a\n", GlossaryFault(("terms",), "'terms' does not hold records", "Write 'id:' lines below it.")),
        ("words: {}\n", GlossaryFault(("words",), "there is no section 'words'", "Use 'terms' or 'names'.")),
    ],
)
def test_whatever_cannot_be_used_is_a_fault_with_its_place(text: str, fault: GlossaryFault) -> None:
    assert read(text).faults == (fault,)


def test_record_that_cannot_be_used_is_left_out_alone() -> None:
    glossary = read("terms:\n  a: {status: maybe}\n  b: {preferred: ب}\n")
    assert list(glossary.terms) == ["b"]
    assert [fault.path for fault in glossary.faults] == [("terms", "a", "status")]


def test_every_id_that_is_written_is_known() -> None:
    assert read("terms:\n  a: {status: maybe}\n  b: {preferred: ب}\n").ids == {"a", "b"}


def test_broken_yaml_leaves_an_empty_glossary_with_its_fault() -> None:
    glossary = read("terms: [\n")
    assert (glossary.terms, glossary.ids) == ({}, frozenset())
    assert glossary.yaml.fault is not None


RECORDS = st.recursive(
    st.sampled_from(["", "x", "agreed", "ب"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["preferred", "allowed", "status", "id", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["terms", "names", "x"]), RECORDS, max_size=3))
def test_any_file_gives_a_glossary_and_faults_that_have_a_place(values: dict[str, object]) -> None:
    glossary = read(yaml.dump(values, allow_unicode=True))
    assert glossary.yaml.fault is None
    assert all(glossary.span(*fault.path).end > 0 for fault in glossary.faults)
