"""Processes that read and check groups of pages, each its own part of the guide."""

import gc
import multiprocessing
import pickle
from collections.abc import Iterable, Mapping, Sequence
from multiprocessing.connection import Connection
from typing import Any

from guidebook.checks.engine import RawFindings, check_page
from guidebook.checks.rule import Rule
from guidebook.content.guide_files import GuideFiles
from guidebook.content.page import Outline, Page
from guidebook.content.tree import make_catalogue, read_pages

Outlines = dict[tuple[str, str], Outline]
"""Outlines of the pages of one key, by locale and key."""
Pages = dict[tuple[str, str], Page]
"""The pages of one key, by locale and key."""
Checked = tuple[RawFindings, frozenset[tuple[str, str]]]
"""What rules find on the pages of one key, and locale and id of the terms and names that they speak of."""


KEPT = 2000
"""Pages that a process keeps between reading and checking, about 60 kB each; the others it reads a second time."""
_WORTH_A_PROCESS = 40
"""Groups of pages from which on other processes are started."""


class GroupChecker:
    """Reads and checks groups of pages in this process."""

    def __init__(self, files: GuideFiles, rules: Sequence[Rule]) -> None:
        self._files = files
        self._rules = rules
        self._kept: dict[str, Pages] = {}
        self._kept_pages = 0

    def read(self, keys: Iterable[str]) -> dict[str, Outlines]:
        """The outlines of the pages with these keys, by key."""
        found: dict[str, Outlines] = {}
        for key in keys:
            pages = read_pages(self._files, (key,))
            found[key] = {place: page.outline() for place, page in pages.items()}
            if self._kept_pages + len(pages) <= KEPT:
                self._kept[key] = pages
                self._kept_pages += len(pages)
        return found

    def check(self, keys: Sequence[str], outlines: Mapping[str, Outlines]) -> dict[str, Checked]:
        """What the rules find on the pages with these keys, by key; `outlines` are those of the whole guide."""
        known = {place: outline for group in outlines.values() for place, outline in group.items()}
        catalogue = make_catalogue(self._files, known)
        found: dict[str, Checked] = {}
        for key in keys:
            pages = self._kept.pop(key, None) or read_pages(self._files, (key,))
            known |= pages  # while a group is checked, the catalogue knows its pages in full
            raw = RawFindings.joined(check_page(catalogue, page, self._rules) for page in pages.values())
            terms = ((page.locale, name) for page in pages.values() for name in catalogue.term_uses.named_on(page))
            found[key] = raw, frozenset(terms)
            known |= outlines[key]
        return found


class Workers:
    """Group checkers in processes of their own, or in this one where there is but one."""

    def __init__(self, files: GuideFiles, rules: Sequence[Rule], jobs: int) -> None:
        self._files = files
        self._here = GroupChecker(files, rules)
        self._places = {key: number for number, key in enumerate(sorted({key for _, key in files.pages}))}
        self._connections: list[Connection] = []
        self._processes: list[Any] = []
        self._jobs = jobs if "fork" in multiprocessing.get_all_start_methods() else 1

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        for process, connection in zip(self._processes, self._connections, strict=True):
            connection.close()
            process.terminate()
            process.join()

    def read(self, keys: Sequence[str]) -> dict[str, Outlines]:
        """See `GroupChecker.read`."""
        found: dict[str, Outlines] = self._ask("read", keys)
        return found

    def check(self, keys: Sequence[str], outlines: Mapping[str, Outlines]) -> dict[str, Checked]:
        """See `GroupChecker.check`."""
        found: dict[str, Checked] = self._ask("check", keys, outlines)
        return found

    def _ask(self, method: str, keys: Sequence[str], *arguments: object) -> dict[str, Any]:
        if self._jobs == 1 or (not self._processes and len(keys) < _WORTH_A_PROCESS):
            found: dict[str, Any] = getattr(self._here, method)(keys, *arguments)
            return found
        if not self._processes:
            self._start()
        packed = pickle.dumps(arguments)
        for number, connection in enumerate(self._connections):
            own = [key for key in keys if self._places[key] % self._jobs == number]
            connection.send((method, own))
            connection.send_bytes(packed)
        answers = [connection.recv() for connection in self._connections]
        for answer in answers:
            if isinstance(answer, Exception):
                raise answer
        return {key: result for answer in answers for key, result in answer.items()}

    def _start(self) -> None:
        # A forked process has the texts already, and what was made before it was forked: dictionaries take a second.
        make_catalogue(self._files, {}).matchers.items()
        context = multiprocessing.get_context("fork")
        for _ in range(self._jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, self._here), daemon=True)
            process.start()
            theirs.close()
            self._connections.append(ours)
            self._processes.append(process)


def _serve(connection: Connection, checker: GroupChecker) -> None:
    gc.disable()  # pages hold no cycles, and looking for some among millions of records takes a fifth of the time
    while True:
        try:
            method, keys = connection.recv()
            arguments = pickle.loads(connection.recv_bytes())
        except EOFError:
            return
        try:
            answer = getattr(checker, method)(keys, *arguments)
        except Exception as error:
            answer = error
        connection.send(answer)
