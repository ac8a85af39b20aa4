"""Families of Arabic words: that forms of one word are sought together, and other words are not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from guidebook.language.search_forms import form_of
from guidebook.language.verbs import conjugation_keys, is_surely_verb
from guidebook.language.word_families import WordFamilies, find_families

WORDS = Path(__file__).with_name("arabic_words.yml")
LEAST = 0.95
"""Of what a query seeks, and of what it finds."""


def words_of(half: str) -> list[list[str]]:
    """The forms of each word of a half of the list."""
    return [line.split() for line in yaml.safe_load(WORDS.read_text(encoding="utf-8"))[half]]


def answers(words: list[list[str]]) -> Iterator[tuple[str, set[str], set[str]]]:
    """Each form as a query, with the other forms that it ought to find and those that it does."""
    forms = [[form_of(written, "ar") for written in line] for line in words]
    families = find_families({written: 1 for line in words for written in line}, "ar")
    for line in forms:
        for query in line:
            sought = families.by_query[query]
            found = {form for form, number in families.by_word.items() if number in sought}
            yield query, set(line) - {query}, found - {query}


@pytest.mark.parametrize("half", ["tuning", "counted"])
def test_forms_are_found_and_other_words_are_not(half: str) -> None:
    found = list(answers(words_of(half)))
    recall = sum(len(expected & given) / len(expected) for _, expected, given in found) / len(found)
    precision = sum(len(expected & given) / len(given) if given else 1 for _, expected, given in found) / len(found)

    assert recall >= LEAST
    assert precision >= LEAST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("يشترون", "اشترى"),
        ("دعا", "ندعو"),
        ("وثق", "يثق"),
        ("استفدنا", "يستفيد"),
        ("رأوا", "يرى"),
        ("بناها", "يبني"),
        ("أخذ", "تأخذ"),
    ],
)
def test_forms_of_a_verb_share_a_key(one: str, other: str) -> None:
    assert conjugation_keys(one, "ar") & conjugation_keys(other, "ar")


@pytest.mark.parametrize(("one", "other"), [("يعود", "يعيد"), ("قام", "يقيم"), ("يكتب", "كاتب"), ("يوم", "يومية")])
def test_other_words_share_no_key_of_a_verb(one: str, other: str) -> None:
    assert not conjugation_keys(one, "ar") & conjugation_keys(other, "ar")


def test_only_letters_of_verbs_make_a_sure_verb() -> None:
    assert is_surely_verb("ويشترون", "ar")
    assert not is_surely_verb("ترد", "ar")


def test_language_without_verbs_has_no_keys() -> None:
    assert not conjugation_keys("vidi", "bs")


def test_noun_of_the_edition_is_no_verb() -> None:
    families = find_families({"عمل": 1, "العمل": 3, "يعمل": 2, "تعملون": 1}, "ar")

    assert families.by_word["عمل"] == families.by_word["العمل"] != families.by_word["يعمل"]
    assert families.by_word["يعمل"] == families.by_word["تعملون"]


def _families_sought(query: str, families: WordFamilies) -> set[int]:
    """The families that a query seeks as a word, or as a verb where the edition does not have it."""
    keys = [form_of(query, "ar")]
    if keys[0] not in families.by_query:
        keys = sorted(conjugation_keys(query, "ar"))
    return {number for key in keys for number in families.by_query.get(key, ())}


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("مسجدا", "مساجد"),
        ("كنيستين", "كنائس"),
        ("وأرضا", "أراضي"),
        ("وقارب", "قوارب"),
        ("أصله", "أصول"),
        ("اللون", "ألوان"),
        ("السنة", "سنوات"),
        ("السن", "أسنان"),
        ("حجر", "حجارة"),
        ("السقف", "أسقف"),
        ("طائر", "طيور"),
        ("الرفيق", "رفاق"),
        ("شاب", "الشباب"),
    ],
)
def test_broken_plural_finds_its_singular_in_any_form(text: str, query: str) -> None:
    families = find_families({text: 1}, "ar")

    assert families.by_word[form_of(text, "ar")] in families.by_query[form_of(query.removeprefix("ال"), "ar")]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("رفضت", "يرفض"),
        ("ركض", "يركضون"),
        ("وزع", "يوزعون"),
        ("قرأ", "يقرأون"),
        ("نام", "ينام"),
        ("تدعو", "دعا"),
        ("تنسى", "ينسون"),
        ("فاز", "فازوا"),
        ("يراها", "يرون"),
        ("يباع", "باع"),
        ("يقال", "قال"),
    ],
)
def test_verb_that_is_no_sure_verb_is_found_by_one_that_is(text: str, query: str) -> None:
    families = find_families({text: 1}, "ar")

    assert families.by_word[form_of(text, "ar")] in _families_sought(query, families)


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (["الاجتماعي", "اجتماعي", "الاجتماع", "اجتماع"], "اجتماع", "اجتماعي"),
        (["المهني", "مهني", "مهنيين", "مهن", "مهنة"], "مهنة", "المهني"),
        (["مماثل", "مماثلين", "الممثل", "الممثلين"], "مماثل", "الممثل"),
        (["أصل", "أصول", "يصل", "وصل", "يصلون"], "أصل", "يصل"),
        (["تاجر", "تجار", "يأجرون", "أجر"], "تاجر", "يأجرون"),
        (["كتاب", "كتبا", "كتبه", "يكتبون", "تكتب"], "كتاب", "يكتبون"),
        (["الآراء", "آراؤهم", "رأينا", "رأوا", "يرى"], "الآراء", "رأوا"),
        (["السنة", "سنوات", "اللسان", "السن"], "سنوات", "اللسان"),
    ],
)
def test_words_that_look_alike_are_not_one(texts: list[str], one: str, other: str) -> None:
    families = find_families(dict.fromkeys(texts, 1), "ar")

    assert families.by_word[form_of(other, "ar")] not in families.by_query[form_of(one, "ar")]
    assert families.by_word[form_of(one, "ar")] not in families.by_query[form_of(other, "ar")]


def test_plural_before_a_genitive_is_found_where_no_adjective_tells_otherwise() -> None:
    families = find_families({"فريقي": 1, "الفريق": 2}, "ar")

    assert families.by_word["فريقي"] in families.by_query["فريق"]
