"""Whole builds of mini sites: the glossary page and the tips of terms, as HTML."""

import pytest
from bs4 import BeautifulSoup

from built_site import build, foreign_scripts, html, one
from mini_site import SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n\nThe CAT meets.\n",
    "docs/ar/index.md": "# الرئيسية\n\nيجتمع فريق العمل المجتمعي.\n",
    "docs/en/glossary.yml": """
        terms:
          team: {preferred: Community Action Team, acronym: CAT, allowed: [action te|am], definition: A group.}
          town:
            preferred: "<img src=x onerror=alert(1)>"
            definition: "</p><script>alert(1)</script>"
            see_also: [team]
          mayor: {preferred: mayor, definition: Heads the town., status: proposed}
        """,
    "docs/ar/glossary.yml": """
        terms:
          team: {preferred: فريق العمل المجتمعي, definition: مجموعة.}
        """,
    "docs/en/plan.md": "# Plan\n\nThe CAT meets the mayor, \\<img src=x onerror=alert(1)\\> and no one else.\n",
}


def text(page: BeautifulSoup, selector: str) -> str:
    """The text of the only element that answers to a selector."""
    return " ".join(one(page, selector).get_text(" ").split())


def test_what_a_glossary_says_is_text_and_never_markup(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    for path in ("glossary/index.html", "ar/glossary/index.html", "plan/index.html"):
        page = html(site, path)
        assert not page.select("img[onerror], article script")
        assert foreign_scripts(page) == []
    glossary = html(site, "glossary/index.html")
    assert text(glossary, "#town") == "<img src=x onerror=alert(1)>"
    assert "</p><script>alert(1)</script>" in text(glossary, ".entry:has(#town) > p")


def test_entries_stand_at_their_own_anchors_without_marks_and_say_what_is_proposed(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    page = html(site, "glossary/index.html")
    assert text(page, "#team") == "Community Action Team (CAT)"
    assert "action team" in text(page, ".entry:has(#team) dl")
    assert text(page, ".entry:has(#mayor) dl") == "Wording proposed, not agreed yet"
    assert "|" not in text(page, "article")
    assert text(page, ".acronyms dl") == "CAT Community Action Team"
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    for link in page.select("article a[href^='#']"):
        assert str(link["href"])[1:] in ids


def test_letters_without_entries_are_no_links(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    page = html(site, "glossary/index.html")
    assert [letter.get_text() for letter in page.select(".letters a")] == ["C", "I", "M", "Acronyms"]
    assert len(page.select(".letters li[aria-hidden=true]")) == 23
    assert [letter.get_text() for letter in page.select("h2.letter__title")] == ["C", "I", "M"]


@pytest.mark.parametrize(
    ("path", "definition", "language"),
    [
        ("plan/index.html", "A group.", None),
        ("index.html", "A group.", None),
        ("ar/plan/index.html", "مجموعة.", None),
    ],
)
def test_tip_is_in_the_readers_language_also_on_a_page_that_is_not_translated(
    mini_site: SiteMaker, path: str, definition: str, language: str | None
) -> None:
    site = mini_site(FILES)

    build(site)

    page = html(site, path)
    link = one(page, "a.term[data-term=team]")
    assert str(link["href"]).endswith("glossary/#team")
    tip = one(page, "#term-tip-team[role=tooltip] .term-tip__text")
    assert (tip.get_text(), tip.get("lang")) == (definition, language)
    assert tip.find_parent(attrs={"lang": True}) is page.html


def test_tip_that_the_edition_has_no_words_for_says_in_which_language_it_is(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    tip = one(html(site, "ar/plan/index.html"), "#term-tip-mayor")
    assert [(element.name, element["lang"], element["dir"]) for element in tip.select("[lang]")] == [
        ("strong", "en", "ltr"),
        ("span", "en", "ltr"),
    ]
