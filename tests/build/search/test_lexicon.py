"""The words of an edition in small pieces: every form is found where the browser looks for it."""

import gzip
from bisect import bisect_right
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.build.search.lexicon import Family, Lexicon, coded, loose, write_lexicon
from guidebook.language.locales import language_data

ONE = (Family("abc", 5, 12),)


def piece_of(lexicon: Lexicon, sought: str) -> list[list[str]]:
    """The lines of the piece in which the browser looks for a loose spelling, in their parts."""
    at = max(bisect_right([first for first, _ in lexicon.index], sought) - 1, 0)
    text = gzip.decompress(lexicon.files[f"words/{lexicon.index[at][1]}.packed"]).decode()
    return [line.split(" ") for line in text.split("\n")]


def lexicon_of(entries: Mapping[str, Sequence[Family]], locale: str = "en", **spelling: str) -> Lexicon:
    return write_lexicon(entries, spelling, language_data(locale))


@pytest.mark.parametrize(
    ("locale", "form", "expected"),
    [
        ("en", "café", "cafe"),
        ("bs", "mreža", "mreza"),
        ("bs", "đak", "dak"),
        ("sq", "këshill", "keshill"),
        ("mk", "ѓорѓи", "горги"),
        ("ar", "کتاب", "كتاب"),
        ("en", "CAT", "cat"),
        ("zh", "中文", "中文"),
    ],
)
def test_marks_of_letters_are_left_off(locale: str, form: str, expected: str) -> None:
    assert loose(form, language_data(locale)) == expected


@pytest.mark.parametrize(
    ("family", "code"),
    [
        (Family("a", 0, 1), "aaa"),
        (Family("abc", 63, 1), "abc_a"),
        (Family("abc", 1, 2), "abcbb"),
        (Family("abc", 32, 1023), "abcGj"),
        (Family("abc", 32, 1024), "abcGk"),
    ],
)
def test_a_family_is_its_key_and_two_letters(family: Family, code: str) -> None:
    assert coded(family) == code


def test_a_line_has_the_form_its_families_and_how_it_is_written() -> None:
    other = Family("abd", 1, 1)
    lexicon = lexicon_of({"tripoli": ONE, "cat": (*ONE, other)}, tripoli="Tripoli")
    assert piece_of(lexicon, "") == [["cat", "abcfdabdba"], ["tripoli", "abcfd", "Tripoli"]]
    assert lexicon.index == [("cat", next(iter(lexicon.files)).removeprefix("words/").removesuffix(".packed"))]


def test_an_edition_without_words_has_no_pieces() -> None:
    assert lexicon_of({}) == Lexicon({}, [])


@given(
    forms=st.sets(
        st.text(st.characters(categories=("L", "M", "Nd"), max_codepoint=0x6FF), min_size=1, max_size=3),
        min_size=1,
        max_size=40,
    ),
    size=st.integers(1, 9),
)
def test_every_form_is_in_the_piece_where_it_is_looked_for(forms: set[str], size: int) -> None:
    data = language_data("bs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guidebook.build.search.lexicon._FORMS_A_PIECE", size)
        lexicon = lexicon_of(dict.fromkeys(forms, ONE), "bs")
    for form in forms:
        lines = piece_of(lexicon, loose(form, data))
        assert [form, "abcfd"] in lines
        # Whoever types it without marks finds all that are meant in the same piece.
        alike = {other for other in forms if loose(other, data) == loose(form, data)}
        assert alike <= {line[0] for line in lines}
    firsts = [first for first, _ in lexicon.index]
    assert firsts == sorted(set(firsts))
    # Pieces are as large as they are to be, but for forms with one loose spelling.
    assert len(lexicon.files) <= -(-len(forms) // size)


def test_many_words_are_in_pieces_of_one_size() -> None:
    lexicon = lexicon_of({f"word{number}": ONE for number in range(30_000)})
    assert len(lexicon.index) == len(lexicon.files) == 30
    assert all(len(content) < 10_000 for content in lexicon.files.values())
    for sought in ("word0", "word17", "word29999", "word4999"):
        assert [sought, "abcfd"] in piece_of(lexicon, sought)
    assert [sought for line in piece_of(lexicon, "zzz") if (sought := line[0]) == "word9999"]
    assert piece_of(lexicon, "a")[0][0] == "word0"


def test_a_name_of_a_piece_changes_with_what_is_in_it_only() -> None:
    entries = {f"word{number}": ONE for number in range(3_000)}
    lexicon = lexicon_of(entries)
    assert lexicon_of(dict(reversed(entries.items()))) == lexicon
    changed = lexicon_of(entries | {"word0": (Family("abc", 5, 900),)})
    assert len(changed.files.keys() - lexicon.files.keys()) == 1
