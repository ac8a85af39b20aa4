"""The Markdown of a made page in one locale."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from benchmark.plan import (
    COUNTRIES,
    FACETS,
    IMAGE,
    Block,
    Box,
    Image,
    Items,
    Kind,
    PagePlan,
    Paragraph,
    Quote,
    SeeAlso,
    Table,
)
from benchmark.sentences import Speaker
from benchmark.vocabulary import Vocabulary

_UPDATED = "2026-06-01"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The revisions of a source page, for the front matter of its translations."""

    source: str
    sections: Mapping[str, str]


def page_text(plan: PagePlan, words: Vocabulary, stamp: Stamp | None) -> str:
    """The whole text of a page: of a translation with the revisions in `stamp`, of a source page without."""
    rng = Random(f"{words.locale} {plan.key}")
    writer = _Writer(plan, words, rng)
    summary = " ".join(writer.speaker.sentence(sentence) for sentence in plan.summary)
    facts = _source_facts(plan, words, rng) if stamp is None else _translation_facts(stamp)
    front_matter = "\n".join(("---", f"summary: {summary}", *facts, "---"))
    return "\n\n".join((front_matter, *writer.blocks())) + "\n"


def _translation_facts(stamp: Stamp) -> Iterator[str]:
    yield f"updated: {_UPDATED}"
    yield "translation:"
    yield "  method: human"
    yield "  translators: [Ana Example, Omar Example]"
    yield f"  source: {stamp.source}"
    yield "  sections:"
    for section, revision in stamp.sections.items():
        yield f"    {section}: {revision}"


def _source_facts(plan: PagePlan, words: Vocabulary, rng: Random) -> Iterator[str]:
    """Complete front matter: what the content format asks for, by the kind of the page."""
    yield f"published: 2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    yield f"updated: {_UPDATED}"
    if plan.kind is Kind.CHAPTER:
        yield f"number: {plan.number}"
        yield "audience: [mayor, official, practitioner]"
    elif plan.kind is Kind.CASE_STUDY:
        start = rng.randint(2005, 2022)
        city = words.name(plan.place)
        region = rng.choice(FACETS["place.region"])
        yield f"place: {{city: {city}, country: {rng.choice(COUNTRIES)}, region: {region}}}"
        yield f"themes: [{', '.join(rng.sample(FACETS['themes'], 3))}]"
        yield f"mechanism: {rng.choice(FACETS['mechanism'])}"
        yield f"level: {rng.choice(FACETS['level'])}"
        yield f"years: {{start: {start}, end: {start + rng.randint(0, 3)}}}"
        yield f"as_of: {start + 3}-0{rng.randint(1, 9)}"
        yield f"evidence: {rng.choice(('reported', 'evaluated'))}"
        yield "chapters:"
        yield from (f"  - ../chapters/{name}.md" for name in rng.sample(("plan", "coordinate", "act", "learn"), 2))
    elif plan.kind is Kind.RESOURCE:
        yield f"kind: {rng.choice(('toolkit', 'guide', 'report'))}"
        yield "publisher: Example Institute for Cities"
        yield f"year: {rng.randint(2005, 2025)}"
        yield "languages: [en, fr]"
        yield f"url: https://www.example.org/resources/{plan.number}"
    elif plan.kind is Kind.UPDATE:
        yield f"date: {rng.randint(2015, 2025)}-{rng.randint(1, 12):02}"
        yield f"kind: {rng.choice(('event', 'news'))}"
    speaker = Speaker(words, rng)
    yield "sources:"
    for number in range(1, rng.randint(3, 6)):
        yield f"  - title: {speaker.heading()}"
        yield f"    url: https://www.example.org/{plan.kind or 'home'}/{plan.number}/{number}"
        yield "    publisher: Example Institute for Cities"
        yield f"    year: {rng.randint(2005, 2025)}"
    if rng.random() < 0.2:
        yield "changes:"
        yield "  - date: 2025-03-01"
        yield f"    note: {speaker.heading()}"


class _Writer:
    """Writes the blocks of one page."""

    def __init__(self, plan: PagePlan, words: Vocabulary, rng: Random) -> None:
        self._plan = plan
        self._words = words
        self._rng = rng
        self.speaker = Speaker(words, rng)

    def blocks(self) -> Iterator[str]:
        """The blocks of the page, the title first."""
        has_place = self._plan.kind in (Kind.CASE_STUDY, Kind.UPDATE)
        title = self.speaker.titled(self._plan.place) if has_place else self.speaker.heading()
        yield f"# {title}"
        for section in self._plan.sections:
            if section.id:
                yield f"## {self.speaker.heading()} {{ #{section.id} }}"
            for block in section.blocks:
                yield self._block(block)

    def _block(self, block: Block) -> str:
        say = self.speaker.sentence
        match block:
            case Paragraph(sentences):
                return " ".join(say(sentence) for sentence in sentences)
            case Items():
                return "\n".join(self._items(block))
            case Table():
                return "\n".join(self._table(block))
            case Box(kind, title, sentences):
                text = " ".join(say(sentence) for sentence in sentences)
                return f'!!! {kind} "{self._words.templates.box_titles[title]}"\n\n    {text}'
            case Quote(sentences):
                return "> " + "\n> ".join(say(sentence) for sentence in sentences)
            case Image():
                here = posixpath.dirname(f"{self._words.locale}/{self._plan.key}")
                return f"![{self.speaker.heading()}]({posixpath.relpath(IMAGE, here)})"
            case SeeAlso(target):
                return self.speaker.see_also(target)

    def _items(self, items: Items) -> Iterator[str]:
        for number, sentence in enumerate(items.items, start=1):
            mark = f"{number}." if items.is_ordered else "-"
            yield f"{mark} **{self.speaker.heading()}.** {self.speaker.sentence(sentence)}"
            if number == 1:
                yield from (f"    - {self.speaker.sentence(below)}" for below in items.below)

    def _table(self, table: Table) -> Iterator[str]:
        for row in range(table.rows + 1):
            yield f"| {' | '.join(self.speaker.cell() for _ in range(table.columns))} |"
            if row == 0:
                yield "|" + "---|" * table.columns
