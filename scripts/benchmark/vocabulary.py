"""The words of one language, from `words/<locale>.yml`, drawn with the frequencies of natural text.

A word stands in its file as its stems, `grad/gradov`, in a class with others that are inflected alike. A form of the
class is written with the numbers of the stems: `2ima` makes `gradovima`; a word of one stem has it for the others too.
`prefixes` make rare words of common ones, as every text has a long tail of words that it uses once; `clitics` are
written together with any word.

`agreement` says which form of an adjective stands beside which form of a noun; `~` is the gender of the noun.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, zip_longest
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar

import yaml

WORDS = Path(__file__).parent / "words"
"""The folder of the word files; the locales that can be made are the names of its files."""
_ZIPF_OFFSET = 2.7
"""Mandelbrot's offset of the law of word frequencies: 1 / (rank + 2.7), the usual value for English."""
_RARE = 0.06
"""The share of nouns that are rare words."""
_CLITIC = 0.1
"""The share of nouns with a clitic, where the language has any."""

Item = TypeVar("Item")


class Drawn(Generic[Item]):
    """Things of which the first are drawn far more often than the last, as words are (Zipf's law)."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._weights = list(accumulate(1 / (rank + _ZIPF_OFFSET) for rank in range(1, len(items) + 1)))

    def draw(self, rng: Random) -> Item:
        """One of the things."""
        return rng.choices(self.items, cum_weights=self._weights)[0]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with all its forms, by the names that the templates of its language use."""

    gender: str
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Templates:
    """The parts that sentences and headings are made of; `{…}` stands for a word in that form."""

    cores: tuple[str, ...]
    clauses: tuple[str, ...]
    openers: tuple[str, ...]
    headings: tuple[str, ...]
    cells: tuple[str, ...]
    in_year: str
    in_place: str
    counted: str
    see: str
    titled: str
    box_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language and what is made of them."""

    locale: str
    digits: str
    base: str
    """The form in which a noun stands in a dictionary."""
    adjective_is_before: bool
    modifier_is_before: bool
    agreement: Mapping[str, str]
    beside_adjective: Mapping[str, str]
    """The form of a noun that has an adjective, where it is another."""
    in_term: Mapping[str, str]
    """The form of a noun as the head of a term, where it is another."""
    nouns: Drawn[Word]
    rare_nouns: Drawn[Word]
    clitics: tuple[str, ...]
    adjectives: Drawn[Word]
    verbs: Drawn[Word]
    adverbs: Drawn[str]
    heads: Mapping[str, Word]
    """The nouns that terms are made with, by the part of the term's id."""
    modifiers: Mapping[str, tuple[str, ...]]
    """What makes a term of a head, by the part of the term's id: the preferred words, then allowed ones."""
    wrong_heads: tuple[str, ...]
    """Nouns that no text uses; forbidden renderings are made with them."""
    templates: Templates
    syllables: tuple[tuple[str, ...], ...]
    """Three lists that the names of places are put together from, the same places in every language."""
    mend: tuple[tuple[str, str], ...]
    """Patterns that no sentence may hold, and what stands there instead."""
    nouns_of: dict[str, Drawn[Word]] = field(default_factory=dict, repr=False, compare=False)
    """Nouns by the genders asked for, as they come to be asked for."""

    def noun(self, rng: Random, genders: str) -> Word:
        """A noun of one of the genders, each a letter; of any when there are none."""
        if not genders:
            return (self.rare_nouns if rng.random() < _RARE else self.nouns).draw(rng)
        if genders not in self.nouns_of:
            self.nouns_of[genders] = Drawn([noun for noun in self.nouns.items if noun.gender in genders])
        return self.nouns_of[genders].draw(rng)

    def noun_phrase(self, rng: Random, form: str, genders: str = "") -> str:
        """A noun in a form, every third with an adjective, some with a clitic."""
        noun = self.noun(rng, genders)
        if self.clitics and rng.random() < _CLITIC:
            return rng.choice(self.clitics) + noun.forms[form]
        if rng.random() > 1 / 3:
            return noun.forms[form]
        adjective = self.adjectives.draw(rng).forms[self.agreement[form].replace("~", noun.gender)]
        written = noun.forms[self.beside_adjective.get(form, form)]
        return f"{adjective} {written}" if self.adjective_is_before else f"{written} {adjective}"

    def term(self, term_id: str, form: str, variant: int = 0, head: str | None = None) -> str:
        """A rendering of a term, `modifier-head`, in a form: the preferred one, or an allowed one where there are any.

        With `head`, that word stands in the place of the term's own and is not inflected.
        """
        modifier_id, _, head_id = term_id.rpartition("-")
        modifiers = self.modifiers[modifier_id]
        modifier = modifiers[variant % len(modifiers)]
        written = head or self.heads[head_id].forms[self.in_term.get(form, form)]
        return f"{modifier} {written}" if self.modifier_is_before else f"{written} {modifier}"

    def name(self, number: int) -> str:
        """The name of a place, by its number."""
        parts = []
        for syllables in self.syllables:
            number, index = divmod(number, len(syllables))
            parts.append(syllables[index])
        return "".join(parts)

    def number(self, number: int) -> str:
        """A number in the language's digits."""
        return "".join(self.digits[int(digit)] for digit in str(number))


def known_locales() -> tuple[str, ...]:
    """The locales that have a word file."""
    return tuple(sorted(file.stem for file in WORDS.glob("*.yml")))


@cache
def vocabulary(locale: str) -> Vocabulary:
    """The vocabulary of a locale; raises `FileNotFoundError` for one without a word file."""
    data = yaml.load((WORDS / f"{locale}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    heads = dict(_named_words(data["heads"]))
    return Vocabulary(
        locale=locale,
        digits=data["digits"],
        base=data["base"],
        adjective_is_before=data["adjective"] == "before",
        modifier_is_before=data["modifier"] == "before",
        agreement=data["agreement"],
        beside_adjective=data.get("beside_adjective", {}),
        in_term=data.get("in_term", {}),
        nouns=Drawn(_mixed([*_words(data["nouns"]), list(heads.values())])),
        rare_nouns=Drawn(_mixed(list(_rare_words(data)))),
        clitics=tuple(data.get("clitics", "").split()),
        adjectives=Drawn(_mixed(_words(data["adjectives"]))),
        verbs=Drawn(_mixed(_words(data["verbs"]))),
        adverbs=Drawn(data["adverbs"].split()),
        heads=heads,
        modifiers={name: tuple(written) for name, written in data["modifiers"].items()},
        wrong_heads=tuple(data["wrong_heads"]),
        templates=Templates(
            cores=tuple(data["cores"]),
            clauses=tuple(data["clauses"]),
            openers=tuple(data["openers"]),
            headings=tuple(data["headings"]),
            cells=tuple(data["cells"]),
            box_titles=tuple(data["box_titles"]),
            in_year=data["in_year"],
            in_place=data["in_place"],
            counted=data["counted"],
            see=data["see"],
            titled=data["titled"],
        ),
        syllables=tuple(tuple(data["syllables"][name].split()) for name in ("starts", "middles", "ends")),
        mend=tuple((pattern, replacement) for pattern, replacement in data.get("mend", ())),
    )


def _words(classes: list[dict[str, Any]]) -> list[list[Word]]:
    return [[_word(one, stems) for stems in one["words"].split()] for one in classes]


def _rare_words(data: dict[str, Any]) -> Iterator[list[Word]]:
    for one in data["nouns"]:
        words = one["words"].split()
        for prefix in one.get("prefixes", data["prefixes"]).split():
            yield [_word(one, "/".join(prefix + stem for stem in stems.split("/"))) for stems in words]


def _named_words(classes: list[dict[str, Any]]) -> Iterator[tuple[str, Word]]:
    for one in classes:
        for written in one["words"].split():
            name, _, stems = written.partition(":")
            yield name, _word(one, stems)


def _word(one: dict[str, Any], written: str) -> Word:
    stems = written.split("/")
    forms = {}
    for name, form in one["forms"].items():
        for number in "321":
            form = form.replace(number, stems[min(int(number), len(stems)) - 1])
        forms[name] = form
    return Word(one.get("gender", ""), forms)


def _mixed(classes: list[list[Word]]) -> list[Word]:
    """The words of all classes in turn, so that each class has words that are frequent."""
    return [word for words in zip_longest(*classes) for word in words if word is not None]
