"""YAML read as strings, with the place of every value."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content import yaml_positions
from guidebook.content.model import Span
from guidebook.content.yaml_positions import MAX_DEPTH, YamlText, read_yaml


def written(text: str, read: YamlText, *path: str | int) -> str:
    """What stands where a value is said to stand."""
    span = read.span(*path)
    return text[span.start : span.end]


@pytest.mark.parametrize(
    "scalar",
    ["NO", "no", "yes", "off", "null", "~", "0123", "1_000", "0x1F", "012345670123", "1.0", "2024-12-05", "1e3", "="],
)
def test_plain_scalar_stays_what_was_written(scalar: str) -> None:
    assert read_yaml(f"country: {scalar}\n").values == {"country": scalar}


@pytest.mark.parametrize("key", ["NO", "on", "1", "null", "2024-12-05"])
def test_key_stays_what_was_written(key: str) -> None:
    assert read_yaml(f"{key}: x\n").values == {key: "x"}


@pytest.mark.parametrize("text", ["", "\n", "   ", "# a comment\n", "\n\n# a comment"])
def test_empty_text_holds_nothing_and_is_no_fault(text: str) -> None:
    read = read_yaml(text)
    assert (read.values, read.fault) == ({}, None)


def test_empty_value_is_the_empty_string() -> None:
    assert read_yaml("a:\nb: ''\nc: # nothing\n").values == {"a": "", "b": "", "c": ""}


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("a: one\nb: two\n", ("b",), "two"),
        ("a: 'it''s'\n", ("a",), "'it''s'"),
        ('a: "x\\ny"\n', ("a",), '"x\\ny"'),
        ("a: [one, two]\n", ("a", 1), "two"),
        ("a: [one, two] # done\n", ("a",), "[one, two]"),
        ("a: {b: c, d: e}\n", ("a", "d"), "e"),
        ("a:\n  - one\n  - two\n", ("a", 1), "two"),
        ("a:\n  b:\n    c: deep\nd: e\n", ("a", "b", "c"), "deep"),
        ("a:\n  b: c\n\n# about d\nd: e\n", ("a",), "b: c"),
        ("a:\n- x: 1\n  y: 2\n\n- x: 3\n", ("a", 0), "x: 1\n  y: 2"),
        ("a: |\n  one\n  two\n\n\nb: c\n", ("a",), "|\n  one\n  two"),
        ("a: >-\n  one\n  two\nb: c\n", ("a",), ">-\n  one\n  two"),
        ("a: one\n  two\nb: c\n", ("a",), "one\n  two"),
        ("بلدية: مجلسُ المدينة\nb: c\n", ("بلدية",), "مجلسُ المدينة"),
        ("🏙️: 🏙️🏙️\nb: c\n", ("b",), "c"),
    ],
)
def test_value_is_found_where_it_stands(text: str, path: tuple[str | int, ...], value: str) -> None:
    assert written(text, read_yaml(text), *path) == value


def test_key_is_found_where_it_stands() -> None:
    text = "a:\n  'b c': d\n"
    span = read_yaml(text).key_spans["a", "b c"]
    assert text[span.start : span.end] == "'b c'"


def test_places_are_shifted_by_the_offset() -> None:
    read = read_yaml("a: one\n# note\n", offset=100)
    assert (read.span("a"), read.key_spans["a",], read.comments) == (
        Span(103, 106),
        Span(100, 101),
        (("note", Span(107, 113)),),
    )


def test_value_that_is_missing_stands_where_the_nearest_one_above_it_does() -> None:
    text = "a:\n  b: c\n"
    assert written(text, read_yaml(text), "a", "x", 3) == "b: c"
    assert read_yaml(text).span("z") == Span(0, 0)


def test_comments_on_lines_of_their_own_are_kept() -> None:
    text = "# one\na: 1 # not this\n  ## two  \nb: '#3'\n"
    assert [(comment, text[span.start : span.end]) for comment, span in read_yaml(text).comments] == [
        ("one", "# one"),
        ("two", "## two"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: &x one\nb: *x\n", "&x one", "YAML aliases (&name, *name) are not allowed"),
        ("a: &x [*x]\n", "&x [*x]", "YAML aliases (&name, *name) are not allowed"),
        ("a: &x\n  - *x\n", "&x\n  - *x", "YAML aliases (&name, *name) are not allowed"),
        ("a: 1\nb: 2\na: 3\n", "a", "the key 'a' stands there twice"),
        ("x:\n  a: 1\n  'a': 3\n", "'a'", "the key 'a' stands there twice"),
        ("- one\n", "- one", "expected 'key: value' lines"),
        ("just text\n", "just text", "expected 'key: value' lines"),
        ("? [a, b]\n: c\n", "[a, b]", "a key must be plain text"),
        ("{a: b}: c\n", "{a: b}", "a key must be plain text"),
        ("a: b\x07c\n", "\x07", "a character that YAML does not allow: U+0007"),
        ('a: "\\uD83D"\n', '"\\uD83D"', "not valid YAML: a number that stands for no character"),
        ('"\\uD83D": a\n', '"\\uD83D"', "not valid YAML: a number that stands for no character"),
        ('a: "\\UFFFFFFFF"\n', "\\UFFFFFFFF", "not valid YAML: a number that stands for no character"),
    ],
)
def test_what_is_refused_is_named_with_its_place(text: str, place: str, message: str) -> None:
    read = read_yaml(text)
    assert read.values == {}
    assert read.fault is not None
    assert (text[read.fault.span.start : read.fault.span.end], read.fault.message) == (place, message)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: b\n c: d\n", 2, 3, "mapping values are not allowed here"),
        ("a: b\n\tc: d\n", 2, 1, "found character '\\t' that cannot start any token"),
        ('a: 1\nb: "never closed\nc: d\n', 2, 4, "while scanning a quoted scalar, found unexpected end of stream"),
        ("a: 1\nb: [x, y\n", 2, 4, "while parsing a flow sequence, expected ',' or ']', but got '<stream end>'"),
        ("a: 1\nb: @x\n", 2, 4, "found character '@' that cannot start any token"),
        ("a: *nowhere\n", 1, 4, "found undefined alias 'nowhere'"),
        ("a: b\n---\nc: d\n", 2, 1, "but found another document"),
        ("a: مدينة: قرية\n", 1, 9, "mapping values are not allowed here"),
    ],
)
def test_broken_yaml_is_placed_in_its_line_and_column(text: str, line: int, column: int, message: str) -> None:
    fault = read_yaml(text).fault
    assert fault is not None
    before = text[: fault.span.start]
    assert (before.count("\n") + 1, len(before) - before.rfind("\n")) == (line, column)
    assert fault.message == f"not valid YAML: {message}"


def nested(depth: int) -> str:
    """A mapping in which the innermost value stands so many levels down."""
    return "a: " + "[" * (depth - 1) + "x" + "]" * (depth - 1) + "\n"


def test_nesting_has_a_limit() -> None:
    assert read_yaml(nested(MAX_DEPTH)).fault is None
    fault = read_yaml(nested(MAX_DEPTH + 1)).fault
    assert fault is not None
    assert fault.message == "nested too deeply"


@pytest.mark.parametrize("text", ["a: " + "[" * 600, "a: " + "{a: " * 5_000, "a:\n" + "- " * 5_000])
def test_text_made_to_exhaust_the_reader_is_refused(text: str) -> None:
    assert read_yaml(text).fault is not None


@pytest.mark.parametrize("text", ["a: !!python/object/apply:os.system ['true']\n", "a: !!binary aGk=\n", "a: !x y\n"])
def test_tags_make_nothing_but_text(text: str) -> None:
    value = read_yaml(text).values["a"]
    assert value in (["true"], "aGk=", "y")


FRAGMENTS = [*"[]{}'#|>!%", '"', "\\", "\n", "a: ", "b: ", "- ", "  ", "&x ", "*x", "? ", ": ", "نص", "\\U", "---\n"]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)))
def test_any_text_is_read_or_refused_with_places_inside_it(text: str) -> None:
    read = read_yaml(text)
    assert read.fault is None or read.values == {}
    spans = [*read.value_spans.values(), *read.key_spans.values(), *(span for _, span in read.comments)]
    if read.fault:
        spans.append(read.fault.span)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcدكم", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abcدكم", min_size=1, max_size=4), VALUES, max_size=4))
def test_values_that_a_program_writes_are_read_back(values: dict[str, object]) -> None:
    text = yaml.dump(values, allow_unicode=True)
    assert read_yaml(text).values == values


YAML_PARTS = (
    *FRAGMENTS,
    "k: v\n",
    "k: [a, b]\n",
    "k: {a: b}\n",
    "? ",
    "!t ",
    ": ]",
    "|#",
    ">-\n  ",
    "&a ",
    "*a",
    "\ufeff",
    "😀",
)


def read_by_the_loader_in_python(text: str) -> YamlText:
    """What is read where PyYAML has no loader in C."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_positions, "_FAST_LOADER", None)
        return read_yaml(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: مدينة 🏙️: سؤال\n",  # refused
        "place: {city: موستار, country: BA}\nthemes: [أمن, 🏙️]\nurl: https://x.example/#a\n",
        "a: |2-\n    b\n   c\n\nd: >+\n  e\n\n  f\n\n# g\n",
        "a: \"x\\\n  y\\u0041\\U0001F600\"\nb: 'c\n\n  d'\n",
        "? a\n: b\n? [c, d]\n: e\n",
        "a:\n- b\n-  c:\n    d\n- - e\n  - f\n",
        "a: &x b\nc: *x\n",
        "a: b\na: c\n",
        "%YAML 1.1\n---\na: b\n...\n",
        "k" * 1030 + ": v\n",
        # What the loader in C takes otherwise.
        "a: b\t\n",
        "a: [what?, b]\n",
        "a: {b: , c: d}\n",
        "a: {b: # c\n}\n",
        "a: |# b\n  c\n",
        "a: !''t! b\n",
        "a: {b: !!c, d: e}\n",
        "\ufeffa: [b]\n",
        "a: b\x85c: d\n",
        "a: b\u2028c: d\n",
    ],
)
def test_both_loaders_give_the_same(text: str) -> None:
    assert read_yaml(text) == read_by_the_loader_in_python(text)


@given(st.lists(st.sampled_from(YAML_PARTS), max_size=14).map("".join))
def test_both_loaders_give_the_same_for_any_text(text: str) -> None:
    assert read_yaml(text) == read_by_the_loader_in_python(text)


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "- " * 200_000, "a:\n" + "? " * 200_000])
def test_nesting_that_the_loader_in_c_would_not_survive_is_refused(text: str) -> None:
    read = read_yaml(text)
    assert read.fault is not None
    assert read.fault.message == "nested too deeply"
