"""What is measured: the commands of the guidebook on a made guide, cold, warm and after a change."""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmark.made_tree import MadeTree
from benchmark.measuring import Runs, run
from benchmark.plain_stack import copy_for_plain_stack
from guidebook.cache_folder import cache_folder

GUIDE = Path(__file__).resolve().parents[1] / "guide.py"
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
"""What the commands are run with."""


@dataclass(frozen=True, slots=True)
class CheckRuns:
    """What `check` takes."""

    cold: Runs
    """Without what an earlier run has kept."""
    warm: Runs
    changed: Runs
    """After one paragraph of one source page has changed."""


@dataclass(frozen=True, slots=True)
class BuildRuns:
    """What `build` takes, and the plain stack on the same pages."""

    cold: Runs
    changed: Runs
    plain: Runs

    @property
    def times_faster(self) -> float:
        """How many times the plain stack's time a cold build would fit into."""
        return self.plain.seconds / self.cold.seconds

    @property
    def times_faster_changed(self) -> float:
        """The same for a build after a change; the plain stack always builds everything."""
        return self.plain.seconds / self.changed.seconds


def check_runs(tree: MadeTree, count: int) -> CheckRuns:
    """Measure `check` on a made guide, each way `count` times.

    Raises `CommandError` when it finds an error: what was measured would then be no clean guide.
    """
    command = (sys.executable, GUIDE, "check", "--config", tree.config)
    try:
        cold = _repeated(count, command, tree.root, before=lambda _: _forget(tree))
        warm = _repeated(count, command, tree.root)
        changed = _repeated(count, command, tree.root, before=tree.change_paragraph)
    finally:
        _forget(tree)
    return CheckRuns(cold, warm, changed)


def build_runs(tree: MadeTree, plain_root: Path, count: int) -> BuildRuns:
    """Measure `build` on a made guide and the plain stack on a copy of it, each way `count` times.

    Raises `CommandError` when one of them fails.
    """
    site = tree.root / "site"
    command = (sys.executable, GUIDE, "build", "--config", tree.config, "--output", site, "--no-downloads")
    config = copy_for_plain_stack(tree, plain_root)
    plain_command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config)

    def forget(_: int) -> None:
        _forget(tree)
        _remove(site)

    try:
        cold = _repeated(count, command, tree.root, before=forget)
        changed = _repeated(count, command, tree.root, before=tree.change_paragraph)
    finally:
        _forget(tree)
    plain = _repeated(count, plain_command, plain_root, before=lambda _: _remove(plain_root / "site"))
    return BuildRuns(cold, changed, plain)


def _repeated(
    count: int, command: tuple[str | Path, ...], folder: Path, before: Callable[[int], object] = lambda _: None
) -> Runs:
    runs = []
    for number in range(count):
        before(number)
        runs.append(run(command, folder, ENVIRONMENT))
    return Runs(tuple(runs))


def _forget(tree: MadeTree) -> None:
    """Remove what the commands have kept of the guide in the user's own cache folder."""
    _remove(cache_folder(tree.root))


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
