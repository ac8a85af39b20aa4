"""Old addresses of pages."""

import pytest

from guidebook.rendering.redirects import Redirect, moved_view, redirects
from guidebook.rendering.views import Language, LinkText, MovedView
from mini_site import MiniSite, SiteMaker


def with_aliases(make: SiteMaker, *aliases: str, extra: str = "", **files: str) -> MiniSite:
    """A guide in which one page had other keys before."""
    listed = "\n".join(f"  - {alias}" for alias in aliases)
    page = f"---\naliases:\n{listed}\nnumber: 4\n---\n# Coordinate\n"
    others = {f"docs/{path}": text for path, text in files.items()}
    return make({"docs/en/chapters/coordinate.md": page, **others}, extra=extra)


def found(site: MiniSite, edition: str = "en") -> list[tuple[str, str]]:
    """Old key and file of each redirect."""
    return [(redirect.old_key, redirect.file) for redirect in redirects(site.guide(), edition)]


@pytest.mark.parametrize(
    ("edition", "extra", "files"),
    [
        ("en", "", ["chapters/cooperate/index.html", "old.d/index.html"]),
        ("ar", "", ["ar/chapters/cooperate/index.html", "ar/old.d/index.html"]),
        ("ar", "use_directory_urls: false\n", ["ar/chapters/cooperate.html", "ar/old.d.html"]),
    ],
)
def test_every_edition_has_a_page_at_every_old_address(
    mini_site: SiteMaker, edition: str, extra: str, files: list[str]
) -> None:
    site = with_aliases(mini_site, "old.d.md", "chapters/cooperate.md", "{old-id: new-id}", extra=extra)
    assert [file for _, file in found(site, edition)] == files


@pytest.mark.parametrize(
    "alias",
    [
        "../../up.md",
        "a/../b.md",
        "./a.md",
        "/etc/a.md",
        "a.html",
        "a//b.md",
        "ar/a.md",
        "taken/index.md",
        "pic/index.md",
        "404.md",
        '"a\\nb.md"',
        f"{'a' * 300}.md",
        "chapters/coordinate.md",
    ],
)
def test_where_no_page_can_stand_or_another_stands_there_is_none(mini_site: SiteMaker, alias: str) -> None:
    files = {"en/taken/README.md": "# Taken\n", "en/taken.md": "# Taken\n", "en/pic/index.html": "<p>\n"}
    assert found(with_aliases(mini_site, alias, **files)) == []


def test_two_old_keys_of_one_address_make_one_page(mini_site: SiteMaker) -> None:
    site = with_aliases(mini_site, "old.md", "old/index.md", "old/README.md")
    assert found(site) == [("old.md", "old/index.html")]


def test_old_address_of_a_draft_leads_nowhere_and_that_of_a_withdrawn_page_still_leads_there(
    mini_site: SiteMaker,
) -> None:
    files = {
        f"docs/en/{status}.md": f"---\nstatus: {status}\naliases: [{status}-old.md]\n---\n# {status}\n"
        for status in ("draft", "withdrawn")
    }
    assert list(redirects(mini_site(files).guide(), "ar")) == [
        Redirect("withdrawn-old.md", "ar/withdrawn-old/index.html", "withdrawn.md")
    ]


def test_page_at_an_old_address_speaks_the_editions_language(mini_site: SiteMaker) -> None:
    site = with_aliases(mini_site, "old/cooperate.md", **{"ar/chapters/coordinate.md": "# التنسيق\n"})
    guide = site.guide()
    (redirect,) = redirects(guide, "ar")
    assert moved_view(guide, "ar", redirect, {"guidebook.css": "assets/a.css"}) == MovedView(
        language=Language("ar", "العربية", "rtl"),
        site_name="Mini",
        root="../../..",
        home="../../",
        theme={"guidebook.css": "assets/a.css"},
        preview=False,
        link=LinkText("الفصل ٤: التنسيق", "../../chapters/coordinate/"),
        canonical="https://mini.example/ar/chapters/coordinate/",
        checked=f"moved {guide.rule_set}",
    )


def test_page_that_is_not_translated_is_named_in_its_language_and_kept_at_its_sources_address(
    mini_site: SiteMaker,
) -> None:
    guide = with_aliases(mini_site, "old.md").guide()
    (redirect,) = redirects(guide, "ar")
    view = moved_view(guide, "ar", redirect, {})
    english = Language("en", "English", "ltr")
    assert view.link == LinkText("Chapter 4: Coordinate", "../chapters/coordinate/", english)
    assert view.canonical == "https://mini.example/chapters/coordinate/"


def test_address_is_written_so_that_every_browser_reads_it(mini_site: SiteMaker) -> None:
    guide = mini_site({"docs/en/a b;é.md": "---\naliases: [old.md]\n---\n# A\n"}).guide()
    (redirect,) = redirects(guide, "en")
    assert moved_view(guide, "en", redirect, {}).link.url == "../a%20b%3B%C3%A9/"
