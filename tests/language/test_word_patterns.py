"""Words as people write them, as regular expressions."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.language.locales import LanguageData, language_data
from guidebook.language.word_patterns import (
    definite_pattern,
    definite_prefixes,
    for_patterns,
    phrases_pattern,
    plain_letters,
    sought_letters,
    words_pattern,
)

ARABIC = language_data("ar")
PLAIN = LanguageData()


@pytest.mark.parametrize(
    ("word", "text", "matches"),
    [
        ("law", "law", True),
        ("law", "LAW", True),
        ("law", "lawyer", False),
        ("Code", "Code", True),
        ("Code", "code", False),
        ("cf.", "cf.2", True),
        ("cf.", "cfa", False),
        ("refer to", "refer\n to", True),
        ("d'après", "d’après", True),
        ("d'après", unicodedata.normalize("NFD", "d’après"), True),
        ("rendez-vous", "rendez‑vous", True),
        ("закон*", "законите", True),
        ("закон*", "законодавство", False),
    ],
)
def test_word_is_found_as_people_write_it(word: str, text: str, matches: bool) -> None:
    assert bool(re.match(words_pattern([word], PLAIN), text)) is matches


@pytest.mark.parametrize(
    ("word", "text"), [("انظر", "اُنظُر"), ("انظر", "أنظر"), ("الأول", "الاوّلُ"), ("الثاني", "الثانى"), ("أيضا", "أيضًا")]
)
def test_arabic_word_is_found_with_marks_and_other_letters(word: str, text: str) -> None:
    assert re.fullmatch(words_pattern([word], ARABIC), for_patterns(text, ARABIC))


@given(st.text("أإاىيةهًّـ٢a ", max_size=20))
def test_text_for_patterns_keeps_every_place(text: str) -> None:
    seen = for_patterns(text, ARABIC)
    assert len(seen) == len(text)
    assert for_patterns(seen, ARABIC) == seen
    assert for_patterns(text, PLAIN) == text


def test_longest_word_wins() -> None:
    assert re.findall(words_pattern(["الثاني", "الثاني عشر"], ARABIC), "الثاني عشر") == ["الثاني عشر"]


def test_phrases_are_whole_words_with_their_clitics() -> None:
    pattern = phrases_pattern(["انظر"], ARABIC)
    assert [match[0] for match in re.finditer(pattern, "انظر وانظر فانظر منظر كانظرو")] == ["انظر", "وانظر", "فانظر"]
    assert re.findall(phrases_pattern(["see"], PLAIN), "see oversee re-see seen") == ["see"]


def test_definite_nouns_have_their_article_behind_clitics() -> None:
    pattern = definite_pattern(["الفصل"], ARABIC)
    text = "الفصل بالفصل وللفصل للفصل فصل المنفصل الفصلين"
    assert re.findall(pattern, text) == ["الفصل", "بالفصل", "وللفصل", "للفصل"]
    assert definite_prefixes(ARABIC)["بال"] == "ب"
    assert definite_prefixes(ARABIC)["لل"] == "ل"
    assert definite_prefixes(PLAIN) == {}


def test_list_without_words_matches_nowhere() -> None:
    assert not re.search(words_pattern([], PLAIN), "any text")


def test_letters_that_are_sought_stand_in_every_text_that_holds_a_word() -> None:
    assert sought_letters(["chapters", "chapter", "refer to", "Refer"], PLAIN) == ("refer", "chapter")
    (letters,) = sought_letters(["الفصل"], ARABIC)
    assert letters in plain_letters("وبالفَصلِ الثاني", ARABIC)
