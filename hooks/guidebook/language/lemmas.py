"""Base forms of words, from the dictionaries of simplemma.

A dictionary takes a quarter of a second to open, so what was asked once is remembered, and may be kept in a file from
one run to the next.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

LEMMA_FILE = "lemmas.json"
_MOST_KEPT = 100_000
"""Words that a file holds at most, about 3 MB."""
_answers: dict[str, dict[str, str | None]] = {}
"""By language: what the dictionary answered. It never changes, whatever is asked."""


@cache
def _dictionary(language: str) -> Mapping[str, str]:
    # It takes a while to load, and most runs have asked everything before.
    from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory

    # Read from its packed form, word by word: some megabytes, where the whole would take ten times as much.
    dictionary: Mapping[str, str] = StreamDictionaryFactory().get_dictionary(language)
    return dictionary


@cache
def has_dictionary(language: str) -> bool:
    """Whether there is a dictionary of a language, by simplemma's code."""
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return language in SUPPORTED_LANGUAGES


def is_common_word(word: str, language: str) -> bool:
    """Whether the dictionary holds a word in small letters: not a name. For `language` see `lemma`."""
    return _entry(word, language) is not None


def lemma(word: str, language: str) -> str | None:
    """The base form of a word in small letters, or None where the dictionary does not hold the word.

    `language` is simplemma's code of a language, or empty for one that it does not have. What the dictionary does not
    hold is not guessed at.
    """
    if not language:
        return None
    found = _entry(word, language)
    if not found and (name := word.capitalize()) != word:
        found = _entry(name, language)
    return found.lower() if found else None


def forms_by_base(bases: Collection[str], language: str) -> Iterator[tuple[str, str]]:
    """The forms in the dictionary of these base forms, each with its base form; all in small letters.

    `language` is as in `lemma`. The whole dictionary is read: it takes up to half a second.
    """
    if language:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

        for form, base in DefaultDictionaryFactory().get_dictionary(language).items():
            if (found := base.lower()) in bases:
                yield form.lower(), found


def _entry(word: str, language: str) -> str | None:
    answers = _answers.setdefault(language, {})
    if word not in answers:
        answers[word] = _dictionary(language).get(word)
    return answers[word]


def recall_lemmas(file: Path) -> int:
    """Take over what a file says that dictionaries answered; gives how many answers are known then.

    A file that is missing, damaged or of another version of the dictionaries counts as empty.
    """
    with suppress(OSError, ValueError, TypeError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(kept, dict) and kept.pop("version", None) == _version():
            for language, answers in kept.items():
                _answers.setdefault(language, {}).update(answers)
    return _count()


def keep_lemmas(file: Path, known: int) -> None:
    """Write all answers to a file, unless they are still as many as were `known`, or too many to be worth it."""
    if known < _count() <= _MOST_KEPT:
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            text = json.dumps({"version": _version(), **_answers}, ensure_ascii=False, separators=(",", ":"))
            partial = file.with_suffix(".new")
            partial.write_text(text, encoding="utf-8")
            partial.replace(file)


def _version() -> str:
    return version("simplemma")


def _count() -> int:
    return sum(map(len, _answers.values()))
