"""PAGE014: a heading has nothing below it."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "empty-section"
HINT = "Write it, or take the heading out."


def page(text: str) -> dict[str, str]:
    """A page below its title."""
    return {"docs/en/index.md": f"# Home\n\n{text}"}


def test_sections_without_content_are_found(mini_site: SiteMaker) -> None:
    text = "⟦## Sources { #a }⟧\n\n## Contacts { #b }\n\n⟦### Here { #c }⟧\n\n## More\n\nText.\n\n⟦### End { #e }⟧\n"
    says = [(f"the section '{title}' is empty", HINT) for title in ("Sources", "Here", "End")]
    assert_finds(mini_site, RULE, page(text), *says)


@pytest.mark.parametrize(
    "text",
    [
        "⟦## A⟧\n<!-- write this -->\n\n<!--\nand this\n-->\n\n## B\n\nText.\n",
        "⟦## A⟧\n\n---\n\n## B\n\nText.\n",
        "⟦A\n---⟧\n\n* * *\n",
        "> ⟦## A⟧\n>\n> ## B\n>\n> Text.\n",
        "⟦## A⟧\n\n{ .wide }\n",
        "## A\n\n⟦#### B⟧\n\n### C\n\nText.\n",
    ],
)
def test_what_is_no_content_fills_no_section(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


@pytest.mark.parametrize(
    "below",
    [
        "Text.",
        "### B\n\nText.",
        "![Map](map.png)",
        "```\ncode\n```",
        "    code",
        "<div></div>",
        "- item",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "!!! note\n\n    Text.",
        "::: package",
        "{{ table }}",
        '--8<-- "part.md"',
        "[^1]: Footnote.",
    ],
)
def test_anything_else_fills_it(mini_site: SiteMaker, below: str) -> None:
    assert_finds(mini_site, RULE, page(f"## A\n\n{below}\n"))


@pytest.mark.parametrize("text", ["# Home\n", "# Home\n\n## A\n\nText.\n", "Text only.\n", ""])
def test_page_that_is_a_title_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_arabic_section_is_found(mini_site: SiteMaker) -> None:
    files = {**page("## A { #a }\n\nText.\n"), "docs/ar/index.md": "# الدليل\n\n⟦## المصادر { #a }⟧\n"}
    assert_finds(mini_site, RULE, files, ("the section 'المصادر' is empty", HINT))


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, page("<!-- guide: ignore empty-section -->\n\n## A\n\n⟦## B⟧\n"))
