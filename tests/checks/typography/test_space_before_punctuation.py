"""TYPO002: a space before a mark."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "space-before-punctuation"


def test_space_is_found_with_the_word_before_it(mini_site: SiteMaker) -> None:
    says = ("a space stands before '?'", "Write 'prevention?'.")
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\nWhat is prevention⟦ ?⟧\n"}, says)


@pytest.mark.parametrize(
    "text",
    [
        "one⟦ ,⟧ two",
        "one (two)⟦ .⟧",
        "**one**⟦ ;⟧ two",
        "really⟦ ?!⟧",
        "| a |\n|---|\n| b⟦ :⟧ |",
    ],
)
def test_marks_of_all_kinds(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "the .org domain and .NET",
        "and so on ...",
        "good :) and :smile:",
        "1 : 10",
        "`code` ! x",
        "see » there",
        "a ,5",
        "one\u00a0: two",
        "see [](index.md).",
        "Term\n:   Definition",
    ],
)
def test_what_is_no_mark_of_the_sentence_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


def test_arabic_marks(mini_site: SiteMaker) -> None:
    says = (("a space stands before '؟'", "Write 'الوقاية؟'."), ("a space stands before '،'", "Write '«نعم»،'."))
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n\nما الوقاية⟦ ؟⟧ «نعم»⟦ ،⟧ ثم\n"}, *says)


def test_french_wants_a_space_that_does_not_break(mini_site: SiteMaker) -> None:
    text = '---\nsummary: "Un\u00a0: deux⟦ :⟧ trois."\n---\n\n# X\n\nQuoi⟦ ?⟧ Oui\u202f! « Non⟦ »⟧ et\u00a0; fin⟦ .⟧\n'
    says = (
        ("a plain space stands before ':'", "Write a no-break space."),
        ("a plain space stands before '?'", "Write a no-break space."),
        ("a plain space stands before '»'", "Write a no-break space."),
        ("a space stands before '.'", "Write 'fin.'."),
    )
    assert_finds(mini_site, RULE, {"docs/fr/index.md": text}, *says, locales="en fr")


def test_fix_takes_it_out_or_makes_it_one_that_does_not_break(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "أولًا ، ثانيًا") == "أولًا، ثانيًا"
    assert mended(mini_site, RULE, "Quoi ? Rien .", "fr", "en fr") == "Quoi\u00a0? Rien."


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore TYPO002 -->\n\nWhat ?\n\nWhat⟦ ?⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
