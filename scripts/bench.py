#!/usr/bin/env python3
"""Measures `check` and `build` on a made guide, and the matching of terms, search and reading, beside the budgets and
what else there is; see `bench.py --help`."""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from benchmark.chromium import NoBrowserError, chromium
from benchmark.made_tree import LOCALES, make_tree
from benchmark.measuring import CommandError
from benchmark.planner import FEWEST_PAGES
from benchmark.reading_measuring import reading_costs
from benchmark.reading_report import reading_table
from benchmark.report import Row, build_rows, check_rows, finding_row, matching_table, table
from benchmark.scenarios import build_runs, check_runs
from benchmark.search_corpus import corpora
from benchmark.search_measuring import answer_times, edition_costs, search_results
from benchmark.search_report import cost_table, misses_text, quality_table
from benchmark.term_matching import results
from benchmark.term_speed import finding_runs

MEASURED = ("check", "build", "terms", "search", "reading", "all")
CHECKED_PAGES = 1000
BUILT_PAGES = 25
LARGE_PAGES = (200, 1000)
"""Pages a locale that `--large` builds too; each is built once, because the plain stack takes minutes."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--what", type=click.Choice(MEASURED), default="all", show_default=True)
@click.option("--locales", type=click.IntRange(1, len(LOCALES)), default=len(LOCALES), show_default=True)
@click.option(
    "--pages",
    type=click.IntRange(FEWEST_PAGES),
    help=f"Pages a locale.  [default: {CHECKED_PAGES} for check and search, {BUILT_PAGES} for build and reading]",
)
@click.option("--runs", type=click.IntRange(1), default=3, show_default=True, help="Of each measurement.")
@click.option("--large", is_flag=True, help="Build 200 and 1,000 pages a locale too: half an hour.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="Make the guides in this folder, which must be empty, and leave them there.",
)
@click.option("--corpus", "names", multiple=True, help="Search only this corpus, and measure no cost; repeatable.")
@click.option("--misses", is_flag=True, help="Of search: list the queries that fall short, but none held out.")
def main(
    what: str,
    locales: int,
    pages: int | None,
    runs: int,
    large: bool,
    keep: Path | None,
    names: tuple[str, ...],
    misses: bool,
) -> None:
    """Measure the commands on made guides of realistic text, and print the times and the memory beside the budgets.

    Of terms: the time that finding them takes, and how well it finds them in true forms and near misses. Of search:
    recall and precision beside plain Material and plain Pagefind, and what a search loads and how long it takes. Of
    reading: what a chapter loads, and when there is text, beside plain Material. The last two need Playwright and
    Chromium.
    """
    if keep and keep.exists() and any(keep.iterdir()):
        raise click.UsageError(f"the folder '{keep}' is not empty.")
    click.echo(f"{os.cpu_count()} processors, Python {platform.python_version()}, {platform.system()}, runs: {runs}\n")
    try:
        with nullcontext(str(keep.absolute())) if keep else TemporaryDirectory(prefix="guide-bench-") as made_in:
            folder = Path(made_in)
            rows: list[Row] = []
            tables: list[str] = []
            if what in ("check", "all"):
                rows += _check(folder, locales, pages or CHECKED_PAGES, runs)
            if what in ("build", "all"):
                first = pages or BUILT_PAGES
                rows += _build(folder, locales, first, runs)
                for number in LARGE_PAGES if large else ():
                    if number != first:
                        rows += _build(folder, locales, number, 1)
            if what in ("terms", "all"):
                rows += _find(locales, runs)
                _progress("matching of terms")
                tables.append(matching_table(results(LOCALES[:locales])))
            if what in ("search", "all"):
                tables += _search(folder, locales, pages or CHECKED_PAGES, runs, names, misses)
            if what in ("reading", "all"):
                tables += _read(folder, pages or BUILT_PAGES, runs)
    except CommandError as error:
        raise click.ClickException(str(error)) from None
    click.echo("\n".join([*([table(rows)] if rows else []), *tables]), nl=False)


def _check(folder: Path, locales: int, pages: int, runs: int) -> Iterator[Row]:
    _progress(f"check of {locales} × {pages}")
    tree = make_tree(folder / f"check-{locales}-{pages}", LOCALES[:locales], pages)
    yield from check_rows((locales, pages), check_runs(tree, runs))


def _build(folder: Path, locales: int, pages: int, runs: int) -> Iterator[Row]:
    _progress(f"build of {locales} × {pages}")
    tree = make_tree(folder / f"build-{locales}-{pages}", LOCALES[:locales], pages)
    yield from build_rows((locales, pages), build_runs(tree, folder / f"plain-{locales}-{pages}", runs))


def _find(locales: int, runs: int) -> Iterator[Row]:
    for locale in LOCALES[:locales]:
        _progress(f"finding of terms in {locale}")
        yield finding_row(finding_runs(locale, runs))


def _search(folder: Path, locales: int, pages: int, runs: int, names: tuple[str, ...], misses: bool) -> Iterator[str]:
    known = [corpus for corpus in corpora() if corpus.locale in LOCALES[:locales]]
    if unknown := sorted(set(names) - {corpus.name for corpus in known}):
        raise click.UsageError(f"there is no corpus '{unknown[0]}'.")
    wanted = [corpus for corpus in known if corpus.name in names or not names]
    try:
        with chromium() as browser:
            found = list(search_results(browser, wanted, folder / "search", _progress))
            halves = [half for result in found for half in result.halves]
            yield quality_table(halves)
            if misses:
                yield misses_text(halves)
            costs = edition_costs(browser, folder / "search", LOCALES[:locales], pages, runs, _progress)
            yield cost_table([] if names else list(costs), answer_times(found))
    except NoBrowserError as error:
        yield f"Search was not measured: {error}.\n"


def _read(folder: Path, pages: int, runs: int) -> Iterator[str]:
    try:
        with chromium() as browser:
            yield reading_table(reading_costs(browser, folder / "reading", pages, runs, _progress))
    except NoBrowserError as error:
        yield f"Reading was not measured: {error}.\n"


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"{text} …", err=True)


if __name__ == "__main__":
    main(prog_name="bench.py")
