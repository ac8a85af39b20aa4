"""REF012: a page is missing from the navigation that the configuration asks for."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "not-in-navigation"
NAV = "nav: [index.md, {Plan: chapters/plan.md}]\n"
SAYS = ("the page is not in the navigation", "Add 'about/team.md' to 'nav', or to 'not_in_nav'.")
HOME = {"docs/en/index.md": "# Home\n", "docs/en/chapters/plan.md": "# Plan\n"}


def test_page_that_nav_leaves_out_is_found_once_in_its_source_locale(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/en/about/team.md": "⟦⟧# Team\n", "docs/ar/about/team.md": "# الفريق\n"}
    assert_finds(mini_site, RULE, files, SAYS, extra=NAV)


def test_page_that_only_the_arabic_edition_has_is_found_there(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/ar/about/team.md": "⟦⟧# الفريق\n"}, SAYS, extra=NAV)


def test_page_that_is_linked_is_not_in_the_navigation_all_the_same(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/en/index.md": "# Home\n\n[Team](about/team.md)\n", "docs/en/about/team.md": "⟦⟧# Team\n"}
    assert_finds(mini_site, RULE, files, SAYS, extra=NAV)


@pytest.mark.parametrize("patterns", ["about/team.md", "/about/", "en/about/*.md", "team.md"])
def test_page_left_out_on_purpose_is_left_alone(mini_site: SiteMaker, patterns: str) -> None:
    assert_finds(
        mini_site, RULE, {**HOME, "docs/en/about/team.md": "# Team\n"}, extra=f"{NAV}not_in_nav: |\n  {patterns}\n"
    )


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_page_that_lists_leave_out_is_left_alone(mini_site: SiteMaker, status: str) -> None:
    files = {**HOME, "docs/en/about/team.md": f"---\nstatus: {status}\n---\n# Team\n"}
    assert_finds(mini_site, RULE, files, extra=NAV)


def test_without_nav_every_page_is_in_the_navigation(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/en/about/team.md": "# Team\n"})


def test_comment_in_the_first_line_silences_it(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/en/about/team.md": "<!-- guide: ignore not-in-navigation -->\n# Team\n"}
    assert_finds(mini_site, RULE, files, extra=NAV)
