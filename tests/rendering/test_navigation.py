"""Navigation: by folder, number and title, in the edition's language."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.navigation import (
    MANY,
    breadcrumbs,
    children_of,
    in_reading_order,
    is_listed,
    listed_folder,
    navigation,
    neighbours,
)
from guidebook.rendering.titles import title_of
from guidebook.rendering.views import LinkText, NavItem
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\nnumber: 2\n---\n# Plan\n",
    "docs/en/chapters/learn.md": "---\nnumber: 1\n---\n# Learn\n",
    "docs/en/chapters/act.md": "---\nnumber: 10\n---\n# Act\n",
    "docs/en/chapters/new.md": "---\nnumber: 3\nstatus: draft\n---\n# New\n",
    "docs/en/case-studies/kumanovo.md": "# Kumanovo\n",
    "docs/en/updates/a.md": "---\ndate: 2023\n---\n# Older\n",
    "docs/en/updates/b.md": "---\ndate: 2024\n---\n# Newer\n",
    "docs/en/about/index.md": "# About\n",
    "docs/en/about/team.md": "# Team\n",
    "docs/en/about/people/one.md": "# One\n",
    "docs/en/legal-notes/privacy.md": "# Privacy\n",
    "docs/ar/chapters/plan.md": "# الخطة\n",
    "docs/ar/amman.md": "# عمّان\n",
    "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
}


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide with pages of most kinds."""
    return mini_site(FILES)


def shown(site: MiniSite, edition: str, current: str) -> tuple[NavItem, ...]:
    """The navigation on a page."""
    guide = site.guide()
    return navigation(guide, edition, current, Way(guide.addresses.page(edition, current)))


def test_folders_stand_in_the_readers_order_and_about_is_last(site: MiniSite) -> None:
    assert [item.title for item in shown(site, "en", "index.md")] == [
        "Chapters",
        "Cities",
        "Glossary",
        "Updates",
        "عمّان",
        "Legal notes",
        "About",
    ]


def test_titles_are_in_the_editions_language(site: MiniSite) -> None:
    assert [item.title for item in shown(site, "ar", "index.md")] == [
        "الفصول",
        "المدن",
        "مسرد المصطلحات",
        "المستجدات",
        "عمّان",
        "Legal notes",
        "About",
    ]


def test_chapters_are_listed_by_number_on_every_page(site: MiniSite) -> None:
    chapters = shown(site, "ar", "index.md")[0]
    assert [(item.title, item.url) for item in chapters.children] == [
        ("Chapter 1: Learn", "chapters/learn/"),
        ("الفصل ٢: الخطة", "chapters/plan/"),
        ("Chapter 10: Act", "chapters/act/"),
    ]


def test_page_shown_is_marked_and_its_folder_open(site: MiniSite) -> None:
    chapters = shown(site, "en", "chapters/plan.md")[0]
    assert (chapters.current, chapters.open, chapters.url) == (False, True, "../")
    assert [(item.url, item.current, item.open) for item in chapters.children] == [
        ("../learn/", False, False),
        ("./", True, True),
        ("../act/", False, False),
    ]


def test_other_folders_are_listed_where_they_are_open(site: MiniSite) -> None:
    closed, opened = shown(site, "en", "index.md")[-1], shown(site, "en", "about/team.md")[-1]
    assert (closed.open, closed.children) == (False, ())
    assert [(item.title, item.url, item.current) for item in opened.children] == [
        ("People", None, False),
        ("Team", "./", True),
        ("Translations", "../translations/", False),
    ]


@pytest.mark.parametrize("current", ["index.md", "chapters/plan.md", "404.md"])
def test_folder_without_a_page_of_its_own_lists_its_pages_everywhere(site: MiniSite, current: str) -> None:
    notes = shown(site, "ar", current)[-2]
    assert (notes.title, notes.url, notes.open) == ("Legal notes", None, False)
    assert [item.title for item in notes.children] == ["Privacy"]
    people = shown(site, "en", "about/team.md")[-1].children[0]
    assert [(item.title, item.url) for item in people.children] == [("One", "../people/one/")]


def big_folder(make: SiteMaker, *others: str) -> MiniSite:
    """A guide with more pages in one folder than every page can list."""
    files = {f"docs/en/notes/{number:03}.md": f"# Note {number}\n" for number in range(MANY + 1)}
    return make({**files, **{f"docs/en/{path}": "# Page\n" for path in others}})


@pytest.mark.parametrize(
    ("others", "entrance"),
    [
        (("index.md",), "index.md"),
        (("README.md",), "README.md"),
        (("index.md", "notes/index.md"), "notes/index.md"),
        ((), "notes/000.md"),
    ],
)
def test_many_pages_are_listed_only_on_the_page_that_leads_to_them(
    mini_site: SiteMaker, others: tuple[str, ...], entrance: str
) -> None:
    site = big_folder(mini_site, *others)
    assert len(shown(site, "en", entrance)[-1].children) == MANY + 1
    elsewhere = shown(site, "en", "notes/005.md")[-1]
    assert elsewhere.children == ()
    assert elsewhere.url == ("../" if "notes/index.md" in others else "../000/")


def test_list_page_is_current_itself(site: MiniSite) -> None:
    chapters = shown(site, "en", "chapters/index.md")[0]
    assert (chapters.current, chapters.open, chapters.url) == (True, True, "./")


@pytest.mark.parametrize(
    ("folder", "children"),
    [
        ("chapters", ("chapters/learn.md", "chapters/plan.md", "chapters/act.md")),
        ("updates", ("updates/b.md", "updates/a.md")),
        ("about", ("about/people", "about/team.md")),
        ("resources", ()),
    ],
)
def test_children_of_a_folder_are_in_reading_order(site: MiniSite, folder: str, children: tuple[str, ...]) -> None:
    assert children_of(site.catalogue(), folder) == children


@pytest.mark.parametrize(
    ("edition", "key", "crumbs"),
    [
        ("en", "index.md", []),
        ("en", "chapters/plan.md", [LinkText("Home", "../../"), LinkText("Chapters", "../")]),
        ("ar", "chapters/plan.md", [LinkText("الرئيسية", "../../"), LinkText("الفصول", "../")]),
        ("en", "chapters/index.md", [LinkText("Home", "../")]),
        ("en", "legal-notes/privacy.md", [LinkText("Home", "../../"), LinkText("Legal notes")]),
        (
            "en",
            "about/people/one.md",
            [LinkText("Home", "../../../"), LinkText("About", "../../"), LinkText("People")],
        ),
        ("en", "glossary.md", [LinkText("Home", "../")]),
        ("en", "about/translations.md", [LinkText("Home", "../../"), LinkText("About", "../")]),
    ],
)
def test_breadcrumbs_lead_from_home_to_the_folder(
    site: MiniSite, edition: str, key: str, crumbs: list[LinkText]
) -> None:
    guide = site.guide()
    assert list(breadcrumbs(guide, edition, key, Way(guide.addresses.page(edition, key)))) == crumbs


def test_breadcrumb_in_the_source_language_is_marked(site: MiniSite) -> None:
    guide = site.guide()
    crumbs = list(breadcrumbs(guide, "ar", "about/team.md", Way("ar/about/team/")))
    assert [(crumb.text, crumb.language and crumb.language.code) for crumb in crumbs] == [
        ("الرئيسية", None),
        ("About", "en"),
    ]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("chapters/learn.md", (None, "chapters/plan.md")),
        ("chapters/plan.md", ("chapters/learn.md", "chapters/act.md")),
        ("chapters/act.md", ("chapters/plan.md", None)),
        ("updates/b.md", (None, "updates/a.md")),
        ("about/team.md", (None, None)),
        ("index.md", (None, None)),
        ("chapters/index.md", (None, None)),
    ],
)
def test_neighbours_are_of_the_same_kind(site: MiniSite, key: str, expected: tuple[str | None, str | None]) -> None:
    assert neighbours(site.catalogue(), key) == expected


@pytest.mark.parametrize(
    ("edition", "key", "title"),
    [
        ("ar", "chapters/plan.md", "الفصل ٢: الخطة"),
        ("ar", "chapters/learn.md", "Chapter 1: Learn"),
        ("ar", "glossary.md", "مسرد المصطلحات"),
        ("ar", "404.md", "الصفحة غير موجودة"),
        ("en", "lost.md", "lost.md"),
    ],
)
def test_title_is_the_one_of_the_page_as_it_is_shown(site: MiniSite, edition: str, key: str, title: str) -> None:
    assert title_of(site.guide(), edition, key) == title


def test_lists_hold_neither_drafts_nor_withdrawn_pages_nor_pages_for_machines(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/draft.md": "---\nstatus: draft\n---\n# Draft\n",
        "docs/en/chapters/old.md": "---\nstatus: withdrawn\n---\n# Old\n",
        "docs/en/chapters/plan.md": "# Plan\n",
        "docs/ar/chapters/plan.md": "---\nstatus: draft\n---\n# الخطة\n",
    }
    catalogue = mini_site({**files, "docs/en/glossary.yml": FILES["docs/en/glossary.yml"]}).catalogue()
    keys = [*catalogue.keys, *catalogue.reserved]
    assert [key for key in keys if is_listed(catalogue, key)] == [
        "chapters/plan.md",
        "glossary.md",
        "chapters/index.md",
        "about/translations.md",
    ]


def test_readme_of_a_folder_stands_for_the_folder(mini_site: SiteMaker) -> None:
    site = mini_site(
        {"docs/en/index.md": "# Home\n", "docs/en/tools/README.md": "# Tools\n", "docs/en/tools/a.md": "# A\n"}
    )
    item = shown(site, "en", "tools/a.md")[-1]
    assert (item.title, item.url, [child.title for child in item.children]) == ("Tools", "../", ["A"])
    crumbs = list(breadcrumbs(site.guide(), "en", "tools/a.md", Way("tools/a/")))
    assert crumbs == [LinkText("Home", "../../"), LinkText("Tools", "../")]


def test_reading_order_is_that_of_the_lists(site: MiniSite) -> None:
    keys = [
        "about/team.md",
        "chapters/act.md",
        "updates/a.md",
        "updates/b.md",
        "about/index.md",
        "case-studies/kumanovo.md",
        "chapters/learn.md",
    ]
    assert in_reading_order(site.catalogue(), keys) == (
        "chapters/learn.md",
        "chapters/act.md",
        "case-studies/kumanovo.md",
        "updates/b.md",
        "updates/a.md",
        "about/index.md",
        "about/team.md",
    )


@pytest.mark.parametrize(
    ("key", "folder"),
    [
        ("chapters/index.md", "chapters"),
        ("updates/README.md", "updates"),
        ("chapters/plan.md", None),
        ("chapters/deep/index.md", None),
        ("about/index.md", None),
        ("index.md", None),
    ],
)
def test_typed_folders_own_page_shows_its_list(key: str, folder: str | None) -> None:
    assert listed_folder(key) == folder


@pytest.mark.parametrize("extra", ["", "nav: [chapters/plan.md, {Folder: [chapters/learn.md]}]\n"])
def test_titles_in_another_language_than_the_editions_carry_it(mini_site: SiteMaker, extra: str) -> None:
    items = shown(mini_site(FILES, extra=extra), "ar", "index.md")

    languages = {item.title: item.language and item.language.code for item in (*items, *_below(items))}
    assert languages["الفصل ٢: الخطة"] is None
    assert languages["Chapter 1: Learn"] == "en"


def _below(items: tuple[NavItem, ...]) -> list[NavItem]:
    return [child for item in items for child in item.children]
