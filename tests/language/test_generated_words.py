"""What the build writes of its own is right in every language: a table for each, checked by hand against CLDR."""

from importlib.resources import files

import pytest

from guidebook.content.model import Source
from guidebook.content.partial_date import PartialDate
from guidebook.language.interface_words import InterfaceWords, read_interface_words
from guidebook.language.numbers_and_dates import date_text, in_digits, list_joints, list_text, percent_text

_FILES = [file.name for file in (files("guidebook.language") / "data").iterdir()]
SHIPPED = {name.removesuffix(".po") for name in _FILES if name.endswith(".po")}

DATES = {
    "en": ("12 September 2023", "September 2023", "2023"),
    "ar": ("١٢ سبتمبر ٢٠٢٣", "سبتمبر ٢٠٢٣", "٢٠٢٣"),
    "bs": ("12. septembar 2023.", "septembar 2023.", "2023."),
    "fr": ("12 septembre 2023", "septembre 2023", "2023"),
    "mk": ("12 септември 2023\u202fг.", "септември 2023\u202fг.", "2023\u202fг."),
    "sq": ("12 shtator 2023", "shtator 2023", "2023"),
    "tr": ("12 Eylül 2023", "Eylül 2023", "2023"),
    "ur": ("12 ستمبر، 2023", "ستمبر 2023", "2023"),
    # Nothing is shipped for these.
    "de": ("12. September 2023", "September 2023", "2023"),
    "uk": ("12 вересня 2023\u202fр.", "вересень 2023\u202fр.", "2023"),
    "he": ("12 בספטמבר 2023", "ספטמבר 2023", "2023"),
    "fa": ("۱۲ سپتامبر ۲۰۲۳", "سپتامبر ۲۰۲۳", "۲۰۲۳"),
    "zh": ("2023年9月12日", "2023年9月", "2023年"),
    "bn": ("১২ সেপ্টেম্বর, ২০২৩", "সেপ্টেম্বর ২০২৩", "২০২৩"),
    # Regions of Arabic have their own months and digits.
    "ar-MA": ("12 شتنبر 2023", "شتنبر 2023", "2023"),
    "ar_LB": ("١٢ أيلول ٢٠٢٣", "أيلول ٢٠٢٣", "٢٠٢٣"),
    "ar-EG": ("١٢ سبتمبر ٢٠٢٣", "سبتمبر ٢٠٢٣", "٢٠٢٣"),
}
"""A day, a month, a year."""

NUMBERS = {
    "en": ("71%", "A, B and C", "A and B"),
    "ar": ("٧١٪\u061c", "A وB وC", "A وB"),
    "bs": ("71%", "A, B i C", "A i B"),
    "fr": ("71\u00a0%", "A, B et C", "A et B"),
    "mk": ("71\u00a0%", "A, B и C", "A и B"),
    "sq": ("71%", "A, B dhe C", "A dhe B"),
    "tr": ("%71", "A, B ve C", "A ve B"),
    "ur": ("71%", "A، B، اور C", "A اور B"),
    "de": ("71\u00a0%", "A, B und C", "A und B"),
    "uk": ("71%", "A, B і C", "A і B"),
    "he": ("71%", "A, B וC", "A וB"),
    "fa": ("۷۱٪", "A،\u200f B، و C", "A و B"),
    "zh": ("71%", "A、B和C", "A和B"),
}
"""A percentage, and lists of three and of two."""

MINUTES = {
    "en": {1: "1 minute to read", 2: "2 minutes to read", 5: "5 minutes to read"},
    "ar": {
        1: "دقيقة واحدة للقراءة",
        2: "دقيقتان للقراءة",
        5: "٥ دقائق للقراءة",
        11: "١١ دقيقة للقراءة",
        100: "١٠٠ دقيقة للقراءة",
    },
}

FORMS = {
    "en": {1: 0, 2: 1, 21: 1},
    "ar": {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3},
    "bs": {1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1},
    "fr": {0: 0, 1: 0, 2: 1},
    "mk": {1: 0, 2: 1, 11: 1, 21: 0},
    "sq": {1: 0, 2: 1},
    "tr": {1: 0, 2: 1},
    "ur": {1: 0, 2: 1},
    "de": {1: 0, 2: 1},
    "uk": {1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1},
    "he": {1: 0, 2: 1, 3: 2},
    "fa": {0: 0, 1: 0, 2: 1},
    "zh": {1: 0, 2: 0},
}
"""Which form a number takes, in the order of CLDR: zero, one, two, few, many, other."""


@pytest.mark.parametrize("table", [DATES, NUMBERS, FORMS])
def test_every_language_with_words_of_its_own_stands_in_the_tables(table: dict[str, object]) -> None:
    assert {"en", *SHIPPED} <= table.keys()


@pytest.mark.parametrize(("locale", "texts"), DATES.items())
def test_dates_are_written_as_cldr_writes_them(locale: str, texts: tuple[str, ...]) -> None:
    dates = ("2023-09-12", "2023-09", "2023")
    assert tuple(date_text(PartialDate.parse(date), locale) for date in dates) == texts


@pytest.mark.parametrize(("locale", "texts"), NUMBERS.items())
def test_percentages_and_lists_are_written_as_cldr_writes_them(locale: str, texts: tuple[str, ...]) -> None:
    assert (percent_text(71, locale), list_text("ABC", locale), list_text("AB", locale)) == texts


@pytest.mark.parametrize("locale", NUMBERS)
@pytest.mark.parametrize("count", range(6))
def test_joints_make_the_same_list(locale: str, count: int) -> None:
    words = "ABCDEF"[:count]
    joints = list_joints(count, locale)
    assert "".join(word + joint for word, joint in zip(words, joints, strict=True)) == list_text(words, locale)


@pytest.mark.parametrize(
    ("locale", "digits"),
    [
        ("en", "1409"),
        ("ar", "١٤٠٩"),
        ("ar-AE", "1409"),
        ("ar-SA", "١٤٠٩"),
        ("ur", "1409"),
        ("fa", "۱۴۰۹"),
        ("xx", "1409"),
    ],
)
def test_digits_are_those_of_the_locale_and_its_region(locale: str, digits: str) -> None:
    assert in_digits("1409", locale) == digits
    assert InterfaceWords(locale, None).number(1409) == digits


@pytest.mark.parametrize(("locale", "forms"), FORMS.items())
def test_numbers_take_their_forms(locale: str, forms: dict[int, int]) -> None:
    """With a catalogue that does not say how, too: programs for translators write a rule, people may forget it."""
    lines = [f'msgstr[{form}] "{form}: {{n}}"' for form in range(max(forms.values()) + 1)]
    entry = "\n".join(('msgid "{n} page"', 'msgid_plural "{n} pages"', *lines, ""))
    own = read_interface_words(Source("strings.po", locale, "strings.po", entry))
    words = InterfaceWords(locale, own)
    shown = {number: words.plural("{n} page", "{n} pages", number) for number in forms}
    assert shown == {number: f"{form}: {in_digits(str(number), locale)}" for number, form in forms.items()}


@pytest.mark.parametrize(("locale", "texts"), MINUTES.items())
def test_reading_times_are_sentences(locale: str, texts: dict[int, str]) -> None:
    words = InterfaceWords(locale, None)
    assert {n: words.plural("{n} minute to read", "{n} minutes to read", n) for n in texts} == texts
