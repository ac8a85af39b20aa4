"""PAGE015: an image has no description."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "image-without-alt"
FILES = {"docs/assets/map.svg": b""}


def page(text: str) -> dict[str, str | bytes]:
    """A page with an image."""
    return {**FILES, "docs/en/index.md": f"# Home\n\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("See ⟦![](../assets/map.svg)⟧.", "between the brackets"),
        ("⟦![ ](../assets/map.svg){ width=300 .wide }⟧".replace("{ width=300 .wide }⟧", "⟧{ width=300 .wide }"), ""),
        ("⟦![][map]⟧\n\n[map]: ../assets/map.svg", ""),
        ('See ⟦<img src="../assets/map.svg">⟧.', "in 'alt'"),
        ('<p>\n⟦<IMG\nsrc="../assets/map.svg" width="300">⟧\n</p>', ""),
        ("| a | b |\n|---|---|\n| ⟦![](../assets/map.svg)⟧ | 2 |", ""),
        ("[⟦![](../assets/map.svg)⟧ The map](../assets/map.svg)", ""),
    ],
)
def test_image_in_any_form_is_found(mini_site: SiteMaker, text: str, place: str) -> None:
    message = "the image '../assets/map.svg' has no description"
    says = [(message, f"Write {place} what it shows.")] if place else []
    assert_finds(mini_site, RULE, page(text), *says)


@pytest.mark.parametrize(
    "text",
    [
        "![Map](../assets/map.svg)",
        "![Map][]\n\n[map]: ../assets/map.svg",
        '<img src="../assets/map.svg" alt="Map">',
        '![](../assets/map.svg){ alt="Map" }',
        "![](../assets/map.svg){ aria-label=Map }",
        "`![](map.svg)`",
        "    ![](map.svg)",
        "<!-- ![](map.svg) -->",
        "\\![](../assets/map.svg)",
    ],
)
def test_image_with_a_description_is_right(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


@pytest.mark.parametrize(
    "text",
    [
        '<img src="../assets/map.svg" alt="">',
        "<img alt src='../assets/map.svg'>",
        "![](../assets/map.svg){ role=presentation }",
        '![](../assets/map.svg){: role="none" }',
        '![](../assets/map.svg){ alt="" }',
        '<img src="../assets/map.svg" aria-hidden="true">',
    ],
)
def test_decoration_that_is_marked_is_right(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_link_without_a_name_is_one_finding(mini_site: SiteMaker) -> None:
    site = mini_site(page("[![](../assets/map.svg)](../assets/map.svg)"))
    found = [finding["rule"] for finding in site.findings("--select", f"{RULE},empty-link")]
    assert found == ["empty-link"]


def test_arabic_page_is_held_to_it(mini_site: SiteMaker) -> None:
    files = {**page(""), "docs/ar/index.md": "# الدليل\n\nانظر ⟦![](../assets/map.svg)⟧.\n"}
    message = "the image '../assets/map.svg' has no description"
    assert_finds(mini_site, RULE, files, (message, "Write between the brackets what it shows."))


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    image = "![](../assets/map.svg)"
    assert_finds(mini_site, RULE, page(f"<!-- guide: ignore PAGE015 -->\n\n{image}\n\n⟦{image}⟧"))
