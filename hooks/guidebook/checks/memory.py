"""What was found in a large guide the last time, kept in files of its own."""

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import guidebook
from guidebook.checks.engine import RawFindings
from guidebook.content.page import Outline


@dataclass(frozen=True, slots=True)
class GroupResult:
    """What is known of the pages of one key."""

    digest: str
    """Hash of their texts."""
    context: str
    """Hash of everything else that the findings depend on."""
    outlines: Mapping[tuple[str, str], Outline]
    raw: RawFindings
    terms: frozenset[tuple[str, str]]
    """Locale and id of every term that the pages speak of, and of every name."""


class Memory:
    """Two files: the last result as a whole, and the results by group of pages.

    A file that is missing, damaged, of another guide or of another version of the package counts as empty; a folder
    that cannot be written to is left alone.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is where the files stand; it is made when something is kept."""
        self._folder = folder

    def whole(self, digest: str) -> RawFindings | None:
        """What was found when everything was as it is now; None where something has changed."""
        kept = self._load("whole")
        return kept[1] if isinstance(kept, tuple) and kept[0] == digest else None

    def groups(self) -> Mapping[str, GroupResult]:
        """The results of the last time, by page key."""
        kept = self._load("groups")
        return kept if isinstance(kept, dict) else {}

    def keep(self, digest: str, found: RawFindings, groups: Mapping[str, GroupResult]) -> None:
        """Remember a result; `digest` stands for everything it depends on."""
        self._save("whole", (digest, found))
        self._save("groups", dict(groups))

    @cached_property
    def _version(self) -> str:
        """A hash of the package: other code may find other things."""
        folder = Path(guidebook.__file__).parent
        digest = hashlib.blake2b(sys.version.encode())
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".yml", ".po"):
                digest.update(file.read_bytes())
        return digest.hexdigest()

    def _load(self, name: str) -> Any:
        try:
            version, kept = pickle.loads((self._folder / name).read_bytes())
        except Exception:
            return None  # whatever is wrong with it: it is only a memory
        return kept if version == self._version else None

    def _save(self, name: str, kept: object) -> None:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                pickle.dump((self._version, kept), file, protocol=pickle.HIGHEST_PROTOCOL)
            os.replace(file.name, self._folder / name)
