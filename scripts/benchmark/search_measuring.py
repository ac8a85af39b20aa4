"""Runs the measurements of search: how well each corpus is searched, and what searches cost."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmark.made_tree import make_tree
from benchmark.search_asking import WAYS, Asked, open_search
from benchmark.search_corpus import HALVES, Corpus
from benchmark.search_cost import AnswerTimes, SlowTimes, Transfer, box_times, slow_times, transfer, words_of_titles
from benchmark.search_quality import HalfQuality, half_quality
from benchmark.search_sites import (
    PROJECT,
    SOURCE,
    Edition,
    build_editions,
    build_guide,
    build_material,
    build_ours,
    build_pagefind,
)
from benchmark.static_server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COST_LOCALES = ("en", "ar")
"""Editions whose search is weighed: the two of the guide."""
_SEARCHES = 4
"""Words that are searched for where bytes are counted."""


@dataclass(frozen=True, slots=True)
class CorpusResult:
    """What was measured on a corpus."""

    halves: tuple[HalfQuality, ...]
    answers: Mapping[str, tuple[float, ...]]
    """By search: milliseconds of the queries of the half that may be looked at, to the text of the first hits."""
    box: tuple[float, ...]
    """Milliseconds of the same queries in our header's box, from the key to what is shown."""


@dataclass(frozen=True, slots=True)
class EditionCost:
    """What searches cost in one edition."""

    name: str
    transfer: Transfer
    slow: SlowTimes


def search_results(
    browser: "Browser", corpora: Iterable[Corpus], folder: Path, progress: Callable[[str], None]
) -> Iterator[CorpusResult]:
    """Build the three sites of each corpus below a folder and ask them its queries.

    Raises `CommandError` when one cannot be built.
    """
    for corpus in corpora:
        progress(f"search in {corpus.name}")
        if corpus.is_guide:
            ours = guide_in(folder)[corpus.locale]
        else:
            ours = build_ours(corpus, _made(folder / corpus.name / "guidebook"))
        material = build_material(corpus, _made(folder / corpus.name / "material"))
        pagefind = build_pagefind(corpus, _made(folder / corpus.name / "pagefind"))
        yield _result(browser, corpus, (ours, material, pagefind))


def edition_costs(
    browser: "Browser", folder: Path, locales: Iterable[str], pages: int, runs: int, progress: Callable[[str], None]
) -> Iterator[EditionCost]:
    """Weigh searches on the guide and on a made one of so many pages an edition; each time is taken `runs` times.

    Raises `CommandError` when one cannot be built.
    """
    guide = guide_in(folder)
    wanted = [locale for locale in COST_LOCALES if locale in locales]
    for locale in wanted:
        yield _cost(browser, f"guide, {locale}", guide[locale], PROJECT / "docs" / locale, runs, progress)
    tree = make_tree(folder / f"made-{pages}", tuple(dict.fromkeys((SOURCE, *wanted))), pages)
    progress(f"build of {len(tree.locales)} × {pages}")
    made = build_editions(tree.config, _made(folder / f"made-{pages}-site"))
    for locale in wanted:
        yield _cost(browser, f"{pages:,} pages, {locale}", made[locale], tree.docs / locale, runs, progress)


def guide_in(folder: Path) -> Mapping[str, Edition]:
    """This project's own guide, built below a folder unless it has been."""
    return build_guide(_made(folder / "guide"))


def answer_times(results: Iterable[CorpusResult]) -> dict[str, AnswerTimes]:
    """The times of all corpora together: of the header's box (named ""), and of each search by itself."""
    kept = list(results)
    found = {"": AnswerTimes(tuple(time for result in kept for time in result.box))}
    for way in WAYS:
        found[way] = AnswerTimes(tuple(time for result in kept for time in result.answers[way]))
    return {way: times for way, times in found.items() if times.all}


def _result(browser: "Browser", corpus: Corpus, editions: tuple[Edition, ...]) -> CorpusResult:
    page = next(address for address in corpus.files if address)
    open_half, *_ = HALVES
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(edition.root)) for edition in editions]
        asked: list[Asked] = [
            open_search(browser, server, edition, way, page)
            for way, edition, server in zip(WAYS, editions, servers, strict=True)
        ]
        halves = []
        answers: dict[str, tuple[float, ...]] = dict.fromkeys(WAYS, ())
        for half in HALVES:
            if half in corpus.queries:
                halves.append(half_quality(corpus, half, asked))
                if half == open_half:
                    answers = {way: tuple(one.milliseconds) for way, one in zip(WAYS, asked, strict=True)}
        queries = corpus.queries.get(open_half, ())
        box = box_times(browser, servers[0], editions[0], page, queries)
        for one in asked:
            one.page.context.close()
    return CorpusResult(tuple(halves), answers, box.all)


def _cost(
    browser: "Browser", name: str, edition: Edition, docs: Path, runs: int, progress: Callable[[str], None]
) -> EditionCost:
    words = words_of_titles(docs, max(_SEARCHES, runs))
    with serving(edition.root) as server:
        progress(f"transfer of searches, {name}")
        weighed = transfer(browser, server, edition, words[:_SEARCHES])
        progress(f"searches on a slow line, {name}")
        return EditionCost(name, weighed, slow_times(browser, server, edition, words[:runs]))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
