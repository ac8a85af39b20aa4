"""Recall and precision at 10 of a search, over the queries of a corpus; `search_corpus/README.md` defines both."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

from benchmark.search_corpus import Corpus, Judged, Query

CUT = 10
"""How many of the first pages count."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Of one query, or the mean of several."""

    recall: float
    precision: float


@dataclass(frozen=True, slots=True)
class HalfQuality:
    """What each search reaches in one half of a corpus."""

    corpus: str
    half: str
    queries: int
    ways: tuple[Quality, ...]
    """In the order of `search_asking.WAYS`."""
    missed: tuple[str, ...] = ()
    """Queries that our own search did not answer in full; only of the half that may be looked at."""


Ask = Callable[[Query], Sequence[str]]
"""Gives the addresses of the pages found, the best first."""


def quality(judged: Judged, found: Iterable[str], pages: Iterable[str]) -> Quality:
    """How well the addresses found, the best first, answer a query over these pages.

    What is no page of the corpus, or is neutral to the query, is passed over.
    """
    counted = [address for address in found if address in pages and address not in judged.neutral][:CUT]
    hits = sum(address in judged.relevant for address in counted)
    recall = hits / min(CUT, len(judged.relevant)) if judged.relevant else 0.0
    return Quality(recall, hits / len(counted) if counted else 0.0)


def mean_quality(all_of: Sequence[Quality]) -> Quality:
    """The mean of the recalls and that of the precisions."""
    return Quality(mean(one.recall for one in all_of), mean(one.precision for one in all_of))


def half_quality(corpus: Corpus, half: str, ways: Sequence[Ask]) -> HalfQuality:
    """Ask every search, ours first, all queries of a half."""
    queries = corpus.queries[half]
    judged = [corpus.judged(query) for query in queries]
    answers = [
        [quality(judged, ask(query), corpus.files) for query, judged in zip(queries, judged, strict=True)]
        for ask in ways
    ]
    missed = tuple(
        f"{query.query} ({query.kind}): recall {own.recall:.2f}, precision {own.precision:.2f}"
        for query, own in zip(queries, answers[0], strict=True)
        if half != "held-out" and (own.recall < 1 or own.precision < 1)
    )
    return HalfQuality(corpus.name, half, len(queries), tuple(map(mean_quality, answers)), missed)
