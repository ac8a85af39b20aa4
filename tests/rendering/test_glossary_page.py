"""The glossary page: every term in the order of the edition's alphabet."""

from guidebook.rendering.addresses import Way
from guidebook.rendering.glossary_page import (
    glossary_acronyms,
    glossary_letters,
    names_by_term,
    term_tips,
    terms_of,
)
from guidebook.rendering.terms import pages_by_term
from guidebook.rendering.views import GlossaryAcronym, GlossaryEntry, GlossaryLetter, Language, LinkText
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
          mayor: {preferred: رئيس البلدي|ة, allowed: [العمدة], definition: يرأس البلدة., see_also: [town]}
          town: {preferred: البلدة, status: proposed}
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


def test_edition_has_its_own_words_and_else_those_of_the_default_locale(mini_site: SiteMaker) -> None:
    guide = mini_site(FILES).guide()
    assert {name: (term.preferred, locale) for name, (term, locale) in terms_of(guide, "ar").items()} == {
        "mayor": ("رئيس البلدي|ة", "ar"),
        "town": ("البلدة", "ar"),
        "village": ("village", "en"),
        "local": ("أمن محلي", "ar"),
    }
    assert sorted(terms_of(guide, "en")) == ["mayor", "town", "village"]


def entries(make: SiteMaker, edition: str, files: dict[str, str] | None = None) -> dict[str, GlossaryEntry]:
    """The entries of an edition's glossary, by term."""
    return {entry.id: entry for letter in letters(make, edition, files) for entry in letter.entries}


def test_letters_hold_their_terms_in_order_and_another_script_comes_last(mini_site: SiteMaker) -> None:
    found = letters(mini_site, "ar")
    shown = [(letter.letter, letter.id, [entry.title for entry in letter.entries]) for letter in found]
    assert [entry for entry in shown if entry[2]] == [
        ("ا", "letter_1", ["أمن محلي"]),
        ("ب", "letter_2", ["البلدة"]),
        ("ر", "letter_10", ["رئيس البلدية"]),
        ("V", "letter_29", ["village"]),
    ]


def test_letters_are_the_whole_alphabet(mini_site: SiteMaker) -> None:
    assert "".join(letter.letter for letter in letters(mini_site, "en")) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_digraph_is_a_letter_of_its_own(mini_site: SiteMaker) -> None:
    text = "terms: {a: {preferred: dhunë}, b: {preferred: drejtësi}, c: {preferred: '2020'}, d: {preferred: demokraci}}"
    site = mini_site({"docs/sq/glossary.yml": text, "docs/sq/index.md": "# A\n"}, locales="sq")
    guide = site.guide()
    found = glossary_letters(guide, "sq", Way("glossary/"), {})
    shown = [(letter.letter, [entry.title for entry in letter.entries]) for letter in found if letter.entries]
    assert shown == [("D", ["demokraci", "drejtësi"]), ("Dh", ["dhunë"]), ("#", ["2020"])]


def test_glossary_without_terms_has_no_letters(mini_site: SiteMaker) -> None:
    assert letters(mini_site, "en", {"docs/en/glossary.yml": "terms: {unnamed: {definition: Nothing.}}"}) == ()


def test_entry_tells_all_a_reader_needs(mini_site: SiteMaker) -> None:
    entry = entries(mini_site, "ar")["mayor"]
    assert (entry.id, entry.title, entry.also, entry.language) == ("mayor", "رئيس البلدية", ("العمدة",), None)
    assert (entry.definition, entry.is_proposed) == (LinkText("يرأس البلدة."), False)
    assert entry.in_source_language == LinkText("mayor", None, ENGLISH)
    assert entry.see_also == (LinkText("البلدة", "#town"),)
    assert entry.pages == (LinkText("Act", "../act/", ENGLISH), LinkText("الخطة", "../plan/"))


def test_entry_that_is_not_translated_is_marked_with_its_language(mini_site: SiteMaker) -> None:
    entry = entries(mini_site, "ar")["village"]
    assert (entry.title, entry.language, entry.in_source_language) == ("village", ENGLISH, None)


def test_definition_that_is_not_translated_is_told_in_the_default_locales_words(mini_site: SiteMaker) -> None:
    files = {**FILES, "docs/ar/glossary.yml": "terms: {mayor: {preferred: رئيس البلدية}}"}
    entry = entries(mini_site, "ar", files)["mayor"]
    assert (entry.title, entry.language) == ("رئيس البلدية", None)
    assert entry.definition == LinkText("Heads the town.", None, ENGLISH)


def test_wording_that_is_only_proposed_says_so_and_shows_the_acronym_of_the_source(mini_site: SiteMaker) -> None:
    entry = entries(mini_site, "ar")["town"]
    assert entry.is_proposed
    assert (entry.acronym, entry.in_source_language) == ("", LinkText("town (T)", None, ENGLISH))


def test_acronyms_are_the_editions_own_and_the_sources_in_order(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": """
            terms:
              town: {preferred: town, acronym: T}
              team: {preferred: team, acronym: CAT}
              cat: {preferred: "c|at", acronym: CAT}
              fund: {preferred: fund, acronym: F}
            """,
        "docs/ar/glossary.yml": """
            terms:
              town: {preferred: البلدة, acronym: ب}
              team: {preferred: الفريق, acronym: CAT}
            """,
    }
    team, cat, town = LinkText("الفريق", "#team"), LinkText("cat", "#cat", ENGLISH), LinkText("البلدة", "#town")
    assert glossary_acronyms(mini_site(files).guide(), "ar") == (
        GlossaryAcronym("ب", (town,)),
        GlossaryAcronym("CAT", (team, cat)),
        GlossaryAcronym("F", (LinkText("fund", "#fund", ENGLISH),)),
        GlossaryAcronym("T", (town,)),
    )


def test_names_of_a_term_are_all_but_the_forbidden_ones_in_both_languages(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms: {t: {preferred: team, acronym: CAT, forbidden: [squad], forms: [te|ams]}}",
        "docs/ar/glossary.yml": "terms: {t: {preferred: الفريق, acronym: CAT, allowed: [فرق|ة], forms: [فرق]}}",
    }
    guide = mini_site(files).guide()
    assert names_by_term(guide, "ar") == {"t": ("الفريق", "CAT", "فرقة", "فرق", "team", "teams")}
    assert names_by_term(guide, "en") == {"t": ("team", "CAT", "teams")}


def test_default_edition_names_no_other_language_and_no_unknown_term(mini_site: SiteMaker) -> None:
    mayor = entries(mini_site, "en")["mayor"]
    assert (mayor.language, mayor.in_source_language) == (None, None)
    assert mayor.see_also == (LinkText("town", "#town"),)
    assert [page.text for page in mayor.pages] == ["Act", "Plan"]


def test_tips_are_in_the_readers_language_whatever_that_of_the_page_is(mini_site: SiteMaker) -> None:
    guide = mini_site(FILES).guide()
    for language in ("ar", "en"):
        tips = term_tips(guide, "ar", ("mayor", "village", "nobody"), language)
        assert [(tip.id, tip.title, tip.definition.text, tip.language) for tip in tips] == [
            ("mayor", "رئيس البلدية", "يرأس البلدة.", None),
            ("village", "village", "", ENGLISH),
        ]


def test_tip_without_a_definition_of_the_editions_own_tells_the_default_locales(mini_site: SiteMaker) -> None:
    guide = mini_site({**FILES, "docs/ar/glossary.yml": "terms: {mayor: {preferred: العمدة}}"}).guide()
    (tip,) = term_tips(guide, "ar", ("mayor",), "ar")
    assert (tip.title, tip.language, tip.definition) == ("العمدة", None, LinkText("Heads the town.", None, ENGLISH))


def test_term_that_only_the_pages_locale_knows_is_told_in_its_words(mini_site: SiteMaker) -> None:
    (tip,) = term_tips(mini_site(FILES).guide(), "en", ("local",), "ar")
    assert (tip.title, tip.language and tip.language.code) == ("أمن محلي", "ar")
