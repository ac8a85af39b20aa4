"""Runs the measurements of reading: an Arabic chapter on our site and on the plain stack's, of the same pages."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmark.made_tree import MadeTree, make_tree
from benchmark.measuring import run
from benchmark.plain_stack import copy_for_plain_stack
from benchmark.reading_cost import Views, readable_times, views
from benchmark.scenarios import ENVIRONMENT
from benchmark.search_sites import PROJECT, SOURCE, Edition, build_editions
from benchmark.static_server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

READ_LOCALE = "ar"
"""The edition that the budgets are for: it needs a font of its own, and mirrored styles."""
_CHAPTERS = 4
"""That are opened where bytes are counted."""


@dataclass(frozen=True, slots=True)
class ReadingCost:
    """What reading costs on one site."""

    name: str
    is_ours: bool
    views: Views
    readable: tuple[float, ...]
    """Seconds, of each run."""


def reading_costs(
    browser: "Browser", folder: Path, pages: int, runs: int, progress: Callable[[str], None]
) -> Iterator[ReadingCost]:
    """Weigh chapters of the guide and of a made one of so many pages an edition; each time is taken `runs` times.

    Raises `CommandError` when a site cannot be built.
    """
    guide = MadeTree(PROJECT, (SOURCE, READ_LOCALE), 0)
    yield from _both(browser, "guide", guide, folder / "guide", runs, progress)
    made = make_tree(folder / f"made-{pages}", (SOURCE, READ_LOCALE), pages)
    yield from _both(browser, f"{pages:,} pages", made, folder / f"made-{pages}-sites", runs, progress)


def _both(
    browser: "Browser", name: str, tree: MadeTree, folder: Path, runs: int, progress: Callable[[str], None]
) -> Iterator[ReadingCost]:
    progress(f"build of {name}")
    folder.mkdir(parents=True, exist_ok=True)
    ours = build_editions(tree.config, folder)[READ_LOCALE]
    config = copy_for_plain_stack(tree, folder / "plain")
    run((sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config), config.parent, ENVIRONMENT)
    plain = Edition(config.parent / "site", ours.path)
    chapters = _chapters(tree)
    for edition, is_ours in ((ours, True), (plain, False)):
        addresses = [f"{edition.path}chapters/{chapter}/" for chapter in chapters]
        way = name if is_ours else f"{name}, plain Material"
        with serving(edition.root) as server:
            progress(f"reading, {way}")
            weighed = views(browser, server, addresses[:_CHAPTERS])
            times = readable_times(browser, server, _repeated(addresses, runs))
            yield ReadingCost(way, is_ours, weighed, times)


def _chapters(tree: MadeTree) -> list[str]:
    files = sorted((tree.docs / READ_LOCALE / "chapters").glob("*.md"))
    return [file.stem for file in files if file.stem not in ("index", "README")]


def _repeated(addresses: Sequence[str], count: int) -> list[str]:
    return [addresses[number % len(addresses)] for number in range(count)]
