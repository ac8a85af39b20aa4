"""Old ids of sections, as anchors in their headings."""

import json

import pytest
from bs4 import BeautifulSoup

from guidebook.rendering.section_anchors import old_ids
from mini_site import SiteMaker
from rendered_page import rendered


def page(aliases: str, body: str) -> str:
    """A page with this front matter's aliases."""
    return f"---\naliases: {aliases}\n---\n# Page {{ #page }}\n\n{body}\n"


@pytest.mark.parametrize(
    ("aliases", "body", "html"),
    [
        ("[{old: new}]", "## Title { #new }", '<h2 id="new"><a id="old"></a>Title</h2>'),
        ("[{old: title}]", "## Title", '<h2 id="title"><a id="old"></a>Title</h2>'),
        ("[{old: new}]", "Title { #new }\n---", '<h2 id="new"><a id="old"></a>Title</h2>'),
        (
            "[{old: new}]",
            "## *A* [b](#new) { #new }",
            '<h2 id="new"><a id="old"></a><em>A</em> <a href="#new">b</a></h2>',
        ),
        ("[{old: new}]", "## [b](#new) { #new }", '<h2 id="new"><a id="old"></a><a href="#new">b</a></h2>'),
        (
            "[{b: new, a: new}, {first: a}]",
            "## Title { #new }",
            '<h2 id="new"><a id="a"></a><a id="b"></a><a id="first"></a>Title</h2>',
        ),
        ("[{old: gone}]", "## Title { #new }", '<h2 id="new">Title</h2>'),
        ("[{two words: new}]", "## Title { #new }", '<h2 id="new">Title</h2>'),
        ("[{old: new}]", "##\n\n## Title { #new }", '<h2 id="_1"></h2>\n<h2 id="new"><a id="old"></a>Title</h2>'),
    ],
)
def test_heading_carries_the_old_ids_of_its_section(mini_site: SiteMaker, aliases: str, body: str, html: str) -> None:
    assert rendered(mini_site({"docs/en/page.md": page(aliases, body)}), "en", "page.md") == html


@pytest.mark.parametrize("other", ["## Other { #old }", '<p id="old">x</p>', "Text.\n{ #old }"])
def test_id_that_the_page_uses_again_belongs_to_its_new_owner(mini_site: SiteMaker, other: str) -> None:
    html = rendered(
        mini_site({"docs/en/page.md": page("[{old: new}]", f"## Title {{ #new }}\n\n{other}")}), "en", "page.md"
    )
    assert "<a id=" not in html


def test_no_character_of_an_old_id_is_taken_for_markup(mini_site: SiteMaker) -> None:
    alias = """a*b*`c`[d](e)<"&{}'"""
    html = rendered(
        mini_site({"docs/en/page.md": page(f"[{{{json.dumps(alias)}: new}}]", "## T { #new }")}), "en", "page.md"
    )
    heading = BeautifulSoup(html, "html.parser").h2
    assert heading is not None
    assert [anchor["id"] for anchor in heading.find_all(True)] == [alias]
    assert heading.get_text() == "T"


def test_translation_and_page_shown_in_its_source_language_carry_them_too(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/one.md": page("[{old: new}]", "## Title { #new }"),
        "docs/en/two.md": page("[{old: new}]", "## Title { #new }\n\n## Only here { #here }"),
        "docs/ar/two.md": "# الصفحة\n\n## العنوان { #new }\n",
    }
    site = mini_site(files)
    assert rendered(site, "ar", "one.md") == '<h2 id="new"><a id="old"></a>Title</h2>'
    assert rendered(site, "ar", "two.md") == '<h2 id="new"><a id="old"></a>العنوان</h2>'


def test_old_id_of_the_title_is_left_to_the_template(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/page.md": page("[{old: page}]", "Text.")})
    catalogue = site.catalogue()
    shown = catalogue.page("en", "page.md")
    assert shown is not None
    assert old_ids(catalogue, shown) == {"page": ("old",)}
    assert rendered(site, "en", "page.md") == "<p>Text.</p>"
