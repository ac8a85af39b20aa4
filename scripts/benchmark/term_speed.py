"""How long the matcher takes to find 500 terms in 200,000 words of one locale.

Every run is a process of its own: what one run has learnt of a language is not there for the next, as it is not when a
check begins.
"""

import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random

import yaml

from benchmark.glossary_text import glossary_text
from benchmark.measuring import TimedRuns
from benchmark.plan import Sentence
from benchmark.planner import PLACES, term_ids
from benchmark.sentences import Speaker
from benchmark.vocabulary import vocabulary
from guidebook.content.model import Source
from guidebook.language.glossary import GLOSSARY_FILE, Glossary, read_glossary
from guidebook.language.term_matcher import TermMatcher

TERMS = 500
WORDS = 200_000
_SENTENCES = 4
"""Sentences of a paragraph; every second has a term, the others begin with the name of a place."""
_SELDOM = 8
"""Words added to each paragraph that hardly ever come twice: 200,000 words of a guide in an inflected language hold
some 20,000 different ones, and a matcher that remembers words is slowed down by each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One run over all texts."""

    seconds: float
    """Wall time of making the matcher and of finding."""
    processor_seconds: float
    matches: int


@dataclass(frozen=True, slots=True)
class FindingRuns(TimedRuns[Finding]):
    """Several runs over the same texts."""

    locale: str


def finding_runs(locale: str, count: int, words: int = WORDS) -> FindingRuns:
    """Measure finding in this many made words of a locale `count` times, each time in a new process."""
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        return FindingRuns(tuple(pool.submit(_run, locale, words).result() for _ in range(count)), locale)


def made_glossary(locale: str) -> Glossary:
    """A glossary of `TERMS` terms: those of the made guide, then pairs of an adjective and a noun."""
    words = vocabulary(locale)
    ids = term_ids(tuple(words.modifiers), tuple(words.heads))
    data = yaml.safe_load(glossary_text(ids, words, "en"))
    rng = Random(f"{locale} terms")
    taken = {record["preferred"] for record in data["terms"].values()}
    while len(data["terms"]) < TERMS:
        phrase = words.noun_phrase(rng, words.base)
        if " " in phrase and phrase not in taken:
            taken.add(phrase)
            data["terms"][f"term-{len(data['terms'])}"] = {"preferred": phrase}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return read_glossary(Source(f"docs/{locale}/{GLOSSARY_FILE}", locale, GLOSSARY_FILE, text))


def made_texts(locale: str, number: int) -> list[str]:
    """Paragraphs of at least this many words together; the same every time."""
    words = vocabulary(locale)
    rng = Random(f"{locale} texts")
    speaker = Speaker(words, rng)
    ids = term_ids(tuple(words.modifiers), tuple(words.heads))
    forms = sorted({form for noun in words.rare_nouns.items for form in noun.forms.values()})
    prefixes = ("", *words.clitics)
    texts, written = [], 0
    while written < number:
        plans = (
            Sentence(term=rng.choice(ids)) if index % 2 else Sentence(place=rng.randrange(PLACES))
            for index in range(_SENTENCES)
        )
        seldom = (rng.choice(prefixes) + rng.choice(forms) for _ in range(_SELDOM))
        texts.append(f"{' '.join(map(speaker.sentence, plans))} {', '.join(seldom)}.")
        written += len(texts[-1].split())
    return texts


def _run(locale: str, words: int) -> Finding:
    glossary, texts = made_glossary(locale), made_texts(locale, words)
    started, processor_started = time.perf_counter(), time.process_time()
    matcher = TermMatcher(glossary)
    matches = sum(1 for text in texts for _ in matcher.find(text))
    return Finding(time.perf_counter() - started, time.process_time() - processor_started, matches)
