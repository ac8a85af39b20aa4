"""Verbs as search compares them: by keys that all forms of a verb have.

A key is made of the letters of a word by the patterns of the language's data, which the browser has too. Without vowels
a form may be one of several verbs, and one of a noun: `is_surely_verb` tells which forms are verbs by their letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from guidebook.language.inflection import unmarked
from guidebook.language.locales import language_data

KEY = "~"
"""What keys begin with: no word does."""
_SHORTEST = 2
"""Letters of a verb without the pronoun behind it."""


@dataclass(frozen=True, slots=True)
class _Forms:
    before: tuple[str, ...]
    after: tuple[str, ...]
    stems: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    never: re.Pattern[str]
    sure: re.Pattern[str]
    letters: tuple[tuple[re.Pattern[str], str], ...]
    forms: tuple[_Forms, ...]


def conjugation_keys(word: str, locale: str) -> frozenset[str]:
    """The keys of the verbs that a word may be a form of; none in a language without such data."""
    rules = _rules(locale)
    if not rules.forms:
        return frozenset()
    plain = unmarked(word)
    found: set[str] = set()
    for base in _bases(plain, locale):
        if rules.never.fullmatch(base):
            # Neither ويوم nor يوم is a verb.
            return frozenset()
        for form in _without_pronouns(_respelt(base, rules), locale):
            found.update(KEY + key for key in _keys(form, rules))
    return frozenset(found)


def keys_of_bare_form(word: str, locale: str) -> frozenset[str]:
    """The keys of the verbs that a word is the shortest form of, with nothing before or behind: of شرح, not of أصل."""
    rules = _rules(locale)
    bare = replace(
        rules,
        forms=tuple(
            replace(one, before=("",), after=("",)) for one in rules.forms if "" in one.before and "" in one.after
        ),
    )
    return frozenset(KEY + key for key in _keys(_respelt(unmarked(word), rules), bare))


def is_surely_verb(word: str, locale: str) -> bool:
    """Whether the letters of a word that has keys are those of a verb only: يشترون, not ترد."""
    return any(_rules(locale).sure.fullmatch(base) for base in _bases(unmarked(word), locale))


def _bases(plain: str, locale: str) -> Iterator[str]:
    yield plain
    for conjunction in language_data(locale).conjunctions:
        if plain.startswith(conjunction) and len(plain) > len(conjunction) + _SHORTEST:
            yield plain.removeprefix(conjunction)


def _respelt(plain: str, rules: _Rules) -> str:
    for pattern, replacement in rules.letters:
        plain = pattern.sub(replacement, plain)
    return plain


def _without_pronouns(form: str, locale: str) -> Iterator[str]:
    yield form
    for pronoun in language_data(locale).search.verbs.pronouns:
        core = form.removesuffix(pronoun)
        if core != form and len(core) >= _SHORTEST:
            yield core


def _keys(form: str, rules: _Rules) -> Iterator[str]:
    for forms in rules.forms:
        for before in forms.before:
            for after in forms.after if form.startswith(before) else ():
                stem = form[len(before) : len(form) - len(after)]
                if form.endswith(after) and len(before) + len(after) < len(form):
                    for pattern, keys in forms.stems:
                        if match := pattern.fullmatch(stem):
                            yield from map(match.expand, keys)


@cache
def _rules(locale: str) -> _Rules:
    data = language_data(locale).search.verbs
    return _Rules(
        re.compile("|".join(data.never)),
        re.compile("|".join(data.sure)),
        tuple((re.compile(pattern), replacement) for pattern, replacement in data.letters),
        tuple(
            _Forms(one.before, one.after, tuple((re.compile(stem), tuple(_whole(keys))) for stem, *keys in one.stems))
            for one in data.forms
        ),
    )


def _whole(keys: list[str]) -> Iterator[str]:
    """Python writes the whole match otherwise than the data do."""
    yield from (key.replace(r"\0", r"\g<0>") for key in keys)
