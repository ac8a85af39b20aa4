"""Languages are told apart by dictionaries, on some hundred sentences in six languages."""

import re
from pathlib import Path

import pytest
import yaml

from guidebook.language.language_detection import (
    FEWEST_WORDS,
    are_only_in_other_language,
    is_in_other_language,
    language_of,
    looks_strange,
    strange_words,
)

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "fr", "sq", "bs", "tr", "de")
_WORD = re.compile(r"[^\W\d_]{2,}")


def sentences(language: str) -> list[list[str]]:
    """The words of sentences in a language, names left out."""
    glossary = ROOT / "docs" / language / "glossary.yml"
    if glossary.exists():
        records = yaml.safe_load(glossary.read_text(encoding="utf-8"))["terms"].values()
        texts = [text for record in records for text in re.split(r"(?<=[.]) ", record.get("definition", ""))]
    else:
        listed = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text(encoding="utf-8"))
        texts = listed[language]
    found = [
        [word.lower() for number, word in enumerate(_WORD.findall(text)) if word.islower() or not number]
        for text in texts
    ]
    return [words for words in found if len(set(words)) >= FEWEST_WORDS]


def is_found(words: list[str], locale: str, other: str) -> bool:
    """Whether words are taken for another language's."""
    return looks_strange(words, locale, other) and is_in_other_language(set(words), locale, other)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_sentence_is_taken_for_one_in_another_language(locale: str) -> None:
    own = sentences(locale)
    assert len(own) >= 25
    assert [words for words in own for other in LANGUAGES if is_found(words, locale, other)] == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_nearly_all_sentences_in_another_language_are_found(locale: str) -> None:
    strange = [(words, other) for other in LANGUAGES if other != locale for words in sentences(other)]
    found = [words for words, other in strange if is_found(words, locale, other)]
    assert len(found) >= 0.94 * len(strange)


def test_own_sentences_hardly_ever_ask_for_a_dictionary() -> None:
    asked = [
        words
        for locale in LANGUAGES
        for words in sentences(locale)
        if any(looks_strange(words, locale, other) for other in LANGUAGES)
    ]
    assert len(asked) <= 6


def test_languages_that_readers_of_each_other_understand_are_one() -> None:
    assert {language_of(locale) for locale in ("bs", "hr", "sr", "sr-Latn", "cnr", "bs_BA")} == {"hbs"}
    assert language_of("pt-BR") == "pt"
    assert strange_words("bs", "hr") == frozenset()


def test_scripts_tell_languages_apart_by_themselves() -> None:
    assert strange_words("ar", "en") == strange_words("mk", "fr") == strange_words("bs-Cyrl", "en") == frozenset()
    assert {"the", "and"} <= strange_words("fr", "en")
    assert "on" not in strange_words("fr", "en")


def test_nothing_is_said_of_a_language_without_a_dictionary() -> None:
    words = ["the", "town", "writes", "plan", "with", "neighbours"]
    assert is_in_other_language(words, "fr", "en")
    assert not is_in_other_language(words, "xx", "en")
    assert not is_in_other_language(words, "fr", "xx")
    assert not are_only_in_other_language(words, "xx", "en")
    assert not is_in_other_language([], "fr", "en")


def test_few_words_must_all_be_strange() -> None:
    assert are_only_in_other_language(["next", "steps"], "fr", "en")
    assert not are_only_in_other_language(["plan", "local"], "fr", "en")
