"""PAGE019: a sentence is longer than most readers can keep in mind."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "sentence-too-long"
HINT = "Make two sentences of it."
LONG = "The city " + "plans " * 26 + "well"
"""29 words."""


def page(text: str, locale: str = "en") -> dict[str, str]:
    """A page with a text."""
    return {f"docs/{locale}/index.md": f"# A\n\n{text}\n"}


def test_long_sentence_is_found_where_it_stands(mini_site: SiteMaker) -> None:
    text = f"It is so. ⟦{LONG}.⟧ It ends."
    message = "the sentence 'The city plans plans plans plans plans …' has 29 words, more than 28"
    assert_finds(mini_site, RULE, page(text), (message, HINT))


@pytest.mark.parametrize(
    "text",
    [
        f"- ⟦{LONG}⟧\n- short",
        f"**⟦{LONG}⟧**",
        f"!!! note\n\n    ⟦{LONG}!⟧ Yes.",
        f"⟦{LONG}, e.g. here and on 1.5 hectares⟧",
        f"Term\n:   ⟦{LONG}⟧",
    ],
)
def test_sentence_is_found_wherever_the_page_speaks(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


@pytest.mark.parametrize(
    "text",
    [
        LONG.removesuffix(" well"),
        f"> {LONG}",
        f"| a | b |\n|---|---|\n| {LONG} | 2 |",
        f"# {LONG}",
        f"```\n{LONG}\n```",
        f"{LONG.removesuffix(' well')}. {LONG.removesuffix(' well')}.",
        f"{LONG.removesuffix(' well')}. 2020 was a year.",
        f"{LONG.removesuffix(' well')}. `code` follows.",
        f"{LONG.removesuffix(' well')}? {LONG.removesuffix(' well')}!",
        "A.[^1]\n\n[^1]: " + LONG,
    ],
)
def test_short_sentences_and_words_of_others_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_arabic_has_a_measure_of_its_own(mini_site: SiteMaker) -> None:
    words = "تخطط المدينة " * 12
    assert_finds(mini_site, RULE, {**page("A."), **page(f"{words}. {words}؟ نعم.", "ar")})
    message = "the sentence 'تخطط المدينة تخطط المدينة تخطط المدينة …' has 25 words, more than 24"
    files = {**page("A."), **page(f"هل نعم؟ ⟦{words}جيدا؟⟧ نعم.", "ar")}
    assert_finds(mini_site, RULE, files, (message, HINT))


@pytest.mark.parametrize(
    ("locale", "word", "stop"), [("ur", "شہر ", "۔"), ("zh", "城市", "。"), ("hi", "नगर ", "।"), ("de", "Stadt ", ".")]
)
def test_sentences_and_words_of_other_scripts_are_told_apart(
    mini_site: SiteMaker, locale: str, word: str, stop: str
) -> None:
    short, long = f"{(word * 20).strip()}{stop}", f"{(word * 60).strip()}{stop}"
    assert_finds(mini_site, RULE, page(f"{short} {short} ⟦{long}⟧ {short}", locale), locales=locale)


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, page(f"<!-- guide: ignore PAGE019 -->\n\n{LONG}\n\n⟦{LONG}⟧"))
