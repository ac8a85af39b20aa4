"""Plans the pages of the made guide: which there are, how long they are, what they link to."""

import posixpath
from collections.abc import Iterator, Sequence
from random import Random

from benchmark.plan import (
    NUMBER_OF_NAMES,
    Block,
    Box,
    Image,
    Items,
    Kind,
    PagePlan,
    Paragraph,
    Quote,
    Section,
    SeeAlso,
    Sentence,
    Table,
)

FEWEST_PAGES = 12
"""A home page, an about page, the chapters and at least one page of each other folder."""
PLACES = 2304
_LIKE_NAMES = range(NUMBER_OF_NAMES, 192)
"""Places that end as those of the glossaries do: one letter apart from them, they would be taken for slips."""
"""Every combination of the syllables that a word file lists."""

_CHAPTERS = ("understand", "people", "plan", "coordinate", "act", "learn")
_SECTIONS = ("setting", "what", "people", "how", "money", "known", "lessons", "next")
_TERMS_PER_HEAD = 5


def term_ids(modifiers: Sequence[str], heads: Sequence[str]) -> tuple[str, ...]:
    """The ids of all terms: five for each head, `youth-council`."""
    return tuple(
        f"{modifiers[(index * 2 + step * 3) % len(modifiers)]}-{head}"
        for index, head in enumerate(heads)
        for step in range(_TERMS_PER_HEAD)
    )


def page_plans(number_of_pages: int, terms: Sequence[str]) -> tuple[PagePlan, ...]:
    """The plans of a guide of this many pages a locale, at least `FEWEST_PAGES`; always the same."""
    kinds = list(_kinds(number_of_pages))
    keys = [_key(kind, number) for kind, number in kinds]
    sections = {key: _section_ids(Random(f"sections {key}")) for key in keys}
    writer = _Planner(keys, sections, terms)
    return tuple(writer.page(key, kind, number) for key, (kind, number) in zip(keys, kinds, strict=True))


def _kinds(number_of_pages: int) -> Iterator[tuple[Kind, int]]:
    yield Kind.HOME, 1
    about = max(1, number_of_pages // 100)
    rest = number_of_pages - 1 - about - len(_CHAPTERS)
    resources = updates = rest // 4
    counts = {
        Kind.ABOUT: about,
        Kind.CHAPTER: len(_CHAPTERS),
        Kind.CASE_STUDY: rest - resources - updates,
        Kind.RESOURCE: resources,
        Kind.UPDATE: updates,
    }
    for kind, count in counts.items():
        yield from ((kind, number) for number in range(1, count + 1))


def _key(kind: Kind, number: int) -> str:
    if kind is Kind.CHAPTER:
        return f"chapters/{_CHAPTERS[number - 1]}.md"
    if kind in (Kind.HOME, Kind.ABOUT) and number == 1:
        return posixpath.join(kind, "index.md")
    return f"{kind}/{kind.partition('-')[0].rstrip('s')}-{number:04}.md"


def _section_ids(rng: Random) -> tuple[str, ...]:
    chosen = rng.sample(_SECTIONS, rng.randint(4, 6))
    return tuple(section for section in _SECTIONS if section in chosen)


class _Planner:
    """Plans pages that may link to one another."""

    def __init__(self, keys: Sequence[str], sections: dict[str, tuple[str, ...]], terms: Sequence[str]) -> None:
        self._keys = keys
        self._sections = sections
        self._terms = terms
        self._key = ""
        self._rng = Random()
        self._about: Sequence[str] = ()
        """The terms that this page is about: a page uses few, and these again and again."""

    def page(self, key: str, kind: Kind, number: int) -> PagePlan:
        self._key = key
        self._rng = rng = Random(f"page {key}")
        self._about = rng.sample(self._terms, 9)
        lead = Section(None, (self._paragraph(2, 3),))
        sections = [Section(name, tuple(self._blocks())) for name in self._sections[key]]
        last = Section(sections[-1].id, (*sections[-1].blocks, SeeAlso(self._page())))
        return PagePlan(
            key=key,
            kind=kind,
            number=number,
            place=_place(rng),
            summary=(Sentence(term=rng.choice(self._about)), Sentence()),
            sections=(lead, *sections[:-1], last),
        )

    def _blocks(self) -> Iterator[Block]:
        rng = self._rng
        yield self._paragraph(2, 3)
        chance = rng.random()
        if chance < 0.35:
            below = tuple(Sentence() for _ in range(rng.randint(2, 3))) if rng.random() < 0.2 else ()
            items = tuple(self._sentence() for _ in range(rng.randint(3, 4)))
            yield Items(rng.random() < 0.5, items, below)
        elif chance < 0.47:
            yield Table(rng.randint(3, 5), rng.randint(2, 3))
        elif chance < 0.65:
            kind = rng.choice(("tip", "note", "example"))
            yield Box(kind, rng.randrange(4), tuple(self._sentence() for _ in range(rng.randint(2, 3))))
        elif chance < 0.73:
            yield Quote((self._sentence(), Sentence()))
        elif chance < 0.81:
            yield Image()
        yield self._paragraph(2, 4)

    def _paragraph(self, fewest: int, most: int) -> Paragraph:
        return Paragraph(tuple(self._sentence() for _ in range(self._rng.randint(fewest, most))))

    def _sentence(self) -> Sentence:
        rng = self._rng
        chance = rng.random()
        term = rng.choice(self._about) if rng.random() < 0.3 else None
        opening = rng.random()
        return Sentence(
            term=term,
            is_marked=term is not None and chance > 0.97,
            year=rng.randint(2001, 2026) if opening < 0.08 else None,
            place=_place(rng) if 0.08 <= opening < 0.2 else None,
            count=rng.randrange(15, 1000, 5) if rng.random() < 0.06 else None,
            target=self._target() if chance < 0.14 else None,
        )

    def _target(self) -> str:
        """Where a link leads: a page, a section of it or of this page, now and then another site."""
        rng = self._rng
        chance = rng.random()
        if chance < 0.1:
            return f"https://www.example.org/{rng.choice(self._about)}/{rng.randrange(1000)}"
        if chance < 0.25:
            return f"#{rng.choice(self._sections[self._key])}"
        return self._page()

    def _page(self) -> str:
        """The way to a page, often to a section of it."""
        key = self._rng.choice(self._keys)
        section = f"#{self._rng.choice(self._sections[key])}" if self._rng.random() < 0.6 else ""
        return f"{posixpath.relpath(key, posixpath.dirname(self._key) or '.')}{section}"


def _place(rng: Random) -> int:
    number = rng.randrange(PLACES - len(_LIKE_NAMES))
    return number if number < _LIKE_NAMES.start else number + len(_LIKE_NAMES)
