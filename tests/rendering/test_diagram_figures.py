"""Boxes that are drawn, as they stand on a page."""

from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup, Tag

from guidebook.build.search.page_text import searchable_pieces
from guidebook.content.boxes import DIAGRAMS
from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.components import NAME as COMPONENTS
from guidebook.rendering.diagrams.figures import NAME, has_diagram
from guidebook.rendering.prefixed_ids import with_prefixed_ids
from guidebook.rendering.renderer_words import NAME as RENDERER_WORDS
from guidebook.rendering.renderer_words import with_renderer_words
from mini_site import SiteMaker

STEPS = "    1. **Understand.** Map it.\n    2. **Decide:** who leads.\n    3. **Do & learn** out.\n"
CYCLE = f'!!! diagram-cycle "The *life* of a plan"\n\n{STEPS}'


def html_of(text: str, locale: str = "en") -> str:
    """The page as it is built."""
    options = with_renderer_words(EXTENSION_CONFIGS, InterfaceWords(locale, None))
    return markdown.markdown(
        text, extensions=[*EXTENSIONS, RENDERER_WORDS, COMPONENTS, NAME], extension_configs=options
    )


def rendered(text: str, locale: str = "en") -> BeautifulSoup:
    """The same, read."""
    return BeautifulSoup(html_of(text, locale), "html.parser")


def figure_of(text: str, locale: str = "en") -> Tag:
    """The only figure of a page."""
    (figure,) = rendered(text, locale).select("figure")
    return figure


def drawn_words(figure: Tag) -> list[str]:
    """The lines of the drawing."""
    return [line.get_text() for line in figure.select("svg text")]


def test_a_box_becomes_a_figure_with_a_drawing_above_its_list() -> None:
    figure = figure_of(CYCLE)

    assert figure["class"] == ["diagram", "diagram--cycle"]
    assert [part.name for part in figure.find_all(recursive=False)] == ["figcaption", "svg", "ol"]
    assert figure.select_one("figcaption").decode_contents() == "The <em>life</em> of a plan"  # type: ignore[union-attr]
    assert [item.get_text() for item in figure.select("li")] == [
        "Understand. Map it.",
        "Decide: who leads.",
        "Do & learn out.",
    ]
    assert drawn_words(figure) == ["1", "Understand", "2", "Decide", "3", "Do & learn"]


def test_the_drawing_has_a_name_and_a_description() -> None:
    (svg,) = figure_of(CYCLE).select("svg")

    assert svg["role"] == "img"
    assert svg["aria-labelledby"] == "diagram-1--title diagram-1--desc"
    assert [(part.name, part["id"], part.get_text()) for part in svg.select("title, desc")] == [
        ("title", "diagram-1--title", "The life of a plan"),
        ("desc", "diagram-1--desc", "Understand, Decide and Do & learn"),
    ]
    assert "style" not in str(svg)


@pytest.mark.parametrize("heading", ["!!! diagram-cycle", '!!! diagram-cycle ""'])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_without_a_title_the_labels_are_its_name(heading: str, locale: str) -> None:
    figure = figure_of(f"{heading}\n\n{STEPS}", locale)

    assert figure.select("figcaption, title") == []
    assert figure.select("svg")[0]["aria-labelledby"] == "diagram-1--desc"


@pytest.mark.parametrize("kind", sorted(DIAGRAMS))
def test_every_kind_is_drawn_where_its_number_of_items_is_within_bounds(kind: str) -> None:
    for count in range(14):
        text = f'!!! {kind} "T"\n\n' + "".join(f"    - **Label {n}.** x\n" for n in range(count))
        figures = rendered(text).select(f"figure.{kind.replace('-', '--')} > svg")
        assert len(figures) == (count in DIAGRAMS[kind])


@pytest.mark.parametrize(
    "content",
    [
        "    Only text.\n",
        "    1. **A.** a\n    2. Not bold.\n    3. **C.** c\n",
        "    1. **A.** a\n    2. **.** b\n    3. **C.** c\n",
        "    1. **A.** a\n    2. Then **B.** b\n    3. **C.** c\n",
        f"    1. **A.** a\n    2. **{'Long ' * 13}.** b\n    3. **C.** c\n",
        "    1. **A.** a\n    2. **B.** b\n",
        "    1. **A.**\n",
        "",
    ],
)
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_what_cannot_be_drawn_stays_a_box(content: str, locale: str) -> None:
    for title, shown in (("", []), (' "Steps"', ["Steps"])):
        page = rendered(f"!!! diagram-cycle{title}\n\n{content}", locale)
        assert page.select("figure, svg") == []
        assert [part.get_text() for part in page.select(".admonition > .admonition-title")] == shown


def test_a_kind_that_nobody_knows_and_folding_details_stay_as_they_are() -> None:
    assert rendered(f"!!! diagram-square\n\n{STEPS}").select("figure") == []
    assert rendered(f"??? diagram-cycle\n\n{STEPS}").select("figure") == []


def test_the_steps_of_a_cycle_are_numbered_and_other_text_stays_round_them() -> None:
    figure = figure_of(
        "!!! diagram-cycle\n\n    Before.\n\n    - **A.** a\n\n    - **B.** b\n\n    - **C.** c\n\n    After.\n"
    )

    assert [part.name for part in figure.find_all(recursive=False)] == ["p", "svg", "ol", "p"]
    assert drawn_words(figure) == ["1", "A", "2", "B", "3", "C"]


def test_marks_and_markup_in_a_label_are_only_text_in_the_drawing() -> None:
    figure = figure_of(
        "!!! diagram-levels\n\n    - **[The *city*](a.md)[^1].** x\n    - **`a<b>` \\*1\\* <script>&amp;** x\n\n"
        "[^1]: Note.\n"
    )

    assert drawn_words(figure) == ["The city", "a<b> *1* &"]
    assert figure.select("svg a, svg sup, svg script, svg em") == []
    assert [link["href"] for link in figure.select("li a:not(.footnote-ref)")] == ["a.md"]


def test_invisible_marks_stay_out_of_the_drawing() -> None:
    figure = figure_of("!!! diagram-levels\n\n    - **A&#8235;B&#x2066;.** x\n    - **C&#10;D&#1;.** x\n")

    assert drawn_words(figure) == ["A B", "C D"]


def test_search_finds_the_words_of_a_drawing_once() -> None:
    pieces = searchable_pieces(f"<article data-pagefind-body>{html_of(CYCLE)}</article>")
    text = "".join(piece.text for piece in pieces if not piece.tag)

    assert [text.count(words) for words in ("The life of a plan", "Understand", "Do & learn")] == [1, 1, 1]


def test_arabic_is_drawn_from_the_right_with_its_own_digits_and_list() -> None:
    (svg,) = figure_of(
        '!!! diagram-cycle "دورة"\n\n    1. **الفهم.** x\n    2. **القرار.** x\n    3. **التعلّم.** x\n', "ar"
    ).select("svg")

    assert svg["direction"] == "rtl"
    assert [line.get_text() for line in svg.select("text")] == ["١", "الفهم", "٢", "القرار", "٣", "التعلّم"]
    assert svg.select("desc")[0].get_text() == "الفهم والقرار والتعلّم"
    second, third = (float(str(line["x"])) for line in svg.select("text")[3::2])
    assert second < 180 < third


def test_words_of_the_other_direction_are_isolated_in_the_drawing() -> None:
    figure = figure_of("!!! diagram-levels\n\n    - **شبكة <bdi>SCN</bdi>.** x\n    - **البلدية.** x\n", "ar")

    assert drawn_words(figure) == ["شبكة \u2068SCN\u2069", "البلدية"]
    assert "\u2068" not in figure.select("ul")[0].get_text()


def test_ids_differ_on_a_page_and_where_sections_are_put_together() -> None:
    page = html_of(f"{CYCLE}\n\nText.\n\n{CYCLE}")
    joined = BeautifulSoup(with_prefixed_ids(page, "step-1-") + with_prefixed_ids(page, "step-2-"), "html.parser")

    ids = [str(part["id"]) for part in joined.select("[id]")]
    named = [name for svg in joined.select("svg") for name in str(svg["aria-labelledby"]).split()]
    assert len(ids) == len({*ids}) == 8
    assert named == ids


def test_pages_link_the_stylesheet_of_drawings_only_where_there_is_one(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = mini_site({"docs/en/index.md": f"# H\n\n{CYCLE}", "docs/en/a.md": "# A\n\nText.\n"}, locales="en")

    assert site.run("build", "--output", str(tmp_path / "site")).exit_code == 0
    pages = [(tmp_path / "site" / name).read_text("utf-8") for name in ("index.html", "a/index.html")]
    assert [has_diagram(page) for page in pages] == [True, False]
    assert ["assets/diagrams." in page for page in pages] == [True, False]
