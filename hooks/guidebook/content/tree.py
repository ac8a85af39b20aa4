"""Reads the docs folder: the only place where the content's files are opened and written."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guidebook.content.catalogue import Catalogue, FileFault
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.front_matter import FrontMatterText, read_front_matter
from guidebook.content.model import Source
from guidebook.content.page import read_page
from guidebook.language.glossary import GLOSSARY_FILE, Glossary, read_glossary
from guidebook.language.interface_words import STRINGS_FILE, InterfaceWordsFile, read_interface_words

SHARED_FOLDER = "assets"
"""The folder below the docs folder that belongs to no locale."""


def read_catalogue(
    root: Path, docs_dir: Path, locales: tuple[str, ...], facets: Mapping[str, tuple[str, ...]] | None = None
) -> Catalogue:
    """Read everything below `docs_dir`; `root` is the folder that paths in findings are relative to.

    What cannot be read is a fault in the catalogue; nothing is raised for content.
    """
    reading = _Reading(root, docs_dir, locales)
    for path in _files(docs_dir):
        reading.take(path)
    source_locales = _source_locales(locales, reading.pages)
    return Catalogue(
        locales=locales,
        docs_path=reading.relative(docs_dir),
        pages={
            (locale, key): read_page(source, written, is_translation=locale != source_locales[key])
            for (locale, key), (source, written) in reading.pages.items()
        },
        source_locales=source_locales,
        glossaries={locale: reading.glossaries.get(locale) or Glossary(locale) for locale in locales},
        interface_words=reading.interface_words,
        assets=reading.assets,
        file_faults=(*reading.faults, *reading.unknown_folders()),
        facets=facets or {},
    )


def write_edits(path: Path, source: Source, edits: Iterable[Edit]) -> None:
    """Write a file with edits made on the text that was read from it; line ends and byte order mark stay as they are.

    The file is replaced in one step, so that an interruption loses nothing.
    """
    raw = path.read_bytes().decode("utf-8")
    text = apply_edits(source.text, edits)
    if "\r\n" in raw:
        text = text.replace("\n", "\r\n")
    new = path.with_name(f".{path.name}.new")
    new.write_bytes((("\ufeff" if raw.startswith("\ufeff") else "") + text).encode("utf-8"))
    os.replace(new, path)


def _source_locales(
    locales: tuple[str, ...], pages: Mapping[tuple[str, str], tuple[Source, FrontMatterText]]
) -> dict[str, str]:
    """By page key: the locale its front matter names as the source, or else the first locale that has the page."""
    found: dict[str, str] = {}
    for locale in reversed(locales):
        found.update({key: locale for page_locale, key in pages if page_locale == locale})
    for (_, key), (_, written) in pages.items():
        named = written.yaml.values.get("source_locale")
        if isinstance(named, str) and (named, key) in pages:
            found[key] = named
    return found


def _files(docs_dir: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(docs_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


@dataclass(slots=True)
class _Reading:
    root: Path
    docs_dir: Path
    locales: tuple[str, ...]
    pages: dict[tuple[str, str], tuple[Source, FrontMatterText]] = field(default_factory=dict)
    glossaries: dict[str, Glossary] = field(default_factory=dict)
    interface_words: dict[str, InterfaceWordsFile] = field(default_factory=dict)
    assets: dict[str, str] = field(default_factory=dict)
    faults: list[FileFault] = field(default_factory=list)
    strays: dict[str, Path] = field(default_factory=dict)
    """A page of each folder that is no locale, by the folder's name (a file's own name at the top)."""

    def relative(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.root)).as_posix()

    def take(self, path: Path) -> None:
        on_disk = path.relative_to(self.docs_dir).as_posix()
        below = unicodedata.normalize("NFC", on_disk)
        folder, _, key = below.partition("/")
        if folder not in self.locales:
            if path.suffix == ".md" and folder != SHARED_FOLDER:
                self.strays.setdefault(folder, path)
            elif self._inside(path, None):
                self.assets[below] = on_disk
            return
        is_data = key in (GLOSSARY_FILE, STRINGS_FILE)
        if path.suffix != ".md" and not is_data:
            if self._inside(path, folder):
                self.assets[below] = on_disk
            return
        source = self._source(path, folder, key)
        if source is None:
            return
        if key == GLOSSARY_FILE:
            self.glossaries[folder] = read_glossary(source)
        elif key == STRINGS_FILE:
            self.interface_words[folder] = read_interface_words(source)
        else:
            self.pages[folder, key] = (source, read_front_matter(source.text))

    def unknown_folders(self) -> Iterator[FileFault]:
        for folder, path in sorted(self.strays.items()):
            if path.parent == self.docs_dir:
                message = f"'{folder}' stands in no locale folder, so it is never published"
                hint = f"Move it to '{self.relative(self.docs_dir)}/{self.locales[0]}/'."
            else:
                message = f"the folder '{folder}' holds pages, but '{folder}' is no locale of plugins.i18n.languages"
                hint = "Add the locale to the configuration, or rename the folder."
            yield FileFault(self.relative(self.docs_dir / folder), None, message, hint, unknown_folder=True)

    def _inside(self, path: Path, locale: str | None) -> bool:
        """Whether the file stands in the docs folder itself; a link must not publish what is outside."""
        if not path.is_symlink() or path.resolve().is_relative_to(self.docs_dir.resolve()):
            return True
        self._fault(path, locale, "is a link to a file outside the docs folder", "Put the file itself here.")
        return False

    def _source(self, path: Path, locale: str, key: str) -> Source | None:
        if not self._inside(path, locale):
            return None
        try:
            raw = path.read_bytes()
        except OSError as error:
            self._fault(path, locale, f"cannot be read ({error.strerror})", "Mend or delete the file.")
            return None
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
            message = f"is not UTF-8: byte 0x{raw[error.start]:02X} cannot be read"
            self.faults.append(
                FileFault(self.relative(path), locale, message, "Save the file as UTF-8.", line, column)
            )
            return None
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return Source(self.relative(path), locale, key, text)

    def _fault(self, path: Path, locale: str | None, message: str, hint: str) -> None:
        self.faults.append(FileFault(self.relative(path), locale, message, hint))
