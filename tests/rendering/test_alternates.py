"""The same page in every edition: which of them have it in their own language."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.alternates import alternates
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/fr/index.md": "# Accueil\n",
    "docs/en/plan.md": "# Plan\n",
    "docs/ar/plan.md": "# الخطة\n",
    "docs/fr/plan.md": "# (TRANSLATE) Plan\n",
    "docs/ar/story.md": "---\nsource_locale: ar\n---\n# حكاية\n",
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide in three languages."""
    return mini_site(FILES, locales="en ar fr")


def shown(site: MiniSite, edition: str, key: str) -> list[tuple[str, str, bool, str | None, bool]]:
    """Of each alternate: language, way, whether it is translated, absolute address, whether it is the reader's."""
    guide = site.guide()
    way = Way(guide.addresses.page(edition, key))
    return [
        (each.language.code, each.url, each.is_translated, each.absolute_url, each.current)
        for each in alternates(guide, edition, key, way)
    ]


def test_edition_without_the_page_is_no_alternate_for_search_engines(site: MiniSite) -> None:
    assert shown(site, "en", "plan.md") == [
        ("en", "./", True, "https://mini.example/plan/", True),
        ("ar", "../ar/plan/", True, "https://mini.example/ar/plan/", False),
        ("fr", "../fr/plan/", False, None, False),
    ]


def test_page_in_the_sources_language_has_no_alternates_for_search_engines(site: MiniSite) -> None:
    assert shown(site, "fr", "plan.md") == [
        ("en", "../../plan/", True, None, False),
        ("ar", "../../ar/plan/", True, None, False),
        ("fr", "./", False, None, True),
    ]


def test_page_may_be_born_in_any_language(site: MiniSite) -> None:
    assert shown(site, "ar", "story.md") == [
        ("en", "../../story/", False, None, False),
        ("ar", "./", True, "https://mini.example/ar/story/", True),
        ("fr", "../../fr/story/", False, None, False),
    ]


def test_every_edition_has_its_own_search_that_search_engines_are_not_to_keep(site: MiniSite) -> None:
    assert [each[2:4] for each in shown(site, "fr", "search.md")] == [(True, None)] * 3


def test_error_page_has_every_language_and_no_alternate_for_search_engines(site: MiniSite) -> None:
    assert [each[2:4] for each in shown(site, "ar", "404.md")] == [(True, None)] * 3


def test_documentation_of_the_checks_is_in_english_only(site: MiniSite) -> None:
    assert [each[2:4] for each in shown(site, "en", "rules/index.md")] == [(True, None), (False, None), (False, None)]
