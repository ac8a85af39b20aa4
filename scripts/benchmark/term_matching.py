"""How well terms are found in running text, by the guidebook's matcher and by three simple ways beside it.

The true forms and the near misses stand in `term_corpus/`; its README says how they are written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import simplemma
import snowballstemmer
import yaml

from guidebook.content.model import Source
from guidebook.language.glossary import GLOSSARY_FILE, read_glossary
from guidebook.language.term_matcher import TermMatcher

CORPUS = Path(__file__).parent / "term_corpus"
"""The folder of the corpora: `<locale>.<half>.yml`."""
HALVES = ("tune", "held-out")
"""The first may be looked at while the matcher is made; the second may not."""
WAYS = ("guidebook", "exact", "snowball", "lemma")
"""The guidebook's matcher; the very string; stems alone; lemmas alone."""
_STEMMERS = {"ar": "arabic", "bs": "serbian", "en": "english", "fr": "french"}
"""The Snowball algorithm of each locale; there is none for Albanian and Macedonian."""
_LEMMA_LANGUAGES = {"bs": "hbs"}
"""The names of simplemma's languages where they are not the locales'."""
_WORD = re.compile(r"(?:\w|[\u0300-\u036f\u064b-\u065f\u0670])+")
"""Letters with their marks: combining accents, Arabic vowels."""

Finder = Callable[[str], bool]
"""Whether a phrase holds the term."""


@dataclass(frozen=True, slots=True)
class Record:
    """One term of a corpus."""

    preferred: str
    listed: tuple[str, ...]
    """Irregular inflections that a glossary would list."""
    inflected: tuple[str, ...]
    """Phrases that hold the term."""
    near_misses: tuple[str, ...]
    """Phrases that do not."""

    @property
    def renderings(self) -> tuple[str, ...]:
        """The preferred rendering and the listed forms, without the mark between stem and ending."""
        return tuple(text.replace("|", "") for text in (self.preferred, *self.listed))


@dataclass(frozen=True, slots=True)
class Part:
    """So many of so many."""

    count: int
    of: int

    @property
    def share(self) -> float:
        """The part as a fraction of 1; 0 of none is 0."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What a way makes of one half of a locale's corpus."""

    found: Part
    """True forms that are found."""
    accepted: Part
    """Near misses that are wrongly taken for the term."""


@dataclass(frozen=True, slots=True)
class Result:
    """One half of a locale's corpus."""

    locale: str
    half: str
    scores: tuple[Score | None, ...]
    """In the order of `WAYS`; None where there is no such way for the language."""


def results(locales: Sequence[str], folder: Path = CORPUS) -> Iterator[Result]:
    """Both halves of every locale that has a corpus, in the order of `locales`.

    Raises `ValueError` for a corpus that does not hold what it should.
    """
    for locale in locales:
        for half in HALVES:
            file = folder / f"{locale}.{half}.yml"
            if file.exists():
                records = read_corpus(file)
                yield Result(locale, half, tuple(_score(records, way, locale) for way in WAYS))


def read_corpus(file: Path) -> tuple[Record, ...]:
    """The terms of a corpus file; raises `ValueError` when a record has not the shape that its README gives."""
    written = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    records = []
    for number, record in enumerate(written, start=1):
        try:
            lists = [tuple(record.get(name) or ()) for name in ("listed", "inflected", "near_misses")]
            records.append(Record(record["preferred"], *lists))
        except (KeyError, AttributeError, TypeError):
            raise ValueError(f"{file.name}: record {number} has not the shape of a corpus record.") from None
    return tuple(records)


def finders(records: Sequence[Record], way: str, locale: str) -> list[Finder] | None:
    """What tells whether a phrase holds a term, for each record; None where there is no such way for the language."""
    if way == "guidebook":
        return _by_guidebook(records, locale)
    if way == "exact":
        return [_by_string(record) for record in records]
    if way == "snowball":
        return [_by_words(record, _stems(locale)) for record in records] if locale in _STEMMERS else None
    return [_by_words(record, _lemmas(locale)) for record in records]


def _score(records: Sequence[Record], way: str, locale: str) -> Score | None:
    made = finders(records, way, locale)
    if made is None:
        return None
    forms = [finds(phrase) for record, finds in zip(records, made, strict=True) for phrase in record.inflected]
    misses = [finds(phrase) for record, finds in zip(records, made, strict=True) for phrase in record.near_misses]
    return Score(Part(sum(forms), len(forms)), Part(sum(misses), len(misses)))


def _by_guidebook(records: Sequence[Record], locale: str) -> list[Finder]:
    """One glossary holds all terms of the file, as in a guide; only the record's own term counts."""
    terms = {
        f"term-{number}": {"preferred": record.preferred, "forms": list(record.listed)}
        for number, record in enumerate(records)
    }
    text = yaml.safe_dump({"terms": terms}, allow_unicode=True, sort_keys=False)
    glossary = read_glossary(Source(f"docs/{locale}/{GLOSSARY_FILE}", locale, GLOSSARY_FILE, text))
    if glossary.terms.keys() != terms.keys():
        raise ValueError(f"{locale}: the glossary does not take all terms: {glossary.faults}")
    matcher = TermMatcher(glossary)

    def made(term: str) -> Finder:
        return lambda phrase: any(match.term == term for match in matcher.find(phrase))

    return [made(term) for term in terms]


def _by_string(record: Record) -> Finder:
    """The very string, as whole words."""
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(rendering)}(?!\w)" for rendering in record.renderings))
    return lambda phrase: pattern.search(phrase) is not None


def _by_words(record: Record, key: Callable[[str], str]) -> Finder:
    """Words one after the other that have the same keys as the rendering's, whatever stands between them."""

    def keys(text: str) -> list[str]:
        return [key(word.casefold()) for word in _WORD.findall(text)]

    renderings = [keys(rendering) for rendering in record.renderings]

    def finds(phrase: str) -> bool:
        words = keys(phrase)
        return any(
            words[start : start + len(rendering)] == rendering
            for rendering in renderings
            for start in range(len(words) - len(rendering) + 1)
        )

    return finds


@cache
def _stems(locale: str) -> Callable[[str], str]:
    stemmer = snowballstemmer.stemmer(_STEMMERS[locale])
    return lambda word: str(stemmer.stemWord(word))


@cache
def _lemmas(locale: str) -> Callable[[str], str]:
    language = _LEMMA_LANGUAGES.get(locale, locale)
    return lambda word: simplemma.lemmatize(word, lang=language, greedy=False).casefold()
