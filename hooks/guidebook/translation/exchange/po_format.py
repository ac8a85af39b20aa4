"""Units as a PO file (GNU gettext manual, "The Format of PO Files"), for Poedit, Weblate and OmegaT.

| unit | PO |
|---|---|
| `id` | `msgctxt`, so that two blocks of the same text stay two |
| `source`, `translation` | `msgid`, `msgstr` |
| `is_fuzzy` | `#, fuzzy`, where there is a translation |
| `previous_source` | `#|` of a fuzzy unit, whose difference tools show |
| where it stands, `notes`, `originals` | `#.` |
| `page_key` | `#:` |

Lines are not wrapped and nothing depends on the clock, so the same units are the same bytes. No other flag is written:
the texts are neither XML nor a format of a programming language, which flags such as Weblate's `xml-text` say; its
check of XML tags, like the tags that OmegaT and translate-toolkit find, goes by what a text looks like.
"""

from collections.abc import Iterable, Iterator

import polib
from babel.messages.plurals import get_plural

from guidebook.language.locales import cldr
from guidebook.language.po_reading import PoError, parse_po
from guidebook.translation.exchange.sendable import context_of, sendable, without_repeated
from guidebook.translation.exchange.unit import INLINE_TAG, Returned, ReturnedUnit, Unit
from guidebook.translation.terms_exchange.records import ExchangeError, control_character, one_line
from guidebook.translation.terms_exchange.text_files import utf8_text

_EXPORT_ANEW = "Export the pages anew."


def write_po(units: Iterable[Unit], source_locale: str, locale: str, project: str) -> bytes:
    """The units as a file, in their order; `project` is the name of the guide.

    Raises `ExchangeError` for a unit that no file can hold.
    """
    file = polib.POFile(wrapwidth=0)
    file.header = one_line(f"{project}: {source_locale} to {locale}")
    file.metadata = {
        "Project-Id-Version": one_line(project),
        "Language": _gettext(locale),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": get_plural(cldr(locale)).plural_forms,
        "X-Generator": "guide.py",
        "X-Source-Language": _gettext(source_locale),  # Poedit's
    }
    file.extend(map(_entry, sendable(units)))
    return str(file).encode()


def read_po(path_shown: str, raw: bytes) -> Returned:
    """The units of a file; `path_shown` is the file's name, for messages.

    Raises `ExchangeError` when it is no PO file, or none of a guide's pages.
    """
    text = utf8_text(path_shown, raw, "UTF-8")
    if not text.strip():
        raise ExchangeError(f"{path_shown}: is empty. {_EXPORT_ANEW}")
    try:
        file = parse_po(text)
    except PoError as error:
        raise ExchangeError(f"{path_shown}:{error.line}: {error.message}. Mend it, or export the pages anew.") from None
    entries = [entry for entry in file if not entry.obsolete]
    if entries and not any(entry.msgctxt for entry in entries):
        raise ExchangeError(f"{path_shown}: is not of a guide's pages: no entry has a 'msgctxt'. {_EXPORT_ANEW}")
    refusals = []
    usable = []
    for entry in entries:
        problem = _problem_of(entry)
        if problem:
            refusals.append(f"{path_shown}:{_line(entry)}: {problem}")
        else:
            usable.append(entry)
    units, repeated = without_repeated(path_shown, _returned(usable))
    return Returned(units, (*refusals, *repeated), file.metadata.get("Language", ""))


def _entry(unit: Unit) -> polib.POEntry:
    is_fuzzy = unit.is_fuzzy and bool(unit.translation)
    notes = (line for note in (context_of(unit), *unit.notes, *_legend(unit)) if (line := one_line(note)))
    return polib.POEntry(
        msgctxt=unit.id,
        msgid=unit.source,
        msgstr=unit.translation,
        comment="\n".join(notes),
        occurrences=[(unit.page_key, "")],
        flags=["fuzzy"] if is_fuzzy else [],
        previous_msgid=unit.previous_source if is_fuzzy and unit.previous_source else None,
    )


def _legend(unit: Unit) -> Iterator[str]:
    """What each tag stands for: `<a1>…</a1> = […](guide.md)`."""
    known = dict(unit.originals)
    for tag, original in known.items():
        match = INLINE_TAG.fullmatch(tag)
        if match and match["opens"]:
            closing = f"</a{match['opens']}>"
            yield f"{tag}…{closing} = {original}…{known.get(closing, '')}"
        elif match and match["stands"]:
            yield f"{tag} = {original}"


def _returned(entries: Iterable[polib.POEntry]) -> Iterator[ReturnedUnit]:
    for entry in entries:
        is_fuzzy = entry.fuzzy and bool(entry.msgstr)
        yield ReturnedUnit(entry.msgctxt or "", entry.msgid, entry.msgstr, is_fuzzy, _line(entry))


def _problem_of(entry: polib.POEntry) -> str | None:
    if not entry.msgctxt:
        return f"has no 'msgctxt', which says what block it is of. {_EXPORT_ANEW}"
    if entry.msgid_plural or entry.msgstr_plural:
        return f"'{entry.msgctxt}' has plural forms, which a page has not. Write one 'msgstr'."
    control = control_character((entry.msgctxt, entry.msgid, entry.msgstr))
    return f"'{entry.msgctxt}' holds the control character {control}. Delete it." if control else None


def _line(entry: polib.POEntry) -> int:
    """Where an entry begins; polib does not count the first one's."""
    return entry.linenum or 1


def _gettext(locale: str) -> str:
    """A locale as gettext writes it: `pt_BR`."""
    return locale.replace("-", "_")
