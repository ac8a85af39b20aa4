"""How far through the guide a chapter stands."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.chapter_steps import MOST, chapter_labels, chapter_steps
from mini_site import SiteMaker


def chapters(numbers: list[str]) -> dict[str, str]:
    """Chapters named by their places, with these numbers."""
    return {f"docs/en/chapters/c{at}.md": f"---\n{number}\n---\n# C{at}\n" for at, number in enumerate(numbers, 1)}


def test_a_chapter_leads_to_all_others(mini_site: SiteMaker) -> None:
    guide = mini_site({**chapters(["number: 1", "number: 2"]), "docs/ar/chapters/c2.md": "# ب\n"}).guide()

    steps = chapter_steps(guide, "ar", "chapters/c2.md", Way("ar/chapters/c2/"))

    assert steps is not None
    assert steps.text == "الفصل ٢ من ٢"
    assert [(card.number, card.title, card.url) for card in steps.chapters] == [
        ("١", "C1", "../c1/"),
        ("٢", "ب", "./"),
    ]
    assert steps.chapters[0].language is not None


@pytest.mark.parametrize(
    "numbers",
    [
        ["number: 1"],
        ["number: 1", "number: 3"],
        ["number: 1", "title: x"],
        ["number: 0", "number: 1"],
        [f"number: {n + 1}" for n in range(MOST + 1)],
    ],
)
def test_chapters_that_are_one_or_many_or_do_not_count_have_no_steps(mini_site: SiteMaker, numbers: list[str]) -> None:
    guide = mini_site(chapters(numbers)).guide()

    assert chapter_steps(guide, "en", "chapters/c1.md", Way("chapters/c1/")) is None


def test_a_page_that_is_no_chapter_has_none(mini_site: SiteMaker) -> None:
    guide = mini_site({**chapters(["number: 1", "number: 2"]), "docs/en/a.md": "# A\n"}).guide()

    assert chapter_steps(guide, "en", "a.md", Way("a/")) is None


def test_links_to_other_chapters_are_called_by_number_in_the_language_of_the_page(mini_site: SiteMaker) -> None:
    guide = mini_site({**chapters(["number: 1", "number: 2", "x: y"]), "docs/ar/chapters/c2.md": "# ب\n"}).guide()
    pages = guide.catalogue.pages

    assert chapter_labels(guide, pages["en", "chapters/c1.md"], "ar", Way("ar/chapters/c1/")) == {"../c2/": "Chapter 2"}
    assert chapter_labels(guide, pages["ar", "chapters/c2.md"], "ar", Way("ar/chapters/c2/")) == {"../c1/": "الفصل ١"}
