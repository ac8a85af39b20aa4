"""A locale's pages sent to a translator and back, as PO files that polib edits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from mini_site import MiniSite

Change = Callable[[polib.POEntry], None]


@dataclass(frozen=True)
class Outcome:
    """What came of an import."""

    status: int
    lines: list[str]


def exported(site: MiniSite, locale: str = "ar", form: str = "po") -> Path:
    """A file with the pages of a locale."""
    file = site.root / f"{locale}.{form}"
    result = site.run("export", "--format", form, "--locale", locale, str(file))
    assert (result.exit_code, result.output) == (0, ""), result.output
    return file


def entries(file: Path) -> dict[str, polib.POEntry]:
    """The units of a PO file, by id."""
    return {entry.msgctxt: entry for entry in polib.pofile(str(file), encoding="utf-8")}


def translate(file: Path, translations: Mapping[str, str], *, is_fuzzy: bool = False) -> None:
    """Write translations into a PO file, by id of the unit, as a translator would."""
    catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
    known = {entry.msgctxt: entry for entry in catalogue}
    for unit_id, text in translations.items():
        known[unit_id].msgstr = text
        known[unit_id].flags = ["fuzzy"] if is_fuzzy else []
    catalogue.save(str(file))


def translate_all(file: Path, translation: Callable[[str, str], str]) -> None:
    """Write a translation, made of source and present translation, into every unit of a PO file."""
    catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=0)
    for entry in catalogue:
        entry.msgstr, entry.flags = translation(entry.msgid, entry.msgstr), []
    catalogue.save(str(file))


def imported(site: MiniSite, file: Path, locale: str = "ar", form: str = "po") -> Outcome:
    """What `import` says of a file."""
    result = site.run("import", "--format", form, "--locale", locale, str(file))
    assert result.stdout == ""
    return Outcome(result.exit_code, result.stderr.replace(str(file), file.name).splitlines())


def page(site: MiniSite, path: str = "docs/ar/a.md") -> str:
    """The text of a page."""
    return (site.root / path).read_bytes().decode()
