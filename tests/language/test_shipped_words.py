"""Guards: every word of the interface has its translation in the catalogues shipped, and none is left over."""

import re
import unicodedata

import polib
import pytest
from babel import Locale

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.interface_words import shipped_words
from guidebook.language.locales import language_data
from guidebook.language.term_matcher import RenderingStatus, TermMatcher
from interface_msgids import PROJECT, Msgid, msgids_of_code, msgids_of_template, used_msgids

DATA = PROJECT / "hooks/guidebook/language/data"
SHIPPED = sorted(file.stem for file in DATA.glob("*.po"))
SAME_IN_ENGLISH = frozenset(
    {
        "Menu",
        "Sources",
        "Attention",
        "Danger",
        "Date",
        "Format",
        "Important",
        "Introduction",
        "Note",
        "Page",
        "Question",
    }
)
"""Words that a language may share with English; a placeholder and signs are the same in all."""
SCRIPTS = {"ar": "ARABIC", "ur": "ARABIC", "mk": "CYRILLIC"}
each_language = pytest.mark.parametrize("language", SHIPPED)


def catalogue_of(language: str) -> polib.POFile:
    """A catalogue shipped."""
    return polib.pofile(str(DATA / f"{language}.po"))


def forms_of(entry: polib.POEntry) -> list[str]:
    """The one form, or the plural forms in order."""
    return [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)] or [entry.msgstr]


def test_all_languages_of_the_glossaries_have_a_catalogue() -> None:
    glossaries = {file.parent.name for file in (PROJECT / "docs").glob("*/glossary.yml")}

    assert sorted(glossaries - {"en"} - set(SHIPPED)) == []


@each_language
def test_every_word_of_the_interface_is_translated_and_none_is_left_over(language: str) -> None:
    found = {Msgid(entry.msgid, entry.msgid_plural) for entry in catalogue_of(language)}

    assert sorted(used_msgids() - found) == []
    assert sorted(found - used_msgids()) == []


@each_language
def test_every_entry_is_whole(language: str) -> None:
    words = shipped_words(language)
    assert words is not None

    assert words.faults == ()
    for entry in catalogue_of(language):
        assert all(form.strip() for form in forms_of(entry)), entry.msgid
        assert not entry.fuzzy, entry.msgid
        for form in forms_of(entry):
            assert form == unicodedata.normalize("NFC", form), entry.msgid


@each_language
def test_plural_forms_are_those_of_cldr(language: str) -> None:
    words, cldr = shipped_words(language), Locale(language)
    assert words is not None
    header = catalogue_of(language).metadata["Plural-Forms"]
    named = re.match(r"nplurals=(\d+);", header)
    assert named, header

    # gettext numbers the forms; CLDR names them: the same numbers share a form in both.
    pairs = {(words.plural(n), cldr.plural_form(n)) for n in range(1000)}
    assert len(pairs) == len({number for number, _ in pairs}) == len({name for _, name in pairs}) == int(named[1])
    for entry in catalogue_of(language):
        assert len(entry.msgstr_plural) in ({0} if not entry.msgid_plural else {int(named[1])}), entry.msgid


@each_language
def test_words_are_in_the_script_of_their_language(language: str) -> None:
    """A Latin letter in a Cyrillic word looks right and is not found by any search."""
    for entry in catalogue_of(language):
        for form in forms_of(entry):
            for word in re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}|JavaScript|Atom", " ", form)):
                scripts = {unicodedata.name(letter).split(" ")[0] for letter in word}
                assert scripts == {SCRIPTS.get(language, "LATIN")}, (entry.msgid, word)


@each_language
def test_no_english_is_left_in_a_catalogue(language: str) -> None:
    for entry in catalogue_of(language):
        says_something = re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", entry.msgid))
        assert entry.msgid not in forms_of(entry) or entry.msgid in SAME_IN_ENGLISH or not says_something


@each_language
def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    if not (DATA / f"{language}.yml").is_file():
        pytest.skip("nothing is shipped for the language but its words")
    opening, closing = language_data(language).quotes
    for entry in catalogue_of(language):
        if "“" in entry.msgid:
            for form in forms_of(entry):
                assert re.search(rf"{opening}\s?{{\w+}}\s?{closing}", form), entry.msgid


@each_language
def test_no_word_is_one_that_the_glossary_forbids(language: str) -> None:
    glossary = PROJECT / "docs" / language / "glossary.yml"
    if not glossary.is_file():
        pytest.skip("the guide has no glossary in the language")
    source = Source(f"docs/{language}/glossary.yml", language, "glossary.yml", glossary.read_text(encoding="utf-8"))
    matcher = TermMatcher(read_glossary(source))

    for entry in catalogue_of(language):
        for form in forms_of(entry):
            assert [match for match in matcher.find(form) if match.status is RenderingStatus.FORBIDDEN] == [], (
                entry.msgid
            )


def test_words_are_found_in_templates_and_code_wherever_they_stand() -> None:
    template = (
        '{{ _("A") if x == "no" else _("B" if y else "C") }}{% set d = _("D {n}", n=1) %}{{ _.plural("e", "f", 2) }}'
    )
    code = """
NAMES = {"x": "G", "y": "H"}
def f(words, guide, self, key):
    words("I" if key else "J"); guide.words[key]("K", n=1); self._words("L")
    words(NAMES[key]); words(NAMES.get(key, "M")); words({1: "N"}[key]); words.plural("o", "p", 3)
    other("Q"); words(key); words.has("R")
"""

    assert set(msgids_of_template(template)) == {*map(Msgid, "ABC"), Msgid("D {n}"), Msgid("e", "f")}
    assert set(msgids_of_code(code)) == {*map(Msgid, "GHIJKLMN"), Msgid("o", "p")}
