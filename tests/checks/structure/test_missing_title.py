"""PAGE002: a page has no title."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-title"
HINT = "Write a line '# Title' below the front matter."


def test_finding_stands_below_the_front_matter(mini_site: SiteMaker) -> None:
    files = {"docs/en/kumanovo.md": "---\nsummary: A town.\n---\n⟦⟧## The setting { #setting }\n"}
    assert_finds(mini_site, RULE, files, ("the page has no title", HINT))


@pytest.mark.parametrize("text", ["⟦⟧", "⟦⟧Text only.\n", "⟦⟧```\n# code\n```\n", "⟦⟧<!-- # Title -->\n"])
def test_page_without_any_heading_is_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, ("the page has no title", HINT))


@pytest.mark.parametrize("heading", ["⟦# ![](map.png)⟧\n", "⟦# ![A map](map.png)⟧\n", "⟦#⟧\n\nText.\n"])
def test_title_without_text_is_found(mini_site: SiteMaker, heading: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": heading}, ("the page's title is empty", HINT))


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
        "docs/en/plan.md": "# Plan\n",
        "docs/ar/plan.md": "---\nsummary: خُطّة.\n---\n⟦⟧نص بلا عنوان.\n",
        "docs/ar/index.md": "# الدليل\n",
    }
    assert_finds(mini_site, RULE, files, ("the page has no title", HINT))


def test_comment_silences_it_where_it_stands(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "<!-- guide: ignore PAGE002 -->\n\n# ![](map.png)\n", "docs/en/b.md": "⟦# ![](map.png)⟧\n"}
    assert_finds(mini_site, RULE, files)
