"""What the picture for sharing says, and where its words stand."""

import pytest

from guidebook.rendering.share_picture import WIDTH, Faces, PictureLayout, PictureWords, picture_layout, picture_words
from mini_site import SiteMaker

ARABIC = "دليلالمدنوقايةعربيتفيكأ"
FACES: Faces = {
    "arabic": dict.fromkeys(f"{ARABIC} ·\u00a0()", 0.5),
    "latin": {chr(code): 0.5 for code in (*range(0x20, 0x7F), 0xA0, 0xB7)},
}


def layout(name: str, tagline: str = "", *, is_rtl: bool = False, languages: tuple[str, ...] = ()) -> PictureLayout:
    """The layout of a picture with these words."""
    return picture_layout(PictureWords("ar" if is_rtl else "en", is_rtl, name, tagline, languages), FACES)


def said(picture: PictureLayout) -> list[tuple[str, str]]:
    """What a picture says, by role."""
    return [(line.role, "".join(run.text for run in line.runs)) for line in picture.lines]


def test_words_stand_on_the_side_where_reading_begins() -> None:
    left, right = layout("City guide"), layout("دليل المدن", is_rtl=True)

    assert (left.anchor, left.text_left, left.motif_left > 0) == ("start", 76, True)
    assert (right.anchor, right.text_left, right.motif_left < 0) == ("end", WIDTH - 76, True)


def test_lines_break_between_words_and_languages() -> None:
    picture = layout("Guide", "word " * 15, languages=("English", "Deutsch", "x" * 30))

    assert said(picture) == [
        ("name", "Guide"),
        ("soft", " ".join(["word"] * 7)),
        ("soft", " ".join(["word"] * 7)),
        ("soft", "word"),
        ("languages", "English\u00a0· Deutsch\u00a0·"),
        ("languages", "x" * 30),
    ]


def test_each_letter_is_set_in_a_face_that_has_it_and_right_to_left_lines_are_isolated() -> None:
    (line,) = layout("دليل (NLC) المدن", is_rtl=True).lines

    assert [(run.face, run.text) for run in line.runs] == [
        ("arabic", "\u2067دليل ("),
        ("latin", "NLC) "),
        ("arabic", "المدن\u2069"),
    ]


@pytest.mark.parametrize("name", ["ქართული", "Guide ქართული", "x" * 80, ""])
def test_name_that_cannot_be_set_leaves_the_motif_alone_in_the_middle(name: str) -> None:
    picture = layout(name, "A tagline", languages=("English",))

    assert (picture.lines, picture.motif_left) == ((), (WIDTH - 680) // 2)


def test_words_without_a_face_are_left_out_and_the_others_stay() -> None:
    assert said(layout("Guide", "ქართული", languages=("English", "ქართული"))) == [
        ("name", "Guide"),
        ("languages", "English"),
    ]


def test_long_name_is_set_smaller() -> None:
    short, long = layout("Guide"), layout("Guidebooks for all the communities of municipalities and counties")

    assert short.lines[0].size > long.lines[0].size
    assert len(long.lines) <= 3


def test_words_are_those_of_the_edition_without_invisible_marks(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n",
            "docs/ar/strings.po": 'msgid ""\nmsgstr ""\n\nmsgid "Mini"\nmsgstr "\u200fدليل\u200e"\n',
        }
    )

    assert picture_words(site.guide(), "ar") == PictureWords("ar", True, "دليل", "", ("English", "العربية"))
