"""PAGE018: a summary is so long that it is cut where a link to the page is shown."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "summary-too-long"
HINT = "Say it in 200 characters."


def page(summary: str, locale: str = "en") -> dict[str, str]:
    """A page with a summary."""
    return {f"docs/{locale}/index.md": f"---\nsummary: {summary}\n---\n# Home\n"}


def test_summary_of_more_characters_is_found_with_the_place_where_it_is_cut(mini_site: SiteMaker) -> None:
    words = "How a city plans for the safety of those who live there. "
    text = (words * 4)[:201].strip()
    message = "the summary is cut behind '…How a city plans for the safe': it has 201 characters"
    assert_finds(mini_site, RULE, page(f"⟦{text}⟧"), (message, HINT))


def test_length_is_that_of_the_text_and_not_of_its_spelling(mini_site: SiteMaker) -> None:
    text = ">\n  " + "a\n  " * 100
    assert_finds(mini_site, RULE, page(text))


@pytest.mark.parametrize("text", ["a" * 200, "", "é́" * 200])
def test_shorter_summary_is_right(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_vowel_signs_take_no_room(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**page("Home."), **page("خَ" * 200, "ar")})
    message = f"the summary is cut behind '…{'خَ' * 15}': it has 201 characters"
    assert_finds(mini_site, RULE, {**page("Home."), **page(f"⟦{'خَ' * 201}⟧", "ar")}, (message, HINT))


def test_wide_letters_take_the_room_of_two(mini_site: SiteMaker) -> None:
    message = f"the summary is cut behind '…{'市' * 30}': it has 202 characters"
    assert_finds(mini_site, RULE, page(f"⟦{'市' * 101}⟧", "zh"), (message, HINT), locales="zh")


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/a.md": f"---\n# guide: ignore PAGE018\nsummary: {'a' * 201}\n---\n# A\n",
        **page(f"⟦{'a' * 201}⟧"),
    }
    assert_finds(mini_site, RULE, files)
