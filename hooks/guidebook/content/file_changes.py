"""Writes changed files: all of them or none."""

import os
import re
import shutil
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.model import Source, Span

_MARK = "\ufeff"


class ChangeError(Exception):
    """A file cannot be changed; the message is one line. Nothing was changed, unless it says so."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file."""

    source: Source
    """The file as it was read; of a new one only the path counts."""
    edits: tuple[Edit, ...] = ()
    """On the text that was read; line ends and byte order mark stay as they are on disk."""
    moved_to: str | None = None
    """Its new path, relative to the folder of the configuration file."""
    is_new: bool = False
    """Whether there is no such file yet; the edits are then on an empty text."""


def write_changes(root: Path, changes: Iterable[FileChange]) -> None:
    """Make all changes, or none; `root` is the folder that the paths are relative to.

    Every new text is written beside its file before the first file is replaced. What fails later is undone, so that
    every file has its old name, bytes and rights again. Folders that moved files leave empty are removed.

    Raises `ChangeError` when a file cannot be written, was changed since it was read, or stands in the way of another.
    Raises `ValueError` when edits overlap.
    """
    writing = _Writing()
    try:
        prepared = [writing.prepare(root, change) for change in changes]
        for item in prepared:
            writing.carry_out(item)
    except OSError as error:
        writing.undo()
        name = os.path.relpath(error.filename, root) if error.filename else "a file"
        raise ChangeError(f"'{name}' cannot be written ({error.strerror}). Nothing was changed.") from None
    except BaseException:
        writing.undo()
        raise
    writing.tidy_up(item.path.parent for item in prepared if item.target != item.path)


@dataclass(frozen=True, slots=True)
class _Prepared:
    path: Path
    target: Path
    new: Path | None
    """The file with the new text; None where the text stays."""


@dataclass(slots=True)
class _Writing:
    """Changes on their way, and how to undo them."""

    temporary: list[Path] = field(default_factory=list)
    """Files to be removed at the end."""
    undoing: list[Callable[[], object]] = field(default_factory=list)
    """In the order in which things were done."""
    paths: set[Path] = field(default_factory=set)

    def prepare(self, root: Path, change: FileChange) -> _Prepared:
        """Write the new text beside the file."""
        path = root / change.source.path
        target = path if change.moved_to is None else root / change.moved_to
        if target != path or change.is_new:
            if path.is_symlink():
                raise ChangeError(f"'{change.source.path}' is a link to another file. Put the file itself there.")
            if os.path.lexists(target):
                raise ChangeError(f"'{change.moved_to or change.source.path}' is there already.")
        else:
            path = target = Path(os.path.realpath(path))
        if path in self.paths:
            raise ChangeError(
                f"'{change.source.path}' is a link to a file that changes too. Put the file itself there."
            )
        self.paths.add(path)
        raw = "" if change.is_new else _read(path, change.source)
        body = raw.removeprefix(_MARK)
        changed = raw[: len(raw) - len(body)] + apply_edits(body, _edits_in_raw(body, change.edits))
        if changed == raw and not change.is_new:
            return _Prepared(path, target, None)
        if not change.is_new and not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13), str(path))
        new = self._beside(path, "new")
        new.write_bytes(changed.encode("utf-8"))
        if not change.is_new:
            shutil.copymode(path, new)
        return _Prepared(path, target, new)

    def carry_out(self, item: _Prepared) -> None:
        """Move the file to its new place and put the new text in place of the old one.

        How to undo a step is noted before it is taken, so that an interruption cannot come between the two.
        """
        if item.target != item.path:
            self._make_folder(item.target.parent)
            self.undoing.append(partial(_move_back, item.target, item.path))
            os.rename(item.path, item.target)
        if item.new is None:
            return
        if item.target.exists():
            old = self._beside(item.target, "old")
            try:
                os.link(item.target, old)
            except OSError:  # a file system without links
                shutil.copy2(item.target, old)
            self.undoing.append(partial(_put_back, old, item.target))
        else:
            self.undoing.append(partial(item.target.unlink, missing_ok=True))
        os.replace(item.new, item.target)

    def undo(self) -> None:
        """Take everything back, the last thing first."""
        failures = []
        for step in reversed(self.undoing):
            try:
                step()
            except OSError as error:
                failures.append(error)
        if failures:
            first = failures[0]
            raise ChangeError(f"'{first.filename}' cannot be put back ({first.strerror}). Mend it by hand.")
        self.tidy_up()

    def tidy_up(self, folders: Iterable[Path] = ()) -> None:
        """Remove what is needed no more, and folders that are left empty."""
        for file in self.temporary:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        for folder in folders:
            with suppress(OSError):
                os.removedirs(folder)

    def _beside(self, path: Path, kind: str) -> Path:
        """A hidden name in the same folder, short enough for every file system."""
        name = path.with_name(f".guidebook-{os.getpid()}-{len(self.temporary)}.{kind}")
        self.temporary.append(name)
        return name

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            self._make_folder(folder.parent)
            self.undoing.append(partial(_remove_folder, folder))
            folder.mkdir()


def _move_back(target: Path, path: Path) -> None:
    if not os.path.lexists(path):
        os.rename(target, path)


def _put_back(old: Path, target: Path) -> None:
    os.replace(old, target)
    old.unlink(missing_ok=True)  # two links to one file are both left as they are (POSIX, rename)


def _remove_folder(folder: Path) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        folder.rmdir()


def _read(path: Path, source: Source) -> str:
    try:
        raw = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ChangeError(f"'{source.path}' is not UTF-8. Save it as UTF-8 first.") from None
    if raw.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n") != source.text:
        raise ChangeError(f"'{source.path}' was changed by somebody else meanwhile. Run the command again.")
    return raw


def _edits_in_raw(raw: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Edits on a text that was read with `\\n` for every line break, for the text as the file has it."""
    breaks = [match.start() - number for number, match in enumerate(re.finditer("\r\n", raw))]
    line_end = "\r\n" if breaks else "\n"
    for edit in edits:
        start, end = (offset + bisect_left(breaks, offset) for offset in (edit.span.start, edit.span.end))
        yield Edit(Span(start, end), edit.replacement.replace("\n", line_end))
