"""Families of an edition's words: what search takes for one word, and what not."""

import pytest

from guidebook.language.search_forms import form_of, plain_digits
from guidebook.language.word_families import find_families


@pytest.mark.parametrize(
    ("locale", "families"),
    [
        ("en", ["city cities city's", "CAT", "HUBS hub hubs", "prevention", "child children"]),
        ("en", ["prevent prevents prevented preventing", "person people", "team", "policy policies"]),
        ("fr", ["ville villes", "réseau réseaux", "local locale locaux locales", "CAT", "élu élus"]),
        ("ar", ["مدينة المدينة مدن وبالمدينة مدينتك", "وقاية الوقاية للوقاية", "CAT", "٢٠٢٤ 2024"]),
        ("bs", ["mreža mreže mrežom мрежа", "grad gradovi gradova", "mrežni", "CAT"]),
        ("mk", ["мрежа мрежи мрежата mreža", "град градови градот"]),
        ("sq", ["bashki bashkia bashkisë", "këshill këshilli këshillit", "qytet qytete qyteti"]),
        # Nothing is known of their inflection.
        ("de", ["Stadt stadt STADT", "Rat", "Räte"]),
        ("tr", ["şehir", "şehirler"]),
        ("zh", ["城市", "预防"]),
        ("en", ["٢٠٢٤ 2024 ２０２４", "24"]),
    ],
)
def test_forms_of_a_word_are_one_family(locale: str, families: list[str]) -> None:
    words = [word for family in families for word in family.split()]
    found = find_families(dict.fromkeys(words, 1), locale)
    grouped: dict[int, list[str]] = {}
    for word in words:
        grouped.setdefault(found.by_word[form_of(word, locale)], []).append(word)
    assert [" ".join(family) for family in grouped.values()] == families
    assert sorted(grouped) == list(range(found.count))
    # Each word seeks its own family.
    assert all(number in found.by_query[form] for form, number in found.by_word.items())


@pytest.mark.parametrize(
    ("locale", "word", "others"),
    [
        ("en", "child", ["children", "child's"]),
        ("en", "children", ["child"]),
        ("en", "city", ["cities"]),
        ("en", "go", ["went", "goes"]),
        ("ar", "المدينة", ["مدينة"]),
    ],
)
def test_forms_that_do_not_occur_seek_those_that_do(locale: str, word: str, others: list[str]) -> None:
    found = find_families({word: 3}, locale)
    assert {other: found.by_query.get(form_of(other, locale)) for other in others} == dict.fromkeys(others, (0,))
    assert found.by_word.keys() == {form_of(word, locale)}


@pytest.mark.parametrize(
    ("locale", "word", "form"),
    [
        ("en", "CAT", "CAT"),
        ("en", "Cat", "cat"),
        ("en", "HUBS", "hubs"),
        ("en", "City’s", "city's"),
        ("ar", "إنّ", "ان"),
        ("ar", "٢٠٢٤", "2024"),
        ("bs", "Мрежа", "mreža"),
        ("de", "GROẞ", "gross"),
    ],
)
def test_a_word_is_compared_in_one_spelling(locale: str, word: str, form: str) -> None:
    assert form_of(word, locale) == form


@pytest.mark.parametrize(("word", "plain"), [("١٢a۳", "12a3"), ("½", "½"), ("12", "12"), ("²", "²"), ("", "")])
def test_digits_of_all_scripts_are_one(word: str, plain: str) -> None:
    assert plain_digits(word) == plain


def test_how_often_words_occur_and_how_they_are_mostly_written() -> None:
    found = find_families({"Tripoli": 5, "tripoli": 1, "city": 2, "cities": 1, "City": 1, "CAT": 1}, "en")
    assert {form: found.frequency[number] for form, number in found.by_word.items()} == {
        "tripoli": 6,
        "city": 4,
        "cities": 4,
        "CAT": 1,
    }
    assert found.spelling == {"tripoli": "Tripoli"}


def test_an_edition_without_words_has_no_families() -> None:
    found = find_families({}, "en")
    assert (found.count, found.frequency, dict(found.by_word), dict(found.by_query)) == (0, (), {}, {})


@pytest.mark.parametrize("locale", ["en", "ar", "fr", "sq", "mk", "bs", "de"])
@pytest.mark.parametrize("word", ["¨", "´", "e\u0301", "\u0301a", "½", "ـ", "ª", "_a", "Ω", "ﷺ", "İ", "ß", "x" * 5_000])
def test_any_word_has_a_family(locale: str, word: str) -> None:
    found = find_families({word: 1}, locale)
    assert found.by_word == {form_of(word, locale): 0}
    assert "" not in found.by_query.keys() - found.by_word.keys()
