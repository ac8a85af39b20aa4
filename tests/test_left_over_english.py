"""What the finder of left-over English finds, and what it leaves alone."""

import pytest
from bs4 import BeautifulSoup

from left_over_english import LeftOver, left_over_english

FRAME = '<html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def found_in(body: str, language: str = "fr", head: str = "", names: tuple[str, ...] = ()) -> list[LeftOver]:
    """What is found on a page."""
    page = BeautifulSoup(FRAME.format(language=language, head=head, body=body), "html.parser")
    return left_over_english(page, language, names)


@pytest.mark.parametrize("language", ["ar", "fr", "sq", "mk", "bs", "tr", "ur"])
@pytest.mark.parametrize("text", ["All sections", "Skip to the content", "Chapter 4: كيف", "Chapter 4", "Updated:"])
def test_a_word_of_the_interface_in_english_is_found(text: str, language: str) -> None:
    assert found_in(f"<p>{text}</p>", language) == [LeftOver("p", text)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('<nav aria-label="All sections"></nav>', "nav[aria-label]"),
        ('<input placeholder="Search the guidebook">', "input[placeholder]"),
        ('<img alt="All sections">', "img[alt]"),
        ('<a title="All sections"></a>', "a[title]"),
        ('<form data-text-none="Show all results"></form>', "form[data-text-none]"),
    ],
)
def test_what_is_read_out_is_looked_at_as_well(body: str, place: str) -> None:
    assert [one.place for one in found_in(body)] == [place]


def test_the_description_of_the_page_is_looked_at() -> None:
    head = '<title>Guide</title><meta name="description" content="A guide for the cities of this region">'

    assert [one.place for one in found_in("", head=head)] == ["meta"]


def test_english_that_no_catalogue_has_is_told_by_its_words_or_its_letters() -> None:
    assert found_in("<p>These are the pages of the guide</p>", "bs")
    assert found_in("<p>صفحات Guides أخرى</p>", "ar")
    assert found_in("<p>Страница about</p>", "mk")


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ('<p lang="en" dir="ltr">All sections</p>', "ar"),
        ('<div lang="en"><p><b title="All sections">All sections</b></p></div>', "ar"),
        ("<script>All sections</script><!-- All sections -->", "ar"),
        ("<p>Sources</p><p>Menu</p>", "fr"),
        ("<p>NATO و P/CVE و https://a.example/the/of و a.b@c.example</p>", "ar"),
        ("<p>يتطلب البحث JavaScript</p>", "ar"),
        ('<div class="prose"><p>و«المدن الشابة» (Young Cities)</p></div>', "ar"),
        ("<p>Ova stranica još nije prevedena. To do sada nije bilo in or on.</p>", "bs"),
    ],
)
def test_what_is_in_the_right_language_or_says_that_it_is_not_is_left_alone(body: str, language: str) -> None:
    assert found_in(body, language) == []


def test_names_that_are_known_are_left_alone() -> None:
    assert found_in("<p>Oslo، النرويج</p>", "ar", names=("Oslo",)) == []
    assert found_in("<p>Oslo، النرويج</p>", "ar") != []
