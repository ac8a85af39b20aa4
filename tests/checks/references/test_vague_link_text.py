"""REF014: the text of a link says nothing about where it leads."""

import pytest

from guidebook.language.inflection import WORD
from guidebook.language.locales import language_data
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "vague-link-text"
OUTSIDE = "https://example.org/"
NAME_IT = "Make the words that name the target the link."


def test_link_to_another_site_needs_words_that_name_it(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": f"# Home\n\nFor the toolkit, [⟦click here⟧]({OUTSIDE}).\n"}
    says = ("the link text 'click here' does not say where the link leads", NAME_IT)
    assert_finds(mini_site, RULE, files, says)


def test_link_to_a_page_can_show_its_title(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\nThe plan is [⟦here⟧](plan.md#steps).\n",
        "docs/en/plan.md": "# Plan\n\n## Steps { #steps }\n",
    }
    hint = "Write '[](plan.md#steps)', and readers see the title of what it leads to."
    assert_finds(mini_site, RULE, files, ("the link text 'here' does not say where the link leads", hint))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "⟦**Read more** »⟧"),
        ("en", "⟦→ LEARN MORE…⟧"),
        ("en", "⟦This link⟧"),
        ("en", "⟦`here`⟧"),
        ("en", "⟦![here](../assets/map.png)⟧"),
        ("ar", "⟦اضغط هنا⟧"),
        ("ar", "⟦«هُنا»⟧"),
        ("ar", "⟦المــزيد ←⟧"),
        ("ar", "⟦إقرأ المزيد⟧"),
        ("ar", "⟦here⟧"),
        ("fr", "⟦Cliquez ici !⟧"),
        ("fr", "⟦En savoir plus…⟧"),
        ("fr", "⟦Plus d’infos⟧"),
        ("sq", "⟦Kliko këtu⟧"),
        ("mk", "⟦Кликнете тука⟧"),
        ("bs", "⟦Više »⟧"),
        ("sr-Latn", "⟦more⟧"),
    ],
)
def test_phrases_of_the_locale_and_of_english_are_vague(mini_site: SiteMaker, locale: str, text: str) -> None:
    files = {f"docs/{locale}/index.md": f"# A\n\n[{text}]({OUTSIDE})\n", "docs/assets/map.png": b""}
    assert_finds(mini_site, RULE, files, locales="en ar fr sq mk bs sr-Latn")


@pytest.mark.parametrize(
    "link",
    [
        f"[the toolkit]({OUTSIDE})",
        f"[read more about trust]({OUTSIDE})",
        f"[here and now]({OUTSIDE})",
        f"[There]({OUTSIDE})",
        f"[»]({OUTSIDE})",
        f"[1]({OUTSIDE})",
        f"[]({OUTSIDE})",
        f"[ici]({OUTSIDE})",
        "<https://here>",
        "![here](../assets/map.png)",
        "![here][h]\n\n[h]: ../assets/map.png",
        '<img src="../assets/map.png" alt="here">',
        '<a id="here">here</a>',
        f'[more]({OUTSIDE}){{ aria-label="More on trust" }}',
        f'<a href="{OUTSIDE}" aria-label="More on trust">more</a>',
        "`[here](plan.md)`",
        "here",
    ],
)
def test_other_texts_are_left_alone(mini_site: SiteMaker, link: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{link}\n", "docs/assets/map.png": b""})


@pytest.mark.parametrize(
    "link",
    [f"[⟦here⟧][t]\n\n[t]: {OUTSIDE}", f"[⟦here⟧]\n\n[here]: {OUTSIDE}", f'<a href="{OUTSIDE}">⟦here⟧</a>'],
)
def test_every_form_of_link_is_looked_at(mini_site: SiteMaker, link: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\nRead it {link}\n"})


def test_arabic_phrase_is_reported_as_it_is_written(mini_site: SiteMaker) -> None:
    says = ("the link text 'اضغط هُنا' does not say where the link leads", NAME_IT)
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\nللمزيد [⟦اضغط هُنا⟧]({OUTSIDE}).\n"}, says)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = f"# Home\n\n<!-- guide: ignore REF014 -->\n\n[here]({OUTSIDE})\n\n[⟦here⟧]({OUTSIDE})\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


@pytest.mark.parametrize("locale", ["en", "ar", "fr", "sq", "mk", "bs"])
def test_phrases_of_every_language_of_the_guide_are_words(locale: str) -> None:
    phrases = language_data(locale).vague_link_texts
    assert len(phrases) > 20
    assert all(WORD.search(phrase) for phrase in phrases)
