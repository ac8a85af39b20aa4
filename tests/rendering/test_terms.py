"""Terms as readers see them: the first use on a page leads to the glossary."""

import re

import pytest

from guidebook.rendering.terms import pages_by_term, terms_used
from mini_site import MiniSite, SiteMaker
from rendered_page import prepared, rendered

GLOSSARIES = {
    "docs/en/glossary.yml": """
        terms:
          team: {preferred: Community Action Team, acronym: CAT, forbidden: [action squad]}
          mayor: {preferred: mayor, allowed: [lord mayor]}
          town: {preferred: town}
        """,
    "docs/ar/glossary.yml": """
        terms:
          team: {preferred: فريق العمل المجتمعي}
          mayor: {preferred: رئيس البلدية}
        names:
          Kumanovo: كومانوفو
        """,
}


def linked(site: MiniSite, locale: str = "en", key: str = "page.md") -> list[tuple[str, str]]:
    """Term and text of each link to the glossary, in the order of the page."""
    found = re.findall(
        r'<a class="term" data-term="([^"]*)" href="[^"]*">(.*?)</a>', rendered(site, locale, key), re.DOTALL
    )
    return [(term, " ".join(text.split())) for term, text in found]


def with_text(make: SiteMaker, text: str, locale: str = "en") -> MiniSite:
    """A guide with a page that holds this text below its title."""
    return make({**GLOSSARIES, f"docs/{locale}/page.md": f"# Page\n\n{text}\n"})


def test_first_use_is_linked_once(mini_site: SiteMaker) -> None:
    site = with_text(mini_site, "The mayors met. The mayor spoke of the town's mayor.\n\nThe mayor left.")
    assert rendered(site, "en", "page.md") == (
        '<p>The <a class="term" data-term="mayor" href="../glossary/#mayor">mayors</a> met. The mayor spoke of the '
        '<a class="term" data-term="town" href="../glossary/#town">town\'s</a> mayor.</p>\n<p>The mayor left.</p>'
    )
    assert prepared(site, "en", "page.md").terms == ("mayor", "town")


def test_arabic_word_is_linked_with_its_prefixes(mini_site: SiteMaker) -> None:
    site = with_text(mini_site, "التقى الوفدُ بفريقِ العمل المجتمعي ورئيسَ البلدية.", "ar")
    assert linked(site, "ar") == [("team", "بفريقِ العمل المجتمعي"), ("mayor", "ورئيسَ البلدية")]


@pytest.mark.parametrize(
    "text",
    [
        "## The mayor { #m }",
        "[the mayor](index.md)",
        "[the mayor](https://example.org)",
        "[the mayor][r]\n\n[r]: https://example.org",
        '<a href="https://example.org">the mayor</a>',
        "`mayor`",
        "```\nmayor\n```",
        "<!-- mayor -->",
        "![the mayor](m.png)",
        '!!! note "The mayor"\n    Text.',
        '=== "The mayor"\n\n    Text.',
        '<div title="mayor">text</div>',
        "An action squad.",
        "May or may not.",
    ],
)
def test_links_headings_code_and_labels_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    site = with_text(mini_site, text)
    assert linked(site) == []
    assert prepared(site, "en", "page.md").terms == ()


@pytest.mark.parametrize(
    "text",
    [
        "## The mayor { #m }\n\nThe mayor.",
        "[the mayor](https://example.org) and the mayor.",
        "The `mayor` is the mayor.",
        "The lord *mayor* and the mayor.",
    ],
)
def test_later_use_is_linked_where_the_first_cannot_be(mini_site: SiteMaker, text: str) -> None:
    assert linked(with_text(mini_site, text)) == [("mayor", "mayor")]


@pytest.mark.parametrize(
    "text",
    [
        "The **mayor** met.",
        "- one\n- the mayor",
        "> the mayor",
        "| a |\n|---|\n| the mayor |",
        "!!! note\n    The mayor.",
        '=== "A"\n\n    The mayor.',
        "Text.[^1]\n\n[^1]: The mayor.",
        "Word\n:   The mayor.",
    ],
)
def test_every_block_of_running_text_can_hold_the_link(mini_site: SiteMaker, text: str) -> None:
    assert linked(with_text(mini_site, text)) == [("mayor", "mayor")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Community\nAction Team.", [("team", "Community Action Team")]),
        ("- the Community\n  Action Team", [("team", "Community Action Team")]),
        ("> the Community\n> Action Team", []),
        ("The *Community* Action Team.", []),
        ("The *Community* Action Team (CAT).", [("team", "CAT")]),
        ("The lord mayor.", [("mayor", "lord mayor")]),
    ],
)
def test_rendering_of_several_words_is_linked_whole_or_not_at_all(
    mini_site: SiteMaker, text: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(with_text(mini_site, text)) == expected


def test_term_marked_by_hand_is_linked_there_alone(mini_site: SiteMaker) -> None:
    site = with_text(mini_site, "The mayor, and [she](term:mayor){ .key } again.")
    assert rendered(site, "en", "page.md") == (
        '<p>The mayor, and <a class="key term" data-term="mayor" href="../glossary/#mayor">she</a> again.</p>'
    )


def test_page_in_the_source_language_leads_to_the_editions_glossary(mini_site: SiteMaker) -> None:
    site = mini_site({**GLOSSARIES, "docs/en/chapters/page.md": "# Page\n\nThe mayor.\n"})
    html = rendered(site, "ar", "chapters/page.md")
    assert html == '<p>The <a class="term" data-term="mayor" href="../../glossary/#mayor">mayor</a>.</p>'


def test_names_are_no_terms_to_explain(mini_site: SiteMaker) -> None:
    assert linked(with_text(mini_site, "في كومانوفو.", "ar"), "ar") == []


def test_nothing_is_linked_without_a_glossary(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/page.md": "# Page\n\nThe mayor.\n"})
    assert rendered(site, "en", "page.md") == "<p>The mayor.</p>"


def test_terms_used_are_all_agreed_ones_in_the_order_of_the_page(mini_site: SiteMaker) -> None:
    text = "---\nsummary: A town.\n---\n# The CAT\n\nAn action squad, [she](term:mayor) and the `town`.\n"
    site = mini_site({**GLOSSARIES, "docs/en/page.md": text})
    guide = site.guide()
    page = guide.catalogue.page("en", "page.md")
    assert page is not None
    assert terms_used(guide, page) == ("town", "team", "mayor")


@pytest.mark.parametrize("link", ["[she](term:mayor)", "[she](glossary.md#mayor)", "[](glossary.md#mayor)"])
def test_term_linked_by_hand_is_used(mini_site: SiteMaker, link: str) -> None:
    site = mini_site({**GLOSSARIES, "docs/ar/page.md": f"# الصفحة\n\nهي {link}.\n"})
    guide = site.guide()
    assert {term: [page.key for page in pages] for term, pages in pages_by_term(guide, "ar").items()} == {
        "mayor": ["page.md"]
    }


def test_pages_of_a_term_are_those_the_edition_shows_in_reading_order(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/b.md": "# B\n\nThe mayor.\n",
        "docs/en/a.md": "# A\n\nThe mayor of a town.\n",
        "docs/en/c.md": "# C\n\nAn action squad.\n",
        "docs/en/chapters/z.md": "# Z\n\nThe mayor.\n",
        "docs/en/chapters/draft.md": "---\nstatus: draft\n---\n# Draft\n\nThe mayor.\n",
        "docs/en/chapters/old.md": "---\nstatus: withdrawn\n---\n# Old\n\nThe mayor.\n",
        "docs/ar/b.md": "# ب\n\nرئيس البلدية.\n",
    }
    guide = mini_site({**GLOSSARIES, **files}).guide()
    keys = {term: [page.key for page in pages] for term, pages in pages_by_term(guide, "en").items()}
    assert keys == {"mayor": ["chapters/z.md", "a.md", "b.md"], "town": ["a.md"]}
    assert [page.locale for page in pages_by_term(guide, "ar")["mayor"]] == ["en", "en", "ar"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("The mayor uses {curly} braces.", "The {mayor} uses {{curly}} braces."),
        ("Hello!mayor and \\mayor.", "Hello!{mayor} and \\mayor."),
        ("The mayor }, the town } again.", "The {mayor} }}, the {town} }} again."),
    ],
)
def test_what_stands_round_a_term_is_printed_as_it_is_written(mini_site: SiteMaker, text: str, html: str) -> None:
    links = {
        name: f'<a class="term" data-term="{name}" href="../glossary/#{name}">{name}</a>' for name in ("mayor", "town")
    }
    assert rendered(with_text(mini_site, text), "en", "page.md") == f"<p>{html.format(**links)}</p>"
