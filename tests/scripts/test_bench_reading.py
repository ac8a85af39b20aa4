"""The measurements of reading: how they are printed, beside which budgets."""

from benchmark.reading_cost import Views
from benchmark.reading_measuring import ReadingCost
from benchmark.reading_report import reading_table
from benchmark.search_cost import Volume

VIEWS = Views(
    texts=(Volume(20_000, 80_000), Volume(41_000, 90_000)),
    all=(Volume(50_000, 110_000), Volume(60_000, 120_000)),
    next=(Volume(9_000, 40_000), Volume(15_000, 50_000)),
)


def test_our_site_is_held_to_the_budgets_and_the_plain_one_stands_beside_it() -> None:
    costs = [ReadingCost("guide", True, VIEWS, (1.0, 1.3, 1.9)), ReadingCost("plain", False, VIEWS, (2.0,))]

    assert reading_table(costs).splitlines() == [
        "Chapters in 'ar' in Chromium, nothing in the cache",
        "                                             median    most  unpacked    budget",
        "guide: first view, HTML, styles and scripts   30 kB   41 kB     90 kB   ≤ 40 kB  over",
        "  all of it, fonts too                        55 kB   60 kB    120 kB  ≤ 100 kB  within",
        "  a next chapter                              12 kB   15 kB     50 kB   ≤ 15 kB  within",
        "  text painted at 400 kbit/s                 1.30 s  1.90 s             ≤ 1.4 s  within",
        "plain: first view, HTML, styles and scripts   30 kB   41 kB     90 kB",
        "  all of it, fonts too                        55 kB   60 kB    120 kB",
        "  a next chapter                              12 kB   15 kB     50 kB",
        "  text painted at 400 kbit/s                 2.00 s  2.00 s",
    ]
