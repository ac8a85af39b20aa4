"""The examples of what can be searched for, on the search page."""

from conftest import SiteMaker
from guidebook.rendering.addresses import Way
from guidebook.rendering.search_examples import search_examples
from guidebook.rendering.terms import pages_by_term
from guidebook.rendering.views import SearchExamples

HOME = {"docs/en/index.md": "# Home\n\nThe plan of the CAT. A plan.\n", "docs/ar/index.md": "# الرئيسية\n\nالخطة.\n"}
EN = """
terms:
  plan: {preferred: plan}
  team: {preferred: Community Action Team, acronym: CAT}
  unused: {preferred: zebra, acronym: ZZ}
"""
AR = """
terms:
  plan: {preferred: خطة}
"""


def examples(mini_site: SiteMaker, edition: str, files: dict[str, str]) -> SearchExamples:
    """The examples of an edition."""
    guide = mini_site(files).guide()
    return search_examples(
        guide, edition, Way(guide.addresses.page(edition, "search.md")), pages_by_term(guide, edition)
    )


def test_examples_are_of_terms_that_pages_use_in_the_words_of_the_edition(mini_site: SiteMaker) -> None:
    found = examples(mini_site, "en", {**HOME, "docs/en/glossary.yml": EN, "docs/ar/glossary.yml": AR})

    assert found.word is not None
    assert found.acronym is not None
    assert found.glossary is not None
    assert (found.word.text, found.word.url) == ("plan", "?q=plan")
    assert (found.acronym.text, found.acronym.url) == ("CAT", "?q=CAT")
    assert found.name is None
    assert found.glossary.url == "../glossary/"


def test_a_translated_edition_has_a_name_in_the_language_of_the_source(mini_site: SiteMaker) -> None:
    found = examples(mini_site, "ar", {**HOME, "docs/en/glossary.yml": EN, "docs/ar/glossary.yml": AR})

    assert found.word is not None
    assert found.name is not None
    assert found.word.text == "خطة"
    assert (found.name.text, found.name.language and found.name.language.code) == ("plan", "en")
    assert found.acronym is None


def test_a_guide_without_a_glossary_has_no_examples(mini_site: SiteMaker) -> None:
    assert examples(mini_site, "ar", HOME) == SearchExamples(None, None, None, None)
