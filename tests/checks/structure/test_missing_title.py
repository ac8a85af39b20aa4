"""PAGE002: a page has no title."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-title"
HINT = "Write a line '# Title' below the front matter."


def test_finding_stands_below_the_front_matter(mini_site: SiteMaker) -> None:
    files = {"docs/en/case-studies/kumanovo.md": "---\nsummary: A town.\n---\n⟦⟧## The setting { #setting }\n"}
    assert_finds(mini_site, RULE, files, ("the page has no title", HINT))


def test_page_outside_the_typed_folders_is_warned_about(mini_site: SiteMaker) -> None:
    files = {"docs/en/kumanovo.md": "⟦⟧## The setting { #setting }\n"}
    assert_finds(mini_site, RULE, files, ("the page has no title", HINT), severity=Severity.WARNING)


@pytest.mark.parametrize("text", ['<h1 align="center">Home</h1>\n\nText.\n', "<div>\n<H1>Home</H1>\n</div>\n"])
def test_title_in_a_tag_is_enough(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


@pytest.mark.parametrize("text", ["⟦⟧", "⟦⟧Text only.\n", "⟦⟧```\n# code\n```\n", "⟦⟧<!-- # Title -->\n"])
def test_page_without_any_heading_is_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/updates/a.md": text}, ("the page has no title", HINT))


@pytest.mark.parametrize("heading", ["⟦# ![](map.png)⟧\n", "⟦# ![A map](map.png)⟧\n", "⟦#⟧\n\nText.\n"])
def test_title_without_text_is_found(mini_site: SiteMaker, heading: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/resources/a.md": heading}, ("the page's title is empty", HINT))


@pytest.mark.parametrize(
    "text",
    [
        "# Home\n",
        "# Home { #home }\n",
        "Home\n====\n",
        "Text before.\n\n# Home\n",
        "## Small\n\n# Home\n",
        "# `make site`\n",
        "---\ntitle: Home\n---\nText only.\n",
    ],
)
def test_title_in_any_form_is_enough(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_arabic_translation_needs_a_title_of_its_own(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": "# Plan\n",
        "docs/ar/chapters/plan.md": "---\nsummary: خُطّة.\n---\n⟦⟧نص بلا عنوان.\n",
        "docs/ar/index.md": "# الدليل\n",
    }
    assert_finds(mini_site, RULE, files, ("the page has no title", HINT))


def test_comment_silences_it_where_it_stands(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/a.md": "<!-- guide: ignore PAGE002 -->\n\n# ![](map.png)\n",
        "docs/en/chapters/b.md": "⟦# ![](map.png)⟧\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        ('--8<-- "note.md"\n', "[{pymdownx.snippets: {base_path: parts}}]"),
        ("::: package\n", "[mkdocs-click]"),
        ("Text.\n", "[nobody.knows.this]"),
    ],
)
def test_title_that_comes_from_elsewhere_is_enough(mini_site: SiteMaker, text: str, extensions: str) -> None:
    files = {"parts/note.md": "# Note\n", "docs/en/chapters/a.md": text}
    assert_finds(mini_site, RULE, files, extra=f"markdown_extensions: {extensions}")
