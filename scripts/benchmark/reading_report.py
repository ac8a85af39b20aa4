"""The table on reading, beside the budgets of `design.md`, section 9."""

from collections.abc import Iterable, Iterator, Sequence

from benchmark.reading_measuring import READ_LOCALE, ReadingCost
from benchmark.report import aligned
from benchmark.search_report import COST_HEAD, slow_line, volume_line

_TEXT_BYTES = 40_000
_ALL_BYTES = 100_000
_NEXT_BYTES = 15_000
_READABLE_SECONDS = 1.4


def reading_table(costs: Iterable[ReadingCost]) -> str:
    """What a reader's browser loads, and when there is text; our site is held to the budgets, the plain one stands
    beside it."""
    lines: list[Sequence[str]] = [COST_HEAD]
    for cost in costs:
        lines += _lines(cost)
    return f"Chapters in '{READ_LOCALE}' in Chromium, nothing in the cache\n{aligned(lines)}"


def _lines(cost: ReadingCost) -> Iterator[Sequence[str]]:
    def budget(limit: int) -> int | None:
        return limit if cost.is_ours else None

    yield volume_line(f"{cost.name}: first view, HTML, styles and scripts", cost.views.texts, budget(_TEXT_BYTES))
    yield volume_line("  all of it, fonts too", cost.views.all, budget(_ALL_BYTES))
    yield volume_line("  a next chapter", cost.views.next, budget(_NEXT_BYTES))
    limit = _READABLE_SECONDS if cost.is_ours else None
    yield slow_line("  text painted at 400 kbit/s", cost.readable, limit)
