"""The files below the docs folder, as texts."""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pathspec import GitIgnoreSpec

from guidebook.content.catalogue import FileFault
from guidebook.content.guide_options import GuideOptions
from guidebook.content.model import Source
from guidebook.language.glossary import GLOSSARY_FILE
from guidebook.language.interface_words import STRINGS_FILE

_UNDECODED = re.compile("[\udc80-\udcff]")
"""How Python shows a byte of a file name that is not UTF-8."""
_PAGE_SUFFIXES = frozenset((".md", ".markdown", ".mdown", ".mkd", ".mkdn"))
"""How names of Markdown files end; a page's ends in `.md`, so that its key is the same everywhere."""
LEDGER_FILE = "published-addresses.txt"
"""The file of published addresses, in the folder of the configuration file."""
SHARED_FOLDER = "assets"
"""The folder below the docs folder that belongs to no locale."""


@dataclass(frozen=True, slots=True)
class GuideFiles:
    """The texts of all files of a guide, before anything is made of them."""

    options: GuideOptions
    pages: Mapping[tuple[str, str], Source]
    """By locale and page key."""
    glossaries: Mapping[str, Source]
    """By locale, where there is one."""
    interface_words: Mapping[str, Source]
    """By locale, where there is one."""
    ledger: Source | None
    """The file of published addresses."""
    assets: Mapping[str, str]
    """Paths below the docs folder of all files that are not pages: in NFC, and as they are on disk."""
    faults: tuple[FileFault, ...]

    @property
    def sources(self) -> Iterator[Source]:
        """Every text file of the content."""
        yield from self.pages.values()
        yield from self.glossaries.values()
        yield from self.interface_words.values()


def read_files(
    root: Path, docs_dir: Path, options: GuideOptions, changes: Mapping[str, str | None] | None = None
) -> GuideFiles:
    """Read everything below `docs_dir`; `root` is the folder that paths in findings are relative to.

    `changes` are texts of files, by path relative to `root`, that are read in the place of what is on disk; None for a
    file that is taken away. What cannot be read is a fault; nothing is raised for content.
    """
    excluded = GitIgnoreSpec.from_lines(options.excluded) if options.excluded else None
    reading = _Reading(root, docs_dir, options.locales, changes or {}, excluded)
    for path in reading.files():
        reading.take(path)
    return GuideFiles(
        options=options,
        pages=reading.pages,
        glossaries=reading.glossaries,
        interface_words=reading.interface_words,
        ledger=reading.ledger(),
        assets=reading.assets,
        faults=(*reading.faults, *reading.unknown_folders()),
    )


@dataclass(slots=True)
class _Reading:
    root: Path
    docs_dir: Path
    locales: tuple[str, ...]
    changes: Mapping[str, str | None]
    excluded: GitIgnoreSpec | None = None
    """What the configuration keeps off the site."""
    pages: dict[tuple[str, str], Source] = field(default_factory=dict)
    glossaries: dict[str, Source] = field(default_factory=dict)
    interface_words: dict[str, Source] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    faults: list[FileFault] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    """Paths below the docs folder, in NFC."""
    strays: dict[str, Path] = field(default_factory=dict)
    """A page of each folder that is no locale, by the folder's name (a file's own name at the top)."""

    def relative(self, path: Path) -> str:
        written, root = str(path), f"{self.root}{os.sep}"
        if written.startswith(root) and os.pardir not in self.docs_dir.parts:
            written = written[len(root) :]  # of thousands of files: the other way takes many times as long
        else:
            written = os.path.relpath(path, self.root)
        written = written.replace(os.sep, "/")
        return os.fsencode(written).decode("utf-8", "replace")

    def files(self) -> Iterator[Path]:
        """Every file that is not hidden, and the links to folders, which are not followed."""
        new = {self.root / path for path, text in self.changes.items() if text is not None}
        for folder, folders, names in os.walk(self.docs_dir):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
            for name in sorted([*names, *links]):
                path = Path(folder, name)
                new.discard(path)
                is_gone = bool(self.changes) and self.changes.get(self.relative(path), "") is None
                if not name.startswith(".") and not is_gone:
                    yield path
        yield from sorted(path for path in new if path.is_relative_to(self.docs_dir))

    def ledger(self) -> Source | None:
        """The file of published addresses, if there is one."""
        path = self.root / LEDGER_FILE
        return self._source(path, "", LEDGER_FILE) if LEDGER_FILE in self.changes or path.is_file() else None

    def take(self, path: Path) -> None:
        on_disk = path.relative_to(self.docs_dir).as_posix()
        below = unicodedata.normalize("NFC", on_disk)
        folder, _, key = below.partition("/")
        locale = folder if folder in self.locales else None
        if _UNDECODED.search(on_disk):
            self._fault(path, locale, "has a name that is not UTF-8", "Give it another name.")
            return
        if below in self.seen:
            self._fault(path, locale, "has the name of another file in another Unicode form", "Delete one of the two.")
            return
        self.seen.add(below)
        if self.excluded is not None and any(map(self.excluded.match_file, (below, key if locale else below))):
            return
        if not self._is_inside(path, locale):
            return
        is_data = key in (GLOSSARY_FILE, STRINGS_FILE)
        if folder not in self.locales:
            if is_data:
                return  # of a locale that is being prepared: nothing to publish
            if path.suffix == ".md" and folder != SHARED_FOLDER:
                self.strays.setdefault(folder, path)
            else:
                self.assets[below] = on_disk
            return
        if path.suffix != ".md" and path.suffix.lower() in _PAGE_SUFFIXES:
            self._fault(path, locale, f"is no page, because its name ends in '{path.suffix}'", "Let it end in '.md'.")
            return
        if path.suffix != ".md" and not is_data:
            self.assets[below] = on_disk
            return
        source = self._source(path, folder, key)
        if source is None:
            return
        if key == GLOSSARY_FILE:
            self.glossaries[folder] = source
        elif key == STRINGS_FILE:
            self.interface_words[folder] = source
        else:
            self.pages[folder, key] = source

    def unknown_folders(self) -> Iterator[FileFault]:
        for folder, path in sorted(self.strays.items()):
            if path.parent == self.docs_dir:
                message = f"'{folder}' stands in no locale folder, so it is never published"
                hint = f"Move it to '{self.relative(self.docs_dir)}/{self.locales[0]}/'."
            else:
                message = f"the folder '{folder}' holds pages, but '{folder}' is no locale of plugins.i18n.languages"
                hint = "Add the locale to the configuration, or rename the folder."
            yield FileFault(self.relative(self.docs_dir / folder), None, message, hint, unknown_folder=True)

    def _is_inside(self, path: Path, locale: str | None) -> bool:
        """Whether the file stands in the docs folder itself; a link must not publish what is outside."""
        if not path.is_symlink():
            return True
        hint = "Put the file itself here."
        if path.is_dir():
            self._fault(path, locale, "is a link to a folder, which is not followed", "Put the folder itself here.")
        elif not path.exists():
            self._fault(path, locale, "is a link that leads nowhere", hint)
        elif not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.docs_dir)):
            self._fault(path, locale, "is a link to a file outside the docs folder", hint)
        else:
            return True
        return False

    def _source(self, path: Path, locale: str, key: str) -> Source | None:
        changed = self.changes.get(self.relative(path))
        try:
            raw = path.read_bytes() if changed is None else changed.encode()
        except OSError as error:
            self._fault(path, locale, f"cannot be read ({error.strerror})", "Mend or delete the file.")
            return None
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            before = raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8").removeprefix("\ufeff")
            column = len(before) + 1
            message = f"is not UTF-8: byte 0x{raw[error.start]:02X} cannot be read"
            self.faults.append(FileFault(self.relative(path), locale, message, "Save the file as UTF-8.", line, column))
            # The rest is read all the same, so that one byte does not make a page vanish for those that link to it.
            text = raw.decode("utf-8", "replace")
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return Source(self.relative(path), locale, key, text)

    def _fault(self, path: Path, locale: str | None, message: str, hint: str) -> None:
        self.faults.append(FileFault(self.relative(path), locale, message, hint))
