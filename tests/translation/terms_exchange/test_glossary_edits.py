"""Only what changes is written into a glossary; the new stands where people would have put it."""

import textwrap

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.edit import apply_edits
from guidebook.translation.terms_exchange.glossary_edits import glossary_edits
from guidebook.translation.terms_exchange.merging import RecordChange
from guidebook.translation.terms_exchange.records import Refusal, Section, Value
from guidebook.translation.terms_exchange.yaml_values import block_value, flow_value, in_place_of
from made_glossaries import WORDS, read

GLOSSARY = """\
# Words, and why.

terms:
  # first
  mayor:  # of a town
    preferred: 'رئيس البلدية'  # agreed in May
    allowed: [رئيسة البلدية, "عمدة"]
    forbidden:
      # what machines write
      - محافظ  # another office
      - والٍ
    definition: >-
      من يرأس
      المجلس.
    status: agreed

  town: {preferred: بلدة, note: x}
# the end of the terms
names:
  Kumanovo: كومانوفو
  Saida:
    preferred: صيدا
"""


def changed(
    key: str, *, section: Section = "terms", is_new: bool = False, text: str = GLOSSARY, **fields: Value
) -> str:
    """A glossary after one record has changed."""
    yaml = read(text).yaml
    change = RecordChange(":1", section, key, is_new, fields)
    edits, made, refused = glossary_edits(text, yaml, [change])
    assert (made, refused) == ((change,), ())
    return apply_edits(text, edits)


@pytest.mark.parametrize(
    ("field", "value", "old", "new"),
    [
        ("preferred", "العمدة", "'رئيس البلدية'  #", "'العمدة'  #"),
        ("allowed", ("عمدة", "a, b"), '[رئيسة البلدية, "عمدة"]', '["عمدة", "a, b"]'),
        ("allowed", (), '    allowed: [رئيسة البلدية, "عمدة"]\n', ""),
        ("forbidden", ("محافظ", "والٍ", "حاكم"), "      - والٍ\n", "      - والٍ\n      - حاكم\n"),
        ("forbidden", ("حاكم", "محافظ", "والٍ"), "      - محافظ", "      - حاكم\n      - محافظ"),
        ("forbidden", ("محافظ",), "      - والٍ\n", ""),
        ("forbidden", ("محافظ", "حاكم"), "- والٍ", "- حاكم"),
        ("forbidden", ("والٍ",), "      - محافظ  # another office\n", ""),
        ("definition", "من يرأس: المجلس", ">-\n      من يرأس\n      المجلس.", '"من يرأس: المجلس"'),
        ("acronym", "NO", "    definition:", '    acronym: "NO"\n    definition:'),
        ("forms", ("رؤساء",), "المجلس.\n", "المجلس.\n    forms:\n      - رؤساء\n"),
        ("note", "a\nb", "    status:", '    note: "a\\nb"\n    status:'),
        ("status", "proposed", "status: agreed", "status: proposed"),
    ],
)
def test_field_changes_in_its_place_and_nothing_else(field: str, value: Value, old: str, new: str) -> None:
    assert GLOSSARY.count(old) == 1
    assert changed("mayor", **{field: value}) == GLOSSARY.replace(old, new)


@pytest.mark.parametrize(
    ("fields", "new"),
    [
        ({"preferred": "x: y"}, 'town: {preferred: "x: y", note: x}'),
        ({"note": ""}, "town: {preferred: بلدة}"),
        ({"allowed": ("مدينة", "a, b")}, 'town: {preferred: بلدة, allowed: [مدينة, "a, b"], note: x}'),
        ({"acronym": "T", "status": "proposed"}, "town: {preferred: بلدة, acronym: T, note: x, status: proposed}"),
    ],
)
def test_record_in_braces_stays_in_braces(fields: dict[str, Value], new: str) -> None:
    assert changed("town", **fields) == GLOSSARY.replace("town: {preferred: بلدة, note: x}", new)


def test_short_name_stays_short_until_more_is_said() -> None:
    assert changed("Kumanovo", section="names", preferred="كومنوفو") == GLOSSARY.replace("كومانوفو", "كومنوفو")
    long = "Kumanovo:\n    preferred: كومانوفو\n    forbidden:\n      - كومنوفو\n"
    assert changed("Kumanovo", section="names", forbidden=("كومنوفو",)) == GLOSSARY.replace(
        "Kumanovo: كومانوفو\n", long
    )


def test_field_before_all_others_comes_first() -> None:
    text = "terms:\n  mayor:\n    # why\n    note: x\n"
    assert changed("mayor", text=text, preferred="y") == "terms:\n  mayor:\n    # why\n    preferred: y\n    note: x\n"


def test_empty_fields_are_filled_where_they_stand() -> None:
    text = "terms:\n  mayor:\n    preferred:  # none yet\n    allowed: []  # none\n    note: x"
    expected = "terms:\n  mayor:\n    preferred: y  # none yet\n    allowed:\n      - z  # none\n    note: x"
    assert changed("mayor", text=text, preferred="y", allowed=("z",)) == expected


def test_new_term_follows_the_last_behind_an_empty_line_in_the_order_of_fields() -> None:
    fields: dict[str, Value] = {"status": "proposed", "allowed": ("a: b",), "preferred": "حي", "see_also": ("town",)}
    record = textwrap.dedent(
        """

          ward:
            preferred: حي
            allowed:
              - "a: b"
            see_also:
              - town
            status: proposed
        """
    )
    line = "  town: {preferred: بلدة, note: x}\n"
    expected = GLOSSARY.replace(line, line + textwrap.indent(record, "  ").removeprefix("\n"))
    assert changed("ward", is_new=True, **fields) == expected


def test_new_name_follows_the_last_without_an_empty_line() -> None:
    assert changed("Tuzla", section="names", is_new=True, preferred="توزلا") == GLOSSARY + "  Tuzla: توزلا\n"
    assert changed("A: B", section="names", is_new=True, preferred="x", note="y") == (
        GLOSSARY + '  "A: B":\n    preferred: x\n    note: y\n'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "terms:\n  a:\n    preferred: x\n"),
        ("# Words.\n", "# Words.\n\nterms:\n  a:\n    preferred: x\n"),
        ("terms:\n", "terms:\n  a:\n    preferred: x\n"),
        ("terms:  # none", "terms:  # none\n  a:\n    preferred: x"),
        ("terms: {}\nnames: {}\n", "terms:\n  a:\n    preferred: x\nnames: {}\n"),
        ("terms:\n  # none\nnames:\n", "terms:\n  a:\n    preferred: x\n  # none\nnames:\n"),
        ("terms: {b: {preferred: y}}\n", "terms: {b: {preferred: y}, a: {preferred: x}}\n"),
        ("names:\n    B: y", "names:\n    B: y\n\nterms:\n  a:\n    preferred: x\n"),
        ("terms:\n    b:\n        preferred: y", "terms:\n    b:\n        preferred: y\n\n    a:\n      preferred: x"),
        ("terms:\n  b:\nnames:\n", "terms:\n  b:\n\n  a:\n    preferred: x\nnames:\n"),
    ],
)
def test_section_is_made_or_goes_on_as_it_began(text: str, expected: str) -> None:
    assert changed("a", is_new=True, text=text, preferred="x") == expected


def test_what_edits_cannot_follow_is_refused_alone() -> None:
    text = "terms:\n  ? mayor\n  : preferred: x\n  town:\n    preferred: y\n"
    changes = [
        RecordChange(":1", "terms", "mayor", False, {"preferred": "z", "note": "a"}),
        RecordChange(":2", "terms", "mayor", False, {"preferred": "", "note": "a"}),
        RecordChange(":3", "terms", "town", False, {"preferred": "z"}),
    ]
    edits, made, refused = glossary_edits(text, read(text).yaml, [changes[1], changes[2]])
    assert made == (changes[2],)
    assert apply_edits(text, edits) == text.replace("preferred: y", "preferred: z")
    action = "cannot be changed as its record is written. Change it in the glossary."
    assert refused == (Refusal(":2", f"'mayor' {action}"),)


texts = st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)


@given(text=texts, written=st.sampled_from(["x", "'x'", '"x"', ""]))
def test_every_text_reads_back_as_the_text_it_was(text: str, written: str) -> None:
    for line in (f"k: {block_value(text)}", f"- {block_value(text)}", f"k: {in_place_of(written, text)}  # c"):
        (read_back,) = pyyaml.safe_load(line + "\n") if line[0] == "-" else pyyaml.safe_load(line).values()
        assert read_back == text
    for line in (f"[{flow_value(text)}, y]", f"[{in_place_of(written, text, is_flow=True)}, y]"):
        assert pyyaml.safe_load(line) == [text, "y"]
    assert pyyaml.safe_load(f"{flow_value(text)}: y") == {text: "y"}
