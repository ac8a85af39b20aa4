"""Links beside headings: of the page's own text, with a name, and never inside the heading."""

import markdown

from guidebook.rendering.section_links import NAME


def rendered(text: str, **options: object) -> str:
    """A text with the extensions that it takes."""
    extensions = ["attr_list", "admonition", "toc", NAME]
    return markdown.markdown(text, extensions=extensions, extension_configs={NAME: options})


def link(section: str) -> str:
    """The link to a section."""
    return f'<a aria-labelledby="link-to-section {section}" class="section-link" href="#{section}"></a>'


def test_a_link_stands_behind_each_heading_of_the_text() -> None:
    html = rendered("## النماذج { #models }\n\nOne.\n\n### Costs\n\nTwo.")

    assert html.split("\n") == [
        '<h2 id="models">النماذج</h2>',
        link("models"),
        "<p>One.</p>",
        '<h3 id="costs">Costs</h3>',
        link("costs"),
        "<p>Two.</p>",
    ]


def test_title_small_headings_boxes_and_lists_have_none() -> None:
    html = rendered("# A\n\n##### B\n\n!!! note\n\n    ## C\n\n- x\n\n    ## D\n")

    assert "section-link" not in html


def test_a_site_with_links_of_its_own_keeps_them_alone() -> None:
    html = markdown.markdown("## A", extensions=["toc", NAME], extension_configs={"toc": {"permalink": True}})

    assert "headerlink" in html
    assert "section-link" not in html


def test_a_page_can_do_without() -> None:
    assert rendered("## A", is_on=False) == '<h2 id="a">A</h2>'
