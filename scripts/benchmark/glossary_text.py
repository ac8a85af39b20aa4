"""The glossary of the made guide in one locale."""

from collections.abc import Iterable, Sequence
from random import Random

import yaml

from benchmark.plan import NUMBER_OF_NAMES, Sentence
from benchmark.sentences import Speaker
from benchmark.vocabulary import Vocabulary, vocabulary

_ACRONYM_EVERY = 6
"""Every how manieth term has an acronym."""


def glossary_text(terms: Sequence[str], words: Vocabulary, source_locale: str) -> str:
    """The text of `glossary.yml`: a record of every term and the spelling of some names."""
    rng = Random(f"{words.locale} glossary")
    speaker = Speaker(words, rng)
    records = {
        term: _record(term, terms[index - 1], index, words, speaker, rng) for index, term in enumerate(terms, start=0)
    }
    in_source = vocabulary(source_locale)
    names = {in_source.name(number): {"preferred": words.name(number)} for number in range(NUMBER_OF_NAMES)}
    return yaml.safe_dump({"terms": records, "names": names}, allow_unicode=True, sort_keys=False, width=1000)


def _record(
    term: str, other: str, index: int, words: Vocabulary, speaker: Speaker, rng: Random
) -> dict[str, str | list[str]]:
    preferred = words.term(term, words.base)
    record: dict[str, str | list[str]] = {"preferred": preferred}
    modifier = term.rpartition("-")[0]
    allowed = [words.term(term, words.base, variant) for variant in range(1, len(words.modifiers[modifier]))]
    if allowed:
        record["allowed"] = allowed
    record["forbidden"] = [words.term(term, words.base, head=rng.choice(words.wrong_heads))]
    if index % _ACRONYM_EVERY == 0:
        record["acronym"] = "".join(part[0] for part in f"{term}-{index}".split("-")).upper()
    record["definition"] = f"{speaker.sentence(Sentence(term=term))} {speaker.sentence(Sentence())}"
    forms = list(_irregular_forms(term, words))
    if forms:
        record["forms"] = forms
    record |= {"distinguish": [other], "part_of_speech": "noun", "see_also": [other], "status": "agreed"}
    return record


def _irregular_forms(term: str, words: Vocabulary) -> Iterable[str]:
    """The forms whose head does not begin as that of the dictionary form: broken plurals and the like."""
    head = words.heads[term.rpartition("-")[2]].forms[words.base]
    for form in ("pl", "npl"):
        written = words.heads[term.rpartition("-")[2]].forms.get(form, head)
        if not written.startswith(head[:3]):
            yield words.term(term, form)
