"""Changes of files: all or none, byte for byte, with everything that is not edited as it was."""

import itertools
import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from guidebook.content.edit import Edit
from guidebook.content.file_changes import ChangeError, FileChange, write_changes
from guidebook.content.model import Source, Span


def source_of(path: Path, name: str | None = None) -> Source:
    """The source as reading gives it."""
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(name or path.name, "en", path.name, text)


def write(path: Path, *edits: Edit) -> None:
    """Write edits on one file."""
    write_changes(path.parent, [FileChange(source_of(path), edits)])


def state(root: Path) -> dict[str, tuple[int, bytes | str]]:
    """Every file, link and folder below a folder, with rights and content."""
    found: dict[str, tuple[int, bytes | str]] = {}
    for path in root.rglob("*"):
        mode = stat.S_IMODE(path.lstat().st_mode)
        content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else "folder"
        found[path.relative_to(root).as_posix()] = mode, content
    return found


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"one\ntwo\nthree\n", b"one\n2\nzwei\nthree\n"),
        (b"one\r\ntwo\r\nthree\r\n", b"one\r\n2\r\nzwei\r\nthree\r\n"),
        (b"\xef\xbb\xbfone\ntwo\nthree\n", b"\xef\xbb\xbfone\n2\nzwei\nthree\n"),
        (b"\xef\xbb\xbfone\r\ntwo\r\nthree", b"\xef\xbb\xbfone\r\n2\r\nzwei\r\nthree"),
        (b"one\ntwo\r\nthree\n", b"one\n2\r\nzwei\r\nthree\n"),
        (b"one\rtwo\rthree\r", b"one\r2\nzwei\rthree\r"),
    ],
)
def test_edit_leaves_everything_else_as_it_is(tmp_path: Path, raw: bytes, expected: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    write(path, Edit(Span(4, 7), "2\nzwei"))
    assert path.read_bytes() == expected


@pytest.mark.parametrize("raw", [b"a\nb\r\nc\n", b"\xef\xbb\xbfa\r\nb", b""])
def test_no_edit_changes_nothing(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    write(path)
    assert (path.read_bytes(), (path.stat().st_mtime_ns, path.stat().st_ino)) == (raw, before)


def test_edit_over_a_line_end_takes_it_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"one\r\ntwo\r\n")
    write(path, Edit(Span(3, 4), " "), Edit(Span(8, 8), "end"))
    assert path.read_bytes() == b"one two\r\nend"


def test_file_keeps_its_rights_and_no_other_file_is_left(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("one\n")
    path.chmod(0o640)
    write(path, Edit(Span(0, 3), "1"))
    assert state(tmp_path) == {"page.md": (0o640, b"1\n")}


def test_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("one\n")
    link = tmp_path / "link.md"
    link.symlink_to("page.md")
    write(link, Edit(Span(0, 3), "1"))
    assert link.is_symlink()
    assert (tmp_path / "page.md").read_text() == "1\n"


def test_edits_that_overlap_leave_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("one\n")
    before = state(tmp_path)
    with pytest.raises(ValueError, match="overlap"):
        write(path, Edit(Span(0, 2), "1"), Edit(Span(1, 3), "2"))
    assert state(tmp_path) == before


def guide(root: Path) -> list[FileChange]:
    """Three files of several kinds, and changes on them."""
    for name, raw, mode in (
        ("en/a.md", b"one\r\n", 0o600),
        ("en/b/c.md", b"two\n", 0o644),
        ("d.md", b"three\n", 0o664),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        path.chmod(mode)
    return [
        FileChange(source_of(root / "en/a.md", "en/a.md"), (Edit(Span(0, 3), "1"),)),
        FileChange(source_of(root / "en/b/c.md", "en/b/c.md"), moved_to="en/x/y/c.md"),
        FileChange(source_of(root / "d.md"), (Edit(Span(5, 5), "!"),), moved_to="en/e.md"),
        FileChange(Source("new.txt", "", "new.txt", ""), (Edit(Span(0, 0), "new\n"),), is_new=True),
    ]


def test_several_files_are_edited_moved_and_made_together(tmp_path: Path) -> None:
    write_changes(tmp_path, guide(tmp_path))
    found = state(tmp_path)
    assert {name: content for name, content in found.items() if content[1] != "folder" and name != "new.txt"} == {
        "en/a.md": (0o600, b"1\r\n"),
        "en/x/y/c.md": (0o644, b"two\n"),
        "en/e.md": (0o664, b"three!\n"),
    }
    assert found["new.txt"][1] == b"new\n"
    assert "en/b" not in found, "a folder that is left empty goes"


STEPS = ((os, "rename"), (os, "replace"), (Path, "write_bytes"), (Path, "mkdir"), (shutil, "copymode"))
"""Everything that writing asks of the system."""


def fail_at(patch: pytest.MonkeyPatch, number: int, error: BaseException, is_done: bool) -> list[str]:
    """Make the `number`-th step of writing fail, before or just after it is done; gives the steps as they are taken."""
    taken: list[str] = []

    def failing(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            taken.append(name)
            is_the_one = len(taken) == number
            result = None if is_the_one and not is_done else real(*arguments, **options)
            if is_the_one:
                raise error
            return result

        return step

    for place, name in STEPS:
        patch.setattr(place, name, failing(name, getattr(place, name)))
    return taken


@pytest.mark.parametrize("is_done", [False, True])
@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError(28, "No space left on device", "x.md"), ChangeError), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_whatever_fails_everything_is_as_it_was(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    raised: type[BaseException],
    is_done: bool,
) -> None:
    changes = guide(tmp_path)
    before = state(tmp_path)
    for number in itertools.count(1):
        with monkeypatch.context() as patch:
            taken = fail_at(patch, number, error, is_done)
            with suppress(raised):
                write_changes(tmp_path, changes)
        if len(taken) < number:
            break
        assert state(tmp_path) == before, f"step {number}, {taken[-1]}"
    assert number > 12, "every step was made to fail once"
    assert state(tmp_path) != before


def test_file_system_without_links_is_written_to_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = guide(tmp_path)
    before = state(tmp_path)

    def no_links(*paths: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", no_links)
        with pytest.raises(ChangeError):
            write_changes(tmp_path, changes)
    assert state(tmp_path) == before
    write_changes(tmp_path, changes)
    assert (tmp_path / "en/e.md").read_bytes() == b"three!\n"


def test_file_that_may_not_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = guide(tmp_path)
    before = state(tmp_path)
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("d.md"))
    with pytest.raises(ChangeError) as refused:
        write_changes(tmp_path, changes)
    assert str(refused.value) == "'d.md' cannot be written (Permission denied). Nothing was changed."
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda root: (root / "d.md").write_text("other"), "'d.md' was changed by somebody else meanwhile."),
        (lambda root: (root / "d.md").write_bytes(b"three\xff\n"), "'d.md' is not UTF-8."),
        (lambda root: (root / "d.md").unlink(), "'d.md' cannot be written (No such file or directory)."),
        (lambda root: (root / "en/e.md").touch(), "'en/e.md' is there already."),
        (lambda root: (root / "en/e.md").symlink_to("nowhere"), "'en/e.md' is there already."),
        (lambda root: (root / "new.txt").touch(), "'new.txt' is there already."),
        (lambda root: (root / "en/x").touch(), "'en/x' cannot be written (File exists)."),
        (
            lambda root: (root / "d.md").rename(root / "t.md") and link(root / "d.md"),
            "'d.md' is a link to another file.",
        ),
    ],
)
def test_what_stands_in_the_way_is_named_and_nothing_changes(
    tmp_path: Path, spoil: Callable[[Path], object], message: str
) -> None:
    changes = guide(tmp_path)
    spoil(tmp_path)
    before = state(tmp_path)
    with pytest.raises(ChangeError) as refused:
        write_changes(tmp_path, changes)
    assert str(refused.value).startswith(message)
    assert "\n" not in str(refused.value)
    assert state(tmp_path) == before


def link(path: Path) -> None:
    """Make a link to the file that stood there before."""
    path.symlink_to("t.md")


def test_one_file_under_two_names_is_not_written_twice(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one\n")
    (tmp_path / "b.md").symlink_to("a.md")
    changes = [FileChange(source_of(tmp_path / name), (Edit(Span(0, 3), "1"),)) for name in ("a.md", "b.md")]
    with pytest.raises(ChangeError, match=r"'b\.md' is a link to a file that changes too"):
        write_changes(tmp_path, changes)
    assert (tmp_path / "a.md").read_text() == "one\n"
