"""Runs of the other direction in a text."""

import pytest

from guidebook.language.foreign_runs import ForeignRun, foreign_runs, has_foreign_letters, may_be_of_another_language


def runs(text: str, locale: str = "ar") -> list[str]:
    """What is isolated."""
    found = [text[run.start : run.end] for run in foreign_runs(text, locale)]
    assert has_foreign_letters(text, locale) or not found
    return found


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("الشبكة (NLC) هي", ["NLC"]),
        ("منع P/CVE، ثم", ["P/CVE"]),
        ("شبكة Strong Cities Network (SCN) هنا", ["Strong Cities Network (SCN)"]),
        ("(NLC) UNESCO", ["NLC", "UNESCO"]),
        ("الـNLC وCOVID-19", ["NLC", "COVID-19"]),
        ("اكتب إلى info@example.org.", ["info@example.org"]),
        ("في https://example.org/a_b?c=1#d، وفي", ["https://example.org/a_b?c=1#d"]),
        ("الملف file_name.md: هنا", ["file_name.md"]),
        ("معيار ISO 9001 و5 km", ["ISO 9001", "5 km"]),
        ("أعدته UNESCO. NLC هي", ["UNESCO", "NLC"]),
        ("«Peace and love. Really?» كتاب", ["Peace and love. Really?"]),
        ("One thing. Another one.", ["One thing. Another one."]),
        ('قال "Hello" ثم The "Big" city', ["Hello", 'The "Big" city']),
        ("في St. Gallen أو J. Smith", ["St. Gallen", "J. Smith"]),
        ("شبكة SCN (شبكة)", ["SCN"]),
        ("Кумарово в тексте", ["Кумарово в тексте"]),
        ("مدينة ٢٠١٩ و2019 و2.2.1", []),
    ],
)
def test_latin_runs_in_arabic(text: str, isolated: list[str]) -> None:
    assert runs(text) == isolated


def test_numbers_that_would_turn() -> None:
    text = "2019–2020 و10-12 و٣–٥ ديسمبر، 2024-05-12، +43 1 234 567، +٤٣ ١ ٢٣٤ ٥٦٧"
    assert [(text[run.start : run.end], run.element, run.direction) for run in foreign_runs(text, "ar")] == [
        ("2019–2020", "bdi", "rtl"),
        ("10-12", "bdi", "rtl"),
        ("٣–٥", "bdi", "rtl"),
        ("2024-05-12", "bdi", "ltr"),
        ("+43 1 234 567", "bdi", "ltr"),
        ("+٤٣ ١ ٢٣٤ ٥٦٧", "bdo", "ltr"),
    ]


def test_code_or_telephone_number_among_latin_words_is_one_run_with_them() -> None:
    text = "اتصل: Tel. +49 30 123456 أو C++٤٩ ١ ٢٣٤ ٥٦٧"
    assert [(text[run.start : run.end], run.element, run.direction) for run in foreign_runs(text, "ar")] == [
        ("Tel. +49 30 123456", "bdi", "ltr"),
        ("C++٤٩ ١ ٢٣٤ ٥٦٧", "bdo", "ltr"),
    ]


def test_latin_words_that_begin_within_a_range_are_isolated_behind_it() -> None:
    assert runs("٣2019-2020 ⵣⵣ") == ["٣2019-2020", "ⵣⵣ"]


def test_hyphen_between_european_digits_is_named() -> None:
    assert list(foreign_runs("من 10-12", "ar")) == [ForeignRun(3, 8, "bdi", "rtl", 5)]
    assert list(foreign_runs("NLC 2019–2020", "ar")) == [ForeignRun(0, 13)]


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("The word حوار (dialogue)", ["حوار"]),
        ("Anwar (أنور السادات), 2019.", ["أنور السادات"]),
        ("«שלום» means peace", ["שלום"]),
        ("In 2019–2020, call +43 1 234 567", []),
    ],
)
def test_right_to_left_runs_in_english(text: str, isolated: list[str]) -> None:
    assert runs(text, "en") == isolated


def test_numbers_are_left_alone_in_hebrew() -> None:
    assert runs("שלום NLC, 2019-2020", "he") == ["NLC, 2019-2020"]
    assert runs("שלום 2019-2020", "he") == []


@pytest.mark.parametrize(
    ("text", "locale", "is_foreign"),
    [
        ("The «حوار» programme", "ar", True),
        ("برنامج NLC", "ar", False),
        ("Peace", "ar", False),
        ("شبكة المدن SCN", "en", True),
        ("Peace", "en", False),
    ],
)
def test_text_that_may_be_of_another_language(text: str, locale: str, is_foreign: bool) -> None:
    assert may_be_of_another_language(text, locale) is is_foreign
