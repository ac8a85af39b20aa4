"""Keys of words for search: the same for all forms of a word, as far as the edition's own words show."""

import pytest

from guidebook.language.locales import language_data
from guidebook.language.word_keys import WordKeys

EDITION_WORDS = """الوقاية وقاية مدينة المدينة للمدن مدن لقاء اللقاء والتزام الالتزام كتب وكتب إلغاء ولإلغاء لجنة اللجنة
    جنة مدرسة المكتب مكتبة المكتبة أعضاء مسؤول قرار المجلس بخريطة لخريطة وسيلة آلية إثبات قانون"""


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("وقاية", "وقايه"),
        ("الوِقايةُ", "وقايه"),
        ("وبالوقايـــة", "وقايه"),
        ("كوقايه", "وقايه"),
        ("للمدن", "مدن"),
        ("فبمدينتهم", "مدينه"),
        ("لقاء", "لقاء"),
        ("التزام", "التزام"),
        ("وبالتزامها", "التزام"),
        ("وكتب", "كتب"),
        ("الإلغاء", "الغاء"),
        ("للجنة", "لجنه"),
        ("جنة", "جنه"),
        ("وبمدرسة", "مدرسه"),
        ("مكتبة", "مكتبه"),
        ("لأعضائها", "اعضاء"),
        ("المسئولين", "مسءول"),
        ("قرارات", "قرار"),
        ("مجلسا", "مجلس"),
        ("وخريطة", "خريطه"),
        ("إثبات", "اثبات"),
        ("القانون", "قانون"),
    ],
)
def test_the_forms_of_a_word_have_one_key(written: str, key: str) -> None:
    assert WordKeys([*EDITION_WORDS.split(), written], language_data("ar")).of(written)[0] == key


def test_a_first_letter_that_may_be_a_prefix_is_one_in_a_second_key() -> None:
    keys = WordKeys(["وسيلة", "بمحطة", "اللقاء"], language_data("ar"))
    assert keys.of("وسيلة") == ("وسيله", "سيله")
    assert keys.of("بمحطة") == ("بمحطه", "محطه")
    assert keys.of("لقاء") == ("لقاء",)
