"""Words taken apart: what a language writes together with them, before (article, prepositions) and behind (pronouns).

Words are taken as `inflection` has them: in small letters, without marks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from guidebook.language.lemmas import lemma
from guidebook.language.locales import LanguageData, language_data

_LETTERS_OF_ROOTED_WORD = 4
"""Shorter words with a pronoun are too often something else: وحاكم, "and a governor", is no وحا with a pronoun."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a word apart."""

    clitic: str
    """What goes before the word and its article: `وب` of وبالمدينة; empty where nothing does."""
    word: str
    is_definite: bool = False
    """Whether the word has the article."""
    is_doubtful: bool = False
    """Whether the dictionary has the word as a whole: وجهة, "direction", is rarely "and a side"."""


@lru_cache(maxsize=1_000)
def readings(word: str, locale: str) -> tuple[Reading, ...]:
    """The ways to take off what goes before a word; the first takes it for whole.

    First letters that make up a preposition are more often the word's own where the dictionary has the word.
    """
    data = language_data(locale)
    found = [Reading("", word)]
    is_known: bool | None = None
    for prefix, clitic, is_definite in _prefixes(locale):
        if word.startswith(prefix) and len(word) - len(prefix) >= data.smallest_stem:
            if not is_definite and is_known is None:
                is_known = _is_known(word, data)
            found.append(Reading(clitic, word[len(prefix) :], is_definite, bool(is_known) and not is_definite))
    return tuple(found)


def has_article(word: str, locale: str) -> bool:
    """Whether a word has the article, as far as its letters and the dictionary tell: التزام, "obligation", has none."""
    data = language_data(locale)
    if not any(reading.is_definite for reading in readings(word, locale)):
        return False
    base = lemma(word, data.lemmas)
    return base is None or not base.startswith(data.article)


def is_definite(word: str, locale: str) -> bool:
    """Whether a word has the article or a pronoun, as far as its letters tell."""
    return has_article(word, locale) or any(without_enclitics(word, language_data(locale)))


def without_enclitics(word: str, data: LanguageData) -> Iterator[str]:
    """What a word without the article may be by itself: خطة of خطتها; nothing where no pronoun ends it."""
    for enclitic in data.enclitics:
        # One letter is more often the word's own than several are.
        if word.endswith(enclitic) and len(word) - len(enclitic) >= data.smallest_stem + (len(enclitic) == 1):
            core = word[: -len(enclitic)]
            yield core
            if len(core) > data.smallest_stem:
                for written, by_itself in data.before_enclitics:
                    if core.endswith(written):
                        yield core[: -len(written)] + by_itself


def _is_known(word: str, data: LanguageData) -> bool:
    """Whether the dictionary or the language's data have a word, or the dictionary one that it is with a pronoun."""
    forms = (form for form in without_enclitics(word, data) if len(form) >= _LETTERS_OF_ROOTED_WORD)
    return (
        word in data.irregular
        or lemma(word, data.lemmas) is not None
        or any(lemma(form, data.lemmas) == form for form in forms)
    )


@cache
def _prefixes(locale: str) -> tuple[tuple[str, str, bool], ...]:
    """Prefixes, each with what is left of it without the article (`ل` of `لل`), and whether it holds that."""
    data = language_data(locale)
    article = data.article
    joined = article[-1:] * 2
    found: list[tuple[str, str, bool]] = []
    for prefix in data.prefixes:
        if article and prefix.endswith(article):
            found.append((prefix, prefix.removesuffix(article), True))
        elif joined and prefix.endswith(joined):
            found.append((prefix, prefix[:-1], True))
        else:
            found.append((prefix, prefix, False))
    return tuple(found)
