"""REF011: nothing leads to a page."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "orphan-page"
NAV = "nav: [index.md, {Plan: chapters/plan.md}]\n"
SAYS = (
    "nothing leads to this page: no navigation and no reference",
    "Link to it from another page, or add it to 'nav'.",
)
HOME = {"docs/en/index.md": "# Home\n", "docs/en/chapters/plan.md": "# Plan\n"}


def test_page_that_nothing_names_is_found(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/en/about/team.md": "⟦⟧# Team\n"}, SAYS, extra=NAV)


def test_page_that_only_names_itself_is_found(mini_site: SiteMaker) -> None:
    text = "⟦⟧# Team\n\n[Team](team.md)\n"
    assert_finds(mini_site, RULE, {**HOME, "docs/en/about/team.md": text}, SAYS, extra=NAV)


def test_arabic_page_that_nothing_names_is_found(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/ar/about/team.md": "⟦⟧# الفريق\n"}, SAYS, extra=NAV)


@pytest.mark.parametrize(
    "place", ["docs/en/index.md", "docs/ar/index.md", "docs/ar/chapters/plan.md"], ids=["source", "arabic", "below"]
)
def test_page_that_any_locale_refers_to_is_left_alone(mini_site: SiteMaker, place: str) -> None:
    way = "../about/team.md#people" if "chapters" in place else "about/team.md"
    files = {**HOME, "docs/en/about/team.md": "# Team\n\n## People { #people }\n", place: f"# x\n\n[y]({way})\n"}
    assert_finds(mini_site, RULE, files, extra=NAV)


def test_without_nav_the_folders_lead_everywhere(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/en/about/team.md": "# Team\n"})


def test_comment_in_the_first_line_silences_it(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/en/about/team.md": "<!-- guide: ignore REF011 -->\n# Team\n"}
    assert_finds(mini_site, RULE, files, extra=NAV)
