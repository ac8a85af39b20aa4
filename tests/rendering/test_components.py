"""What the plain Markdown of boxes, lists and quotations is marked with."""

import markdown
import pytest
from bs4 import BeautifulSoup, Tag

from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.rendering.components import NAME, worksheet_id

POINTS = "1. **A.** a\n2. **B.** b\n3. **C.** c\n"


def rendered(text: str) -> BeautifulSoup:
    """The page as it is built."""
    html = markdown.markdown(text, extensions=[*EXTENSIONS, NAME], extension_configs=EXTENSION_CONFIGS)
    return BeautifulSoup(html, "html.parser")


def found(text: str, selector: str) -> list[str]:
    """The HTML within each element."""
    return [element.decode_contents() for element in rendered(text).select(selector)]


@pytest.mark.parametrize(
    ("item", "figure"),
    [
        ("**6** purposes", '<span class="figure__number">6</span>'),
        ("**More than 60** case studies", 'More than <span class="figure__number">60</span>'),
        ("**47.9 million** people", '<span class="figure__number">47.9</span> million'),
        ("13 good practices", '<span class="figure__number">13</span>'),
        ("30% of cities", '<span class="figure__number">30%</span>'),
        ("**أكثر من ٦٠** دراسة حالة", 'أكثر من <span class="figure__number">٦٠</span>'),
        ("**٤٧٫٩ مليون** نسمة", '<span class="figure__number">٤٧٫٩</span> مليون'),
        ("**3–5** years", '<span class="figure__number">3–5</span>'),
        ("**2/3** of cities", '<span class="figure__number">2/3</span>'),
        ("**<bdi>3–5</bdi>** سنوات", '<span class="figure__number"><bdi>3–5</bdi></span>'),
        ("**<bdi>3<bdi>-</bdi>5</bdi>** سنوات", '<span class="figure__number"><bdi>3<bdi>-</bdi>5</bdi></span>'),
        ("<bdi>3–5</bdi> سنوات", '<span class="figure__number"><bdi>3–5</bdi></span>'),
        ("**<bdi>GCTF 20</bdi>** دولة", '<bdi>GCTF <span class="figure__number">20</span></bdi>'),
        ("**<bdi>GCTF</bdi>** دولة", "<bdi>GCTF</bdi>"),
        ("**Most** cities", "Most"),
    ],
)
def test_a_key_number_begins_with_its_figure(item: str, figure: str) -> None:
    for text in (f"!!! key-numbers\n\n    - {item}\n    - x\n", f"!!! key-numbers\n\n    - {item}\n\n    - x\n"):
        assert found(text, ".key-numbers .figure") == [figure]


@pytest.mark.parametrize("item", ["Some **6** cities", "About 6 cities", "6", "**6**"])
def test_what_does_not_begin_with_a_figure_and_go_on_has_none(item: str) -> None:
    assert found(f"!!! key-numbers\n\n    - {item}\n", ".figure") == []


def test_no_other_box_has_figures() -> None:
    assert found("!!! note\n\n    - **6** cities\n", ".figure") == []


def test_the_steps_of_a_worksheet_are_paragraphs() -> None:
    text = "!!! worksheet\n\n    1. **Do** this [now](a.md)\n        - or this\n    2. And that\n"

    assert found(text, ".worksheet ol > li > p") == ['<strong>Do</strong> this <a href="a.md">now</a>', "And that"]
    assert found(text, ".worksheet ol > li > ul > li > p") == []


def test_the_first_worksheet_can_be_linked() -> None:
    text = "!!! worksheet\n    One.\n\n!!! worksheet\n    Two.\n"

    assert [box.get("id") for box in rendered(text).select(".worksheet")] == ["worksheet", None]


def test_a_worksheet_takes_no_id_that_the_page_has() -> None:
    text = "## Sheet { #worksheet }\n\n!!! worksheet\n    One.\n"

    assert [element["id"] for element in rendered(text).select("[id]")] == ["worksheet"]


def test_a_list_whose_items_all_begin_in_bold_is_one_of_points() -> None:
    assert len(found(POINTS, "ol.points")) == 1
    assert len(found(POINTS.replace("\n", "\n\n"), "ol.points")) == 1
    assert len(found("- **أ.** أ\n- **ب.** ب\n- **ج.** ج\n", "ul.points")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. **A.** a\n2. **B.** b\n",
        "1. **A.** a\n2. b\n3. **C.** c\n",
        "1. **A.** a\n2. The **B.** b\n3. **C.** c\n",
        "- **A**\n- **B**\n- **C**\n",
    ],
)
def test_another_list_is_not(text: str) -> None:
    assert found(text, ".points") == []


def test_a_quotation_says_whose_words_it_has() -> None:
    assert found("> Trust.\n>\n> — A mayor, 2024\n", "p.attribution") == ["— A mayor, 2024"]
    assert found("> الثقة.\n>\n> – رئيس بلدية\n", "p.attribution") == ["– رئيس بلدية"]


def test_two_quotations_that_become_one_have_an_attribution_each() -> None:
    text = "> Trust.\n>\n> — A mayor\n\n> Hope.\n>\n> — A teacher\n"

    assert found(text, "blockquote > p.attribution") == ["— A mayor", "— A teacher"]


def test_a_dash_elsewhere_is_no_attribution() -> None:
    assert found("> — Trust.\n", ".attribution") == []
    assert found("> He asked:\n>\n> — Why?\n>\n> — Why not?\n", ".attribution") == []
    assert found("> Trust.\n>\n> Hope — and work.\n", ".attribution") == []


@pytest.mark.parametrize("word", ["Lesson {}: Do", "{}: Do", "الدرس {}: افعل", "Leçon {} : faire", "**Do** {}: x"])
def test_headings_that_count_are_lessons(word: str) -> None:
    is_lesson = not word.startswith("**")
    digits = str.maketrans("123", "١٢٣") if word.startswith("ا") else {}
    text = "## All\n\n" + "".join(f"### {word.format(str(n).translate(digits))}\n\nText\n\n" for n in (1, 2, 3))

    numbers = found(text, "h3.lesson > .lesson__label > .lesson__number")
    assert numbers == ([str(n).translate(digits) for n in (1, 2, 3)] if is_lesson else [])
    titles = [heading.get_text() for heading in rendered(text).select("h3")]
    assert titles == [word.replace("**", "").format(str(n).translate(digits)) for n in (1, 2, 3)]


def test_lessons_may_be_followed_by_another_heading_and_begin_anew_below_the_next() -> None:
    row = "### Lesson 1: a\n\n### Lesson 2: b\n\n### Lesson 3: c\n\n"

    headings = rendered(f"## A\n\n{row}### More\n\n## B\n\n{row}").select("h3")
    assert ["lesson" in (heading.get("class") or []) for heading in headings] == [True] * 3 + [False] + [True] * 3


@pytest.mark.parametrize("numbers", [(1, 2), (1, 3, 4), (2, 3, 4), (2022, 2023, 2024)])
def test_headings_with_other_numbers_are_not(numbers: tuple[int, ...]) -> None:
    assert found("".join(f"## Year {number}: x\n\n" for number in numbers), ".lesson") == []


def test_a_heading_keeps_its_id() -> None:
    text = "".join(f"## Lesson {n}: x {{ #l-{n} }}\n\n" for n in (1, 2, 3))

    first = rendered(text).h2
    assert isinstance(first, Tag)
    assert first["id"] == "l-1"


def test_a_link_to_a_chapter_says_which_where_its_text_does_not() -> None:
    text = "[trust](../p/#trust), [Chapter 5: People](../p/), [me](#x), [out](https://example.org/p/)"
    options = {NAME: {"chapters": {"../p/": "Chapter 5"}}}

    page = BeautifulSoup(markdown.markdown(text, extensions=[NAME], extension_configs=options), "html.parser")

    assert [link.get("data-chapter") for link in page.select("a")] == ["Chapter 5", None, None, None]


def test_a_tab_says_what_it_is_called() -> None:
    tabs = rendered('=== "Small *town*"\n\n    a\n\n=== "مدينة"\n\n    b\n').select(".tabbed-block")

    assert [tab.get("data-title") for tab in tabs] == ["Small town", "مدينة"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<div class="admonition worksheet" id="worksheet">', "worksheet"),
        ('<details class="worksheet" id="mine">', "mine"),
        ('<div class="admonition worksheet"><p id="x">', ""),
        ('<div class="admonition note" id="x">', ""),
    ],
)
def test_the_id_of_the_first_worksheet(html: str, found: str) -> None:
    assert worksheet_id(html) == found
