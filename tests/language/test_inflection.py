"""Words as the matcher compares them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.language.inflection import WORD, is_acronym, normalise, rendering_keys, text_keys, verb_keys
from guidebook.language.locales import language_data


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one, two-three", ["one", "two", "three"]),
        ("the town's plan", ["the", "town's", "plan"]),
        ("the town’s plan ’quoted’", ["the", "town’s", "plan", "quoted"]),
        ("خُطّةُ المدينةِ،", ["خُطّةُ", "المدينةِ"]),
        ("الـمدينة", ["الـمدينة"]),
        ("e\u0301quipe", ["e\u0301quipe"]),
        ("P/CVE 2020", ["P", "CVE", "2020"]),
        ("snake_case _x", ["snake_case", "x"]),
        ("«وطني–محلي»", ["وطني", "محلي"]),
        ("\ufffc\u200b", []),
    ],
)
def test_words_hold_their_marks_and_inner_apostrophes(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("خُطَّةٌ", "خطة"),
        ("الـــمدينة", "المدينة"),
        ("أمن", "امن"),
        ("إرهاب", "ارهاب"),
        ("آمن", "امن"),
        ("مستوى", "مستوي"),
        ("مدينة", "مدينه"),
        ("الرحمٰن", "الرحمن"),
    ],
)
def test_spellings_of_one_arabic_word_are_one(one: str, other: str) -> None:
    data = language_data("ar")
    assert normalise(one, data) == normalise(other, data)


@pytest.mark.parametrize(("one", "other"), [("مسؤول", "مسول"), ("هيئة", "هية"), ("سماء", "سما"), ("كل", "قل")])
def test_other_letters_stay_apart(one: str, other: str) -> None:
    data = language_data("ar")
    assert normalise(one, data) != normalise(other, data)


def test_case_form_and_apostrophe_do_not_count() -> None:
    data = language_data("fr")
    assert normalise("L’E\u0301QUIPE", data) == normalise("l'équipe", data)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("CAT", True), ("G20", True), ("CSOs", False), ("Cat", False), ("A", False), ("2020", False), ("أمن", False)],
)
def test_acronym_is_written_in_capitals(word: str, expected: bool) -> None:
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    "prefix", ["و", "ف", "ب", "ك", "ل", "ال", "لل", "وال", "بال", "كال", "فال", "ول", "وب", "ولل", "وبال", "فبال"]
)
def test_arabic_word_stands_for_itself_without_its_clitics(prefix: str) -> None:
    assert "بلديه" in text_keys(f"{prefix}بلدية", "ar")


@pytest.mark.parametrize("word", ["وقاية", "بلد", "كتب", "لجنة", "فكر", "والد", "بال"])
def test_first_letter_of_a_short_word_is_its_own(word: str) -> None:
    plain = normalise(word, language_data("ar"))
    assert {key for key in text_keys(word, "ar") if len(key) < 3} == set()
    assert plain in text_keys(word, "ar")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("towns", "town"),
        ("cities", "city"),
        ("approaches", "approach"),
        ("mayor's", "mayor"),
        ("mayor’s", "mayor"),
        ("TOWN", "town"),
        ("CATs", "CAT"),
        ("CAT's", "CAT"),
    ],
)
def test_english_word_stands_for_its_base_form(word: str, base: str) -> None:
    assert rendering_keys(base, "en") & text_keys(word, "en")


@pytest.mark.parametrize(
    ("word", "other"), [("us", "u"), ("bus", "bu"), ("cat", "CAT"), ("cats", "CAT"), ("boss", "bo")]
)
def test_english_word_does_not_stand_for_others(word: str, other: str) -> None:
    assert not rendering_keys(other, "en") & text_keys(word, "en")


@pytest.mark.parametrize(("word", "base"), [("البلديات", "بلدية"), ("ممارسون", "ممارس"), ("بالممارسين", "الممارس")])
def test_regular_arabic_plural_stands_for_its_singular(word: str, base: str) -> None:
    assert rendering_keys(base, "ar") & text_keys(word, "ar")


def test_inside_a_rendering_only_the_article_goes_before_a_word() -> None:
    assert "وقايه" in text_keys("الوقاية", "ar", inside=True)
    assert "وقايه" not in text_keys("والوقاية", "ar", inside=True)
    assert "بلديه" not in text_keys("وبلدية", "ar", inside=True)


@pytest.mark.parametrize(("word", "other"), [("المدينة", "مدينة"), ("مدينة", "المدينة"), ("والمدينة", "مدينة")])
def test_article_of_a_rendering_does_not_count(word: str, other: str) -> None:
    assert rendering_keys(other, "ar") & text_keys(word, "ar")


def test_acronym_of_a_rendering_is_compared_as_it_is_written() -> None:
    assert rendering_keys("CAT", "ar") == {"CAT"}


@pytest.mark.parametrize(("one", "other", "are_forms"), [("preventing", "prevents", True), ("plan", "planning", False)])
def test_forms_of_a_verb_are_forms_of_an_action_only(one: str, other: str, are_forms: bool) -> None:
    keys = text_keys(other, "en") | verb_keys(other, "en")
    assert bool(rendering_keys(one, "en", is_action=True) & keys) is are_forms
    assert not rendering_keys(one, "en") & text_keys(other, "en")


@given(
    st.text(alphabet="وفبكلالمدينةخطيات’'sesCAT\u064e\u0640", max_size=10), st.sampled_from(["ar", "en", "fr", "mk"])
)
def test_word_always_stands_for_itself(text: str, locale: str) -> None:
    for word in WORD.findall(text):
        assert rendering_keys(word, locale) & text_keys(word, locale)


@given(st.text(max_size=12), st.sampled_from(["ar", "en"]))
def test_unicode_form_of_a_word_does_not_count(text: str, locale: str) -> None:
    data = language_data(locale)
    assert normalise(unicodedata.normalize("NFD", text), data) == normalise(unicodedata.normalize("NFC", text), data)
