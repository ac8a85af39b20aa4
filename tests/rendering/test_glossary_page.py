"""The glossary page: every term in the order of the edition's alphabet."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.glossary_page import collation_key, glossary_letters, index_letter, term_tips, terms_of
from guidebook.rendering.terms import pages_by_term
from guidebook.rendering.views import GlossaryLetter, Language, LinkText
from mini_site import SiteMaker

ENGLISH = Language("en", "English", "ltr")
FILES = {
    "docs/en/glossary.yml": """
        terms:
          mayor: {preferred: mayor, definition: Heads the town., see_also: [town, nobody]}
          town: {preferred: town, acronym: T}
          village: {preferred: village}
          unnamed: {definition: Nothing.}
        """,
    "docs/ar/glossary.yml": """
        terms:
          mayor: {preferred: رئيس البلدية, allowed: [العمدة], definition: يرأس البلدة., see_also: [town]}
          town: {preferred: البلدة}
          local: {preferred: أمن محلي}
        """,
    "docs/ar/plan.md": "# الخطة\n\nرئيس البلدية.\n",
    "docs/en/plan.md": "# Plan\n\nThe mayor.\n",
    "docs/en/act.md": "# Act\n\nThe mayor.\n",
}


def letters(make: SiteMaker, edition: str, files: dict[str, str] | None = None) -> tuple[GlossaryLetter, ...]:
    """The glossary of an edition."""
    guide = make(files or FILES).guide()
    way = Way(guide.addresses.page(edition, "glossary.md"))
    return glossary_letters(guide, edition, way, pages_by_term(guide, edition))


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        ("ar", ["أمن", "البلدة", "التعاون", "خطة", "السلم", "فريق", "ولاية", "اليقظة"]),
        ("ar", ["آمن", "بلدة", "بلديّة"]),
        ("en", ["act", "Action", "action plan", "élan", "mayor", "Town"]),
        ("fr", ["cote", "coté", "côte", "côté"]),
        ("mk", ["град", "општина", "совет"]),
    ],
)
def test_words_are_in_the_order_of_the_alphabet(locale: str, ordered: list[str]) -> None:
    keys = [collation_key(word, locale) for word in ordered]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("word", "locale", "letter"),
    [
        ("البلدية", "ar", "ب"),
        ("أمن", "ar", "ا"),
        ("الأمن", "ar", "ا"),
        ("إرهاب", "ar", "ا"),
        ("ال", "ar", "ا"),
        ("town", "en", "T"),
        ("élan", "fr", "E"),
        ("град", "mk", "Г"),
        ("e\u0301lan", "fr", "E"),
    ],
)
def test_word_stands_under_its_first_letter_without_the_article(word: str, locale: str, letter: str) -> None:
    assert index_letter(word, locale) == letter


def test_edition_has_its_own_words_and_else_those_of_the_default_locale(mini_site: SiteMaker) -> None:
    guide = mini_site(FILES).guide()
    assert {name: (term.preferred, locale) for name, (term, locale) in terms_of(guide, "ar").items()} == {
        "mayor": ("رئيس البلدية", "ar"),
        "town": ("البلدة", "ar"),
        "village": ("village", "en"),
        "local": ("أمن محلي", "ar"),
    }
    assert sorted(terms_of(guide, "en")) == ["mayor", "town", "village"]


def test_letters_hold_their_terms_in_order(mini_site: SiteMaker) -> None:
    shown = [
        (letter.letter, letter.id, [entry.title for entry in letter.entries]) for letter in letters(mini_site, "ar")
    ]
    assert shown == [
        ("V", "letter-1", ["village"]),
        ("ا", "letter-2", ["أمن محلي"]),
        ("ب", "letter-3", ["البلدة"]),
        ("ر", "letter-4", ["رئيس البلدية"]),
    ]


def test_entry_tells_all_a_reader_needs(mini_site: SiteMaker) -> None:
    entry = letters(mini_site, "ar")[-1].entries[0]
    assert (entry.id, entry.definition, entry.also, entry.language) == ("mayor", "يرأس البلدة.", ("العمدة",), None)
    assert entry.in_source_language == LinkText("mayor", None, ENGLISH)
    assert entry.see_also == (LinkText("البلدة", "#town"),)
    assert entry.pages == (LinkText("Act", "../act/", ENGLISH), LinkText("الخطة", "../plan/"))


def test_entry_that_is_not_translated_is_marked_with_its_language(mini_site: SiteMaker) -> None:
    entry = letters(mini_site, "ar")[0].entries[0]
    assert (entry.title, entry.language, entry.in_source_language) == ("village", ENGLISH, None)


def test_default_edition_names_no_other_language_and_no_unknown_term(mini_site: SiteMaker) -> None:
    (mayor,) = letters(mini_site, "en")[0].entries
    assert (mayor.language, mayor.in_source_language) == (None, None)
    assert mayor.see_also == (LinkText("town", "#town"),)
    assert [page.text for page in mayor.pages] == ["Act", "Plan"]


def test_tips_are_in_the_language_of_the_article(mini_site: SiteMaker) -> None:
    guide = mini_site(FILES).guide()
    own = term_tips(guide, "ar", ("mayor", "village", "nobody"), "ar")
    assert [(tip.id, tip.title, tip.language) for tip in own] == [
        ("mayor", "رئيس البلدية", None),
        ("village", "village", ENGLISH),
    ]
    (in_english,) = term_tips(guide, "ar", ("mayor",), "en")
    assert (in_english.title, in_english.definition, in_english.language) == ("mayor", "Heads the town.", ENGLISH)
