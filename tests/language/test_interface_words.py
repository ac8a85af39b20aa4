"""The words of the interface: whose catalogue counts, plural forms, placeholders, and what is wrong with a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.interface_words import (
    InterfaceWords,
    InterfaceWordsFile,
    PoFault,
    read_interface_words,
    shipped_words,
)

ARABIC_RULE = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"


def read(text: str, rule: str = "") -> InterfaceWordsFile:
    """A catalogue with a header."""
    header = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {rule}\\n"\n\n'
    return read_interface_words(Source("docs/ar/strings.po", "ar", "strings.po", header + text))


OWN = read('msgid "Search"\nmsgstr "ابحث هنا"\n\nmsgctxt "themes"\nmsgid "Search"\nmsgstr "البحث العلمي"\n')


def test_own_catalogue_goes_before_the_shipped_one() -> None:
    assert InterfaceWords("ar", OWN)("Search") == "ابحث هنا"
    assert InterfaceWords("ar", None)("Search") == "بحث"


def test_what_the_own_catalogue_lacks_comes_from_the_shipped_one() -> None:
    assert InterfaceWords("ar", OWN)("Glossary") == "مسرد المصطلحات"


@pytest.mark.parametrize("locale", ["ar-EG", "ar_EG"])
def test_region_has_the_words_of_its_language(locale: str) -> None:
    assert InterfaceWords(locale, None)("Search") == "بحث"


def test_what_no_catalogue_has_stays_english() -> None:
    assert InterfaceWords("ar", OWN)("Nobody translated this") == "Nobody translated this"
    assert InterfaceWords("xx", None)("Search") == "Search"


def test_context_tells_words_apart() -> None:
    words = InterfaceWords("ar", OWN)
    assert words("Search", "themes") == "البحث العلمي"
    assert words("Search", "level") == "Search"


def test_it_is_known_whether_some_catalogue_has_a_text() -> None:
    words = InterfaceWords("ar", OWN)
    assert (words.has("Search", "themes"), words.has("Glossary"), words.has("Search", "level")) == (True, True, False)


@pytest.mark.parametrize(
    "entry",
    ['#, fuzzy\nmsgid "Search"\nmsgstr "x"\n', 'msgid "Search"\nmsgstr ""\n', '#~ msgid "Search"\n#~ msgstr "x"\n'],
)
def test_entries_that_are_not_finished_do_not_count(entry: str) -> None:
    assert InterfaceWords("ar", read(entry))("Search") == "بحث"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "أقل من دقيقة للقراءة"),
        (1, "دقيقة واحدة للقراءة"),
        (2, "دقيقتان للقراءة"),
        (3, "٣ دقائق للقراءة"),
        (11, "١١ دقيقة للقراءة"),
        (100, "١٠٠ دقيقة للقراءة"),
        (103, "١٠٣ دقائق للقراءة"),
    ],
)
def test_arabic_number_takes_its_own_form(number: int, text: str) -> None:
    assert InterfaceWords("ar", None).plural("{n} minute to read", "{n} minutes to read", number) == text


@pytest.mark.parametrize(("number", "text"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (21, "21 pages")])
def test_english_number_has_two_forms(number: int, text: str) -> None:
    assert InterfaceWords("en", None).plural("{n} page", "{n} pages", number) == text


def test_scripts_are_told_all_forms_by_the_names_of_cldr_with_their_placeholders() -> None:
    forms = InterfaceWords("ar", None).plural_forms("{n} minute to read", "{n} minutes to read")

    assert forms == {
        "zero": "أقل من دقيقة للقراءة",
        "one": "دقيقة واحدة للقراءة",
        "two": "دقيقتان للقراءة",
        "few": "{n} دقائق للقراءة",
        "many": "{n} دقيقة للقراءة",
        "other": "{n} دقيقة للقراءة",
    }


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("en", {"one": "{n} page", "other": "{n} pages"}),
        ("pl", {"one": "{n} page", "few": "{n} pages", "many": "{n} pages"}),
        ("ja", {"other": "{n} pages"}),
    ],
)
def test_a_language_without_a_catalogue_has_the_english_forms_by_its_own_names(
    locale: str, forms: dict[str, str]
) -> None:
    assert InterfaceWords(locale, None).plural_forms("{n} page", "{n} pages") == forms


def test_catalogue_with_too_few_forms_uses_its_last() -> None:
    entry = 'msgid "{n} page"\nmsgid_plural "{n} pages"\nmsgstr[0] "لا صفحات"\nmsgstr[1] "صفحات: {n}"\n'
    words = InterfaceWords("ar", read(entry, ARABIC_RULE))
    assert [words.plural("{n} page", "{n} pages", number) for number in (0, 1, 11)] == [
        "لا صفحات",
        "صفحات: ١",
        "صفحات: ١١",
    ]


def test_placeholders_are_filled_in_with_the_digits_of_the_locale() -> None:
    words = InterfaceWords("ar", None)
    assert words("Chapter {number}: {title}", number=12, title="2020 {number}") == "الفصل ١٢: 2020 {number}"


def test_placeholder_without_a_value_stays() -> None:
    assert InterfaceWords("en", None)("{count} of {whole}", count=3) == "3 of {whole}"


def test_text_without_values_is_not_touched() -> None:
    assert InterfaceWords("en", None)("a {b} c") == "a {b} c"


@pytest.mark.parametrize(
    ("entry", "line", "message"),
    [
        ('msgid "{a}"\nmsgstr "{b}"\n', 6, "the placeholder '{b}' is not in the msgid"),
        ('msgid "{a} {b}"\nmsgstr "{b}"\n', 6, "the placeholder '{a}' of the msgid is missing"),
        (
            'msgid "{n} page"\nmsgid_plural "{n} pages"\nmsgstr[0] "صفحة"\nmsgstr[1] "{m}"\n',
            6,
            "the placeholder '{m}' is not in the msgid",
        ),
        ('msgid "a"\nmsgstr "ب"\n\n# c\nmsgid "{d}"\nmsgstr "د"\n', 9, "the placeholder '{d}' of the msgid is missing"),
    ],
)
def test_placeholder_that_is_lost_or_made_up_is_a_fault(entry: str, line: int, message: str) -> None:
    assert read(entry).faults == (PoFault(line, message),)


def test_faulty_entry_does_not_count_and_the_others_do() -> None:
    words = InterfaceWords("ar", read('msgid "Search"\nmsgstr "{x}"\n\nmsgid "Menu"\nmsgstr "قائمة"\n'))
    assert (words("Search"), words("Menu")) == ("بحث", "قائمة")


def test_plural_form_may_say_its_number_in_words() -> None:
    entry = 'msgid "{n} page"\nmsgid_plural "{n} pages"\nmsgstr[0] "صفحة واحدة"\nmsgstr[1] "{n} صفحات"\n'
    assert read(entry).faults == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "Search"\nmsgstr "ابحث\n', 2),
        ('msgid "Search"\nmsgstr ابحث\n', 2),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 2),
        ('msgid "a"\n\nwords: b\n', 3),
        ('msgid "a"\nmsgstr "b" "c"\n', 2),
        ('msgid "a"\nmsgstr "b "c" d"\n', 2),
        ("/etc/hostname", 1),
    ],
)
def test_broken_file_has_the_line_where_it_breaks(text: str, line: int) -> None:
    broken = read_interface_words(Source("docs/ar/strings.po", "ar", "strings.po", text))
    assert ([fault.line for fault in broken.faults], broken.translations) == ([line], {})


@pytest.mark.parametrize(
    "rule",
    ["nplurals=2; plural=n/0;", "nplurals=2; plural=n-1;", "nplurals=2; plural=import;", "nplurals=1; plural=(;"],
)
def test_plural_rule_that_cannot_be_computed_is_a_fault_and_english_counts(rule: str) -> None:
    file = read('msgid "{n} page"\nmsgid_plural "{n} pages"\nmsgstr[0] "واحدة"\nmsgstr[1] "{n}"\n', rule)
    assert file.faults == (PoFault(1, "the rule of 'Plural-Forms' does not give a form for every number"),)
    words = InterfaceWords("ar", file)
    assert [words.plural("{n} page", "{n} pages", number) for number in (0, 1, 2)] == ["٠", "واحدة", "٢"]


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n"])
def test_empty_file_is_no_fault(text: str) -> None:
    assert read_interface_words(Source("p", "ar", "strings.po", text)).faults == ()


@pytest.mark.parametrize("language", ["ar"])
def test_shipped_catalogue_is_without_fault(language: str) -> None:
    shipped = shipped_words(language)
    assert shipped is not None
    assert shipped.faults == ()
    assert len(shipped.translations) > 50


LINES = [
    'msgid "a"',
    'msgid ""',
    'msgstr "{b}"',
    'msgstr[0] "c"',
    'msgid_plural "e"',
    'msgctxt "f"',
    '"g"',
    "# x",
    "#, fuzzy",
    "#~ msgid",
    '#| msgid "q"',
    "",
    '"\\',
    "نص",
]


@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join) | st.text(max_size=30))
def test_any_text_is_read_or_has_faults_in_its_lines(text: str) -> None:
    file = read_interface_words(Source("p", "ar", "strings.po", text))
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in file.faults)
