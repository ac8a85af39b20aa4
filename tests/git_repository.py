"""Git repositories that a test writes: with their own names and dates, and nobody's configuration."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Selma",
    "GIT_AUTHOR_EMAIL": "selma@guide.example",
    "GIT_COMMITTER_NAME": "Selma",
    "GIT_COMMITTER_EMAIL": "selma@guide.example",
}


@dataclass(frozen=True)
class Repository:
    """A repository in a folder of its own."""

    root: Path

    def git(self, *arguments: str, day: str = "2026-01-01") -> str:
        """What git answers; commits are of this day at noon, UTC."""
        dates = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00+0000")
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(command, cwd=self.root, env=kept | ENVIRONMENT | dates, capture_output=True, check=True)
        return done.stdout.decode().strip()

    def commit(self, day: str, files: Mapping[str, str | bytes | None] | None = None) -> str:
        """Write files, or take them away, and commit everything; gives the commit's hash."""
        for path, text in (files or {}).items():
            file = self.root / path
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", day, day=day)
        return self.git("rev-parse", "HEAD")


def make_repository(root: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A new repository; what the test asks git for is answered without anybody's configuration, too."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    root.mkdir(parents=True, exist_ok=True)
    repository = Repository(root)
    repository.git("init", "--quiet", "--initial-branch", "main")
    return repository
