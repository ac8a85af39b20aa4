"""Front matter: where it stands, and what its values become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.front_matter import (
    CaseStudy,
    Chapter,
    FrontMatter,
    PageKind,
    Status,
    Update,
    country_codes,
    kind_of,
    read_front_matter,
    type_front_matter,
)
from guidebook.content.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("---\na: b\n---\n# Plan\n", {"a": "b"}, "# Plan\n"),
        ("---\na: b\n...\n# Plan\n", {"a": "b"}, "# Plan\n"),
        ("--- \t\na: b\n---  \n# Plan\n", {"a": "b"}, "# Plan\n"),
        ("---\na: b\n---", {"a": "b"}, ""),
        ("---\n---\n# Plan\n", {}, "# Plan\n"),
        ("---\n\n---\n# Plan\n", {}, "# Plan\n"),
        ("---\n# nothing yet\n---\n# Plan\n", {}, "# Plan\n"),
        ("---\na: |\n  ---\n  b\n---\n# Plan\n", {"a": "---\nb"}, "# Plan\n"),
        ("---\nملخص: خطة\n---\n# الخطة\n", {"ملخص": "خطة"}, "# الخطة\n"),
        ("---\na: b\n---\n\n---\n\ntext\n", {"a": "b"}, "\n---\n\ntext\n"),
    ],
)
def test_front_matter_ends_at_its_second_line_of_dashes(text: str, values: dict[str, str], rest: str) -> None:
    read = read_front_matter(text)
    assert (read.yaml.values, text[read.end :], read.present, read.yaml.fault) == (values, rest, True, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Plan\n",
        "\n# Plan\n\n---\n\ntext\n",
        "----\na: b\n----\n",
        "-- -\n",
        "---\n\nText below a line.\n",
        "---",
        "a: b\n---\n",
    ],
)
def test_page_without_front_matter_is_all_markdown(text: str) -> None:
    read = read_front_matter(text)
    assert (read.yaml.values, read.end, read.present, read.yaml.fault) == ({}, 0, False, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nsummary: a\n\n# Plan\n", "the front matter is never closed"),
        ("---\nsummary: a\n--- x\n# Plan\n", "the front matter is never closed"),
        ("\n---\nsummary: a\n---\n", "front matter must begin on the first line"),
        (" ---\nsummary: a\n---\n", "front matter must begin on the first line"),
        ("\u200b---\nsummary: a\n---\n", "front matter must begin on the first line"),
    ],
)
def test_misplaced_front_matter_is_a_fault_at_its_dashes(text: str, message: str) -> None:
    read = read_front_matter(text)
    fault = read.yaml.fault
    assert fault is not None
    assert (fault.message, text[fault.span.start : fault.span.end], read.yaml.values) == (message, "---", {})


def test_places_count_from_the_beginning_of_the_page() -> None:
    text = "---\nsummary: خُطّة\nnumber: 4\n---\n"
    span = read_front_matter(text).yaml.span("number")
    assert text[span.start : span.end] == "4"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("chapters/plan.md", PageKind.CHAPTER),
        ("chapters/part/plan.md", PageKind.CHAPTER),
        ("chapters/index.md", PageKind.PAGE),
        ("chapters/README.md", PageKind.PAGE),
        ("case-studies/kumanovo.md", PageKind.CASE_STUDY),
        ("resources/kit.md", PageKind.RESOURCE),
        ("updates/hub.md", PageKind.UPDATE),
        ("about/chapters/plan.md", PageKind.PAGE),
        ("index.md", PageKind.PAGE),
        ("chapters.md", PageKind.PAGE),
    ],
)
def test_folder_decides_what_a_page_is(key: str, kind: PageKind) -> None:
    assert kind_of(key) is kind


def test_values_are_typed() -> None:
    values = {"number": "4", "published": "2023-09", "audience": ["mayor"], "status": "withdrawn"}
    typed, faults = type_front_matter(PageKind.CHAPTER, values, is_translation=False)
    assert faults == ()
    assert isinstance(typed, Chapter)
    assert (typed.number, typed.published, typed.audience, typed.status) == (
        4,
        PartialDate(2023, 9),
        ("mayor",),
        Status.WITHDRAWN,
    )


def test_page_without_values_needs_none() -> None:
    assert type_front_matter(PageKind.UPDATE, {}, is_translation=False) == (FrontMatter(), ())


def test_translation_has_only_the_fields_of_any_page() -> None:
    typed, faults = type_front_matter(PageKind.UPDATE, {"summary": "a"}, is_translation=True)
    assert (type(typed), faults) == (FrontMatter, ())


def test_one_spoiled_value_leaves_the_others_in_use() -> None:
    values = {"summary": "Plan.", "number": "four", "status": "draft"}
    typed, faults = type_front_matter(PageKind.CHAPTER, values, is_translation=False)
    assert isinstance(typed, Chapter)
    assert (typed.summary, typed.number, typed.status) == ("Plan.", None, Status.DRAFT)
    assert [fault.path for fault in faults] == [("number",)]


def test_draft_stays_a_draft_whatever_else_is_wrong_with_it() -> None:
    values = {"status": "draft", "date": "soon", "summary": "Hub."}
    typed, faults = type_front_matter(PageKind.UPDATE, values, is_translation=False)
    assert (typed.summary, typed.status) == ("Hub.", Status.DRAFT)
    assert [fault.path for fault in faults] == [("date",)]


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"place": {"country": "Nowhere", "region": "europe"}}, ("place", "country")),
        ({"place": {"country": ["MK", "Nowhere"], "region": "europe"}}, ("place", "country", 1)),
        ({"place": {"country": [], "region": "europe"}}, ("place", "country")),
        ({"place": {"region": "europe"}}, ("place", "country")),
        ({"place": {"country": "MK"}}, ("place", "region")),
        ({"place": {"country": "MK", "region": "europe", "lat": "91", "lon": "0"}}, ("place", "lat")),
        ({"place": {"country": "MK", "region": "europe", "lat": "nan", "lon": "0"}}, ("place", "lat")),
        ({"place": {"country": "MK", "region": "europe", "lat": "1", "lon": "east"}}, ("place", "lon")),
        ({"place": {"country": "MK", "region": "europe", "lat": "1"}}, ("place",)),
        ({"years": {"start": "2020", "end": "2019"}}, ("years",)),
        ({"sources": [{"title": "A"}, {"title": ""}]}, ("sources", 1, "title")),
        ({"sources": [{"title": "A", "url": "see https://a.example"}]}, ("sources", 0, "url")),
        ({"changes": [{"date": "soon", "note": "x"}]}, ("changes", 0, "date")),
        ({"themes": "one"}, ("themes",)),
        ({"chapters": ["a.md", {"b": "c"}]}, ("chapters", 1)),
        ({"summary": ["a"]}, ("summary",)),
        ({"translation": "human"}, ("translation",)),
    ],
)
def test_fault_names_the_way_to_its_value(values: dict[str, object], path: tuple[str | int, ...]) -> None:
    _, faults = type_front_matter(PageKind.CASE_STUDY, values, is_translation=False)
    assert [fault.path for fault in faults] == [path]


@pytest.mark.parametrize(
    ("written", "countries"), [("NO", ("NO",)), (["JO", "LB"], ("JO", "LB")), (["LB", "JO", "LB"], ("LB", "JO"))]
)
def test_country_is_one_code_or_a_list(written: object, countries: tuple[str, ...]) -> None:
    values = {"place": {"country": written, "region": "other"}}
    typed, faults = type_front_matter(PageKind.CASE_STUDY, values, is_translation=False)
    assert isinstance(typed, CaseStudy)
    assert typed.place is not None
    assert (typed.place.countries, faults) == (countries, ())


@pytest.mark.parametrize(
    "aliases", [["old.md"], [{"old-id": "new-id"}], ["old.md", {"old-id": "new-id", "older": "new-id"}]]
)
def test_aliases_are_keys_or_pairs_of_ids(aliases: list[object]) -> None:
    typed, faults = type_front_matter(PageKind.PAGE, {"aliases": aliases}, is_translation=False)
    assert (list(typed.aliases), faults) == (aliases, ())


def test_alias_of_another_form_is_one_fault() -> None:
    _, faults = type_front_matter(PageKind.PAGE, {"aliases": ["old.md", ["a"]]}, is_translation=False)
    assert [fault.path for fault in faults] == [("aliases", 1)]


@pytest.mark.parametrize(
    ("code", "known"), [("MK", True), ("NO", True), ("XK", True), ("EU", False), ("ZZ", False), ("001", False)]
)
def test_country_codes_are_those_of_countries(code: str, known: bool) -> None:
    assert (code in country_codes()) is known


def test_update_keeps_its_date() -> None:
    typed, _ = type_front_matter(PageKind.UPDATE, {"date": "2024-12-05"}, is_translation=False)
    assert isinstance(typed, Update)
    assert typed.date == PartialDate(2024, 12, 5)


FIELDS = [
    "summary",
    "title",
    "number",
    "published",
    "updated",
    "status",
    "place",
    "years",
    "aliases",
    "changes",
    "sources",
    "date",
]
ANYTHING = st.recursive(
    st.sampled_from(["", "x", "4", "2024", "2023-01", "draft", "٤", "-1", "1e3"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["start", "end", "title", "date", "country", "str"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(st.sampled_from(PageKind), st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=5), st.booleans())
def test_any_values_are_typed_or_reported_once_each(
    kind: PageKind, values: dict[str, object], is_translation: bool
) -> None:
    typed, faults = type_front_matter(kind, values, is_translation)
    assert isinstance(typed, FrontMatter)
    assert len({fault.path for fault in faults}) == len(faults)


@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(["---", "\n", "a: b", " ", "...", "\ufeff", "'"]), max_size=9).map("".join)
)
def test_any_text_has_its_markdown_begin_inside_it(text: str) -> None:
    read = read_front_matter(text)
    assert 0 <= read.end <= len(text)
    assert read.end == 0 or text[: read.end].startswith("---")


def test_metadata_without_marks_is_front_matter() -> None:
    text = "title: Plans: one\nAuthors: Me\n    and you\nsummary:\n\n# Plan\n"
    written = read_front_matter(text)
    assert written.yaml.values == {"title": "Plans: one", "authors": "Me and you", "summary": ""}
    assert text[written.end :] == "\n# Plan\n"
    places = {path[0]: text[span.start : span.end] for path, span in written.yaml.value_spans.items() if span.end > 0}
    assert places["title"] == "Plans: one"
    assert places["authors"] == "Me\n    and you"
    assert [text[span.start : span.end] for span in written.yaml.key_spans.values()] == ["title", "Authors", "summary"]


@pytest.mark.parametrize("text", ["Note: read this first.\n", "title:\n", "https://example.org\n", "\ntitle: a\n"])
def test_first_sentence_is_no_metadata(text: str) -> None:
    assert not read_front_matter(text).present


@pytest.mark.parametrize("text", ["---\n\nText\n\n---\n", "---\n \n* a\n---\n# Plan\n"])
def test_text_between_two_rules_is_no_front_matter(text: str) -> None:
    written = read_front_matter(text)
    assert (written.present, written.end, written.yaml.fault) == (False, 0, None)


@pytest.mark.parametrize("spoiled", [{"translators": "سلمى"}, {"stamp": {"source": "r1"}}, {"sections": ["lead"]}])
def test_slip_in_one_entry_of_a_translation_does_not_hide_the_others(spoiled: dict[str, object]) -> None:
    written = {"translation": {"method": "machine", "source": "r1-0123456789ab", **spoiled}}
    typed, faults = type_front_matter(PageKind.PAGE, written, is_translation=True)
    assert typed.translation is not None
    assert (typed.translation.method, typed.translation.source) == ("machine", "r1-0123456789ab")
    assert [fault.path[:2] for fault in faults] == [("translation", *spoiled)]


@pytest.mark.parametrize("written", ["human", ["a"], {"method": "cat"}, {"translators": ["a"]}])
def test_translation_without_a_method_is_left_out(written: object) -> None:
    typed, faults = type_front_matter(PageKind.PAGE, {"translation": written, "summary": "a"}, is_translation=True)
    assert (typed.translation, typed.summary, len(faults)) == (None, "a", 1)
