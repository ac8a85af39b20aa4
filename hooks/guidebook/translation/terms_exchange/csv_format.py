"""Terms as CSV, for spreadsheets.

One row is one record, so that people may sort, filter and hide as they like and no row loses its sense. A cell that
holds several values has one on each line (Alt+Enter in Excel, Ctrl+Enter in LibreOffice and Google Sheets): no
rendering has a line break, while commas, semicolons and `|` may all stand in one. What the source says stands beside
what is to be filled in; it is for reading only. A missing column says nothing of its field; an empty cell says that
there is none.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula; such a value gets an apostrophe, which
is taken off again here (OWASP, "CSV Injection"). Written are commas, CRLF (RFC 4180) and a byte order mark, without
which Excel takes UTF-8 for something else; read are commas, semicolons and tabs.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from guidebook.content.suggestions import nearest
from guidebook.translation.terms_exchange.records import (
    FIELDS,
    LIST_FIELDS,
    SECTIONS,
    ExchangeError,
    ExchangeFile,
    Exported,
    Refusal,
    Said,
    Section,
    Value,
    values_of,
)
from guidebook.translation.terms_exchange.text_files import utf8_text

_IDENTITY = ("section", "id", "locale")
_SOURCE = ("source_preferred", "source_definition")
_DELIMITERS = ",;\t"
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def write_csv(records: Iterable[Exported], locale: str, source_locale: str) -> bytes:
    """The records as a table."""
    source_columns = () if locale == source_locale else _SOURCE
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*_IDENTITY, *source_columns, *FIELDS))
    for record in records:
        source = (record.source_preferred or "", record.source_definition) if source_columns else ()
        values = values_of(record.term)
        if record.term is None:
            values["status"] = ""
        writer.writerow((record.section, *map(_cell, (record.id, locale, *source, *values.values()))))
    return out.getvalue().encode("utf-8-sig")


def read_csv(name: str, raw: bytes, locale: str) -> ExchangeFile:
    """What a table says of a locale's records; `name` is the file's, for messages.

    Raises `ExchangeError` when it is no such table, or that of another locale.
    """
    rows = list(_rows(name, _text(name, raw)))
    header = [cell.strip().lower() for cell in rows[0]]
    refusals = [_unknown_column(column) for column in header if column not in (*_IDENTITY, *_SOURCE, *FIELDS, "")]
    for column in header:
        if column and header.count(column) > 1:
            raise ExchangeError(f"{name}: row 1: the column '{column}' stands there twice. Delete one.")
    said = []
    for number, row in enumerate(rows[1:], start=2):
        place = f": row {number}"
        cells = {column: cell for column, cell in zip(header, row, strict=False) if column}
        if not any(cells.values()):
            continue
        if cells.get("locale", "").strip() not in ("", locale):
            other = cells["locale"].strip()
            raise ExchangeError(f"{name}{place}: is of the locale '{other}', not '{locale}'. Give --locale {other}.")
        if any(row[len(header) :]):
            refusals.append(Refusal(place, "has more cells than columns. Put quotation marks round its texts."))
            continue
        section = cells.get("section", "").strip().lower()
        if section not in (*SECTIONS, ""):
            refusals.append(Refusal(place, f"there is no section '{section}'. Write 'terms' or 'names'."))
            continue
        fields = {field: _value(field, cells[field]) for field in FIELDS if field in cells}
        said.append(Said(place, _section(section), _unguarded(cells["id"]), fields))
    return ExchangeFile(tuple(said), tuple(refusals))


def _cell(value: Value) -> str:
    return "\n".join(map(_guarded, value)) if isinstance(value, tuple) else _guarded(value)


def _value(field: str, cell: str) -> Value:
    if field in LIST_FIELDS:
        return tuple(_unguarded(line.strip(" ")) for line in re.split(r"\r\n|\r|\n", cell))
    text = _unguarded(cell.strip(" "))
    return text.lower() if field == "status" else text


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _section(written: str) -> Section | None:
    return next((section for section in SECTIONS if section == written), None)


def _text(name: str, raw: bytes) -> str:
    text = utf8_text(name, raw, "'CSV UTF-8'")
    if not text.strip():
        raise ExchangeError(f"{name}: is empty. Export the terms anew.")
    if text.lstrip().startswith("<"):
        raise ExchangeError(f"{name}: is XML, not CSV. Give --format tbx.")
    return text


def _rows(name: str, text: str) -> Iterator[Sequence[str]]:
    """The rows, whatever delimits their cells."""
    delimiter = next((mark for mark in _DELIMITERS if "id" in _header(text, mark)), None)
    if delimiter is None:
        raise ExchangeError(f"{name}: has no column 'id' in its first row. Export the terms anew.")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            yield row
            line = reader.line_num + 1
    except csv.Error as error:
        raise ExchangeError(f"{name}:{line}: is damaged: {error}. Mend the quotation marks of this line.") from None


def _header(text: str, delimiter: str) -> list[str]:
    try:
        row: list[str] = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip().lower() for cell in row]


def _unknown_column(column: str) -> Refusal:
    near = nearest(column, FIELDS)
    action = f"Did you mean '{near}'?" if near else "Delete it."
    return Refusal(": row 1", f"there is no column '{column}'. {action}")
