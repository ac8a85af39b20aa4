"""PAGE013: a page has a second heading of the first level."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "second-title"
HINT = "Make it a heading of level 2."


def test_every_title_but_the_first_is_found(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n\n⟦# What happened { #what }⟧\n\nText.\n\n⟦And then\n========⟧\n"}
    says = [(f"'{title}' is a second title of the page", HINT) for title in ("What happened", "And then")]
    assert_finds(mini_site, RULE, files, *says)


@pytest.mark.parametrize(
    "text",
    [
        "# Home\n\n## What happened\n",
        "---\ntitle: Home\n---\n# Home\n",
        "# Home\n\n```\n# no heading\n```\n",
        "# Home\n\n    # no heading\n",
        "Text only.\n",
    ],
)
def test_one_title_is_right(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_titles_are_sections_where_the_configuration_says_so(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n\n# What happened\n"}
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [{toc: {baselevel: 2}}]")


def test_arabic_title_is_found(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل\n\n⟦# ما حدث⟧\n"}
    assert_finds(mini_site, RULE, files, ("'ما حدث' is a second title of the page", HINT))


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    assert_finds(
        mini_site, RULE, {"docs/en/index.md": "# Home\n\n<!-- guide: ignore second-title -->\n\n# B\n\n⟦# C⟧\n"}
    )
