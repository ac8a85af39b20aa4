"""The table that the benchmark prints, beside the budgets of `design.md`, section 9."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmark.scenarios import BuildRuns, CheckRuns
from benchmark.term_matching import WAYS, Part, Result, Score
from benchmark.term_speed import TERMS, WORDS, FindingRuns

BUDGETED_SIZE = (6, 1000)
"""Locales and pages a locale that the budgets of `check` are for."""
_COLD_SECONDS = 15
_WARM_SECONDS = 1.5
_CHECK_BYTES = 500_000_000
_TIMES_FASTER = {(6, 200): 5, (6, 1000): 15}
"""By size: how many times faster than the plain stack a cold build must be."""
_TIMES_FASTER_CHANGED = {(6, 1000): 50}
"""The same after one paragraph has changed."""
_FINDING_SECONDS = 3
_LEAST_FOUND = 0.95
"""The share of true forms that the guidebook's matcher must find, in each half of each language."""
_MOST_ACCEPTED = 0.05
"""The share of near misses that it may take for the term."""

Size = tuple[int, int]
"""Locales and pages a locale."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    least: str = ""
    median: str = ""
    processor: str = ""
    """Time of all processors together, the median."""
    budget: str = ""
    is_within: bool | None = None
    """None where there is no budget."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the line."""
        return (self.what, self.least, self.median, self.processor, self.budget, verdict(self.is_within))


def check_rows(size: Size, runs: CheckRuns) -> Iterator[Row]:
    """The lines on `check`; only the size that the budgets are for is held to them."""
    name = f"check, {_written(size)}"
    has_budget = size == BUDGETED_SIZE
    ways = (
        ("cold", runs.cold, _COLD_SECONDS),
        ("warm", runs.warm, _WARM_SECONDS),
        ("one paragraph changed", runs.changed, _WARM_SECONDS),
    )
    for way, measured, limit in ways:
        yield Row(
            f"{name}, {way}",
            _seconds(measured.least_seconds),
            _seconds(measured.seconds),
            _seconds(measured.processor_seconds),
            f"≤ {limit} s" if has_budget else "",
            measured.seconds <= limit if has_budget else None,
        )
        yield Row(
            "  most memory, all its processes",
            "",
            _megabytes(measured.tree_bytes),
            "",
            f"≤ {_megabytes(_CHECK_BYTES)}" if has_budget else "",
            measured.tree_bytes <= _CHECK_BYTES if has_budget else None,
        )
        yield Row("  most memory, main process", "", _megabytes(measured.main_bytes))


def build_rows(size: Size, runs: BuildRuns) -> Iterator[Row]:
    """The lines on `build` beside the plain stack."""
    ways = (
        ("cold", runs.cold, runs.times_faster, _TIMES_FASTER),
        ("one paragraph changed", runs.changed, runs.times_faster_changed, _TIMES_FASTER_CHANGED),
    )
    yield Row(
        f"plain stack, {_written(size)}",
        _seconds(runs.plain.least_seconds),
        _seconds(runs.plain.seconds),
        _seconds(runs.plain.processor_seconds),
    )
    yield Row("  most memory, all its processes", "", _megabytes(runs.plain.tree_bytes))
    for way, measured, times, limits in ways:
        limit = limits.get(size)
        yield Row(
            f"build, {_written(size)}, {way}",
            _seconds(measured.least_seconds),
            _seconds(measured.seconds),
            _seconds(measured.processor_seconds),
        )
        yield Row(
            "  times faster than the plain stack",
            "",
            f"{times:.1f} ×",
            "",
            f"≥ {limit} ×" if limit else "",
            times >= limit if limit else None,
        )
        yield Row("  most memory, all its processes", "", _megabytes(measured.tree_bytes))


def finding_row(runs: FindingRuns) -> Row:
    """The line on finding terms in one locale."""
    return Row(
        f"find {TERMS} terms in {WORDS:,} words, {runs.locale}",
        _seconds(runs.least_seconds),
        _seconds(runs.seconds),
        _seconds(runs.processor_seconds),
        f"≤ {_FINDING_SECONDS} s",
        runs.seconds <= _FINDING_SECONDS,
    )


def table(rows: Iterable[Row]) -> str:
    """The lines as a table: the medians, and the most memory of all runs, beside the budgets."""
    return aligned([("", "least", "median", "processor", "budget", ""), *(row.cells for row in rows)])


def matching_table(results: Iterable[Result]) -> str:
    """What each way finds of the true forms, and what it wrongly accepts of the near misses, half by half."""
    lines: list[Sequence[str]] = [("", *WAYS, "|", *WAYS, "")]
    for result in results:
        found = [_part(score.found) if score else "–" for score in result.scores]
        accepted = [_part(score.accepted) if score else "–" for score in result.scores]
        lines.append((f"{result.locale}, {result.half}", *found, "|", *accepted, verdict(_is_within(result.scores[0]))))
    limits = f"Forms found (at least {_LEAST_FOUND:.0%}) | near misses wrongly accepted (at most {_MOST_ACCEPTED:.0%})"
    return f"{limits}\n{aligned(lines)}"


def _is_within(score: Score | None) -> bool | None:
    if score is None:
        return None
    return score.found.share >= _LEAST_FOUND and score.accepted.share <= _MOST_ACCEPTED


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Lines of as many cells each as columns: the first and the last to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(f"{_line(cells, widths)}\n" for cells in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *numbers, last = cells
    columns = (number.rjust(width) for number, width in zip(numbers, widths[1:-1], strict=True))
    return "  ".join((first.ljust(widths[0]), *columns, last)).rstrip()


def verdict(is_within: bool | None) -> str:
    """How a budget is kept, in a word; nothing where there is none."""
    return "" if is_within is None else "within" if is_within else "over"


def _part(part: Part) -> str:
    return f"{part.count}/{part.of} {part.share:4.0%}"


def _written(size: Size) -> str:
    return f"{size[0]} × {size[1]:,}"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s"


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:.0f} MB"
