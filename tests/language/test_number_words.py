"""Numbers in words, inflected and put together."""

from decimal import Decimal

import pytest

from guidebook.language.number_words import number_words, roman_numerals


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("en", "twenty-five", {25}),
        ("en", "a hundred and five", {1, 105}),
        ("en", "two million three hundred thousand", {2000000, 300000, 2300000}),
        ("en", "the nineties, the twenty-first", {90, 21}),
        ("en", "thirty seconds", {30}),
        ("ar", "لخمسة وأربعين", {45}),
        ("ar", "الأحد عشر", {11}),
        ("ar", "خلال ثلاثين ثانية", {30, 2, 32}),
        ("ar", "ثلاثمئة وخمسين", {350}),
        ("fr", "quatre-vingt-dix-sept", {97}),
        ("fr", "vingt et un", {21}),
        ("sq", "kreun e tretë, njëzet e pesë", {3, 25}),
        ("mk", "петтата, сто дваесет и еден", {5, 121}),
        ("bs", "trećem, devedesetih, petorica", {3, 90, 5}),
        ("tr", "yirmi beş", {20, 5, 25}),
        ("ur", "کوئی", set()),
    ],
)
def test_numbers_are_read(locale: str, text: str, values: set[int]) -> None:
    assert {number.value for number in number_words(locale).in_text(text)} == values


def test_figures_and_words_make_one_number() -> None:
    text = "مليونا و٢٥٠ ألف"
    found = number_words("ar").in_text(text, [(text.index("٢"), len(text), Decimal(250000))])
    assert Decimal(1250000) in {number.value for number in found}


@pytest.mark.parametrize(
    ("locale", "text", "value"), [("bs", "trogodišnji", 3), ("mk", "петгодишен", 5), ("sq", "trevjeçar", 3)]
)
def test_number_inside_a_word_is_read(locale: str, text: str, value: int) -> None:
    assert value in {number.value for number in number_words(locale).in_compounds(text)}


def test_roman_numerals_of_both_scripts() -> None:
    assert [numeral.value for numeral in roman_numerals("XIXe, ХХ, Village")] == [19, 20]
