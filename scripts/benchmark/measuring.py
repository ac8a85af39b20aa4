"""Runs a command and measures it: wall time, and the processor time and memory of its whole tree of processes."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Generic, Protocol, TypeVar

import psutil

_PAUSE_SECONDS = 0.02
"""Between two looks at the memory."""
_LARGEST_SHARE = 0.05
"""Of a processor's time, for looking: a look at large processes takes long, and must not slow down what it measures."""


class CommandError(Exception):
    """A measured command did not end as it should; the message holds what it printed."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command."""

    seconds: float
    processor_seconds: float
    """What all processors together spent on it; other work on the machine changes this less than the wall time."""
    tree_bytes: int
    """The most memory that the process and those it started held together at one time."""
    main_bytes: int
    """The most memory that the process itself held."""


class Timed(Protocol):
    """Something that was measured once."""

    @property
    def seconds(self) -> float:
        """Wall time."""

    @property
    def processor_seconds(self) -> float:
        """Time of all processors together."""


_Timed = TypeVar("_Timed", bound=Timed)


@dataclass(frozen=True, slots=True)
class TimedRuns(Generic[_Timed]):
    """Several measurements of the same thing."""

    all: tuple[_Timed, ...]

    @property
    def least_seconds(self) -> float:
        """Wall time of the fastest run."""
        return min(run.seconds for run in self.all)

    @property
    def seconds(self) -> float:
        """Wall time, the median."""
        return median(run.seconds for run in self.all)

    @property
    def processor_seconds(self) -> float:
        """Time of all processors together, the median."""
        return median(run.processor_seconds for run in self.all)


class Runs(TimedRuns[Run]):
    """Several runs of the same command."""

    @property
    def tree_bytes(self) -> int:
        """Memory of all processes together, in the run that took most."""
        return max(run.tree_bytes for run in self.all)

    @property
    def main_bytes(self) -> int:
        """Memory of the main process, in the run that took most."""
        return max(run.main_bytes for run in self.all)


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a command in a folder until it ends.

    Raises `CommandError` when its exit status is not 0.
    """
    output = folder / "output.txt"
    started, processor_started = time.perf_counter(), _processor_seconds()
    with output.open("wb") as file:
        process = psutil.Popen(command, cwd=folder, env=environment, stdout=file, stderr=subprocess.STDOUT)
        tree_bytes, main_bytes = _watch(process)
    seconds, processor_seconds = time.perf_counter() - started, _processor_seconds() - processor_started
    if process.returncode:
        printed = output.read_text(encoding="utf-8", errors="replace")
        raise CommandError(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{printed[-3000:]}")
    output.unlink()
    return Run(seconds, processor_seconds, tree_bytes, main_bytes)


def _processor_seconds() -> float:
    """Time of all processors that the processes started from here, and those they started, have spent so far."""
    times = os.times()
    return times.children_user + times.children_system


def _watch(process: psutil.Popen) -> tuple[int, int]:
    """Look at the process until it ends; gives the peaks of the tree's memory and of its own, in bytes."""
    tree_bytes = main_bytes = 0
    while True:
        before = time.perf_counter()
        tree, main = _memory(process)
        tree_bytes, main_bytes = max(tree_bytes, tree), max(main_bytes, main)
        taken = time.perf_counter() - before
        try:
            process.wait(max(_PAUSE_SECONDS, taken / _LARGEST_SHARE))
            return tree_bytes, main_bytes
        except psutil.TimeoutExpired:
            continue


def _memory(process: psutil.Popen) -> tuple[int, int]:
    """What all processes of the tree hold now, and what the main one does.

    Pages that several of them share are counted once where the system tells (Linux's PSS, proportional set size);
    elsewhere in each of them, so that too much is counted rather than too little.
    """
    try:
        main = process.memory_info().rss
        children = process.children(recursive=True)
    except psutil.Error:
        return 0, 0
    if not children:
        return main, main
    return sum(_share(one) for one in (process, *children)), main


def _share(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", full.rss))
    except psutil.Error:
        return 0  # it has just ended
