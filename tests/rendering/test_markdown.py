"""The Markdown of a page as it is handed to the renderer."""

import re

import pytest

from mini_site import SiteMaker
from rendered_page import prepared, rendered


@pytest.mark.parametrize(
    ("page", "html"),
    [
        ("# Title\n\nText.\n", "<p>Text.</p>"),
        ("---\nsummary: a\n---\n\n# Title\n\nText.\n", "<p>Text.</p>"),
        ("Title\n=====\n\nText.\n", "<p>Text.</p>"),
        ("Title\n=====\nText.\n", "<p>Text.</p>"),
        ("# Title { #top .wide }\nText.\n", "<p>Text.</p>"),
        ("# Title", ""),
        ("# See [it](page.md) { #it }\n\nText.\n", "<p>Text.</p>"),
        ("Lead.\n\n# Title\n\nText.\n", "<p>Lead.</p>\n\n<p>Text.</p>"),
        ("No title.\n", "<p>No title.</p>"),
        ("", ""),
    ],
)
def test_front_matter_and_title_are_left_to_the_template(mini_site: SiteMaker, page: str, html: str) -> None:
    text = rendered(mini_site({"docs/en/page.md": page}), "en", "page.md")
    assert re.sub(r"\n+", "\n", text) == re.sub(r"\n+", "\n", html)


@pytest.mark.parametrize(
    ("heading", "html"),
    [
        ("## Local *models*", '<h2 id="local-models">Local <em>models</em></h2>'),
        ("## Models { #m }", '<h2 id="m">Models</h2>'),
        ("## Models ##", '<h2 id="models">Models</h2>'),
        ("## Models {: .wide }", '<h2 class="wide" id="models">Models</h2>'),
        ("## Models { .wide #m }", '<h2 class="wide" id="m">Models</h2>'),
        ("Models\n------", '<h2 id="models">Models</h2>'),
        ("#", '<h1 id="_1"></h1>'),
        ("# Second title", '<h1 id="second-title">Second title</h1>'),
    ],
)
def test_every_heading_has_the_id_of_the_catalogue(mini_site: SiteMaker, heading: str, html: str) -> None:
    assert rendered(mini_site({"docs/en/page.md": f"# Page\n\n{heading}\n"}), "en", "page.md") == html


def test_arabic_heading_without_an_id_has_that_of_its_source(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/page.md": "# Page\n\n## Local models\n\n## Costs { #money }\n",
        "docs/ar/page.md": "# الصفحة\n\n## النماذج\n\n## الكلفة\n",
    }
    html = rendered(mini_site(files), "ar", "page.md")
    assert re.findall(r'id="([^"]*)"', html) == ["local-models", "money"]


def test_links_to_the_title_of_the_own_page_lead_to_the_page(mini_site: SiteMaker) -> None:
    html = rendered(mini_site({"docs/en/page.md": "# Page { #top }\n\n[up](#top)\n"}), "en", "page.md")
    assert html == '<p><a href="#top">up</a></p>'


def test_text_without_anything_to_edit_is_handed_on_as_it_is(mini_site: SiteMaker) -> None:
    body = "Text with  two spaces,\n<b>raw</b> HTML, `code` &amp; entities.\n\n- a\n- b\n\n| a |\n|---|\n| b |\n"
    site = mini_site({"docs/en/page.md": body})
    assert prepared(site, "en", "page.md").text == body


def test_all_kinds_of_edits_are_made_together(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
        "docs/en/plan.md": "# Plan\n",
        "docs/en/page.md": "---\nsummary: The mayor.\n---\n# Page\n\n## Steps\n\nThe mayor reads [](plan.md).\n",
    }
    term = '<a class="term" data-term="mayor" href="../glossary/#mayor">mayor</a>'
    assert rendered(mini_site(files), "en", "page.md") == (
        f'<h2 id="steps">Steps</h2>\n<p>The {term} reads <a href="../plan/">Plan</a>.</p>'
    )
