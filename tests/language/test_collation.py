"""The order of words in each language, and the letters that they stand under."""

from itertools import pairwise

import pytest

from guidebook.language.collation import alphabet, index_letter, sort_key


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        ("en", "(a) act|Action|action plan|actions|co-operation|Élan|mayor|“mayor”|Town"),
        ("fr", "cote|coté|côte|côté|eau|élan|épée|œuvre|ouvrage|zèle"),
        ("sq", "cikël|çati|dritë|dyer|dhomë|DHUNË|enjte|ëndërr|fjalë|gur|gjuhë|lumë|llampë|numër|njeri|pa"),
        ("sq", "rezultat|rrjet|rrjeti|sukses|shkollë|Shqipëri|tryezë|thikë|vend|xixë|xhami|yll|zyrë|zhvillim"),
        ("mk", "град|дом|ѓак|егзил|збор|ѕид|иск|јазик|клас|лампа|љубов|нож|њива|тим|ќуп|ум|цел|чај|џез|школа"),
        ("bs", "cvijet|čaj|ćup|dunja|džep|đak|eho|lopta|luk|ljeto|mreza|mreža|nož|njiva|suša|šuma|zid|žaba"),
        ("bs", "dunja|ǆep|Džep|DŽEP|đak"),
        ("ar", "أمن|البلدة|التعاون|خطة|السلم|فريق|ولاية|اليقظة"),
        ("ar", "آمن|بلدة|بلديّة"),
        ("ar", "اتحاد|إدارة|التزام|الآلية|امتحان|أمن|ٱنتخاب|بلدة"),
        ("ar", "قيادة|قيد|مبنى|مبني عليه|مسودة|مسؤول|مسيرة|مئات|هيئة"),
        ("ar", "مدينه|نص"),
        ("tr", "cadde|çay|gün|ğ|hane|ılık|Isparta|iki|İzmir|okul|öğüt|su|şehir|uzak|ülke|vali"),
        ("ur", "آبادی|امن|بچے|پاکستان|تعلیم|ٹیم|چین|دفتر|ڈاک|رابطہ|ڑ|زبان|ژالہ|کام|گاؤں|مدد|نام|وقت|ہاتھ|یقین|ے"),
        ("sr", "град|дом|ђак|живот|јаје|љубав|њива|тим|ћуприја|ум|џеп|школа"),
        ("xx", "a|b|c"),
    ],
)
def test_words_are_in_the_order_of_the_alphabet(locale: str, ordered: str) -> None:
    for one, other in pairwise(ordered.split("|")):
        assert sort_key(one, locale) < sort_key(other, locale), (one, other)


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        ("ar", ["يقظة", "CAT", "Town", "Σ", "город", "٣٠ يوما", "—"]),
        ("mk", ["школа", "CAT", "Zagreb", "5"]),
        ("en", ["zone", "город", "2020"]),
    ],
)
def test_another_script_comes_after_the_languages_own_and_what_is_no_letter_comes_last(
    locale: str, ordered: list[str]
) -> None:
    keys = [sort_key(word, locale)[0] for word in ordered]
    assert keys == sorted(keys)
    assert keys[0] == 0
    assert keys[-1] == 2


@pytest.mark.parametrize("locale", ["en", "ar", "sq", "xx"])
def test_texts_that_differ_have_different_places_and_none_is_too_odd(locale: str) -> None:
    texts = ["", " ", "ال", "ال ", "a", "A", "á", "a\u0301b", "ـ", "\u0301", "\U0001f600", "漢", "ﷲ", "ǆ", "1", "|"]
    assert len({sort_key(text, locale) for text in texts}) == len(texts)


@pytest.mark.parametrize(
    ("word", "locale", "letter"),
    [
        ("البلدية", "ar", "ب"),
        ("اَلْبَلَدِيّة", "ar", "ب"),
        ("أمن", "ar", "ا"),
        ("الأمن", "ar", "ا"),
        ("إرهاب", "ar", "ا"),
        ("ٱنتخاب", "ar", "ا"),
        ("ال", "ar", "ا"),
        ("التزام", "ar", "ا"),
        ("الالتزام", "ar", "ا"),
        ("«ثقة»", "ar", "ث"),
        ("پول", "ar", "پ"),
        ("Mayor", "ar", "M"),
        ("٣٠ يوما", "ar", "#"),
        ("town", "en", "T"),
        ("(re)integration", "en", "R"),
        ("2020 plan", "en", "#"),
        ("", "en", "#"),
        ("élan", "fr", "E"),
        ("e\u0301lan", "fr", "E"),
        ("œuvre", "fr", "O"),
        ("Dhunë", "sq", "Dh"),
        ("DHUNË", "sq", "Dh"),
        ("çati", "sq", "Ç"),
        ("c\u0327ati", "sq", "Ç"),
        ("ëndërr", "sq", "Ë"),
        ("workshop", "sq", "W"),
        ("град", "mk", "Г"),
        ("Ѓорѓи", "mk", "Ѓ"),
        ("г\u0301ак", "mk", "Ѓ"),
        ("džep", "bs", "Dž"),
        ("Ǆep", "bs", "Dž"),
        ("workshop", "bs", "W"),
        ("ђак", "bs", "Ђ"),
        ("ђак", "bs-Cyrl", "Ђ"),
        ("Isparta", "tr", "I"),
        ("ılık", "tr", "I"),
        ("İzmir", "tr", "İ"),
        ("iki", "tr", "İ"),
        ("ülke", "tr-TR", "Ü"),
        ("آبادی", "ur", "ا"),
        ("éclair", "xx", "E"),
    ],
)
def test_word_stands_under_its_first_letter_without_the_article(word: str, locale: str, letter: str) -> None:
    assert index_letter(word, locale).text == letter


@pytest.mark.parametrize(
    ("locale", "number", "last"), [("ar", 28, "ي"), ("sq", 36, "Zh"), ("mk", 31, "Ш"), ("tr", 32, "Z"), ("ur", 39, "ے")]
)
def test_alphabet_has_its_letters_in_their_order(locale: str, number: int, last: str) -> None:
    letters = alphabet(locale)
    assert len(letters) == number
    assert letters[-1].text == last
    assert list(letters) == sorted(letters)
    assert all(index_letter(letter.text, locale) == letter for letter in letters)


@pytest.mark.parametrize(
    ("locale", "number"), [("bs", 30), ("en", 26), ("fr", 26), ("bs-Cyrl", 0), ("xx", 0), ("sr", 0)]
)
def test_alphabet_is_that_of_the_script_the_locale_is_written_in(locale: str, number: int) -> None:
    assert len(alphabet(locale)) == number


@pytest.mark.parametrize("locale", ["en", "ar", "sq", "bs", "tr", "ur", "xx"])
def test_letters_are_in_the_order_of_their_words(locale: str) -> None:
    words = ["zebra", "Workshop", "éa", "e", "dž", "ll", "þ", "أمن", "بلدة", "پ", "город", "7", "Ω", "dhe", "ëa"]
    ordered = sorted(words, key=lambda word: sort_key(word, locale))
    letters = [index_letter(word, locale) for word in ordered]
    assert letters == sorted(letters)
