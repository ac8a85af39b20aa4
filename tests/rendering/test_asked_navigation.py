"""The navigation that the configuration asks for."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.navigation import navigation, neighbours
from guidebook.rendering.views import NavItem
from mini_site import MiniSite, SiteMaker

NAV = """
nav:
  - index.md
  - Our plan: chapters/plan.md
  - People:
      - about/team.md
  - chapters/act.md
  - Elsewhere: https://example.org/
  - search.md
  - drafts/new.md
"""
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\nnumber: 2\n---\n# Plan\n",
    "docs/en/chapters/act.md": "# Act\n",
    "docs/en/about/team.md": "# Team\n",
    "docs/en/about/hidden.md": "# Hidden\n",
    "docs/en/drafts/new.md": "---\nstatus: draft\n---\n# New\n",
    "docs/ar/chapters/plan.md": "# الخطة\n",
    "docs/ar/strings.po": 'msgid ""\nmsgstr ""\n\nmsgid "People"\nmsgstr "الناس"\n',
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    return mini_site(FILES, extra=NAV)


def shown(site: MiniSite, edition: str, current: str) -> tuple[NavItem, ...]:
    guide = site.guide()
    return navigation(guide, edition, current, Way(guide.addresses.page(edition, current)))


def test_entries_stand_in_their_order_and_home_and_drafts_do_not(site: MiniSite) -> None:
    assert [(item.title, item.url) for item in shown(site, "en", "index.md")] == [
        ("Our plan", "chapters/plan/"),
        ("People", None),
        ("Act", "chapters/act/"),
        ("Elsewhere", "https://example.org/"),
        ("Search", "search/"),
    ]


def test_headings_and_titles_are_in_the_editions_language_where_it_has_them(site: MiniSite) -> None:
    titles = [(item.title, [child.title for child in item.children]) for item in shown(site, "ar", "index.md")]
    assert titles == [
        ("الفصل ٢: الخطة", []),
        ("الناس", ["Team"]),
        ("Act", []),
        ("Elsewhere", []),
        ("بحث", []),
    ]


def test_page_shown_is_current_and_its_heading_open(site: MiniSite) -> None:
    [people] = [item for item in shown(site, "en", "about/team.md") if item.children]
    assert (people.open, people.current) == (True, False)
    assert [(child.open, child.current, child.url) for child in people.children] == [(True, True, "./")]


def test_previous_and_next_follow_it(site: MiniSite) -> None:
    catalogue = site.catalogue()
    assert neighbours(catalogue, "about/team.md") == ("chapters/plan.md", "chapters/act.md")
    assert neighbours(catalogue, "about/hidden.md") == (None, None)


def test_site_is_built_with_it(site: MiniSite) -> None:
    result = site.run("build")
    assert result.exit_code == 1  # the draft in `nav` is an error
    site.write("mkdocs.yml", (site.root / "mkdocs.yml").read_text().replace("  - drafts/new.md\n", ""))
    assert site.run("build").exit_code == 0
    assert "Our plan" in (site.root / "site/index.html").read_text()
