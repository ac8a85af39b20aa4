"""REF015: a link has no text."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "empty-link"
OUTSIDE = "https://example.org/"
FILES: dict[str, str | bytes] = {
    "docs/assets/map.png": b"",
    "docs/en/plan.md": "# Plan\n\n## Steps { #steps }\n",
    "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n",
}
IN_BRACKETS = "Write between '[' and ']' where the link leads."


@pytest.mark.parametrize(
    ("link", "target", "hint"),
    [
        (f"⟦[]({OUTSIDE})⟧", OUTSIDE, IN_BRACKETS),
        (f"⟦[ ]({OUTSIDE})⟧", OUTSIDE, IN_BRACKETS),
        (f"⟦[&nbsp;\u200f]({OUTSIDE})⟧", OUTSIDE, IN_BRACKETS),
        (f"⟦[][e]⟧\n\n[e]: {OUTSIDE}", OUTSIDE, IN_BRACKETS),
        ("⟦[](mailto:city@example.org)⟧", "mailto:city@example.org", IN_BRACKETS),
        ("⟦[](../assets/map.png)⟧", "../assets/map.png", IN_BRACKETS),
        ("⟦[&nbsp;](plan.md)⟧", "plan.md", IN_BRACKETS),
        ("⟦[][p]⟧\n\n[p]: plan.md", "plan.md", IN_BRACKETS),
        (f'⟦<a href="{OUTSIDE}"></a>⟧', OUTSIDE, "Write between '<a …>' and '</a>' where the link leads."),
        (
            f'⟦<a href="{OUTSIDE}"><i class="icon"></i></a>⟧',
            OUTSIDE,
            "Write between '<a …>' and '</a>' where the link leads.",
        ),
        ('⟦<a href="plan.md"></a>⟧', "plan.md", "Write between '<a …>' and '</a>' where the link leads."),
        (
            f"⟦[![](../assets/map.png)]({OUTSIDE})⟧",
            OUTSIDE,
            "Write in the description of the picture where the link leads.",
        ),
        (
            "⟦[![](../assets/map.png)](plan.md)⟧",
            "plan.md",
            "Write in the description of the picture where the link leads.",
        ),
    ],
)
def test_link_that_nobody_can_see_is_found(mini_site: SiteMaker, link: str, target: str, hint: str) -> None:
    files = {**FILES, "docs/en/index.md": f"# Home\n\nSee {link}\n"}
    assert_finds(mini_site, RULE, files, (f"the link to '{target}' has no text", hint))


@pytest.mark.parametrize("link", ['⟦<a href="term:mayor"></a>⟧', "⟦[][m]⟧\n\n[m]: term:mayor"])
def test_term_is_named_by_the_build_in_plain_links_only(mini_site: SiteMaker, link: str) -> None:
    files = {**FILES, "docs/en/index.md": f"# Home\n\nSee {link}\n"}
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    "link",
    [
        "[](plan.md)",
        "[ ](plan.md#steps)",
        "[](#home)",
        "[](term:mayor)",
        "[](glossary.md#mayor)",
        "[](lost.md)",
        "[](lost.png)",
        f"[the forum]({OUTSIDE})",
        f"[»]({OUTSIDE})",
        f"[`x`]({OUTSIDE})",
        f"<{OUTSIDE}>",
        f"[![A map](../assets/map.png)]({OUTSIDE})",
        "![](../assets/map.png)",
        "![][m]\n\n[m]: ../assets/map.png",
        '<img src="../assets/map.png">',
        '<a id="here"></a>',
        '<a name="here"></a>',
        f'<a href="{OUTSIDE}">the forum',
        f'<a href="{OUTSIDE}"><img src="../assets/map.png" alt="A map"></a>',
        f'<a href="{OUTSIDE}" aria-label="The forum"></a>',
        f'[]({OUTSIDE}){{ aria-label="The forum" }}',
        f"`[]({OUTSIDE})`",
    ],
)
def test_link_with_something_to_read_is_left_alone(mini_site: SiteMaker, link: str) -> None:
    assert_finds(mini_site, RULE, {**FILES, "docs/en/index.md": f"# Home\n\nSee {link}\n"})


def test_block_of_html_is_read_too(mini_site: SiteMaker) -> None:
    text = f'# Home\n\n<div>\n⟦<a href="{OUTSIDE}">\n</a>⟧\n<a href="{OUTSIDE}">The forum</a>\n</div>\n'
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_page_that_arabic_lacks_gives_its_title_too(mini_site: SiteMaker) -> None:
    text = f"# الدليل\n\nانظر [](plan.md) وانظر ⟦[]({OUTSIDE})⟧.\n"
    assert_finds(
        mini_site, RULE, {**FILES, "docs/ar/index.md": text}, (f"the link to '{OUTSIDE}' has no text", IN_BRACKETS)
    )


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = f"# Home\n\n<!-- guide: ignore empty-link -->\n\n[]({OUTSIDE})\n\n⟦[]({OUTSIDE})⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
