"""Words taken apart."""

import pytest

from guidebook.language.clitics import Reading, has_article, is_definite, readings, without_enclitics
from guidebook.language.locales import language_data


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وبالمدينة", Reading("وب", "مدينة", is_definite=True)),
        ("للمدينة", Reading("ل", "مدينة", is_definite=True)),
        ("للجنة", Reading("ل", "لجنة")),
        ("وفريق", Reading("و", "فريق")),
        ("وحق", Reading("و", "حق")),
        ("الحي", Reading("", "حي", is_definite=True)),
    ],
)
def test_what_goes_before_a_word_is_taken_off(word: str, expected: Reading) -> None:
    assert readings(word, "ar")[0] == Reading("", word)
    assert expected in readings(word, "ar")


@pytest.mark.parametrize("word", ["وجهة", "وجهتها", "لجنة", "وقاية", "كفاءة", "بلدية", "فريق", "بلد"])
def test_word_of_the_dictionary_is_more_likely_whole(word: str) -> None:
    assert [reading.is_doubtful for reading in readings(word, "ar")] == [False] + [True] * (
        len(readings(word, "ar")) - 1
    )


@pytest.mark.parametrize(
    ("word", "core"),
    [("خطتنا", "خطة"), ("مستواها", "مستوى"), ("أعضائها", "أعضاء"), ("مبدؤه", "مبدأ"), ("عاملوهم", "عاملون")],
)
def test_pronoun_is_taken_off_and_the_ending_restored(word: str, core: str) -> None:
    assert core in without_enclitics(word, language_data("ar"))


@pytest.mark.parametrize("word", ["شبكة", "مدينة", "مهن", "بها"])
def test_word_without_pronoun_has_none_taken_off(word: str) -> None:
    assert list(without_enclitics(word, language_data("ar"))) == []


@pytest.mark.parametrize(
    ("word", "with_article", "definite"),
    [("المدينة", True, True), ("للمدينة", True, True), ("التزام", False, False), ("مدينتنا", False, True)],
)
def test_article_and_pronoun_make_a_word_definite(word: str, with_article: bool, definite: bool) -> None:
    assert has_article(word, "ar") is with_article
    assert is_definite(word, "ar") is definite


@pytest.mark.parametrize("locale", ["en", "fr", "mk", "xx"])
def test_other_languages_write_words_apart(locale: str) -> None:
    assert readings("bilingual", locale) == (Reading("", "bilingual"),)
    assert not has_article("bilingual", locale)
