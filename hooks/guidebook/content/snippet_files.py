"""The files that pages include by `--8<-- "file"` (`pymdownx.snippets`): where they are sought and what they hold."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

MAX_SIZE_BYTES = 5_000_000
"""Larger files are not read."""


@dataclass(frozen=True, slots=True)
class SnippetFiles:
    """The folders and files that may be included."""

    bases: tuple[str, ...]
    """Absolute paths of the folders, and of single files, in the order in which they are looked through."""
    appended: tuple[str, ...] = ()
    """What is included at the end of every page."""
    dedents_parts: bool = False
    """Whether a part of a file loses its indentation."""
    encoding: str = "utf-8"

    def find(self, name: str) -> str | None:
        """The path of the file that a page calls `name`; None where no base holds it."""
        for base in self.bases:
            if os.path.isdir(base):
                path = os.path.abspath(os.path.join(base, name))
                if path.startswith(base.rstrip(os.sep) + os.sep) and os.path.isfile(path):
                    return path
            elif os.path.isfile(base):
                path = os.path.join(os.path.dirname(base), name)
                if os.path.exists(path) and os.path.samefile(path, base):
                    return path
        return None

    def text(self, path: str) -> str | None:
        """What a file holds, each line break a single `\\n`; None where it cannot be read."""
        try:
            status = os.stat(path)
            return _text(path, self.encoding, status.st_mtime_ns, status.st_size)
        except OSError:
            return None


@lru_cache(maxsize=256)
def _text(path: str, encoding: str, changed_at_ns: int, size_bytes: int) -> str | None:
    if size_bytes > MAX_SIZE_BYTES:
        return None
    try:
        return Path(path).read_text(encoding=encoding)
    except (OSError, UnicodeError, LookupError):
        return None
