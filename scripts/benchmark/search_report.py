"""The tables on search, beside the budgets of `design.md`, section 9."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import floor
from statistics import median

from benchmark.report import aligned, verdict
from benchmark.search_asking import SHOWN, WAYS
from benchmark.search_cost import AnswerTimes, Volume
from benchmark.search_measuring import EditionCost
from benchmark.search_quality import HalfQuality

_LEAST_QUALITY = 0.95
"""The mean recall, and the mean precision, that our search must reach in each half of each corpus."""
_FIRST_BYTES = 160_000
_LATER_BYTES = 60_000
_SLOW_SECONDS = 3.5
_BOX_MILLISECONDS = 100
_VERDICTS = {"within": "within", "over": "below"}
"""A share that is too small is not over its budget."""
COST_HEAD = ("", "median", "most", "unpacked", "budget", "")


def quality_table(halves: Iterable[HalfQuality]) -> str:
    """What each search reaches in each half of each corpus."""
    lines: list[Sequence[str]] = [("", "queries", *WAYS, "|", *WAYS, "")]
    for half in halves:
        own = half.ways[0]
        is_within = min(own.recall, own.precision) >= _LEAST_QUALITY
        recalls = [_share(way.recall) for way in half.ways]
        precisions = [_share(way.precision) for way in half.ways]
        name = f"{half.corpus}, {half.half}"
        lines.append((name, str(half.queries), *recalls, "|", *precisions, _VERDICTS[verdict(is_within)]))
    limit = f"at least {_LEAST_QUALITY}"
    return f"Mean recall at 10 ({limit}) | mean precision at 10 ({limit})\n{aligned(lines)}"


def cost_table(costs: Iterable[EditionCost], times: Mapping[str, AnswerTimes]) -> str:
    """What searches load and how long they take; the most that was loaded and the median time have budgets."""
    lines: list[Sequence[str]] = [COST_HEAD]
    for cost in costs:
        lines += _cost_lines(cost)
    lines += _time_lines(times)
    return f"Searches in Chromium, nothing in the cache\n{aligned(lines)}"


def misses_text(halves: Iterable[HalfQuality]) -> str:
    """The queries that our search did not answer in full, of the halves that may be looked at."""
    return "".join(f"{half.corpus}: {missed}\n" for half in halves for missed in half.missed)


def _cost_lines(cost: EditionCost) -> Iterator[Sequence[str]]:
    loaded = cost.transfer
    yield volume_line(f"{cost.name}: first search in the header's box", loaded.box, _FIRST_BYTES)
    yield volume_line("  then other words", loaded.later, _LATER_BYTES)
    yield volume_line("  page of results opened, all of it", loaded.page, _FIRST_BYTES)
    yield volume_line("    its search", loaded.page_search)
    yield volume_line("    HTML, styles, fonts, other scripts", loaded.page_rest)
    yield slow_line("  first hit at 400 kbit/s after the first key", cost.slow.box, _SLOW_SECONDS)
    yield slow_line("  first hit at 400 kbit/s, page of results opened", cost.slow.page, _SLOW_SECONDS)


def _time_lines(times: Mapping[str, AnswerTimes]) -> Iterator[Sequence[str]]:
    for way, one in times.items():
        name = f"{way} alone, text of {SHOWN} hits" if way else "hits in the header's box after a key"
        budget = "" if way else f"≤ {_BOX_MILLISECONDS} ms"
        within = "" if way else verdict(one.median <= _BOX_MILLISECONDS)
        indent = "  " if way else ""
        yield (
            f"{indent}{name}, {len(one.all)} queries (most: p90)",
            f"{one.median:.0f} ms",
            f"{one.p90:.0f} ms",
            "",
            budget,
            within,
        )


def volume_line(name: str, volumes: Sequence[Volume], limit: int | None = None) -> Sequence[str]:
    """A line of the table of costs: bytes, in the form of `COST_HEAD`."""
    packed = [volume.packed for volume in volumes]
    return (
        name,
        _kilobytes(median(packed)),
        _kilobytes(max(packed)),
        _kilobytes(max(volume.plain for volume in volumes)),
        f"≤ {_kilobytes(limit)}" if limit else "",
        verdict(max(packed) <= limit) if limit else "",
    )


def slow_line(name: str, seconds: Sequence[float], limit: float | None) -> Sequence[str]:
    """A line of the table of costs: the median time has a budget."""
    middle = median(seconds)
    budget = f"≤ {limit} s" if limit else ""
    return (name, f"{middle:.2f} s", f"{max(seconds):.2f} s", "", budget, verdict(middle <= limit) if limit else "")


def _share(share: float) -> str:
    """Cut, not rounded: what falls short of a budget must not look as if it did not."""
    return f"{floor(share * 1000 + 1e-6) / 1000:.3f}"


def _kilobytes(size: float) -> str:
    return f"{size / 1000:.0f} kB"
