"""Renderings of terms in running text."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.term_matcher import Match, RenderingStatus, TermMatcher


def matcher(locale: str, glossary: str) -> TermMatcher:
    """The matcher of a glossary file."""
    read = read_glossary(Source(f"docs/{locale}/glossary.yml", locale, "glossary.yml", textwrap.dedent(glossary)))
    assert read.faults == ()
    assert read.yaml.fault is None
    return TermMatcher(read)


ARABIC = matcher(
    "ar",
    """
    terms:
      team:
        preferred: فريق العمل المجتمعي
        forms: [فرق العمل المجتمعي]
        forbidden: [اتفاقية مناهضة التعذيب]
        acronym: CAT
      practitioner:
        preferred: الممارس
        allowed: [العامل في الوقاية]
      mandate:
        preferred: الولاية
        allowed: [التفويض]
      council:
        preferred: مجلس الوقاية المحلي
      prevention:
        preferred: الوقاية
      security:
        preferred: الأمن المجتمعي
      cooperation:
        preferred: التعاون الوطني–المحلي
      municipality:
        preferred: البلدية
      united-nations:
        preferred: الأمم المتحدة
    names:
      Kumanovo: كومانوفو
    """,
)
ENGLISH = matcher(
    "en",
    """
    terms:
      team:
        preferred: Community Action Team
        acronym: CAT
      council:
        preferred: Local Prevention Council
        allowed: [prevention council]
        forbidden: [safety board]
      community:
        preferred: community
      state:
        preferred: state
      city:
        preferred: city
      resilience:
        preferred: resilience
        forbidden: [Resilience-building]
    """,
)


def found(terms: TermMatcher, text: str) -> list[tuple[str, str]]:
    """Term and words of each match."""
    return [(match.term, text[match.start : match.end]) for match in terms.find(text)]


def test_match_says_what_it_is_and_where() -> None:
    text = "أنشأت فرقَ العمل المجتمعي هنا"
    assert list(ARABIC.find(text)) == [
        Match("team", RenderingStatus.PREFERRED, "فرق العمل المجتمعي", 6, 6 + len("فرقَ العمل المجتمعي"))
    ]


@pytest.mark.parametrize("prefix", ["", "و", "ف", "ب", "ك", "ل", "ول", "وب", "فب"])
def test_clitics_before_an_indefinite_word(prefix: str) -> None:
    assert found(ARABIC, f"هذا {prefix}فريق عمل مجتمعي جديد") == [("team", f"{prefix}فريق عمل مجتمعي")]


@pytest.mark.parametrize("prefix", ["ال", "وال", "بال", "كال", "فال", "لل", "ولل", "فلل", "وبال"])
def test_clitics_before_the_article(prefix: str) -> None:
    assert found(ARABIC, f"هذا {prefix}ممارس هنا") == [("practitioner", f"{prefix}ممارس")]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("فَرِيقُ العَمَلِ المُجْتَمَعِيِّ", "team"),
        ("فريق العـــمل المجتمعي", "team"),
        ("الامن المجتمعى", "security"),
        ("الأمن المجتمعيّ", "security"),
        ("الوقايه", "prevention"),
        ("فريق\nالعمل\n  المجتمعي", "team"),
        ("فريق\u00a0العمل المجتمعي", "team"),
        ("التعاون الوطني-المحلي", "cooperation"),
        ("التعاون الوطني – المحلي", "cooperation"),
        ("التعاون الوطني المحلي", "cooperation"),
        ("البلديات", "municipality"),
        ("للبلديات", "municipality"),
        ("الممارسون", "practitioner"),
        ("بالممارسين", "practitioner"),
        ("كومانوفو", "Kumanovo"),
        ("وكومانوفو", "Kumanovo"),
        ("فريق CAT", "team"),
    ],
)
def test_arabic_spellings_and_forms_are_matched(text: str, term: str) -> None:
    assert term in [name for name, _ in found(ARABIC, text)]


@pytest.mark.parametrize(
    "text",
    [
        "الممارسات الجيدة",
        "ممارسة الرياضة",
        "الولايات المتحدة",
        "والولايات المتحدة الأمريكية",
        "في الولايات المتحدة",
        "فريق العمل",
        "العمل المجتمعي فريق",
        "فريق، العمل المجتمعي",
        "فريق العمل والمجتمعي",
        "أمن مجتمعات",
        "بلد",
        "cat",
        "الفوضى",
    ],
)
def test_arabic_near_misses_are_not_matched(text: str) -> None:
    assert found(ARABIC, text) == []


def test_conjunction_inside_makes_other_words_of_it() -> None:
    assert found(ARABIC, "مجلس ووقاية محلية") == [("prevention", "ووقاية")]


def test_mandate_is_matched_where_no_country_is_named() -> None:
    assert found(ARABIC, "ولاية المجلس، والولاية في الولايات المتحدة") == [
        ("mandate", "ولاية"),
        ("mandate", "والولاية"),
    ]


def test_term_that_is_in_the_list_of_countries_is_matched() -> None:
    assert found(ARABIC, "وكالات الأمم المتحدة") == [("united-nations", "الأمم المتحدة")]


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        (ARABIC, "مجلس الوقاية المحلي والوقاية", [("council", "مجلس الوقاية المحلي"), ("prevention", "والوقاية")]),
        (ENGLISH, "the Local Prevention Council", [("council", "Local Prevention Council")]),
        (
            ENGLISH,
            "a prevention council of the community",
            [("council", "prevention council"), ("community", "community")],
        ),
        (ENGLISH, "a Community Action Team (CAT)", [("team", "Community Action Team"), ("team", "CAT")]),
    ],
)
def test_longest_match_wins(terms: TermMatcher, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(terms, text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Community Action Teams met", "Community Action Teams"),
        ("the Community Action Team's plan", "Community Action Team's"),
        ("the Community Action Team’s plan", "Community Action Team’s"),
        ("COMMUNITY ACTION TEAM", "COMMUNITY ACTION TEAM"),
        ("community-action team", "community-action team"),
        ("community\naction team", "community\naction team"),
        ("the CAT met", "CAT"),
        ("the CATs met", "CATs"),
        ("the CAT's plan", "CAT's"),
    ],
)
def test_english_forms_of_the_team_are_matched(text: str, words: str) -> None:
    assert found(ENGLISH, text) == [("team", words)]


@pytest.mark.parametrize(
    "text",
    [
        "a cat",
        "cats",
        "Cat",
        "catalogue",
        "actions of a team",
        "resilient",
        "understated",
        "the United States",
        "CATALOGUE",
    ],
)
def test_english_near_misses_are_not_matched(text: str) -> None:
    assert found(ENGLISH, text) == []


@pytest.mark.parametrize(
    ("text", "words"), [("two cities", "cities"), ("the city’s plan", "city’s"), ("three states", "states")]
)
def test_english_plural_and_possessive_are_matched(text: str, words: str) -> None:
    assert [match for _, match in found(ENGLISH, text)] == [words]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Local Prevention Council", RenderingStatus.PREFERRED),
        ("prevention councils", RenderingStatus.ALLOWED),
        ("CAT", RenderingStatus.ACRONYM),
        ("the safety boards", RenderingStatus.FORBIDDEN),
    ],
)
def test_status_is_that_of_the_rendering(text: str, status: RenderingStatus) -> None:
    assert [match.status for match in ENGLISH.find(text)] == [status]


def test_forbidden_spelling_that_differs_by_a_folded_letter_is_told_apart() -> None:
    names = matcher("ar", "names:\n  Karachi:\n    preferred: كراتشي\n    forbidden: [كراتشى]\n")
    statuses = [(match.rendering, match.status) for match in names.find("كراتشي ثم كراتشى ثم وكراتشى")]
    assert statuses == [
        ("كراتشي", RenderingStatus.PREFERRED),
        ("كراتشى", RenderingStatus.FORBIDDEN),
        ("كراتشى", RenderingStatus.FORBIDDEN),
    ]


def test_rendering_that_one_term_forbids_and_another_prefers_is_preferred() -> None:
    terms = matcher("en", "terms:\n  a: {preferred: town, forbidden: [village]}\n  b: {preferred: village}\n")
    assert [(match.term, match.status) for match in terms.find("a village")] == [("b", RenderingStatus.PREFERRED)]


def test_mark_between_stem_and_ending_is_no_letter() -> None:
    terms = matcher("en", "terms:\n  a: {preferred: municip|ality}\n")
    assert found(terms, "a municipality") == [("a", "municipality")]


def test_glossary_without_terms_matches_nothing() -> None:
    assert found(matcher("ar", ""), "فريق العمل المجتمعي في الولايات المتحدة") == []


@given(st.text(max_size=60))
def test_any_text_is_searched(text: str) -> None:
    for terms in (ARABIC, ENGLISH):
        assert_well_placed(list(terms.find(text)), text)


PIECES = [
    "فريق",
    "العمل",
    "المجتمعي",
    "و",
    "ال",
    " ",
    "\n",
    "–",
    "،",
    "CAT",
    "الولايات",
    "المتحدة",
    "community",
    "action",
    "team",
    "'s",
    "\u064e",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_matches_never_overlap_and_stand_inside_the_text(text: str) -> None:
    for terms in (ARABIC, ENGLISH):
        assert_well_placed(list(terms.find(text)), text)


def assert_well_placed(matches: list[Match], text: str) -> None:
    """Assert that the matches stand inside the text, in its order, none inside another."""
    ends = [0, *(match.end for match in matches)]
    for match, end_before in zip(matches, ends, strict=False):
        assert end_before <= match.start < match.end <= len(text)
