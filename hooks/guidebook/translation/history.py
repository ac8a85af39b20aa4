"""The history of the guide's files, as git keeps it: the only module that asks git.

The site never depends on it. A repository is somebody else's text, its configuration included: git is called without a
shell, and with everything off that would run a program, ask for a password or reach for the network.
"""

import datetime
import os
import posixpath
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "diff.external=",
    "gc.auto=0",
    "log.showRoot=true",  # else the commit that a history begins with lists no files
    "log.showSignature=false",  # it runs the program that the repository names
    "safe.bareRepository=explicit",  # a folder of the guide that only looks like a repository
)
_LOG = (
    "log",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--no-show-signature",
    "--no-decorate",
    "--no-notes",
)
_KEPT_VARIABLES = re.compile(
    r"(?!GIT_)|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)$|GIT_(CEILING_DIRECTORIES|EXEC_PATH)$"
)
"""Those of git's environment that say who calls, not which repository: a hook of another one may have set these."""
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # a clone without all texts would ask the network for them
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
_TIMEOUT_SECONDS = 60
_TEXTS_AT_ONCE = 64
_UNREADABLE_TEXTS = 16
"""After so many texts that cannot be read, a repository is given up."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_ENTRY = re.compile(rb":\d+ 100\d{3} [0-9a-f]+ ([0-9a-f]+) ")
"""What a commit makes of a file, as `--raw` shows it; a link or a file that goes away is none."""
HOW_TO_DEEPEN = "run 'git fetch --unshallow' (in GitHub Actions: 'fetch-depth: 0' of actions/checkout)"


class HistoryError(Exception):
    """The history does not tell what was asked for; the message is one sentence for the person who asked."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A state of the repository."""

    id: str
    """The whole hash."""
    date: datetime.date
    """The day it was committed."""

    @property
    def short_id(self) -> str:
        """The hash as people write it."""
        return self.id[:10]


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a file had."""

    commit: Commit
    """The last commit that gave it to the file."""
    text: str
    """As `Source.text`: every line break is a single `\\n`, without byte order mark; what is no UTF-8 is U+FFFD."""


@dataclass(slots=True)
class History:
    """The commits that led to the present one."""

    root: Path
    """The folder that paths are relative to."""
    prefix: str
    """Its path inside the repository, with a last slash; empty for the repository's own folder."""
    is_shallow: bool
    """Whether older commits were left out when the repository was cloned."""
    unreadable: set[str] = field(default_factory=set)
    """Ids of the texts that are damaged or left out, of those that were asked for."""

    @property
    def what_is_missing(self) -> str | None:
        """Why a text may not be found though there was one, and what to do; None where nothing is missing."""
        if self.is_shallow:
            return f"this clone is shallow, so its history is not complete: {HOW_TO_DEEPEN}"
        if self.unreadable:
            number = len(self.unreadable)
            texts = "1 older text" if number == 1 else f"{number} older texts"
            return f"{texts} cannot be read from this clone: run 'git fsck', or clone it anew and whole"
        return None

    def versions(self, path: str) -> Iterator[Version]:
        """The texts that a file had in commits, the newest first, each once; `path` is relative to `root`.

        It is followed over renames. Texts that merges brought together are among them, and so may be those of other
        files that had one of its names. Raises `HistoryError` when git fails or the file was never committed.
        """
        place = self._place(path)
        listed = self._run(*_LOG, "--follow", "-M", "--name-only", "-z", "--format=", "HEAD", "--", place)
        names = dict.fromkeys(name for name in listed.split(b"\0") if name)
        if not names:
            raise HistoryError(f"'{path}' was never committed" + (f"; {HOW_TO_DEEPEN}" if self.is_shallow else ""))
        # Following renames, git leaves out what merges make of a file.
        options = ("--full-history", "--date-order", "-m", "--raw", "--no-abbrev", "--no-renames", "--format=>%H %cs")
        lines = self._run(*_LOG, *options, "HEAD", "--", place, *(names.keys() - {os.fsencode(place)})).splitlines()
        commits: dict[str, Commit] = {}
        commit = None
        for line in lines:
            entry = _ENTRY.match(line)
            if line.startswith(b">"):
                commit = _commit(line[1:])
            elif entry and commit:
                commits.setdefault(entry[1].decode(), commit)
        for blob, text in self._texts(list(commits)):
            yield Version(commits[blob], text)

    def texts_at(self, commit: Commit, folder: str) -> Mapping[str, str]:
        """The texts of all Markdown pages below a folder in a commit, by path relative to `root`, sorted.

        Raises `HistoryError` when git fails or the folder stands outside the repository.
        """
        place = self._place(folder)
        below = () if place == "." else ("--", place)
        listed = self._run("ls-tree", "-r", "-z", "--full-tree", commit.id, *below)
        blobs: dict[str, str] = {}
        for entry in listed.split(b"\0"):
            facts, _, name = entry.partition(b"\t")
            mode, _, blob = facts.partition(b" blob ")
            if mode.startswith(b"100") and name.endswith(b".md"):
                path = posixpath.relpath(name.decode("utf-8", "replace"), self.prefix or ".")
                blobs[path] = blob.decode()
        texts = dict(self._texts(list(dict.fromkeys(blobs.values()))))
        return {path: texts[blob] for path, blob in sorted(blobs.items()) if blob in texts}

    def commit_at(self, when: str) -> Commit | None:
        """The commit that was the present one at the beginning of a day (`2026-11-01`), or that a revision names.

        None for a day before the first commit. Raises `HistoryError` when there is no such commit or git fails.
        """
        if _DATE.fullmatch(when):
            try:
                datetime.date.fromisoformat(when)
            except ValueError:
                raise HistoryError(f"there is no day '{when}'") from None
            found = self._first_commit("--first-parent", f"--before={when}T00:00:00", "HEAD")
            if found is None and self.is_shallow:
                raise self._too_short(f"to {when}")
            return found
        try:
            found = None if when.startswith("-") else self._first_commit(f"{when}^{{commit}}")
        except HistoryError:
            found = None
        if found is None:
            if self.is_shallow:
                raise self._too_short(f"to '{when}', or there is no such commit")
            raise HistoryError(f"there is no commit '{when}'; give a day such as 2026-11-01, or a revision of git")
        return found

    def _first_commit(self, *arguments: str) -> Commit | None:
        lines = self._run(*_LOG, "-1", "--no-patch", "--format=%H %cs", *arguments, "--").splitlines()
        return _commit(lines[0]) if lines else None

    def _too_short(self, where: str) -> HistoryError:
        lines = self._run(*_LOG, "--no-patch", "--format=%cs", "HEAD", "--").splitlines()
        oldest = min(lines).decode() if lines else "unknown"
        return HistoryError(
            f"this clone is shallow and does not reach back {where}; its oldest commit is of {oldest}: {HOW_TO_DEEPEN}"
        )

    def _place(self, path: str) -> str:
        place = posixpath.normpath(posixpath.join(self.prefix, path))
        if place.startswith(("../", "/")) or place == "..":
            raise HistoryError(f"'{path}' stands outside the repository")
        return place

    def _texts(self, blobs: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The texts with these ids, in their order, some at a time; those that cannot be read are left out."""
        at = 0
        while at < len(blobs):
            asked = blobs[at : at + _TEXTS_AT_ONCE] if at == 0 else blobs[at:]
            done = 0
            for blob, text in _answers(self._ask("cat-file", "--batch", data="\n".join([*asked, ""]).encode())):
                done += 1
                if text is None:
                    self.unreadable.add(blob)
                else:
                    yield blob, _decoded(text)
            if done < len(asked):  # git ends where it meets a damaged one
                self.unreadable.add(asked[done])
                done += 1
                if len(self.unreadable) > _UNREADABLE_TEXTS:
                    raise HistoryError("this clone is damaged or leaves old texts out: run 'git fsck'")
            at += done

    def _run(self, *arguments: str | bytes) -> bytes:
        """What git answers. Raises `HistoryError` when it fails."""
        return _run(self.root, self._repository_arguments(), arguments)

    def _ask(self, *arguments: str | bytes, data: bytes) -> bytes:
        """What git answers to `data`, as far as it comes."""
        return _call(self.root, arguments, data, self._repository_arguments()).stdout

    def _repository_arguments(self) -> Sequence[str]:
        # Names are those below the repository's folder, wherever below it the guide stands.
        up = posixpath.normpath("/".join([os.pardir] * self.prefix.count("/")) or ".")
        return () if up == "." else ("-C", up)


def open_history(root: Path) -> History:
    """The history of the repository that a folder stands in.

    Raises `HistoryError` when git is not installed, the folder is in no repository, or nothing was committed yet.
    """
    facts = _run(root, (), ("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"))
    inside, shallow, *prefix = facts.decode("utf-8", "surrogateescape").removesuffix("\n").split("\n")
    if inside != "true":
        raise HistoryError("the guide's folder is no working copy of a git repository")
    _run(root, (), ("rev-parse", "--verify", "--quiet", "HEAD^{commit}"), "nothing was committed yet")
    return History(root, "\n".join(prefix), shallow == "true")


def _run(root: Path, before: Sequence[str], arguments: Sequence[str | bytes], why: str | None = None) -> bytes:
    done = _call(root, arguments, b"", before)
    if done.returncode:
        raise HistoryError(why or _reason(done.stderr.decode("utf-8", "replace"), root))
    return done.stdout


def _call(
    root: Path, arguments: Sequence[str | bytes], data: bytes, before: Sequence[str] = ()
) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("git")
    if program is None:
        raise HistoryError("git is not installed, so older texts are not known")
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    environment = {name: value for name, value in os.environ.items() if _KEPT_VARIABLES.match(name)} | _ENVIRONMENT
    environment.pop("LANGUAGE", None)
    command = [os.path.abspath(program), "--no-pager", *settings, *before, *arguments]
    try:
        return subprocess.run(
            command, cwd=root, env=environment, input=data, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise HistoryError(f"git did not answer within {_TIMEOUT_SECONDS} seconds") from None
    except (OSError, ValueError) as error:
        raise HistoryError(f"git cannot be asked ({error})") from None


def _reason(said: str, root: Path) -> str:
    """What git says when it fails, in an editor's words where they are known."""
    if "not a git repository" in said:
        return "the guide's folder is in no git repository, so older texts are not known"
    if "dubious ownership" in said:
        return (
            "git refuses to read the repository because it belongs to somebody else: if you trust it, run 'git config "
            f"--global --add safe.directory {root}'"
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = next((line for line in lines if line.startswith("fatal:")), lines[-1] if lines else "no reason given")
    shown = "".join(character for character in last.removeprefix("fatal:").strip() if character.isprintable())
    return f"git failed ({shown})"


def _commit(line: bytes) -> Commit:
    commit_id, _, day = line.decode().strip().partition(" ")
    try:
        return Commit(commit_id, datetime.date.fromisoformat(day))
    except ValueError:  # a year of five digits
        return Commit(commit_id, datetime.date.max)


def _answers(output: bytes) -> Iterator[tuple[str, bytes | None]]:
    """The ids and texts of what `cat-file --batch` writes; None for one that is not there."""
    at = 0
    while at < len(output):
        end = output.find(b"\n", at)
        if end < 0:
            return
        blob, kind, *rest = output[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if kind != "blob" or not rest:
            yield blob, None
            if not rest:
                continue
        size = int(rest[0])
        if at + size >= len(output):  # git ended while it wrote
            return
        if kind == "blob":
            yield blob, output[at : at + size]
        at += size + 1


def _decoded(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
