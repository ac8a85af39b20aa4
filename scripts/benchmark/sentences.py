"""Sentences of one language for the sentences of a plan."""

import re
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmark.plan import Sentence
from benchmark.vocabulary import Vocabulary

_SLOT = re.compile(r"\{(\w+)(?: (\w+))?\}")
_FIRST_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place for a word: the form it has there, and the genders it may have."""

    form: str
    genders: str


class Speaker:
    """Says things in one language; everything it chooses comes from `rng`."""

    def __init__(self, words: Vocabulary, rng: Random) -> None:
        self._words = words
        self._rng = rng
        self._templates = words.templates

    def sentence(self, plan: Sentence) -> str:
        """A sentence of eight to thirty words with what the plan asks for."""
        rng, templates = self._rng, self._templates
        parts = []
        if plan.year is not None:
            parts.append(templates.in_year.format(year=self._words.number(plan.year)))
        elif plan.place is not None:
            parts.append(templates.in_place.format(name=self._words.name(plan.place)))
        elif rng.random() < 0.3:
            parts.append(self._filled(rng.choice(templates.openers)))
        parts.append(self._filled(rng.choice(templates.cores), plan))
        if rng.random() < 0.35:
            parts.append(self._filled(rng.choice(templates.clauses)))
        if plan.count is not None:
            parts.append(templates.counted.format(number=self._words.number(plan.count)))
        return self._finished("".join(parts)) + "."

    def heading(self) -> str:
        """The words of a heading."""
        return self._finished(self._filled(self._rng.choice(self._templates.headings)))

    def cell(self) -> str:
        """The words of a table cell."""
        return self._finished(self._filled(self._rng.choice(self._templates.cells)))

    def titled(self, place: int) -> str:
        """A title that begins with the name of a place."""
        return self._templates.titled.format(name=self._words.name(place), heading=self.heading())

    def see_also(self, target: str) -> str:
        """A sentence with a reference that has no words of its own."""
        return self._finished(self._templates.see.format(link=f"[]({target})")) + "."

    def _filled(self, template: str, plan: Sentence = Sentence()) -> str:  # noqa: B008 (frozen)
        parts = _parsed(template)
        phrases = [index for index, part in enumerate(parts) if isinstance(part, _Slot) and self._takes_noun(part)]
        term_at = phrases[0] if plan.term else -1
        link_at = phrases[-1] if plan.target else -1
        filled = []
        for index, part in enumerate(parts):
            if isinstance(part, str):
                filled.append(part)
                continue
            text = self._term(plan, part.form) if index == term_at else self._word(part)
            filled.append(f"[{text}]({plan.target})" if index == link_at else text)
        return "".join(filled)

    def _takes_noun(self, slot: _Slot) -> bool:
        return slot.form in self._words.agreement

    def _term(self, plan: Sentence, form: str) -> str:
        assert plan.term is not None
        text = self._words.term(plan.term, form, variant=self._rng.random() < 0.15)
        return f"[{text}](term:{plan.term})" if plan.is_marked else text

    def _word(self, slot: _Slot) -> str:
        if self._takes_noun(slot):
            return self._words.noun_phrase(self._rng, slot.form, slot.genders)
        if slot.form == "adverb":
            return self._words.adverbs.draw(self._rng)
        return self._words.verbs.draw(self._rng).forms[slot.form]

    def _finished(self, text: str) -> str:
        for pattern, replacement in self._words.mend:
            text = re.sub(pattern, replacement, text)
        first = _FIRST_LETTER.search(text)
        return text if first is None else text[: first.start()] + first[0].upper() + text[first.end() :]


@cache
def _parsed(template: str) -> tuple[str | _Slot, ...]:
    parts: list[str | _Slot] = []
    at = 0
    for match in _SLOT.finditer(template):
        parts += [template[at : match.start()], _Slot(match[1], match[2] or "")]
        at = match.end()
    return (*parts, template[at:])
